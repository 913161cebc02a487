"""One file: the summary, the text with its citations, and the list with what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from citecheck.model.dossier import Dossier
from citecheck.model.resolution import Status
from citecheck.report import wording
from citecheck.report.account import Account
from citecheck.report.escape import html
from citecheck.report.html.cards import card, finding
from citecheck.report.html.text import legend, text
from citecheck.report.html.words import STATES


def section(told: Account, prefix: str) -> str:
    """Return a file's section; `prefix` keeps its ids apart from other files'."""
    return f'<section aria-labelledby="{prefix}">\n{"".join(_parts(told, prefix))}</section>\n'


def _parts(told: Account, prefix: str) -> Iterator[str]:
    dossier = told.report.dossier
    yield f'<h2 id="{prefix}">{html(wording.named(dossier.manuscript.document.path))}</h2>\n'
    doubt = wording.doubt(dossier)
    if doubt:
        yield f'<p class="doubt">{html(doubt)}</p>\n'
    yield from (f"<p>{html(sentence)}</p>\n" for sentence in wording.summary(told.report))
    yield _chart(dossier)
    yield from (f'<p class="faint">{html(sentence)}</p>\n' for sentence in wording.reading(dossier))
    yield from _open(told)
    said = (*told.unlisted, *told.others)
    if said:
        yield "<h3>Beyond single entries</h3>\n"
        yield f'<ul class="said">\n{"".join(finding(one) for one in said)}</ul>\n'
    yield '<div class="panes">\n'
    if not dossier.manuscript.document.bare:
        yield f"<div>\n<h3>The text</h3>\n{legend()}"
        yield f'<div class="text" tabindex="0">{text(told.report, prefix)}</div>\n</div>\n'
    said_of = {entry.entry.reference.id: entry.said for entry in told.entries}
    cards = "".join(card(entry, said_of.get(entry.reference.id, ()), prefix) for entry in dossier.entries)
    yield f"<div>\n<h3>The list</h3>\n{cards}</div>\n</div>\n"


def _open(told: Account) -> Iterator[str]:
    if not told.open:
        return
    yield "<h3>What could not be checked</h3>\n<ul>\n"
    for open in told.open:
        entries = html(wording.these(open.entries))
        yield f'<li>{html(open.reason)} <span class="faint">{entries}</span></li>\n'
    yield "</ul>\n"


def _chart(dossier: Dossier) -> str:
    """Return a bar of the entries' states, told in words for who does not see it."""
    states = Counter(entry.resolution.status for entry in dossier.entries)
    whole = sum(states.values())
    if not whole:
        return ""
    told = [f"{states[status]} {STATES[status]}" for status in Status if states[status]]
    bars, at = [], 0
    for status in Status:
        if states[status]:
            bars.append(f'<rect class="bar-{status.value}" x="{at}" y="0" width="{states[status]}" height="1"/>')
            at += states[status]
    swatches = "".join(
        f'<li><span class="swatch bar-{status.value}"></span> {states[status]} {STATES[status]}</li>\n'
        for status in Status
        if states[status]
    )
    expected = states[Status.NOT_EXPECTED]
    are = "is" if expected == 1 else "are"
    aside = (
        f'<p class="faint">{expected} of {whole} {are} news, reports, books or the like, which no register '
        "promises to have: that is no error.</p>\n"
        if expected
        else ""
    )
    return (
        f'<svg role="img" aria-label="Entries: {", ".join(told)}" viewBox="0 0 {whole} 1" preserveAspectRatio="none">'
        f'{"".join(bars)}</svg>\n<ul class="legend" aria-label="Entries">\n{swatches}</ul>\n{aside}'
    )
