"""The text report in colour, with DOIs and addresses as links: the one door to rich in this room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO
from urllib.parse import quote

from rich.console import Console
from rich.style import Style
from rich.text import Text

from citecheck.report.layout import Line, Run, rows

_STYLES = {
    "error": Style(color="red", bold=True),
    "warning": Style(color="yellow", bold=True),
    "note": Style(color="cyan", bold=True),
    "strong": Style(bold=True),
    "heading": Style(bold=True, underline=True),
    "faint": Style(dim=True),
    "good": Style(color="green"),
}
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"“”|]{1,300}(?<![.,;:)\]])")


def coloured(lines: Iterable[Line], width: int) -> str:
    """Return the paragraphs wrapped, with the escape sequences of this terminal."""
    out = StringIO()
    console = Console(file=out, force_terminal=True, width=width + 1, highlight=False, markup=False, emoji=False)
    for row in rows(lines, width):
        console.print(_text(row), soft_wrap=True)
    return out.getvalue()


def _text(row: Iterable[Run]) -> Text:
    text = Text()
    for run in row:
        text.append(run.text, _STYLES.get(run.style))
    for found in _DOI.finditer(text.plain):
        text.stylize(Style(link="https://doi.org/" + quote(found[0], safe="/()_.-:")), *found.span())
    return text
