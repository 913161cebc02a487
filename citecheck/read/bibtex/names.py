"""BibTeX's lists of names. Source: Patashnik, "BibTeXing", 4; biblatex's manual, 2.3.3 and 3.4 (extended format)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.item import Name
from citecheck.read.latex_text import decode

MOST_NAMES = 5_000
_EDGES = re.compile(r"\\.|[{}]|\s+(?:and|AND|And)(?=\s)|,|\s+", re.DOTALL)
_EXTENDED = re.compile(r"\s*(family|given|prefix|suffix|[a-z]+-i|useprefix)\s*=\s*(.*)", re.DOTALL)
_SUFFIX = re.compile(r"(?:jr|sr|[ivx]{2,4}|2nd|3rd|4th)\.?", re.IGNORECASE)
_COMMAND = re.compile(r"\\[A-Za-z]+|[{}\\`'^\"~=.]")


def read(value: str) -> tuple[tuple[Name, ...], bool]:
    """Return the names of a value, and whether it ends in "and others"."""
    names: list[Name] = []
    et_al = False
    for raw in _cut(value, "and"):
        if decode(raw).casefold() in {"others", "et al.", "et al"}:
            et_al = True
        elif raw and len(names) < MOST_NAMES:
            name = _name(raw)
            if name.full_family or name.given:
                names.append(name)
    return tuple(names), et_al


def _name(raw: str) -> Name:
    if raw.startswith("{") and _closes_at_end(raw):
        return Name(literal=decode(raw))
    parts = list(_cut(raw, ","))
    extended = [_EXTENDED.fullmatch(part) for part in parts]
    if len(parts) > 1 and all(extended):
        return _extended({m.group(1): decode(m.group(2)) for m in extended if m})
    if len(parts) == 1:
        return _unparted(raw)
    particle, family = _particle(list(_cut(parts[0], " ")))
    suffix, given = (parts[1], parts[2]) if len(parts) > 2 else ("", parts[1])
    if len(parts) == 2 and _SUFFIX.fullmatch(given):
        first = _unparted(parts[0])
        return Name(first.family, first.given, non_dropping_particle=first.non_dropping_particle, suffix=decode(given))
    return Name(family, decode(given), non_dropping_particle=particle, suffix=decode(suffix))


def _unparted(raw: str) -> Name:
    """Return a name without comma: "First von Last"; a word alone is a family's name."""
    words = list(_cut(raw, " "))
    lower = next((i for i, word in enumerate(words[:-1]) if i and _is_lower(word)), None)
    if lower is not None:
        particle, family = _particle(words[lower:])
        return Name(family, decode(" ".join(words[:lower])), non_dropping_particle=particle)
    particle, family = _particle(words) if len(words) > 1 and _is_lower(words[0]) else ("", "")
    if particle:
        return Name(family, "", non_dropping_particle=particle)
    return Name(decode(words[-1]), decode(" ".join(words[:-1]))) if words else Name()


def _particle(words: list[str]) -> tuple[str, str]:
    """Return particle and family name: a name that begins in lower case is particle to its last such word but one."""
    if not words or not _is_lower(words[0]):
        return "", decode(" ".join(words))
    end = max((i + 1 for i, word in enumerate(words[:-1]) if _is_lower(word)), default=0)
    return decode(" ".join(words[:end])), decode(" ".join(words[end:]))


def _is_lower(word: str) -> bool:
    """Say whether the first letter outside of braces is in lower case."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    letters = _COMMAND.sub("", word) or decode(word)
    return letters[:1].islower()


def _extended(parts: dict[str, str]) -> Name:
    return Name(
        parts.get("family", ""), parts.get("given", ""), "", parts.get("prefix", ""), "", parts.get("suffix", "")
    )


def _closes_at_end(raw: str) -> bool:
    """Say whether the brace that opens the text is closed by its last character."""
    depth = 0
    for edge in _EDGES.finditer(raw):
        depth += (edge.group() == "{") - (edge.group() == "}")
        if depth == 0 and edge.group() == "}":
            return edge.end() == len(raw)
    return False


def _cut(value: str, at: str) -> Iterator[str]:
    """Yield the parts of a value between "and", commas or blanks that stand outside of braces."""
    depth = start = 0
    for edge in _EDGES.finditer(value):
        sign = edge.group()
        if sign in "{}":
            depth = max(0, depth + (1 if sign == "{" else -1))
        elif depth == 0 and _is_cut(sign, at):
            yield value[start : edge.start()].strip()
            start = edge.end()
    yield value[start:].strip()


def _is_cut(sign: str, at: str) -> bool:
    if at == " ":
        return sign.isspace() or sign.strip().lower() == "and"
    return sign.strip().lower() == at and (at == "," or sign != at)
