"""What is put before or behind a title to say that the work was retracted, by registers and by lists."""

from __future__ import annotations

import re

_WORDS = r"(retracted(?: article| paper| chapter)?|withdrawn(?: article)?|removed)"
_PREFIX = re.compile(rf"(?:[\[(]{_WORDS}[\])]\s?[:.]?|{_WORDS}\s?[:—–.-])\s?", re.IGNORECASE)
_SUFFIX = re.compile(r"[\[(](retracted(?: article)?|withdrawn)[^\])]{0,80}[\])]\s*\Z", re.IGNORECASE)


def without_mark(title: str) -> tuple[str, str]:
    """Return "RETRACTED" or the like where the title begins or ends so, and the title without it."""
    begin = _PREFIX.match(title)
    if begin and begin.end() < len(title):
        return (begin.group(1) or begin.group(2)).upper(), title[begin.end() :]
    end = _SUFFIX.search(title)
    bare = title[: end.start()].rstrip() if end else ""
    if end and bare:
        return end.group(1).upper(), bare
    return "", title
