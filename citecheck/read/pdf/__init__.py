"""PDF (with the extra `pdf`): lines in reading order, without running heads, links to where they lead."""

from citecheck.read.pdf.reader import NAME, SUFFIXES, read, sniffs

__all__ = ["NAME", "SUFFIXES", "read", "sniffs"]
