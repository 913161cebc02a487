"""All styles, and how a reference is shown: as plain text, Markdown or HTML."""

from __future__ import annotations

from citecheck.report.styles import apa, chicago, harvard, ieee, mla, vancouver
from citecheck.report.styles.interface import Cited, Style
from citecheck.report.styles.parts import shown

STYLES: tuple[Style, ...] = (apa, chicago, harvard, vancouver, ieee, mla)

NAMES: tuple[str, ...] = tuple(style.NAME for style in STYLES)

_BY_NAME = {style.NAME: style for style in STYLES}


def reference(style: str, cited: Cited, form: str = "text") -> str:
    """Return a work as a reference in a style, as "text", "markdown" or "html"; raises KeyError for unknown names."""
    return shown(_BY_NAME[style].reference(cited), form)
