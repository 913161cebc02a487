"""Queries: a letter to the author in plain, courteous sentences, numbered as the list is."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.report import DocumentReport, Report
from citecheck.model.rule import Severity
from citecheck.report import proposals, wording
from citecheck.report.account import Account, EntryAccount, Said, account
from citecheck.report.interface import Format, Options
from citecheck.report.layout import BLANK, Line, Run, clipped, line, plain

FORMAT = Format("queries", "a letter to the author; in Word with `-o FILE.docx`")

_SHOWN = 300
_WIDTH = 78
_ASK = {
    "L201": "Please add it to the list, or tell us which entry is meant.",
    "L202": "Please tell us where it is to be cited, or whether it may be left out.",
    "L203": "Please tell us which year is right.",
    "R340": "Please tell us where it was published.",
    "R330": "Please tell us whether it is to stand, with a word on the retraction.",
    "R331": "Please tell us whether it was retracted and, if so, whether it is to stand.",
}
_NAMES_IN_TEXT, _NAMES = "L204", "R321"
_ASK_ELSE = "Please check, and tell us what is right."


def write(report: Report, options: Options) -> bytes:
    """Return a letter a file, as text in UTF-8 or as a Word file."""
    letters = (row for document in report.documents for row in _letter(document))
    if options.word:
        from citecheck.report.docx.commented import letter

        return letter(letters)
    return plain(letters, _WIDTH).encode("utf-8", "replace")


def _letter(report: DocumentReport) -> Iterator[Line]:
    told = account(report)
    title = report.dossier.manuscript.title or wording.named(report.dossier.manuscript.document.path)
    asked = list(_questions(told))
    doubt = wording.doubt(report.dossier)
    if doubt and not asked:
        yield line(f"There is no letter about “{clipped(title, 200)}”: {doubt}")
        yield BLANK
        return
    if doubt:
        yield line(f"Before this letter is sent: {doubt}")
        yield BLANK
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
        yield line(Run("Beyond single entries", "strong"))
    for number, said in enumerate(beyond, 1):
        yield from _question(f"{number}.", said, _ask(said))


def _entry(told: EntryAccount) -> Iterator[Line]:
    said = [one for one in told.said if _matters(one)]
    if not said:
        return
    number = wording.number(told.entry)
    yield BLANK
    head = Run(f"Reference {number}:", "strong")
    yield line(head, f" {clipped(told.entry.reference.raw, _SHOWN)}", hang=4)
    for count, one in enumerate(said, 1):
        answered = any(_answers(other, one) for other in said)
        yield from _question(f"{number}.{count}" if len(said) > 1 else "", one, "" if answered else _ask(one))


def _question(number: str, said: Said, ask: str) -> Iterator[Line]:
    where = f" ({said.places})" if said.places else ""
    yield line(f"{number} {said.finding.message}{where}".strip(), Run(f" {ask}" if ask else ""), indent=4, hang=4)


def _ask(said: Said) -> str:
    proposed = said.finding.fix
    if proposed is None and _list_year_wrong(said):
        return f"May we give the year in the list as {said.finding.evidence[0].claimed}?"
    if proposed is None and said.finding.rule.code == _NAMES_IN_TEXT:
        return _ask_about_names(said)
    if proposed is None:
        return _ASK.get(said.finding.rule.code, _ASK_ELSE)
    name = proposals.wrong_name(said.finding)
    if name:
        return f"May we change {name} to {proposed.value} in the list?"
    return f"May we give the {proposals.field(proposed)} as {proposed.value}?"


def _list_year_wrong(said: Said) -> bool:
    """Say whether the text has a registered year and the list another: which of them to change is known."""
    if said.finding.rule.code != "L203" or not said.finding.evidence:
        return False
    claimed = said.finding.evidence[0].claimed
    return claimed in {evidence.found for evidence in said.finding.evidence[1:]}


def _ask_about_names(said: Said) -> str:
    """Return what to ask where text and list name others, and the record tells which of them is right."""
    listed, *registered = said.finding.evidence
    if not registered:
        return _ASK_ELSE
    text_wrong = registered[0].claimed == listed.claimed
    wrong, right = (listed.claimed, listed.found) if text_wrong else (listed.found, registered[0].found)
    return f"May we change {wrong} to {right} in the {'text' if text_wrong else 'list'}?"


def _answers(other: Said, said: Said) -> bool:
    """Say whether what is asked about the list because of the text is asked beside it anyway."""
    if said.finding.fix is not None:
        return False
    if said.finding.rule.code == _NAMES_IN_TEXT:
        return other.finding.rule.code == _NAMES and len(said.finding.evidence) > 1
    return _list_year_wrong(said) and other.finding.fix is not None and other.finding.fix.field == "issued"


def _matters(said: Said) -> bool:
    """Say whether an author is to be asked: not about notes, but where a registered title tells of a retraction."""
    return said.finding.severity is not Severity.NOTE or _hints_at_retraction(said)


def _hints_at_retraction(said: Said) -> bool:
    return said.finding.rule.code == "R331" and any(e.field == "title" for e in said.finding.evidence)
