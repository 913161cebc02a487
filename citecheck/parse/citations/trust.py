"""Whether names and a year are a citation at all: what the list, the form and the words around say."""

from __future__ import annotations

import re

from citecheck.parse.citations import words
from citecheck.parse.citations.brackets import Bracket
from citecheck.parse.citations.drafts import Trust
from citecheck.parse.citations.heads import Head
from citecheck.parse.citations.listed import Listed
from citecheck.parse.citations.years import PrintedYear

_SENTENCE_START = re.compile(r"(?:^|[.!?:;][\"')\]]?\s+|\n\s*|[\"'(–,]\s?)$")
_LAST_WORD = re.compile(r"([\w'.]{1,20}),?\s+$")
_NUMBERED = re.compile(r"-\d{1,3}$")
_MOST_WORDS = 9


def in_brackets(_text: str, bracket: Bracket, head: Head, year: PrintedYear, listed: Listed) -> Trust | None:
    """Judge "(names, year)"; None for what is no citation."""
    if head.personal:
        return Trust.STRONG if head.authors else None
    if head.dated and listed.dated(_who(head), year.text):
        return Trust.SURE
    if year.range or _names_no_author(head):
        return None
    led_in = not head.before or words.LEAD_INS.search(head.before) is not None
    if head.listed:
        return Trust.LISTED if led_in or head.comma or head.et_al or head.joined else None
    if not (led_in and bracket.closed):
        return None
    return _unlisted(head, year)


def in_running_text(text: str, bracket: Bracket, head: Head, year: PrintedYear, listed: Listed) -> Trust | None:
    """Judge "names (year)"; an unlisted name needs a verb after it, or a word such as "by" before."""
    if year.life:
        return None
    if head.dated and listed.dated(_who(head), year.text):
        return Trust.SURE
    if year.range or _names_no_author(head):
        return None
    if head.inverted:
        return None
    if head.listed:
        return Trust.LISTED
    if head.et_al:
        return Trust.STRONG
    if not bracket.closed or head.far or not year.text[0].isdigit():
        return None
    before = text[max(0, head.start - 40) : head.start]
    last = _LAST_WORD.search(before)
    verb = words.REPORTING.match(text, bracket.close + 1, bracket.close + 40)
    led_in = last is not None and last.group(1).lower() in words.BEFORE_AUTHOR
    begins = _SENTENCE_START.search(before) is not None
    said = (begins and verb) or (led_in and (verb or head.joined)) or words.TOLD_BY.search(before)
    return _unlisted(head, year) if said else None


def loose(head: Head, year: PrintedYear) -> Trust | None:
    """Judge "names year" outside of brackets: what the list confirms, and "Cho et al. 2018"."""
    if _names_no_author(head) or head.title or head.secondary_of or year.range or not year.text[0].isdigit():
        return None
    if head.dated:
        return Trust.SURE
    if not head.et_al or not head.authors:
        return None
    return Trust.LISTED if head.listed else _unlisted(head, year)


def _who(head: Head) -> str:
    return head.authors[0] if head.authors else head.title


def _unlisted(head: Head, year: PrintedYear) -> Trust | None:
    if not head.authors or any(len(a.split()) > _MOST_WORDS for a in head.authors):
        return None
    if not any(c.islower() for a in head.authors for c in a) and not year.text[0].isdigit():
        return None
    return Trust.STRONG if head.et_al or head.joined else Trust.WEAK


def _names_no_author(head: Head) -> bool:
    if not head.authors:
        return not head.title
    if head.et_al:
        return False
    return all(map(_is_no_name, head.authors)) or head.authors[0].split()[0].lower() in words.MONTHS


def _is_no_name(author: str) -> bool:
    """Say whether this is no author but a thing: "Germany", "Panel B", "COVID-19"."""
    parts = author.lower().split()
    last = parts[-1]
    lettered = len(last) == 1 and parts[0] in words.NOT_NAMES
    return lettered or last in words.NOT_NAMES or _NUMBERED.search(last) is not None
