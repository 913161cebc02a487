"""Where in its entry each token stands: in quotes or brackets, before or after the year, how many stretches in.

One pass over the tokens, so the work grows with their number and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.parse.fields.tokens import Tokens

STOPS = frozenset('.,;:()[]/“”"«»„?!|')
_OPEN = frozenset("‘„‹「『《")
_CLOSE = frozenset("”’›」』》")
_EITHER = frozenset("\"“«»")
"""Marks that open in one language and close in another."""
_INTO = frozenset(("in", "en", "im", "dans", "em"))
_ROLES = frozenset(("ed", "eds", "editor", "editors", "hrsg", "hg", "dir", "coord", "org"))
BUCKETS = (0, 1, 2, 3, 4, 4, 6, 6, 8, 8, 8, 8, 12, 12, 12, 12, 16)
FARTHEST = 20


class _Standing:
    """What has been seen of the entry so far."""

    __slots__ = ("before", "brackets", "closed", "editor", "quote", "run", "square", "stretch", "year")

    def __init__(self) -> None:
        self.quote = self.closed = self.year = self.editor = ""
        self.brackets, self.square, self.stretch, self.run = 0, "", 0, 0
        self.before = "^"

    def enter(self, text: str) -> None:
        """Take note of a token that opens something, before its own features are written."""
        if text in _OPEN or text in _EITHER:
            self.quote = "q"
        elif text == "(":
            self.brackets += 1
        elif text == "[":
            self.square = "["

    def leave(self, text: str, kind: str, following: str, inside_word: bool) -> None:
        """Take note of a token that closes or marks something, after its own features are written."""
        if kind == "y":
            self.year = "y"
        elif text == ")":
            self.brackets = max(0, self.brackets - 1)
        elif text == "]":
            self.square = ""
        elif text in _CLOSE or text in _EITHER:
            if not (text == "’" and inside_word):
                self.closed = "c" if self.quote else self.closed
                self.quote = ""
        elif kind in _INTO:
            if text[0].isupper() or following == ":":
                self.editor = "I"
        elif kind in _ROLES:
            self.editor = "E"

    def count(self, text: str, kind: str, earlier: str) -> None:
        """Count the stretches between marks; the full stop of an initial ends none."""
        if kind not in STOPS:
            self.run += 1
            return
        if not (text == "." and earlier.partition(":")[0] in ("X", "XX")):
            self.stretch += 1
        self.before, self.run = kind, 0


def standings(raw: str, tokens: Tokens, kinds: Sequence[str], edge: int) -> list[tuple[str, ...]]:
    """Return for each token the features that say where it stands; `kinds` has `edge` more at either end."""
    sign = _signature(kinds[edge:-edge])
    out: list[tuple[str, ...]] = []
    now, end = _Standing(), -1
    for i, (text, (start, stop)) in enumerate(zip(tokens.texts, tokens.spans, strict=True)):
        kind = kinds[i + edge]
        closing = text in _EITHER and now.quote != ""
        if not closing:
            now.enter(text)
        out.append(
            (
                f"in{now.quote}{'(' if now.brackets else ''}{now.square}{now.closed}{now.year}",
                f"g{'' if start == end else '_'}{kind}",
                f"c{min(now.stretch, 9)}{sign}",
                f"b{now.before}{min(now.run, 4)}",
                f"y{now.year}{now.editor}{min(now.stretch, 4)}",
                f"i{BUCKETS[i] if i < len(BUCKETS) else FARTHEST}",
            )
        )
        if closing or text not in _EITHER:
            now.leave(text, kind, kinds[i + edge + 1], raw[stop : stop + 1].isalpha())
        now.count(text, kind, kinds[i + edge - 1])
        end = stop
    return out


def _signature(kinds: Sequence[str]) -> str:
    """What style the entry seems to be in: its number, quotes, and where the first year stands."""
    numbered = "#" if kinds[0] in ("[", "n1", "n2", "n3") else ""
    quoted = "q" if '"' in kinds or "“" in kinds or "„" in kinds or "«" in kinds else "'" if "‘" in kinds else ""
    if "y" not in kinds:
        return numbered + quoted + "-"
    at = kinds.index("y")
    where = "s" if at < len(kinds) * 0.45 else "m" if at < len(kinds) * 0.75 else "e"
    return numbered + quoted + where + ("(" if at and kinds[at - 1] == "(" else "")
