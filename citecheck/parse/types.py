"""The CSL type of a work, from what is printed of it.

Of all types only article-journal and paper-conference are registered as a rule; a doubtful entry is given another one,
since a news item or an agency's page must not be missed in a register of articles.
"""

from __future__ import annotations

import re

from citecheck.model.item import Item
from citecheck.parse import type_words as words
from citecheck.text.folding import fold, squash


def work_type(item: Item, raw: str, *, within: bool = False) -> str:
    """Return the CSL type of a work with these fields; `within`: its container is printed with "In" before it."""
    container, text = fold(item.container_title), fold(raw)
    described = _described(text)
    if described:
        return described
    if _is_preprint(item, container):
        return "article"
    return (
        _told(item, container, _without_title(item, text))
        or _proceedings(item, container, within=within)
        or (_contained(item, container, within=within) if container else _standing_alone(item))
    )


def _described(text: str) -> str:
    if not any(sign in text for sign in words.DESCRIBED_SIGNS):
        return ""
    return next((kind for kind, pattern in words.DESCRIBED if pattern.search(text)), "")


def _without_title(item: Item, text: str) -> str:
    title = fold(item.title)
    return text.replace(title, " ", 1) if title else text


def _located(item: Item) -> bool:
    return bool(item.volume or item.issue)


def _is_preprint(item: Item, container: str) -> bool:
    if words.PREPRINT.search(container) or (item.genre and words.PREPRINT.search(fold(item.genre))):
        return not (_located(item) and item.page)
    return bool(item.arxiv) and not (container and (_located(item) or item.page))


def _told(item: Item, container: str, text: str) -> str:
    """Return the type that the words round the title name: thesis, patent, standard, talk, report."""
    if container and _located(item) and item.page:
        return ""
    if _has(text, words.THESIS_SIGNS, words.THESIS):
        return "thesis"
    if not container and words.PATENT.search(text):
        return "patent"
    if not container and words.SOFTWARE.search(f"{fold(item.title)} {text}"):
        return "software"
    if _has(fold(item.title) or text, words.STANDARD_SIGNS, words.STANDARD):
        return "standard"
    if _has(text, words.PRESENTED_SIGNS, words.PRESENTED):
        return "speech"
    return "report" if _has(text, words.REPORT_SIGNS, words.REPORT) else ""


def _has(text: str, signs: tuple[str, ...], pattern: re.Pattern[str]) -> bool:
    return any(sign in text for sign in signs) and bool(pattern.search(text))


def _proceedings(item: Item, container: str, *, within: bool) -> str:
    if not container:
        return "paper-conference" if item.event_title and not item.publisher else ""
    container = f"{container} {fold(item.collection_title)} {fold(item.event_title)}"
    acronym = not (_located(item) and item.page) and bool(words.CONFERENCES.search(item.container_title))
    if not acronym and not words.PROCEEDINGS.search(container):
        return ""
    journal = words.PROCEEDINGS_JOURNAL.search(container) or (_located(item) and words.JOURNAL.search(container))
    return "" if journal and not within else "paper-conference"


def _contained(item: Item, container: str, *, within: bool) -> str:
    """Return the type of what stands in something else."""
    located = _located(item)
    journal = bool(words.JOURNAL.search(container))
    if item.editor or (within and not located) or (item.publisher and not located and not journal):
        return "entry-encyclopedia" if words.REFERENCE_WORK.search(container) else "chapter"
    news = _news(item, container, journal=journal)
    if news:
        return news
    if located or item.page or item.number or item.PMID or item.DOI:
        return "article-journal"
    if words.SURELY_JOURNAL.search(container):
        return "article-journal"
    if journal and not words.BODIES.search(container) and not _to_the_day(item):
        return "article-journal"
    return "webpage" if item.URL else "report" if words.BODIES.search(container) else "document"


def _to_the_day(item: Item) -> bool:
    return item.issued is not None and item.issued.day is not None


def _news(item: Item, container: str, *, journal: bool) -> str:
    if item.volume and (item.page or item.number or item.DOI):
        return ""
    if words.NEWS.search(container) or words.NEWS_HOSTS.search(item.URL.lower()):
        return "article-newspaper"
    if words.MAGAZINE.search(container):
        return "article-magazine"
    dated = _to_the_day(item) and not item.volume and not item.DOI and not journal
    return "article-newspaper" if dated and item.page else ""


def _standing_alone(item: Item) -> str:
    """Return the type of what stands in nothing else."""
    if item.volume and item.page and not item.publisher:
        return "article-journal"
    if words.NEWS_HOSTS.search(item.URL.lower()):
        return "article-newspaper"
    publisher = fold(item.publisher)
    if publisher and not item.edition and not item.ISBN and _is_body(item, publisher):
        return "report"
    if publisher or item.publisher_place or item.ISBN or item.edition:
        return "book"
    if item.URL:
        return "report" if item.URL.lower().endswith(".pdf") else "webpage"
    return "document"


def _is_body(item: Item, publisher: str) -> bool:
    """Say whether the publisher is an authority, institute or firm, or the author itself."""
    if any(n.literal and squash(n.literal) == squash(publisher) for n in item.author):
        return True
    return bool(words.BODIES.search(publisher)) and not words.PUBLISHING.search(publisher)
