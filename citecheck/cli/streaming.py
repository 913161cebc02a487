"""Reports written file by file, as each ends: JSON Lines alone, so that memory does not grow with the files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import click

from citecheck.cli import exits, outputs
from citecheck.cli.delivery import tell
from citecheck.cli.outputs import STANDARD_OUTPUT, Output
from citecheck.model.report import Refusal, Report
from citecheck.pipeline import Run
from citecheck.report import jsonl, wording
from citecheck.report.escape import terminal
from citecheck.report.interface import Options
from citecheck.report.tally import Tally
from citecheck.settings import Settings


def can_stream(wanted: tuple[Output, ...]) -> bool:
    """Whether all that is wanted can be written file by file."""
    return len(wanted) == 1 and wanted[0].format == jsonl.FORMAT.name


def streamed(run: Run, output: Output, settings: Settings, options: Options) -> tuple[Report, int]:
    """Write each file's line as it ends; return the report on the run without its documents, and the exit code."""
    refusals: list[Refusal] = []
    tally = Tally()
    code, files = exits.CLEAN, 0
    with _opened(output.path) as out:
        for one in run:
            if isinstance(one, Refusal):
                refusals.append(one)
                continue
            files += 1
            tally.add(one)
            _write(out, jsonl.line(one, options))
            tell(Report((one,), ""), ())
            code = exits.worse(code, exits.of_documents((one,), settings))
        report = run.report(refusals)
        for refusal in refusals:
            _write(out, jsonl.line(refusal, options))
        if options.statistics:
            _write(out, jsonl.summary(tally))
    tell(report, ())
    if files + len(refusals) > 1:
        click.echo(f"citecheck: {terminal(wording.run_totals(tally, files, len(refusals)))}", err=True)
    return report, _code(report, files, code)


def _code(report: Report, files: int, code: int) -> int:
    if report.interrupted:
        return exits.INTERRUPTED
    return exits.UNREADABLE if report.refusals or not files else code


def _write(out: IO[bytes], line: bytes) -> None:
    out.write(line)
    out.flush()


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    if path == STANDARD_OUTPUT:
        yield sys.stdout.buffer
    else:
        with outputs.replacing(path) as file:
            yield file
