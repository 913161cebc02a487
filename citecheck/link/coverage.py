"""Whether both sides are there, and what follows for the trust in the reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.model.citation import CitationKind
from citecheck.model.link import Coverage, Link, LinkReason
from citecheck.model.manuscript import Manuscript
from citecheck.model.span import Span

_WORD = re.compile(r"\w+")
_PROSE = 40
"""So many words outside the list make a text; fewer are a title and headings, but for a sentence."""
_SENTENCE = 5
_CITING = re.compile(r"[(\[@][^()\[\]\n]{0,80}\d\s?[)\]]")


def coverage(manuscript: Manuscript, links: Sequence[Link]) -> Coverage:
    """Return how much was read; linkage rules may speak only where list and text answer each other.

    A bibliography alone, be it a .bib or a list in a text file, has no text side and is not distrusted for that.
    """
    asked = [
        link
        for citation, link in zip(manuscript.citations, links, strict=True)
        if not citation.unlinked_by_nature and citation.kind is not CitationKind.NOTE
    ]
    fitting = sum(bool(link.references) or link.reason is LinkReason.SEVERAL for link in asked)
    linked = sum(bool(link.references) for link in links)
    why = list(manuscript.doubts)
    both = bool(manuscript.references) and fitting > 0 and 2 * fitting >= len(asked)
    if manuscript.references and not both and (asked or _has_text(manuscript)):
        why.append(_one_sided(manuscript, fitting, len(asked)))
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
