"""An entry's lines -> its raw string, mapped to the Document's text: broken words and addresses healed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model.mapped import Mapped, Piece
from citecheck.model.span import Span
from citecheck.parse.entries import shapes
from citecheck.parse.lines import Line

_HYPHENS = "-‐\u00ad¬"
_LAST_WORD = re.compile(r"\S+$")
_FIRST_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"https?:/|www\.", re.IGNORECASE)
_DOI = re.compile(r"\b10\.(?:\d{4,9}(?:/|$)|$)|doi\.org/?|\bdoi:?$", re.IGNORECASE)
_PREFIX = re.compile(r"\b10\.\d{0,9}/?$")
_OPEN_END = tuple("/_=&?%#:.-‐")
_NEXT_PART = re.compile(r"[a-z0-9(_%?=&#~/-][\w.,/()<>;:%#?=&~+@-]*", re.IGNORECASE)
_PLAIN_WORD = re.compile(r"[^\W\d_]+[.,;:)]?|\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,;:]?")
_TAIL = 400


def join(lines: Sequence[Line], start: int = 0, compounds: frozenset[str] = frozenset()) -> Mapped:
    """Return an entry's lines as one text, mapped to the Document's; the first line is read from `start` on.

    A word broken at a line's end is closed up, unless `compounds` holds it with its hyphen; an address goes on over
    the line's end. A DOI keeps its line break: what it may be put together to is for `citecheck.ids.doi` to say.
    """
    parts: list[Mapped] = []
    for i, line in enumerate(lines):
        begin = start if i == 0 else 0
        text = line.text[begin:]
        following = lines[i + 1] if i + 1 < len(lines) else None
        drop, between = _seam(text, following.text, compounds) if following else (0, "")
        parts.append(Mapped.whole(text[: len(text) - drop], line.span.start + begin))
        if between and following:
            origin = Span(line.span.end, max(line.span.end, following.span.start))
            parts.append(Mapped(between, (Piece(0, len(between), origin),)))
    return Mapped.joined(parts)


def compounds(text: str) -> frozenset[str]:
    """Return the words of a text that are written with a hyphen in the middle of a line, in lower case."""
    return frozenset(match[0].lower() for match in _COMPOUND.finditer(text))


_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,30}[-‐][^\W\d_]{2,30}")


def _seam(text: str, following: str, known: frozenset[str]) -> tuple[int, str]:
    """Return how many characters to drop at the end of a line, and what to put between it and the next."""
    last, first = _last_word(text), _first_word(following)
    if _DOI.search(last):
        return 0, "\n"
    if _ADDRESS.search(last) and _goes_on(last, first):
        return 0, ""
    if last[-1:] not in _HYPHENS or len(last) < 2:
        return 0, " "
    shape = shapes.of(last[-2] + first[:1])
    if shape in ("aa", "Aa"):
        whole = (last[:-1].rpartition("-")[2] + "-" + first).lower().rstrip(".,;:)")
        return (0, "") if whole in known else (1, "")
    return (0, "") if last[-2].isalnum() and first[:1].isalnum() else (0, " ")


def ends_with_address(line: str) -> bool:
    """Say whether a line's last word is an address or a DOI."""
    return is_address(_last_word(line))


def is_address(word: str) -> bool:
    """Say whether there is an address or a DOI in a word."""
    return _ADDRESS.search(word) is not None or ("10." in word and _DOI.search(word) is not None)


def lacks_suffix(line: str) -> bool:
    """Say whether a line ends with a DOI of which only the prefix stands there."""
    return _PREFIX.search(_last_word(line)) is not None


def address_goes_on(line: str, following: str) -> bool:
    """Say whether a line ends within an address that the next one goes on with."""
    last = _last_word(line)
    return (_ADDRESS.search(last) is not None or _DOI.search(last) is not None) and _goes_on(
        last, _first_word(following)
    )


def _goes_on(last: str, first: str) -> bool:
    """Say whether an address at a line's end goes on with the first word of the next."""
    plain, capital = _PLAIN_WORD.fullmatch(first) is not None, first[:1].isupper()
    if not any(map(str.isalnum, first)) or not _NEXT_PART.fullmatch(first.rstrip(".,;)]>")):
        return False
    if last.endswith("."):
        return not plain and not capital
    if last.endswith(_OPEN_END):
        return not (plain and capital)
    if plain or capital or last.endswith((",", ")", ">")):
        return False
    return any(c in first.rstrip(".,;)") for c in "./_-%=") or any(c.isdigit() for c in first)


def _last_word(text: str) -> str:
    match = _LAST_WORD.search(text[-_TAIL:])
    return match[0] if match else ""


def _first_word(text: str) -> str:
    match = _FIRST_WORD.match(text[:_TAIL])
    return match[0] if match else ""
