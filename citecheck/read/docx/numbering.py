"""The numbers that Word writes before list paragraphs, which stand nowhere in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from citecheck.read import xml
from citecheck.read.docx.package import child, value

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")),
    *((9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass
class Numbering:
    """What each list's levels look like, and how far each has been counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """By list number, as paragraphs name it."""
    lists: dict[str, str] = field(default_factory=dict)
    """Which lists count together: number -> abstract list."""
    counts: dict[str, list[int]] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str:
        """Count one paragraph and return what Word shows before it: "3.", "[3]", "•", or ""."""
        if number not in self.levels or not 0 <= level < _LEVELS:
            return ""
        levels = self.levels[number]
        counts = self.counts.setdefault(self.lists[number], [0] * _LEVELS)
        counts[level] = (counts[level] or levels.get(level, _Level()).start - 1) + 1
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        shape = levels.get(level, _Level())
        if shape.form == "none":
            return ""
        if shape.form == "bullet":
            return "•"
        return _PLACEHOLDER.sub(lambda m: self._shown(levels, counts, int(m.group(1)) - 1), shape.text)

    def _shown(self, levels: dict[int, _Level], counts: list[int], level: int) -> str:
        shape = levels.get(level, _Level())
        return _number(counts[level] or shape.start, shape.form)


def read(part: xml.Element | None) -> Numbering:
    """Return the numbering that a numbering part defines."""
    numbering = Numbering()
    if part is None:
        return numbering
    abstract = {value(e, "abstractNumId"): _levels(e) for e in xml.children(part, "abstractNum")}
    for each in xml.children(part, "num"):
        number, base = value(each, "numId"), value(child(each, "abstractNumId"))
        levels = dict(abstract.get(base, {}))
        restarted = False
        for override in xml.children(each, "lvlOverride"):
            at = _int(value(override, "ilvl"))
            own = child(override, "lvl")
            start = child(override, "startOverride")
            shape = _level(own) if own is not None else levels.get(at, _Level())
            levels[at] = _Level(shape.form, shape.text, _int(value(start)) if start is not None else shape.start)
            restarted = restarted or start is not None
        numbering.levels[number] = levels
        numbering.lists[number] = f"num {number}" if restarted else f"abstract {base}"
    return numbering


def _levels(element: xml.Element) -> dict[int, _Level]:
    return {_int(value(e, "ilvl")): _level(e) for e in xml.children(element, "lvl")}


def _level(element: xml.Element) -> _Level:
    start = child(element, "start")
    form = value(child(element, "numFmt")) or "decimal"
    return _Level(form, value(child(element, "lvlText")), _int(value(start)) if start is not None else 1)


def _int(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _number(count: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            roman = _roman(count)
            return roman if form == "lowerRoman" else roman.upper()
        case _:
            return str(count)


def _roman(count: int) -> str:
    letters = ""
    for number, sign in _ROMAN:
        letters += sign * min(count // number, 20)
        count %= number
    return letters
