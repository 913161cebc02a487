"""Segments whose ends plain signs tell better than the segmenter: a number behind the container, "ed. by" within it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from citecheck.model.span import Span
from citecheck.parse.date_words import MONTHS
from citecheck.parse.fields.completing import completed
from citecheck.parse.fields.corporate import told_apart
from citecheck.parse.fields.kinds import cut_off
from citecheck.parse.fields.ordering import ordered
from citecheck.parse.fields.parting import parted
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.type_words import PUBLISHING
from citecheck.text.folding import fold

_GAP = 12
"""Letters between two stretches of one field that do not part them."""
_VOLUME_STOP = re.compile(r"\d\.$")
_ISSUE_ALONE = re.compile(r"\d{1,4}(?:[-–]\d{1,3})?\W*")
_LOCATORS = frozenset((Label.VOLUME, Label.ISSUE, Label.PAGE))
_DAY = re.compile(r"[^\w(]*(?:[12]?\d|3[01])(?:\s?[-–/]\s?(?:[12]?\d|3[01]))?\.?\s*")
_YEAR_FIRST = re.compile(r"\s*(?:19|20)\d\d")
_DAY_AND_MONTH = re.compile(r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?$")
_MONTH = re.compile(r"\s*([^\W\d_]{3,9})")
_EDITED = re.compile(
    r"[.,;:(]?\s*\(?\b(?:[Ee]d(?:ited|s)?\.?,? by|[Hh](?:rs)?g\.? v(?:on|\.)|[Hh]erausgegeben von"
    r"|[Éé]d(?:ité|s)?\.? par|[Ss]ous la dir(?:ection|\.) de|[Aa] cura di|[Cc]oord(?:\.|inado) por)\s"
)
_TRANSLATED = re.compile(
    r"[.,;:(]\s*\(?\b(?:[Tt]rans(?:l|lated)?\.?,? (?:by|from .{3,20} by)|[Üü]bers(?:etzt)?\.? v(?:on|\.)"
    r"|[Aa]us dem \w{4,14} (?:übersetzt )?von|[Tt]rad(?:uit|ucido|uzione)?\.? (?:par|por|de|di))\s"
)
_PEOPLE = ((_EDITED, Label.EDITOR), (_TRANSLATED, Label.TRANSLATOR))
_BEFORE_NAMES = (" by ", " von ", " v. ", " par ", " di ", " de ", " por ")
"""Letters without which neither is found."""
_NAMES_END = re.compile(r"(?<!\b[^\W\d_])(?<!\bet al)[.)](?=\s|$)|,\s(?=[Vv]ol|\d|[Bb]d)|(?<=et al)\.,?(?=\s|$)")
_NTH_EDITION = (
    r"[(\[]?\b(?:\d{1,2}(?:st|nd|rd|th|\.|ª|a|e|ème)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Rr]ev(?:ised|\.)|[Nn]ew)\s?,?\s?"
    r"(?:[^\W\d_]{2,14}\.?\s){0,3}(?:ed(?:n|s|ition)?|Aufl(?:age)?|éd(?:ition)?|edición|edição|edizione|druk)\b"
    r"\.?[)\]]?[.,\s–-]*"
)
_EDITION = re.compile(rf"[.,;]?\s*{_NTH_EDITION}$")
_EDITION_ALONE = re.compile(rf"\W*{_NTH_EDITION}")
_TAIL_SIGN = re.compile(r"\d|[IVXLC]|[Ee]d|dition|edici|edizi")
"""Letters without which no number and no edition ends a title or container."""
_MARKED = re.compile(
    r"[.,;:]?\s*[(\[]?\b(?:\d{1,3}\.\s?(?:Jg|Jahrgang|Bd|Band)\b\.?|(?:[Vv]ols?|[Vv]olume|Bd|Band|[Tt]|[Tt]om[eo]|Jg|Jahrgang|Heft|H|Nr|[Nn]o|n°|[Nn]úm|[Ii]ssue)\b\.?\s?"
    r"(?:\d{1,4}(?:[-–/]\d{1,4})?|[IVXLC]{1,7}))[)\]]?[.,:\s]*$"
)
_OF_SERIES = re.compile(r"\W*(?:Nr|[Nn]o|n°|[Nn]úm|H|Heft)\b")
_OF_VOLUME = re.compile(r"\W*(?:[Vv]ols?|[Vv]olume|Bd|Band|Jg|Jahrgang)\b")
_OF_SEVERAL = re.compile(
    r"[:.,]\s\(?(?:[Vv]ol(?:ume\b|\.)|Bd\.|Band\b)\s?(?:\d{1,3}|[IVXLC]{1,7})\)?[.:]\s(?=[^\W_a-z])"
)
"""The number of one of several volumes, before that volume's own title."""
_NUMBER = re.compile(
    r"(?<=[^\W\d_.)])(?<![Bb]and)(?<![Tt]eil)(?<![Pp]art)(?<!Heft)(?<!ol\.)(?<!Nr\.)(?<!No\.)(?<!umber)(?<!eries)(?<!Bd\.)(?<!Trans\.)(?<!Trans)"
    r"[,.]?\s(?P<n>\d{1,3})[.,:\s]*$"
)
_YEAR = re.compile(r"(?<=\w)[,.]?\s(?P<n>(?:19|20)\d\d)[,.\s]*$")
_YEAR_LIKE = re.compile(r"(?<=\w)[,.]?\s(?P<n>(?:1[5-9]|20)\d\d)[,.\s]*$")
_ARTICLE = re.compile(r"\s(?P<n>[A-Z]\d{4,6})[,.\s]*$")
_PAGES = re.compile(r"[.,]\s(?:\d{1,5}\s?[-–]{1,2}\s?\d{1,5})[.,\s]*$")
_PAGES_NEXT = re.compile(r"[\s,:]*(?:pp?\.\s?)?\d{1,6}\s?[-‐‑–]\s?\d")
_EVENT_NAME = re.compile(r"[A-Z]{3,}\s?['’]?\s?\d{1,4}$|[a-z]'?\d\d$|[Pp]roc(?:\.|eed|\b)|[Cc]onf|[Ss]ymp|[Ww]orkshop")


