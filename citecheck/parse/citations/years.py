"""The years of citations as printed: suffixes, republished works, "n.d.", "in press", and the letters that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.span import Span

_Y = r"(?:1[5-9]\d\d|20\d\d)"
_DATE = rf"""
    \[{_Y}\]\s{{0,2}}{_Y}[a-z]?
  | {_Y}[a-z]?\s?\[{_Y}\]
  | {_Y}\s?/\s?{_Y}[a-z]?
  | {_Y}\s?[-–]\s?{_Y}
  | {_Y}(?:/\d\d|[-–]\d\d)(?!\d)
  | {_Y}[a-z]?
  | \b(?:[nN]\.\s?[dDaA]|[sS]\.\s?[aAdDfF]|[oOzZ]\.\s?[dDjJ])\.(?:-?[a-z]\b)?
  | \b(?:in\spress|in\spreparation|forthcoming|to\sappear|submitted|under\sreview|no\sdate|undated|accepted|
       im\sDruck|im\sErscheinen|i\.\s?E\.|i\.\s?Dr\.|sous\spresse|à\sparaître|en\sprensa|in\sstampa)(?:-?[a-z])?\b
"""
EVENT = re.compile(
    rf"(?P<open>[(\[])(?!{_Y}\]\s?{_Y})|(?P<close>[)\]])"
    rf"|(?=[12\[nNsSoOzZiftuaeà])(?<![\w/$€£\#])(?<![\w.][-.])(?<!\d,)(?P<date>{_DATE})(?![\w%])(?!\.\d|-\w|[–/]\d)",
    re.VERBOSE,
)
"""A bracket or a date, in the order of the text."""

_SUFFIXES = re.compile(r"\s?(?:,|&|\band\b|\bund\b|\bet\b|\by\b|[-–/])\s?(?P<letter>[a-z])(?![\w'.])")
_LIFE = 25
"""Years from the first to the last of a range from which on it tells a person's life and not when works appeared."""
_RANGE = re.compile(rf"^{_Y}\s?[-–]")
_MARK = (
    r"(?:pp?|S|Bd|vol|chap|chaps|ch|sec|secs|sect|§{1,2}|para|paras|nn?|notes?|fn|figs?|figures?|tab|tables?|art|Rn|Kap|"
    r"Kapitel|Abb|Anm|nos?|lines?|ll|eqs?|app|appendix|theorem|thm|lemma|pág|págs|p\.\s?e|Seiten?|Seite|pages?|loc)"
)
LOCATOR = re.compile(
    rf"\s?(?:[:,]\s{{0,2}}(?:also\s)?{_MARK}?\.?|\s{_MARK}\.?)\s?(?!{_Y}[a-z]?(?!\d))[\dxvi]{{1,5}}(?![\w])(?:\s?[-–]\s?\d{{1,5}})?(?:\s?ff?\b\.?)?"
    rf"(?:,\s?(?!{_Y}(?!\d))\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?(?:\s?ff?\b\.?)?(?![\w])){{0,8}}"
    rf"|\s?:\s?\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?(?:\s?ff?\b\.?)?"
    rf"|[,:]?\s?{_MARK}\.?\s?(?!{_Y}(?!\d))\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?(?:\s?ff?\b\.?)?",
    re.IGNORECASE,
)
"""Where in the work: "p. 4", ": 12–14", ", 328", "S. 12 ff."."""


@dataclass(frozen=True, slots=True)
class PrintedYear:
    """One year of a citation; a range such as 1999–2001 is a citation's year only after a listed name."""

    text: str
    span: Span
    range: bool = False

    @property
    def life(self) -> bool:
        """Whether it is a range as long as a person's life: "Karl Kraus (1874–1936)"."""
        first, last = self.text[:4], self.text[-4:]
        return self.range and last.isdigit() and int(last) - int(first) >= _LIFE


def expand(text: str, date: Span, stop: int) -> Iterator[PrintedYear]:
    """Yield the date and those its letters add: "2009a, b" is 2009a and 2009b. Nothing at or after `stop` is read."""
    printed = text[date.start : date.end]
    yield PrintedYear(printed, date, bool(_RANGE.match(printed)))
    if not (printed[-1:].isalpha() and printed[:-1].isdigit()):
        return
    last, at = printed[-1], date.end
    while (more := _SUFFIXES.match(text, at, stop)) is not None:
        letter = more.group("letter")
        if not last < letter <= chr(ord(last) + 12):
            return
        between = range(ord(last) + 1, ord(letter)) if "–" in more.group() or "-" in more.group() else ()
        for code in (*between, ord(letter)):
            yield PrintedYear(printed[:-1] + chr(code), Span(more.start("letter"), more.end("letter")))
        last, at = letter, more.end()


def locator_end(text: str, at: int, stop: int) -> int:
    """Return where the locator that begins at `at` ends; `at` itself where none does."""
    found = LOCATOR.match(text, at, stop)
    return found.end() if found else at
