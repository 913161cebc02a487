"""Rules that look at one entry of the list."""
