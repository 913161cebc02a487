"""Do the printed people agree with the registered ones? Whoever is misspelt, missing, extra or exchanged is named.

A name that the parser missed but that stands in print is no fault; nor is one left out behind "et al.".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from citecheck.match import names, printed
from citecheck.match.lexicon import NO_NAMES, ORGANISATION_WORDS, PARTICLES, SMALL
from citecheck.match.names import family_words, shown
from citecheck.match.printed import Printed
from citecheck.model.item import Name
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.reference import Reference
from citecheck.model.work import Work

_CUT = re.compile(r"\bet ?al\b|\band others\b|\bet coll\b|\bu\. ?a\.|\by otros\b|\be outros\b|\. ?\. ?\.")
_NO_PEOPLE = frozenset(("in", "ed", "eds", "and", "with"))
"""Words of a reference's form that are taken for names where they stand before a colon."""
_FEW = 3
"""Registered authors beside whom several more in the list show that the record was cut."""
_ACRONYM = 4
"""Letters up to which a name in capitals is rather initials or an acronym."""
_MOST = 5_000
"""Names of a list that are compared; large collaborations have thousands."""
_VARIANTS = 40
"""Names of either side, from its beginning and its end, that are compared by more than their letters."""


@dataclass(frozen=True, slots=True)
class _Compared:
    """The printed people and the registered ones who found no partner on the other side."""

    pairs: tuple[tuple[int, int], ...]
    lost: tuple[Name, ...]
    strange: tuple[Name, ...]
    slips: tuple[tuple[str, str], ...]


def between(reference: Reference, work: Work) -> Likeness:
    """Return how the printed authors (or editors) compare with the registered ones."""
    found = registered(work)
    if not found:
        return Likeness(0.0, Reason.ABSENT)
    if list(map(family_words, printed_people(reference))) == list(map(family_words, found)):
        return Likeness(1.0, Reason.SAME)
    zone = printed.outside_title(reference, work)
    cut = is_cut(reference, zone)
    compared = _compare(reference, work, found, zone, cut)
    lost = () if cut and not compared.strange else compared.lost
    if not printed_people(reference) and len(lost) == len(found):
        return Likeness(0.0, Reason.ABSENT)
    if cut:
        lost = lost[: len(compared.strange)]
    strange = () if not lost and _record_is_cut(compared, found, work) else compared.strange
    return _verdict(compared, lost, strange, cut, found)


def _record_is_cut(compared: _Compared, found: tuple[Name, ...], work: Work) -> bool:
    """Say whether the record rather than the list is at fault: it holds the first authors of several, or says so."""
    if work.quality == "partial":
        return True
    met = [j for _, j in compared.pairs]
    return len(found) <= _FEW and len(compared.strange) > 1 and met == list(range(len(found)))


def first(reference: Reference, work: Work) -> Likeness:
    """Return how the printed first author compares with the registered one; found anywhere in print, it agrees."""
    found = registered(work)
    if not found:
        return Likeness(0.0, Reason.ABSENT)
    zone = printed.outside_title(reference, work)
    if _spare(found[0], zone, Counter()):
        return Likeness(1.0, Reason.IN_PRINT)
    claimed = printed_people(reference)
    if not claimed:
        return Likeness(0.0, Reason.ABSENT)
    compared = [names.between(c, f) for c in claimed[:3] for f in found[:3]]
    return max(compared, key=lambda c: c.score)


def registered(work: Work) -> tuple[Name, ...]:
    """Return the people a reference to the work names: its authors, or else its editors; placeholders left out."""
    people = (work.item.author or work.item.editor)[:_MOST]
    return tuple(n for n in people if _is_name(n) and " ".join(printed.tokens(shown(n))) not in NO_NAMES)


def _is_name(name: Name) -> bool:
    """Say whether there is more than an initial to look for."""
    return len("".join(family_words(name))) > 1


def printed_people(reference: Reference) -> tuple[Name, ...]:
    """Return the people the entry gives as its own: its authors, or else its editors."""
    return (reference.item.author or reference.item.editor)[:_MOST]


def is_cut(reference: Reference, zone: Printed) -> bool:
    """Say whether the list of authors is cut: in print by "et al." or an ellipsis, or here for its length."""
    if len(reference.raw) > printed.COMPARED:
        return True
    return reference.item.et_al or "…" in reference.raw or bool(_CUT.search(zone.folded))


