"""CSV: a row a finding, and a row for each entry of which nothing is said; for spreadsheets.

It begins with a byte order mark, without which the most used spreadsheet misreads UTF-8; a cell that a spreadsheet
would take for a formula, or turn into a date or another number, is given an apostrophe, and a range of pages its en
dash. Programs read JSON Lines, where every value is as it is.
"""

from __future__ import annotations

import csv
import io

from citecheck.model.report import Report
from citecheck.report.escape import cell
from citecheck.report.interface import Format, Options
from citecheck.report.tables import FINDING_COLUMNS, finding_rows

FORMAT = Format("csv", "a row a finding, for spreadsheets", (".csv",))


def write(report: Report, _: Options) -> bytes:
    """Return the table in UTF-8 with a byte order mark."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(FINDING_COLUMNS)
    rows.writerows([cell(value) for value in row] for row in finding_rows(report))
    return out.getvalue().encode("utf-8-sig", "replace")
