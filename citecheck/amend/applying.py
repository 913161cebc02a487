"""Which edits are carried out, and the text that comes of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from citecheck.model.finding import Finding, SourceEdit
from citecheck.model.span import Span


def chosen(findings: Iterable[Finding], *, unsafe: bool) -> list[SourceEdit]:
    """Return the edits of the fixes that are sure (or of all), in order; where two overlap, the surer finding's."""
    return sorted((edit for finding in mended(findings, unsafe=unsafe) for edit in finding.edits), key=_where)


def mended(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """Return the findings of which the fixes are carried out, the surest first."""
    willing = [f for f in findings if f.fix and f.edits and (f.fix.safe or unsafe)]
    edits: list[SourceEdit] = []
    taken: list[Finding] = []
    for finding in sorted(willing, key=lambda f: (not (f.fix and f.fix.safe), -f.confidence, f.rule.code)):
        if not any(_clashes(edit, edits) for edit in finding.edits):
            for edit in finding.edits:
                insort(edits, edit, key=_where)
            taken.append(finding)
    return taken


def _clashes(edit: SourceEdit, others: Sequence[SourceEdit]) -> bool:
    """Say whether an edit clashes with others that are in order and do not clash among themselves."""
    at = bisect_left(others, edit.span, key=_where)
    near = (other.span for other in others[max(0, at - 1) : at + 1])
    return any(edit.span.meets(span) or edit.span.start == span.start for span in near)


def _where(edit: SourceEdit) -> Span:
    return edit.span


def applied(source: str, edits: Sequence[SourceEdit]) -> str:
    """Return the source with the edits carried out; they are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += [source[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join([*parts, source[done:]])
