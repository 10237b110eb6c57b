"""What programs of readers follow: Atom feeds of what is new, and calendars of the calls."""
