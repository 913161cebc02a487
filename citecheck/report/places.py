"""Several places in one phrase, as a person would say them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citecheck.model.place import Place, TextPlace

_SHOWN = 8


def together(places: Sequence[Place]) -> str:
    """Return "line 88", "lines 88, 90 and 120", "page 2; page 3", or "" for no place; many are cut."""
    lines = [place for place in places if isinstance(place, TextPlace) and not place.file]
    if places and len(lines) == len(places):
        numbers = list(dict.fromkeys(str(place.line) for place in lines))
        return ("line " if len(numbers) == 1 else "lines ") + enumeration(numbers)
    return enumeration(list(dict.fromkeys(place.says for place in places)), between="; ")


def whole(place: Place) -> str:
    """Return a place with its end: "lines 9–15"."""
    if isinstance(place, TextPlace) and place.end_line > place.line and not place.file:
        return f"lines {place.line}–{place.end_line}"
    return place.says


def enumeration(words: Iterable[str], between: str = ", ", shown: int = _SHOWN) -> str:
    """Return "a", "a and b", "a, b and c"; of more than `shown`, the first ones and how many more there are."""
    words = list(words)
    if len(words) > shown + 1:
        words = [*words[:shown], f"{len(words) - shown} more"]
    return between.join(words[:-1]) + (" and " if len(words) > 1 else "") + words[-1] if words else ""
