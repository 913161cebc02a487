"""Building an index out of dumps: beside its place, taken up again where it was broken off, put in place as a whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from citecheck.sources.index.layout import MANIFEST, Manifest, digest, is_index, read_manifest
from citecheck.sources.index.writer import Writer
from citecheck.sources.interface import SourceError
from citecheck.sources.records.files import Loading, files

Watch = Callable[[int, int, int], None]
"""Told how many files are done, of how many, and how many records were read."""


def build(dumps: Sequence[Path], place: Path, watch: Watch | None = None) -> Manifest:
    """Put the dumps' records into the index at `place` and return its manifest.

    Where there is an index already, it is updated: files that are in are passed over, newer records take the place of
    older ones. Raises SourceError where a dump cannot be read or `place` is something else.
    """
    if place.exists() and not is_index(place) and any(place.iterdir()):
        raise SourceError(f"{place} is not empty and no index; choose another folder.")
    building = place.with_name(f"{place.name}.building")
    _begin(place, building)
    loading, writer = Loading(), Writer(building)
    known = writer.done()
    paths = files(dumps)
    for number, path in enumerate(paths):
        if known.get(path.name) != path.stat().st_size:
            _take_in(path, writer, loading)
        if watch:
            watch(number + 1, len(paths), loading.read)
    before = read_manifest(place).as_of if is_index(place) else None
    if not writer.finish(max((d for d in (loading.as_of, before) if d), default=None)):
        shutil.rmtree(building, ignore_errors=True)
        raise SourceError(f"There is no record of a work in {', '.join(str(dump) for dump in dumps[:3])}.")
    _replace(building, place)
    return read_manifest(place)


def check(place: Path) -> Manifest:
    """Return an index's manifest after reading every byte of it; raises SourceError where it is damaged."""
    found = read_manifest(place)
    if digest(place) != found.digest:
        raise SourceError(f"The index {place} is damaged: its content is not what it was built with.")
    return found


def _begin(place: Path, building: Path) -> None:
    """Go on where a build was broken off, or begin with what the index at `place` holds, or with nothing."""
    if building.exists() or not is_index(place):
        return
    part = building.with_name(f"{building.name}.copy")
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(place, part)
    (part / MANIFEST).unlink()
    part.rename(building)


def _take_in(path: Path, writer: Writer, loading: Loading) -> None:
    before = loading.read
    for work in loading.works(path):
        writer.add(work)
    writer.commit(path.name, path.stat().st_size, loading.read - before)


def _replace(building: Path, place: Path) -> None:
    old = place.with_name(f"{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    building.rename(place)
    shutil.rmtree(old, ignore_errors=True)
