"""A BibTeX or BibLaTeX entry's fields under the names of CSL.

Source: Patashnik, "BibTeXing", 3; biblatex's manual, 2.1 (types) and 2.2 (fields).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from citecheck.ids import arxiv
from citecheck.ids import doi as dois
from citecheck.model.item import Date, Item
from citecheck.read import given_dates
from citecheck.read.bibtex import names
from citecheck.read.latex_text import decode

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "mvcollection": "book",
    "reference": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "data": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "manual": "report",
    "mastersthesis": "thesis",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "mvproceedings": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "webpage": "webpage",
    "www": "webpage",
}
_GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
_PUBLISHERS = ("publisher", "school", "institution", "organization", "howpublished")
_URL_COMMAND = re.compile(r"\\(?:url|path|nolinkurl)\s?\{([^{}]{1,2000})\}|\\href\s?\{([^{}]{1,2000})\}")
_URL_ESCAPE = re.compile(r"\\([%#&_~{}$])")
_ADDRESS = re.compile(r"https?://[^\s{}\\]{1,2000}")
_ARXIV = re.compile(r"arxiv", re.IGNORECASE)


def item(kind: str, given: Mapping[str, str]) -> Item:
    """Return the fields of an entry of the type `kind`; `given` maps lower-case field names to undecoded values."""
    return _read(kind, given) if given else Item(type=_type(kind, given, ""), genre=_GENRES.get(kind, ""))


def _read(kind: str, given: Mapping[str, str]) -> Item:
    plain = _Plain(given)
    author, et_al = names.read(given.get("author", ""))
    issued, suffix, literal = _issued(given)
    preprint = _arxiv(given)
    kind_of = _type(kind, given, preprint)
    return Item(
        type=kind_of,
        author=author,
        editor=names.read(given.get("editor", ""))[0],
        translator=names.read(given.get("translator", ""))[0],
        et_al=et_al,
        issued=issued,
        issued_literal=literal,
        year_suffix=suffix,
        original_date=_day(given, "origdate", "origyear"),
        title=_titled(plain, "title", "subtitle"),
        container_title=_container(kind_of, plain),
        collection_title=plain["series"],
        volume=plain["volume"],
        issue=plain["issue"] or (plain["number"] if kind_of in _WITH_ISSUE else ""),
        page=_page(plain["pages"]),
        number=plain["eid"] or plain["articleno"] or (plain["number"] if kind_of not in _WITH_ISSUE else ""),
        edition=plain["edition"],
        publisher=_publisher(plain, given),
        publisher_place=plain["address"] or plain["location"],
        genre=plain["type"] or _GENRES.get(kind, ""),
        event_title=plain["eventtitle"],
        accessed=_day(given, "urldate", "lastchecked"),
        DOI=_doi(given),
        URL=_url(given),
        ISBN=plain["isbn"],
        ISSN=plain["issn"],
        PMID=plain["pmid"],
        PMCID=plain["pmcid"] or plain["pmc"],
        arxiv=preprint,
        note=plain["note"],
        language=plain["langid"] or plain["language"],
    )


_WITH_ISSUE = frozenset({"article-journal", "article-magazine", "article-newspaper", "periodical", "article", "review"})


class _Plain(dict[str, str]):
    """Each field's decoded text, decoded when asked for; "" where there is none."""

    def __init__(self, given: Mapping[str, str]) -> None:
        super().__init__()
        self._given = given

    def __missing__(self, field: str) -> str:
        self[field] = text = decode(self._given.get(field, ""))
        return text


def _type(kind: str, given: Mapping[str, str], preprint: str) -> str:
    sub = given.get("entrysubtype", "").strip("{} ").lower()
    if kind == "article" and sub in {"newspaper", "magazine"}:
        return f"article-{sub}"
    named = _TYPES.get(kind)
    if kind == "article" and preprint and _is_preprint(given):
        return "article"
    if named:
        return named
    if preprint:
        return "article"
    return "webpage" if _url(given) and not given.get("publisher") else "document"


