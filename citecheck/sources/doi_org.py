"""doi.org: which agency has registered a DOI, if any, and which DOI it is an alias of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from citecheck.model.work import Work
from citecheck.sources.answer import Page, read_json, read_object
from citecheck.sources.interface import Unanswered, Unregistered
from citecheck.sources.line import Line
from citecheck.sources.normalise import csl as normalise
from citecheck.sources.normalise.values import NonsenseError, mapping, mappings, plain
from citecheck.sources.pace import Limit

if TYPE_CHECKING:
    from citecheck.sources.http import Transport

T = TypeVar("T")

NAME = "doi.org"
LIMITS = {"list": Limit(2, 1.0, 1)}
"""No limit is declared; this is what a person with a browser would ask."""
MOST_DOIS = 50
MOST_BYTES = 3_500
AGENCY_HOSTS = frozenset(
    {
        "data.crosscite.org",
        "data.crossref.org",
        "api.crossref.org",
        "data.datacite.org",
        "api.datacite.org",
        "data.medra.org",
        "api.medra.org",
        "api.japanlinkcenter.org",
    }
)
"""Where doi.org sends a caller who asks for a record: the agencies' own hosts. A mirror of doi.org may send nowhere."""
UNKNOWN_AGENCY = "an agency that doi.org does not name"
_ABSENT = frozenset({"doi does not exist", "invalid doi"})
_CSL = "application/vnd.citationstyles.csl+json"
_SILENT = Unanswered("doi.org does not say who has registered it.")

Agency = str | Unregistered | Unanswered


class DoiOrg:
    """doi.org's answers over one line."""

    def __init__(self, transport: Transport, line: Line) -> None:
        self._transport, self._line = transport, line
        self._depth = transport.limits.json_depth

    def agencies(self, dois: Sequence[str]) -> Iterator[tuple[str, Agency]]:
        """Yield each DOI with the agency that has registered it, with Unregistered, or with why nobody knows."""
        for batch in _batches([d for d in dois if "," not in d]):
            target = "/ra/" + ",".join(_path(d) for d in batch)
            found = self._transport.ask(self._line, "list", target, partial(_agencies, depth=self._depth))
            for doi in batch:
                yield doi, found if isinstance(found, Unanswered) else found.get(doi, _SILENT)
        for doi in dois:
            if "," in doi:
                yield doi, self._handle(doi, "URL", _existence)

    def alias_of(self, doi: str) -> str | Unanswered:
        """Return the DOI that this one is an alias of, as the handle system has it, or ""."""
        return self._handle(doi, "HS_ALIAS", _alias)

    def record(self, doi: str, agency: str) -> Work | Unanswered | None:
        """Return the record that content negotiation gives for a DOI of any agency, or None where it gives none."""

        def read(page: Page) -> Work | None:
            if page.status == 404:
                return None
            work = normalise.work(read_object(page, self._depth), agency)
            if work.doi != doi:
                raise NonsenseError("its answer is about another DOI")
            return work

        return self._negotiated(doi, read, _CSL)

    def rendered(self, doi: str, style: str) -> str | Unanswered:
        """Return a DOI's reference in a style of the CSL repository, as its agency writes it, in one line."""

        def read(page: Page) -> str:
            if page.status == 404:
                raise NonsenseError("it has no such reference: the DOI is not registered, or there is no such style")
            text = " ".join(page.body.decode("utf-8", "replace").split())
            if not text or text.startswith(("<", "{")):
                raise NonsenseError("its answer is no reference")
            return text

        return self._negotiated(doi, read, f"text/x-bibliography; style={style}; locale=en-US")

    def _negotiated(self, doi: str, read: Callable[[Page], T], accept: str) -> T | Unanswered:
        hosts = AGENCY_HOSTS if self._line.address == "doi.org" else frozenset[str]()
        return self._transport.ask(self._line, "list", f"/{_path(doi)}", read, accept, hosts)

    def _handle(self, doi: str, kind: str, read: Callable[[Page, int], T]) -> T | Unanswered:
        """Return what the handle system says of a DOI; unlike the agency look-up it takes one with a comma."""
        target = f"/api/handles/{_path(doi)}?type={kind}"
        return self._transport.ask(self._line, "list", target, lambda page: read(page, self._depth))


def _path(doi: str) -> str:
    """Return the DOI for an address: its slashes stay, unless they could be read as steps up the path."""
    steps = {".", ".."} & set(doi.split("/"))
    return quote(doi, safe="" if steps else "/")


def _batches(dois: Sequence[str]) -> Iterator[Sequence[str]]:
    start = size = 0
    for i, doi in enumerate(dois):
        length = len(_path(doi)) + 1
        if i > start and (i - start == MOST_DOIS or size + length > MOST_BYTES):
            yield dois[start:i]
            start, size = i, 0
        size += length
    if dois[start:]:
        yield dois[start:]


def _agencies(page: Page, depth: int) -> dict[str, Agency]:
    found: dict[str, Agency] = {}
    answer = read_json(page, depth)
    if not isinstance(answer, list) or not answer:
        raise NonsenseError("its answer is no list of DOIs")
    for entry in mappings(answer):
        doi, agency = plain(entry.get("DOI")).lower(), plain(entry.get("RA"))
        if doi and agency:
            found[doi] = agency
        elif doi and plain(entry.get("status")).lower() in _ABSENT:
            found[doi] = Unregistered(NAME)
    return found


def _handle_values(page: Page, depth: int) -> list[tuple[str, str]] | None:
    """Return the types and values of a handle, or None where there is no such handle."""
    if page.status == 404:
        page = Page(200, page.headers, page.body)
    answer = read_object(page, depth)
    code = answer.get("responseCode")
    if code == 100:
        return None
    if code not in (1, 200):
        raise NonsenseError("its answer is none of the handle system")
    values = mappings(answer.get("values"))
    return [(plain(v.get("type")), plain(mapping(v.get("data")).get("value"))) for v in values]


def _alias(page: Page, depth: int) -> str:
    values = _handle_values(page, depth) or []
    return next((value.lower() for kind, value in values if kind == "HS_ALIAS"), "")


def _existence(page: Page, depth: int) -> Agency:
    return Unregistered(NAME) if _handle_values(page, depth) is None else UNKNOWN_AGENCY
