"""Rules that look at one citation in the text."""
