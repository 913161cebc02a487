"""What words mostly stand for in records (names, titles, journals, publishers, places), and which titles are journals'.

Both lists are made by training/lists.py; see training/README.md for where they come from.
"""

from __future__ import annotations

import zlib
from array import array
from functools import cache, lru_cache
from importlib import resources
from itertools import accumulate
from zlib import crc32

_LONGEST = 10
_PASSED = frozenset((".", "&", "-", ",", ":", "'", "’", "and", "the", "tag"))
_JOINING = frozenset(("and", "the"))


def profile(word: str) -> str:
    """Return what a folded word mostly is: "F" surely a family name, "f" mostly, "fg" one of two; "" unknown."""
    return _profiles().get(word, "")


@cache
def _profiles() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _data("words.txt.z").decode("ascii").split("\n"):
        name, _, listed = line.partition(" ")
        found |= dict.fromkeys(listed.split(" "), name)
    return found


@cache
def _journals() -> tuple[frozenset[int], frozenset[int]]:
    """The hashes of journals' titles and abbreviations, and those of their beginnings."""
    whole, begun = (frozenset(accumulate(_numbers(n))) for n in ("journals.bin.z", "beginnings.bin.z"))
    return whole, begun


def _numbers(name: str) -> array[int]:
    numbers = array("I")
    numbers.frombytes(_data(name))
    return numbers


def _data(name: str) -> bytes:
    return zlib.decompress(resources.files("citecheck.parse.fields.data").joinpath(name).read_bytes())


def journal_marks(words: list[str], kinds: list[str]) -> list[str]:
    """Return for each token whether it begins ("jB") or goes on ("jI") with the title of a listed journal, or "".

    The longest title counts; it may not hold numbers, and each token is looked at as the beginning of one title only.
    """
    whole, begun = _journals()
    marks = [""] * len(words)
    i, end = 0, len(words)
    while i < end:
        length, count = 0, 0
        if kinds[i][0] not in "x?" and _may_begin(words[i]):
            length, count = _longest(words, kinds, i, whole, begun)
        if not length:
            i += 1
            continue
        size = "1" if count == 1 else "2" if count == 2 else "3"
        marks[i] = "jB" + size
        for j in range(i + 1, i + length):
            marks[j] = "jI" + size
        i += length
    return marks


@lru_cache(maxsize=16_384)
def _may_begin(word: str) -> bool:
    """Whether some listed title may begin with the word."""
    value = crc32(word.encode())
    return word in _JOINING or (word != "" and any(value in hashes for hashes in _journals()))


def _longest(
    words: list[str], kinds: list[str], start: int, whole: frozenset[int], begun: frozenset[int]
) -> tuple[int, int]:
    """Return how many tokens and words the longest journal title has that begins at `start`."""
    value, best, count, found = 0, 0, 0, 0
    for j in range(start, min(len(words), start + 3 * _LONGEST)):
        word = words[j]
        if not word or word in _JOINING:
            if kinds[j] not in _PASSED:
                break
            continue
        value = crc32(word.encode(), value)
        count += 1
        if value in whole:
            best, found = j + 1 - start, count
        elif value not in begun:
            break
    return best, found
