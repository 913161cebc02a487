"""Markdown: the report for an issue, a merge request or an e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.model.finding import Finding, Fix
from citecheck.model.report import Report
from citecheck.report import proposals, wording
from citecheck.report.account import Account, EntryAccount, Said, account
from citecheck.report.escape import markdown, markdown_code
from citecheck.report.interface import Format, Options
from citecheck.report.layout import clipped
from citecheck.report.tally import Tally

FORMAT = Format("markdown", "for an issue or an e-mail", (".md", ".markdown"))

_SHOWN = 400


def write(report: Report, options: Options) -> bytes:
    """Return the report as Markdown in UTF-8."""
    return ("\n".join(_report(report, options)).strip() + "\n").encode("utf-8", "replace")


def _report(report: Report, options: Options) -> Iterator[str]:
    for document in report.documents:
        yield from _document(account(document))
    for refusal in report.refusals:
        yield f"**{markdown(wording.named(refusal.path))}** was not read: {markdown(refusal.sentence)}\n"
    if options.statistics:
        rows = [f"- `{rule}`: {count}" for rule, count in wording.statistics(Tally(report.documents))]
        yield from _section("Findings by rule", rows)
    if len(report.documents) + len(report.refusals) > 1:
        yield f"{wording.totals(report)}\n"
    if report.interrupted:
        yield "The run was interrupted: this is what was done until then.\n"
    if report.documents:
        yield f"- {markdown(wording.sources(report.sources))}"
    for notice in report.notices:
        yield f"- {markdown(notice)}"


def _document(told: Account) -> Iterator[str]:
    dossier = told.report.dossier
    yield f"## {markdown(wording.named(dossier.manuscript.document.path))}\n"
    doubt = wording.doubt(dossier)
    if doubt:
        yield f"**{markdown(doubt)}**\n"
    for sentence in wording.summary(told.report):
        yield f"{markdown(sentence)}\n"
    yield from _section("References", (row for entry in told.entries for row in _entry(entry)))
    yield from _section("Cited, but not in the list", _findings(told.unlisted))
    yield from _section("The text and the list as a whole", _findings(told.others))
    yield from _section(
        "What could not be checked",
        (f"- {markdown(open.reason)} {markdown(wording.these(open.entries))}" for open in told.open),
    )
    yield from _section("How the file was read", (f"- {markdown(said)}" for said in wording.reading(dossier)))


def _section(heading: str, body: Iterable[str]) -> Iterator[str]:
    rows = list(body)
    if rows:
        yield f"### {heading}\n"
        yield from rows
        yield ""


def _entry(told: EntryAccount) -> Iterator[str]:
    number, raw = markdown(wording.number(told.entry)), markdown(clipped(told.entry.reference.raw, _SHOWN))
    yield f"- **{number}** {raw} ({told.where})"
    yield from (f"  {row}" for row in _findings(told.said))


def _findings(said: Iterable[Said]) -> Iterator[str]:
    for one in said:
        rule = one.finding.rule
        message = markdown(clipped(one.finding.message, 1_000))
        yield f"- **{one.finding.severity.value}** {message} (`{rule.code} {rule.name}`{markdown(wording.places(one))})"
        if one.finding.fix:
            yield f"  - {_fix(one.finding, one.finding.fix)}"


def _fix(finding: Finding, proposed: Fix) -> str:
    value = markdown_code(clipped(proposed.value, 1_000))
    return f"{proposals.opening(proposed)} {markdown(proposals.changed(finding))} → {value}"
