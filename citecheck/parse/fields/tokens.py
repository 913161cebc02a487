"""An entry cut into tokens: words, numbers, each mark of punctuation, and whole addresses, DOIs, initials and ranges.

Initials go with their full stops ("J.", "J.-P."), and so does a short form that ends no sentence ("vol.", "et al.").
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ADDRESS_END = r"(?<![\s.,;:!?)\]}>'\"’”»|*_])"
_LETTER = r"[^\W\d_]"
_CAPITAL = f"[A-Z{''.join(c for c in map(chr, range(0xC0, 0x530)) if c.isupper())}]"
_SHORT = "vols?|nos?|nr|pp?|eds?|al|[Hh]rsg|[Hh]g|Bd|Jg|Aufl|Vols?|Nos?|Nr|Eds?|Pp"
_TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s"|]{{1,500}}{_ADDRESS_END}    # a web address, to its last letter
    | 10\.\d{{4,9}}/[^\s"|]{{1,300}}{_ADDRESS_END}       # a DOI that stands alone
    | </?[A-Za-z]{{1,12}}\s?/?>                          # a tag
    | [^\W\d_]?[a-zß-öø-ÿ]{{3,60}}+(?=[A-Z][a-z]{{2}})   # a word to which another is glued: "BiologyNature"
    | (?<!\w){_CAPITAL}\.(?:[-‐]?{_CAPITAL}\.){{0,4}}      # initials: "J.", "J.-P.", "A.B."
    | (?<!\w)(?:{_SHORT})\.                             # short forms
    | (?<![\w-])\d{{1,6}}[-–]\d{{1,6}}(?![\w–-])         # a range: "123-9", "1974–1976"
    | (?:{_LETTER}|[\u0300-\u036f]){{1,60}}              # a word, its accents with it
    | \d{{1,60}}
    | \S
    """,
    re.VERBOSE,
)


class Tokens(NamedTuple):
    """The tokens of one text: what each is, and from where to where it goes."""

    texts: list[str]
    spans: list[tuple[int, int]]


def tokens(text: str) -> Tokens:
    """Return the tokens of the text, in order; together they hold every character that is not white space."""
    found = list(_TOKEN.finditer(text))
    return Tokens([m.group() for m in found], [m.span() for m in found])
