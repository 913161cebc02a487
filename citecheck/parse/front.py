"""The article's own title and DOI, and the stretches of its text in which citations may be looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from citecheck.ids import doi
from citecheck.model.document import Document, MarkKind
from citecheck.model.reference import PrintedDoi
from citecheck.model.span import Span
from citecheck.parse import debris, headings
from citecheck.parse.entries import shapes
from citecheck.parse.lines import Line
from citecheck.text.folding import fold, squash

_TITLE_LABELS = frozenset(
    ("title", "article title", "titel", "titre", "titulo", "titolo", "paper title", "manuscript title")
)
_RUN_IN_TITLE = re.compile(r"(?:article |paper |manuscript )?tit(?:le|el|re|ulo|olo):\s+(?=\S)", re.IGNORECASE)
_RUN_IN_ABSTRACT = re.compile(
    r"(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting)\s*[.:—–-]\s*\S",
    re.IGNORECASE,
)
_NOT_THE_ARTICLE = re.compile(
    r"doi\W{0,3}\(?\s*(?:of\s+)?(?:the\s+)?(?:journal|volume|issue|series|book)\b", re.IGNORECASE
)
_CITE_LABEL = re.compile(
    r"(?:please )?cit(?:e|ing) (?:this|the|as)\b|(?:how )?to cite\b|suggested citation|recommended citation|citation:"
    r"|cite us|cite as|referencing (?:and|&) citing|zitier(?:vorschlag|weise|hinweis|en als)|empfohlene zitier\w*"
    r"|bitte zitieren|bitte diesen artikel|pour citer|citer cet|como citar|cita (?:recomendada|sugerida)|come citare"
    r"|citeer als"
)
_NO_TITLE = re.compile(r"https?:|www\.|doi\b|vol(?:ume|\.)|\W*\d", re.IGNORECASE)
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 300
_TELLING_TITLE = 24
"""A title of so many letters does not stand in a sentence by chance."""
_PARTING = headings.ABSTRACT | headings.OPENING
_FRONT_LINES, _LATEST_OPENING = 60, 2_000
_LONGEST_PARAGRAPH = 3_000
_LONGEST_SELF_CITATION = 600
"""Longer paragraphs that bear the article's own title or DOI are text."""


@dataclass(frozen=True)
class Front:
    """What an article says of itself, and where its running text lies."""

    title: str
    doi: str
    body: tuple[Span, ...]


def read(document: Document, every: Sequence[Line], lists: Sequence[Span]) -> Front:
    """Return the article's title, DOI and body; `lists` are the stretches that its lists take up, in order."""
    end = lists[0].start if lists else len(document.text)
    before = [line for line in every if line.end <= end]
    start = _body_start(before)
    front = [line for line in before if line.end <= start] or before[:_FRONT_LINES]
    title = _title(document, front)
    own = _own_doi(front)
    skipped = [mark.span for mark in document.marks if mark.kind is MarkKind.SKIP]
    shut = [Span(0, start), *lists, *skipped, *_self_citations(every, title, own)]
    return Front(title, own, tuple(_open(len(document.text), shut)))


def _body_start(before: Sequence[Line]) -> int:
    """Return where the text from the last abstract of the front on begins, or 0 where there is none."""
    opening = (i for i, line in enumerate(before[:_LATEST_OPENING]) if headings.key(line.text) in headings.OPENING)
    last = 0
    for line in before[: next(opening, max(_FRONT_LINES, len(before) // 3))]:
        if headings.key(line.text) in headings.ABSTRACT or _RUN_IN_ABSTRACT.match(line.text):
            last = line.start
    return last


def _title(document: Document, front: Sequence[Line]) -> str:
    for i, line in enumerate(front):
        run_in = _RUN_IN_TITLE.match(line.text)
        if run_in:
            return line.text[run_in.end() :]
        if headings.key(line.text) in _TITLE_LABELS and i + 1 < len(front):
            return front[i + 1].text
    marked = [m.span for m in document.marks if m.kind is MarkKind.HEADING and len(m.span) >= _SHORTEST_TITLE]
    if marked and (not front or marked[0].start <= front[-1].span.end):
        return document.text[marked[0].start : marked[0].end].strip(" #\n")
    return next((line.text for line in front[:_FRONT_LINES] if _like_title(line.text)), "")


def _like_title(text: str) -> bool:
    """Say whether a line may be a title: some words, no sentence, no address or volume."""
    return (
        _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE
        and " " in text
        and not text.endswith(".")
        and _NO_TITLE.match(text) is None
        and not debris.is_footer(text)
        and headings.key(text) not in headings.ABSTRACT
    )


def _own_doi(front: Sequence[Line]) -> str:
    """Return the DOI that the front matter names most often, a journal's and an issue's apart."""
    found = Counter[str]()
    printed: dict[str, str] = {}
    for line in front:
        if _NOT_THE_ARTICLE.search(line.text[:2000]):
            continue
        for each in doi.find(line.text[:2000]):
            if each.doi:
                found[each.doi] += 1
                printed.setdefault(each.doi, _as_printed(each))
    own = max(found, key=lambda name: (found[name], len(name)), default="")
    return printed.get(own, "")


def _as_printed(found: PrintedDoi) -> str:
    """Return the DOI in the letters of the print, or in its normal form where the print had to be mended."""
    core = found.printed[-len(found.doi) :]
    return core if core.lower() == found.doi else found.doi


def _self_citations(every: Sequence[Line], title: str, own: str) -> Iterator[Span]:
    """Yield the paragraphs that tell how to cite the article itself, by their label, its title or its DOI."""
    name = squash(title)
    labelled = False
    for paragraph in _paragraphs(every):
        text = " ".join(line.text for line in paragraph)
        span = Span(paragraph[0].span.start, paragraph[-1].span.end)
        short = len(text) <= _LONGEST_PARAGRAPH
        own_label = short and _CITE_LABEL.match(fold(text[:60])) is not None
        dated = short and shapes.year(text)
        if own_label or (dated and (labelled or _names(text, name, own))):
            yield span
        labelled = own_label and len(text) <= headings.LONGEST


def _names(text: str, title: str, own: str) -> bool:
    """Say whether a paragraph begins with authors and bears the article's own title (squashed) or DOI."""
    if len(text) > _LONGEST_SELF_CITATION or not (shapes.opening(text) or shapes.dated(text)):
        return False
    plain = squash(text)
    titled = len(title) > _TELLING_TITLE and title in plain and not plain.startswith(title)
    return titled or (own != "" and own.lower() in text.lower())


def _paragraphs(every: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the paragraphs; where nothing parts them, as in some PDFs, the headings of abstract and opening do."""
    paragraph: list[Line] = []
    for line in every:
        if paragraph and (line.gap or headings.key(line.text) in _PARTING):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _open(length: int, shut: Iterable[Span]) -> Iterator[Span]:
    """Yield the stretches of a text that none of the shut ones covers."""
    at = 0
    for span in sorted(shut):
        if span.start > at:
            yield Span(at, span.start)
        at = max(at, span.end)
    if at < length:
        yield Span(at, length)
