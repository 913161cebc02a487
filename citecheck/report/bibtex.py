"""BibTeX: the list as read, with fields and entry types that BibTeX, BibLaTeX, JabRef and Zotero take."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from citecheck.model.item import Item, Name
from citecheck.model.report import Report
from citecheck.report.chosen import chosen
from citecheck.report.escape import terminal
from citecheck.report.interface import Format, Options

FORMAT = Format("bibtex", "the list as read, as BibTeX")

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
    "webpage": "online",
    "post-weblog": "online",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
}
_IN_BOOKS = frozenset({"incollection", "inproceedings"})
_SPECIAL = re.compile(r"[&%$#_{}~^\\]")
_RANGE = re.compile(r"\b([A-Za-z]?\d{1,9})-([A-Za-z]?\d{1,9})\b(?!-)")
_SPELT = {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}


def write(report: Report, options: Options) -> bytes:
    """Return the entries of all files, each under a key of its own."""
    used: Counter[str] = Counter()
    items = (chosen(entry, options) for document in report.documents for entry in document.dossier.entries)
    return "\n".join(_entry(item, _key(item, used)) for item in items).encode("utf-8", "replace")


def _entry(item: Item, key: str) -> str:
    kind = _TYPES.get(item.type, "misc")
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item, kind) if value)
    return f"@{kind}{{{key},\n{rows}}}\n"


def _key(item: Item, used: Counter[str]) -> str:
    """Return a key of its own: name and year, and where these are used already, a number behind a hyphen."""
    from citecheck.text.folding import squash

    who = item.author[0].full_family if item.author else item.title
    stem = (squash(who)[:20] or "entry") + (item.year or "")
    used[stem] += 1
    return stem if used[stem] == 1 else f"{stem}-{used[stem]}"


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    yield "author", _names(item.author, cut=item.et_al)
    yield "editor", _names(item.editor)
    yield "title", _tex(item.title)
    yield "booktitle" if kind in _IN_BOOKS else "journal", _tex(item.container_title)
    yield "series", _tex(item.collection_title)
    yield "year", str(item.issued.year) if item.issued else _tex(item.issued_literal)
    yield "month", str(item.issued.month or "") if item.issued else ""
    yield "volume", _tex(item.volume)
    yield "number", _tex(item.issue or (item.number if kind != "article" else ""))
    yield "eid", _tex(item.number) if kind == "article" else ""
    yield "pages", _pages(_tex(item.page))
    yield "edition", _tex(item.edition)
    yield "institution" if kind in {"techreport", "phdthesis"} else "publisher", _tex(item.publisher)
    yield "address", _tex(item.publisher_place)
    yield "doi", terminal(item.DOI).translate(_UNBRACED)
    yield "url", terminal(item.URL).translate(_UNBRACED)
    yield "isbn", _tex(item.ISBN)
    yield "issn", _tex(item.ISSN)
    if item.arxiv:
        yield "eprint", _tex(item.arxiv)
        yield "eprinttype", "arxiv"


def _pages(printed: str) -> str:
    """Return pages with BibTeX's dash; beside a dash, a hyphen belongs to a page's own number (2-1–2-5)."""
    return printed.replace("–", "--") if "–" in printed else _RANGE.sub(r"\1--\2", printed)


_UNBRACED = {ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C", ord(" "): "%20"}
"""Addresses are taken as they are but for what would end or spoil the field."""


def _names(names: tuple[Name, ...], *, cut: bool = False) -> str:
    return " and ".join([*map(_name, names), *(["others"] if cut and names else [])])


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{_tex(name.literal)}}}"
    return ", ".join(_tex(part) for part in (name.full_family, name.suffix, name.given) if part)


def _tex(text: str) -> str:
    """Return a text as TeX shows it: special signs spelt, letters left as they are."""
    return _SPECIAL.sub(lambda sign: _SPELT.get(sign[0], f"\\{sign[0]}"), terminal(text))
