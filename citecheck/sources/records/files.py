"""Files of Crossref work messages: JSON Lines, or a dump's files with `items`; plain, gzip or zstd; or folders."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, cast

from citecheck.model.work import Work
from citecheck.sources.interface import SourceError
from citecheck.sources.normalise.crossref import work as normalised
from citecheck.sources.normalise.values import NonsenseError, mapping, plain

KINDS = (".jsonl", ".ndjson", ".json")
PACKINGS = ("", ".gz", ".zst")
SUFFIXES = tuple(k + p for k in KINDS for p in PACKINGS)
LONGEST_LINE = 20_000_000
"""Bytes of one record; the longest real ones, with thousands of references, have about two million."""
LARGEST_LIST = 1_000_000_000
"""Bytes of a file with `items`, unpacked; those of the public data file have about a tenth."""

Message = dict[str, object]


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that the paths name; raises SourceError where one is missing or a folder holds none."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.name.endswith(SUFFIXES))
            if not inside:
                raise SourceError(f"The folder {path} holds no records ({', '.join(SUFFIXES)}).")
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise SourceError(f"The records {path} do not exist.")
    return tuple(found)


class Loading:
    """Reads files into works, and remembers what it met on the way."""

    def __init__(self) -> None:
        self.read = 0
        """Records so far."""
        self.skipped = 0
        """Lines that were no work records."""
        self.as_of: str | None = None
        """The date of the newest record (ISO), where the records tell."""

    def works(self, path: Path) -> Iterator[Work]:
        """Yield a file's works; raises SourceError where it cannot be read."""
        for message in messages(path):
            try:
                found = normalised(message, "records")
            except NonsenseError:
                self.skipped += 1
                continue
            self.read += 1
            self._date(message)
            yield found

    def _date(self, message: Message | None) -> None:
        at = plain(mapping(mapping(message).get("indexed")).get("date-time"))[:10]
        if len(at) == 10 and (self.as_of is None or at > self.as_of):
            self.as_of = at


def messages(path: Path) -> Iterator[Message | None]:
    """Yield the messages of a file, None for a line that is none; raises SourceError where it cannot be read."""
    try:
        with _unpacked(path) as file:
            if path.name.endswith((".json", ".json.gz", ".json.zst")):
                yield from _listed(file)
            else:
                yield from _lines(file)
    except _unreadable() as error:
        raise SourceError(f"The records {path} cannot be read: {error}.") from error


def _unpacked(path: Path) -> IO[bytes]:
    if path.name.endswith(".gz"):
        return cast("IO[bytes]", gzip.open(path, "rb"))
    if path.name.endswith(".zst"):
        return _zstd(path)
    return path.open("rb")


def _zstd(path: Path) -> IO[bytes]:
    try:
        import zstandard
    except ImportError as error:
        raise SourceError(f"Reading {path} needs the package zstandard.") from error
    return cast("IO[bytes]", io.BufferedReader(zstandard.open(path, "rb")))


def _unreadable() -> tuple[type[Exception], ...]:
    """Return what reading a file may raise, zstd's own error where that package is in use."""
    package = sys.modules.get("zstandard")
    own: tuple[type[Exception], ...] = (package.ZstdError,) if package else ()
    return (OSError, EOFError, zlib.error, UnicodeDecodeError, *own)


def _lines(file: IO[bytes]) -> Iterator[Message | None]:
    while data := file.readline(LONGEST_LINE):
        if data.strip():
            yield _message(data)


def _listed(file: IO[bytes]) -> Iterator[Message | None]:
    """Yield the members of a file's `items`, or of the list that it is, or the one message that it is."""
    text = file.read(LARGEST_LIST).decode("utf-8-sig")
    start = text.find("[", text.find('"items"') + 1 if text.lstrip().startswith("{") else 0)
    if start < 0 or (text.lstrip().startswith("{") and '"items"' not in text[:10_000]):
        yield _message(text.encode())
        return
    decoder, at = json.JSONDecoder(), start + 1
    while (at := _past(text, at)) < len(text) and text[at] != "]":
        try:
            found, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield None
            return
        yield _unwrapped(found)


def _past(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n,":
        at += 1
    return at


def _message(data: bytes) -> Message | None:
    try:
        return _unwrapped(json.loads(data))
    except (ValueError, RecursionError):
        return None


def _unwrapped(found: Any) -> Message | None:  # noqa: ANN401 - whatever JSON holds
    if isinstance(found, dict) and "DOI" not in found and isinstance(found.get("message"), dict):
        found = found["message"]
    return found if isinstance(found, dict) else None
