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
_BREAKS_DOIS = frozenset("\xad\u200b\u200c\u200d\u2060\ufeff")
_IN_DOIS = frozenset("/.-_(<>;:")
_DOI_BEFORE = re.compile(r"10\.\d{4,9}/\S{0,80}$")
_DOI_WINDOW = 100


def edits(text: str) -> Iterator[Edit]:
    """Yield what makes the characters plain.

    Line ends become LF; a form feed stays, as the mark of a page; a soft hyphen at a line's end takes the line end with
    it, for there it is certain that the word goes on; any other hyphen stays for the parser to judge. What cannot be
    seen stays within a DOI, which it breaks for whoever copies it: that is to be found, not to be hidden.
    """
    for odd in (_ODD_IN_ASCII if text.isascii() else _ODD).finditer(text):
        if not (odd.group()[0] in _BREAKS_DOIS and _within_doi(text, odd)):
            yield Span(odd.start(), odd.end()), _plain(odd.group())


def _within_doi(text: str, odd: re.Match[str]) -> bool:
    following = text[odd.end() : odd.end() + 1]
    if not (following.isalnum() or following in _IN_DOIS) or "\n" in odd.group():
        return False
    return bool(_DOI_BEFORE.search(text[max(0, odd.start() - _DOI_WINDOW) : odd.start()]))


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