def _compare(reference: Reference, work: Work, found: tuple[Name, ...], zone: Printed, cut: bool) -> _Compared:
    claimed = printed_people(reference)
    pairs = _paired(claimed, found)
    used = Counter(w for i, j in pairs for w in _shared(claimed[i], found[j]))
    met = {j for _, j in pairs}
    lost = [f for j, f in enumerate(found) if j not in met and not f.literal and not _spare(f, zone, used)]
    known = _known_words(work)
    taken = {i for i, _ in pairs}
    unmet = [f for j, f in enumerate(found) if j not in met]
    capitals = sum(shown(c).isupper() and len(shown(c)) > _ACRONYM for c in claimed) * 2 >= len(claimed)
    strange = [c for i, c in enumerate(claimed) if i not in taken and _is_stranger(c, work, known, zone, capitals)]
    strange = [c for c in strange if not c.literal or met or _slip_of(c, unmet)]
    slips = [*_slips(strange, lost, unmet), *_slips_in_part([found[j] for _, j in pairs], zone, known)]
    if not cut and len(strange) < len(lost):
        slips += _slips_in_print(lost, zone, found)
    return _Compared(tuple(pairs), tuple(lost), tuple(strange), tuple(slips))


def _paired(claimed: Sequence[Name], found: Sequence[Name]) -> list[tuple[int, int]]:
    """Return which printed name is which registered one: equal ones first, then variants."""
    free: dict[str, list[int]] = {}
    for j, name in enumerate(found):
        free.setdefault("".join(family_words(name)), []).append(j)
    pairs, later = [], []
    for i, name in enumerate(claimed):
        key = "".join(family_words(name))
        if free.get(key):
            pairs.append((i, free[key].pop(0)))
        else:
            later.append(i)
    left = _ends(sorted(j for js in free.values() for j in js))
    for i in _ends(later):
        near = next((j for j in left if names.between(claimed[i], found[j]).agrees), None)
        if near is not None:
            left.remove(near)
            pairs.append((i, near))
    return sorted(pairs)


def _ends(places: list[int]) -> list[int]:
    return places if len(places) <= 2 * _VARIANTS else places[:_VARIANTS] + places[-_VARIANTS:]


def _shared(claimed: Name, found: Name) -> frozenset[str]:
    """Return the words of print that a printed name uses for the registered one it is."""
    words = frozenset((*printed.tokens(claimed.full_family), *printed.tokens(claimed.given)))
    return words & frozenset((*printed.tokens(shown(found)), *printed.tokens(found.given)))


def _spare(name: Name, zone: Printed, used: Counter[str]) -> bool:
    """Say whether a name stands in print beyond what the printed names that were read make use of."""
    words = family_words(name)
    whole = "".join(words)
    if len(words) == 1:
        return any(len(w) > 1 and zone.counts[w] > used[w] for w in (whole, names.plain(whole)))
    if len(whole) > 5 and whole in zone.squashed and not used[words[-1]]:
        return True
    missing = [w for w in words if not zone.counts[w]]
    there = zone.counts[max(words, key=len)] > used[max(words, key=len)]
    return there and not any(_misspelt(w, zone) for w in missing)


def _misspelt(word: str, zone: Printed) -> str:
    """Return the printed word that is `word` within a slip, or nothing."""
    limit = names.slip_limit(len(word))
    near = process.extractOne(word, zone.words, scorer=OSA.distance, score_cutoff=limit) if limit else None
    return near[0] if near else ""


def _known_words(work: Work) -> frozenset[str]:
    people = (*work.item.author, *work.item.editor, *work.item.translator)
    texts = (*work.titles, *work.containers, work.item.publisher)
    of_people = (f"{n.full_family} {n.given} {n.suffix}" for n in people[:_MOST])
    return frozenset(w for t in (*texts, *of_people) for w in printed.tokens(t))


def _is_stranger(name: Name, work: Work, known: frozenset[str], zone: Printed, capitals: bool) -> bool:
    """Say whether a printed name is a person the record has not: no organisation, no piece of something else.

    `capitals`: the list prints family names in capitals, so that a short one is no acronym for being so.
    """
    words, shape = family_words(name), shown(name)
    if (
        not words
        or set(words) <= _NO_PEOPLE
        or not all(w.isalpha() for w in words)
        or (name.literal and not 2 <= len(words) <= 4)
    ):
        return False
    acronym = len(shape) <= _ACRONYM and sum(c.isupper() for c in shape) > 1
    if len(shape) < 2 or (acronym and not (capitals and len(shape) > 2 and name.given)):
        return False
    if set(words) <= known or set(words) & ORGANISATION_WORDS or not all(zone.counts[w] for w in words):
        return False
    others = (*work.item.editor, *work.item.translator) if work.item.author else ()
    return not any(names.between(name, n).agrees for n in others[:_VARIANTS])


