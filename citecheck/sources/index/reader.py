"""A built index as a store: DOI → record, and search."""

from __future__ import annotations

import json
import sqlite3
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

from citecheck.model.item import Item
from citecheck.model.work import Work
from citecheck.sources.index.layout import TERMS, WORKS, key_of, opened, read_manifest
from citecheck.sources.index.terms import TermReader
from citecheck.sources.records import containers, terms
from citecheck.sources.records.store import BEST
from citecheck.sources.serial import DamageError, from_json


class Reader:
    """Reads an index folder. Raises SourceError where it holds no whole index."""

    def __init__(self, folder: Path, passing: TemporaryDirectory[str] | None = None) -> None:
        """Open the folder; the terms are opened at the first search. `passing` is removed when the reader is closed."""
        self._passing = passing
        self._manifest = read_manifest(folder)
        self._folder = folder
        self._base = opened(folder / WORKS, write=False)
        self._terms: TermReader | None = None

    @property
    def as_of(self) -> str | None:
        """The date of the newest record."""
        return self._manifest.as_of

    def __len__(self) -> int:
        return self._manifest.records

    def get(self, doi: str) -> Work | None:
        """Return the record of a DOI, or None."""
        work = self._read("SELECT body FROM work WHERE key = ?", key_of(doi))
        return work if work and work.doi == doi else None

    def search(self, text: str, item: Item) -> tuple[Work, ...]:
        """Return the records that share most of the reference's rarest terms."""
        self._terms = self._terms or TermReader(self._folder / TERMS)
        works = map(self._numbered, self._terms.best(terms.of_query(text, item), BEST))
        return tuple(w for w in works if w)

    def containers(self, name: str) -> tuple[str, ...]:
        """Return names with the same initials, or whose initials begin alike."""
        found: dict[str, None] = {}
        for key in containers.keys(name):
            starts = [key[:n] for n in range(containers.LEAST, len(key))]
            marks = ",".join("?" * (len(starts) + 1))
            same = f"SELECT name FROM container WHERE initials IN ({marks})"  # noqa: S608 - marks alone
            longer = "SELECT name FROM container WHERE initials > ? AND initials < ? LIMIT ?"
            found |= dict.fromkeys(n for (n,) in self._base.execute(same, (key, *starts)))
            if len(key) >= containers.LEAST:
                found |= dict.fromkeys(n for (n,) in self._base.execute(longer, (key, key + "\x7f", containers.MOST)))
        return tuple(found)

    def close(self) -> None:
        """Close the records."""
        self._base.close()
        if self._passing:
            self._passing.cleanup()

    def _numbered(self, number: int) -> Work | None:
        return self._read("SELECT body FROM work WHERE number = ?", number)

    def _read(self, statement: str, number: int) -> Work | None:
        try:
            row = self._base.execute(statement, (number,)).fetchone()
            return from_json(json.loads(zlib.decompress(row[0]))) if row else None
        except (sqlite3.Error, zlib.error, DamageError, ValueError):
            return None
