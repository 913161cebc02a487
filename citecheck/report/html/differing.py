"""The cited beside the registered: what one side has and the other lacks is marked."""

from __future__ import annotations

import re

from citecheck.report.escape import html
from citecheck.report.layout import clipped

_SHOWN = 2_000
_YEAR = re.compile(r"\d{4}")


def marked(field: str, text: str, other: str) -> str:
    """Return a field's text as HTML with what the other side lacks marked; nothing is where there is no other side."""
    text, other = clipped(text, _SHOWN), clipped(other, _SHOWN)
    if not other:
        return html(text)
    if field == "year":
        agree = set(_YEAR.findall(text)) & set(_YEAR.findall(other))
        return html(text) if agree else f"<mark>{html(text)}</mark>"
    known = {_bare(word) for word in other.split()}
    if field == "authors":
        known |= _initials(text, other)
    return " ".join(html(word) if _bare(word) in known else f"<mark>{html(word)}</mark>" for word in text.split())


def _initials(text: str, other: str) -> set[str]:
    """Return the words of a list of names that are the same as one of the other but for being cut to an initial."""
    words, others = ({_bare(word) for word in names.split()} for names in (text, other))
    starts = {word[:1] for word in others}
    return {word for word in words if word[:1] in others or (len(word) == 1 and word in starts)}


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold().replace("–", "-") if letter.isalnum() or letter == "-")
