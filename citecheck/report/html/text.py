"""The article's text with its citations marked by state; the list itself is left to the cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.dossier import Dossier, Mention
from citecheck.model.link import Link, LinkReason
from citecheck.model.report import DocumentReport
from citecheck.model.rule import Severity
from citecheck.model.span import Span
from citecheck.report.escape import html_block

_STATES = {
    "linked": "linked",
    "faulty": "linked, but its entry has an error",
    "differs": "linked, but something differs",
    "unlisted": "not in the list",
}
_DIFFERING = frozenset({LinkReason.OTHER_YEAR, LinkReason.OTHER_AUTHORS})
_CUT = '\n<span class="faint">[the list]</span>\n'


def legend() -> str:
    """Return what the colours and lines of citations mean."""
    items = "".join(
        f'<li><span class="cite {state}">Name, year</span> {said}</li>\n' for state, said in _STATES.items()
    )
    return f'<ul class="legend" aria-label="How citations are marked">\n{items}</ul>\n'


def text(report: DocumentReport, prefix: str) -> str:
    """Return the text as HTML: each citation a link to its entry, or marked as one without."""
    errors = (finding for finding in report.findings if finding.severity is Severity.ERROR)
    faulty = frozenset(finding.reference for finding in errors if finding.reference and not finding.citation)
    return _BLANK_LINES.sub("\n\n", "".join(_pieces(report.dossier, faulty, prefix)))


_BLANK_LINES = re.compile(r"\n[ \t\n]*\n")


def _pieces(dossier: Dossier, faulty: frozenset[str], prefix: str) -> Iterator[str]:
    whole = dossier.manuscript.document.text
    at = 0
    for span, shown in _stretches(dossier, faulty, prefix):
        if span.start < at:
            continue
        yield html_block(whole[at : span.start])
        yield shown
        at = span.end
    yield html_block(whole[at:])


def _stretches(dossier: Dossier, faulty: frozenset[str], prefix: str) -> list[tuple[Span, str]]:
    text = dossier.manuscript.document.text
    stretches = [(region.span, _CUT) for region in dossier.manuscript.lists]
    stretches += [(m.citation.span, _citation(m, text, faulty, prefix)) for m in dossier.mentions]
    return sorted(stretches, key=lambda pair: (pair[0].start, -pair[0].end))


def _citation(mention: Mention, text: str, faulty: frozenset[str], prefix: str) -> str:
    span, link = mention.citation.span, mention.link
    shown = html_block(text[span.start : span.end])
    state = _state(link, faulty)
    about = f'class="cite {state}" id="{prefix}-{mention.citation.id}" title="{_STATES[state]}"'
    if mention.entry is None:
        return f"<span {about}>{shown}</span>"
    return f'<a {about} href="#{prefix}-{mention.entry.reference.id}">{shown}</a>'


def _state(link: Link, faulty: frozenset[str]) -> str:
    if not link.references:
        return "unlisted"
    if link.reason in _DIFFERING:
        return "differs"
    return "faulty" if faulty.intersection(link.references) else "linked"
