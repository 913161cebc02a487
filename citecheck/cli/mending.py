"""`--fix` and `--diff`: what the sure corrections make of each file, written into it or shown."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from citecheck.cli.options import Command, with_options
from citecheck.cli.saying import say
from citecheck.model.document import TextOrigin
from citecheck.model.finding import Finding, SourceEdit
from citecheck.model.report import DocumentReport, Report

_BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}

_OTHER_WAYS = {"docx": "; of a Word file, --format docx --track gives a copy with tracked changes"}


@dataclass(frozen=True, slots=True)
class Mending:
    """What the caller wants of the corrections."""

    fix: bool
    diff: bool
    unsafe: bool
    track: bool = False

    @property
    def wanted(self) -> bool:
        """Whether anything is to be done with them."""
        return self.fix or self.diff


def fix_options(command: Command) -> Command:
    """Add the options that say what becomes of the corrections."""
    return with_options(
        command,
        click.option("--fix", is_flag=True, help="Write the sure corrections into the files (text, Markdown, BibTeX)."),
        click.option(
            "--diff",
            is_flag=True,
            help="Show what --fix would change, in place of a report (one asked for by --format or -o is written as "
            "well); no manuscript is changed, even with --fix.",
        ),
        click.option(
            "--track",
            is_flag=True,
            help="With --format docx of a Word file: the sure corrections as tracked changes in it.",
        ),
        click.option(
            "--unsafe-fixes",
            "unsafe",
            is_flag=True,
            help="With --fix, --diff or --track: also what is not wrong (DOIs added, old forms renewed), "
            "and what is less sure.",
        ),
    )


def mending(given: dict[str, Any], formats: Collection[str]) -> Mending:
    """Take these options out of the given ones; raises a usage error where they do not fit together or the formats."""
    found = Mending(*(bool(given.pop(name)) for name in ("fix", "diff", "unsafe", "track")))
    if found.unsafe and not (found.wanted or found.track):
        raise click.UsageError("--unsafe-fixes goes with --fix, --diff or --track.")
    if found.track and "docx" not in formats:
        raise click.UsageError("--track goes with --format docx.")
    return found


def tracking(wanted: Mending) -> Callable[[Iterable[Finding]], list[Finding]] | None:
    """Return what chooses the findings of which the corrections are tracked, or None where none are to be."""
    from citecheck.amend.applying import mended

    return partial(mended, unsafe=wanted.unsafe) if wanted.track else None


@dataclass(frozen=True, slots=True)
class Done:
    """The files that were mended, and whether one could not be written."""

    mended: tuple[str, ...]
    failed: bool


def carry_out(report: Report, wanted: Mending) -> Done:
    """Write the corrected files, or show the differences on standard output; say on standard error what was done."""
    from citecheck.amend.applying import applied
    from citecheck.cli.outputs import deliver
    from citecheck.report import wording

    mended: list[str] = []
    failed = False
    for document in report.documents:
        path, form = document.dossier.manuscript.document.path, document.dossier.manuscript.document.format
        changed = _changed(document, wanted)
        if changed is None:
            say(
                wording.named(path),
                f"cannot be mended in place (text, Markdown and BibTeX files can{_OTHER_WAYS.get(form, '')}).",
            )
            continue
        source, edits = changed
        if wanted.diff:
            _show(path, source, edits)
        elif edits and not os.access(path, os.W_OK):
            say(path, "the file cannot be written (it is read-only); nothing was changed in it.")
            failed = True
        elif edits:
            deliver(_encoded(document, applied(source, edits)), path)
            say(path, f"{wording.counted(len(edits), 'correction')} made.")
            mended.append(path)
    return Done(tuple(mended), failed)


def tell_untracked(report: Report) -> None:
    """Say of which files the corrections stand in comments alone."""
    from citecheck.model.document import WordOrigin

    for document in report.documents:
        read = document.dossier.manuscript.document
        if len(report.documents) > 1 or report.refusals or not isinstance(read.origin, WordOrigin):
            say(read.path, "changes are tracked in a Word file that is checked alone; here comments name them.")


def remaining(before: Report, after: Report) -> Report:
    """Return the report with the files that were mended as they are now."""
    now = {document.dossier.manuscript.document.path: document for document in after.documents}
    documents = (now.get(document.dossier.manuscript.document.path, document) for document in before.documents)
    return replace(before, documents=tuple(documents), interrupted=after.interrupted)


def _changed(document: DocumentReport, wanted: Mending) -> tuple[str, list[SourceEdit]] | None:
    """Return the source and the edits to be carried out in it, or None where it cannot be mended in place."""
    from citecheck.amend.applying import chosen
    from citecheck.amend.registry import FORMATS

    read = document.dossier.manuscript.document
    if read.format not in FORMATS or not isinstance(read.origin, TextOrigin) or (read.path == "-" and not wanted.diff):
        return None
    return read.origin.source, chosen(document.findings, unsafe=wanted.unsafe)


def _encoded(document: DocumentReport, text: str) -> bytes:
    """Return the text as the file was written: its encoding and, where it had one, its byte order mark."""
    read = document.dossier.manuscript.document
    encoding = read.encoding or "utf-8"
    bom = _BOMS.get(encoding, b"")
    with Path(read.path).open("rb") as file:
        had = bool(bom) and file.read(len(bom)) == bom
    try:
        return (bom if had else b"") + text.encode(encoding)
    except UnicodeEncodeError as error:
        raise click.UsageError(
            f"{read.path}: a correction cannot be written in {encoding}; nothing changed."
        ) from error


def _show(path: str, source: str, edits: Sequence[SourceEdit]) -> None:
    from citecheck.amend.differing import difference
    from citecheck.report.escape import terminal

    for line in _lines(difference(path, source, edits)):
        click.echo(terminal(line))


def _lines(text: str) -> Iterator[str]:
    return (line.rstrip("\r\n") for line in text.splitlines(keepends=True))
