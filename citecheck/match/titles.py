"""Does the printed title agree with a registered one? Form, cuts and translations forgiven; a changed word not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from citecheck.match import languages, people, printed, wording
from citecheck.match.lexicon import GENERIC_TITLES
from citecheck.match.mended import mended
from citecheck.match.printed import Printed
from citecheck.match.wording import Difference, Wording
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.reference import Reference
from citecheck.model.work import Work
from citecheck.text.retracted import without_mark

_BOUNDARY = re.compile(r"[:;.?!–—(\[/…]|-+\s")
_CUT_MARK = re.compile(r"(?:\.\s?\.\s?\.|…)\s*$")
_FORMULA = re.compile(r"\\[a-zA-Z]+|\$[^$\\^_]{0,100}[\\^_][^$]{1,100}\$|[_^]\{")
_TELLING = 20
"""Letters of a title from which on its standing within another one is no accident."""
_ALIKE = 0.55
"""Likeness of two titles below which they are no variants of each other but two titles.

The bounds here are those at which training/matching_measure.py says nothing of 3,000 references without a fault and
finds all words changed in as many with one.
"""
_CONTAINER = 10
"""Letters of a container's name from which on a title that is much like it was misread."""
_LABEL = re.compile(r"\s*(?:\[[^\[\]]{1,60}\]|\(review\))$", re.IGNORECASE)
"""What registers put behind a title to say what it is."""
_ABSENT = Likeness(0.0, Reason.ABSENT)


def between(reference: Reference, work: Work) -> Likeness:
    """Return how the printed title compares with the registered ones, the best of them deciding."""
    raw, claimed = printed.of(reference), without_mark(reference.item.title)[1]
    if not work.titles:
        return _ABSENT
    if printed.squashed(claimed) in {printed.squashed(t) for t in work.titles}:
        return Likeness(1.0, Reason.SAME if claimed in work.titles else Reason.FORM)
    full = fullest(work.titles)
    if _stands(full, raw):
        return Likeness(1.0, Reason.IN_PRINT)
    if not claimed or _is_something_else(claimed, work):
        return max((_without_field(t, raw) for t in work.titles), key=_rank)
    if " ".join(printed.tokens(work.titles[0])) in GENERIC_TITLES or printed.squashed(work.titles[0]).isdecimal():
        return Likeness(0.5, Reason.OTHER_SPELLING, claimed, work.titles[0])
    best = _best(list(_each(claimed, work.titles, full, reference.raw)))
    if best.reason is Reason.OTHER_SPELLING and not people.first(reference, work).agrees:
        return Likeness(best.score, Reason.DIFFERENT, claimed, work.titles[0])
    return best


def _best(verdicts: list[Likeness]) -> Likeness:
    """Return the verdict on the likeliest title; that it is a translation counts where no title is in its language."""
    own = [v for v in verdicts if v.reason is not Reason.OTHER_SPELLING]
    return max(own or verdicts, key=_rank)


