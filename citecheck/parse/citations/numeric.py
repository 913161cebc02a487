"""Citations by number: [1], [1-3,5], [12, p. 4], [4]–[8], (1), and raised numbers, also where the raising was lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from citecheck.model.citation import CitationKind
from citecheck.model.span import Span
from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.parse.citations.formulas import NO_CITATION_BEFORE, square_brackets
from citecheck.parse.citations.listed import Listed

_PIECE = re.compile(
    r"(?P<first>\d{1,4}[a-z]?)(?:(?<=[a-z]),\s?[a-z](?!\w)){0,6}(?:\s{0,2}[-–⁻]\s{0,2}(?P<last>\d{1,4}[a-z]?))?(?![\w.])"
)
_SEPARATOR = re.compile(r"\s{0,2}(?:[,;]\s{0,2}(?:and|und|et|y)?|&|and\b|und\b|et\b|y\b)\s{0,2}|\s{1,2}")
_LEAD_IN = re.compile(
    r"\s?(?:(?:see(?:\salso)?|e\.\s?g\.|cf\.|siehe|vgl\.|voir|refs?\.?|references?|also|in|by)[\s,]{1,2}){0,3}"
)
_TAIL = re.compile(
    r"\s?(?:,|:|;)?\s?(?:(?:pp?|S|ch|chap|chapter|sec|section|§|fig|figure|table|tab|eq|theorem|thm|lemma|prop|cor|vol|"
    r"para|art|part|app|appendix|def|example|ex|problem|nos?|and references|and others|for)\b.{0,80})?\s?",
    re.IGNORECASE | re.DOTALL,
)
_ROUND = re.compile(r"(?<=\s)\((?P<inside>[^()]{1,120})\)")
_CARET = re.compile(r"\^\(?(?P<inside>\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\)?\^?(?![\w.])")
_RAISED = re.compile(r"(?<![⁻⁺])(?P<inside>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:\s?[,;⁻–˒-]\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,20})")
_LOST = re.compile(
    r"(?:(?<=[^\W\d_A-Z]{3})|(?<=[^\W\d_A-Z]{2}[.,;:])|(?<=[)\]\"'%][.,;:])|(?<=[^\W\d_]\)))"
    r"(?P<inside>\d{1,3}(?:[,–-]\d{1,3}){0,20})(?=[\s.,;:)\]\"'–]|$)"
)
_REFS = re.compile(
    r"\b(?:[Rr]efs?\.?|[Rr]eferences?)\s(?P<inside>\d{1,3}(?:(?:\s?[,–-]\s?|\sand\s)\d{1,3}){0,20})(?![\w.])"
)
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒", "0123456789–,")
_UNITS = re.compile(r"(?:\b(?:m|cm|km|mm|kg|s|R|r|χ|x|n|p|ha|ft|in|10|Cl|Å|µm|nm)|\d)$")
_NUMBERED_THING = re.compile(
    r"\b(?:eqs?|equations?|eqn|formula|formulae|scheme|compounds?|reactions?|step|steps|model|models|condition|Gl|case|"
    r"hypothesis|hypotheses|types?|class|grade|stage|level|no|items?|factors?|column|row|experiments?|study)\.?\s$",
    re.IGNORECASE,
)
_ENUMERATES = re.compile(
    r"(?:^|[:;,.(–\n\"'-]|\b(?:and|or|either|und|oder|et|ou|y|o|with|that|as|are|is|by|to))\s{0,2}$"
)
_LOCATOR_WORDS = re.compile(
    r"\b(?:pp|vol|nos?|figs?|eqs?|secs?|chs?|ca|vs|approx|tab|tabs|nr|version|ver|exon|type|class)[.,;:]?$", re.I
)
_SENTENCE_END = re.compile(r"[.!?:][\"')\]]?\s*$")
_PARAGRAPHS = 8
_BEFORE = 24
_BETWEEN_BRACKETS = re.compile(r"\]\s?[,;–-]?\s?\[")
_LONGEST_RANGE = 150
_JUMP = 15
_UNLABELLED = 0.6
"""What a number counts for where the list prints none: its entries are then numbered by their places."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of citing by number: the citations it yields, and how much of the list they cover (0..1)."""

    name: str
    drafts: tuple[Draft, ...]
    covered: float