def mended(raw: str, segments: Iterable[Segment]) -> list[Segment]:
    """Return the segments, the ends of some of them moved where plain signs tell more; in order, not overlapping."""
    joined = _with_days(raw, _with_issues(raw, _joined(told_apart(raw, list(segments)))))
    joined = completed(raw, parted(raw, ordered(raw, joined)))
    labels = {s.label for s in joined}
    return [part for s in joined for part in _parts(raw, s, labels)]


def _joined(segments: list[Segment]) -> list[Segment]:
    """Join two stretches of a title or container between which nothing but a few letters stands."""
    out: list[Segment] = []
    for segment in segments:
        before = out[-2] if len(out) > 1 and out[-1].label is Label.OTHER and len(out[-1].span) <= _GAP else None
        if before and before.label is segment.label and segment.label in (Label.TITLE, Label.CONTAINER):
            out[-2:] = [Segment(segment.label, Span(before.span.start, segment.span.end))]
        else:
            out.append(segment)
    return out


def _with_issues(raw: str, segments: list[Segment]) -> list[Segment]:
    """Read the second number of "510.7504" as the issue, whatever it was taken for."""
    out: list[Segment] = []
    for segment in segments:
        before = out[-1] if out else None
        glued = before and before.label is Label.VOLUME and _VOLUME_STOP.search(raw, *_ends(before))
        if glued and segment.label is Label.PAGE and before and segment.span.start == before.span.end:
            segment = Segment(Label.ISSUE if _ISSUE_ALONE.fullmatch(raw, *_ends(segment)) else Label.PAGE, segment.span)
        out.append(segment)
    return out


def _with_days(raw: str, segments: list[Segment]) -> list[Segment]:
    """Give a day that was read as a locator, or stands at another field's end, back to the date behind it."""
    out: list[Segment] = []
    for segment in segments:
        if segment.label is Label.DATE and out:
            start = _day_before(raw, out, segment)
            while out and start < out[-1].span.end:
                before = out.pop()
                if before.span.start < start:
                    out.append(Segment(before.label, Span(before.span.start, start)))
                segment = Segment(Label.DATE, Span(start, segment.span.end))
        out.append(segment)
    return out


def _day_before(raw: str, before: list[Segment], date: Segment) -> int:
    """Return where the date begins: "7. {Oktober 1977}", "5.11.{2003}"."""
    last = before[-1]
    start = date.span.start
    if _YEAR_FIRST.match(raw, start, date.span.end):
        cut = [s for s in before[-2:] if s.label in _LOCATORS]
        day = _DAY_AND_MONTH.search(raw, max((cut or [last])[0].span.start, start - 12), start)
        return day.start() if day else start
    lone = last.label in _LOCATORS and (len(before) < 2 or before[-2].label not in _LOCATORS)
    month = _MONTH.match(raw, start, date.span.end) if lone else None
    if month and fold(month[1]) in MONTHS and _DAY.fullmatch(raw, last.span.start, start):
        return last.span.start
    return start


