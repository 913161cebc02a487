"""A suffix that a line end or a stray blank tore apart, put together again: the likeliest way first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from citecheck.ids.doi_data import UNFINISHED
from citecheck.ids.doi_suffix import LONGEST, Stretch, stretch

_MOST_JOINS = 6
_MOST_OTHERS = 6
_GAP = re.compile(r"\s{1,4}")
_NEVER = re.compile(r"10\.\d{4}|https?:|www\.|doi\b|pmid|pmc|pp?\.|vol\b|no\.|\[", re.IGNORECASE)
_ALONE = re.compile(r"\d{1,3}\.(?:\s|$)|\(?(?:19|20)\d\d[a-z]?[).,;]?(?:\s|$)", re.IGNORECASE)
"""What is no continuation: the next identifier or a page; a list number or year that stands alone."""
_BEGINS = re.compile(r"[A-Za-z0-9(:._/<-]")


@dataclass(frozen=True, slots=True)
class Reach:
    """A suffix as read: its likeliest form, further ones, where its print ends, and what was mended."""

    suffix: str
    end: int
    others: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Joint:
    """Two stretches put together. `sure`: the first could not have been the whole suffix."""

    whole: Stretch
    sure: bool
    others: tuple[str, ...]
    slips: tuple[str, ...]


def reach(text: str, at: int, registrant: str, *, in_address: bool) -> Reach | None:
    """Return the suffix that begins at `at`, directly behind the slash; None where there is none."""
    gap = _GAP.match(text, at)
    slips: tuple[str, ...] = ()
    if gap:
        if _NEVER.match(text, gap.end()) or _ALONE.match(text, gap.end()):
            return None
        slips = (_gap_slip(gap.group()),)
        at = gap.end()
    read = stretch(text, at, registrant, in_address=in_address)
    if not any(c.isalnum() for c in read.core) or (gap and not _has_digit(read.core)):
        return None
    return _joined(text, registrant, read, slips, in_address)


def _joined(text: str, registrant: str, read: Stretch, slips: tuple[str, ...], in_address: bool) -> Reach:
    others: list[str] = []
    for _ in range(_MOST_JOINS):
        joint = _join(text, registrant, read, in_address)
        if joint is None:
            break
        if not joint.sure:
            others.extend((joint.whole.core, *joint.others))
            break
        others = [*joint.others, read.core, *read.others, *others]
        slips += joint.slips
        read = joint.whole
    candidates = dict.fromkeys([read.core, *read.others, *others])
    del candidates[read.core]
    return Reach(read.core, read.end, tuple(candidates)[:_MOST_OTHERS], tuple(dict.fromkeys(slips + read.slips)))


def _join(text: str, registrant: str, read: Stretch, in_address: bool) -> _Joint | None:
    """Return the stretch with the next one put to it, or None where nothing can follow."""
    gap = None if read.whole or len(read.printed) > LONGEST else _GAP.match(text, read.stop)
    if gap is None or _NEVER.match(text, gap.end()) or not _BEGINS.match(text, gap.end()):
        return None
    if read.printed[-1] not in "-/" and _ALONE.match(text, gap.end()):
        return None
    depth = max(0, read.printed.count("(") - read.printed.count(")"))
    after = stretch(text, gap.end(), registrant, in_address=in_address, depth=depth)
    if not after.core:
        return None
    if read.printed.endswith("-"):
        return _at_hyphen(registrant, read, after, gap.group())
    if not _has_digit(after.core) and after.core not in {"x", "X"}:
        return None
    sure = _must_go_on(registrant, read, after, gap.group(), depth)
    if (
        sure
        or "\n" in gap.group()
        or (read.printed.endswith(".") and after.core[0].islower() != after.core[0].isdigit())
    ):
        return _Joint(_together(read.printed, after), sure, (), (_gap_slip(gap.group()),))
    return None


def _at_hyphen(registrant: str, read: Stretch, after: Stretch, gap: str) -> _Joint | None:
    """Join at a hyphen, which is the DOI's own (mostly beside a digit) or the line's."""
    broken = "\n" in gap
    if not (_has_digit(after.core) or (broken and after.core[0].islower())):
        return None
    kept, dropped = _together(read.printed, after), _together(read.printed[:-1], after)
    own = _unfinished(registrant, read.printed) or read.printed[-2:-1].isdigit() or after.core[0].isdigit()
    if own:
        return _Joint(kept, True, (dropped.core,), (_gap_slip(gap),))
    return _Joint(dropped, True, (kept.core,), ("line-break-hyphen",))


def _must_go_on(registrant: str, read: Stretch, after: Stretch, gap: str, depth: int) -> bool:
    last, first = read.printed[-1], after.printed[0]
    if last in "/_(" or (depth and ")" in after.printed) or _unfinished(registrant, read.printed):
        return True
    if len(after.core) > 1 and (first in "._/" or (first == "-" and "\n" in gap)):
        return True
    return not _has_digit(read.core) and (last == "." or any(c in "._-/" for c in after.core))


def _unfinished(registrant: str, printed: str) -> bool:
    shape = UNFINISHED.get(registrant)
    return shape is not None and bool(shape.fullmatch(printed))


def _together(printed: str, after: Stretch) -> Stretch:
    return replace(
        after,
        printed=printed + after.printed,
        core=printed + after.core,
        others=tuple(printed + other for other in after.others),
    )


def _gap_slip(gap: str) -> str:
    return "line-break" if "\n" in gap else "space"


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)