def find_numbers(text: str, listed: Listed) -> Form:
    """Return the form of numbers that covers most of the list; one without drafts where none is plausible."""
    square = _form("square", _without_paragraph_numbers(text, list(_square(text, listed))), listed)
    if square.covered >= 0.5:
        return _completed(square, square, text, listed)
    others = [
        (_form("round", _round(text, listed), listed), 0.5),
        (_form("raised", _raised(text, listed), listed), 0.3),
        (_form("lost", _lost(text, listed), listed), 0.4),
    ]
    best = max((form for form, least in others if form.covered >= least), key=lambda f: f.covered, default=square)
    return _completed(best if best.covered > square.covered else square, square, text, listed)


def _form(name: str, drafts: Iterable[Draft], listed: Listed) -> Form:
    kept = tuple(drafts)
    hit = {d.number for d in kept if d.trust is Trust.SURE}
    sure = 1.0 if listed.labelled else _UNLABELLED
    return Form(name, kept, sure * len(hit) / max(1, listed.size))


def _completed(form: Form, square: Form, text: str, listed: Listed) -> Form:
    """Return the form with what else cites: "Refs. 3 and 4", and brackets of the other shape where both are used."""
    if not form.covered:
        return form
    taken = {d.span.start for d in form.drafts}
    named = (d for m in _REFS.finditer(text) for d in _group(m, text, listed, m.start()))
    more = (d for d in (*named, *_in_other_brackets(form, square, text, listed)) if d.span.start not in taken)
    return replace(form, drafts=(*form.drafts, *more))


def _in_other_brackets(form: Form, square: Form, text: str, listed: Listed) -> Iterator[Draft]:
    """Yield what cites in square brackets where the text uses round ones, and in round ones where it uses another way.

    All must be listed. A number in round brackets may count a thing: it is taken for an entry that nothing else cites.
    """
    cited = {d.number for d in form.drafts} if form.name != "round" else set[str]()
    if cited >= listed.labels.keys():
        return
    found = square.drafts if form.name == "round" else _round(text, listed)
    for _, drafts in groupby(found, lambda draft: draft.cluster):
        group = list(drafts)
        if all(d.trust is Trust.SURE for d in group) and not cited.issuperset(d.number for d in group):
            yield from group


def _square(text: str, listed: Listed) -> Iterator[Draft]:
    last: list[Draft] = []
    for found in square_brackets(text, listed):
        joined = _BETWEEN_BRACKETS.fullmatch(text, last[-1].span.end, found.start() + 1) if last else None
        drafts = list(_group(found, text, listed, last[0].cluster if joined else found.start()))
        if not drafts:
            continue
        if joined and ("–" in joined[0] or "-" in joined[0]):
            yield from _implied(last[-1], drafts[0], listed)
        yield from drafts
        last = drafts


