"""The numbers that a writer shows before the items of OpenDocument lists, which stand nowhere in their text."""

from __future__ import annotations

from dataclasses import dataclass, field

from citecheck.read import xml

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Level:
    bullet: bool
    form: str = "1"
    before: str = ""
    after: str = ""
    start: int = 1


@dataclass
class _Open:
    style: str
    count: int = 0
    labelled: bool = True


@dataclass
class Lists:
    """The list styles, the lists that are open, and how far each style has been counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _opened: list[_Open] = field(default_factory=list)
    _last: dict[str, int] = field(default_factory=dict)

    def open(self, style: str, *, continued: bool) -> None:
        """Enter a list; one without a style of its own has that of the list around it."""
        name = style or (self._opened[-1].style if self._opened else "")
        self._opened.append(_Open(name, self._last.get(name, 0) if continued else 0))

    def item(self) -> None:
        """Enter an item of the innermost list."""
        if self._opened:
            self._opened[-1].count += 1
            self._opened[-1].labelled = False

    def close(self) -> None:
        """Leave the innermost list."""
        if self._opened:
            last = self._opened.pop()
            self._last[last.style] = last.count

    def label(self) -> str:
        """Return what stands before the paragraph at hand: "3.", "•", or "" where it is not the first of an item."""
        if not self._opened or self._opened[-1].labelled:
            return ""
        innermost = self._opened[-1]
        innermost.labelled = True
        level = self.levels.get(innermost.style, {}).get(len(self._opened))
        if level is None or level.bullet:
            return "•" if level else ""
        return level.before + _number(innermost.count + level.start - 1, level.form) + level.after if level.form else ""


def read(root: xml.Element) -> Lists:
    """Return the list styles that a content part defines."""
    styles: dict[str, dict[int, _Level]] = {}
    for style in root.iter():
        if xml.name(style) == "list-style":
            shapes = (e for e in style if xml.name(e).startswith("list-level-style"))
            styles[_of(style, "name")] = {_int(_of(e, "level")): _level(e) for e in shapes}
    return Lists(styles)


def _level(element: xml.Element) -> _Level:
    if xml.name(element) != "list-level-style-number":
        return _Level(bullet=True)
    start = _int(_of(element, "start-value")) or 1
    return _Level(False, _of(element, "num-format"), _of(element, "num-prefix"), _of(element, "num-suffix"), start)


def _number(count: int, form: str) -> str:
    if form in {"a", "A"} and count > 0:
        letter = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
        return letter.upper() if form == "A" else letter
    return str(count)


def _of(element: xml.Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")


def _int(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0
