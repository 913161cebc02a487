"""LaTeX: the article's text without its commands, citations by key, the list from `thebibliography`, .bbl or .bib."""

from citecheck.read.latex.reader import NAME, SUFFIXES, read, sniffs

__all__ = ["NAME", "SUFFIXES", "read", "sniffs"]
