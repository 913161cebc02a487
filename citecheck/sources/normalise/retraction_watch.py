"""A row of Retraction Watch's table → what it tells about which works.

Source of columns, words and forms: the header of retraction_watch.csv as Crossref publishes it on GitLab; its dates are
American ("1/15/2024 0:00"), what is unknown is "unavailable" or "0", and several identifiers are parted by semicolons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from citecheck.model.item import Date
from citecheck.model.work import Notice
from citecheck.sources.interface import Told
from citecheck.sources.normalise.values import dated, iso_date, text

NAME = "Retraction Watch"
COLUMNS = (
    "Record ID",
    "Title",
    "Author",
    "OriginalPaperDate",
    "RetractionDate",
    "RetractionDOI",
    "OriginalPaperDOI",
    "OriginalPaperPubMedID",
    "RetractionNature",
)
"""Those that are read. A table may lack what is not needed to tell what notice there is about which DOI."""
NEEDED = frozenset(("RetractionDate", "OriginalPaperDOI", "RetractionNature"))

KINDS = {
    "retraction": "retraction",
    "correction": "correction",
    "expression of concern": "expression_of_concern",
    "reinstatement": "reinstatement",
}
"""RetractionNature in Crossref's words; another nature keeps its own, for an unknown one must still be told."""

LONGEST = 300
"""Letters of a title or DOI that are kept."""
_DOI = re.compile(r"10\.\d{4,9}/[^\s;,\"<>]{1,250}")
_NUMBER = re.compile(r"[1-9]\d{0,9}")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")


def told(row: Sequence[str], at: Mapping[str, int]) -> Told | None:
    """Return what a row tells, its cells found by column in `at`; None where it tells nothing: it has no nature."""
    cell = {name: row[i][: 4 * LONGEST].strip() for name, i in at.items() if i < len(row)}
    nature = " ".join(cell.get("RetractionNature", "").casefold().split())[:60]
    if not nature:
        return None
    notice = Notice(
        kind=KINDS.get(nature, nature.replace(" ", "_")),
        doi=next(iter(_dois(cell.get("RetractionDOI", ""))), ""),
        date=_date(cell.get("RetractionDate", "")),
        source=NAME,
        record_id=cell.get("Record ID", "")[:20],
    )
    dois, pmids = _dois(cell.get("OriginalPaperDOI", "")), _pmids(cell.get("OriginalPaperPubMedID", ""))
    author = text(cell.get("Author", "").partition(";")[0])[:LONGEST]
    appeared = _date(cell.get("OriginalPaperDate", ""))
    title = text(cell.get("Title", ""))[:LONGEST]
    return Told(notice, title, dois, pmids, author, appeared.year if appeared else 0)


def _dois(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.group().lower().rstrip(".") for found in _DOI.finditer(value)))


def _pmids(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p for p in re.split(r"[;,\s]", value.removesuffix(".0")) if _NUMBER.fullmatch(p)))


def _date(value: str) -> Date | None:
    """Return an American or an ISO date; the year alone where the month is none."""
    found = _AMERICAN.match(value)
    if found is None:
        return iso_date(value)
    month, day, year = (int(g) for g in found.groups())
    return dated([year, month, day])
