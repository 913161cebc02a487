"""A Crossref work message → Work.

Source: recorded answers of the REST API's works route, with their traps: dates of `[[null]]`, titles with tags and
entities, running heads as subtitles, organisations and people as bare names, doubled and self-pointing notices.
"""

from __future__ import annotations

from collections.abc import Mapping

from citecheck.model.item import Date, Item, Name
from citecheck.model.work import Notice, Relation, Work, WorkDates
from citecheck.sources.normalise.values import NonsenseError, date, first, mapping, mappings, plain, text, texts
from citecheck.text.retracted import without_mark

TYPES = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "posted-content": "article",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-set": "book",
    "book-series": "book",
    "proceedings": "book",
    "proceedings-series": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "book-track": "chapter",
    "reference-entry": "entry-encyclopedia",
    "dissertation": "thesis",
    "report": "report",
    "report-component": "report",
    "report-series": "report",
    "dataset": "dataset",
    "database": "dataset",
    "standard": "standard",
    "peer-review": "review",
    "component": "figure",
    "journal": "periodical",
    "journal-volume": "periodical",
    "journal-issue": "periodical",
}
"""Crossref's type ids (/types) as CSL types; what is not listed is a `document`."""

_CHAPTERS = frozenset({"book-chapter", "book-section", "book-part"})

PARTIAL = frozenset({"nlm-fields", "reference-fields"})
"""Values of `_q`, with which the keeper of an offline record says that it holds only some fields."""

_DELETED = "deleted_doi.html"


def work(message: object, source: str = "crossref") -> Work:
    """Return the Work of a work message; raises NonsenseError where it is none."""
    if not isinstance(message, dict):
        raise NonsenseError("the message is not a work record")
    doi = plain(message.get("DOI")).lower()
    if not doi.startswith("10.") or "/" not in doi:
        raise NonsenseError("the record has no DOI")
    prefix, titles = _titles(message)
    containers = _containers(message)
    dates = _dates(message)
    return Work(
        doi=doi,
        source=source,
        item=_item(message, doi, titles, containers, dates),
        dates=dates,
        register_type=plain(message.get("type")),
        subtype=plain(message.get("subtype")),
        titles=titles,
        containers=containers,
        updated_by=_notices(message.get("updated-by"), doi),
        updates=_notices(message.get("update-to"), doi),
        relations=_relations(message.get("relation")),
        deleted=_deleted(message),
        agency=plain(message.get("_agency")),
        title_prefix=prefix,
        quality="partial" if plain(message.get("_q")) in PARTIAL else "",
    )


def _item(
    message: Mapping[str, object], doi: str, titles: tuple[str, ...], containers: tuple[str, ...], dates: WorkDates
) -> Item:
    issue = mapping(message.get("journal-issue"))
    return Item(
        type=_csl_type(message),
        author=_names(message.get("author")),
        editor=_names(message.get("editor")),
        translator=_names(message.get("translator")),
        issued=_principal(dates),
        title=titles[0] if titles else "",
        container_title=containers[0] if containers else "",
        collection_title=_collection(message),
        volume=text(message.get("volume")),
        issue=text(message.get("issue")) or text(issue.get("issue")),
        page=text(message.get("page")),
        number=text(message.get("article-number")),
        edition=text(message.get("edition-number")),
        publisher=text(message.get("publisher")),
        publisher_place=text(message.get("publisher-location")),
        event_title=text(mapping(message.get("event")).get("name")),
        DOI=doi,
        URL=plain(message.get("URL")),
        ISBN=first(message.get("ISBN")),
        ISSN=first(message.get("ISSN")),
        language=text(message.get("language")),
    )


def _csl_type(message: Mapping[str, object]) -> str:
    kind = plain(message.get("type"))
    if not kind and message.get("container-title") and message.get("volume"):
        return "article-journal"
    return TYPES.get(kind, "document")


