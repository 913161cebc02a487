"""Works of files and DOIs, looked up where that is wanted, ready to be written as references or a bibliography."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from citecheck.cli import exits
from citecheck.cli.saying import say
from citecheck.model.item import Item
from citecheck.model.report import DocumentReport, Report
from citecheck.report.interface import Options
from citecheck.settings import Settings

RULES = ("F101", "R301", "R305", "R330")
"""What is to be said of a work that is to be cited."""


@dataclass(frozen=True, slots=True)
class Work:
    """A work's data, and its journal's registered abbreviation where there is one."""

    item: Item
    short_container: str = ""


def told_apart(given: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return which of the words are files (or standard input) and which are DOIs; raises a usage error for others."""
    from citecheck.ids import doi

    files, dois = [], []
    for word in given:
        found = next((printed.doi for printed in doi.find(word)), "")
        if word == "-" or Path(word).exists():
            files.append(word)
        elif found:
            dois.append(found)
        else:
            raise click.UsageError(f"“{word}” is neither a file nor a DOI.")
    return files, dois


def works(files: Sequence[str], dois: Sequence[str], settings: Settings, *, registered: bool) -> tuple[list[Work], int]:
    """Return the works of files, then those of DOIs, and the exit code; what could not be had is said."""
    found: list[Work] = []
    code = exits.CLEAN
    if files:
        report = read(files, settings, registered=registered)
        found += _of_files(report, registered=registered)
        code = code_of(report, settings, registered=registered)
    if dois:
        documents = _looked_up(dois, settings)
        found += _of_dois(documents)
        ended = exits.of_documents(documents, settings)
        code = ended if code == exits.CLEAN else code if code == exits.UNREADABLE else exits.worse(code, ended)
    return found, code


def read(files: Sequence[str], settings: Settings, *, registered: bool) -> Report:
    """Return the files' report: read alone, or looked up as well; what is to be known of it is said."""
    from citecheck.cli.delivery import tell
    from citecheck.cli.progress import Bar
    from citecheck.pipeline import audit, reading
    from citecheck.report.wording import counted, named

    with Bar() as bar:
        report = audit(files, settings, bar) if registered else reading(files, settings, bar)
    tell(report, ())
    for document in report.documents if registered else ():
        lacking = sum(entry.resolution.work is None for entry in document.dossier.entries)
        if lacking:
            entries = counted(lacking, "entry has", "entries have")
            path = named(document.dossier.manuscript.document.path)
            say(path, f"{entries} no registered work; what is printed stands.")
    return report


def code_of(report: Report, settings: Settings, *, registered: bool) -> int:
    """Return the exit code: of reading alone, or of look-ups without regard to what the rules find."""
    return exits.of_report(report, replace(settings, fail_on=None)) if registered else exits.of_reading(report)


def _of_files(report: Report, *, registered: bool) -> Iterator[Work]:
    from citecheck.report.chosen import chosen, short_container

    options = Options(registered=registered)
    for document in report.documents:
        for entry in document.dossier.entries:
            yield Work(chosen(entry, options), short_container(entry, options))


def _looked_up(dois: Sequence[str], settings: Settings) -> list[DocumentReport]:
    from citecheck.flow.singles import read_dois
    from citecheck.pipeline import audit_references

    found = dict(audit_references(read_dois(dois), settings))
    return [found[key] for key in sorted(found, key=int)]


def _of_dois(documents: Sequence[DocumentReport]) -> Iterator[Work]:
    from citecheck.report.chosen import chosen, short_container

    options = Options(registered=True)
    for document in documents:
        entry = document.dossier.entries[0]
        for finding in document.findings:
            say(entry.reference.raw, finding.message)
        if entry.resolution.work:
            yield Work(chosen(entry, options), short_container(entry, options))
        elif not document.findings:
            say(entry.reference.raw, entry.resolution.reason or "No record could be had.")


def references(found: Sequence[Work], style: str, form: str) -> str:
    """Return the works as references, a paragraph each."""
    from citecheck.report.styles.interface import Cited
    from citecheck.report.styles.registry import reference

    told = (reference(style, Cited(w.item, n, w.short_container), form) for n, w in enumerate(found, 1))
    match form:
        case "html":
            return "".join(f"<p>{each}</p>\n" for each in told)
        case "markdown":
            return "\n".join(f"{each}\n" for each in told)
        case _:
            return "".join(f"{each}\n" for each in told)
