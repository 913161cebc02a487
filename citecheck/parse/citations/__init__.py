"""Citations in the text: found by the list that is known, whatever the style."""

from citecheck.parse.citations.finder import find_citations

__all__ = ["find_citations"]
