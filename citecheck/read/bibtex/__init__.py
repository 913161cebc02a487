"""BibTeX and BibLaTeX: each entry with its fields, whatever is wrong with it said beside it."""

from citecheck.read.bibtex.reader import NAME, SUFFIXES, read, sniffs

__all__ = ["NAME", "SUFFIXES", "read", "sniffs"]
