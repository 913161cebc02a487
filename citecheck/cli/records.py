"""Files given as records: whether there is any record in them at all."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable
from pathlib import Path

import click

_NO_LINES = (".json", ".json.gz", ".zst")
"""Ends of names of files that hold no plain lines: whoever opens them tells."""
_LINE_BYTES = 20_000_000


def hold_records(paths: Iterable[str]) -> None:
    """Raise a usage error for a file in which no line is a record of a work; what cannot be opened is told later."""
    for path in paths:
        if not path.endswith(_NO_LINES) and Path(path).is_file() and not _holds(Path(path)):
            raise click.UsageError(f"--records {path}: the file holds no record of a work.")


def _holds(path: Path) -> bool:
    opened = gzip.open if path.name.endswith(".gz") else open
    try:
        with opened(path, "rb") as file:
            while line := file.readline(_LINE_BYTES):
                if _is_record(line):
                    return True
    except (OSError, EOFError, zlib.error):
        return True
    return False


def _is_record(line: bytes) -> bool:
    if b'"DOI"' not in line and b'"doi"' not in line:
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
