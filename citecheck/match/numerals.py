"""Numbers as references print them: digits, Roman numerals, letters before or after, short ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass

from citecheck.match import printed
from citecheck.match.printed import Printed
from citecheck.match.spelling import roman
from citecheck.model.item import Item
from citecheck.model.reference import Reference
from citecheck.model.work import Work
from citecheck.text.folding import fold

_NUMBER = re.compile(r"[0-9]{1,9}")
_RANGE = re.compile(r"([a-z]{0,3}\.?)([0-9]{1,9})([a-z]{0,2})(?: ?- ?([a-z]{0,3}\.?)([0-9]{1,9})([a-z]{0,2}))?")
_ROMAN_RANGE = re.compile(r"([ivxlcdm]{1,12})(?: ?- ?([ivxlcdm]{1,12}))?")


@dataclass(frozen=True, slots=True)
class Pages:
    """A stretch of pages; `last` is 0 where only one page is given."""

    first: int
    last: int


def numbers(text: str) -> tuple[int, ...]:
    """Return the numbers in a volume or issue: "43 Suppl 1" → 43, 1; "XII" → 12; none for words alone."""
    found = tuple(int(n) for n in _NUMBER.findall(fold(text)))
    if found:
        return found
    return tuple(v for v in (roman(w) for w in printed.tokens(text)) if v)


def pages(text: str) -> Pages | None:
    """Return the first stretch of pages in a text, short ranges written out (1035–53 → 1035, 1053), or None."""
    plain = fold(text[:60])
    match = _RANGE.search(plain)
    if match is None:
        return _roman_pages(plain)
    first = int(match[2])
    last = _written_out(match[2], match[5]) if match[5] else 0
    return Pages(first, last)


def _written_out(first: str, last: str) -> int:
    if len(last) < len(first):
        whole = int(first[: len(first) - len(last)] + last)
        return whole if whole >= int(first) else int(last)
    return int(last)


def _roman_pages(plain: str) -> Pages | None:
    match = _ROMAN_RANGE.fullmatch(plain.strip("p. "))
    first, last = (roman(match[1]), roman(match[2] or "")) if match else (0, 0)
    return Pages(first, last) if first else None


def spare(value: str, own: str, reference: Reference, work: Work) -> bool:
    """Say whether a registered number stands in print where no other field of the record would put it.

    `own` is the field that the number belongs to. Where the format gave the fields nothing was misread.
    """
    plain = printed.squashed(value).lstrip("0")
    if not plain or reference.given:
        return False
    zone = printed.outside_title(reference, work)
    claims = _claims(plain, own, reference.item, work) + (_in_containers(plain, zone, work) if own == "year" else 0)
    return max(zone.counts[plain], zone.numbers[plain]) > claims


def _in_containers(number: str, zone: Printed, work: Work) -> int:
    """Return how often a number stands in a container's registered name that is printed: "Symposium 2008"."""
    named = (c for c in work.containers if printed.squashed(c) in zone.squashed)
    return max((printed.tokens(c).count(number) for c in named), default=0)


def misread(value: str, own: str, reference: Reference, work: Work) -> bool:
    """Say whether a printed number is rather that of another registered field, which was not read, or otherwise."""
    if reference.given:
        return False
    item, plain = reference.item, printed.squashed(value)
    fields = _fields(item, work)
    mine = {"volume": item.volume, "issue": item.issue, "page": item.page}
    return any(
        plain in fields[field] and fields[field].isdisjoint(printed.tokens(mine[field]))
        for field in mine
        if field != own
    )


def _claims(number: str, own: str, item: Item, work: Work) -> int:
    """Return how many other fields, registered or printed, have that number."""
    printed_as = {"volume": item.volume, "issue": item.issue, "page": item.page}
    in_place = sum(word.lstrip("0") == number for word in printed.tokens(printed_as.get(own, "")))
    fields = _fields(item, work)
    if own == "page" and fields["page"] <= fields["last"]:
        del fields["last"]
    return in_place + sum(number in values for field, values in fields.items() if field != own)


def _fields(item: Item, work: Work) -> dict[str, frozenset[str]]:
    """Return the numbers of each field as registered, and of some as printed."""
    found = pages(work.item.page)
    dates = (work.dates.print, work.dates.online, work.dates.issue, work.dates.issued)
    return {
        "volume": frozenset(printed.tokens(work.item.volume)),
        "issue": frozenset(printed.tokens(work.item.issue)),
        "page": frozenset((str(found.first),)) if found else frozenset(),
        "last": _last_page(item, found),
        "year": frozenset(str(d.year) for d in dates if d),
        "edition": frozenset(printed.tokens(item.edition)),
        "accessed": frozenset((str(item.accessed.year),)) if item.accessed else frozenset(),
    }


def _last_page(item: Item, found: Pages | None) -> frozenset[str]:
    """Return the last page as registered and, where the printed pages agree, as printed: "6" of 613–6."""
    short = printed.tokens(item.page)[1:] if found and pages(item.page) == found else ()
    return frozenset((*short, str(found.last))) if found else frozenset()
