"""Open Library's books by ISBN: a second opinion, for those who ask for it, on books that no register holds.

Source: openlibrary.org/dev/docs/api/books; about a request a second is allowed to a caller without an address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from citecheck.model.work import Work
from citecheck.sources.answer import Page, read_object
from citecheck.sources.interface import OPEN_LIBRARY, Unanswered
from citecheck.sources.line import Line
from citecheck.sources.normalise import open_library as normalise
from citecheck.sources.pace import Limit

if TYPE_CHECKING:
    from citecheck.sources.http import Transport

LIMITS = {"list": Limit(1, 1.0, 1)}


class OpenLibrary:
    """Open Library's answers over one line."""

    def __init__(self, transport: Transport, line: Line) -> None:
        self._transport, self._line = transport, line
        self._depth = transport.limits.json_depth

    def search(self, isbn: str) -> tuple[Work, ...] | Unanswered:
        """Return the book of an ISBN (compact), or none."""
        key = f"ISBN:{isbn}"

        def read(page: Page) -> tuple[Work, ...]:
            found = read_object(page, self._depth).get(key)
            return () if found is None else (normalise.work(found, isbn, OPEN_LIBRARY),)

        asked = urlencode({"bibkeys": key, "jscmd": "data", "format": "json"})
        return self._transport.ask(self._line, "list", f"/api/books?{asked}", read)
