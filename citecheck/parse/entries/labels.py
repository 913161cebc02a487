"""What stands before an entry: its number, its key, a bullet."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(r"[-*+•●▪■‣◦·–—o\uf0b7\uf0a7]\s+(?=\S)")
_LABEL = re.compile(
    r"(?:(?P<square>\[(?P<a>\d{1,4}[a-z]?)\])|(?P<round>\((?P<b>(?!(?:1[5-9]|20)\d\d)\d{1,4})\))|(?P<half>(?P<c>\d{1,4})\))|(?P<dot>(?P<d>\d{1,4})\.)(?!\d)"
    r"|(?P<hash>\#(?P<e>\d{1,4})[.:]?)|(?P<key>\[(?P<f>[^\W\d_][^\[\]\n]{0,24})\]))\s*"
)
_BARE = re.compile(r"(\d{1,4})(?:\s+|(?=[^\W\d_]))")
_FORMS = ("square", "round", "half", "dot", "hash", "key")


@dataclass(frozen=True, slots=True)
class Label:
    """A number or key that stands at the beginning of a line. `form` tells brackets and dots apart."""

    form: str
    text: str
    end: int
    """Where in the line the entry itself begins."""

    @property
    def number(self) -> int:
        """Its number, or -1 where it is a key."""
        digits = self.text.rstrip("abcdefghijklmnopqrstuvwxyz")
        return int(digits) if digits.isdecimal() else -1


def bullet(text: str) -> int:
    """Return the length of the bullet that the line begins with, or 0."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def label(text: str, start: int = 0) -> Label | None:
    """Return the label that stands at `start` of a line, or None; a number without any mark has the form "bare"."""
    match = _LABEL.match(text, start)
    if match:
        form = next(f for f in _FORMS if match[f] is not None)
        return Label(form, match["abcdef"[_FORMS.index(form)]], match.end())
    bare = _BARE.match(text, start)
    return Label("bare", bare[1], bare.end()) if bare else None
