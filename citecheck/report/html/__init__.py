"""HTML: one file for the browser, with nothing from outside, readable without script."""

from __future__ import annotations

from citecheck.model.report import Report
from citecheck.report.interface import Format, Options

FORMAT = Format("html", "one page for the browser, readable without script", (".html", ".htm"))


def write(report: Report, options: Options) -> bytes:
    """Return the page in UTF-8."""
    from citecheck.report.html import page

    return page.write(report, options)
