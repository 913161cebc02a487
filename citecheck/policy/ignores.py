"""Comments that let findings be, `citecheck: ignore[R310] reason`: obeyed where they give a reason.

A comment speaks of what stands on a line: its own, or where it stands alone the next that holds anything. It lets be
the findings whose entry, citation or place touches that line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from citecheck.model.comment import Comment
from citecheck.model.document import BlockOrigin, Document
from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding
from citecheck.model.place import ElementPlace, TextPlace
from citecheck.model.report import DocumentReport, Remark, Suppressed, Suppression
from citecheck.model.span import Span
from citecheck.policy.words import Codes, of_registers, withheld

_FORM = re.compile(r"\s*ignore\s?\[(?P<rules>[^\[\]]{0,300})\]\s?:?(?P<reason>.*)", re.DOTALL)
_SHOWN = 60
MOST = 2_000
"""Comments of a file that are read: no article needs as many."""


@dataclass
class _Ignore:
    """A comment that is obeyed: by word, the codes that it names, and whether any was needed."""

    comment: Comment
    words: dict[str, frozenset[str]]
    reason: str
    used: set[str] = field(default_factory=set)


def applied(report: DocumentReport, codes: Codes, ran: frozenset[str]) -> DocumentReport:
    """Return the report without the findings that the file's comments let be; `ran` are the rules of this run."""
    comments = report.dossier.manuscript.document.comments
    if not comments:
        return report
    remarks: list[Remark] = []
    if len(comments) > MOST:
        remarks.append(
            Remark(comments[MOST].line, f"Only the first {MOST:,} comments are obeyed.", comments[MOST].file)
        )
    ignores = [found for comment in comments[:MOST] if (found := _read(comment, codes, remarks))]
    lines = _Lines(report.dossier)
    index = _Index(ignores)
    kept: list[Finding] = []
    let_be: list[Suppressed] = []
    for finding in report.findings:
        reason = index.reason(finding, lines.of(finding))
        if reason is None:
            kept.append(finding)
        else:
            let_be.append(Suppressed(finding, Suppression.IGNORE, reason))
    could = frozenset(code for code in ran if not withheld(code, report.dossier.coverage))
    remarks += _unused(ignores, could, lines.open_lines())
    remarks = sorted(remarks, key=lambda remark: (remark.file, remark.line))[:MOST]
    return replace(
        report,
        findings=tuple(kept),
        suppressed=(*report.suppressed, *let_be),
        remarks=(*report.remarks, *remarks),
    )


def _read(comment: Comment, codes: Codes, remarks: list[Remark]) -> _Ignore | None:
    """Return what a comment asks for, or None and a remark where it cannot be obeyed."""

    def remark(sentence: str) -> None:
        remarks.append(Remark(comment.line, sentence, comment.file))

    form = _FORM.fullmatch(comment.text)
    if form is None:
        remark(f"“citecheck: {comment.text[:_SHOWN]}” says nothing to citecheck; it would be “ignore[R310] reason”.")
        return None
    names = [word.strip() for word in form["rules"].split(",") if word.strip()]
    unknown = [word for word in names if not codes(word)]
    if unknown:
        remark(f"ignore[{', '.join(unknown)[:_SHOWN]}]: there is no such rule.")
    words = {word: codes(word) for word in names if word not in unknown}
    if not names:
        remark("ignore[] names no rule.")
    if words and not form["reason"].strip():
        remark(f"ignore[{', '.join(words)}] gives no reason, and is not obeyed.")
        return None
    return _Ignore(comment, words, form["reason"].strip()) if words else None


def _unused(
    ignores: Iterable[_Ignore], speaking: frozenset[str], open_lines: frozenset[tuple[str, int]]
) -> Iterator[Remark]:
    """Yield a remark for each word that let nothing be, though its rules ran and could have spoken."""
    for ignore in ignores:
        comment = ignore.comment
        for word, named in ignore.words.items():
            could = named & speaking
            if (comment.file, comment.about) in open_lines:
                could = frozenset(code for code in could if not of_registers(code))
            if word not in ignore.used and could:
                yield Remark(comment.line, f"ignore[{word}] is not needed: no such finding.", comment.file)


class _Index:
    """The comments by file and by the line that they speak of."""

    def __init__(self, ignores: Iterable[_Ignore]) -> None:
        self._by_file: dict[str, list[_Ignore]] = {}
        for ignore in sorted(ignores, key=lambda one: one.comment.about):
            self._by_file.setdefault(ignore.comment.file, []).append(ignore)
        self._lines = {file: [i.comment.about for i in found] for file, found in self._by_file.items()}

    def reason(self, finding: Finding, lines: Iterable[tuple[str, int, int]]) -> str | None:
        """Return the reason of the first comment that lets the finding be, or None; all that do are used."""
        reason: str | None = None
        for file, first, last in lines:
            about = self._lines.get(file, ())
            for at in range(bisect_left(about, first), bisect_right(about, last)):
                ignore = self._by_file[file][at]
                used = [word for word, named in ignore.words.items() if finding.rule.code in named]
                ignore.used.update(used)
                reason = ignore.reason if used and reason is None else reason
        return reason


class _Lines:
    """On which lines of which file the things of a dossier stand."""

    def __init__(self, dossier: Dossier) -> None:
        self._document: Document = dossier.manuscript.document
        self._dossier = dossier
        self._entries = {entry.reference.id: entry.reference.span for entry in dossier.entries}
        self._citations = {mention.citation.id: mention.citation.span for mention in dossier.mentions}
        origin = self._document.origin
        places = origin.places if isinstance(origin, BlockOrigin) else ()
        self._blocks = sorted({p.line for p in places if isinstance(p, ElementPlace) and p.line})

    def of(self, finding: Finding) -> Iterator[tuple[str, int, int]]:
        """Yield file, first and last line of a finding's place, its entry and its citation."""
        spans = (finding.at, self._entries.get(finding.reference or ""), self._citations.get(finding.citation or ""))
        for span in dict.fromkeys(span for span in spans if span is not None):
            yield from self._lines(span)

    def open_lines(self) -> frozenset[tuple[str, int]]:
        """Return the lines of entries of which a register has not said all."""
        return frozenset(
            (file, line)
            for entry in self._dossier.entries
            if entry.resolution.is_open
            for file, first, last in self._lines(entry.reference.span)
            for line in range(first, last + 1)
        )

    def _lines(self, span: Span) -> Iterator[tuple[str, int, int]]:
        at = self._document.locate(span)
        if isinstance(at, TextPlace):
            past = at.end_column == 1 and at.end_line > at.line
            yield at.file, at.line, at.end_line - past
        elif isinstance(at, ElementPlace) and at.line:
            n = bisect_left(self._blocks, at.line + 1)
            yield "", at.line, self._blocks[n] - 1 if n < len(self._blocks) else at.line + _SHOWN
