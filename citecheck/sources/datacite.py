"""DataCite's REST API: the records of data, software, theses and preprints, those of arXiv among them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from citecheck.model.work import Work
from citecheck.sources.answer import Page, read_object
from citecheck.sources.interface import Unanswered
from citecheck.sources.line import Line
from citecheck.sources.normalise import datacite as normalise
from citecheck.sources.normalise.values import NonsenseError
from citecheck.sources.pace import Limit

if TYPE_CHECKING:
    from citecheck.sources.http import Transport

NAME = "datacite"
AGENCY = "DataCite"
LIMITS = {"single": Limit(2, 1.0, 1)}
"""DataCite grants 1,000 requests in five minutes to a caller who says who he is, fewer to others."""
PREFIXES = ("10.48550/", "10.5281/", "10.6084/", "10.5061/", "10.17605/", "10.7910/")
"""arXiv, Zenodo, figshare, Dryad, OSF, Harvard Dataverse: known to be DataCite's, and so asked for here at once."""


class DataCite:
    """DataCite's answers over one line."""

    def __init__(self, transport: Transport, line: Line) -> None:
        self._transport, self._line = transport, line
        self._depth = transport.limits.json_depth

    def one(self, doi: str) -> Work | Unanswered | None:
        """Return the record of a DOI, or None where DataCite has none."""

        def read(page: Page) -> Work | None:
            if page.status == 404:
                return None
            work = normalise.work(read_object(page, self._depth).get("data"), NAME)
            if work.doi != doi:
                raise NonsenseError("its answer is about another DOI")
            return work

        accept = "application/vnd.api+json, application/json"
        return self._transport.ask(self._line, "single", f"/dois/{quote(doi, safe='')}", read, accept)
