"""Rules by code, code prefix or name, as --select and --ignore take them."""

from __future__ import annotations

from collections.abc import Iterable

import click

from citecheck.cli.suggest import did_you_mean


def known_rules(option: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words of an option, cut at commas; raises a usage error for one that names no rule."""
    words = tuple(word.strip() for text in texts for word in text.split(",") if word.strip())
    if not words:
        return ()
    from citecheck.check.registry import ALL

    rules = [module.RULE for module in ALL]
    names = {rule.name for rule in rules}
    for word in words:
        if word not in names and not any(rule.code.startswith(word.upper()) for rule in rules):
            near = did_you_mean(word, [*names, *(rule.code for rule in rules)])
            raise click.UsageError(f"{option}: there is no rule “{word}”{near} `citecheck rules` lists them all.")
    return tuple(word if word in names else word.upper() for word in words)
