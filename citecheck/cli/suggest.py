"""The nearest name to one that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """Return "; did you mean …?" where one of the names is near, else "."."""
    by_folded = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold()[:80], list(by_folded), n=1, cutoff=0.6)
    return f"; did you mean “{by_folded[near[0]]}”?" if near else "."
