"""A printed title with its wrong words put right, and all else, its case above all, left as it is printed."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.match import wording
from citecheck.match.wording import Difference

_SHORT = 4
"""Letters up to which a word is small in either case."""


def mended(printed: str, registered: str) -> str:
    """Return the printed title with the registered words at each stretch where the two differ in more than form."""
    out, done = "", 0
    places = wording.places(printed)
    for at, block in wording.differences_placed(wording.of(printed), wording.of(registered)):
        start, end = _stretch(printed, places, at, len(block.claimed.keys))
        new = " ".join(_cased(block, printed, registered))
        before, after = printed[done:start], printed[end:]
        if not block.claimed.keys:
            new = f"{new} " if after else f" {new}"
        elif not new and after:
            end += len(after) - len(after.lstrip())
        elif not new:
            before = before.rstrip()
        out, done = out + before + new, end
    return out + printed[done:]


def _stretch(printed: str, places: Sequence[tuple[int, int]], at: int, length: int) -> tuple[int, int]:
    """Return where so many words from the one at `at` stand; an empty stretch before it where there are none."""
    if length:
        return places[at][0], places[at + length - 1][1]
    start = places[at][0] if at < len(places) else places[-1][1] if places else len(printed)
    return start, start


def _cased(block: Difference, printed: str, registered: str) -> list[str]:
    """Return the registered words of a stretch in the case of the printed title; a name's or acronym's own stays."""
    small, theirs_small = _is_sentence(printed), _is_sentence(registered)
    shouted = registered.isupper()
    words: list[str] = []
    for i, word in enumerate(block.found.shown):
        mine = block.claimed.shown[i] if i < len(block.claimed.shown) else ""
        own = word.capitalize() if shouted else word
        if small and not theirs_small and not mine[:1].isupper() and own[1:].islower():
            own = own.lower()
        elif not small and mine[:1].isupper():
            own = own[:1].upper() + own[1:]
        words.append(own)
    return words


def _is_sentence(title: str) -> bool:
    """Say whether most words of a title, the first aside, begin with a small letter."""
    later = [w for w in wording.of(title).shown[1:] if len(w) > _SHORT]
    return sum(w[:1].islower() for w in later) * 2 > len(later)
