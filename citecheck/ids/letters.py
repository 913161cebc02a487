"""The letters of an identifier as they were meant: escapes, entities, percent codes, odd characters resolved.

Every change is an edit, so that what is found in the plain text leads back to what is printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from citecheck.model.mapped import Edit, Mapped
from citecheck.model.span import Span

_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u034f\u180e"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_ODD = re.compile(
    rf"""
    (?P<zero>[{_INVISIBLE}])
    | (?P<soft>\xad)
    | (?P<dash>[{_DASHES}])
    | (?P<angle>[\u27e8\u27e9\u2329\u232a\u3008\u3009\u2039\u203a])
    | (?P<wide>[\uff0e\uff0f\uff1a\uff08\uff09])
    | (?P<entity>&(?:lt|gt|amp|\#60|\#62|\#38|\#x3[cCeE]|\#x2[6fF]|\#47|\#4[01]|\#x2[89]);)
    | (?P<escape>\\(?=[^\w\s\\]|_))
    | (?P<percent>%(?:25)?[2-7][0-9A-Fa-f])
    """,
    re.VERBOSE,
)
_PLAIN = {
    **dict.fromkeys("\u27e8\u2329\u3008\u2039", "<"),
    **dict.fromkeys("\u27e9\u232a\u3009\u203a", ">"),
    **{chr(c): chr(c - 0xFEE0) for c in (0xFF0E, 0xFF0F, 0xFF1A, 0xFF08, 0xFF09)},
}
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&"}
_SLIP = {"zero": "zero-width", "soft": "zero-width", "dash": "dash", "angle": "brackets", "wide": "wide"}
"""What each change says of the print. Escapes and entities are a file format's own spelling, and no slip."""


@dataclass(frozen=True)
class Plain:
    """A text in plain letters, and what had to be changed where."""

    content: Mapped
    changes: tuple[tuple[int, str], ...] = ()
    """Where in the print, in order, and its kind: a slip, "entity", "escape" or "percent"."""

    @property
    def text(self) -> str:
        """The plain text."""
        return self.content.text

    @cached_property
    def _at(self) -> list[int]:
        return [at for at, _ in self.changes]

    def kinds_within(self, printed: Span) -> tuple[str, ...]:
        """Return what was changed in a stretch of the print, each kind once."""
        first, last = _bounds(self._at, printed)
        return tuple(dict.fromkeys(kind for _, kind in self.changes[first:last]))


def _bounds(starts: list[int], span: Span) -> tuple[int, int]:
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def plain(text: str) -> Plain:
    """Return the text with every odd spelling resolved; most texts have none and come back as they are."""
    edits: list[Edit] = []
    changes: list[tuple[int, str]] = []
    for odd in _ODD.finditer(text):
        kind = odd.lastgroup or ""
        new = _resolved(kind, odd.group())
        if new != odd.group():
            edits.append((Span(odd.start(), odd.end()), new))
            changes.append((odd.start(), _SLIP.get(kind, kind)))
    whole = Mapped.whole(text)
    return Plain(whole.edited(edits), tuple(changes)) if edits else Plain(whole)


def _resolved(kind: str, odd: str) -> str:
    match kind:
        case "zero" | "soft" | "escape":
            return ""
        case "dash":
            return "-"
        case "angle" | "wide":
            return _PLAIN[odd]
        case "entity":
            return _entity(odd[1:-1])
        case _:
            letter = chr(int(odd[-2:], 16))
            return letter if letter.isprintable() and letter != " " else odd


def _entity(name: str) -> str:
    if name in _ENTITIES:
        return _ENTITIES[name]
    return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
