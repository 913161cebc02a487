"""A string of names -> names: initials before, after or in full, particles, suffixes, organisations, "et al.".

The string is cut into chunks at commas, semicolons and connectives; the cheapest way of reading them all as names, each
alone or two joined by a comma, is taken (Viterbi), so that a list printed in one way is read in one way.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model.item import Name
from citecheck.parse.names import shapes
from citecheck.parse.names.chunks import settled
from citecheck.parse.names.parts import compact, direct, family_first, inverted, organisation
from citecheck.parse.names.tokens import Chunk, chunked


class NameList(NamedTuple):
    """The names in order; whether the list is printed cut; the role it names: "", "editor" or "translator"."""

    names: tuple[Name, ...] = ()
    et_al: bool = False
    role: str = ""


_REPEATED = re.compile(
    r"\s*(?:[-‐‑–—―_]\s?){2,}[.,:;]?\s*|\s*[—―][.,:]?\s*|\s*(?:ders|dies|idem|id)\.?[.,:;]?\s*", re.IGNORECASE
)


def stands_for_above(text: str) -> bool:
    """Say whether the string is a dash (or "idem") that stands for the names of the entry above."""
    return bool(_REPEATED.fullmatch(text))


def read_names(text: str) -> NameList:
    """Return the names of a string such as "Smith, A. B., Jones C, and P. de la Cruz (Eds.)"; nothing raises."""
    found = chunked(text)
    chunks = settled(found.chunks)
    names = tuple(_name(form, taken, found.text) for form, taken in _reading(chunks) if form != shapes.STRAY)
    return NameList(tuple(n for n in names if n.family or n.literal), found.et_al, found.role)


_WRONG_SEPARATOR = 0.8
_COMPACT = re.compile("P*[WUH]I+S?")
_INVERTED = re.compile("P*[WUH]S?")
_INITIALED = re.compile("I+P*[WUH]S?")
"""The commonest forms, "Smith AB", "Smith, A. B.", "A. B. Smith": a list of nothing else needs no weighing."""


class _Step(NamedTuple):
    cost: float
    form: str
    size: int
    """How many chunks the name took."""
    before: str
    """The form of the name before it."""


def _reading(chunks: list[Chunk]) -> list[tuple[str, list[Chunk]]]:
    """Return the cheapest reading: each name's form and chunks."""
    plain = _plain_reading(chunks)
    if plain:
        return plain
    best: list[dict[str, _Step]] = [{"": _Step(0.0, "", 0, "")}] + [{} for _ in chunks]
    for i, chunk in enumerate(chunks):
        for form, cost in shapes.alone(chunk.kinds):
            _extend(best, i, form, cost, 1)
        cost = _pair_cost(chunk, chunks[i + 1]) if i + 1 < len(chunks) else shapes.NEVER
        if cost < shapes.NEVER:
            _extend(best, i, shapes.PAIR, cost, 2)
    return _traced(chunks, best)


def _plain_reading(chunks: list[Chunk]) -> list[tuple[str, list[Chunk]]]:
    """Return the reading of a list all of whose names have the same common form, else nothing."""
    kinds = [c.kinds for c in chunks]
    if all(map(_COMPACT.fullmatch, kinds)):
        return [(shapes.COMPACT, [c]) for c in chunks]
    if all(map(_INITIALED.fullmatch, kinds)):
        return [(shapes.DIRECT, [c]) for c in chunks]
    families, given = chunks[::2], chunks[1::2]
    if len(families) != len(given) or not all(c.before == "," and c.kinds.strip("I") == "" for c in given):
        return []
    if not all(map(_INVERTED.fullmatch, kinds[::2])):
        return []
    return [(shapes.PAIR, [a, b]) for a, b in zip(families, given, strict=True)]


def _pair_cost(chunk: Chunk, following: Chunk) -> float:
    """Return the cost of "family, given"; with a semicolon between them only where initials can be nothing else."""
    if following.before == ",":
        return shapes.pair(chunk.kinds, following.kinds)
    if following.before == ";" and following.kinds.strip("I") == "":
        return shapes.pair(chunk.kinds, following.kinds) + _WRONG_SEPARATOR
    return shapes.NEVER


def _extend(best: list[dict[str, _Step]], at: int, form: str, cost: float, size: int) -> None:
    first = at <= 2
    step = min(
        (_Step(s.cost + cost + shapes.change(b, form, first), form, size, b) for b, s in best[at].items()),
        default=None,
    )
    if step and (form not in best[at + size] or step.cost < best[at + size][form].cost):
        best[at + size][form] = step


def _traced(chunks: list[Chunk], best: list[dict[str, _Step]]) -> list[tuple[str, list[Chunk]]]:
    taken: list[tuple[str, list[Chunk]]] = []
    at = len(chunks)
    form = min(best[at], key=lambda f: best[at][f].cost, default="") if at else ""
    while at:
        step = best[at][form]
        taken.append((form, chunks[at - step.size : at]))
        at, form = at - step.size, step.before
    return taken[::-1]


def _name(form: str, chunks: list[Chunk], text: str) -> Name:
    tokens = chunks[0].tokens
    match form:
        case shapes.PAIR:
            return inverted(tokens, chunks[1].tokens)
        case shapes.COMPACT:
            return compact(tokens)
        case shapes.FAMILY_FIRST:
            return family_first(tokens)
        case shapes.ORGANISATION:
            return organisation(text[chunks[0].start : chunks[0].end])
        case shapes.LONE:
            return organisation(tokens[0].text) if chunks[0].kinds == "A" else inverted(tokens, ())
    return direct(tokens)
