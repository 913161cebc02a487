"""Odd characters -> plain ones: line ends, blanks of every width, what cannot be seen, ligatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.mapped import Edit
from citecheck.model.span import Span

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LINE_ENDS = "\r\x0b\x85\u2028\u2029"
_BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_ODD = re.compile(
    rf"\r\n?|[{_LINE_ENDS}]|\xad[ \t]{{0,4}}\r?\n[ \t]{{0,8}}"
    rf"|[{_INVISIBLE}{_CONTROL}]+|[{_BLANKS}]|[ﬀ-ﬆ]|[\ud800-\udfff]"
)
_ODD_IN_ASCII = re.compile(r"\r\n?|\x0b|[\x00-\x08\x0e-\x1f\x7f]+")
_SOFT_BREAK = "\xad"


def edits(text: str) -> Iterator[Edit]:
    """Yield what makes the characters plain.

    Line ends become LF; a form feed stays, as the mark of a page; a soft hyphen at a line's end takes the line end with
    it, for there it is certain that the word goes on; any other hyphen stays for the parser to judge.
    """
    for odd in (_ODD_IN_ASCII if text.isascii() else _ODD).finditer(text):
        yield Span(odd.start(), odd.end()), _plain(odd.group())


def plain(text: str) -> str:
    """Return a short text with its characters made plain."""
    return (_ODD_IN_ASCII if text.isascii() else _ODD).sub(lambda odd: _plain(odd.group()), text)


def _plain(odd: str) -> str:
    first = odd[0]
    if first in _LINE_ENDS:
        return "\n"
    if first in _LIGATURES:
        return _LIGATURES[first]
    if "\ud800" <= first <= "\udfff":
        return "\ufffd"
    return "" if first == _SOFT_BREAK or not odd.isspace() or first < " " else " "
