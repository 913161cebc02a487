"""An OpenAlex work → Work.

Source: recorded answers of api.openalex.org. Its records are gathered from Crossref, repositories and the web, and its
date is the earliest of them: it proves that a work exists, and its fields are held against nobody (`quality`).
"""

from __future__ import annotations

from collections.abc import Mapping

from citecheck.model.item import Item, Name
from citecheck.model.work import Work, WorkDates
from citecheck.sources.normalise.values import NonsenseError, iso_date, mapping, mappings, plain, text

GATHERED = "gathered"
"""The quality of a record whose fields are nobody's deposit."""
TYPES = {
    "article": "article-journal",
    "review": "article-journal",
    "letter": "article-journal",
    "editorial": "article-journal",
    "preprint": "article",
    "book": "book",
    "book-chapter": "chapter",
    "dissertation": "thesis",
    "report": "report",
    "dataset": "dataset",
    "standard": "standard",
    "reference-entry": "entry-encyclopedia",
}
"""OpenAlex's types as CSL types; what is not listed is a `document`."""
_DOI = "https://doi.org/"


def work(data: object, source: str) -> Work:
    """Return the Work of a work object; raises NonsenseError where it has no title."""
    given = mapping(data)
    title = text(given.get("title")) or text(given.get("display_name"))
    if not title:
        raise NonsenseError("the record has no title")
    doi = plain(given.get("doi")).lower().removeprefix(_DOI)
    place, biblio = mapping(given.get("primary_location")), mapping(given.get("biblio"))
    container = text(mapping(place.get("source")).get("display_name"))
    year = iso_date(given.get("publication_year"))
    item = Item(
        type=TYPES.get(plain(given.get("type")), "document"),
        author=tuple(n for n in map(_name, mappings(given.get("authorships"))) if n.full_family),
        issued=year,
        title=title,
        container_title=container,
        volume=text(biblio.get("volume")),
        issue=text(biblio.get("issue")),
        page="-".join(p for p in (text(biblio.get("first_page")), text(biblio.get("last_page"))) if p),
        DOI=doi if doi.startswith("10.") else "",
    )
    return Work(
        doi=item.DOI,
        source=source,
        item=item,
        dates=WorkDates(issued=year, other=iso_date(given.get("publication_date"))),
        register_type=plain(given.get("type")),
        titles=(title,),
        containers=(container,) if container else (),
        quality=GATHERED,
    )


def _name(authorship: Mapping[str, object]) -> Name:
    return named(text(authorship.get("raw_author_name")) or text(mapping(authorship.get("author")).get("display_name")))


def named(name: str) -> Name:
    """Return a name as parts, where it is given as one string: "Hunter M. Jones", "Jones, Hunter M."."""
    if ", " in name:
        family, _, given = name.partition(", ")
    else:
        given, _, family = name.rpartition(" ")
    return Name(family=family, given=given)
