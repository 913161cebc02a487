"""Is this registered work the very one that a reference means? A probability from all that is printed.

Only what stands on both sides counts. The printed string is searched for the record's values, so that a field the
parser missed or mixed up does not hide a work; strings without a title go by journal, volume, page and author.
"""

from __future__ import annotations

from math import exp

from citecheck.match.signals import Signals, signals
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.reference import Reference
from citecheck.model.work import Work

INTERCEPT = -7.0
WEIGHTS = Signals(
    title=4.0,
    title_weight=4.0,
    no_title=1.0,
    untold=-3.0,
    first_author=1.5,
    at_front=1.0,
    no_author=1.0,
    others=1.5,
    year=1.5,
    near_year=0.5,
    other_year=-2.5,
    volume=1.0,
    other_volume=-1.0,
    page=1.5,
    other_page=-1.5,
    issue=0.5,
    container=1.5,
    no_container=0.5,
    place=1.5,
    named_place=3.0,
    named=1.5,
)
"""First guesses, set by hand; training/identity_calibrate.py measures them."""


def identity(reference: Reference, work: Work) -> Likeness:
    """Return the probability, as `score`, that `work` is the very one `reference` means."""
    given = signals(reference, work)
    logit = INTERCEPT + sum(w * s for w, s in zip(WEIGHTS, given, strict=True))
    score = 1 / (1 + exp(-max(-30.0, min(30.0, logit))))
    return Likeness(score, _reason(given, score))


def _reason(given: Signals, score: float) -> Reason:
    if score < 0.5:
        return Reason.DIFFERENT
    if given.title == 1.0 and given.first_author == 1.0 and given.year:
        return Reason.SAME
    return Reason.FORM
