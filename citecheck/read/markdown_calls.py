"""Calls of footnotes in Markdown, and those whose note the file does not give.

Source: pandoc's manual, "Footnotes"; GitHub's and MyST's footnotes are alike, and case does not matter in names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.document import Mark, MarkKind
from citecheck.model.span import Span
from citecheck.read.stretches import Stretches

CALL = re.compile(r"(?<!\\)\[\^(?P<name>[^\]\s^]{1,80})\](?!:)")
_GIVEN = re.compile(r"\[\^(?P<name>[^\]\s^]{1,80})\]:")
_NUMBER = re.compile(r"\d{1,4}[a-z]?|(?:fn|note|footnote|ftn|sn)[\w:.-]{0,40}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]\w{3,39}")
_ELSEWHERE = ("{{< include", "{include}")
"""What takes in other files, which may give the notes."""


def without_note(text: str, code: Stretches) -> Iterator[Mark]:
    """Yield a mark for each call outside of `code` of which the file gives no note; what is no name of a note is none.

    "[^abc]" may be a pattern: a word names a note only where the file gives other notes.
    """
    if "[^" not in text or any(sign in text for sign in _ELSEWHERE):
        return
    given = {found["name"].casefold() for found in _GIVEN.finditer(text)}
    for call in CALL.finditer(text):
        name, span = call["name"], Span(call.start(), call.end())
        if name.casefold() in given or code.touches(span):
            continue
        if _NUMBER.fullmatch(name) or (given and _WORD.fullmatch(name)):
            yield Mark(span, MarkKind.CALL, key=name)
