"""The numbers of a numbered list: the longest run of labels that count up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_STEPS = ((1, 1.0), (2, 0.6), (3, 0.4))
"""How far the next number may be off, and what it then adds to a chain."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A label that may count: where it stands (any index), its form and number, and how well an entry follows it."""

    at: int
    form: str
    number: int
    trust: float = 0.0


def longest(candidates: Iterable[Numbered]) -> tuple[Numbered, ...]:
    """Return the best chain of candidates of one form whose numbers count up, in one pass."""
    ends: dict[tuple[str, int], int] = {}
    nodes: list[tuple[float, Numbered, int]] = []
    for found in candidates:
        score, before = 1.0, -1
        for step, gain in _STEPS:
            k = ends.get((found.form, found.number - step), -1)
            if k >= 0 and nodes[k][0] + gain > score:
                score, before = nodes[k][0] + gain, k
        score += found.trust
        nodes.append((score, found, before))
        known = ends.get((found.form, found.number), -1)
        if known < 0 or score > nodes[known][0]:
            ends[found.form, found.number] = len(nodes) - 1
    return _trace(nodes)


def _trace(nodes: list[tuple[float, Numbered, int]]) -> tuple[Numbered, ...]:
    if not nodes:
        return ()
    k = max(range(len(nodes)), key=lambda i: nodes[i][0])
    chain: list[Numbered] = []
    while k >= 0:
        _, found, before = nodes[k]
        chain.append(found)
        k = before
    return tuple(reversed(chain))
