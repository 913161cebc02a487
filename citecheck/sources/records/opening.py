"""From the paths given to `--records` to a store: small files in memory, large ones indexed once in the cache."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from citecheck.sources.cache import RECORDS
from citecheck.sources.index.layout import VERSION, is_index
from citecheck.sources.interface import SourceError
from citecheck.sources.records.files import Loading
from citecheck.sources.records.memory import Memory
from citecheck.sources.records.store import Store

SMALL = 25_000_000
"""Bytes of records, unpacked, that are read at each start: some thousand records, and half a second."""
RATIO = 6
"""How much larger records are unpacked than in gzip or zstd."""
KEPT_SECONDS = 60 * 86_400.0
"""How long an index is kept in the cache after its last use."""


def opened(paths: Sequence[Path], cache: Path) -> tuple[Store, Loading | None]:
    """Return a store of the files' records, and how the reading went where they were read just now."""
    if sum(_unpacked_size(p) for p in paths) <= SMALL:
        return in_memory(paths)
    place = cache / RECORDS / _fingerprint(paths)
    try:
        return _indexed(paths, place)
    except (OSError, sqlite3.Error):
        return _passing(paths)


def in_memory(paths: Sequence[Path]) -> tuple[Memory, Loading]:
    """Return the files' records, read into memory."""
    memory, loading = Memory(), Loading()
    for path in paths:
        for work in loading.works(path):
            memory.add(work)
    memory.as_of = loading.as_of
    return memory, loading


def _indexed(paths: Sequence[Path], place: Path) -> tuple[Store, Loading | None]:
    """Return the index in the cache, built first where there is none, or none that is whole."""
    from citecheck.sources.index.reader import Reader

    if is_index(place):
        with contextlib.suppress(SourceError):
            reader = Reader(place)
            os.utime(place)
            return reader, None
    place.parent.mkdir(parents=True, exist_ok=True)
    _tidy(place.parent)
    building = Path(tempfile.mkdtemp(prefix="building-", dir=place.parent))
    try:
        loading = _written(paths, building)
        shutil.rmtree(place, ignore_errors=True)
        building.rename(place)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return Reader(place), loading


def _passing(paths: Sequence[Path]) -> tuple[Store, Loading]:
    """Return an index that lives as long as the run, for a cache folder that cannot be written."""
    from citecheck.sources.index.reader import Reader

    folder = tempfile.TemporaryDirectory(prefix="citecheck-")
    place = Path(folder.name) / "index"
    loading = _written(paths, place)
    return Reader(place, passing=folder), loading


def _written(paths: Sequence[Path], folder: Path) -> Loading:
    from citecheck.sources.index.writer import Writer

    loading, writer = Loading(), Writer(folder)
    for path in paths:
        for work in loading.works(path):
            writer.add(work)
    writer.finish(loading.as_of)
    return loading


def _fingerprint(paths: Sequence[Path]) -> str:
    """Return a name for these files as they are now: another size or time is another index."""
    stats = [(str(p.resolve()), p.stat().st_size, p.stat().st_mtime_ns) for p in paths]
    return hashlib.blake2b(repr((VERSION, stats)).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _unpacked_size(path: Path) -> int:
    return path.stat().st_size * (RATIO if path.name.endswith((".gz", ".zst")) else 1)


def _tidy(folder: Path) -> None:
    """Remove indexes that have not been used for long, and what broken-off builds left."""
    with contextlib.suppress(OSError):
        for old in folder.iterdir():
            limit = 86_400.0 if old.name.startswith("building-") else KEPT_SECONDS
            if time.time() - old.stat().st_mtime > limit:
                shutil.rmtree(old, ignore_errors=True)
