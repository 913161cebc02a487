"""Retraction Watch's table as an offline source of notices: read once, asked by DOI or PubMed number.

The file is a stranger's: bounded in size, rows and cells, any encoding read without failing, nothing in it executed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from citecheck.model.report import SourceUse
from citecheck.sources.interface import SourceError, Told
from citecheck.sources.normalise.retraction_watch import COLUMNS, NAME, NEEDED, told
from citecheck.sources.told import ToldIndex

LARGEST = 150_000_000
"""Bytes of the file: in 2026 it has some 75,000 rows and 70 MB."""
MOST_ROWS = 200_000
"""Rows that are read: more than twice what there is."""
LONGEST_LINE = 2_000_000
_ENCODINGS = ("utf-8", "cp1252")


class RetractionWatch:
    """The notices of a table, by what they are about."""

    def __init__(self, path: Path) -> None:
        """Read the file; raises SourceError where it cannot be read or is another table."""
        self._path = path
        self._as_of = ""
        self._skipped = 0
        self._told = ToldIndex()
        try:
            if path.stat().st_size > LARGEST:
                raise SourceError(f"The file of retractions {path} is larger than {LARGEST // 1_000_000} MB.")
            with path.open("rb") as file:
                self._read(csv.reader(_lines(file)))
        except OSError as error:
            raise SourceError(f"The file of retractions {path} cannot be read: {error.strerror}.") from error
        except csv.Error as error:
            raise SourceError(f"The file of retractions {path} is no CSV table: {error}.") from error

    def about(self, dois: Iterable[str] = (), pmids: Iterable[str] = ()) -> tuple[Told, ...]:
        """Return what the table tells about the work of these DOIs (lower case) or PubMed numbers, each row once."""
        return self._told.about(dois, pmids)

    def titled(self, title: str) -> tuple[Told, ...]:
        """Return what the table tells about works of this title, form aside."""
        return self._told.titled(title)

    def use(self) -> SourceUse:
        """Return the file's part in the run; its date is that of the newest notice."""
        return SourceUse(NAME, str(self._path), as_of=self._as_of or None)

    def notices(self) -> tuple[str, ...]:
        """Return what the user should know: rows that tell nothing."""
        said = f"{self._skipped} rows of {self._path} are no notices and were left out."
        return (said,) if self._skipped else ()

    def _read(self, rows: Iterator[list[str]]) -> None:
        at = self._header(next(rows, []))
        for number, row in enumerate(rows):
            if number >= MOST_ROWS:
                raise SourceError(f"The file of retractions {self._path} has more than {MOST_ROWS:,} rows.")
            found = told(row, at)
            if found:
                self._keep(found)
            else:
                self._skipped += bool(row)

    def _header(self, row: list[str]) -> Mapping[str, int]:
        names = {" ".join(name.casefold().split()): i for i, name in enumerate(row[:200])}
        at = {name: names[name.casefold()] for name in COLUMNS if name.casefold() in names}
        lacking = sorted(NEEDED - at.keys())
        if lacking:
            raise SourceError(
                f"The file of retractions {self._path} is not Retraction Watch's table: "
                f"it has no column {', '.join(lacking)}."
            )
        return at

    def _keep(self, found: Told) -> None:
        self._told.add(found)
        date = found.notice.date
        if date and date.iso > self._as_of:
            self._as_of = date.iso


def _lines(file: IO[bytes]) -> Iterator[str]:
    """Yield the file's lines as text: UTF-8, or else what Windows writes; NUL and a byte order mark dropped."""
    first = True
    while data := file.readline(LONGEST_LINE):
        line = _decoded(data.replace(b"\0", b""))
        yield line.removeprefix("\ufeff") if first else line
        first = False


def _decoded(data: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
