"""Word: paragraphs, tables, text boxes, notes, tracked changes, list numbers, reference managers' citations."""

from citecheck.read.docx.reader import NAME, SUFFIXES, read, sniffs

__all__ = ["NAME", "SUFFIXES", "read", "sniffs"]
