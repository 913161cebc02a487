"""OpenAlex's search: a second opinion, for those who ask for it, on works that no register was found to hold.

Since February 2026 a caller has a budget by the day: a search costs 0.001 USD of 0.10, or of 1.00 with a free key. The
key goes into the address and nowhere else. Source: developers.openalex.org.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from citecheck.model.work import Work
from citecheck.sources.answer import Page, read_object
from citecheck.sources.interface import OPENALEX, Unanswered
from citecheck.sources.line import Line
from citecheck.sources.normalise import openalex as normalise
from citecheck.sources.normalise.values import NonsenseError
from citecheck.sources.pace import Limit
from citecheck.text.tokens import words

if TYPE_CHECKING:
    from citecheck.sources.http import Transport

LIMITS = {"list": Limit(5, 1.0, 2)}
"""A hundred a second are allowed; a second opinion is no hurry."""
ROWS = 5
MOST_WORDS = 40
_FIELDS = "id,doi,title,display_name,publication_year,publication_date,type,biblio,primary_location,authorships"


class OpenAlex:
    """OpenAlex's answers over one line."""

    def __init__(self, transport: Transport, line: Line, key: str) -> None:
        """Take the key, or "" for a caller without one."""
        self._transport, self._line, self._key = transport, line, key
        self._depth = transport.limits.json_depth

    def search(self, title: str) -> tuple[Work, ...] | Unanswered:
        """Return the best candidates for a title: its words alone, for marks and capitals are the search's language."""
        asked = {"search": " ".join(words(title)[:MOST_WORDS]), "per-page": str(ROWS), "select": _FIELDS}
        key = {"api_key": self._key} if self._key else {}
        return self._transport.ask(self._line, "list", "/works?" + urlencode(asked | key), self._read)

    def _read(self, page: Page) -> tuple[Work, ...]:
        results = read_object(page, self._depth).get("results")
        if not isinstance(results, list):
            raise NonsenseError("its answer is no list of works")
        return tuple(work for result in results[:ROWS] if (work := _sound(result)))


def _sound(result: object) -> Work | None:
    try:
        return normalise.work(result, OPENALEX)
    except NonsenseError:
        return None
