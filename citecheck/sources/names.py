"""What sentences call the registers."""

from __future__ import annotations

from collections.abc import Sequence

_CALLED = {
    "crossref": "Crossref",
    "datacite": "DataCite",
    "openalex": "OpenAlex",
    "open library": "Open Library",
    "doi.org": "doi.org",
    "records": "the records",
    "index": "the index",
    "lock": "the lock",
    "register": "the register",
}


def register(source: str | None) -> str:
    """Return a register's name for the middle of a sentence."""
    return _CALLED.get(source or "", source or "the register")


def sentence(name: str) -> str:
    """Return a register's name, or several, as they begin a sentence."""
    return name[0].upper() + name[1:] if name.startswith("the ") else name


def opening(source: str | None) -> str:
    """Return a register's name for the beginning of a sentence."""
    return sentence(register(source))


def several(sources: Sequence[str], verb: tuple[str, str]) -> str:
    """Return several registers, for the middle of a sentence, with the verb that goes with them (singular, plural)."""
    called = [register(s) for s in sources] or [register(None)]
    plural = len(called) > 1 or "records" in sources
    return f"{listed(called)} {verb[plural]}"


def listed(names: Sequence[str]) -> str:
    """Return several things as a sentence lists them: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
