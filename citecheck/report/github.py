"""GitHub workflow commands: findings as annotations of a build.

Source: the workflow commands of GitHub Actions. Ten annotations of a kind are shown for each step, so the gravest come
first; columns are given only where a finding stands in one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from citecheck.model.finding import Finding
from citecheck.model.report import DocumentReport, Report
from citecheck.model.rule import Severity
from citecheck.report import wording
from citecheck.report.account import account
from citecheck.report.escape import github_message, github_property, terminal
from citecheck.report.interface import Format, Options
from citecheck.report.layout import clipped
from citecheck.report.spots import Spot, posix, spot

FORMAT = Format("github", "annotations of a GitHub build")

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SHOWN = 1_000


def write(report: Report, _: Options) -> bytes:
    """Return the commands, a line each, and a closing line for people."""
    return ("\n".join((*_commands(report), f"citecheck: {wording.totals(report)}")) + "\n").encode("utf-8", "replace")


def _commands(report: Report) -> Iterator[str]:
    for refusal in report.refusals:
        yield _command("error", Spot(posix(refusal.path)), "file-not-read", refusal.sentence)
    found = [(document, finding) for document in report.documents for finding in document.findings]
    for document, finding in sorted(found, key=lambda pair: pair[1].severity.rank):
        yield _finding(document, finding)
    for document in report.documents:
        yield from _doubts(document)
        yield from _remarks(document)


def _finding(document: DocumentReport, finding: Finding) -> str:
    where = spot(document.dossier.manuscript.document, finding.at)
    title = f"{finding.rule.code} {finding.rule.name}"
    return _command(_COMMANDS[finding.severity], where, title, finding.message + where.aside)


def _doubts(document: DocumentReport) -> Iterator[str]:
    where = Spot(posix(document.dossier.manuscript.document.path))
    doubt = wording.doubt(document.dossier)
    if doubt:
        yield _command("warning", where, "reading-not-trusted", doubt)
    for open in account(document).open:
        yield _command("warning", where, "not-checked", f"{open.reason} {wording.these(open.entries)}")


def _remarks(document: DocumentReport) -> Iterator[str]:
    path = document.dossier.manuscript.document.path
    for remark in document.remarks:
        where = Spot(posix(str(PurePath(path).parent / remark.file)) if remark.file else posix(path))
        properties = f"file={github_property(where.path)},line={remark.line},title=ignore"
        yield f"::warning {properties}::{github_message(clipped(terminal(remark.sentence), _SHOWN))}"


def _command(command: str, where: Spot, title: str, message: str) -> str:
    properties = {"file": where.path, **_lines(where), "title": title}
    told = ",".join(f"{name}={github_property(str(value))}" for name, value in properties.items())
    return f"::{command} {told}::{github_message(clipped(terminal(message), _SHOWN))}"


def _lines(where: Spot) -> dict[str, int]:
    at = where.lines
    if at is None:
        return {}
    lines = {"line": at.line, "endLine": at.end_line}
    return lines | ({"col": at.column, "endColumn": at.end_column} if at.line == at.end_line else {})
