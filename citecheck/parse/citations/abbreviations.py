"""Abbreviations that the text introduces: "National Association of Social Workers (NASW)".

After Schwartz and Hearst (2003), restricted to short forms made of the initials of the words right before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.match.surnames import initials
from citecheck.text.folding import squash

_SHORT = re.compile(r"[(\[]\s?(?:hereafter\s|or\s)?(?P<short>[^\W\d_a-z][\w&.-]{1,11})\s?(?=[,;)\]])")
_WORD = re.compile(r"[^\W\d_](?:[\w'&-])*")
_REACH = 140
_SENTENCE = re.compile(r"[.!?;:()\[\]\"\n]")


def introduced(text: str) -> dict[str, str]:
    """Return short form → long form, as printed, for every abbreviation that the text explains."""
    return {short: long for short, long in _found(text) if long}


def _found(text: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for found in _SHORT.finditer(text):
        short = found.group("short").rstrip(".")
        if short not in seen and sum(c.isupper() for c in short) > 1:
            long = _long(text, found.start(), squash(short))
            if long:
                seen.add(short)
            yield short, long


def _long(text: str, end: int, letters: str) -> str:
    start = max(0, end - _REACH)
    stops = [m.end() for m in _SENTENCE.finditer(text, start, end)]
    words = list(_WORD.finditer(text, stops[-1] if stops else start, end))
    for word in reversed(words[-3 * len(letters) :]):
        long = " ".join(text[word.start() : end].split())
        if word.group()[0].isupper() and initials(long) == letters:
            return long
    return ""
