"""A CSL-JSON item, as content negotiation gives it for any agency's DOI → Work."""

from __future__ import annotations

from citecheck.model.csl import from_csl
from citecheck.model.item import Item
from citecheck.model.work import Work, WorkDates
from citecheck.sources.normalise.values import NonsenseError, mapping, plain, text, texts


def work(data: object, agency: str, source: str = "doi.org") -> Work:
    """Return the Work of a CSL item; raises NonsenseError where it has no DOI."""
    given = mapping(data)
    doi = plain(given.get("DOI")).lower()
    if not doi.startswith("10.") or "/" not in doi:
        raise NonsenseError("the record has no DOI")
    cleaned = {k: text(v) if isinstance(v, str) else v for k, v in given.items()}
    item = from_csl({**cleaned, "title": next(iter(texts(given.get("title"))), "")})
    return Work(
        doi=doi,
        source=source,
        item=item,
        dates=WorkDates(issued=item.issued),
        register_type=plain(given.get("type")),
        titles=texts(given.get("title")),
        containers=_containers(given, item),
        agency=agency,
    )


def _containers(given: object, item: Item) -> tuple[str, ...]:
    short = texts(mapping(given).get("container-title-short"))
    return tuple(dict.fromkeys(c for c in (item.container_title, *short) if c))
