"""How well a chunk, or two that a comma joins, fit each way of printing a name: costs, from the kinds of their tokens."""

from __future__ import annotations

import re
from functools import lru_cache

DIRECT, COMPACT, FAMILY_FIRST, PAIR, LONE, ORGANISATION = "DCFPMO"
"""Ways of printing a name: "A. B. Smith" or "Anna Smith"; "Smith AB"; "Wang Xiaoming"; "Smith, A. B."; "Smith" alone;
an organisation."""

NEVER = 99.0

_WORD = "[WGUH]"
_ALONE: tuple[tuple[str, re.Pattern[str], float], ...] = tuple(
    (form, re.compile(pattern), cost)
    for form, pattern, cost in (
        (COMPACT, rf"P*{_WORD}I+P*S*", 0.0),
        (COMPACT, rf"P*{_WORD}{{2}}I+P*S*", 0.15),
        (COMPACT, rf"P*(?:{_WORD}P*){{2,3}}I+P*S*", 0.5),
        (COMPACT, rf"P*{_WORD}SI+", 0.1),
        (DIRECT, rf"I+P*{_WORD}S*", 0.0),
        (DIRECT, rf"I+P*{_WORD}{{2}}S*", 0.2),
        (DIRECT, rf"[GWH]+I+P*{_WORD}S*", 0.0),
        (DIRECT, rf"I[GWI]+P*{_WORD}S*", 0.3),
        (DIRECT, rf"[GWHI]+P*{_WORD}{{1,3}}S*", 0.8),
        (DIRECT, rf"G{{1,2}}P*{_WORD}S*", 0.3),
        (DIRECT, rf"GP*{_WORD}{{2}}S*", 0.5),
        (DIRECT, rf"[WH]P*{_WORD}S*", 0.6),
        (DIRECT, rf"[GWH]{{1,3}}P*U{{1,2}}S*", 0.1),
        (DIRECT, rf"(?:[GWHI]+P*)+{_WORD}+S*", 1.6),
        (FAMILY_FIRST, r"P*U{1,2}[GWH]{1,3}", 0.1),
        (FAMILY_FIRST, r"HW", 0.45),
        (FAMILY_FIRST, r"P*[WH]G{1,2}", 0.65),
        (LONE, rf"P*{_WORD}S*", 1.4),
        (LONE, rf"P+{_WORD}{{1,3}}S*", 1.2),
        (LONE, r"P+", 2.0),
        (LONE, r"I+", 4.0),
        (LONE, r"A", 2.0),
        (ORGANISATION, r".*O.*", 0.2),
        (ORGANISATION, r".*w.*", 1.8),
        (ORGANISATION, r".*", 3.0),
    )
)
_FAMILY: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern), cost)
    for pattern, cost in (
        (r"P*[WHU]S*", 0.0),
        (r"P*GS*", 0.1),
        (r"P*[WHU]{2}S*", 0.15),
        (r"P*[WHU](?:P*[WGHU]){1,2}S*", 0.3),
        (r"P*(?:[WGHU]P*){1,3}S*", 0.6),
        (r"P+S*", 0.4),
        (r"O", 0.9),
    )
)
_GIVEN: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern), cost)
    for pattern, cost in (
        (r"I+P*S*", 0.0),
        (r"G[GI]*P*S*", 0.1),
        (r"I+G[GI]*P*S*", 0.2),
        (r"G[GWI]{1,2}P*S*", 0.4),
        (r"[WHU]I*P*S*", 0.6),
        (r"[WHG]{2}I*P*S*", 0.9),
        (r"I+[WH]I*P*", 1.5),
        (r"P[GW]?", 1.2),
    )
)


@lru_cache(maxsize=4_096)
def alone(kinds: str) -> tuple[tuple[str, float], ...]:
    """Return the ways in which a chunk can be a whole name, each with its lowest cost."""
    costs: dict[str, float] = {}
    for form, pattern, cost in _ALONE:
        if pattern.fullmatch(kinds):
            costs[form] = min(cost, costs.get(form, NEVER))
    return tuple(costs.items())


@lru_cache(maxsize=4_096)
def pair(family: str, given: str) -> float:
    """Return the cost of reading two chunks as "family, given names"."""
    return _least(_FAMILY, family) + _least(_GIVEN, given)


def _least(shapes: tuple[tuple[re.Pattern[str], float], ...], kinds: str) -> float:
    return next((cost for pattern, cost in shapes if pattern.fullmatch(kinds)), NEVER)


@lru_cache(maxsize=256)
def change(before: str, form: str, first: bool) -> float:
    """Return the cost of a name in this form after one in that form; `first`: that one was the list's first."""
    if before == form:
        return -0.4 if form == LONE else 0.0
    if not before or ORGANISATION in (before, form):
        return 0.0
    if before == PAIR and form == DIRECT:
        return 0.0 if first else 0.5
    return 0.3 if {before, form} == {DIRECT, FAMILY_FIRST} else 1.0
