"""The value of a field: braces and quotes off, strings put in, parts joined. Nothing is decoded here yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LONGEST = 20_000
"""Characters of a value that are read: strings may double each other forty times over."""

_MOST_PARTS = 1_000
_NAME = re.compile(r"[^\s\"#%'(),={}]{1,200}")
_EDGES = re.compile(r"[{}\"#\\]")

MONTHS = {
    name: str(i + 1)
    for i, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
}
"""The strings that every BibTeX style defines."""


@dataclass(frozen=True, slots=True)
class Value:
    """A field's text, still with LaTeX's markup, and the strings it names that nobody has defined."""

    text: str
    undefined: tuple[str, ...] = ()


def evaluate(raw: str, strings: Mapping[str, str]) -> Value:
    """Return the value of what stands behind "=": `{a} # jan # "b"`."""
    texts: list[str] = []
    undefined: list[str] = []
    length = 0
    for count, part in enumerate(_parts(raw)):
        if count >= _MOST_PARTS or length > LONGEST:
            break
        text = _part(part, strings, undefined)
        texts.append(text)
        length += len(text)
    return Value("".join(texts)[:LONGEST], tuple(dict.fromkeys(undefined)))


def _part(part: str, strings: Mapping[str, str], undefined: list[str]) -> str:
    if (part[:1] == "{" and part[-1:] == "}") or (part[:1] == part[-1:] == '"' and len(part) > 1):
        return part[1:-1]
    name = part.lower()
    if name in strings:
        return strings[name]
    if _NAME.fullmatch(part) and not part[0].isdigit():
        undefined.append(part)
    return part


def _parts(raw: str) -> Iterator[str]:
    """Yield what "#" joins; a "#" within braces or quotes joins nothing."""
    depth = start = 0
    quoted = False
    skip = -1
    for edge in _EDGES.finditer(raw):
        at, sign = edge.start(), edge.group()
        if at == skip:
            continue
        if sign == "\\":
            skip = at + 1
        elif sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        elif sign == '"' and depth == 0:
            quoted = not quoted
        elif sign == "#" and depth == 0 and not quoted:
            yield raw[start:at].strip()
            start = at + 1
    last = raw[start:].strip()
    if last:
        yield last
