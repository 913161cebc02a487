"""An entry of the list: as printed, its state, what is said of it, and the registered work beside it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding
from citecheck.model.item import Item
from citecheck.model.work import Work
from citecheck.report import proposals, wording
from citecheck.report.account import Said
from citecheck.report.escape import html
from citecheck.report.html.differing import marked
from citecheck.report.html.words import STATES
from citecheck.report.layout import clipped
from citecheck.report.places import enumeration

_SHOWN = 2_000


def card(entry: Entry, said: Sequence[Said], prefix: str) -> str:
    """Return an entry's card."""
    status = entry.resolution.status
    place = entry.manuscript.document.locate(entry.reference.span).says
    return (
        f'<article class="card" id="{prefix}-{html(entry.reference.id)}" data-state="{status.value}" tabindex="-1">\n'
        f"<p><b>{html(wording.number(entry))}.</b> {html(clipped(entry.reference.raw, _SHOWN))}</p>\n"
        f'<p><span class="state {status.value}">{STATES[status]}</span> '
        f'<span class="faint">{html(place)}{_cited(entry, prefix)}. {html(entry.resolution.reason)}</span></p>\n'
        f"{_list(said)}{_compared(entry, opened=_about_the_record(said))}</article>\n"
    )


def finding(said: Said) -> str:
    """Return a finding as an item of a list."""
    rule, severity = said.finding.rule, said.finding.severity.value
    return (
        f'<li class="{severity}" data-severity="{severity}" data-rule="{html(rule.code)}">'
        f"<b>{severity}</b> {html(clipped(said.finding.message, _SHOWN))} "
        f'<span class="faint">{html(rule.code)} {html(rule.name)}{html(wording.places(said))}</span>'
        f"{_proposed(said.finding)}</li>\n"
    )


def _proposed(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    phrase = html(clipped(proposals.phrase(finding), _SHOWN))
    return f'<br><span class="fix">{proposals.opening(finding.fix)} {phrase}</span>'


def _list(said: Sequence[Said]) -> str:
    return f'<ul class="said">\n{"".join(finding(one) for one in said)}</ul>\n' if said else ""


def _cited(entry: Entry, prefix: str) -> str:
    document = entry.manuscript.document
    links = [
        f'<a href="#{prefix}-{citation.id}">{html(document.locate(citation.span).says)}</a>'
        for citation in entry.citations[:50]
    ]
    return f", cited in {enumeration(links, shown=50)}" if links else ""


def _about_the_record(said: Sequence[Said]) -> bool:
    return any(one.finding.rule.code.startswith("R") for one in said)


def _compared(entry: Entry, *, opened: bool) -> str:
    """Return the cited and the registered work side by side, the words that differ marked."""
    from citecheck.sources.names import register

    work = entry.resolution.work
    if work is None:
        return ""
    registered = _fields(work.item, work)
    rows = "".join(
        f'<tr><th scope="row">{name}</th><td>{marked(name, printed, registered[name])}</td>'
        f"<td>{marked(name, registered[name], printed)}</td></tr>\n"
        for name, printed in _fields(entry.reference.item).items()
        if printed or registered[name]
    )
    return (
        f"<details{' open' if opened else ''}><summary>In the list and in the register</summary>\n"
        '<div class="scroll"><table>\n<thead><tr><td></td><th scope="col">in the list</th>'
        f'<th scope="col">{html(register(work.source))} {_link(work.doi)}</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table></div>\n"
        "</details>\n"
    )


def _fields(item: Item, work: Work | None = None) -> dict[str, str]:
    dates = wording.dates(work.dates) if work else ""
    return {
        "authors": "; ".join(f"{n.full_family}, {n.given}".rstrip(", ") for n in item.author[:40]),
        "year": dates or item.year or item.issued_literal,
        "title": item.title,
        "container": item.container_title,
        "volume": item.volume,
        "issue": item.issue,
        "pages": item.page or item.number,
        "DOI": work.doi if work else item.DOI,
    }


def _link(doi: str) -> str:
    if not doi.startswith("10."):
        return html(doi)
    return f'<a href="https://doi.org/{quote(doi, safe="/()_.-:;", errors="replace")}">{html(doi)}</a>'
