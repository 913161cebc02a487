"""What the model is told about each token of an entry: its form, its neighbours, and where in the entry it stands.

Features are short strings. What depends on the token alone is found once and remembered; the rest is a few passes over
the tokens, so the work grows with their number and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.parse.fields.lexicon import journal_marks
from citecheck.parse.fields.standing import BUCKETS, FARTHEST, STOPS, standings
from citecheck.parse.fields.tokens import Tokens
from citecheck.parse.fields.traits import traits

_BEFORE, _AFTER = ("^^^", "^^", "^"), ("$", "$$", "$$$")
_EDGE = len(_BEFORE)


def features(raw: str, tokens: Tokens) -> list[list[str]]:
    """Return for each token its features, as strings."""
    if not tokens.texts:
        return []
    all_traits = [traits(t) for t in tokens.texts]
    kinds = [*_BEFORE, *(t.kind for t in all_traits), *_AFTER]
    words = ["", *(t.word for t in all_traits), ""]
    ahead = _ahead(kinds)
    marks = journal_marks(words[1:-1], kinds[_EDGE:-_EDGE])
    rows = []
    for i, (own, place) in enumerate(zip(all_traits, standings(raw, tokens, kinds, _EDGE), strict=True)):
        c, d, e, k, x, y, z = kinds[i : i + 7]
        row = [
            *own.features, *place, f"n{ahead[i]}", f"nk{k}|{ahead[i]}",
            f"-1{e}", f"-2{d}", f"-3{c}", f"+1{x}", f"+2{y}", f"+3{z}", f"<{e}|{k}", f">{k}|{x}", f"={e}|{k}|{x}",
            f"<<{d}|{e}|{k}", f">>{k}|{x}|{y}", f"<<<{d}|{e}", f">>>{x}|{y}",
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
    stop, after, far = "$", "$", 0
    for i in range(len(out) - 1, -1, -1):
        out[i] = f"{stop}{after}{BUCKETS[far] if far < len(BUCKETS) else FARTHEST}"
        kind = kinds[i + _EDGE]
        if kind in STOPS or kind == "y" or (kind[0] == "n" and kind[1:2].isdigit()):
            stop, after, far = kind, kinds[i + _EDGE + 1].partition(":")[0], 0
        else:
            far += 1
    return out
