"""XLSX: sheets of entries, findings and what is to be known of the run; every cell is a string, no formula is live."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import quote

from citecheck.model.report import Report
from citecheck.report import wording
from citecheck.report.escape import terminal
from citecheck.report.interface import Format, Options
from citecheck.report.layout import clipped
from citecheck.report.tables import ENTRY_COLUMNS, FINDING_COLUMNS, entry_rows, finding_rows

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

FORMAT = Format("xlsx", "a workbook of entries and findings", (".xlsx",), binary=True, library="xlsxwriter")

_CELL = 32_000
"""Characters of a cell; Excel takes 32,767."""
_WIDTHS = {"reference": 60, "message": 60, "registered work": 60, "reason": 40, "fix": 40, "claimed": 24, "found": 24}
_DOIS = frozenset({"printed DOI", "registered DOI"})


def write(report: Report, _: Options) -> bytes:
    """Return the workbook."""
    from xlsxwriter import Workbook

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "citecheck", "created": datetime.fromisoformat(report.generated)})
    _notes(book, report)
    _table(book, "Entries", ENTRY_COLUMNS, entry_rows(report))
    _table(book, "Findings", FINDING_COLUMNS, finding_rows(report))
    book.close()
    return out.getvalue()


def _notes(book: Workbook, report: Report) -> None:
    sheet = book.add_worksheet("Summary")
    sheet.set_column(0, 0, 120, book.add_format({"text_wrap": True}))
    for row, sentence in enumerate(_sentences(report)):
        _string(sheet, row, 0, sentence)


def _sentences(report: Report) -> Iterable[str]:
    yield f"citecheck, {report.generated}"
    for document in report.documents:
        yield wording.named(document.dossier.manuscript.document.path)
        yield wording.doubt(document.dossier)
        yield from wording.summary(document)
        yield from wording.reading(document.dossier)
    yield from (f"{wording.named(refusal.path)}: {refusal.sentence}" for refusal in report.refusals)
    yield wording.sources(report.sources)
    yield from report.notices


def _table(book: Workbook, name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    sheet = book.add_worksheet(name)
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for column, title in enumerate(columns):
        sheet.write_string(0, column, title, bold)
        sheet.set_column(column, column, _WIDTHS.get(title, 14), wrapped)
    last = 0
    for last, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            _string(sheet, last, column, value, link=columns[column] in _DOIS)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)


def _string(sheet: Worksheet, row: int, column: int, text: str, *, link: bool = False) -> None:
    shown = clipped(terminal(text), _CELL)
    address = "https://doi.org/" + quote(shown, safe="/()_.-:;")
    if link and shown.startswith("10.") and len(address) < 2_000:
        sheet.write_url(row, column, address, string=shown)
    else:
        sheet.write_string(row, column, shown)
