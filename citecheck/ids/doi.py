"""DOIs: compact, validate, find in print.

Syntax: ISO 26324 and the DOI Handbook, 2.2: "10.", a registrant of digits, "/", an opaque suffix; letters compare
without case. The normal form here is NFC, in lower case. A shortDOI is "10/" and a few letters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from citecheck.ids.doi_context import Before, before
from citecheck.ids.doi_joins import Reach, reach
from citecheck.ids.errors import InvalidId
from citecheck.ids.letters import Plain, plain
from citecheck.model.reference import PrintedDoi
from citecheck.model.span import Span
from citecheck.text.folding import normal

_VALID = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}/\S{1,2000}|10/[a-z0-9]{2,10}")
_PREFIXED = re.compile(
    r"(?:(?:info:)?doi\s{0,2}[:.=/]?\s{0,3}|(?:https?://)?(?:dx\.|www\.)?doi\.org/{1,2}){0,4}(?=10[./])", re.I
)
_ANCHOR = re.compile(
    r"(?<!\d)10(?P<gaps>\s{0,3}\.\s{0,3})(?P<registrant>\d{4,9}(?:\.\d{1,9}){0,4})(?P<gap>\s{0,3})/(?:/(?=\s))?"
)
_DATE = re.compile(r"(?<!\d)\d{1,2}\.\s?$")
_YEAR = re.compile(r"10\.(?:19|20)\d\d")
_SHORT = re.compile(
    r"(?<![\w.])10/(?P<code>[a-z0-9]{2,10})(?![\w/.-]\w)|doi\.org/(?P<bare>(?!https?\b|doi\b)[a-z0-9]{3,7})(?![\w./:-])"
)
_TOLD = re.compile(
    r"(?<![^\W\d_])(?P<label>doi\s{0,2}[:=][ \t]{0,2})(?P<token>[^\s\"<>|\[]{1,120})"
    r"|(?<![\w.])(?:https?://)?(?:dx\.)?doi\.org/(?P<path>[^\s\"<>|]{1,120})",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"[A-Za-z0-9]{1,12}[.,/(-]\S{0,40}[A-Za-z/(]\S{0,40}\d|10[.,]\d{3,}|[A-Za-z]\S{0,20}/\S{0,40}\d|[lIoO0-9]{2}\.\d{4}",
    re.I,
)
_OTHER_KIND = re.compile(r"(?:https?:|www\.|pmid|pmc\d|isbn|issn|hdl)", re.IGNORECASE)


def compact(text: str) -> str:
    """Return the normal form of what is given as a DOI: no label or address, plain letters, lower case, NFC."""
    letters = normal("".join(plain(text).text.split()))
    return lowered(letters[_end_of_prefix(letters) :])


def _end_of_prefix(letters: str) -> int:
    prefix = _PREFIXED.match(letters)
    return prefix.end() if prefix else 0


def validate(text: str) -> str:
    """Return the normal form; raise InvalidId where it is no DOI."""
    doi = compact(text)
    if not _VALID.fullmatch(doi) or not doi.isprintable():
        raise InvalidId(f"not a DOI: {text[:80]!r}")
    return doi


def is_valid(text: str) -> bool:
    """Say whether the text is a DOI by its form; whether it is registered only a register knows."""
    try:
        validate(text)
    except InvalidId:
        return False
    return True


def lowered(doi: str) -> str:
    """Return the DOI with its ASCII letters in lower case; other letters compare as they are."""
    return doi.lower() if doi.isascii() else "".join(c.lower() if c.isascii() else c for c in doi)


def find(text: str) -> Iterator[PrintedDoi]:
    """Yield every DOI printed in the text, in order, and with an empty `doi` what is told to be one but is none.

    `span` covers label and resolver's address too; of a publisher's address only the DOI within.
    """
    if "10" not in text and "doi" not in text.lower():
        return
    letters = plain(text)
    found = _apart((*_anchored(text, letters), *_short(text, letters)))
    yield from _apart((*found, *_malformed(text, found)))


def _apart(found: Iterable[PrintedDoi]) -> list[PrintedDoi]:
    """Return what was found in order of place, without what overlaps an earlier one."""
    apart: list[PrintedDoi] = []
    for printed in sorted(found, key=lambda p: p.span):
        if not apart or apart[-1].span.end <= printed.span.start:
            apart.append(printed)
    return apart


def _anchored(text: str, letters: Plain) -> Iterator[PrintedDoi]:
    done = 0
    for anchor in _ANCHOR.finditer(letters.text):
        if anchor.start() < done:
            continue
        context = before(letters.text, anchor.start())
        torn = anchor.group("gaps") != "." or anchor.group("gap") != ""
        registrant = "10." + anchor.group("registrant")
        read = reach(letters.text, anchor.end(), registrant, in_address=context.in_address)
        if read is None or (torn and not context.told) or _is_date(letters.text, anchor, read):
            continue
        done = read.end
        yield _printed(text, letters, context, registrant, _torn(anchor, read) if torn else read)


def _torn(anchor: re.Match[str], read: Reach) -> Reach:
    gaps = anchor.group("gaps") + anchor.group("gap")
    slip = "line-break" if "\n" in gaps else "space"
    return Reach(read.suffix, read.end, read.others, tuple(dict.fromkeys((slip, *read.slips))))


def _is_date(text: str, anchor: re.Match[str], read: Reach) -> bool:
    """Say whether "26.10.1995/27" was taken for a DOI."""
    dated = _YEAR.fullmatch("10." + anchor.group("registrant")) and _DATE.search(
        text[max(0, anchor.start() - 4) : anchor.start()]
    )
    return bool(dated) and len(read.suffix) < 12


def _printed(text: str, letters: Plain, context: Before, registrant: str, read: Reach) -> PrintedDoi:
    span = letters.content.back(Span(context.start, read.end))
    printed = text[span.start : span.end]
    kinds = letters.kinds_within(span)
    slips = [k for k in kinds if k not in {"entity", "escape", "percent"}]
    if "percent" in kinds and not context.in_address:
        slips.append("percent")
    simpler = read.suffix.lstrip("/").removeprefix(registrant + "/")
    suffixes = (_visible(s) for s in (read.suffix, *read.others, simpler))
    dois = [lowered(normal(f"{registrant}/{s}")) for s in suffixes if s.strip("/")] or [""]
    if {"dash", "entity"} & set(kinds):
        dois += _literally(printed, registrant)
    unique = tuple(dict.fromkeys(dois))
    return PrintedDoi(
        printed, unique[0], span, unique[1:], context.form, tuple(dict.fromkeys((*context.slips, *slips, *read.slips)))
    )


def _literally(printed: str, registrant: str) -> list[str]:
    """Return the DOI letter by letter as printed: a few are registered with a dash or an entity in them."""
    _, anchor, suffix = printed.partition(registrant + "/")
    return [lowered(normal(anchor + _visible("".join(suffix.split()))))] if suffix else []


def _visible(text: str) -> str:
    """Return the text without what no font shows, such as a PDF's private signs: nothing is registered with it."""
    return text if text.isprintable() else "".join(c for c in text if c.isprintable())