def _slips(strange: list[Name], lost: list[Name], unmet: Sequence[Name]) -> Iterable[tuple[str, str]]:
    """Yield (printed, registered) for each pair that is one name misspelt, and take the two out of their lists."""
    for claimed in tuple(strange[:_VARIANTS]):
        near = _slip_of(claimed, unmet)
        if near is not None:
            strange.remove(claimed)
            lost[:] = [f for f in lost if f is not near]
            yield shown(claimed), shown(near)


def _slip_of(claimed: Name, unmet: Sequence[Name]) -> Name | None:
    return next((f for f in unmet[:_VARIANTS] if names.between(claimed, f).reason is Reason.SLIP), None)


def _slips_in_part(met: Sequence[Name], zone: Printed, known: frozenset[str]) -> Iterable[tuple[str, str]]:
    """Yield the like for one part of a double name, of which the other part was enough to tell who it is."""
    for name in met[:_VARIANTS]:
        words = family_words(name)
        misspelt = _particle_misspelt(words, zone, known)
        if misspelt:
            yield misspelt.title(), shown(name)
            continue
        for word in words if len(words) > 1 else ():
            if len(word) < 4 or zone.counts[word] or word in zone.squashed:
                continue
            near = _misspelt(word, zone)
            if near and near not in known and names.plain(near) != names.plain(word):
                yield near.capitalize(), word.capitalize()


def _particle_misspelt(words: tuple[str, ...], zone: Printed, known: frozenset[str]) -> str:
    """Return a name as printed where one of its particles is a letter off: "va raemdonck" for "van …"; or nothing."""
    *particles, last = words
    if not particles or not PARTICLES.issuperset(particles) or zone.counts[last] != 1:
        return ""
    at = zone.words.index(last)
    before = zone.words[max(0, at - len(particles)) : at]
    wrong = [(b, p) for b, p in zip(before, particles, strict=False) if b != p]
    if len(before) < len(particles) or len(wrong) != 1 or " ".join((*before, last)) not in zone.folded:
        return ""
    word, particle = wrong[0]
    told = len(word) > 1 and word.isalpha() and word not in PARTICLES | SMALL | NO_NAMES | known
    near = len(particle) > 2 and OSA.distance(word, particle, score_cutoff=1) == 1
    return " ".join((*before, last)) if told and near else ""


def _slips_in_print(lost: list[Name], zone: Printed, found: tuple[Name, ...]) -> Iterable[tuple[str, str]]:
    """Yield the like for names that stand misspelt in print, wherever the parser put them."""
    right = {w for f in found for w in family_words(f)}
    words = [w for w in zone.words if len(w) > 3 and w not in right]
    for name in tuple(lost[:_VARIANTS]):
        whole = "".join(family_words(name))
        near = process.extractOne(whole, words, scorer=OSA.distance, score_cutoff=1) if len(whole) > 4 else None
        if near:
            lost.remove(name)
            yield near[0].capitalize(), shown(name)


def _verdict(
    compared: _Compared, lost: tuple[Name, ...], strange: tuple[Name, ...], cut: bool, found: tuple[Name, ...]
) -> Likeness:
    claimed = [*(c for c, _ in compared.slips), *map(shown, strange)]
    missed = [*(f for _, f in compared.slips), *map(shown, lost)]
    score = max(0.0, 1 - (len(claimed) + len(missed)) / (2 * len(found)))
    if claimed or missed:
        only_slips = not lost and not strange
        reason = Reason.SLIP if only_slips else Reason.MISSING if not claimed else Reason.EXTRA
        reason = Reason.DIFFERENT if claimed and missed and not only_slips else reason
        return Likeness(score, reason, ", ".join(claimed), ", ".join(missed))
    order = [j for _, j in compared.pairs]
    if not cut and order != sorted(order) and len(order) == len(found):
        mine = ", ".join(shown(found[j]) for j in order)
        return Likeness(0.8, Reason.ORDER, mine, ", ".join(map(shown, found)))
    return Likeness(1.0, Reason.CUT if cut else Reason.SAME)
