"""Chunks of names, settled: what only the neighbours can tell (capitals, organisations, lost commas)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citecheck.parse.names.small_letters import with_small_letters
from citecheck.parse.names.tokens import Chunk, Token, rekinded
from citecheck.parse.names.words import GIVEN_LIKE_PARTICLES, HUNGARIAN_FAMILIES, STATES, SURNAME_LIKE
from citecheck.text.folding import fold

_LONGEST = 60
"""Tokens of an organisation's name."""
_CAPITAL_FAMILY = re.compile(r"P*U+|[GWH][GWHIPA]*U+|P*U+[GWH]+I*P*")
_CAPITAL_SUFFIX = re.compile(r"P*[WGUH]{1,2}S")
_CAPITAL_INITIALS = re.compile(r"P*[GWH]{1,2}A")
_CAPITALS_LAST = re.compile(r"A$")
_CAPITALS_FIRST = re.compile(r"^A(?=[WGH])")
_DIRECT = re.compile(r"[IGH]+P*[WHU]")
_SHORT_FAMILY = re.compile(r"[^\W\d_][a-zà-ÿ]\.")
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeo]|ai|ei|ao|ou|an|en|ang|eng|ong|ia?|iao?|ie|iu|ian|in|iang|ing|iong"
    r"|u[aoei]?|uai|uan|un|uang|yu|ye|wo|woo|oo|eo|eon|eong|ae|ye?on|yeong|[aeiou][klmnp])"
)
_TWO_SYLLABLES = re.compile(rf"{_SYLLABLE}-?{_SYLLABLE}")
_NO_COMMA = (re.compile(r"(?:P*[WGUH]{1,2}I+){2,}"), re.compile(r"(?:I+P*[WGUH]){3,}"))
_TWO_NAMES = re.compile(r"I+P*[WUH]I+P*[WGUH]")
_FAMILY = re.compile(r"P*[WGUH]{1,2}")
_SHIFTED = re.compile(r"I+P*[WUH]{1,2}")
_GIVEN_INITIALS = re.compile(r"I+")
_HEADLESS, _HEAD = re.compile(r"[^w]*[WG]"), re.compile(r"[WG]O")
_SPACED_LETTERS = re.compile(r"[AIUW]{2,}")


class _Capitals(NamedTuple):
    """How a list uses capitals: beside other words at all, and for family names ("Jean MULLER")."""

    mixed: bool
    families: bool


