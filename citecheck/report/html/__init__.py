"""HTML: one file for the browser, with nothing from outside, readable without script."""

from citecheck.report.html.page import FORMAT, write

__all__ = ["FORMAT", "write"]
