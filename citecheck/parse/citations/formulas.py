"""Square brackets of formulas, not of citations: indices and intervals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from string import ascii_uppercase

from citecheck.parse.citations.listed import Listed

_SQUARE = re.compile(r"\[(?P<inside>[^\[\]]{1,240})\]")
NO_CITATION_BEFORE = re.compile(
    r"(?:[=∈<>≤≥±×~+*/^|]|\b(?i:CI|CIs|IQR|HDI|CrI|interval|intervals|range|ranges|ranging|between|scale|domain|"
    r"Intervall|bounds|matrix|vector|values?)|\b[A-Za-zα-ω]\s(?:in|of|from))\s?[:,=]?\s?$"
)
"""What ends right before brackets that hold bounds or an argument."""

_AS_BEFORE = re.compile(r"\s?(?:,|;|∪|∩|×)?\s?(?:and|or|to|und|oder|et|ou|y|o)?\s?")
_PAIR = re.compile(r"\s?[–-]?[^,;–-]{1,12}[,;]\s?[–-]?[^,;–-]{1,12}")
_VARIABLE = re.compile(r"(?<![\w.'&/+-])[A-Za-zα-ω]$")
"""A letter that stands alone and has a bracket glued to it: "x[12]", but also "vitamin C[12]"."""
_LETTER = re.compile(r"(?<![\w.'&/+-])(?P<letter>[A-Za-zα-ω])(?![\w'.-])(?P<glued>\[)?")
_TWICE = 2
_SPACED = re.compile(r"\s\[\d{1,4}[\],;–-]")
_GLUED = re.compile(r"[\w.,;:)\"']\[\d{1,4}[\],;–-]")
_NUMBER = re.compile(r"\d{1,4}")
_BEFORE = 24


def square_brackets(text: str, listed: Listed) -> Iterator[re.Match[str]]:
    """Yield the square brackets that are neither an index, "x[3]" and "x[3][4]", nor an interval, "range [2, 4]"."""
    cites = _letters_that_may_cite(text)
    index = interval = -1
    for found in _SQUARE.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        letter = _VARIABLE.search(before)
        as_before = interval >= 0 and _AS_BEFORE.fullmatch(text, interval, found.start())
        if index == found.start() or (letter and not (letter[0] in cites and _all_listed(found["inside"], listed))):
            index = found.end()
        elif _PAIR.fullmatch(found["inside"]) and (as_before or NO_CITATION_BEFORE.search(before)):
            interval = found.end()
        else:
            yield found


def _letters_that_may_cite(text: str) -> frozenset[str]:
    """Return the letters to which a citation may be glued, "hepatitis B[4]" and "of size n[46]".

    They stand alone elsewhere and no more than once before a bracket; capitals too where the text glues its brackets.
    """
    alone, indexed = Counter[str](), Counter[str]()
    for found in _LETTER.finditer(text):
        (indexed if found["glued"] else alone)[found["letter"]] += 1
    often = len(_GLUED.findall(text)) > len(_SPACED.findall(text))
    once = {letter for letter in alone if letter != "a" and indexed[letter] < _TWICE}
    return frozenset(once | (set(ascii_uppercase) if often else set()))


def _all_listed(inside: str, listed: Listed) -> bool:
    return all(number in listed.labels for number in _NUMBER.findall(inside))
