"""A dash, "Ders." or "Idem" in the author's place: the authors of the entry above."""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.model.item import Item, Name

_DASH = re.compile(r"\s*(?:[-—–―_‒]{2,}|[—―_](?=[\s.,;:(])|(?:[-–—] ?){2,})")
_WORDS = frozenset(
    ("ders", "dies", "dens", "derselbe", "dieselbe", "dieselben", "id", "idem", "eadem", "eidem", "iidem")
)
_WORD = re.compile(r"\s*(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b\.?\s*[(,.:;/&]", re.IGNORECASE)


def stands(raw: str) -> bool:
    """Say whether an entry begins with a mark that stands for the authors of the entry above."""
    return _DASH.match(raw) is not None or _WORD.match(raw) is not None


def with_authors(raw: str, item: Item, above: Item | None) -> Item:
    """Return the item with the authors of the entry above in the place of such a mark, and those printed behind it."""
    if above is None or not above.author or not stands(raw):
        return item
    printed = tuple(name for name in item.author if not _is_mark(name))
    return replace(item, author=(*above.author, *printed), et_al=item.et_al or above.et_al)


def _is_mark(name: Name) -> bool:
    word = name.full_family.strip(" .,-—–―_‒").casefold()
    return not word or word in _WORDS
