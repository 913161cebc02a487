"""A DataCite record (JSON:API `data.attributes`) → Work.

Source: DataCite metadata schema 4 (resourceTypeGeneral, dateType) and recorded answers of /dois.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from citecheck.model.item import Item, Name
from citecheck.model.work import Relation, Work, WorkDates
from citecheck.sources.normalise.values import NonsenseError, first, iso_date, mapping, mappings, plain, text

TYPES = {
    "JournalArticle": "article-journal",
    "ConferencePaper": "paper-conference",
    "ConferenceProceeding": "book",
    "Preprint": "article",
    "Text": "article",
    "Book": "book",
    "BookChapter": "chapter",
    "Dissertation": "thesis",
    "Report": "report",
    "Standard": "standard",
    "PeerReview": "review",
    "Dataset": "dataset",
    "Collection": "dataset",
    "Software": "software",
    "ComputationalNotebook": "software",
    "Image": "graphic",
    "Audiovisual": "motion_picture",
    "Sound": "song",
}
RELATIONS = {
    "IsPreprintOf": "is-preprint-of",
    "HasPreprint": "has-preprint",
    "IsVersionOf": "is-version-of",
    "HasVersion": "has-version",
    "IsIdenticalTo": "is-identical-to",
    "IsPreviousVersionOf": "is-preprint-of",
}
"""DataCite's relationType in Crossref's words, where the two have the same."""


def work(data: object, source: str = "datacite") -> Work:
    """Return the Work of an answer's `data` object; raises NonsenseError where it is none."""
    attributes = mapping(mapping(data).get("attributes"))
    doi = plain(attributes.get("doi")).lower()
    if not doi.startswith("10.") or "/" not in doi:
        raise NonsenseError("the record has no DOI")
    titles = tuple(dict.fromkeys(t for t in (text(m.get("title")) for m in mappings(attributes.get("titles"))) if t))
    kinds = mapping(attributes.get("types"))
    item = _item(attributes, doi, titles)
    return Work(
        doi=doi,
        source=source,
        item=item,
        dates=_dates(attributes),
        register_type=plain(kinds.get("resourceTypeGeneral")),
        subtype=plain(kinds.get("resourceType")),
        titles=titles,
        containers=tuple(dict.fromkeys(c for c in (item.container_title, item.publisher) if c)),
        relations=tuple(_relations(attributes)),
        agency="DataCite",
    )


def _item(attributes: Mapping[str, object], doi: str, titles: tuple[str, ...]) -> Item:
    container = mapping(attributes.get("container"))
    dates = _dates(attributes)
    publisher = attributes.get("publisher")
    pages = (text(container.get("firstPage")), text(container.get("lastPage")))
    return Item(
        type=TYPES.get(plain(mapping(attributes.get("types")).get("resourceTypeGeneral")), "document"),
        author=_names(attributes.get("creators")),
        issued=dates.issued or dates.online,
        title=first(list(titles)),
        container_title=text(container.get("title")),
        volume=text(container.get("volume")),
        issue=text(container.get("issue")),
        page="-".join(p for p in pages if p),
        publisher=text(publisher) or text(mapping(publisher).get("name")),
        DOI=doi,
        URL=plain(attributes.get("url")),
        language=text(attributes.get("language")),
    )


def _names(value: object) -> tuple[Name, ...]:
    return tuple(n for n in map(_name, mappings(value)) if n.full_family or n.given)


def _name(person: Mapping[str, object]) -> Name:
    family, given, name = text(person.get("familyName")), text(person.get("givenName")), text(person.get("name"))
    if not family and person.get("nameType") == "Personal" and ", " in name:
        family, _, given = name.partition(", ")
    return Name(family=family, given=given) if family else Name(literal=name or given)


def _dates(attributes: Mapping[str, object]) -> WorkDates:
    """Return the year of publication, and the day of issue or, for a preprint, of its first version."""
    given = [(plain(d.get("dateType")), iso_date(d.get("date"))) for d in mappings(attributes.get("dates"))]
    of = {kind: date for kind, date in reversed(given) if date}
    year = iso_date(attributes.get("publicationYear"))
    posted = of.get("Submitted") if plain(attributes.get("publisher")) == "arXiv" else None
    return WorkDates(issued=year or of.get("Issued"), posted=posted, other=of.get("Available"))


def _relations(attributes: Mapping[str, object]) -> Iterator[Relation]:
    for other in mappings(attributes.get("relatedIdentifiers")):
        kind = RELATIONS.get(plain(other.get("relationType")))
        if kind and plain(other.get("relatedIdentifierType")) == "DOI":
            yield Relation(kind, plain(other.get("relatedIdentifier")).lower())
