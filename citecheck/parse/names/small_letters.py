"""Family names that are typed in small letters, told by their neighbours."""

from __future__ import annotations

import re

from citecheck.parse.names.tokens import Chunk, rekinded
from citecheck.parse.names.words import SMALL_WORDS
from citecheck.text.folding import fold

_SMALL_FAMILY = re.compile(r"[GI]+w|wI+")
_SMALL_AMONG_PEOPLE = re.compile(r"[GIW]{1,2}w|wI+")
_GIVEN = re.compile(r"[GI]+")
_SHORTEST_FAMILY = 4
"""Letters of a family name that is typed in small letters: shorter words join others."""


def with_small_letters(chunks: list[Chunk]) -> list[Chunk]:
    """Read a word in small letters beside a given name or initials as the family's: "Anna bigdeli", "bigdeli, A.".

    Among other people so is one beside any other word ("Ali bigdeli, Hassan Hosseini").
    """
    if not any("w" in c.kinds for c in chunks):
        return chunks
    people = len(chunks) > 1 and not any("O" in c.kinds for c in chunks)
    small_family = _SMALL_AMONG_PEOPLE if people else _SMALL_FAMILY
    out: list[Chunk] = []
    for i, chunk in enumerate(chunks):
        following = chunks[i + 1] if i + 1 < len(chunks) else None
        inverted = following is not None and following.before == "," and _GIVEN.fullmatch(following.kinds)
        alone = small_family.fullmatch(chunk.kinds) or (chunk.kinds == "w" and inverted)
        family = next((t.text for t in chunk.tokens if t.kind == "w"), "") if alone else ""
        named = len(family) >= _SHORTEST_FAMILY and fold(family) not in SMALL_WORDS
        out.append(rekinded(chunk, chunk.kinds.replace("w", "W")) if named else chunk)
    return out
