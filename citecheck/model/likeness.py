"""How alike two things are, and why: what every comparison returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why two values agree or differ. The vocabulary is closed; a comparison picks the most telling one."""

    SAME = "same"
    ABSENT = "absent"
    """One side has nothing to compare."""
    FORM = "form"
    """They differ in form alone: case, marks, dashes, diacritics, markup."""
    ABBREVIATED = "abbreviated"
    CUT = "cut"
    """One is the beginning of the other, as styles and subtitles allow."""
    IN_PRINT = "in-print"
    """The registered value stands in the printed string, though not in the parsed field."""
    OTHER_SPELLING = "other-spelling"
    """Transliteration, particles, initials, former title, translated title: a known variant."""
    DATABASE_NAME = "database-name"
    """A collection's or database's name stands where the container should."""
    ONLINE_FIRST = "online-first"
    SLIP = "slip"
    """Within a typing slip."""
    WORDS = "words"
    """One or more content words differ."""
    MISSING = "missing"
    """Something the register has is not there."""
    EXTRA = "extra"
    """Something is there that the register has not."""
    ORDER = "order"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` lies in 0..1; `claimed` and `found` are the parts that differ, where they can be named."""

    score: float
    reason: Reason
    claimed: str = ""
    found: str = ""

    @property
    def agrees(self) -> bool:
        """Whether no careful editor would call this a difference."""
        return self.reason in _AGREEING


_AGREEING = frozenset(
    {
        Reason.SAME,
        Reason.ABSENT,
        Reason.FORM,
        Reason.ABBREVIATED,
        Reason.CUT,
        Reason.IN_PRINT,
        Reason.OTHER_SPELLING,
        Reason.ONLINE_FIRST,
    }
)
