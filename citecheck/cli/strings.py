"""Reference strings in JSON Lines, streamed: {"id", "raw"} in, an answer a line out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import click

from citecheck.cli import exits
from citecheck.cli.saying import say

_LINE_BYTES = 1_000_000


@dataclass
class Strings:
    """The lines of a file of strings; those that are none are counted."""

    path: str
    bad: list[int] = field(default_factory=list)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield the id and the string of each good line."""
        with _opened(self.path) as file:
            number = 0
            while line := file.readline(_LINE_BYTES):
                number += 1
                pair = _pair(line)
                if pair:
                    yield pair
                elif line.strip():
                    self.bad.append(number)

    def tell_bad(self) -> bool:
        """Say on standard error which lines were no strings; return whether there were any."""
        if self.bad:
            first = ", ".join(str(number) for number in self.bad[:5]) + (", …" if len(self.bad) > 5 else "")
            say(self.path, f'{len(self.bad)} lines hold no {{"id", "raw"}}: {first}')
        return bool(self.bad)


def parse_strings(path: str) -> int:
    """Write a line {"id", "csl"} for each string; return the exit code."""
    from citecheck.flow.singles import read_strings
    from citecheck.model.csl import to_csl
    from citecheck.report.escape import json_text

    strings = Strings(path)
    out = sys.stdout.buffer
    for key, reference in read_strings(strings):
        out.write(json_text({"id": key, "csl": to_csl(reference.item)}))
    out.flush()
    return exits.UNREADABLE if strings.tell_bad() else exits.CLEAN


def _pair(line: bytes) -> tuple[str, str] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    key, raw = value.get("id"), value.get("raw")
    return (key, raw) if isinstance(key, str) and isinstance(raw, str) else None


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise click.UsageError(f"--strings {path}: {error.strerror or error}.") from error
    with file:
        yield file
