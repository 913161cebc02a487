"""What can be seen of a list's lines, each by itself and by the end of the line before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from citecheck.parse.date_words import MONTHS
from citecheck.parse.entries import joining, labels, shapes
from citecheck.parse.lines import Line

_UNFINISHED = re.compile(
    r"(?:[,;&/(\[–—-]|[^\W\d_]-|\b(?:and|und|et|y|e|en|og|och|the|of|in|for|on|to|a|an|am|at|der|die|das|des|dem|den|von|für|im|zu|zum|zur|mit|bei|sur|aux?|de|del|la|le|les|du|with|by"
    r"|In|Accessed|accessed|Retrieved|retrieved|Stand|Zugriff|Abruf|Aufruf|Pp|pp|S|vol|Vol|no|No|Bd|Hrsg|eds|Eds|ed|Ed|Nr|H)\.?)$"
)
_CUT_NAME = re.compile(
    r"(?:[,&/]|\b(?:and|und|et|y|e|[Ii]n:?|by|von|mit))\s(?:[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ]?\.[ -]?){1,3}$"
    r"|[,&] (?:and )?[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ]{2,14} (?:[^\W\d_a-zà-öø-ÿ]\. ?){1,2}$"
)
_AMONG_NAMES = re.compile(
    r"\b[^\W\d_a-z]\.?[,;]$|\b[^\W\d_a-z]\.,? (?:&|and|und|et|y|e)$|[,;] (?:&|and|und|et|y|e)$"
    r"|(?<![\d)])[,;&] (?:[^\W\d_a-zà-öø-ÿ]\.[ -]?){1,4}$"
    r"|[^\W\d_], ?(?:[^\W\d_a-zà-öø-ÿ]\.[ -]?){1,4},? ?\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.:,]?$"
)
"""An initial and a comma, or what joins the last name to the others; initials before a name; the last name's year."""
_GOES_ON = re.compile(
    r"(?:[Ii]n:?|pp?\.|ss?\.|[PS]p?\. ?\d|[Ee]ds?\.|\([Ee]ds?|\(Hrsg|\(Hg|Hrsg\.|and|und|et|&|with|[Aa]vailable"
    r"|[Rr]etrieved|[Aa]ccessed|Zugriff|[Aa]bgerufen|verfügbar|[Oo]nline|URL|[Bb]d\.|Band|[Vv]ol\.?|Heft|Nr\.|[Nn]o\.|Aufl\."
    r"|[Ee]dition|[Tt]rans\.|[Tt]ranslated|[Üü]bers\.)(?=[\s:(/\d]|$)"
)
_LOCATOR = re.compile(r"\b(?:[Pp]p?|[Ss]s?|[Ss]eiten?|[Vv]ols?|[Nn]os?|[Nn]r|[Bb]d|[Hh]|lk|[Ff]f?)\.?$|\d[a-z]?[-–]$")
"""What a number or the end of an entry follows, and no name."""
_PLACE = re.compile(
    r"\bWashington,? D\. ?C\.$|\bU\. ?K\.$|\bU\. ?S\.(?: ?A\.)?$"
    r"|\b(?:New York|Ithaca|Albany|Garden City|Brooklyn),? N\. ?Y\.$"
    r"|\b(?:Princeton|Englewood Cliffs|Hoboken|Newark|River Edge),? N\. ?J\.$"
)
"""Letters that are no initials but the end of a place."""
_DAY = re.compile(r"(?<!\d)\d{1,2}\.$")
_WORD = re.compile(r"[^\W\d_]+")
_FINISHED = re.compile(r"[.!?»”\")\]]$|\d$|[.]\d+\S*$")
_GUILLEMET = re.compile(r"(?:^|[\s(])«[^«»]{0,118}$")
"""One that opens, for what stands close behind a word closes in German."""
_TAIL = 120
_NAMES, _SURE = 1.0, 2.0
_YEAR_WITHIN = 400
_RARE, _FOREIGN = 0.3, 1.5
"""Where so few lines begin with letters that know no capitals, one of them speaks so much for names."""
_LEAST_LINES, _PAGE = 4, 100
"""Fewer lines are taken to be wrapped where none is longer than a page's and not all of them are parted by blanks."""


