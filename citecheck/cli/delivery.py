"""From a report to what the caller sees: the chosen formats, and on standard error what could not be read."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Iterable
from dataclasses import replace

import click

from citecheck.cli.outputs import STANDARD_OUTPUT, Output, deliver
from citecheck.cli.saying import say
from citecheck.model.report import Report
from citecheck.report import wording
from citecheck.report.interface import Options
from citecheck.report.registry import write
from citecheck.settings import Settings

_PIPED_WIDTH = 100


def send(report: Report, outputs: Iterable[Output], chosen: Options | None = None) -> None:
    """Write the report in every wanted format, files first; `chosen` is what does not depend on the screen."""
    for output in sorted(outputs, key=lambda output: output.path == STANDARD_OUTPUT):
        options = screen_options() if output.path == STANDARD_OUTPUT else Options(width=_PIPED_WIDTH)
        word = output.path.lower().endswith(".docx")
        options = replace(chosen or Options(), width=options.width, colour=options.colour, word=word)
        deliver(write(report, output.format, options), output.path)


def write_baseline(report: Report, settings: Settings) -> None:
    """Write the baseline anew where the run is to."""
    if report.interrupted or not settings.baseline:
        return
    if report.baseline and report.baseline.renewed is not None:
        deliver(report.baseline.renewed, str(settings.baseline))
        say(str(settings.baseline), f"{report.baseline.known:,} findings known.")


def tell(report: Report, outputs: Collection[Output]) -> None:
    """Say on standard error, a sentence a file, what could not be read or cannot be trusted, and what else is to know.

    What the text report says itself is not said twice, where it goes to the same screen.
    """
    said: list[tuple[str, str]] = []
    if not _on_screen(outputs):
        said += [(refusal.path, refusal.sentence) for refusal in report.refusals]
        said += [(d.dossier.manuscript.document.path, wording.doubt(d.dossier)) for d in report.documents]
    said += [(output.path, _suffix_needed(report, output)) for output in outputs]
    if report.baseline and report.baseline.stale:
        gone = f"{wording.counted(len(report.baseline.stale), 'finding')} of the baseline no longer there"
        click.echo(f"citecheck: {gone}; --update-baseline drops what is gone.", err=True)
    for path, sentence in said:
        if sentence:
            say(wording.named(path), sentence)


def _on_screen(outputs: Collection[Output]) -> bool:
    """Say whether the text report goes to the screen on which standard error is seen."""
    shown = any(output.path == STANDARD_OUTPUT and output.format == "text" for output in outputs)
    return shown and sys.stdout.isatty() and sys.stderr.isatty()


def _suffix_needed(report: Report, output: Output) -> str:
    """Return which name Word asks for, where a copy of a file with macros, or of one without, bears the other one."""
    if output.format != "docx" or output.path == STANDARD_OUTPUT:
        return ""
    paths = [document.dossier.manuscript.document.path.lower() for document in report.documents]
    wanted = ".docm" if len(paths) == 1 and paths[0].endswith(".docm") else ".docx"
    return (
        "" if output.path.lower().endswith(wanted) else f"Word opens this file only under a name that ends in {wanted}."
    )


def screen_options() -> Options:
    """Return how text on standard output is to look: width and colour of the terminal, or plain."""
    on_terminal = sys.stdout.isatty()
    colour = on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = max(40, min(shutil.get_terminal_size().columns, 120)) if on_terminal else _PIPED_WIDTH
    return Options(width=width, colour=colour)
