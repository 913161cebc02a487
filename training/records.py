"""Records of real works (Crossref messages) and the facts in them that a reference prints."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

WORKS, BOOKS, STUBS = "works.dev.jsonl.gz", "books_chapters.dev.jsonl.gz", "stub_works.jsonl.gz"


def messages(data: Path, *names: str) -> Iterator[dict[str, Any]]:
    """Yield the work messages of the named files."""
    for name in names:
        with gzip.open(data / "crossref" / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield row.get("message", row)


def for_rendering(message: dict[str, Any]) -> bool:
    """Whether strings are rendered from this record; the others make the word lists, so that the lists know no more
    of what the model learns from than of what it will read."""
    return crc32(str(message.get("DOI", "")).lower().encode()) % 2 == 0


def for_lists(data: Path) -> Iterator[dict[str, Any]]:
    """Yield the records that the word lists are counted in."""
    for message in messages(data, WORKS, STUBS):
        if not for_rendering(message):
            yield message
