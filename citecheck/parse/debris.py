"""Lines within a list that belong to no entry: link bars, running heads, page numbers, licence and footer lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citecheck.parse import headings
from citecheck.parse.lines import Line
from citecheck.parse.wordlists import load
from citecheck.text.folding import fold

_LINKS = load("links")
_LONGEST_LINK = max(word.count(" ") for word in _LINKS) + 1
_SURE_LINKS = re.compile(
    r"google scholar|worldcat|cross-?\s?ref|pubmed|full-?\s?text|view (?:article|at|record|in|abstract)|medline|scopus"
    r"|web of science"
)
_TAIL_LINKS = ("google scholar", "worldcat", "fulltext", "full text", "crossref", "medline", "pubmed", "view article")
_RUNNING = 3
_BULLETS = frozenset("•●▪■‣◦·▶►➢✓\uf0b7\uf0a7\uf06e")
_BETWEEN = re.compile(r"[\s|,;:·•\[\]()/.\-–—>]+")
_PAGE = re.compile(
    r"[-–—|•·~ ]{0,6}(?:(?:pages?|p\.|pg\.?|seite|s\.|pagina|pag\.|página)\s*\d{1,4}|\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|sur|de|di|van)\s*\d{1,4})?[-–—|•·~ ]{0,6}",
    re.IGNORECASE,
)
_SPACED_NUMBER = re.compile(r"(?:\d ){1,3}\d")
_TARGET = re.compile(r"\]\([^()\s]{0,300}\)")
_RULE = re.compile(r"[|\s:_=*~.+\-–—]+")
_FOOTER = re.compile(
    r"©|\(c\) |copyright\b|all rights reserved|licen[cs]ed under|creative commons|cc[ -]by\b"
    r"|this (?:is an open[- ]access article|article is (?:distributed|licensed))"
    r"|published (?:by|online)\b.{0,80}$|downloaded (?:from|by|on)\b|available online at\b.{0,80}$"
    r"|e?-?p?-?issn\b|isbn:? [\d-]{10,17}$|author manuscript|nih-pa author manuscript"
    r"|(?:https?://)?www\.[a-z0-9.-]+(?:/[a-z]{0,12})?$|view publication stats|powered by tcpdf.{0,40}$"
    r"|(?:page|seite) \d{1,4}(?: (?:of|von) \d{1,4})?\b.{0,40}$|\(continued(?: on next page)?\)$"
)
_AWAITS_ADDRESS = re.compile(r"\b(?:from|at|via|on|see|url|online|unter|sous|en):?\s*$|[:<]\s*$", re.IGNORECASE)
"""How a line ends behind which the address of a site belongs to the entry."""
_ADDRESS = re.compile(r"(?:https?://)?www\.", re.IGNORECASE)
_REST_OF_ADDRESS = re.compile(r"[a-z0-9][^\s()]{1,80}[-/_.=][^\s()]{1,200}")
_LONGEST_HEAD = 120


def is_links(text: str) -> bool:
    """Say whether a line holds nothing but the links that a web page sets behind an entry."""
    if len(text) > 20 * _LONGEST_HEAD:
        text = text[: 20 * _LONGEST_HEAD]
    folded = fold(_TARGET.sub("]", text))
    if not _SURE_LINKS.search(folded) and folded not in _LINKS:
        return False
    return _only_links([word for word in _BETWEEN.split(folded) if word])


def _only_links(words: Sequence[str]) -> bool:
    at = 0
    while at < len(words):
        size = next((n for n in range(_LONGEST_LINK, 0, -1) if " ".join(words[at : at + n]) in _LINKS), 0)
        if not size:
            return False
        at += size
    return True


def without_links(text: str) -> int:
    """Return where the links at the end of an entry begin, or its length where there are none."""
    end = len(text.rstrip())
    low = text.lower()
    while link := next((word for word in _TAIL_LINKS if low.endswith(word, 0, end)), None):
        end -= len(link)
        while end and low[end - 1] in " \t[|":
            end -= 1
    return end


def is_rule(text: str) -> bool:
    """Say whether a line is drawn, not written: a table's rule, dashes, dots."""
    return _RULE.fullmatch(text) is not None or text.startswith("_" * 10)


def is_letter_spaced(text: str) -> bool:
    """Say whether a line is set in spaced capitals, as running heads are, and no formula: "A D - H O C - G R O U P"."""
    words = text.split(" ", 80)
    spaced = sum(len(word) == 1 and (word.isupper() or word in "-–—") for word in words)
    return len(words) >= 8 and spaced * 5 >= len(words) * 3


def is_page_number(text: str) -> bool:
    """Say whether a line is a page number and nothing else."""
    return len(text) <= 24 and (_PAGE.fullmatch(text) is not None or _SPACED_NUMBER.fullmatch(text) is not None)


def is_footer(text: str) -> bool:
    """Say whether a line is a licence, an ISSN, a download note or another thing that stands at the foot of pages."""
    return len(text) <= 3 * _LONGEST_HEAD and _FOOTER.match(fold(text)) is not None


def clean(lines: Sequence[Line], furniture: frozenset[int]) -> Iterator[Line]:
    """Yield the lines of a list without debris; `furniture` holds where lines begin that `furniture.find` took out.

    Links stand behind an entry, so that what follows them is a fresh one; a page's furniture says nothing, and the
    blank lines round it are forgotten. Where entries end with links in the line, a line of links may be their rest.
    """
    running = sum(_ends_with_links(line.text) for line in lines) >= _RUNNING
    fresh, torn = False, False
    for i, line in enumerate(lines):
        if _divides(line, running):
            fresh = True
        elif line.start in furniture or (is_furnishing(line.text) and not _is_address_within(lines, i)):
            torn = True
        else:
            yield line._replace(fresh=fresh, gap=0 if torn else line.gap) if fresh or torn else line
            fresh = torn = False


def _is_address_within(lines: Sequence[Line], i: int) -> bool:
    """Say whether a line is an address that the line above awaits, or that goes on below."""
    if not _ADDRESS.match(lines[i].text):
        return False
    if i and _AWAITS_ADDRESS.search(lines[i - 1].text[-20:]):
        return True
    return i + 1 < len(lines) and not lines[i + 1].gap and _REST_OF_ADDRESS.fullmatch(lines[i + 1].text) is not None


def _divides(line: Line, running: bool) -> bool:
    """Say whether what follows the line begins an entry: a heading, links, a bullet without its text."""
    links = is_links(line.text) and (line.gap > 0 or not running)
    return links or line.text in _BULLETS or headings.divides(line.text)


def is_furnishing(text: str) -> bool:
    """Say whether a line is a rule, a footer, or set in spaced letters: nothing that was written into an entry."""
    return is_rule(text) or is_footer(text) or is_letter_spaced(text)


def _ends_with_links(text: str) -> bool:
    """Say whether a line ends with links and holds something else before them."""
    return 0 < without_links(text) < len(text)
