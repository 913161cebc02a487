"""Reports written file by file, as each ends: JSON Lines alone, so that memory does not grow with the files."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from typing import IO

import click

from citecheck.cli import exits, outputs
from citecheck.cli.delivery import tell
from citecheck.cli.outputs import STANDARD_OUTPUT, Output
from citecheck.cli.sparing import spare_bibliographies
from citecheck.model.report import DocumentReport, Refusal, Report
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
    stream = _Stream(run, settings, options, output)
    with _opened(output.path) as out:
        stream.write(out)
    tell(stream.report, ())
    if stream.files + len(stream.refusals) > 1:
        totals = wording.run_totals(stream.tally, stream.files, len(stream.refusals))
        click.echo(f"citecheck: {terminal(totals)}", err=True)
    return stream.report, _code(stream.report, stream.files, stream.code)


class _Stream:
    """A run on its way into a file, and what has been counted."""

    def __init__(self, run: Run, settings: Settings, options: Options, output: Output) -> None:
        self._run, self._settings, self._options, self._output = run, settings, options, output
        self.refusals: list[Refusal] = []
        self.tally = Tally()
        self.code, self.files = exits.CLEAN, 0
        self._in_work: DocumentReport | Refusal | None = None
        """What is about to be written."""

    @property
    def report(self) -> Report:
        """The report on the run, without its documents."""
        return self._run.report(self.refusals)

    def write(self, out: IO[bytes]) -> None:
        """Write the documents as they end, then what was refused, then the summary; Ctrl-C leaves what is done."""
        run = iter(self._run)
        try:
            for one in run:
                self._take(one, out)
        except KeyboardInterrupt:
            self._finish(run, out)
        for refusal in self.refusals:
            _write(out, jsonl.line(refusal, self._options))
        if self._options.statistics:
            _write(out, jsonl.summary(self.tally))

    def _finish(self, run: Generator[DocumentReport | Refusal, None, None], out: IO[bytes]) -> None:
        """Write what was being written, and let the run end as it does where Ctrl-C meets it itself."""
        self._run.stop()
        if self._in_work:
            self._take(self._in_work, out)
        with suppress(StopIteration, KeyboardInterrupt):
            self._take(run.throw(KeyboardInterrupt()), out)
            for one in run:
                self._take(one, out)

    def _take(self, one: DocumentReport | Refusal, out: IO[bytes]) -> None:
        self._in_work = one
        if isinstance(one, Refusal):
            self._in_work = None
            self.refusals.append(one)
        else:
            self._add(one, out)

    def _add(self, one: DocumentReport, out: IO[bytes]) -> None:
        spare_bibliographies((self._output,), one)
        line = jsonl.line(one, self._options)
        self._in_work = None
        _write(out, line)
        self.files += 1
        self.tally.add(one)
        self.code = exits.worse(self.code, exits.of_documents((one,), self._settings))
        tell(Report((one,), ""), ())


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