def _parts(raw: str, segment: Segment, labels: set[Label]) -> Iterator[Segment]:
    """Yield a title or container, and what stands at its end but is not of it."""
    if segment.label is Label.NOTE and Label.EDITION not in labels and _EDITION_ALONE.fullmatch(raw, *_ends(segment)):
        yield Segment(Label.EDITION, segment.span)
        return
    if segment.label not in (Label.TITLE, Label.CONTAINER):
        yield segment
        return
    start, end = segment.span.start, segment.span.end
    tail: list[Segment] = []
    text = raw[start:end]
    if segment.label is Label.TITLE and Label.GENRE not in labels:
        end, told = cut_off(raw, segment.span)
        tail += told
    if segment.label is Label.CONTAINER and Label.VOLUME not in labels:
        several = _OF_SEVERAL.search(raw, start + 1, end)
        if several:
            tail += [Segment(Label.VOLUME, Span(*several.span())), Segment(Label.OTHER, Span(several.end(), end))]
            end, labels = several.start(), labels | {Label.VOLUME}
    people = _PEOPLE if any(sign in text for sign in _BEFORE_NAMES) else ()
    for pattern, role in people:
        end = _without_people(raw, Span(start, end), pattern, role if role not in labels else Label.OTHER, tail)
    while True:
        cut, label = _tail(raw, start, end, segment.label, labels)
        if label is None or cut <= start:
            break
        tail.insert(0, Segment(label, Span(cut, end)))
        labels = labels | {label}
        end = cut
    yield Segment(segment.label, Span(start, end))
    yield from tail


def _ends(segment: Segment) -> tuple[int, int]:
    return segment.span.start, segment.span.end


def _without_people(raw: str, span: Span, pattern: re.Pattern[str], role: Label, tail: list[Segment]) -> int:
    """Return where "edited by …" or "translated by …" begins; put the names, and what follows them, into `tail`."""
    found = pattern.search(raw, span.start, span.end)
    if not found or found.start() <= span.start:
        return span.end
    stop = _NAMES_END.search(raw, found.end(), span.end)
    names_end = stop.end() if stop else span.end
    behind = [Segment(role, Span(found.start(), names_end))]
    if names_end < span.end:
        behind.append(Segment(_after_names(raw, names_end, span.end), Span(names_end, span.end)))
    tail[:0] = behind
    return found.start()


def _after_names(raw: str, start: int, end: int) -> Label:
    if _MARKED.fullmatch(raw, start, end):
        return Label.VOLUME
    return Label.PUBLISHER if PUBLISHING.search(fold(raw[start:end])) else Label.OTHER


def _tail(raw: str, start: int, end: int, kind: Label, labels: set[Label]) -> tuple[int, Label | None]:
    """Return where what does not belong to the title or container begins, and what it is."""
    if not _TAIL_SIGN.search(raw, max(start, end - 40), end):
        return end, None
    edition = _EDITION.search(raw, max(start, end - 60), end)
    if edition and Label.EDITION not in labels:
        return edition.start(), Label.EDITION
    marked = _MARKED.search(raw, max(start, end - 30), end)
    numbered = {Label.VOLUME} if marked and _OF_VOLUME.match(raw, marked.start()) else {Label.VOLUME, Label.ISSUE}
    if marked and not numbered & labels:
        series = kind is Label.TITLE and _OF_SERIES.match(raw, marked.start())
        return marked.start(), Label.NUMBER if series else Label.VOLUME
    if kind is not Label.CONTAINER:
        return end, None
    return _container_tail(raw, start, end, labels)


def _container_tail(raw: str, start: int, end: int, labels: set[Label]) -> tuple[int, Label | None]:
    number = _NUMBER.search(raw, max(start, end - 12), end)
    adjacent = raw[end : end + 1] in (".", "(") and not raw[end - 1].isspace()
    if number and (Label.VOLUME not in labels or adjacent) and not _EVENT_NAME.search(raw, start, number.end("n")):
        return number.start(), Label.VOLUME
    paged = Label.DATE in labels and Label.VOLUME not in labels and _PAGES_NEXT.match(raw, end)
    volume = _YEAR_LIKE.search(raw, max(start, end - 12), end) if paged else None
    if volume and not _EVENT_NAME.search(raw, start, volume.end("n")):
        return volume.start(), Label.VOLUME
    year = _YEAR.search(raw, max(start, end - 12), end)
    if year and Label.VOLUME in labels and Label.DATE not in labels:
        return year.start(), Label.DATE
    pages = _PAGES.search(raw, max(start, end - 16), end)
    if pages and Label.PAGE not in labels:
        return pages.start(), Label.PAGE
    article = _ARTICLE.search(raw, max(start, end - 12), end)
    if article and Label.PAGE not in labels:
        return article.start(), Label.PAGE
    return end, None
