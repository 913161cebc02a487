"""What a run reads is never written over by its report or its lock."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli.outputs import STANDARD_OUTPUT, Output
from citecheck.model.document import FilesOrigin

if TYPE_CHECKING:
    from citecheck.model.report import DocumentReport
    from citecheck.settings import Settings


def spare(outputs: Iterable[Output], files: Iterable[str], settings: Settings, option: str = "-o") -> None:
    """Raise a usage error where an output is a file that the run reads, by whatever name; `option` names the output."""
    written = list(_written(outputs))
    if not written:
        return
    read = {place for path in (*files, *map(str, _beside(settings))) for place in _places(path)}
    _refuse(written, read, option)


def spare_bibliographies(outputs: Iterable[Output], document: DocumentReport, option: str = "-o") -> None:
    """Raise a usage error where an output is a bibliography that the article itself names."""
    manuscript = document.dossier.manuscript.document
    written = list(_written(outputs))
    if written and isinstance(manuscript.origin, FilesOrigin):
        folder = Path(manuscript.path).parent
        _refuse(written, {place for name in manuscript.origin.names if name for place in _place(folder / name)}, option)


_Place = tuple[int, int]
"""A file's device and number there, whatever its names."""


def _refuse(written: Iterable[tuple[str, _Place]], read: set[_Place], option: str) -> None:
    for path, place in written:
        if place in read:
            raise click.UsageError(
                f"{option} {path}: this file is read in the run; what is written would take its place."
            )


def _written(outputs: Iterable[Output]) -> Iterator[tuple[str, _Place]]:
    for output in outputs:
        if output.path != STANDARD_OUTPUT:
            yield from ((output.path, place) for place in _place(output.path))


def _beside(settings: Settings) -> Iterator[Path]:
    """Yield what is read beside the files themselves."""
    registers = settings.registers
    yield from (*settings.bibliography, *registers.records)
    yield from (path for path in (settings.baseline, registers.lock, registers.retractions) if path)


def _places(path: str) -> Iterator[_Place]:
    """Yield the files that a path stands for: itself, standard input, or what lies in a folder."""
    from citecheck.read.files import STANDARD_INPUT, inside
    from citecheck.read.registry import SUFFIXES

    if path == STANDARD_INPUT:
        yield from _standard_input()
    elif os.path.isdir(path):  # noqa: PTH112 - false where it may not be looked at
        for file in inside(path, SUFFIXES):
            yield from _place(file)
    else:
        yield from _place(path)


def _place(path: str | Path) -> Iterator[_Place]:
    try:
        yield from _regular(Path(path).stat())
    except (OSError, ValueError):
        return


def _standard_input() -> Iterator[_Place]:
    try:
        yield from _regular(os.fstat(sys.stdin.fileno()))
    except (OSError, ValueError):
        return


def _regular(found: os.stat_result) -> Iterator[_Place]:
    """A device or a pipe may be read and written at once."""
    if stat.S_ISREG(found.st_mode):
        yield found.st_dev, found.st_ino
