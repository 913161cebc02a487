"""Text: what an editor reads, on a terminal with colour and links, plain elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.model.finding import Finding
from citecheck.model.report import Report
from citecheck.report import proposals, wording
from citecheck.report.account import Account, EntryAccount, Open, Said, account
from citecheck.report.interface import Format, Options
from citecheck.report.layout import BLANK, Line, Run, clipped, line, plain
from citecheck.report.tally import Tally

FORMAT = Format("text", "what an editor reads", (".txt", ".text"))

_ENTRY_SHOWN = 300
_MESSAGE_SHOWN = 1_000


def write(report: Report, options: Options) -> bytes:
    """Return the report as text in UTF-8."""
    return rendered(_report(report, options), options)


def rendered(lines: Iterable[Line], options: Options) -> bytes:
    """Return lines as a terminal or a file takes them."""
    if options.colour:
        from citecheck.report.console_terminal import coloured

        return coloured(lines, options.width).encode("utf-8", "replace")
    return plain(lines, options.width).encode("utf-8", "replace")


def _report(report: Report, options: Options) -> Iterator[Line]:
    for document in report.documents:
        yield from _document(account(document))
        yield BLANK
    if report.documents:
        yield line(wording.sources(report.sources), hang=2)
    for notice in report.notices:
        yield line(notice, hang=2)
    if len(report.documents) + len(report.refusals) > 1:
        yield line(Run(wording.totals(report), "strong"), hang=2)
    if options.statistics:
        yield from _section("Findings by rule", _statistics(report))
        yield BLANK
    for refusal in report.refusals:
        yield line(Run("not read ", "error"), f"{wording.named(refusal.path)}: {refusal.sentence}", hang=2)
    if report.interrupted:
        yield line(Run("Interrupted: this is what was done until then.", "error"))


def _document(told: Account) -> Iterator[Line]:
    dossier = told.report.dossier
    yield line(Run(wording.named(dossier.manuscript.document.path), "strong"))
    doubt = wording.doubt(dossier)
    if doubt:
        yield line(Run(doubt, "error"), hang=2)
    yield from _section(
        "References", (row for n, entry in enumerate(told.entries) for row in _entry(entry, apart=n > 0))
    )
    yield from _section("Cited, but not in the list", (row for said in told.unlisted for row in _said(said)))
    yield from _section("The text and the list as a whole", (row for said in told.others for row in _said(said)))
    yield from _section("What could not be checked", (row for open in told.open for row in _open(open)))
    yield from _section("In short", _summary(told))


def _section(heading: str, body: Iterator[Line]) -> Iterator[Line]:
    first = next(body, None)
    if first is None:
        return
    yield BLANK
    yield line(Run(heading, "heading"))
    yield first
    yield from body


def _entry(told: EntryAccount, *, apart: bool) -> Iterator[Line]:
    if apart:
        yield BLANK
    label = f"{clipped(wording.number(told.entry), 20)}. "
    indent = max(2, 6 - len(label))
    yield line(
        Run(label, "strong"),
        clipped(told.entry.reference.raw, _ENTRY_SHOWN),
        Run(f" ({told.where})", "faint"),
        indent=indent,
        hang=max(0, 6 - indent),
    )
    for said in told.said:
        yield from _said(said, indent=6)


def finding(found: Finding) -> Iterator[Line]:
    """Yield a finding that stands by itself."""
    yield from _said(Said(found, ""))


def _said(said: Said, indent: int = 2) -> Iterator[Line]:
    rule = said.finding.rule
    yield line(
        Run(f"{said.finding.severity.value:<8}", said.finding.severity.value),
        clipped(said.finding.message, _MESSAGE_SHOWN),
        Run(f" [{rule.code} {rule.name}{wording.places(said)}]", "faint", whole=True),
        indent=indent,
        hang=8,
    )
    if said.finding.fix:
        word, phrase = proposals.opening(said.finding.fix), proposals.phrase(said.finding)
        yield line(Run(f"{word} ", "good"), clipped(phrase, _MESSAGE_SHOWN), indent=indent + 8, hang=2)


def _open(open: Open) -> Iterator[Line]:
    entries = wording.these(open.entries)
    yield line(clipped(open.reason, _MESSAGE_SHOWN), Run(f" {entries}", "faint"), indent=2, hang=2)


def _statistics(report: Report) -> Iterator[Line]:
    rows = list(wording.statistics(Tally(report.documents)))
    wide = max((len(rule) for rule, _ in rows), default=0)
    for rule, count in rows:
        yield line(f"{rule:<{wide}}  {count}", indent=2, hang=2)


def _summary(told: Account) -> Iterator[Line]:
    for sentence in wording.summary(told.report):
        yield line(Run(sentence, "strong"), indent=2, hang=2)
    for sentence in wording.reading(told.report.dossier):
        yield line(Run(sentence, "faint"), indent=2, hang=2)
