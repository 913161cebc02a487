"""Volume, issue, page and article number: "77 (1), 81-98", "vol. 43, no. 3", "126.6", "Bd. 12, H. 3", "e1002984"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from citecheck.model.span import Span
from citecheck.parse.fields.segment import Label, Segment


class Piece(NamedTuple):
    """A locator: "volume", "issue", "page", "number", or the "year" among them; and where its value stands."""

    field: str
    span: Span


_DASH = "[-‐‑‒–—−﹣－~\x96\x97]"
"""Dashes, two of them as cp1252 has them where it was read as Latin-1."""
_NUMBER = r"(?:[A-Za-z]{0,8}[-.]?)?\d{1,8}[A-Za-z]{0,2}"
_VALUE = (
    rf"(?:(?<![^\W_]){_NUMBER}(?:\s?(?:{_DASH}|[+&])\s?[A-Za-z]{{0,3}}\d{{1,8}}[A-Za-z]{{0,2}}|{_DASH}[A-Z])?(?![^\W_])"
    r"|(?<![^\W_])[A-Z]\s\d{1,4}(?![^\W_])|(?<![^\W_])[IVXLCDM]{1,9}(?![^\W_])|(?<=[.]\s)[ivxlc]{1,7}(?![^\W_]))"
)
_PAGE_NUMBER = r"(?:[A-Za-z]{1,4}[.:]?)?\d[\dA-Za-z]{0,11}(?:[.:]\d{1,6}|\([A-Z]\))?"
_PAGES = (
    rf"(?:{_PAGE_NUMBER}(?:\s?(?:{_DASH}|--)\s?{_DASH}?{_PAGE_NUMBER})?(?:\s?ff?\b)?"
    rf"|[ivxlcdm]{{1,8}}\s?{_DASH}\s?[ivxlcdm]{{1,8}}(?!\w)|[IVXLCDM]{{1,8}}\s?{_DASH}\s?[IVXLCDM]{{1,8}}(?!\w))"
)
_SUPPLEMENT = (
    r"(?i:\b(?:suppl(?:ement)?s?|supl|pt|part)\b\.?|\bsuppl(?=\d)|\bspec(?:ial)?\.?\s(?:issue|no)\b\.?)"
    r"(?:\s?(?:\d{1,3}[A-Z]?|[A-Z])(?![^\W_]))?"
)
_VOLUMES = (
    "vols?|volumes?|volumen|bd|bde|band|jg|jgg|jahrgang|jahrg|t|tome|tomo|årg|jrg|jaargang|roč|r|т|том|v|año|ano"
    "|année|anno|godina|god"
)
_YEARS_OF_ISSUE = "jg|jahrgang|jahrg|bd|band|évf|roč|årg|årgang|jaargang|année|año|anno|annata"
_ISSUES = (
    "no|nos|nr|nrs|num|núm|número|numéro|numero|number|numbers|numb|issue|issues|iss|heft|hft|hefte|h|fasc|fascicule"
    "|fascicolo|nro|n|вып|č|sayı|nummer|afl"
)
_PAGE_MARKS = "pp?|pages?|pgs?|pg|pags?|págs?|páginas?|ss?|seiten?|sid|str|bls|blz|с|стр"
_SCANNER = re.compile(
    rf"""
    (?P<year>(?<![\d/])(?P<y>(?:1[5-9]|20)\d\d)(?:\s[A-Z][a-z]{{2,8}}\.?(?:\s\d{{1,2}})?|[/]\d\d[/]\d\d)?\s?(?:;|,(?=\s?\d{{1,4}}\s?[:(])))
    |(?P<dated>[(\[](?:[^()\[\]\d]{{0,24}}\d{{0,2}}[^()\[\]\d]{{0,4}})(?:1[5-9]|20)\d\d[a-z]?[)\]])
    |(?P<count>(?i:\b\d{{1,3}}\s?(?:vols|volumes|bde|bände|bänden|tomes|tomos|voll)\b)\.?)
    |(?P<eastvolume>(?<!\d)[第제]?\s?(?P<ev>\d{{1,5}})\s?(?:[卷권巻輯辑집集]))
    |(?P<eastissue>(?<!\d)[第제]?\s?(?P<ei>\d{{1,5}})\s?(?:[期호号號]))
    |(?P<eastpage>(?<!\d)第?\s?(?P<ep>\d{{1,6}}(?:\s?{_DASH}\s?\d{{1,6}})?)\s?(?:쪽|頁|页|면|ページ))
    |(?P<ordinal>(?P<o>\d{{1,3}})\s?(?:\.|e|ème|th|st|nd|rd|º|ª)?\s?(?i:{_YEARS_OF_ISSUE})\b\.?)
    |(?P<volume>(?i:\b(?:{_VOLUMES})\b\s?\.?\s?(?=[\divxlcdm(])))
    |(?P<issue>(?i:(?:\b(?:{_ISSUES})(?:\b|(?=\d))\.?|n[°º]\.?|№|\#)\s?(?=[\d\wS])))
    |(?P<insides>[(\[]\s?(?P<in>
        (?:[A-Z]{{0,2}}-?\d[\w-]{{0,6}}(?:\s?(?:[,/&+]|{_DASH})\s?[A-Z]?\d{{1,5}}){{0,6}}(?:,?\s{_SUPPLEMENT})?
        |{_SUPPLEMENT}|[IVXLC]{{1,7}}|[a-z]))\s?[)\]])
    |(?P<supplement>(?<=\d\s){_SUPPLEMENT}|{_SUPPLEMENT}(?<=\d))
    |(?P<page>(?i:\b(?:{_PAGE_MARKS})\b\.?\s?:?\s?(?=[\dA-Zivxlc])))
    |(?P<number>(?i:\b(?:article|art|artikel|paper|article\sid|id)\b\.?\s?(?:no\b\.?|number|id\b)?\s?
        (?=[A-Za-z]{{0,3}}\d)))
    |(?P<colon>:)
    |(?P<split>(?<![^\W_])(?<![-–.])(?P<sv>\d{{1,4}}(?:-\d{{1,3}})?|[IVXLC]{{1,8}})\s?[./]\s?
        (?P<si>\d{{1,4}}(?:{_DASH}\d{{1,3}})?)(?![\d/]|\.\d))
    |(?P<value>{_VALUE})
    """,
    re.VERBOSE,
)
_VOLUME_IN_BRACKETS = re.compile(r"\s?\d{1,4}(?:[-–]\d{1,3})?(?!\d)")
_PAGE_ALONE = re.compile(_PAGES)
_BLANK_RANGE = re.compile(r"\d{1,5}\s\d{1,5}(?=\W*$)")
_ISSUE_BEFORE_PAGES = re.compile(
    rf"\W*(?P<i>\d{{1,4}}(?:{_DASH}\d{{1,3}})?)\s?[,:]\s?(?P<p>\d{{1,5}}\s?{_DASH}\s?\d{{1,5}}|\d{{4,8}})\W*"
)
_PAGE_MARK = re.compile(rf"\b(?:{_PAGE_MARKS})\b\.?\s?:?\s?", re.IGNORECASE)
_PAGE_COUNT = re.compile(
    r"\W*(?:[divxlc]{1,8}[+,]\s?)?\d+\s*(?:pp?|s|pages|seiten|стр|с|págs?|blz)\b\.?\W*", re.IGNORECASE
)
_EAST = {"eastvolume": ("ev", "volume"), "eastissue": ("ei", "issue"), "eastpage": ("ep", "page")}
_FIELDS = {Label.VOLUME: "volume", Label.ISSUE: "issue", Label.PAGE: "page"}


def read_locators(raw: str, segments: Iterable[Segment]) -> Iterator[Piece]:
    """Yield the locators that segments of volume, issue and page hold, in order; a field may come twice."""
    located = list(segments)
    has_page = any(s.label is Label.PAGE for s in located)
    for segment in located:
        text = raw[segment.span.start : segment.span.end]
        pieces = _pages(text) if segment.label is Label.PAGE else _scanned(text, _FIELDS[segment.label], has_page)
        for piece in pieces:
            yield Piece(piece.field, piece.span.shifted(segment.span.start))


def _pages(text: str) -> Iterator[Piece]:
    if _PAGE_COUNT.fullmatch(text):
        return
    issue = _ISSUE_BEFORE_PAGES.fullmatch(text)
    if issue:
        yield Piece("issue", Span(*issue.span("i")))
        yield Piece("page", Span(*issue.span("p")))
        return
    mark = _PAGE_MARK.search(text)
    found = _PAGE_ALONE.search(text)
    if mark and found and found.start() < mark.start() and any(c.isalnum() for c in text[: found.start()]):
        found = _PAGE_ALONE.search(text, mark.end()) or found
    elif mark and found and mark.start() <= found.start() < mark.end():
        found = _PAGE_ALONE.search(text, mark.end())
    if found:
        blank = _BLANK_RANGE.match(text, found.start())
        yield Piece("page", Span(*(blank or found).span()))


def _scanned(text: str, field: str, has_page: bool) -> Iterator[Piece]:
    """Yield the values of a stretch that may hold several; one behind its mark is surer than one in its turn."""
    turn = _Turn(text, field, has_page)
    at = 0
    while found := _SCANNER.search(text, at):
        turn.read(found)
        at = max(found.end(), turn.end)
    marked = {piece.field for piece, sure in turn.pieces if sure}
    yield from (piece for piece, sure in turn.pieces if sure or piece.field not in marked)


def _is_double(found: re.Match[str]) -> bool:
    """Say whether "12/13" is a double volume: two numbers in a row."""
    first, second = found["sv"], found["si"]
    return "/" in found.group() and first.isdigit() and second.isdigit() and int(second) == int(first) + 1


class _Turn:
    """Which field the next value is for."""

    def __init__(self, text: str, field: str, has_page: bool) -> None:
        self.text = text
        self.field = field
        self.has_page = has_page
        self.marked = False
        self.end = 0
        self.pieces: list[tuple[Piece, bool]] = []

    def read(self, found: re.Match[str]) -> None:
        """Take in one token of the stretch."""
        kind = found.lastgroup or ""
        match kind:
            case "eastvolume" | "eastissue" | "eastpage":
                group, name = _EAST[kind]
                self._put(name, found.span(group), sure=True)
            case "volume" | "issue" | "page" | "number":
                self.field, self.marked = kind, True
            case "ordinal":
                self._put("volume", found.span("o"), sure=True)
                self.field, self.marked = "issue", False
            case "colon":
                self.field, self.marked = self._after_colon(), False
            case "insides":
                self._brackets(found)
            case "supplement":
                self._put("issue", found.span(), sure=True)
            case "year":
                self._put("year", found.span("y"), sure=True)
            case "split":
                self._split(found)
            case "value":
                self._value(found)

    def _put(self, field: str, span: tuple[int, int], *, sure: bool) -> None:
        self.pieces.append((Piece(field, Span(*span)), sure))

    def _after_colon(self) -> str:
        return "issue" if self.has_page and self.field in ("volume", "issue") else "page"

    def _brackets(self, found: re.Match[str]) -> None:
        """A number in brackets is an issue's, unless it stands before the only other one: "(39)1"."""
        first = self.field == "volume" and not self.marked and not self.pieces
        if first and _VOLUME_IN_BRACKETS.match(self.text, found.end()):
            self._put("volume", found.span("in"), sure=True)
            self.field = "issue"
        else:
            self._put("volume" if self.marked and self.field == "volume" else "issue", found.span("in"), sure=True)
            self.field = "page"
        self.marked = False

    def _split(self, found: re.Match[str]) -> None:
        """Read "54/1" and "126.6" as volume and issue, "2/2005" as the issue of a year, "12/13" as a double volume."""
        first, second = found["sv"], found["si"]
        by_year = _YEAR.fullmatch(first), _YEAR.fullmatch(second)
        if self.field in ("volume", "issue") and any(by_year) and not all(by_year):
            self._put("issue", found.span("si" if by_year[0] else "sv"), sure=self.marked)
            self.field, self.marked = "page", False
        elif self.field == "volume" and not _is_double(found):
            self._put("volume", found.span("sv"), sure=self.marked)
            self._put("issue", found.span("si"), sure=self.marked)
            self.field, self.marked = "page", False
        else:
            self._value(found)

    def _value(self, found: re.Match[str]) -> None:
        whole = (_PAGE_ALONE.match(self.text, found.start()) if self.field == "page" else None) or found
        if self.field == "issue" and not self.marked and _LETTERED.fullmatch(whole.group()):
            self.field = "page"
        if self.field == "page" and not self.marked and _COLON_NEXT.match(self.text, found.end()):
            self.field, whole = "issue", found
        if self.field != "other":
            self._put(self.field, whole.span(), sure=self.marked)
        self.end = whole.end()
        self.field, self.marked = _NEXT[self.field], False


_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LETTERED = re.compile(r"[a-z]{3,6}\d{2,6}")
"""An article's number that begins with letters of its journal: "giaa021"."""
_COLON_NEXT = re.compile(r"\s?:")
_NEXT = {"volume": "issue", "issue": "page", "page": "other", "number": "other", "other": "other"}