def settled(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with capitals read as initials or words, organisations whole, and lost commas put back."""
    if not chunks:
        return []
    joined = with_small_letters(_lowered(_with_suffixes(chunks)))
    style = _Capitals(
        mixed=any(k in "WGHO" for c in joined for k in c.kinds),
        families=_count(_CAPITAL_FAMILY, joined) > _count(_CAPITAL_INITIALS, joined),
    )
    joined[-1] = _with_short_family(joined[-1], joined[:-1])
    done = [_with_capitals(c, style, joined[i + 1] if i + 1 < len(joined) else None) for i, c in enumerate(joined)]
    return _organisations(_reshifted([part for c in done for part in _split(c)]))


def _count(pattern: re.Pattern[str], chunks: Sequence[Chunk]) -> int:
    return sum(1 for c in chunks if pattern.fullmatch(c.kinds))


def _with_suffixes(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Add a suffix that stands alone ("Mason EO, Jr., Baker CJ") to the name before it."""
    out: list[Chunk] = []
    for chunk in chunks:
        if out and chunk.kinds.strip("S") == "" and len(out[-1].tokens) < _LONGEST:
            out[-1] = _united(out[-1], chunk, "")
        else:
            out.append(chunk)
    return out


def _lowered(chunks: list[Chunk]) -> list[Chunk]:
    """Read words as names where a whole list is printed in lower case."""
    if any(k in "WGHUOA" for c in chunks for k in c.kinds):
        return chunks
    return [rekinded(c, c.kinds.replace("w", "W")) for c in chunks]


def _with_capitals(chunk: Chunk, style: _Capitals, following: Chunk | None) -> Chunk:
    """Tell initials ("AB") from short words ("LEE") among the tokens in two to four capitals."""
    after = following.kinds if following is not None and following.before == "," else ""
    initials_follow = bool(_GIVEN_INITIALS.fullmatch(after))
    if initials_follow and _is_letter_spaced(chunk):
        word = "".join(t.text for t in chunk.tokens)
        return chunk._replace(tokens=(Token(word, "U"),), kinds="U")
    kinds = _particles(chunk)
    if _CAPITAL_SUFFIX.fullmatch(kinds) and chunk.tokens[-1].text.rstrip(".") in ("JR", "SR"):
        kinds = kinds[:-1] + "I"
    if "A" in kinds:
        is_family = initials_follow or (after[:1] in tuple("WGHI") and chunk.before != ",")
        is_family = is_family or (after == "A" and chunk.before != "," and not style.mixed)
        kinds = _capitals(chunk, kinds, style, is_family)
    elif len(kinds) > 1 and kinds.strip("I") == "" and _SHORT_FAMILY.fullmatch(chunk.tokens[-1].text):
        kinds = kinds[:-1] + "W"
    if kinds[0] == "H" and not _eastern_order(chunk):
        kinds = "W" + kinds[1:]
    return chunk if kinds == chunk.kinds else rekinded(chunk, kinds)


def _with_short_family(last: Chunk, others: Sequence[Chunk]) -> Chunk:
    """Read "Su." at the end as a family name, not as initials, where the list's other names end in the family's."""
    if last.kinds not in ("WI", "GI", "HI") or not _SHORT_FAMILY.fullmatch(last.tokens[-1].text):
        return last
    return rekinded(last, last.kinds[:-1] + "W") if any(_DIRECT.fullmatch(c.kinds) for c in others) else last


def _eastern_order(chunk: Chunk) -> bool:
    """Say whether what follows an eastern family name is a given name of the same language: two syllables."""
    if len(chunk.tokens) != 2:
        return False
    given = chunk.tokens[1]
    return bool(_TWO_SYLLABLES.fullmatch(fold(given.text))) or (
        given.kind == "G" and fold(chunk.tokens[0].text) in HUNGARIAN_FAMILIES
    )


def _is_letter_spaced(chunk: Chunk) -> bool:
    """Say whether a family name in letter-spaced capitals was read as several words: "TAY L O R"."""
    return bool(_SPACED_LETTERS.fullmatch(chunk.kinds)) and all(
        len(t.text) <= 3 and t.text.isalpha() and t.text.isupper() for t in chunk.tokens
    )


def _capitals(chunk: Chunk, kinds: str, style: _Capitals, is_family: bool) -> str:
    if len(kinds) == 1:
        if is_family:
            return "U"
        return "I" if chunk.before == "," and len(chunk.tokens[0].text) < 4 else "A"
    kinds = kinds.replace("PA", "PU")
    words = any(k in "WGUH" for k in kinds)
    if "O" in kinds and not words and "I" not in kinds:
        person = kinds in ("AO", "OA") and _surname_like(chunk.tokens[kinds.index("O")])
        return kinds.replace("O", "W").replace("A", "I") if person else kinds.replace("A", "O")
    if style.families and words and "U" not in kinds:
        kinds = _CAPITALS_LAST.sub("U", kinds) if kinds[-1] == "A" else _CAPITALS_FIRST.sub("U", kinds)
    if words and (style.mixed or "U" in kinds):
        return kinds.replace("A", "I")
    return _shortest_as_initials(chunk, kinds) if "A" in kinds else kinds


def _surname_like(token: Token) -> bool:
    return fold(token.text).rstrip(".") in SURNAME_LIKE


def _particles(chunk: Chunk) -> str:
    """Read a particle as a word or initials where no family name follows it."""
    kinds = chunk.kinds
    if "P" not in kinds:
        return kinds
    out = list(kinds)
    for i, (kind, token) in enumerate(zip(kinds, chunk.tokens, strict=True)):
        if kind != "P" or token.text[0].islower():
            continue
        if i + 1 == len(kinds) or kinds[i + 1] in "IS":
            out[i] = "A" if len(token.text) > 1 and token.text.isupper() else "W"
        elif i == 0 and _given_like(token) and not any(k in "IP" for k in kinds[1:]):
            out[i] = "W"
    return "".join(out)


def _given_like(particle: Token) -> bool:
    return not particle.text.isupper() and fold(particle.text) in GIVEN_LIKE_PARTICLES


def _shortest_as_initials(chunk: Chunk, kinds: str) -> str:
    """Among capitals alone the shortest token, at the end where equal, is the initials: "LI XY", "JK MOLL"."""
    places = [i for i, k in enumerate(kinds) if k == "A"]
    if "I" in kinds:
        return kinds.replace("A", "U")
    ends = [i for i in places if i in (0, len(kinds) - 1)] or places
    chosen = min(ends, key=lambda i: (len(chunk.tokens[i].text), -i))
    return "".join("I" if i == chosen else "U" if k == "A" else k for i, k in enumerate(kinds))


def _split(chunk: Chunk) -> list[Chunk]:
    """Cut a chunk that holds several names between which the comma is lost: "Smith AB Jones C"."""
    if _NO_COMMA[0].fullmatch(chunk.kinds):
        starts = [i for i, k in enumerate(chunk.kinds) if k != "I" and (i == 0 or chunk.kinds[i - 1] == "I")]
    elif _NO_COMMA[1].fullmatch(chunk.kinds) or _TWO_NAMES.fullmatch(chunk.kinds):
        starts = [i for i, k in enumerate(chunk.kinds) if k == "I" and (i == 0 or chunk.kinds[i - 1] != "I")]
    else:
        return [chunk]
    ends = [*starts[1:], len(chunk.tokens)]
    return [_part(chunk, a, b) for a, b in zip(starts, ends, strict=True)]


def _part(chunk: Chunk, start: int, end: int) -> Chunk:
    tokens = chunk.tokens[start:end]
    before = chunk.before if start == 0 else ","
    return Chunk(tokens, chunk.kinds[start:end], before, chunk.start, chunk.end)


def _reshifted(chunks: list[Chunk]) -> list[Chunk]:
    """Read "Smith, A. Jones, C. Brown, D." as if a comma stood after each initials."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        end = _shifted_run(chunks, i)
        out.append(chunks[i])
        for chunk in chunks[i + 1 : end]:
            cut = len(chunk.kinds) - len(chunk.kinds.lstrip("I"))
            out += [_part(chunk, 0, cut), _part(chunk, cut, len(chunk.kinds))]
        i = max(end, i + 1)
    return out


def _shifted_run(chunks: list[Chunk], start: int) -> int:
    """Return the end of a run "family | initials family | … | initials" that starts here, or `start`."""
    if not _FAMILY.fullmatch(chunks[start].kinds):
        return start
    end = start + 1
    while end < len(chunks) and chunks[end].before == "," and _SHIFTED.fullmatch(chunks[end].kinds):
        end += 1
    closed = end < len(chunks) and chunks[end].before == "," and _GIVEN_INITIALS.fullmatch(chunks[end].kinds)
    return end if closed else start


def _organisations(chunks: list[Chunk]) -> list[Chunk]:
    """Join the chunks of an organisation with commas or "and" in its name; let people be named Bank or Church."""
    if not any("O" in c.kinds or "w" in c.kinds for c in chunks):
        return chunks
    out: list[Chunk] = []
    for i, chunk in enumerate(chunks):
        following = chunks[i + 1] if i + 1 < len(chunks) else None
        read = _person_if_one(chunk, chunks[i - 1] if i else None, following)
        if out and _continues(out[-1], read, following):
            out[-1] = _united(out[-1], read)
        else:
            out.append(read)
    return out


def _person_if_one(chunk: Chunk, before: Chunk | None, following: Chunk | None) -> Chunk:
    kinds = chunk.kinds
    if "O" in kinds:
        if kinds in ("IO", "IIO") and chunk.tokens[0].text not in STATES:
            return rekinded(chunk, kinds.replace("O", "W"))
        if kinds.count("O") > 1 or "w" in kinds or not _surname_like(chunk.tokens[kinds.index("O")]):
            return chunk
        given_follows = following is not None and following.before == "," and following.kinds.strip("IGP") == ""
        is_given = kinds == "O" and chunk.before == "," and before is not None and before.kinds in ("G", "I")
        is_person = kinds == "GO" or "I" in kinds or (kinds == "O" and given_follows) or is_given
        return rekinded(chunk, kinds.replace("O", "W").replace("A", "I")) if is_person else chunk
    if "w" in kinds and "I" in kinds:
        kept = tuple(t for t in chunk.tokens if t.kind != "w")
        return chunk._replace(tokens=kept, kinds="".join(t.kind for t in kept))
    return chunk


def _continues(before: Chunk, chunk: Chunk, following: Chunk | None) -> bool:
    """Say whether the chunk goes on with the name of the organisation before it."""
    if chunk.before == ";" or "I" in before.kinds or "I" in chunk.kinds or len(before.tokens) > _LONGEST:
        return False
    if following is not None and following.before == "," and following.kinds.startswith("I"):
        return False
    if "O" in before.kinds:
        return (
            "O" not in chunk.kinds
            or chunk.kinds[0] == "w"
            or (chunk.kinds == "O" and not chunk.tokens[0].text.isupper())
            or _goes_on_to_its_head(before, chunk)
        )
    if "w" in before.kinds:
        return chunk.before == "&"
    return chunk.before == "&" and "O" in chunk.kinds and "G" not in before.kinds and before.before == ""


def _goes_on_to_its_head(before: Chunk, chunk: Chunk) -> bool:
    """Say whether "and" stands within a name: "National Aeronautics" names no body, "Space Administration" ends one."""
    headless = _HEADLESS.fullmatch(before.kinds) is not None
    return headless and chunk.before == "&" and _HEAD.fullmatch(chunk.kinds) is not None


def _united(a: Chunk, b: Chunk, joint: str = "O") -> Chunk:
    return Chunk(a.tokens + b.tokens, a.kinds + joint + b.kinds, a.before, a.start, b.end)
