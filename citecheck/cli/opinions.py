"""Second opinions, which the environment alone enables: they cost the caller's budget and tell others what is cited."""

from __future__ import annotations

import os
from typing import Any

import click

_SWITCHES = {"CITECHECK_OPENALEX": "openalex", "CITECHECK_OPEN_LIBRARY": "open_library"}
_KEY = "CITECHECK_OPENALEX_KEY"
_YES, _NO = frozenset(("1", "yes", "true", "on")), frozenset(("", "0", "no", "false", "off"))


def enabled() -> dict[str, Any]:
    """Return the settings that the environment gives; raise a usage error for what is neither yes nor no, or no key."""
    found: dict[str, Any] = {field: _is_on(name) for name, field in _SWITCHES.items()}
    key = os.environ.get(_KEY, "").strip()
    if not all("!" <= letter <= "~" for letter in key):
        raise click.UsageError(f"{_KEY} holds a character that no key has.")
    return found | {"openalex_key": key}


def _is_on(name: str) -> bool:
    word = os.environ.get(name, "").strip().lower()
    if word not in _YES | _NO:
        raise click.UsageError(f"{name} must be yes or no, not “{word[:40]}”.")
    return word in _YES
