"""Paths -> bytes: files, folders and standard input, each within its bound, or one sentence why not."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from citecheck.model.report import Refusal
from citecheck.read.foreign import NOT_READ
from citecheck.settings import Limits

STANDARD_INPUT = "-"
"""The path that stands for standard input."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's path as the caller gave it, and what is in it."""

    path: str
    data: bytes


def load(paths: Iterable[str], limits: Limits, suffixes: tuple[str, ...]) -> Iterator[Loaded | Refusal]:
    """Yield each file's bytes, or why it cannot be read.

    A folder stands for the files in it, sorted, whose names end in one of `suffixes`; hidden files and folders are left
    out. Nothing raises: what the system says of a path becomes a Refusal.
    """
    for one in named(paths, suffixes):
        if isinstance(one, Refusal):
            yield one
        else:
            yield _standard_input(limits) if one == STANDARD_INPUT else _file(one, limits)


def named(paths: Iterable[str], suffixes: tuple[str, ...]) -> Iterator[str | Refusal]:
    """Yield the files that paths stand for, in the order in which `load` reads them, and the folders that hold none."""
    for path in paths:
        if path != STANDARD_INPUT and os.path.isdir(path):  # noqa: PTH112 - false where it may not be looked at
            yield from _folder(path, suffixes)
        else:
            yield path


def _standard_input(limits: Limits) -> Loaded | Refusal:
    data = sys.stdin.buffer.read(limits.file_bytes + 1)
    return _bounded(STANDARD_INPUT, data, limits)


def inside(path: str, suffixes: tuple[str, ...], barred: list[OSError] | None = None) -> Iterator[str]:
    """Yield the files that a folder stands for; folders that may not be opened are noted in `barred`.

    Manuscripts in a form that nobody reads here are among them: to pass them over would be to call them clean.
    """
    suffixes += NOT_READ
    for folder, folders, names in os.walk(path, onerror=None if barred is None else barred.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(n for n in names if not n.startswith(".") and n.lower().endswith(suffixes)):
            yield str(Path(folder) / name)


def _folder(path: str, suffixes: tuple[str, ...]) -> Iterator[str | Refusal]:
    found = False
    barred: list[OSError] = []
    for file in inside(path, suffixes, barred):
        found = True
        yield file
    for error in barred:
        yield Refusal(str(error.filename or path), _cannot(error, "folder"))
    if not found and not barred:
        yield Refusal(path, "The folder holds no file that citecheck can read.")


def _file(path: str, limits: Limits) -> Loaded | Refusal:
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            return Refusal(path, "This is not a regular file; to read from a pipe, give - as the file.")
        with Path(path).open("rb") as file:
            return _bounded(path, file.read(limits.file_bytes + 1), limits)
    except FileNotFoundError:
        return Refusal(path, "There is no such file.")
    except (OSError, ValueError) as error:
        return Refusal(path, _cannot(error, "file"))


def _cannot(error: OSError | ValueError, what: str) -> str:
    why = "permission denied" if isinstance(error, PermissionError) else getattr(error, "strerror", None) or error
    return f"The {what} cannot be opened: {why}."


def _bounded(path: str, data: bytes, limits: Limits) -> Loaded | Refusal:
    if len(data) > limits.file_bytes:
        return Refusal(path, f"The file is larger than the limit of {limits.file_bytes // 1_000_000} MB.")
    return Loaded(path, data)
