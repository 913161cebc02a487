"""Manuscript -> links: which entry each citation names."""
