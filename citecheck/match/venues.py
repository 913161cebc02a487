"""Does the printed container agree with a registered one? Abbreviations, articles and cut names forgiven."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from citecheck.match import journals, printed
from citecheck.match.journals import content
from citecheck.match.lexicon import DATABASES, EVENT_WORDS, PREPRINT_SERVERS, SMALL
from citecheck.match.names import plain
from citecheck.match.printed import Printed
from citecheck.match.spelling import roman
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.reference import Reference
from citecheck.model.work import Work

_PARENTHESES = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]\s*")
_BREAK = re.compile(r"\s*[:;.,–—(\[=/]\s|\s-\s")
_TOLD = 0.3
"""Share of a name's letters that an abbreviation must keep to be recognised where it stands by itself."""
_TITLE_END = 8
"""Letters from which on words that end a title are no chance."""
_GLUED = re.compile(r"^\[?\d{1,3}[\])]?(?=[A-Z][a-z])")
_WORD = re.compile(r"[a-z0-9]+")
_ABSENT = Likeness(0.0, Reason.ABSENT)
_SAME_EVENT = 0.6
"""Share of the telling words of a conference's name that make it the same conference."""


def between(reference: Reference, work: Work) -> Likeness:
    """Return how the printed container compares with the registered ones, the best of them deciding."""
    item, found = reference.item, work.containers
    named = item.container_title or (item.publisher if is_database(item.publisher) else "")
    claimed = _without_numbers(_without_title(named, work), work)
    if not claimed or not found or printed.only_in_title(claimed, reference, work):
        return _ABSENT
    best = max((_compare(claimed, name) for name in found), key=lambda c: (c.agrees, c.score))
    if best.agrees:
        return best
    if item.collection_title and any(_compare(item.collection_title, name).agrees for name in found):
        return Likeness(0.9, Reason.IN_PRINT)
    zone, whole = printed.outside_title(reference, work), printed.of(reference)
    if any(_in_print(name, whole if len(content(name)) > 2 else zone) for name in found):
        return Likeness(0.9, Reason.IN_PRINT)
    reason = Reason.DATABASE_NAME if is_database(claimed) else Reason.DIFFERENT
    return Likeness(best.score, reason, claimed, found[0])


def _without_title(name: str, work: Work) -> str:
    """Return a printed name without the title's last words, which were read into it: they may name a journal too."""
    head, _, rest = name.partition(". ")
    tail = printed.squashed(head)
    in_title = len(tail) >= _TITLE_END and any(printed.squashed(t).endswith(tail) for t in work.titles)
    return rest if rest and in_title else name


def _without_numbers(name: str, work: Work) -> str:
    """Return a printed name without a label glued to its front and without the volume that was read into it."""
    bare = _GLUED.sub("", name)
    head, _, last = bare.rpartition(" ")
    volume = printed.squashed(last)
    return head if head and volume and volume == printed.squashed(work.item.volume) else bare


def is_database(name: str) -> bool:
    """Say whether a name is that of a collection of e-books or of a database rather than of a journal or book."""
    plain = " ".join(printed.tokens(name))
    return plain.endswith(("ebooks", "e books", "ebook collection")) or plain in DATABASES


def is_preprint_server(name: str) -> bool:
    """Say whether a container is a server of preprints: what stands there is another version of the work."""
    return not PREPRINT_SERVERS.isdisjoint(printed.tokens(name))


def _compare(claimed: str, found: str) -> Likeness:
    if printed.squashed(claimed) == printed.squashed(found):
        return Likeness(1.0, Reason.SAME if claimed == found else Reason.FORM)
    pairs = [(c, f) for c in _forms(claimed) for f in _forms(found)]
    if any(content(c) == content(f) for c, f in pairs):
        return Likeness(1.0, Reason.FORM)
    if any(_abbreviated(c, f) for c, f in pairs):
        return Likeness(0.95, Reason.ABBREVIATED)
    if _cut(claimed, found) or _cut(found, claimed):
        return Likeness(0.9, Reason.CUT)
    if _same_event(content(claimed), content(found)):
        return Likeness(0.8, Reason.OTHER_SPELLING)
    score = fuzz.token_sort_ratio(" ".join(content(claimed)), " ".join(content(found))) / 100
    return Likeness(min(score, 0.7), Reason.DIFFERENT)


