"""Where in its entry each token stands: in quotes or brackets, before or after the year, how many stretches in.

One pass over the tokens, so the work grows with their number and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.parse.fields.tokens import Tokens
from citecheck.parse.fields.traits import YEAR

STOPS = frozenset('.,;:()[]/“”"«»„?!|')
ENDS = frozenset(".?!”»")
"""What may end a title or the like."""
INITIALS = frozenset(("X", "XX"))
_OPEN = frozenset("‘„「『《")
_CLOSE = frozenset("”’」』》")
_EITHER = frozenset('"“«»')
"""Marks that open in one language and close in another."""
_INTO = frozenset(("in", "en", "im", "dans", "em"))
_ROLES = frozenset(
    ("ed", "eds", "editor", "editors", "hrsg", "hg", "dir", "coord", "org", "ed.", "eds.", "hrsg.", "hg.")
)
_TELLING = STOPS | _OPEN | _CLOSE | _EITHER | _INTO | _ROLES | {YEAR}
"""The kinds that change where the next token stands."""


class _Standing:
    """What has been seen of the entry so far, and the features that say so."""

    __slots__ = (
        "before", "brackets", "closed", "editor", "quote", "reach", "shared", "sign", "since", "square",
        "stretch", "year",
    )  # fmt: skip

    def __init__(self, sign: str) -> None:
        self.quote = self.closed = self.year = self.editor = self.square = ""
        self.brackets = self.stretch = self.since = 0
        self.before, self.sign = "^", sign
        self.tell()

    def tell(self) -> None:
        """Write the features that stay the same until something telling comes."""
        inside = f"in{self.quote}{'(' if self.brackets else ''}{self.square}{self.closed}{self.year}"
        stretch, since = self.stretch, self.since
        counted = f"y{self.year}{self.editor}{stretch if stretch < 4 else 4}"
        self.shared = (inside, f"c{stretch if stretch < 9 else 9}{self.sign}", counted)
        self.reach = f"r{self.year}{since if since < 5 else 5}|"

    def enter(self, kind: str) -> None:
        """Take note of a token that opens something, before its own features are written."""
        if kind in _OPEN or kind in _EITHER:
            self.quote = "q"
        elif kind == "(":
            self.brackets += 1
        elif kind == "[":
            self.square = "["
        else:
            return
        self.tell()

    def leave(self, kind: str, capital: bool, following: str, inside_word: bool) -> None:
        """Take note of a token that closes or marks something, after its own features are written."""
        if kind == YEAR:
            self.year, self.since = "y", 0
        elif kind == ")":
            self.brackets = max(0, self.brackets - 1)
        elif kind == "]":
            self.square = ""
        elif kind in _CLOSE or kind in _EITHER:
            if not (kind == "’" and inside_word):
                self.closed = "c" if self.quote else self.closed
                self.quote = ""
        elif kind in _INTO:
            if capital or following == ":":
                self.editor = "I"
        elif kind in _ROLES:
            self.editor = "E"

    def count(self, text: str, kind: str, earlier: str) -> None:
        """Count the stretches between marks; the full stop of an initial ends none."""
        if not (text == "." and earlier.partition(":")[0] in INITIALS):
            self.stretch += 1
            self.since += text in ENDS
        self.before = kind


def standings(raw: str, tokens: Tokens, kinds: Sequence[str], ahead: Sequence[str], edge: int) -> list[tuple[str, ...]]:
    """Return for each token the features that say where it stands; `kinds` has `edge` more at either end."""
    out: list[tuple[str, ...]] = []
    now, end, run = _Standing(_signature(kinds[edge:-edge])), -1, 0
    for i, (start, stop) in enumerate(tokens.spans):
        kind = kinds[i + edge]
        telling = kind in _TELLING
        closing = telling and kind in _EITHER and now.quote != ""
        if telling and not closing:
            now.enter(kind)
        glue = "g" if start == end else "g_"
        out.append((*now.shared, glue + kind, f"b{now.before}{run if run < 4 else 4}", now.reach + ahead[i]))
        run += 1
        if telling:
            if closing or kind not in _EITHER:
                now.leave(kind, raw[start].isupper(), kinds[i + edge + 1], raw[stop : stop + 1].isalpha())
            if kind in STOPS:
                now.count(raw[start], kind, kinds[i + edge - 1])
                run = 0
            now.tell()
        end = stop
    return out


def _signature(kinds: Sequence[str]) -> str:
    """What style the entry seems to be in: its number, quotes, and where the first year stands."""
    numbered = "#" if kinds[0] in ("[", "1", "2", "3") else ""
    quoted = "q" if '"' in kinds or "“" in kinds or "„" in kinds or "«" in kinds else "'" if "‘" in kinds else ""
    if YEAR not in kinds:
        return numbered + quoted + "-"
    at = kinds.index(YEAR)
    where = "s" if at < len(kinds) * 0.45 else "m" if at < len(kinds) * 0.75 else "e"
    return numbered + quoted + where + ("(" if at and kinds[at - 1] == "(" else "")
