"""What paragraph styles say: which are headings, which number their paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.read import xml
from citecheck.read.docx.package import child, value

_DEEPEST = 20
_HEADINGS = ("heading", "title", "überschrift", "titre", "título", "titolo")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: whether it is a heading's, and the list and level it numbers by."""

    heading: bool = False
    number: str = ""
    level: int = 0


def read(part: xml.Element | None) -> dict[str, Style]:
    """Return the paragraph styles by their id, with what they inherit."""
    if part is None:
        return {}
    raw = {value(e, "styleId"): e for e in xml.children(part, "style")}
    return {name: _style(name, raw) for name in raw}


def _style(name: str, raw: dict[str, xml.Element]) -> Style:
    heading, number, level = False, "", 0
    seen: set[str] = set()
    while name in raw and name not in seen and len(seen) < _DEEPEST:
        seen.add(name)
        element = raw[name]
        shown = value(child(element, "name")).casefold()
        heading = heading or shown.startswith(_HEADINGS) or child(element, "pPr", "outlineLvl") is not None
        numbered = child(element, "pPr", "numPr")
        if not number and numbered is not None:
            number, level = value(child(numbered, "numId")), _int(value(child(numbered, "ilvl")))
        name = value(child(element, "basedOn"))
    return Style(heading, number, level)


def _int(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0
