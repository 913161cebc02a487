"""Path -> Document: one file an input format."""
