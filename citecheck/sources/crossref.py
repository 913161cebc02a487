"""Crossref's REST API: DOIs by the fifty, single records, searches.

List queries are built and validated by habanero and sent by our own transport; single records are asked for directly,
because habanero does not encode DOIs. Source of routes and filters: the REST API's documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from citecheck.model.work import Work
from citecheck.sources.answer import Page, read_object
from citecheck.sources.interface import Unanswered
from citecheck.sources.line import Line
from citecheck.sources.normalise import crossref as normalise
from citecheck.sources.normalise.values import NonsenseError, mapping
from citecheck.sources.pace import Limit

if TYPE_CHECKING:
    from citecheck.sources.http import Transport

NAME = "crossref"
LIMITS = {"list": Limit(1, 1.0, 1), "single": Limit(5, 1.0, 1)}
"""The public pool's, from where each answer's headers lead on."""
MOST_DOIS = 50
MOST_BYTES = 3_500
"""Of an address: below the 4 kB that every server takes."""
ROWS = 5
MOST_LETTERS = 600
"""Of a reference that is searched for: what comes after tells Crossref nothing more."""


class Crossref:
    """Crossref's answers over one line."""

    def __init__(self, transport: Transport, line: Line) -> None:
        self._transport, self._line = transport, line
        self._depth = transport.limits.json_depth

    def several(self, dois: Sequence[str]) -> dict[str, Work] | Unanswered:
        """Return the records of those of a batch of DOIs that the list route finds; it knows no aliases."""
        items = partial(_items, depth=self._depth, asked=frozenset(dois))
        return self._list(items, filter={"doi": list(dois)}, limit=len(dois))

    def one(self, doi: str) -> Work | Unanswered | None:
        """Return the record that Crossref has for the DOI, be it under another DOI, or None where it has none."""
        return self._transport.ask(self._line, "single", f"/works/{quote(doi, safe='')}", self._single)

    def search(self, text: str) -> tuple[Work, ...] | Unanswered:
        """Return Crossref's five best candidates for a reference string."""
        found = self._list(partial(_candidates, depth=self._depth), query_bibliographic=_cut(text), limit=ROWS)
        return found if isinstance(found, Unanswered) else tuple(found.values())

    def containers(self, name: str) -> tuple[str, ...] | Unanswered:
        """Return the names of journals and proceedings with such words in their name, of which there are works."""
        items = partial(_items, depth=self._depth)
        found = self._list(items, query_container_title=_cut(name), limit=ROWS * 4)
        if isinstance(found, Unanswered):
            return found
        return tuple(dict.fromkeys(c for work in found.values() for c in work.containers))

    def _single(self, page: Page) -> Work | None:
        return None if page.status == 404 else normalise.work(_message(page, self._depth), NAME)

    def _list(self, read: Callable[[Page], dict[str, Work]], **query: Any) -> dict[str, Work] | Unanswered:  # noqa: ANN401
        found: dict[str, Work] | Unanswered = Unanswered("Nothing was asked.")

        def ask(payload: Mapping[str, str]) -> dict[str, object]:
            nonlocal found
            found = self._transport.ask(self._line, "list", "/works?" + urlencode(payload, quote_via=quote), read)
            return {"message": {"total-results": 0, "items": []}}

        _validated(self._line.url, ask, query)
        return found


def _validated(url: str, ask: Callable[[Mapping[str, str]], dict[str, object]], query: Mapping[str, Any]) -> None:
    """Have habanero build and validate a list query, and hand its payload to `ask`.

    habanero's request class asks through one method and trusts what it returns, so it is given an empty list: the
    answer itself has been read and validated by then.
    """
    from habanero.request_class import Request

    class ListQuery(Request):  # type: ignore[misc] # habanero has no types
        def _req(self, payload: Mapping[str, str], should_warn: bool) -> dict[str, object]:  # noqa: ARG002
            return ask(payload)

    ListQuery(mailto=None, ua_string=None, timeout=None, url=url + "/", path="works", **query).do_request()


def batches(dois: Sequence[str]) -> Iterator[list[str]]:
    """Yield the DOIs in batches that one list request can ask for; none may hold a comma."""
    batch: list[str] = []
    size = 0
    for doi in dois:
        length = len(quote(f"doi:{doi},"))
        if batch and (len(batch) == MOST_DOIS or size + length > MOST_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(doi)
        size += length
    if batch:
        yield batch


def _message(page: Page, depth: int) -> object:
    answer = read_object(page, depth)
    if answer.get("status") != "ok":
        raise NonsenseError("its answer is not one of success")
    return answer.get("message")


def _items(page: Page, depth: int, asked: frozenset[str] | None = None) -> dict[str, Work]:
    """Return the works of a list answer by DOI; raises NonsenseError where it is no list, or answers another question.

    A single record that is malformed is left out: the list is then silent about its DOI.
    """
    items = mapping(_message(page, depth)).get("items")
    if not isinstance(items, list):
        raise NonsenseError("its answer holds no list")
    works = list(_works(items))
    if items and not works:
        raise NonsenseError("its answer holds no record that can be read")
    found = {w.doi: w for w in works}
    if len(found) < len(works):
        raise NonsenseError("its answer holds one DOI several times")
    if asked is not None and not found.keys() <= asked:
        raise NonsenseError("its answer holds works that were not asked for")
    return found


def _candidates(page: Page, depth: int) -> dict[str, Work]:
    """Return the works that a search brings; raises NonsenseError where none has a title or an author to be told by."""
    found = _items(page, depth)
    if found and not any(work.item.title or work.item.author for work in found.values()):
        raise NonsenseError("its answer holds no work with a title or an author")
    return found


def _works(items: list[object]) -> Iterator[Work]:
    for item in items:
        try:
            yield normalise.work(item, NAME)
        except NonsenseError:
            continue


def _cut(text: str) -> str:
    """Return the text's beginning, whole words, short enough for an address however it is encoded."""
    text = " ".join(text[:MOST_LETTERS].split())
    while len(quote(text)) > MOST_BYTES:
        text = text[: len(text) * 9 // 10]
    return text
