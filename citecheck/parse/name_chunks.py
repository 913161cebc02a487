"""Chunks of names, settled: what only the neighbours can tell (capitals, organisations, lost commas)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.parse.name_tokens import Chunk, Token

_NO_COMMA = (re.compile(r"(?:P*[WGUH]I+){2,}"), re.compile(r"(?:I+P*[WGUH]){3,}"))
_SHIFTED = re.compile(r"I+P*[WGUH]+")
_PERSON = re.compile(r"I+P*[WGUHA]+|P*[WGUHA]+I+")


def settled(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with capitals read as initials or words, organisations whole, and lost commas put back."""
    if not chunks:
        return []
    mixed = any(k in "WGHO" for c in chunks for k in c.kinds)
    done = [_with_capitals(c, mixed, chunks[i + 1] if i + 1 < len(chunks) else None) for i, c in enumerate(chunks)]
    done = [part for c in done for part in _split(c)]
    return _organisations(_reshifted(done))


def _rekinded(chunk: Chunk, kinds: Iterable[str]) -> Chunk:
    tokens = tuple(Token(t.text, k) for t, k in zip(chunk.tokens, kinds, strict=True))
    return Chunk(tokens, "".join(t.kind for t in tokens), chunk.before, chunk.literal)


def _with_capitals(chunk: Chunk, mixed: bool, following: Chunk | None) -> Chunk:
    """Tell initials ("AB") from short words ("LEE") among the tokens in two to four capitals."""
    kinds = _particles(chunk)
    if "A" not in kinds:
        return chunk if kinds == chunk.kinds else _rekinded(chunk, kinds)
    if len(kinds) == 1:
        lone = following is not None and following.before == "," and following.kinds in ("I", "II", "III", "A")
        return _rekinded(
            chunk, "U" if lone and following and following.kinds != "A" else "I" if chunk.before == "," else "O"
        )
    if mixed or "U" in kinds:
        words = any(k in "WGUH" for k in kinds)
        return _rekinded(chunk, kinds.replace("A", "I") if words else _shortest_as_initials(chunk, kinds))
    return _rekinded(chunk, _shortest_as_initials(chunk, kinds))


def _particles(chunk: Chunk) -> str:
    """Read a particle as a word where no family name follows it."""
    kinds = chunk.kinds
    if "P" not in kinds:
        return kinds
    out = list(kinds)
    for i, kind in enumerate(kinds):
        capital = chunk.tokens[i].text[0].isupper()
        if (
            kind == "P"
            and capital
            and (
                i + 1 == len(kinds)
                or kinds[i + 1] == "I"
                or (i == 0 and "P" not in kinds[1:] and _given_like(chunk, kinds))
            )
        ):
            out[i] = "W"
    return "".join(out)


def _given_like(chunk: Chunk, kinds: str) -> bool:
    from citecheck.parse.name_words import GIVEN_LIKE_PARTICLES

    return len(kinds) >= 2 and chunk.tokens[0].text.casefold() in GIVEN_LIKE_PARTICLES and "I" not in kinds


def _shortest_as_initials(chunk: Chunk, kinds: str) -> str:
    """Among capitals alone the shortest token, at the end where equal, is the initials: "LI XY", "JK MOLL"."""
    places = [i for i, k in enumerate(kinds) if k == "A"]
    if any(k == "I" for k in kinds):
        return kinds.replace("A", "U")
    ends = [i for i in places if i in (0, len(kinds) - 1)] or places
    chosen = min(ends, key=lambda i: (len(chunk.tokens[i].text), -i))
    return "".join("I" if i == chosen else "U" if k == "A" else k for i, k in enumerate(kinds))


