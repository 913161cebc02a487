"""Which of the finders are right about this text: told by how much of the list each of them accounts for."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.text.folding import squash

_ENOUGH_UNLISTED = 3
_HABIT = 0.2


def named(drafts: Sequence[Draft]) -> int:
    """Return how many works of the list the drafts name for sure."""
    return len({(squash("".join(d.authors[:1]) or d.title), d.year[:5]) for d in drafts if d.trust is Trust.SURE})


def in_habit(drafts: Sequence[Draft], *, listed: bool) -> list[Draft]:
    """Return the author-date drafts without those doubtful ones that are not of the form in which this text cites.

    `listed` says whether there is a list at all; with one, a text of which it confirms nothing must show several
    citations of an unmistakable form.
    """
    confirmed = [d for d in drafts if d.trust >= Trust.LISTED]
    strong = sum(d.trust is Trust.STRONG for d in drafts)
    if listed and not confirmed and strong < _ENOUGH_UNLISTED:
        return [d for d in drafts if d.unlinked_by_nature]
    shown = [d for d in confirmed if not d.narrative]
    with_comma = sum(d.comma for d in shown) / len(shown) if shown else 1.0
    return [d for d in drafts if d.trust > Trust.WEAK or d.narrative or _fits(d, with_comma)]


def _fits(draft: Draft, with_comma: float) -> bool:
    if draft.comma:
        return with_comma > _HABIT
    return with_comma < 1 - _HABIT
