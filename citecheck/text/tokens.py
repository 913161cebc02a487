"""Words: the folded tokens that comparisons count."""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.text.folding import fold

_REMEMBERED_LENGTH = 400
_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> tuple[str, ...]:
    """Return the folded words: letters and digits; an apostrophe joins ("Taliban's" is one word), a hyphen parts."""
    return _words_short(text) if len(text) <= _REMEMBERED_LENGTH else _words(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text).replace("'", "")))


_words_short = lru_cache(maxsize=8_192)(_words)
