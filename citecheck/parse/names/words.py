"""Words that tell what part of a name a token is; the lists themselves are data, in words.txt."""

from __future__ import annotations

from importlib.resources import files


def _lists() -> dict[str, frozenset[str]]:
    text = files("citecheck.parse.names").joinpath("words.txt").read_text(encoding="utf-8")
    parts = (part.partition("]") for part in text.split("\n[")[1:])
    return {name: frozenset(words.split()) for name, _, words in parts}


_LISTS = _lists()

PARTICLES = _LISTS["particles"]
"""Family-name particles of Dutch, German, French, Spanish, Portuguese, Italian, Arabic, Hebrew and Nordic names."""

CAPITAL_PARTICLES = _LISTS["capital particles"]
"""Particles that are read as such in a list printed in capitals too: "VAN DER HEIJDE"."""

GIVEN_LIKE_PARTICLES = _LISTS["given-like particles"]
"""Particles that are given or family names as well when they begin with a capital: "Ben Smith", "Du Y"."""

SUFFIXES = _LISTS["suffixes"]
"""What may follow a name as its suffix."""

TITLES = _LISTS["titles"]
"""Titles, degrees and callings, which are no part of a name."""

CONNECTIVES = _LISTS["connectives"]
"""What joins the last two names, in the main languages, as printed; single letters only in lower case."""

EDITOR_WORDS = _LISTS["editor words"]
TRANSLATOR_WORDS = _LISTS["translator words"]

STATES = _LISTS["states"]
"""Abbreviations, as printed, that look like initials and begin the name of an authority: "U.S. Congress"."""

ABBREVIATIONS = _LISTS["abbreviations"]
"""Words that a full stop shortens: it ends no name."""

ORGANISATION_WORDS = _LISTS["organisation words"]
"""Words that a person's name does not hold, or hardly ever."""

ORGANISATION_ENDINGS = tuple(_LISTS["organisation endings"])
"""With what German compounds for organisations end."""

SURNAME_LIKE = _LISTS["surname-like"]
"""Words of organisations that are family names as well: "R. J. House"."""

HUNGARIAN_FAMILIES = _LISTS["hungarian families"]

EASTERN_FAMILIES = _LISTS["eastern families"] | HUNGARIAN_FAMILIES
"""Chinese, Korean, Vietnamese and Hungarian family names, which stand first where a name is in its own order."""

SPANISH_FAMILIES = _LISTS["spanish families"]
"""Spanish family names: two in a row after a given name are both the family's ("Gabriel García Márquez")."""

SMALL_WORDS = _LISTS["small words"]
"""Words that stand in small letters beside a given name or initials and are no family name."""
