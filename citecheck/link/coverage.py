"""Whether both sides are there, and what follows for the trust in the reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from citecheck.model.citation import Citation, CitationKind
from citecheck.model.document import Document
from citecheck.model.link import Coverage, Link, LinkReason
from citecheck.model.manuscript import Manuscript
from citecheck.model.span import Span

_WORD = re.compile(r"\w+")
_PROSE = 40
"""So many words outside the list make a text; fewer are a title and headings, but for a sentence."""
_SENTENCE = 5
_NAMED, _LONGEST_NAMED = 20, 80
_CITING = re.compile(r"[(\[@][^()\[\]\n]{0,80}\d\s?[)\]]")


def coverage(manuscript: Manuscript, links: Sequence[Link]) -> Coverage:
    """Return how much was read; linkage rules may speak only where list and text answer each other.

    A bibliography alone, be it a .bib or a list in a text file, has no text side and is not distrusted for that.
    """
    asked = [
        (citation, link)
        for citation, link in zip(manuscript.citations, links, strict=True)
        if not citation.unlinked_by_nature and citation.kind is not CitationKind.NOTE
    ]
    unanswered = [c for c, link in asked if not link.references and link.reason is not LinkReason.SEVERAL]
    fitting = len(asked) - len(unanswered)
    linked = sum(bool(link.references) for link in links)
    why = list(manuscript.doubts)
    both = bool(manuscript.references) and fitting > 0 and 2 * fitting >= len(asked)
    if manuscript.references and not both and (asked or _has_text(manuscript)):
        why.append(_one_sided(manuscript, fitting, len(asked)))
        why += _without_entry(manuscript.document, unanswered)
    return Coverage(
        references=len(manuscript.references),
        expected=manuscript.expected,
        citations=len(manuscript.citations),
        linked=linked,
        trusted=not why,
        why=tuple(why),
        linkage=both,
    )


def _one_sided(manuscript: Manuscript, fitting: int, asked: int) -> str:
    entries = f"{len(manuscript.references)} entries" if len(manuscript.references) > 1 else "one entry"
    if not asked:
        return f"The list has {entries}, but no citation was found in the text."
    if not fitting:
        return f"The list has {entries}, but none of the {asked} citations found in the text links to one."
    return f"Only {fitting} of the {asked} citations found in the text link to the list's {entries}."


def _without_entry(document: Document, unanswered: Sequence[Citation]) -> Iterator[str]:
    """Yield which citations have no entry, and where: no rule says it where fewer than half of them link."""
    spots: dict[str, Citation] = {}
    for citation in unanswered:
        spots.setdefault(_named(citation), citation)
    told = [f"{name} ({document.locate(c.span).says})" for name, c in islice(spots.items(), _NAMED)]
    more = f" and {len(spots) - _NAMED} more" if len(spots) > _NAMED else ""
    if told:
        yield f"Not found in the list: {', '.join(told)}{more}."


def _named(citation: Citation) -> str:
    who = f"{citation.authors[0]} et al." if citation.authors and citation.et_al else " & ".join(citation.authors)
    told = f"{who}, {citation.year}" if who and citation.year else citation.raw.strip("() ") or citation.key
    return f"[{citation.number}]" if citation.number else f"“{' '.join(told.split())[:_LONGEST_NAMED]}”"


def _has_text(manuscript: Manuscript) -> bool:
    if manuscript.document.bare:
        return False
    count = 0
    for stretch in _outside(manuscript):
        for line in manuscript.document.text[stretch.start : stretch.end].split("\n"):
            words = len(_WORD.findall(line))
            count += words
            if count >= _PROSE or (words >= _SENTENCE and _is_sentence(line)):
                return True
    return False


def _is_sentence(line: str) -> bool:
    """Say whether a line ends like a sentence, or bears a number or year in brackets."""
    return line.rstrip().endswith((".", "!", "?")) or _CITING.search(line) is not None


def _outside(manuscript: Manuscript) -> Iterable[Span]:
    lists = sorted((*(r.span for r in manuscript.lists), *(r.span for r in manuscript.references)))
    done = 0
    for span in lists:
        if span.start > done:
            yield Span(done, span.start)
        done = max(done, span.end)
    yield Span(done, len(manuscript.document.text))
