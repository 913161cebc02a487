"""Folding and tokens: what every comparison of text begins with."""
