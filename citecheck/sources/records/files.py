"""Files of Crossref work messages: JSON Lines, plain or gzipped, or a folder of them."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from citecheck.sources.interface import SourceError

SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
LONGEST_LINE = 20_000_000
"""Bytes of one record; the longest real ones, with thousands of references, have about two million."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: its message, or None where it is no JSON object."""

    path: Path
    number: int
    message: dict[str, object] | None


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that the paths name; raises SourceError where one is missing or a folder holds none."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.iterdir() if p.name.endswith(SUFFIXES))
            if not inside:
                raise SourceError(f"The folder {path} holds no records ({', '.join(SUFFIXES)}).")
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise SourceError(f"The records {path} do not exist.")
    return tuple(found)


def lines(path: Path) -> Iterator[Line]:
    """Yield the lines of a file that are not empty; raises SourceError where the file cannot be read."""
    try:
        with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as file:
            number = 0
            while data := file.readline(LONGEST_LINE):
                number += 1
                if data.strip():
                    yield Line(path, number, _message(data))
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"The records {path} cannot be read: {error}.") from error


def _message(data: bytes) -> dict[str, object] | None:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if isinstance(found, dict) and "DOI" not in found and isinstance(found.get("message"), dict):
        found = found["message"]
    return found if isinstance(found, dict) else None
