"""The tokens of one name -> Name, for each way of printing it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model.item import Name
from citecheck.parse.names.tokens import Token, given_names
from citecheck.parse.names.words import SPANISH_FAMILIES
from citecheck.text.folding import fold

_DUTCH = frozenset(["van", "vanden", "vander", "den", "der", "ter", "ten", "'t", "op", "in"])
_ALIAS = re.compile(r"\s*[(\[][A-Z][A-Za-z&-]{1,11}[)\]]\s*$")


def inverted(family: Sequence[Token], given: Sequence[Token]) -> Name:
    """Return the name of "van der Berg, A. Jr."; particles behind the given names go before the family's."""
    family, suffix = _without_suffix(family)
    given, second = _without_suffix(given)
    at = 0
    while at < len(given) - 1 and given[at].kind == "P" and given[at].text[0].islower():
        at += 1
    given = [*given[at:], *given[:at]]
    given, behind = _split_trailing_particles(given)
    family, turned = _split_trailing_particles(family)
    return _built(given, [*turned, *family], suffix or second, behind)


def compact(tokens: Sequence[Token]) -> Name:
    """Return the name of "van der Berg AB 3rd"."""
    tokens, suffix = _without_suffix(tokens)
    start = next((i for i, t in enumerate(tokens) if t.kind == "I" and i), len(tokens))
    given, behind = _split_trailing_particles([Token(_undotted(t.text), t.kind) for t in tokens[start:]])
    return _built(given, tokens[:start], suffix, behind)


def _undotted(initials: str) -> str:
    """Return "JR" of "JR.": the full stop ends the list, not the initials."""
    return (
        initials.rstrip(".") if len(initials) > 2 and initials[:-1].isupper() and initials[:-1].isalpha() else initials
    )


def family_first(tokens: Sequence[Token]) -> Name:
    """Return the name of "Wang Xiaoming" or "DUPONT Jean de": the capitals, or the first word, are the family's."""
    tokens, behind = _split_trailing_particles(tokens)
    capitals = [i for i, t in enumerate(tokens) if t.kind in "UP"]
    size = capitals[-1] + 1 if capitals and capitals[-1] + 1 < len(tokens) else 1
    return _built(tokens[size:], tokens[:size], "", behind)


def direct(tokens: Sequence[Token]) -> Name:
    """Return the name of "A. B. van der Berg Jr."."""
    tokens, suffix = _without_suffix(tokens)
    start = 0 if tokens and tokens[0].kind == "K" else _family_start(tokens)
    return _built(tokens[:start], tokens[start:], suffix, ())


def organisation(literal: str) -> Name:
    """Return an organisation's name without a trailing abbreviation in brackets."""
    text = _ALIAS.sub("", " ".join(literal.split())).strip(' ,;:"“”')
    return Name(literal=text.removesuffix("."))


def _family_start(tokens: Sequence[Token]) -> int:
    kinds = "".join(t.kind for t in tokens)
    if "P" in kinds[1:]:
        return kinds.index("P", 1)
    capitals = [i for i, k in enumerate(kinds) if k == "U"]
    if len(capitals) > 1 and fold(tokens[capitals[0]].text) in given_names():
        capitals = capitals[1:]
    if capitals and capitals[0] and not any(k in "WGH" for k in kinds[capitals[0] :]):
        return capitals[0]
    last = len(tokens) - 1
    if last >= 2 and all(fold(t.text) in SPANISH_FAMILIES for t in tokens[last - 1 :]):
        return last - 1
    return max(last, 0)


def _without_suffix(tokens: Sequence[Token]) -> tuple[Sequence[Token], str]:
    if not any(t.kind == "S" for t in tokens):
        return tokens, ""
    suffix = " ".join(t.text for t in tokens if t.kind == "S")
    return [t for t in tokens if t.kind != "S"], suffix


def _split_trailing_particles(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    end = len(tokens)
    while end > 1 and tokens[end - 1].kind == "P" and tokens[end - 1].text[0].islower():
        end -= 1
    return tokens[:end], tokens[end:]


def _built(given: Sequence[Token], family: Sequence[Token], suffix: str, behind: Sequence[Token]) -> Name:
    size = 0
    while size < len(family) - 1 and family[size].kind == "P" and family[size].text[0].islower():
        size += 1
    before = family[:size]
    dropping = bool(behind) and behind[0].text not in _DUTCH
    return Name(
        family=_joined(family[size:]).rstrip(".,"),
        given=_joined(given),
        non_dropping_particle=_joined([*(() if dropping else behind), *before]),
        dropping_particle=_joined(behind) if dropping else "",
        suffix=suffix,
    )


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join([t.text for t in tokens])
