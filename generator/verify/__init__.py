"""A copy of the site held against the list of digests that came with it."""