@dataclass(frozen=True, slots=True)
class Traits:
    """One line of a list."""

    opening: float
    """How much it looks like the authors of an entry, 0 to 3."""
    form: int
    """Which form of names it begins with, -1 for none."""
    dated: bool
    """Names, then a year at once."""
    year: bool
    first: str
    """What its first character is: A, a, 0 or another (`shapes.of`)."""
    ended: int
    """How the line before it ends: 1 as an entry may end, -1 in the middle of something, -2 in that of names."""
    short: float
    """How much of a full line the line before it leaves empty, 0 to 1."""


def of(lines: Sequence[Line], width: int) -> list[Traits]:
    """Return the traits of a list's lines; `width` is the length of full lines, 0 where lines are not wrapped."""
    texts = [line.text[labels.bullet(line.text) :] for line in lines]
    found = [_of(i, texts, lines[i - 1] if i else None, width) for i in range(len(lines))]
    if sum(trait.first == "x" for trait in found) > _RARE * len(found):
        return found
    return [replace(t, opening=_FOREIGN) if t.first == "x" and t.ended == 1 and not t.opening else t for t in found]


def _of(i: int, texts: Sequence[str], before: Line | None, width: int) -> Traits:
    text = texts[i]
    opening, form = shapes.form(text)
    following = texts[i + 1][:200] if i + 1 < len(texts) else ""
    return Traits(
        opening,
        form,
        shapes.dated(text if len(text) > 200 else f"{text} {following}"),
        shapes.year(text[:_YEAR_WITHIN]),
        shapes.of(text[:1]),
        _seam(before.text, text) if before else 1,
        max(0.0, 1.0 - len(before.text) / width) if before and width else 0.0,
    )


def _seam(before: str, text: str) -> int:
    """Return how the line before ends, seen together with this one."""
    if _GOES_ON.match(text) or (joining.address_goes_on(before, text) and not _is_head(text)):
        return -1
    first = _WORD.match(text)
    if first and first[0].casefold() in MONTHS and _DAY.search(before[-8:]):
        return -1
    ended = ending(before)
    return 0 if ended == -1 and _LOCATOR.search(before[-8:]) and shapes.opening(text) >= _NAMES else ended


def _is_head(text: str) -> bool:
    """Say whether a line begins with names and their year: "el-Zawahry, M. 1974." is no rest of an address."""
    return shapes.opening(text) >= _SURE and shapes.year(text[:_TAIL])


def ending(text: str) -> int:
    """Return how a line ends: 1 as an entry may, -1 in the middle of something, -2 in that of names, 0 otherwise."""
    tail = text[-_TAIL:]
    if joining.ends_with_address(text) or _PLACE.search(tail):
        return 1
    if _AMONG_NAMES.search(tail):
        return -2
    if _UNFINISHED.search(tail) or _CUT_NAME.search(tail) or _quotes(tail):
        return -1
    return 1 if _FINISHED.search(tail) else 0


def _quotes(tail: str) -> bool:
    """Say whether a line ends within quotation marks that it opened itself; „…“ closes with what opens elsewhere."""
    double = ("„" not in tail and tail.rfind("“") > tail.rfind("”")) or _GUILLEMET.search(tail) is not None
    return double or ("‚" not in tail and tail.rfind("‘") > tail.rfind("’"))


def finished(text: str) -> bool:
    """Say whether a line ends as an entry may end."""
    return ending(text) == 1


def width(lines: Sequence[Line]) -> int:
    """Return how long full lines are, in characters, or 0 where lines are not wrapped."""
    lengths = sorted(len(line.text) for line in lines if not line.cell)
    if not lengths or any(line.clause for line in lines):
        return 0
    if len(lengths) < _LEAST_LINES:
        return lengths[-1] if lengths[-1] <= _PAGE and not all(line.gap for line in lines[1:]) else 0
    full = lengths[len(lengths) * 9 // 10]
    return full if full <= 160 and lengths[-1] <= 1.5 * full else 0
