"""Which report goes where: the n-th -o belongs to the n-th --format; files are written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO

import click

from citecheck.cli.suggest import did_you_mean
from citecheck.report.registry import FORMATS, format_of, told_by_suffix

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Output:
    """A report format and the file it goes to ("-" for standard output)."""

    format: str
    path: str = STANDARD_OUTPUT


def paired(formats: Sequence[str], paths: Sequence[str]) -> tuple[Output, ...]:
    """Return the outputs that the options ask for; raises a usage error where they do not fit together."""
    pairs = [(formats[n] if n < len(formats) else None, path) for n, path in enumerate(paths)]
    pairs += [(name, STANDARD_OUTPUT) for name in formats[len(paths) :]]
    outputs = tuple(_output(name, path) for name, path in pairs) or (_output("text", STANDARD_OUTPUT),)
    _check(outputs)
    return outputs


def single(format: str, path: str) -> Output:
    """Return the one output of a command with a format of its own; raises a usage error where it cannot be written."""
    output = Output(format, path)
    _check((output,))
    return output


def _output(name: str | None, path: str) -> Output:
    if name is None:
        told = told_by_suffix(path)
        if told is None:
            raise click.UsageError(f"-o {path}: its name tells no format; say which with --format.")
        return Output(told.name, path)
    if format_of(name) is None:
        names = [known.name for known in FORMATS]
        near = did_you_mean(name, names)
        raise click.UsageError(f"--format: there is no format “{name}”{near} The formats are {', '.join(names)}.")
    return Output(name, path)


def _check(outputs: tuple[Output, ...]) -> None:
    shown = [output for output in outputs if output.path == STANDARD_OUTPUT]
    if len(shown) > 1:
        raise click.UsageError("Only one format can go to standard output; give the others a file each with -o.")
    for output in outputs:
        _check_format(output)
    files = [str(Path(output.path).resolve()) for output in outputs if output.path != STANDARD_OUTPUT]
    for path in files:
        if files.count(path) > 1:
            raise click.UsageError(f"-o {path} is given twice.")
        if not Path(path).parent.is_dir():
            raise click.UsageError(f"-o {path}: there is no folder {Path(path).parent}.")
        if Path(path).is_dir():
            raise click.UsageError(f"-o {path} is a folder.")


def _check_format(output: Output) -> None:
    format = format_of(output.format)
    if format is None:
        return
    if format.library and find_spec(format.library) is None:
        raise click.UsageError(f"{format.name} needs more: python -m pip install 'citecheck-audit[{format.name}]'")
    if format.binary and output.path == STANDARD_OUTPUT and sys.stdout.isatty():
        raise click.UsageError(f"{format.name} is no text for a terminal; give it a file with -o.")


def deliver(data: bytes, path: str) -> None:
    """Write a report to its file, whole or not at all, or to standard output; raises a usage error if it cannot."""
    if path == STANDARD_OUTPUT:
        click.echo(data, nl=False)
        return
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: str) -> Iterator[IO[bytes]]:
    """Give a file to write to that takes the place of `path` when all went well; raises a usage error if it cannot."""
    target = Path(path).resolve()
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
            return
        with _part(target) as file:
            yield file
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror or error}.") from error


@contextmanager
def _part(target: Path) -> Iterator[IO[bytes]]:
    """Give a file beside the target, which takes its place unless something is raised."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        part.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
