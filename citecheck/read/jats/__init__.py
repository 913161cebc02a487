"""JATS, the XML of journals and of PubMed Central: the body's paragraphs, its links, and the list with its fields."""

from citecheck.read.jats.reader import NAME, SUFFIXES, read, sniffs

__all__ = ["NAME", "SUFFIXES", "read", "sniffs"]
