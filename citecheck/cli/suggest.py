"""Names that do not exist: the nearest one, and where all are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches

import click


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """Return "; did you mean …?" where one of the names is near, else "."."""
    by_folded = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold()[:80], list(by_folded), n=1, cutoff=0.6)
    return f"; did you mean “{by_folded[near[0]]}”?" if near else "."


@contextmanager
def known_rules() -> Iterator[None]:
    """Turn a word that is no rule, where one is met within, into a usage error that says what lists them."""
    from citecheck.check.interface import UnknownRule

    try:
        yield
    except UnknownRule as error:
        raise click.UsageError(f"{error.sentence} `citecheck rules` lists them all.") from error
