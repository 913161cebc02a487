"""Queries: a letter to the author in plain, courteous sentences, numbered as the list is."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.report import DocumentReport, Report
from citecheck.model.rule import Severity
from citecheck.report import wording
from citecheck.report.account import Account, EntryAccount, Said, account
from citecheck.report.interface import Format, Options
from citecheck.report.layout import BLANK, Line, Run, clipped, line, plain

FORMAT = Format("queries", "a letter to the author")

_SHOWN = 300
_WIDTH = 78
_ASK = {
    "L201": "Please add it to the list, or tell us which entry is meant.",
    "L202": "Please tell us where it is to be cited, or whether it may be left out.",
    "L203": "Please tell us which year is right.",
    "R340": "Please tell us where it was published.",
    "R330": "Please tell us whether it is to stand, with a word on the retraction.",
}
_ASK_ELSE = "Please check, and tell us what is right."


def write(report: Report, _: Options) -> bytes:
    """Return a letter a file, as text in UTF-8."""
    letters = (row for document in report.documents for row in _letter(document))
    return plain(letters, _WIDTH).encode("utf-8", "replace")


def _letter(report: DocumentReport) -> Iterator[Line]:
    told = account(report)
    title = report.dossier.manuscript.title or wording.named(report.dossier.manuscript.document.path)
    asked = list(_questions(told))
    yield line(f"About the references of “{clipped(title, 200)}”")
    yield BLANK
    yield line("Dear author,")
    yield BLANK
    if not asked:
        yield line("We compared the references of your article with the registers and have no questions. Thank you.")
        yield BLANK
        return
    yield line(
        "We compared the citations and references of your article with each other and with the registers of published "
        "works. Before it goes on we would be grateful for your answer to the questions below. The numbers are those "
        "of your list; where a change is proposed, a “yes” is all we need."
    )
    yield from asked
    yield BLANK
    yield line("Thank you for your help.")
    yield BLANK


def _questions(told: Account) -> Iterator[Line]:
    for entry in told.entries:
        yield from _entry(entry)
    beyond = [said for said in (*told.unlisted, *told.others) if _matters(said)]
    if beyond:
        yield BLANK
        yield line("Beyond single entries")
    for number, said in enumerate(beyond, 1):
        yield from _question(f"{number}.", said)


def _entry(told: EntryAccount) -> Iterator[Line]:
    said = [one for one in told.said if _matters(one)]
    if not said:
        return
    number = wording.number(told.entry)
    yield BLANK
    yield line(f"Reference {number}: {clipped(told.entry.reference.raw, _SHOWN)}", hang=4)
    for count, one in enumerate(said, 1):
        yield from _question(f"{number}.{count}" if len(said) > 1 else "", one)


def _question(number: str, said: Said) -> Iterator[Line]:
    where = f" ({said.places})" if said.places else ""
    yield line(f"{number} {said.finding.message}{where}".strip(), Run(f" {_ask(said)}"), indent=4, hang=4)


def _ask(said: Said) -> str:
    proposed = said.finding.fix
    if proposed is None:
        return _ASK.get(said.finding.rule.code, _ASK_ELSE)
    return f"May we give the {wording.field(proposed)} as {proposed.value}?"


def _matters(said: Said) -> bool:
    return said.finding.rule.severity is not Severity.NOTE