def _is_preprint(given: Mapping[str, str]) -> bool:
    """Say whether an "article" bears no journal, or arXiv as one, as many managers write preprints."""
    journal = given.get("journal", "") or given.get("journaltitle", "")
    return not journal or bool(_ARXIV.search(journal))


def _titled(plain: _Plain, title: str, subtitle: str) -> str:
    main, sub = plain[title], plain[subtitle]
    return f"{main}: {sub}" if main and sub else main or sub


def _container(kind: str, plain: _Plain) -> str:
    if kind in {"chapter", "paper-conference", "entry-encyclopedia"}:
        return _titled(plain, "booktitle", "booksubtitle") or plain["maintitle"] or plain["journal"]
    journal = _titled(plain, "journaltitle", "journalsubtitle") or plain["journal"] or plain["shortjournal"]
    return journal or _titled(plain, "booktitle", "booksubtitle")


def _publisher(plain: _Plain, given: Mapping[str, str]) -> str:
    """Return who published it; "howpublished" often holds an address instead."""
    named = (f for f in _PUBLISHERS if given.get(f) and not _URL_COMMAND.search(given[f]) and "://" not in given[f])
    return next((plain[f] for f in named), "")


def _page(pages: str) -> str:
    return pages.replace("–", "-").replace("—", "-").strip(" .")


def _issued(given: Mapping[str, str]) -> tuple[Date | None, str, str]:
    if given.get("date"):
        return given_dates.read(decode(given["date"]))
    issued, suffix, literal = given_dates.read(decode(given.get("year", "")))
    if issued and given.get("month") and not issued.month:
        day = re.search(r"\d{1,2}", given.get("day", ""))
        month = given_dates.month(decode(given["month"]))
        issued = given_dates.dated(issued.year, month, int(day.group()) if day else 0)
    if not issued and not literal:
        literal = decode(given.get("pubstate", ""))
    return issued, suffix, literal


def _day(given: Mapping[str, str], *fields: str) -> Date | None:
    return next((given_dates.read(decode(given[field]))[0] for field in fields if given.get(field)), None)


def _doi(given: Mapping[str, str]) -> str:
    """Return the printed DOI: of `doi`, or within `url` or `note`."""
    raw = given.get("doi", "").strip()
    if raw:
        return decode(_URL_ESCAPE.sub(r"\1", raw).replace("{", "").replace("}", ""))
    for field in ("url", "howpublished", "note", "ee"):
        found = next(dois.find(_URL_ESCAPE.sub(r"\1", given.get(field, ""))), None)
        if found and found.doi:
            return found.doi
    return ""


def _url(given: Mapping[str, str]) -> str:
    for field in ("url", "howpublished", "ee", "note"):
        raw = given.get(field, "")
        command = _URL_COMMAND.search(raw)
        letters = next((g for g in command.groups() if g), "") if command else raw.strip() if field == "url" else ""
        letters = letters or next((m.group() for m in _ADDRESS.finditer(raw)), "")
        if letters:
            return "".join(_URL_ESCAPE.sub(r"\1", letters).split()).strip("{}").rstrip(".,;")
    return ""


def _arxiv(given: Mapping[str, str]) -> str:
    kind = given.get("eprinttype", "") or given.get("archiveprefix", "")
    number = decode(given.get("eprint", ""))
    if number and (_ARXIV.search(kind) or (not kind and arxiv.is_valid(number))):
        return arxiv.compact(number)
    for field in ("journal", "url", "note", "howpublished", "volume"):
        found = next(arxiv.find(given.get(field, "")), None)
        if found:
            return found.value
    return ""


SHOWN_IN = {
    "author": ("author",),
    "editor": ("editor",),
    "issued": ("year", "date", "pubstate"),
    "title": ("title",),
    "container_title": ("journal", "journaltitle", "booktitle"),
    "volume": ("volume", "number", "issue"),
    "page": ("pages", "eid", "number"),
    "publisher": _PUBLISHERS,
    "DOI": ("doi",),
    "URL": ("url", "howpublished", "note"),
}
"""Of which fields of the entry a part of its line is made."""