def _titles(message: Mapping[str, object]) -> tuple[str, tuple[str, ...]]:
    prefix = ""
    main: list[str] = []
    for title in texts(message.get("title")):
        found, bare = without_mark(title)
        prefix = prefix or found
        main.append(bare)
    subtitles = texts(message.get("subtitle"))[:2]
    with_subtitle = [f"{t}: {s}" for t in main[:1] for s in subtitles if s.casefold() != t.casefold()]
    others = (*texts(message.get("original-title")), *texts(message.get("short-title")))
    return prefix, tuple(dict.fromkeys((*main, *with_subtitle, *(without_mark(o)[1] for o in others))))


def _containers(message: Mapping[str, object]) -> tuple[str, ...]:
    full = texts(message.get("container-title"))
    if plain(message.get("type")) in _CHAPTERS and len(full) > 1:
        full = (*full[1:], full[0])
    found = (*full, *texts(message.get("short-container-title")))
    if not full and plain(message.get("type")) == "posted-content":
        keepers = (text(i.get("name")) for i in mappings(message.get("institution")))
        found = (*found, *keepers, text(message.get("group-title")))
    return tuple(dict.fromkeys(c for c in found if c))


def _collection(message: Mapping[str, object]) -> str:
    """Return the series of a chapter: Crossref puts it before the book."""
    full = texts(message.get("container-title"))
    return full[0] if len(full) > 1 and plain(message.get("type")) in _CHAPTERS else ""


def _names(value: object) -> tuple[Name, ...]:
    return tuple(n for n in map(_name, mappings(value)) if n.full_family or n.given)


def _name(person: Mapping[str, object]) -> Name:
    family, given, name = text(person.get("family")), text(person.get("given")), text(person.get("name"))
    if not family:
        return Name(literal=name or given)
    if " " in family and not given:
        return Name(literal=family)
    return Name(family=family, given=given, suffix=text(person.get("suffix")))


def _dates(message: Mapping[str, object]) -> WorkDates:
    issue = mapping(message.get("journal-issue"))
    return WorkDates(
        print=date(message.get("published-print")),
        online=date(message.get("published-online")),
        issue=date(issue.get("published-print")) or date(issue.get("published-online")),
        posted=date(message.get("posted")),
        other=date(message.get("published-other")),
        issued=date(message.get("issued")) or date(message.get("published")),
    )


def _principal(dates: WorkDates) -> Date | None:
    """Return the date that a reference usually bears: of the print or issue before that of going online."""
    return dates.print or dates.issue or dates.online or dates.posted or dates.other or dates.issued


def _notices(value: object, own: str) -> tuple[Notice, ...]:
    """Return the notices, each once: the publisher's and Retraction Watch's of one kind are one, the latter kept.

    A new version that points at the work itself (as PLOS deposits them) is left out.
    """
    found: dict[tuple[str, str], Notice] = {}
    for entry in mappings(value):
        notice = _notice(entry)
        key = (notice.kind, notice.doi)
        if notice.kind and notice.doi != own and (key not in found or notice.record_id):
            found[key] = notice
    return tuple(found.values())


def _notice(entry: Mapping[str, object]) -> Notice:
    return Notice(
        kind=plain(entry.get("type")).lower(),
        doi=plain(entry.get("DOI")).lower(),
        date=date(entry.get("updated")),
        source=plain(entry.get("source")),
        record_id=plain(entry.get("record-id")),
        label=text(entry.get("label")),
    )


def _relations(value: object) -> tuple[Relation, ...]:
    return tuple(
        Relation(kind=kind[:60], doi=plain(other.get("id")).lower())
        for kind, others in mapping(value).items()
        for other in mappings(others)
        if plain(other.get("id-type")).lower() == "doi" and plain(other.get("id"))
    )


def _deleted(message: Mapping[str, object]) -> bool:
    address = plain(mapping(mapping(message.get("resource")).get("primary")).get("URL"))
    return address.lower().endswith(_DELETED)
