"""Foreign files into records that an editor reviews; one foreign format per file."""