def _short(text: str, letters: Plain) -> Iterator[PrintedDoi]:
    for short in _SHORT.finditer(letters.text):
        code = short.group("code") or short.group("bare")
        at = short.start("code") - 3 if short.group("code") else short.end() - len(code)
        context = before(letters.text, at)
        if not context.told or (short.group("bare") and not any(c.isalpha() for c in code)):
            continue
        span = letters.content.back(Span(context.start, short.end()))
        yield PrintedDoi(text[span.start : span.end], f"10/{code}", span, (), context.form, context.slips)


def _malformed(text: str, found: list[PrintedDoi]) -> Iterator[PrintedDoi]:
    """Yield what is told to be a DOI, or given as the resolver's address, and is none."""
    ends = [p.span.end for p in found]
    for told in _TOLD.finditer(text):
        printed = told.group().rstrip(".,;:)]}'")
        span = Span(told.start(), told.start() + len(printed))
        i = bisect_left(ends, span.start + 1)
        if i < len(found) and found[i].span.meets(span):
            continue
        token = (told.group("token") or told.group("path")).rstrip(".,;:)]}'")
        other_kind = _OTHER_KIND.match(token) or text.startswith("[pii]", told.end())
        if not other_kind and _MEANT.match(token):
            yield PrintedDoi(printed, "", span, (), "doi:" if told.group("label") else "https")
