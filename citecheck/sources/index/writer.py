"""Writing an index: records one after the other, committed file by file, so that a build can be taken up again."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from citecheck.model.work import Work
from citecheck.sources.index.layout import TABLES, TERMS, WORKS, describe, key_of, opened, write_manifest
from citecheck.sources.index.terms import TermWriter
from citecheck.sources.records import containers, terms
from citecheck.sources.serial import to_json


class Writer:
    """Fills a folder that nobody reads yet. Of several records of one DOI the last one counts."""

    def __init__(self, folder: Path) -> None:
        """Begin in an empty folder, or go on in one whose build was broken off."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._base = opened(folder / WORKS, write=True)
        if not self._base.execute("SELECT 1 FROM sqlite_master").fetchone():
            self._base.executescript(TABLES)
        self._terms = TermWriter(folder / TERMS)
        self._number = self._base.execute("SELECT coalesce(max(number), 0) FROM work").fetchone()[0]
        self._names: set[str] = set()

    def done(self) -> dict[str, int]:
        """Return the names and sizes of the files that are in already."""
        return dict(self._base.execute("SELECT name, size FROM done"))

    def add(self, work: Work) -> None:
        """Add a record."""
        self._number += 1
        body = zlib.compress(json.dumps(to_json(work), ensure_ascii=False, separators=(",", ":")).encode(), 1)
        self._base.execute("INSERT INTO work VALUES (?, ?, ?)", (self._number, key_of(work.doi), body))
        self._terms.add(self._number, terms.of_work(work))
        for name in containers.names_of(work):
            if name not in self._names:
                self._names.add(name)
                pairs = [(key, name) for key in containers.keys(name)]
                self._base.executemany("INSERT OR IGNORE INTO container VALUES (?, ?)", pairs)

    def commit(self, name: str, size: int, records: int) -> None:
        """Write what was added, and that the file `name` is in."""
        self._base.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?)", (name, size, records))
        self._base.commit()
        self._terms.commit()

    def finish(self, as_of: str | None) -> int:
        """Write everything, leave out superseded records, vouch for the folder; return how many records it holds."""
        self._base.execute("CREATE INDEX IF NOT EXISTS work_key ON work (key)")
        self._base.execute(
            "DELETE FROM work WHERE key IN (SELECT key FROM work GROUP BY key HAVING count(*) > 1)"
            " AND number NOT IN (SELECT max(number) FROM work GROUP BY key HAVING count(*) > 1)"
        )
        records: int = self._base.execute("SELECT count(*) FROM work").fetchone()[0]
        self._base.commit()
        self._base.execute("PRAGMA journal_mode = DELETE")
        self.close()
        write_manifest(self._folder, describe(self._folder, records, as_of))
        return records

    def close(self) -> None:
        """Close the files."""
        self._terms.close()
        self._base.close()
