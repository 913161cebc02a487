"""What the model is told about each token of an entry: its form, its neighbours, and where in the entry it stands.

Features are short strings. What depends on the token alone is found once and remembered; the rest is a few passes over
the tokens, so the work grows with their number and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from citecheck.parse.fields.lexicon import journal_marks
from citecheck.parse.fields.standing import ENDS, INITIALS, STOPS, standings
from citecheck.parse.fields.tokens import Tokens
from citecheck.parse.fields.traits import YEAR, traits

_BEFORE, _AFTER = ("^^^", "^^", "^"), ("$", "$$", "$$$")
_EDGE = len(_BEFORE)
_FAR = ("0", "1", "2", "3", "4", "4", "6", "6", "8", "8", "8", "8", "12", "12", "12", "12", "16")
_FARTHEST = "20"


def features(raw: str, tokens: Tokens) -> list[list[str]]:
    """Return for each token its features, as strings."""
    if not tokens.texts:
        return []
    all_traits = [traits(t) for t in tokens.texts]
    kinds = [*_BEFORE, *(t.kind for t in all_traits), *_AFTER]
    words = ["", *(t.word for t in all_traits), ""]
    marks = journal_marks(words[1:-1], kinds[_EDGE:-_EDGE])
    ahead, left = _ahead(kinds), _left(kinds)
    pairs = [f"{a}|{b}" for a, b in pairwise(kinds)]
    triples = [f"{a}|{b}" for a, b in zip(pairs, kinds[2:], strict=False)]
    rows = []
    for i, (own, place) in enumerate(zip(all_traits, standings(raw, tokens, kinds, left, _EDGE), strict=True)):
        row = [
            *own.features, *place, "n" + ahead[i], f"nk{own.kind}|{ahead[i]}",
            "-1" + kinds[i + 2], "-2" + kinds[i + 1], "+1" + kinds[i + 4], "+2" + kinds[i + 5],
            "<" + pairs[i + 2], ">" + pairs[i + 3], "<<" + triples[i + 1], "=" + triples[i + 2], ">>" + triples[i + 3],
        ]  # fmt: skip
        if words[i]:
            row.append("-" + words[i])
        if words[i + 2]:
            row.append("+" + words[i + 2])
        if marks[i]:
            row.append(marks[i])
        rows.append(row)
    return rows


def _ahead(kinds: Sequence[str]) -> list[str]:
    """What ends the run of words that each token stands in, what follows there, and how far off that is."""
    out = [""] * (len(kinds) - 2 * _EDGE)
    end, far = "$$", 0
    for i in range(len(out) - 1, -1, -1):
        out[i] = end + (_FAR[far] if far < len(_FAR) else _FARTHEST)
        kind = kinds[i + _EDGE]
        if kind in STOPS or kind[0].isdigit():
            end, far = kind + kinds[i + _EDGE + 1].partition(":")[0], 0
        else:
            far += 1
    return out


def _left(kinds: Sequence[str]) -> list[str]:
    """How many sentence ends, and whether a colon, lie between each token and the next number, and what that is."""
    out = [""] * (len(kinds) - 2 * _EDGE)
    ends, colon, number = 0, "", "$"
    now = "0$"
    for i in range(len(out) - 1, -1, -1):
        out[i] = now
        kind = kinds[i + _EDGE]
        if kind[0].isdigit():
            ends, colon, number = 0, "", "-" if "-" in kind else "y" if kind == YEAR else "n"
        elif kind == ":":
            colon = ":"
        elif kind in ENDS and _begins(kinds[i + _EDGE + 1]) and kinds[i + _EDGE - 1].partition(":")[0] not in INITIALS:
            ends += 1
        else:
            continue
        now = f"{min(ends, 4)}{colon}{number}"
    return out


def _begins(kind: str) -> bool:
    """Whether a token of the kind may begin a sentence."""
    return kind[0] in "X“«$"