def _split(chunk: Chunk) -> list[Chunk]:
    """Cut a chunk that holds several names between which the comma is lost: "Smith AB Jones C"."""
    if _NO_COMMA[0].fullmatch(chunk.kinds):
        starts = [i for i, k in enumerate(chunk.kinds) if k != "I" and (i == 0 or chunk.kinds[i - 1] == "I")]
    elif _NO_COMMA[1].fullmatch(chunk.kinds):
        starts = [i for i, k in enumerate(chunk.kinds) if k == "I" and (i == 0 or chunk.kinds[i - 1] != "I")]
    else:
        return [chunk]
    ends = [*starts[1:], len(chunk.tokens)]
    return [_part(chunk, a, b) for a, b in zip(starts, ends, strict=True)]


def _part(chunk: Chunk, start: int, end: int) -> Chunk:
    tokens = chunk.tokens[start:end]
    before = chunk.before if start == 0 else ","
    return Chunk(tokens, chunk.kinds[start:end], before, " ".join(t.text for t in tokens))


def _reshifted(chunks: list[Chunk]) -> list[Chunk]:
    """Read "Smith, AB. Jones, C. Brown, D." as if a comma stood after each initials."""
    if (
        len(chunks) < 3
        or not re.fullmatch("P*[WGUH]{1,2}", chunks[0].kinds)
        or not re.fullmatch("I+", chunks[-1].kinds)
    ):
        return chunks
    if not all(_SHIFTED.fullmatch(c.kinds) for c in chunks[1:-1]):
        return chunks
    out: list[Chunk] = []
    for chunk in chunks:
        cut = len(chunk.kinds) - len(chunk.kinds.lstrip("I"))
        out += [_part(chunk, a, b) for a, b in ((0, cut), (cut, len(chunk.kinds))) if a < b]
    return [c._replace(before="," if i else "") for i, c in enumerate(out)]


def _organisations(chunks: list[Chunk]) -> list[Chunk]:
    """Join the chunks of an organisation with commas or "and" in its name; let people be named Bank or Church."""
    if not any("O" in c.kinds or "w" in c.kinds for c in chunks):
        return chunks
    out: list[Chunk] = []
    for i, chunk in enumerate(chunks):
        chunk = _person_if_one(chunk, chunks, i)
        if out and _continues(out[-1], chunk, chunks[i + 1] if i + 1 < len(chunks) else None):
            out[-1] = _united(out[-1], chunk)
        else:
            out.append(chunk)
    return out


def _person_if_one(chunk: Chunk, chunks: list[Chunk], i: int) -> Chunk:
    kinds = chunk.kinds
    if "O" not in kinds and "w" not in kinds:
        return chunk
    if "I" in kinds and _PERSON.fullmatch(kinds.replace("O", "W")) and kinds.count("O") == 1:
        return _rekinded(chunk, kinds.replace("O", "W"))
    if "I" in kinds and "O" not in kinds:
        keep = [t for t in chunk.tokens if t.kind != "w"]
        return Chunk(tuple(keep), "".join(t.kind for t in keep), chunk.before, chunk.literal)
    given = chunks[i + 1] if i + 1 < len(chunks) and chunks[i + 1].before == "," else None
    if kinds == "O" and (
        given
        and given.kinds in ("I", "II", "III", "G", "GI")
        or chunk.before == ","
        and i
        and chunks[i - 1].kinds == "G"
    ):
        return _rekinded(chunk, "W")
    return _rekinded(chunk, "GW") if kinds == "GO" else chunk


def _continues(before: Chunk, chunk: Chunk, following: Chunk | None) -> bool:
    if chunk.before == ";" or "I" in before.kinds or "I" in chunk.kinds:
        return False
    if following is not None and following.before == "," and following.kinds.startswith("I"):
        return False
    if "O" in before.kinds or "w" in before.kinds:
        return "O" not in chunk.kinds or chunk.kinds[0] in "w"
    return chunk.before == "&" and "O" in chunk.kinds and "G" not in before.kinds and before.before == ""


def _united(a: Chunk, b: Chunk) -> Chunk:
    joint = {",": ", ", "&": " and "}.get(b.before, " ")
    return Chunk(a.tokens + b.tokens, a.kinds + "O" + b.kinds, a.before, a.literal + joint + b.literal)
