"""IEEE. Source: IEEE Reference Guide, 2023."""

from __future__ import annotations

from citecheck.model.item import Item, Name
from citecheck.report.styles import names, parts
from citecheck.report.styles.interface import Cited
from citecheck.report.styles.parts import italic, joined, quoted, safe, sentence

NAME = "ieee"

_MOST = 6
_IN_QUOTES = frozenset({"thesis", *parts.ARTICLES, *parts.PAGES})


def reference(cited: Cited) -> str:
    """Return the reference in IEEE style, with its number."""
    item = cited.item
    who = _who(item)
    if item.type in _IN_QUOTES or item.container_title:
        inside = joined(*_inside(cited), by=", ")
        ended = inside or parts.bare_doi(item)
        title = quoted(parts.title(item), "," if ended else ".")
        told = joined(joined(who, title, by=", "), inside, by=" " if title else ", ")
    else:
        title = joined(italic(parts.title(item)), parts.edition(item), by=", ")
        told = joined(sentence(joined(who, title, by=", ")), joined(*_published(item), by=", "))
    doi, address = parts.bare_doi(item), parts.link(item)
    if address and not doi:
        return f"[{cited.number}] {sentence(told)} [Online]. Available: {address}"
    return f"[{cited.number}] {sentence(joined(told, f'doi: {doi}' if doi else '', by=', '))}"


def _inside(cited: Cited) -> tuple[str, ...]:
    item = cited.item
    if item.type in parts.ARTICLES:
        return _journal(cited)
    return _book(item) if item.container_title and item.type not in parts.PAGES else _published(item)


def _who(item: Item) -> str:
    people, editors = names.responsible(item)
    listed = _listed(people, cut=item.et_al)
    return f"{listed}, {'Eds.' if len(people) > 1 else 'Ed.'}" if editors else listed


def _listed(people: tuple[Name, ...], *, cut: bool) -> str:
    told = [names.straight(n, names.initials(n)) for n in people]
    if told and (cut or len(told) > _MOST):
        return f"{told[0]} {italic('et al.')}"
    return names.listed(told, last=", and ", two=" and ")


def _journal(cited: Cited) -> tuple[str, ...]:
    item = cited.item
    return (
        italic(safe(cited.short_container) or parts.container(item)),
        f"vol. {safe(item.volume)}" if item.volume else "",
        f"no. {safe(item.issue)}" if item.issue else "",
        _pages(item),
        joined(parts.month(item.issued, short=True), parts.year(item)),
    )


def _book(item: Item) -> tuple[str, ...]:
    editors = _listed(item.editor, cut=False) if item.author else ""
    word = f"{editors}, {'Eds.' if len(item.editor) > 1 else 'Ed.'}" if editors else ""
    return (f"in {italic(parts.container(item))}", parts.edition(item), word, *_published(item), _pages(item))


def _published(item: Item) -> tuple[str, ...]:
    kind = safe(item.genre) if item.type in {"thesis", "report"} else ""
    number = safe(item.number) if item.type == "report" else ""
    site = parts.container(item) if item.type in parts.PAGES else ""
    return (kind, site, parts.publisher(item), number, parts.year(item, ""))


def _pages(item: Item) -> str:
    pages = parts.pages(item)
    if not pages or not item.page:
        return f"Art. no. {pages}" if pages and item.type in parts.ARTICLES else ""
    return parts.paged(pages)