def _is_something_else(claimed: str, work: Work) -> bool:
    """Say whether what was read as the title is the container or a person, as in strings that give no title."""
    mine = wording.of(claimed)
    people = {w for n in (*work.item.author, *work.item.editor) for w in printed.tokens(n.full_family)}
    if set(mine.keys) <= people:
        return True
    names, letters = (wording.of(c).joined for c in work.containers), len(mine.joined)
    return any(max(_CONTAINER, letters // 2) <= len(n) <= 2 * letters and _one_in_other(mine.joined, n) for n in names)


def _one_in_other(one: str, other: str) -> bool:
    return fuzz.partial_ratio(one, other) > 90


def fullest(titles: Sequence[str]) -> str:
    """Return the principal title with its subtitle, where the record has one, else the principal title."""
    first = printed.squashed(titles[0])
    return max((t for t in titles if printed.squashed(t).startswith(first)), key=len, default=titles[0])


def _rank(likeness: Likeness) -> tuple[bool, float]:
    return likeness.agrees and likeness.reason is not Reason.ABSENT, likeness.score


def _stands(title: str, raw: Printed) -> bool:
    wanted = printed.squashed(title)
    return bool(wanted) and wanted in raw.squashed


def _without_field(title: str, raw: Printed) -> Likeness:
    """Compare where the parser read no title: what stands in print agrees; of the rest nothing is known."""
    wanted = printed.squashed(title)
    score = fuzz.partial_ratio(wanted, raw.squashed) / 100 if 0 < len(wanted) <= len(raw.squashed) else 0.0
    return Likeness(score, Reason.IN_PRINT if score > 0.9 else Reason.ABSENT)


def _each(claimed: str, titles: Sequence[str], full: str, text: str) -> Iterator[Likeness]:
    whole = wording.of(text)
    for title in (*titles, *(_LABEL.sub("", t) for t in titles if _LABEL.search(t))):
        mine, theirs = wording.of(claimed), wording.of(title)
        if not mine.keys or not theirs.keys:
            yield _ABSENT
            continue
        if title != full and mine.joined.startswith(theirs.joined) and _subtitle_differs(mine, theirs, full):
            continue
        verdict = _compare(claimed, title)
        if verdict.reason is Reason.CUT or not verdict.agrees:
            verdict = _reread(verdict, mine, theirs, whole)
        yield verdict


def _reread(verdict: Likeness, mine: Wording, theirs: Wording, whole: Wording) -> Likeness:
    """Judge again by the stretch of print that is most like the title, for where the parser cut out another one."""
    stretch = wording.most_like(theirs, whole)
    score = fuzz.ratio(stretch.joined, theirs.joined) / 100
    if score < _ALIKE:
        return verdict
    again = _by_words(stretch, theirs, str(theirs), score)
    if verdict.reason is Reason.CUT:
        return verdict if _is_cut(mine, theirs, stretch) else again
    if stretch.joined not in mine.joined and _shared(stretch, theirs) <= _shared(mine, theirs):
        return verdict if not again.agrees else again
    return max(verdict, again, key=_rank)


def _shared(one: Wording, other: Wording) -> int:
    """Return how many words two titles have in common, in order."""
    return int(LCSseq.similarity(one.keys, other.keys))


def _is_cut(mine: Wording, theirs: Wording, stretch: Wording) -> bool:
    """Say whether what the printed title leaves out is really not in print, not even changed."""
    rest, beside = _rest(theirs.joined, mine.joined), _rest(stretch.joined, mine.joined)
    return not rest or fuzz.ratio(rest, beside) / 100 < _ALIKE


def _rest(whole: str, part: str) -> str:
    before, _, after = whole.partition(part)
    return max(before, after, key=len)


def _compare(claimed: str, title: str) -> Likeness:
    mine, theirs = wording.of(claimed), wording.of(title)
    if mine.joined == theirs.joined:
        return Likeness(1.0, Reason.FORM)
    if theirs.joined.startswith(mine.joined):
        return _cut(claimed, title)
    if mine.joined.startswith(theirs.joined):
        return Likeness(0.95, Reason.CUT, claimed, title)
    if len(mine.joined) >= _TELLING and mine.joined in theirs.joined:
        return Likeness(0.9, Reason.CUT, claimed, title)
    score = fuzz.ratio(mine.joined, theirs.joined) / 100
    if score < _ALIKE and languages.differ(claimed, title):
        return Likeness(score, Reason.OTHER_SPELLING, claimed, title)
    return _by_words(mine, theirs, title, score)


def _cut(claimed: str, title: str) -> Likeness:
    """Judge a printed title that is the beginning of the registered one: a subtitle may go, a last word may not."""
    mine, theirs = wording.of(claimed), wording.of(title)
    left = theirs.part(len(mine.keys), len(theirs.keys))
    rest = title[_reach(title, len(printed.squashed(claimed))) :].lstrip(" \"'”’»*†‡§)")
    marked = _BOUNDARY.match(rest) or _CUT_MARK.search(claimed) or len(mine.joined) >= printed.COMPARED
    if marked or not left.keys or len(left.keys) > 2 or all(len(k) < 4 for k in left.keys):
        return Likeness(0.95, Reason.CUT, claimed, title)
    return Likeness(0.9, Reason.MISSING, "", str(left))


def _reach(title: str, letters: int) -> int:
    """Return how many characters of `title` hold its first so many folded letters."""
    done = 0
    for at, letter in enumerate(title):
        if done >= letters:
            return at
        done += len(printed.squashed(letter))
    return len(title)


def _subtitle_differs(mine: Wording, theirs: Wording, full: str) -> bool:
    """Say whether a printed title goes on with a variant of the registered subtitle.

    Registers often lack the subtitle, or hold a running head in its place: only a variant is worth comparing.
    """
    rest = mine.joined[len(theirs.joined) :]
    subtitle = wording.of(full).joined[len(theirs.joined) :]
    return bool(subtitle) and fuzz.ratio(rest, subtitle) / 100 >= _ALIKE


def _by_words(mine: Wording, theirs: Wording, title: str, score: float) -> Likeness:
    """Name the words that differ; small words, word breaks and the spelling of numbers are no difference."""
    blocks = wording.differences(mine, theirs)
    if not blocks:
        return Likeness(max(score, 0.95), Reason.FORM)
    if (len(blocks) > 2 and all(b.slip for b in blocks)) or _FORMULA.search(title):
        return Likeness(score, Reason.FORM)
    claimed, found = _told(blocks)
    if score < _ALIKE:
        return Likeness(score, Reason.DIFFERENT, str(mine), title)
    reason = Reason.WORDS if claimed and found else Reason.MISSING if found else Reason.EXTRA
    if len(blocks) == 1 and blocks[0].slip:
        reason = Reason.SLIP
    return Likeness(score, reason, claimed, found)


def _told(blocks: list[Difference]) -> tuple[str, str]:
    """Return what is printed, and what is registered, at all stretches where two titles differ."""
    claimed = " … ".join(str(b.claimed) for b in blocks if b.claimed.keys)
    return claimed, " … ".join(str(b.found) for b in blocks if b.found.keys)


def correct(reference: Reference, work: Work, found: Likeness) -> str:
    """Return the title as it should be printed: the printed one with what was found mended, or the registered one."""
    claimed = reference.item.title
    bare = without_mark(claimed)[1]
    for title in work.titles:
        if _told(wording.differences(wording.of(bare), wording.of(title))) == (found.claimed, found.found):
            return claimed.replace(bare, mended(bare, title), 1)
    return claimed.replace(bare, fullest(work.titles), 1) if bare else fullest(work.titles)
