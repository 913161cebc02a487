"""A list of authors as printed, with one name left out that is too many, or one put in that is missing.

How the list writes names is not assumed but proved: a way of writing is taken only where it turns registered names into
exactly what is printed beside. Where the names cannot be told apart letter by letter, nothing is changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from citecheck.match import people
from citecheck.match.names import family_words
from citecheck.model.item import Name
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import Work
from citecheck.text.initials import initials

_BETWEEN = re.compile(r";\s|,?\s(?:and|&|\\&|und|et|y|e|en)\s|,\s")
_ORDERS = ("{family}, {given}", "{family} {given}", "{given} {family}")
_INITIALS = ((".", " ", "-"), (".", "", "-"), (".", "", ""), ("", "", ""), ("", "", "-"), ("", " ", "-"))


@dataclass(frozen=True, slots=True)
class _Listed:
    """A printed list of names: where each stands, and what stands between them."""

    text: str
    names: tuple[Span, ...]
    between: tuple[str, ...]

    def name(self, i: int) -> str:
        return self.text[self.names[i].start : self.names[i].end]

    @property
    def head(self) -> str:
        return self.text[: self.names[0].start]

    @property
    def tail(self) -> str:
        return self.text[self.names[-1].end :]


def rewritten(printed: str, reference: Reference, work: Work, neighbours: Iterable[Reference] = ()) -> str | None:
    """Return the printed authors as they are registered, where just one name is too many or missing; else None."""
    claimed, found = reference.item.author, people.registered(work)
    listed = _told_apart(printed, claimed)
    if listed is None or reference.item.et_al:
        return None
    extra, lost = _odd_one_out(claimed, found), _odd_one_out(found, claimed)
    if extra is not None:
        return _without(listed, extra)
    if lost is not None:
        return _with(listed, claimed, found, lost, neighbours)
    return None


def _odd_one_out(longer: Sequence[Name], shorter: Sequence[Name]) -> int | None:
    """Return which one of the longer list has to go for the two to be the same, name by name; else None."""
    if len(longer) != len(shorter) + 1:
        return None
    mine, theirs = [list(map(family_words, names)) for names in (longer, shorter)]
    at = next((i for i, words in enumerate(theirs) if words != mine[i]), len(theirs))
    return at if mine[at + 1 :] == theirs[at:] else None


def _told_apart(printed: str, names: Sequence[Name]) -> _Listed | None:
    """Return where each name stands, or None where they do not stand in order with nothing but separators between."""
    spans: list[Span] = []
    at = 0
    for name in names:
        parts = [part for part in (name.full_family, name.given) if part]
        places = [Span(start, start + len(part)) for part in parts if (start := printed.find(part, at)) >= 0]
        if not parts or len(places) < len(parts):
            return None
        at = max(place.end for place in places)
        spans.append(Span(min(place.start for place in places), at))
    between = tuple(printed[a.end : b.start] for a, b in pairwise(spans))
    if not spans or not all(_BETWEEN.fullmatch(each) for each in between):
        return None
    return _Listed(printed, tuple(spans), between)


def _without(listed: _Listed, gone: int) -> str | None:
    names = [listed.name(i) for i in range(len(listed.names)) if i != gone]
    if gone == 0 and len(names) > 1 and _inverted(listed, 0) != _inverted(listed, 1):
        return None  # the first name alone is turned round, and the second would have to be
    if len(names) == 2 and not _inverted(listed, 0):
        last = listed.between[-1]
        return _joined(listed, names, [last[1:] if last.startswith(",") and last.strip(", ") else last])
    return _joined(listed, names, _separators(listed.between, len(names)))


def _inverted(listed: _Listed, i: int) -> bool:
    return "," in listed.name(i)


def _separators(between: Sequence[str], count: int) -> list[str] | None:
    """Return what stands between so many names, from what stands between others; None where that does not tell."""
    if count < 2:
        return []
    if not between or len(set(between[:-1])) > 1 or (count > 2 and len(between) < 2):
        return None
    return [*[between[0]] * (count - 2), between[-1]]


def _joined(listed: _Listed, names: Sequence[str], separators: Sequence[str] | None) -> str | None:
    if separators is None:
        return None
    text = names[0] + "".join(map("".join, zip(separators, names[1:], strict=True)))
    return listed.head + text + listed.tail


def _with(
    listed: _Listed, claimed: Sequence[Name], found: Sequence[Name], lost: int, neighbours: Iterable[Reference]
) -> str | None:
    count = len(claimed)
    mixed = count > 1 and _inverted(listed, 0) != _inverted(listed, 1)
    if (mixed and lost == 0) or (count == 1 and _inverted(listed, 0)):
        return None  # nothing printed shows how a name at this place is written
    registered = [name for i, name in enumerate(found) if i != lost]
    name = _as_printed(found[lost], [(registered[i], listed.name(i)) for i in range(int(mixed), count)])
    if name is None:
        return None
    names = [listed.name(i) for i in range(count)]
    names.insert(lost, name)
    separators = _separators(listed.between, count + 1) or _usual(neighbours, count + 1)
    return _joined(listed, names, separators)


def _as_printed(name: Name, beside: Sequence[tuple[Name, str]]) -> str | None:
    """Return a name in the way of writing that makes of the most registered names what is printed of them."""
    counted: Counter[str] = Counter()
    for registered, printed in beside:
        ways = zip(_written(registered), _written(name), strict=True)
        counted.update({mine for theirs, mine in ways if theirs.rstrip(".") == printed.rstrip(".")})
    most = counted.most_common(2)
    clear = most and (len(most) == 1 or most[0][1] > most[1][1])
    return most[0][0] if clear else None


def _written(name: Name) -> Iterator[str]:
    """Yield a name in every way of writing, always in the same order."""
    forms = [name.given, *(initials(name.given, dot=d, gap=g, hyphen=h) for d, g, h in _INITIALS)]
    for order, given in product(_ORDERS, forms):
        yield order.format(family=name.full_family, given=given)


def _usual(neighbours: Iterable[Reference], count: int) -> list[str] | None:
    """Return what the list's other entries put between so many names."""
    counted: Counter[tuple[str, ...]] = Counter()
    for each in neighbours:
        span = dict(each.fields).get("author")
        names = each.item.author
        if span is None or len(names) < 2 or (len(names) == 2) != (count == 2):
            continue
        stop = "." if each.raw[span.end : span.end + 1] == "." else ""
        listed = _told_apart(each.raw[span.start : span.end] + stop, names)
        if listed and len(set(listed.between[:-1])) < 2:
            counted[(*listed.between[:1], listed.between[-1])] += 1
    return _separators(counted.most_common(1)[0][0], count) if counted else None
