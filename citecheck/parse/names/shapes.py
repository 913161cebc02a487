"""How well a chunk, or two that a comma joins, fit each way of printing a name: costs, by the kinds of the tokens."""

from __future__ import annotations

import re
from functools import lru_cache

DIRECT, COMPACT, FAMILY_FIRST, PAIR, LONE, ORGANISATION, STRAY = "DCFPMOX"
"""Ways of printing a name: "A. B. Smith" or "Anna Smith"; "Smith AB"; "Wang Xiaoming"; "Smith, A. B."; "Smith" alone;
an organisation; initials that belong to no name."""

NEVER = 99.0
STRAY_COST = 1.5
_LONGEST = 30
"""Tokens of a name that are looked at; what is longer is no person's."""

_Shapes = tuple[tuple[re.Pattern[str], float], ...]


def _shapes(*shapes: tuple[str, float]) -> _Shapes:
    """Compile patterns of kinds; `_` stands for any word."""
    return tuple((re.compile(pattern.replace("_", "[WGUH]")), cost) for pattern, cost in shapes)


_ALONE: tuple[tuple[str, _Shapes], ...] = (
    (
        COMPACT,
        _shapes(
            (r"P*[WUH]I+P*S*", 0.0),
            (r"P*GI+S*", 0.1),
            (r"P*_SI+", 0.1),
            (r"P*_[WUH]I+P*S*", 0.2),
            (r"P*_P+_I+S*", 0.2),
            (r"P*(?:_P*){2,4}I+P*S*", 0.8),
        ),
    ),
    (
        DIRECT,
        _shapes(
            (r"I+P*_S*", 0.0),
            (r"[GWH]I+P*_S*", 0.0),
            (r"[GWH]{1,3}P*U{1,2}S*", 0.05),
            (r"I+P*__S*", 0.2),
            (r"G{1,2}P*_S*", 0.3),
            (r"[IG]G?I+P*_S*", 0.2),
            (r"G(?:I|[WH])*P*_S*", 0.5),
            (r"[WH]P+_S*", 0.4),
            (r"[WH][WUH]S*", 0.6),
            (r"[WH]GS*", 0.7),
            (r"[GWHI]+P*_{1,3}S*", 0.9),
            (r"[GWHI][GWHIP]*_S*", 1.6),
        ),
    ),
    (
        FAMILY_FIRST,
        _shapes(
            (r"(?:P*U){1,3}[GWH]{1,3}I*P*", 0.1),
            (r"HW", 0.45),
            (r"HG", 0.4),
            (r"HH", 0.65),
            (r"P*[WH]G{1,2}", 0.55),
            (r"P*[WH]GI+", 0.1),
            (r"HWI*", 0.5),
        ),
    ),
    (LONE, _shapes((r"K+", 0.0), (r"P*_S*", 1.4), (r"P+_{1,3}S*", 1.2), (r"P+", 2.0), (r"A", 2.0))),
    (STRAY, _shapes((r"I+", STRAY_COST))),
    (ORGANISATION, _shapes((r".*O.*", 0.2), (r".*w.*", 1.8), (r".*", 3.0))),
)
_FAMILY_BEFORE_INITIALS = _shapes(
    (r"P*[WHU]S*", 0.0),
    (r"P*GS*", 0.05),
    (r"P*[WHU][WHU]S*", 0.15),
    (r"P*(?:_P*){2,3}S*", 0.4),
    (r"P+S*", 0.4),
    (r"P*(?:_P*){4,5}S*", 0.9),
    (r"O", 0.9),
)
_FAMILY_BEFORE_NAMES = _shapes(
    (r"P*[WHU]S*", 0.0),
    (r"P*GS*", 0.2),
    (r"P*[UH]{2}S*", 0.3),
    (r"P*WP*WS*", 0.7),
    (r"P*(?:_P*){2,3}S*", 0.9),
    (r"P+S*", 0.6),
    (r"WP+", 0.3),
    (r"O", 1.2),
)
_INITIALS = _shapes((r"I+P*S*", 0.0), (r"P+I+S*", 0.2), (r"I+P+_S*", 0.4))
_GIVEN = _shapes(
    (r"G[GI]*P*S*", 0.1),
    (r"I+G[GI]*P*S*", 0.2),
    (r"[WHU]I+P*S*", 0.3),
    (r"[WHU]P*S*", 0.6),
    (r"G[GWI]{1,2}P*S*", 0.6),
    (r"G[GWIP]{1,5}S*", 0.8),
    (r"[WHUG]{2}I*P*S*", 0.9),
    (r"P[GW]?", 1.2),
    (r"I+[WH]I*P*", 1.5),
    (r"[WHUGIP]{3,7}S*", 1.6),
)


@lru_cache(maxsize=4_096)
def alone(kinds: str) -> tuple[tuple[str, float], ...]:
    """Return the ways in which a chunk can be a whole name, each with its lowest cost."""
    if len(kinds) > _LONGEST:
        return ((ORGANISATION, 1.0),)
    costs = ((form, _least(shapes, kinds)) for form, shapes in _ALONE)
    return tuple((form, cost) for form, cost in costs if cost < NEVER)


@lru_cache(maxsize=4_096)
def pair(family: str, given: str) -> float:
    """Return the cost of reading two chunks as "family, given names"."""
    if len(family) + len(given) > _LONGEST:
        return NEVER
    initials = _least(_INITIALS, given)
    if initials < NEVER:
        return initials + _least(_FAMILY_BEFORE_INITIALS, family)
    return _least(_GIVEN, given) + _least(_FAMILY_BEFORE_NAMES, family)


def _least(shapes: _Shapes, kinds: str) -> float:
    return min((cost for pattern, cost in shapes if pattern.fullmatch(kinds)), default=NEVER)


@lru_cache(maxsize=256)
def change(before: str, form: str, first: bool) -> float:
    """Return the cost of a name in this form after one in that form; `first`: that one was the list's first."""
    if before == form:
        return -0.4 if form == LONE else 0.0
    if not before or ORGANISATION in (before, form) or STRAY in (before, form):
        return 0.0
    if before in (PAIR, FAMILY_FIRST) and form == DIRECT:
        return 0.0 if first else 0.3
    return {(DIRECT, FAMILY_FIRST): 0.3, (LONE, PAIR): 0.5}.get((before, form), 1.0)
