"""How much a line speaks for standing in a list of references, and how much for running text."""

from __future__ import annotations

import re

from citecheck.parse import debris
from citecheck.parse.date_words import MONTHS
from citecheck.parse.entries import labels, shapes
from citecheck.parse.wordlists import load
from citecheck.text.folding import fold

_PROSE = load("prose")
_TRACES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:10\.\d{4,9}/|https?:|www\.|doi\b|arxiv)",
        r"\d[-–—‑−]\d",
        r"\b(?:pp?|s|ss|pags?|vol|no|nr|bd|jg|h|heft|band|art|issue)\.? ?\d",
        r"\b(?:in|dans|en|em) ?:",
        r"\b(?:eds?|hrsg|hg|edit(?:or|ed)s?|herausgegeben|dir|coord|orgs?|comps?|trans|ubers|red)\b",
        r"\b(?:university|press|verlag|journal|zeitschrift|publish\w*|publications?|editions?|editora|editorial|ediciones"
        r"|presses|revue|revista|rivista|wiley|springer|elsevier|sage|routledge|oxford|cambridge|harvard|palgrave"
        r"|proceedings|proc|review|rev|int|phys|conference|annals|bulletin|quarterly|archiv|archives|handbuch|handbook"
        r"|thesis|dissertation|diss|working paper|report|lett|accessed|retrieved|available|abgerufen|zugriff|stand"
        r"|letzter)\b",
        r"\d ?\(\d{1,4}(?:[-/]\d+)?\)",
        r"\b\d{1,4} ?[;:,] ?\d{1,5}\b",
        r"\bet al\b",
    )
)
_LOOKED_AT = 600
_CITED = re.compile(
    r"\((?!eds?\b|hrsg|hg\b)(?:see |cf\. |e\.g\.,? )?(?P<who>[^\W\d_][^()\d]{0,80}[^\W\d_.]),?"
    r" (?:1[5-9]|20)\d\d[a-z]?[,;)]",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\) (?P<word>[^\W\d_]{2,20})[ .]")
_DIGIT = re.compile(r"\d")
_LINE = 90
"""A line longer than this, in characters, speaks against a list as several lines would."""
_PIPES = re.compile(r"(?:[-*•] )?[|\s]+")
_SURE = 3.0
_EMPTY = -0.4
"""What a line counts that tells nothing: there are more lines outside of lists than in them."""
_AGAINST = (0.0, 0.5, 1.3, 2.0, 2.5)
"""What so many words of running text count."""


def of(text: str) -> float:
    """Return what speaks for an entry (more than 0) or against it (less), from about -3 to 5."""
    body = core(text)
    folded = fold(body)
    words = folded.split()
    if not words:
        return 0.0
    opening = shapes.opening(body)
    dated = shapes.dated(body)
    if dated and opening >= 2.0:
        return _SURE
    score = _EMPTY + (1.0 if opening >= 2.0 else 0.4 if opening >= 1.0 else 0.0)
    score += 0.6 * shapes.year(body) + 1.4 * dated
    score += min(2.2, 0.55 * _traces(folded))
    prose = sum(word.strip(".,;:()\"'") in _PROSE for word in words)
    score -= _AGAINST[min(prose, len(_AGAINST) - 1)] * (1.5 if prose and len(words) <= 4 else 1.0)
    if score < 0.0:
        score *= max(1.0, len(body) / _LINE)
    return score


def traces(text: str) -> int:
    """Return how many traces of a publication a text has: pages, a volume, an address, a publisher's word."""
    return _traces(fold(text))


def _traces(folded: str) -> int:
    return sum(trace.search(folded) is not None for trace in _TRACES)


def cites(text: str) -> bool:
    """Say whether a line is a sentence that cites: "Money talks (Klotz, 1999).", "Klotz (1999) disagrees."."""
    text = text[:_LOOKED_AT]
    first = _DIGIT.search(text)
    cited = _CITED.search(text)
    if cited and first and first.start() > cited.start() and shapes.opening(text) < 1.0:
        return cited["who"].rpartition(" ")[2].lower() not in MONTHS
    goes_on = _GOES_ON.search(text)
    if not goes_on or not goes_on["word"].islower():
        return False
    return text.endswith(".") and not _DIGIT.search(text, goes_on.end())


def core(text: str) -> str:
    """Return the beginning of an entry without what may stand before it: a table's pipe, a bullet, a label."""
    text = text[:_LOOKED_AT]
    text = text[pipes.end() :] if (pipes := _PIPES.match(text)) else text
    start = labels.bullet(text)
    label = labels.label(text, start)
    return text[label.end if label else start :].lstrip("| ")


def furniture(text: str) -> bool:
    """Say whether a line says nothing either way: a page number, a rule, links."""
    return debris.is_page_number(text) or debris.is_rule(text) or debris.is_links(text)
