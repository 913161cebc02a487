"""Severities as the settings file and the command line give them: RULE = error, warning, note or off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from citecheck.cli.suggest import known_rules
from citecheck.model.rule import Severity
from citecheck.settings import Override

_LEVELS: dict[str, Severity | None] = {**{severity.value: severity for severity in Severity}, "off": None}

Given = tuple[tuple[str, str], ...]
"""Rule and level, in the order in which they are given."""


def levels(value: object) -> Given:
    """Return a table of rules and levels; raises TypeError with what it must be."""
    if isinstance(value, dict) and all(isinstance(level, str) for level in value.values()):
        return tuple(value.items())
    raise TypeError('a table of rules, as in { R310 = "warning" }')


def by_path(value: object) -> tuple[tuple[str, Given], ...]:
    """Return a table of patterns, each with a table of rules and levels; raises TypeError."""
    if isinstance(value, dict):
        return tuple((files, levels(table)) for files, table in value.items())
    raise TypeError('a table of file patterns, as in { "drafts/*.md" = { R310 = "off" } }')


def overrides(values: Mapping[str, Any]) -> tuple[Override, ...]:
    """Return what the settings say of severities, the weightier last; raises a usage error for words that are none."""
    found = tuple(_overrides(values))
    _check_rules(found)
    return found


def _overrides(values: Mapping[str, Any]) -> Iterator[Override]:
    folder = Path(values.get("folder", ""))
    yield from (Override(rule, _level(rule, level)) for rule, level in values.get("severity", ()))
    for files, given in values.get("paths", ()):
        yield from (Override(rule, _level(rule, level), files, folder) for rule, level in given)
    for word in values.get("severities", ()):
        rule, _, level = word.partition("=")
        yield Override(rule.strip(), _level(rule, level.strip()))


def _level(rule: str, level: str) -> Severity | None:
    if level not in _LEVELS:
        raise click.UsageError(f"The severity of {rule} must be one of {', '.join(_LEVELS)}, not “{level}”.")
    return _LEVELS[level]


def _check_rules(found: tuple[Override, ...]) -> None:
    if not found:
        return
    from citecheck.check.registry import named

    with known_rules():
        for override in found:
            named(override.rule)
