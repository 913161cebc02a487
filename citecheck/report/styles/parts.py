"""The pieces that all styles are made of: sentences, titles, dates, pages, editions, links.

A piece is a string; italics are marked by two control characters, which no other string holds once it is made
harmless. A title keeps the case in which it is registered or printed: no style's case is forced on it, since a program
cannot tell a name from a word.
"""

from __future__ import annotations

import re
from html import escape as escaped

from citecheck.model.item import Date, Item
from citecheck.report import escape

_ON, _OFF = "\x02", "\x03"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_RANGE = re.compile(r"([A-Za-z]{0,3})(\d{1,9})\s?[-‐‑‒–—]+\s?([A-Za-z]{0,3})(\d{1,9})")
_ENDS = ("1", "st"), ("2", "nd"), ("3", "rd")
_DOI = re.compile(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?(10\.\S+)$")

ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper"})
CHAPTERS = frozenset({"chapter", "entry-dictionary", "entry-encyclopedia", "entry"})
PAGES = frozenset({"webpage", "post", "post-weblog"})
DATED = frozenset({"article-magazine", "article-newspaper", *PAGES})
"""Works that are told apart by the day."""
_LEFT_BEHIND = ",;:/ "


def safe(text: str) -> str:
    """Return a string of metadata as one harmless line, without the commas and strokes that catalogues leave behind."""
    return escape.xml(text).strip().rstrip(_LEFT_BEHIND)


def italic(text: str) -> str:
    """Return a piece in italics; nothing stays nothing."""
    return f"{_ON}{text}{_OFF}" if text else ""


def shown(reference: str, form: str) -> str:
    """Return a reference as "text", "markdown" or "html"."""
    match form:
        case "markdown":
            return _styled(escape.markdown(_kept(reference)).replace("&amp; ", "& "), "*", "*")
        case "html":
            return _styled(escaped(_kept(reference)), "<i>", "</i>")
        case _:
            return reference.replace(_ON, "").replace(_OFF, "")


_KEPT_ON, _KEPT_OFF = "\ue002", "\ue003"


def _kept(reference: str) -> str:
    """Return a reference with its marks as letters that escaping leaves alone."""
    bare = reference.replace(_KEPT_ON, "").replace(_KEPT_OFF, "")
    return bare.replace(_ON, _KEPT_ON).replace(_OFF, _KEPT_OFF)


def _styled(text: str, on: str, off: str) -> str:
    return text.replace(_KEPT_ON, on).replace(_KEPT_OFF, off)


def sentence(text: str) -> str:
    """Return a piece with a full stop, unless it ends a sentence already."""
    bare = text.rstrip("".join((_OFF, "”’ ")))
    return text if not text or bare.endswith((".", "?", "!")) else f"{text}."


def joined(*pieces: str, by: str = " ") -> str:
    """Return the pieces that are there, one after the other."""
    return by.join(piece for piece in pieces if piece)


def quoted(title: str, stop: str, marks: str = "“”") -> str:
    """Return a title in quotation marks with what follows it inside, as in America; a question keeps its own sign."""
    if not title:
        return ""
    end = "" if title.endswith(("?", "!", stop)) else stop
    return f"{marks[0]}{title.rstrip('.')}{end}{marks[1]}"


def title(item: Item) -> str:
    """Return a work's title without the full stop behind it."""
    text = safe(item.title)
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def pages(item: Item, *, short: str = "") -> str:
    """Return the pages with an en dash; shortened as "chicago", "mla" or "least" says. An article number as it is."""
    text = safe(item.page or item.number)
    found = _RANGE.fullmatch(text)
    if not found:
        return text.replace("-", "–") if re.fullmatch(r"[\w.]+-[\w.]+", text) else text
    before, first, behind, last = found.groups()
    if short and before == behind and len(first) == len(last):
        last = _shortened(first, last, short)
        behind = ""
    return f"{before}{first}–{behind}{last}"


def paged(shown: str) -> str:
    """Return "p. 4" or "pp. 4–9" for pages as `pages` gives them."""
    return f"{'pp.' if '–' in shown else 'p.'} {shown}"


def issue(item: Item) -> str:
    """Return the issue in brackets, "(3)", or ""."""
    return f"({safe(item.issue)})" if item.issue else ""


def _shortened(first: str, last: str, how: str) -> str:
    """Return the end of a range without the digits that it shares with the beginning (Chicago 9.61, MLA 2.139)."""
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(last) - 1)
    if how == "least":
        return last[same:]
    if int(first) < 100 or (how == "chicago" and int(first) % 100 == 0):
        return last
    if how == "chicago" and 0 < int(first) % 100 < 10:
        return last[same:]
    return last[min(same, len(last) - 2) :]


def month(date: Date | None, *, short: bool = False) -> str:
    """Return a month's name, or ""."""
    return (_SHORT if short else _MONTHS)[date.month - 1] if date and date.month else ""


def year(item: Item, none: str = "n.d.") -> str:
    """Return the year with its letter, what stands for it, or what is said where there is none."""
    return (item.year or safe(item.issued_literal) or none) + safe(item.year_suffix)


def edition(item: Item, word: str = "ed.") -> str:
    """Return "2nd ed."; an edition told in words as it is, the first one not at all."""
    text = safe(item.edition)
    number = re.match(r"(\d{1,3})(?:st|nd|rd|th)?\b", text)
    if not number:
        return text
    if number.group(1) == "1":
        return ""
    return f"{ordinal(number.group(1))} {word}"


def ordinal(number: str) -> str:
    """Return "2nd" for "2"."""
    if number[-2:-1] == "1":
        return f"{number}th"
    return number + next((end for digit, end in _ENDS if number.endswith(digit)), "th")


def link(item: Item) -> str:
    """Return the DOI as an address, or else the address of the page, or ""."""
    doi = bare_doi(item)
    return f"https://doi.org/{doi}" if doi else escape.xml(item.URL).strip()


def bare_doi(item: Item) -> str:
    """Return the DOI alone, or ""."""
    found = _DOI.match(escape.xml(item.DOI).strip())
    return found.group(1) if found else ""


def publisher(item: Item) -> str:
    """Return "Place: Publisher", as far as they are known."""
    return joined(safe(item.publisher_place), safe(item.publisher), by=": ")


def publishes_itself(item: Item) -> bool:
    """Say whether an organisation is both author and publisher, which some styles name once."""
    return len(item.author) == 1 and bool(item.publisher) and item.author[0].literal == item.publisher


def container(item: Item) -> str:
    """Return the name of the journal, book or site."""
    return safe(item.container_title)
