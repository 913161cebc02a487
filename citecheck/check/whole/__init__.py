"""Rules that look at the whole list."""
