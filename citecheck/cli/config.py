"""Settings files: `[tool.citecheck]` in pyproject.toml, or citecheck.toml, searched for upward.

The search begins in the first file's folder (the working folder for standard input) and takes the first file found;
in one folder citecheck.toml comes first, and a pyproject.toml without the table is passed over. Who is spoken to and
where the cache lies cannot be set here: a manuscript's folder may come from anyone.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from citecheck.cli.overrides import by_path, levels
from citecheck.cli.suggest import did_you_mean

_BYTES = 1_000_000


def find(folder: Path) -> tuple[Path, dict[str, Any]] | None:
    """Return the nearest settings file at or above a folder and what it says; raises a usage error for a bad one."""
    for here in (folder, *folder.parents):
        for name, table in (("citecheck.toml", ()), ("pyproject.toml", ("tool", "citecheck"))):
            path = here / name
            if _is_file(path):
                values = _table(path, table)
                if values is not None:
                    return path, _checked(path, values)
    return None


def _is_file(path: Path) -> bool:
    """Say whether a file is there; one that cannot be looked at is none, as if its folder were not above us."""
    try:
        return path.is_file() and os.access(path, os.R_OK)
    except OSError:
        return False


def _table(path: Path, keys: tuple[str, ...]) -> dict[str, Any] | None:
    try:
        data = path.read_bytes()[:_BYTES]
        if keys and b"citecheck" not in data:
            return None
        values: Any = tomllib.loads(data.decode("utf-8"))
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{path} cannot be read: {error}.") from error
    for key in keys:
        values = values.get(key) if isinstance(values, dict) else None
    return values if isinstance(values, dict) else None


def _checked(path: Path, values: Mapping[str, Any]) -> dict[str, Any]:
    checked: dict[str, Any] = {}
    for key, value in values.items():
        if key not in _KINDS:
            raise click.UsageError(f"{path}: there is no setting “{key}”{did_you_mean(key, _KINDS)}")
        try:
            checked[key] = _KINDS[key](value)
        except TypeError as error:
            raise click.UsageError(f"{path}: {key} must be {error}.") from error
    if "records" in checked:
        checked["records"] = tuple(str(path.parent / record) for record in checked["records"])
    if "paths" in checked:
        checked["folder"] = str(path.parent)
    for key in _PATHS & checked.keys():
        checked[key] = str(path.parent / str(checked[key]))
    return checked


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise TypeError("a list of strings")


def _string(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError("a string")


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise TypeError("true or false")


_PATHS = {"retractions", "lock-file", "baseline"}
"""Settings that name a file, seen from the settings file's folder."""

_KINDS: dict[str, Callable[[object], object]] = {
    "select": _strings,
    "ignore": _strings,
    "fail-on": _string,
    "records": _strings,
    "complete": _flag,
    "offline": _flag,
    "allow-unchecked": _flag,
    "mailto": _string,
    "retractions": _string,
    "lock-file": _string,
    "baseline": _string,
    "year-policy": _string,
    "severity": levels,
    "paths": by_path,
}
