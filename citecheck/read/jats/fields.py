"""A JATS citation element -> the fields it gives.

Source of names: the Journal Archiving and Interchange Tag Suite (NISO Z39.96), element-citation, mixed-citation and the
older nlm-citation and citation.
"""

from __future__ import annotations

import re

from citecheck.ids import doi
from citecheck.model.item import Date, Item, Name
from citecheck.read import xml

_TYPES = {
    "journal": "article-journal",
    "book": "book",
    "bookchapter": "chapter",
    "chapter": "chapter",
    "confproc": "paper-conference",
    "conf-proc": "paper-conference",
    "conference": "paper-conference",
    "thesis": "thesis",
    "report": "report",
    "gov": "report",
    "working-paper": "report",
    "web": "webpage",
    "webpage": "webpage",
    "website": "webpage",
    "patent": "patent",
    "data": "dataset",
    "database": "dataset",
    "software": "software",
    "preprint": "article",
    "newspaper": "article-newspaper",
    "standard": "standard",
    "other": "document",
}
_EDITORS = {"editor", "editors", "ed", "eds"}
_TRANSLATORS = {"translator", "translators"}
_MONTHS = {
    m: i + 1 for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
}
_YEAR = re.compile(r"(1[4-9]\d\d|20\d\d)([a-z]?)\b")


def item(citation: xml.Element) -> Item:
    """Return the fields that a citation element gives; what it does not tag stays empty."""
    type_ = _type(_kind(citation), citation)
    issued, suffix, literal = _date(citation)
    title, container = _titles(citation, type_)
    ids = {e.get("pub-id-type", ""): xml.text(e) for e in citation.iter() if xml.name(e) in {"pub-id", "article-id"}}
    author, et_al = _names(citation, author=True)
    page, number = _pages(citation)
    return Item(
        type=type_,
        author=author,
        editor=_names(citation, author=False)[0],
        et_al=et_al,
        issued=issued,
        issued_literal=literal,
        year_suffix=suffix,
        title=title,
        container_title=container,
        collection_title=_of(citation, "series"),
        volume=_of(citation, "volume"),
        issue=_of(citation, "issue"),
        page=page,
        number=number,
        edition=_of(citation, "edition"),
        publisher=_of(citation, "publisher-name", "institution"),
        publisher_place=_of(citation, "publisher-loc"),
        event_title=_of(citation, "conf-name"),
        DOI=_doi(citation, ids),
        URL=_url(citation),
        ISBN=_of(citation, "isbn") or ids.get("isbn", ""),
        ISSN=_of(citation, "issn"),
        PMID=ids.get("pmid", ""),
        PMCID=ids.get("pmcid", "") or ids.get("pmc", ""),
        arxiv=ids.get("arxiv", ""),
    )


def _of(citation: xml.Element, *names: str) -> str:
    return xml.text(xml.first(citation, *names)).strip(" ,;:")


def _kind(citation: xml.Element) -> str:
    kind = citation.get("publication-type") or citation.get("citation-type") or citation.get("publication-format") or ""
    return str(kind).strip().casefold()


def _type(kind: str, citation: xml.Element) -> str:
    given = _TYPES.get(kind, "")
    if given == "book" and xml.first(citation, "chapter-title", "part-title") is not None:
        return "chapter"
    if given:
        return given
    return "article-journal" if xml.first(citation, "volume") is not None else "document"


def _titles(citation: xml.Element, type_: str) -> tuple[str, str]:
    own = _of(citation, "article-title", "chapter-title", "part-title", "data-title")
    source = _of(citation, "source")
    if own or type_ in {"article-journal", "paper-conference"}:
        return own.rstrip("."), source
    return source or _of(citation, "trans-title", "patent"), ""


def _names(citation: xml.Element, *, author: bool) -> tuple[tuple[Name, ...], bool]:
    """Return the people of one role. A group bears its role; a name outside of any group is an author."""
    names: list[Name] = []
    et_al = False
    for element in citation.iter():
        if _role(element) != ("author" if author else "editor"):
            continue
        match xml.name(element):
            case "name" | "string-name":
                names.append(_person(element))
            case "collab":
                names.append(Name(literal=xml.text(element).strip(" ,;")))
            case "etal":
                et_al = True
    return tuple(n for n in names if n.full_family or n.given), et_al


def _role(element: xml.Element) -> str:
    kinds = (
        str(e.get("person-group-type") or e.get("contrib-type") or "") for e in (element, *element.iterancestors())
    )
    kind = next(filter(None, kinds), "author").casefold()
    return "translator" if kind in _TRANSLATORS else "editor" if kind in _EDITORS else "author"


def _person(element: xml.Element) -> Name:
    family, given = _of(element, "surname"), _of(element, "given-names")
    if not family:
        return Name(literal=xml.text(element).strip(" ,;"))
    return Name(family=family, given=given, suffix=_of(element, "suffix"))


def _date(citation: xml.Element) -> tuple[Date | None, str, str]:
    printed = _of(citation, "year") or _of(citation, "date")
    found = _YEAR.search(printed)
    if not found:
        return None, "", printed
    month = _number(_of(citation, "month"), 12)
    day = _number(_of(citation, "day"), 31) if month else None
    return Date(int(found.group(1)), month, day), found.group(2), ""


def _number(printed: str, most: int) -> int | None:
    if printed.isdecimal():
        return int(printed) if 1 <= int(printed[:3]) <= most else None
    return _MONTHS.get(printed[:3].casefold()) if most == 12 else None


def _pages(citation: xml.Element) -> tuple[str, str]:
    first, last = _of(citation, "fpage"), _of(citation, "lpage")
    page = f"{first}-{last}" if first and last and last != first else first or _of(citation, "page-range")
    return page, _of(citation, "elocation-id")


def _doi(citation: xml.Element, ids: dict[str, str]) -> str:
    if doi.is_valid(ids.get("doi", "")):
        return doi.compact(ids["doi"])
    found = next((p.doi for p in doi.find(xml.text(citation)) if p.doi), "")
    return found or next((p.doi for a in _addresses(citation) for p in doi.find(a) if p.doi), "")


def _url(citation: xml.Element) -> str:
    return next((a for a in _addresses(citation) if "doi.org/" not in a and a.startswith("http")), "")


def _addresses(citation: xml.Element) -> list[str]:
    links = (e for e in citation.iter() if xml.name(e) in {"ext-link", "uri", "comment"})
    return [str(v) for e in links for k, v in e.attrib.items() if str(k).endswith("}href")]
