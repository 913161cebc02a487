"""Names as styles write them: who comes first, what is cut to initials, how many are told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model.item import Item, Name
from citecheck.report.styles.parts import safe
from citecheck.text.initials import initials as cut

_TOGETHER = re.compile(r"(?<=[A-Z])\.(?=[A-Z])")


def initials(name: Name, *, dot: str = ".", gap: str = " ", hyphen: str = "-") -> str:
    """Return the initials of the given names."""
    return cut(safe(name.given), dot=dot, gap=gap, hyphen=hyphen)


def given(name: Name) -> str:
    """Return the given names in full, initials apart from each other."""
    return _TOGETHER.sub(". ", safe(name.given))


def family(name: Name) -> str:
    """Return the family name with its particles, or the organisation's."""
    return safe(name.full_family)


def inverted(name: Name, first: str, *, comma: str = ", ") -> str:
    """Return "Family, first", with the suffix behind it."""
    if name.literal or not first:
        return family(name)
    return f"{family(name)}{comma}{first}" + (f", {safe(name.suffix)}" if name.suffix else "")


def straight(name: Name, first: str) -> str:
    """Return "Given Family"."""
    if name.literal or not first:
        return family(name)
    return f"{first} {family(name)}" + (f" {safe(name.suffix)}" if name.suffix else "")


def listed(names: Sequence[str], *, last: str, two: str | None = None) -> str:
    """Return "A", "A and B", "A, B, and C"; `last` stands before the last one, `two` between two."""
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return names[0] + (last if two is None else two) + names[1]
    return ", ".join(names[:-1]) + last + names[-1]


def responsible(item: Item) -> tuple[tuple[Name, ...], bool]:
    """Return the authors, or where there are none the editors, and whether they are editors."""
    return (item.author, False) if item.author else (item.editor, bool(item.editor))


def first_inverted(people: Sequence[Name]) -> list[str]:
    """Return the names in full, the first one turned round, as Chicago and MLA list them."""
    return [inverted(n, given(n)) if i == 0 else straight(n, given(n)) for i, n in enumerate(people)]
