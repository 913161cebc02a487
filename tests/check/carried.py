"""What a finding carries beside its message, in lines that a person reads; kept in `goldens/`, a file a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from citecheck.model.document import Document
from citecheck.model.finding import Finding

from .pages import RULES, Case, cases

GOLDENS = Path(__file__).parent / "goldens"
_SECTION = re.compile(r"^## (.+)\n((?:(?!## ).*\n)*)", re.MULTILINE)


def in_words(findings: tuple[Finding, ...], document: Document) -> str:
    """Return, a line each: what it is about, its place, the places beside it, the evidence, the fix."""
    return "".join(f"{line}\n" for finding in findings for line in _lines(finding, document.text))


def _lines(finding: Finding, text: str) -> Iterator[str]:
    about = " ".join(filter(None, (finding.reference, finding.citation)))
    yield f"{finding.rule.code} {finding.severity} about {about or 'the list'}, {finding.confidence:.2f}"
    places = [("at", finding.at), *(("see", span) for span in finding.related)]
    yield from (f"  {word} “{_short(text[span.start : span.end])}”" for word, span in places if span)
    yield from (f"  {e.source}: {e.field} {e.claimed!r}, {e.found!r}" for e in finding.evidence)
    if fix := finding.fix:
        where, sure = fix.reference or fix.citation, "safe" if fix.safe else "to be looked at"
        yield f"  fix {fix.field} of {where}: {fix.value!r} ({sure})"


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= 80 else f"{folded[:40]} … {folded[-20:]}"


def kept(case: Case) -> str:
    """Return what the golden file of the case's rule has for it; empty where it has nothing."""
    return _sections(case).get(case.title, "")


def keep(case: Case, carried: str) -> None:
    """Write it into the golden file, whose sections stand in the order of the rule's page."""
    sections = _sections(case) | {case.title: carried}
    titles = [c.title for c in cases(RULES / f"{_page(case)}.md") if c.fires and c.title in sections]
    GOLDENS.mkdir(exist_ok=True)
    _golden(case).write_text("\n".join(f"## {title}\n{sections[title]}" for title in titles), encoding="utf-8")


def _sections(case: Case) -> dict[str, str]:
    path = _golden(case)
    held = path.read_text(encoding="utf-8") if path.is_file() else ""
    return {m[1]: m[2].rstrip("\n") + "\n" for m in _SECTION.finditer(held)}


def _golden(case: Case) -> Path:
    return GOLDENS / f"{_page(case)}.txt"


def _page(case: Case) -> str:
    return next(RULES.glob(f"{case.code}-*.md")).stem