def _without_paragraph_numbers(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return nothing where the numbers count the paragraphs: each once, in order, behind the end of a sentence."""
    numbers = [int(d.number) for d in drafts if d.number.isdigit()]
    steps = sum(b == a + 1 for a, b in pairwise(numbers))
    behind = sum(_SENTENCE_END.search(text[max(0, d.cluster - 4) : d.cluster]) is not None for d in drafts)
    counting = len(numbers) >= _PARAGRAPHS and steps >= 0.9 * (len(numbers) - 1) and behind >= 0.8 * len(drafts)
    return [] if counting else drafts


def _implied(first: Draft, last: Draft, listed: Listed) -> Iterator[Draft]:
    span = Span(first.span.start, last.span.end)
    for number in _steps(first.number, last.number)[1:-1]:
        yield replace(first, span=span, number=number, trust=_trust(number, listed), locator="")


def _round(text: str, listed: Listed) -> Iterator[Draft]:
    for found in _ROUND.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        drafts = list(_group(found, text, listed, found.start()))
        listing = len(drafts) == 1 and _ENUMERATES.search(before)
        if drafts and not listing and not _NUMBERED_THING.search(before) and not NO_CITATION_BEFORE.search(before):
            yield from drafts


def _raised(text: str, listed: Listed) -> Iterator[Draft]:
    for found in _RAISED.finditer(text):
        if not _UNITS.search(text[max(0, found.start() - 6) : found.start()]):
            yield from _group(found, text, listed, found.start())
    for found in _CARET.finditer(text):
        if not _UNITS.search(text[max(0, found.start() - 6) : found.start()]):
            yield from _group(found, text, listed, found.start())


def _lost(text: str, listed: Listed) -> Iterator[Draft]:
    seen = 0
    for found in _LOST.finditer(text):
        if _LOCATOR_WORDS.search(text[max(0, found.start() - 10) : found.start()]):
            continue
        drafts = list(_group(found, text, listed, found.start()))
        numbers = [int(d.number) for d in drafts if d.number.isdigit()]
        if not numbers or any(d.trust < Trust.SURE for d in drafts) or min(numbers) > seen + _JUMP:
            continue
        seen = max(seen, *numbers)
        yield from drafts


def _group(found: re.Match[str], text: str, listed: Listed, cluster: int) -> Iterator[Draft]:
    start, end = found.span("inside")
    inside = text[start:end].translate(_PLAIN_DIGITS)
    pieces, done = _pieces(inside)
    tail = _TAIL.fullmatch(inside, done) if pieces else None
    if tail is None:
        return
    numbers = [(n, p) for p in pieces for n in _expanded(p)]
    square = text[start - 1 : start] == "["
    if not numbers or not all(listed.numbered(n) or (square and listed.holds_part(n)) for n, _ in numbers):
        return
    for number, piece in numbers:
        yield Draft(
            kind=CitationKind.NUMBER,
            span=Span(start + piece.start(), start + piece.end()),
            cluster=cluster,
            trust=_trust(number, listed),
            number=number,
            locator=tail.group().strip(" ,:;") if piece is pieces[-1] else "",
        )


def _pieces(inside: str) -> tuple[list[re.Match[str]], int]:
    lead_in = _LEAD_IN.match(inside)
    at = lead_in.end() if lead_in else 0
    pieces: list[re.Match[str]] = []
    while (piece := _PIECE.match(inside, at)) is not None:
        pieces.append(piece)
        separator = _SEPARATOR.match(inside, piece.end())
        if separator is None or not inside[separator.end() : separator.end() + 1].isdigit():
            break
        at = separator.end()
    return pieces, pieces[-1].end() if pieces else 0


def _expanded(piece: re.Match[str]) -> list[str]:
    first, last = piece.group("first"), piece.group("last")
    return _steps(first, last) if last else [first]


def _steps(first: str, last: str) -> list[str]:
    """Return the numbers of a range, both ends included: "3" to "5", "2a" to "2c"; none where it runs backwards."""
    if first.isdigit() and last.isdigit():
        low, high = int(first), int(last)
        return [str(n) for n in range(low, high + 1)] if low < high <= low + _LONGEST_RANGE else []
    if first[:-1] == last[:-1] and first[-1].isalpha() and last[-1].isalpha():
        return [first[:-1] + chr(code) for code in range(ord(first[-1]), ord(last[-1]) + 1)]
    return [first, last]


def _trust(number: str, listed: Listed) -> Trust:
    return Trust.SURE if number in listed.labels or listed.holds_part(number) else Trust.STRONG
