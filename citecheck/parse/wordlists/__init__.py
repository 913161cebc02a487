"""Word lists as data: one file a list, words or phrases apart by bars and line ends; lines with # say what it is."""

from __future__ import annotations

from functools import cache
from importlib import resources

from citecheck.text.folding import fold


@cache
def load(name: str) -> frozenset[str]:
    """Return the words of the list `name`, folded."""
    text = resources.files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(word) for line in lines for word in line.split("|")) - {""}