_OF_PROCEEDINGS = frozenset(("proc", "proceedings", "ieee", "acm", "aaai", "int", "intl", "conf", "annual", "symp"))
"""Words of a conference's name that tell no more than that it is one."""


def _forms(name: str) -> tuple[str, ...]:
    bare = _PARENTHESES.sub(" ", name).strip()
    return (name, bare) if bare and bare != name else (name,)


def _abbreviated(claimed: str, found: str) -> bool:
    """Say whether the two names correspond word by word, or one is the other's acronym or listed abbreviation."""
    mine, theirs = content(claimed), content(found)
    if len(mine) == len(theirs) and journals.matched(mine, theirs) == len(mine):
        return True
    if journals.is_acronym(claimed, found) or journals.is_acronym(found, claimed):
        return True
    if len(mine) == 1 and claimed.isupper() and mine[0] in theirs:
        return True
    if _is_conference(mine, theirs):
        return True
    return _in_list(claimed, found) or _in_list(found, claimed)


def _is_conference(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether "Proc. IEEE CEC" names the "IEEE Congress on Evolutionary Computation": initials within its name."""
    named = [word for word in mine if word not in _OF_PROCEEDINGS]
    alone = len(named) == 1 and len(named[0]) > 2 and len(named) < len(mine)
    return alone and mine[0].startswith("proc") and named[0] in "".join(word[0] for word in theirs)


def _in_list(short: str, long: str) -> bool:
    full = printed.squashed(long)
    return any(t in (full, f"the{full}") or f"the{t}" == full for t in journals.titles_of(short))


def _cut(short: str, long: str) -> bool:
    """Say whether one name is the other with a part left out: a section, a place, a subtitle, words of a long name."""
    mine, theirs = content(short), content(long)
    if len(mine) >= len(theirs) or journals.matched(mine, theirs) < len(mine):
        return False
    return len(mine) > 2 or _section(mine, theirs) or _ends_at_break(mine, long)


def _section(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether all that is left out is a section's letter or number: Physical Review (B)."""
    rest = theirs[len(mine) :]
    heads = all(journals.alike(a, b) for a, b in zip(mine, theirs, strict=False))
    return heads and all(len(w) == 1 or w.isdecimal() or roman(w) or w in ("section", "part", "series") for w in rest)


def _ends_at_break(mine: Sequence[str], long: str) -> bool:
    return any(
        len(head) == len(mine) and journals.matched(tuple(mine), head) == len(head)
        for head in (content(long[: m.start()]) for m in _BREAK.finditer(long[:300]))
    )


def _same_event(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether two names of proceedings are those of one event, as far as their telling words go."""
    if EVENT_WORDS.isdisjoint(theirs) and EVENT_WORDS.isdisjoint(mine):
        return False
    one, other = (tuple(w for w in ws if w not in EVENT_WORDS and w.isalpha()) for ws in (mine, theirs))
    if not one or not other:
        return False
    return journals.matched(one, other) >= _SAME_EVENT * min(len(one), len(other))


def _in_print(name: str, zone: Printed) -> bool:
    """Say whether a registered container stands in print, whole or abbreviated, parted from the words around it."""
    words = content(name)
    if len("".join(words)) < 2:
        return False
    text = zone.folded.replace("'", "")
    found = [m for m in _WORD.finditer(text) if m.group() not in SMALL]
    for at in range(len(found) - len(words) + 1):
        here = found[at : at + len(words)]
        letters = sum(len(m.group()) for m in here)
        alike = (
            letters >= min(4, len("".join(words)))
            and letters >= _TOLD * len("".join(words))
            and all(journals.alike(w, plain(m.group())) for w, m in zip(words, here, strict=True))
        )
        if alike and _parted(text, here[0].start(), here[-1].end()):
            return True
    return False


def _parted(text: str, start: int, end: int) -> bool:
    """Say whether punctuation, a figure or an edge stands on either side of a stretch."""
    before, after = text[:start].rstrip()[-1:], text[end : end + 3].lstrip()[:1]
    return not before.isalpha() and not after.isalpha()
