"""The main part of a Word file by its bytes: where the elements that hold the text begin and end, run and all.

The part is never written anew, only cut and filled in at these places, so that all else in it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from citecheck.report.docx.markup import MAIN, STRICT

_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_LETTER = re.compile(r"&[^;&<]{1,12};|\r\n|[^<&]", re.DOTALL)
_HELD = frozenset({"ins", "del", "moveFrom", "moveTo", "sdt", "fldSimple"})
"""What a change is not tracked in: revised already, or written anew by Word or a reference manager."""
_PLAIN_PARENTS = frozenset({"p", "hyperlink", "smartTag"})


@dataclass
class Link:
    """A hyperlink, and where it ends."""

    end: int = 0


@dataclass
class Run:
    """A run: where it begins, its properties, where it ends; and what it lies in."""

    start: int
    head: int
    """Where its start tag ends."""
    properties: tuple[int, int] | None = None
    last: int = 0
    """Where its end tag begins."""
    end: int = 0
    outer: Run | None = None
    """The run of the main text that a text box with this run hangs on."""
    link: Link | None = None
    """The hyperlink that it stands in."""
    revisable: bool = True
    """Whether it stands directly in a paragraph or a link: neither revised already nor the result of a field."""


@dataclass
class Element:
    """An element with text, or a note's call: its tags, its letters, the run that holds it."""

    run: Run
    prefix: str
    start: int
    head: int
    last: int = 0
    end: int = 0


@dataclass
class _Walk:
    data: bytes
    wanted: frozenset[int]
    found: dict[int, Element] = field(default_factory=dict)
    numbers: set[int] = field(default_factory=set)
    count: int = -1
    fields: int = 0
    open: list[tuple[str, int, int, Element | None]] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def in_utf8(data: bytes) -> bytes:
    """Return an XML part in UTF-8; one that is so already stays byte for byte."""
    declared = _DECLARED.match(data[:300])
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else declared.group(1).decode() if declared else "utf-8"
    if coding.casefold() in {"utf-8", "utf8", "us-ascii"}:
        return data
    text = data.decode(coding)
    return _DECLARATION.sub('<?xml version="1.0" encoding="UTF-8"?>', text.removeprefix("\ufeff"), count=1).encode()


@dataclass(frozen=True, slots=True)
class Elements:
    """What was found: elements by number, and which numbers are taken."""

    by_number: dict[int, Element]
    used: int
    """The highest number that a comment, a revision or a bookmark bears."""


def find(data: bytes, wanted: Iterable[int]) -> Elements:
    """Return the wanted elements of a part in UTF-8; raises expat's error where it is not well-formed."""
    walk = _Walk(data, frozenset(wanted))
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        _start(walk, parser.CurrentByteIndex, name, attributes)

    def end(_: str) -> None:
        _end(walk, parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    return Elements(walk.found, max(walk.numbers, default=0))


def _start(walk: _Walk, at: int, name: str, attributes: dict[str, str]) -> None:
    walk.count += 1
    tag = _TAG.match(walk.data, at)
    head = tag.end() if tag else at
    prefix, _, local = name.rpartition(":")
    number = _attribute(attributes, "id")
    if number.isdecimal() and len(number) < 10:
        walk.numbers.add(int(number))
    if local == "fldChar":
        kind = _attribute(attributes, "fldCharType")
        walk.fields = max(0, walk.fields + (kind == "begin") - (kind == "end"))
    if local == "r" and (not walk.open or walk.open[-1][0] != "rPr"):
        outer = walk.runs[0] if walk.runs else None
        link = walk.links[-1] if walk.links else None
        walk.runs.append(Run(at, head, outer=outer, link=link, revisable=_revisable(walk)))
    if local == "hyperlink":
        walk.links.append(Link())
    found = None
    if walk.count in walk.wanted and walk.runs:
        found = Element(walk.runs[-1], prefix, at, head)
        walk.found[walk.count] = found
    walk.open.append((local, at, head, found))


def _attribute(attributes: dict[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _revisable(walk: _Walk) -> bool:
    tags = [tag for tag, *_ in walk.open]
    return not (walk.fields or walk.runs or _HELD.intersection(tags)) and bool(tags) and tags[-1] in _PLAIN_PARENTS


def _end(walk: _Walk, at: int) -> None:
    local, start, head, found = walk.open.pop()
    empty = walk.data[head - 2 : head] == b"/>"
    last, end = (head, head) if empty else (at, walk.data.find(b">", at) + 1)
    if found:
        found.last, found.end = last, end
    if local == "hyperlink":
        walk.links.pop().end = end
    if local == "rPr" and walk.runs and walk.runs[-1].properties is None and walk.open and walk.open[-1][0] == "r":
        walk.runs[-1].properties = (start, end)
    if local == "r" and walk.runs and walk.runs[-1].start == start:
        closed = walk.runs.pop()
        closed.last, closed.end = last, end


def letters(data: bytes, element: Element) -> list[int] | None:
    """Return where each letter of an element begins, and where the last one ends; None for what is no plain text."""
    text = data[element.head : element.last].decode("utf-8", "replace")
    places, at, done = [element.head], element.head, 0
    for letter in _LETTER.finditer(text):
        if letter.start() != done:
            return None
        done = letter.end()
        at += len(letter.group().encode())
        places.append(at)
    return places if done == len(text) else None


def declared(data: bytes, prefix: str) -> str:
    """Return what has to be declared for a prefix to stand for WordprocessingML: nothing where the part does so."""
    names = (f"xmlns:{prefix}={quote}{space}{quote}".encode() for space in (MAIN, STRICT) for quote in "\"'")
    return "" if any(name in data for name in names) else f' xmlns:{prefix}="{STRICT if is_strict(data) else MAIN}"'


def is_strict(data: bytes) -> bool:
    """Say whether a part is written in the strict form of the format."""
    return STRICT.encode() in data
