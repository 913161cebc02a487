"""What the comments say: one on the whole at the beginning, and one a finding at the words that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.finding import Finding
from citecheck.model.report import DocumentReport, Report
from citecheck.model.span import Span
from citecheck.report import proposals, wording
from citecheck.report.account import account
from citecheck.report.docx.markup import Runs
from citecheck.report.layout import clipped

_SHOWN = 2_000
_OPENS = 20


@dataclass(frozen=True, slots=True)
class Note:
    """A stretch of the reader's text and what is said of it, paragraph by paragraph."""

    at: Span
    paragraphs: tuple[Runs, ...]


_TRACKED = " (tracked)"
_BY_HAND = " (by hand: this is a field of Word or of a reference manager, a link, or revised already)"


def remarks(
    report: Report,
    document: DocumentReport,
    wanted: frozenset[Finding] = frozenset(),
    tracked: frozenset[Finding] = frozenset(),
) -> Iterator[Note]:
    """Yield the comments on one file, in the order of its text; what is said of all of it comes first.

    Of the corrections that are `wanted` as tracked changes, some could be `tracked`.
    """
    text = document.dossier.manuscript.document.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    yield Note(Span(start, len(text) if end < 0 else end), tuple(_whole(report, document)))
    places = {entry.reference.id: entry.reference.span for entry in document.dossier.entries}
    lists = [region.span for region in document.dossier.manuscript.lists]
    first = Span(lists[0].start, min(lists[0].start + 1, lists[0].end)) if lists else Span(start, start + 1)
    said = [(finding.at or places.get(finding.reference or "") or first, finding) for finding in document.findings]
    for at, finding in sorted(said, key=lambda pair: (pair[0], pair[1].severity.rank, pair[1].rule.code)):
        how = _TRACKED if finding in tracked else _BY_HAND if finding in wanted else ""
        yield Note(at, tuple(_finding(finding, how)))


def _whole(report: Report, document: DocumentReport) -> Iterator[Runs]:
    doubt = wording.doubt(document.dossier)
    if doubt:
        yield ((clipped(doubt, _SHOWN), True),)
    yield (("citecheck: ", True), (" ".join(wording.summary(document)), False))
    for open in account(document).open[:_OPENS]:
        yield (("Not checked: ", True), (f"{clipped(open.reason, _SHOWN)} {wording.these(open.entries)}", False))
    if report.interrupted:
        yield (("The run was interrupted: this is what was done until then.", True),)
    yield ((wording.sources(report.sources), False),)
    yield from (((notice, False),) for notice in report.notices)


def _finding(finding: Finding, how: str) -> Iterator[Runs]:
    rule = finding.rule
    yield ((f"{finding.severity.value.capitalize()}: ", True), (clipped(finding.message, _SHOWN), False))
    if finding.fix:
        shown = clipped(proposals.phrase(finding), _SHOWN)
        yield ((f"{proposals.opening(finding.fix)} ", True), (f"{shown}{how}", False))
    yield ((f"{rule.code} {rule.name}", False),)
