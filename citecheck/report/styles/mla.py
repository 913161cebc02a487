"""MLA, 9th edition. Source: MLA Handbook, 2021, chapter 5."""

from __future__ import annotations

from citecheck.model.item import Item
from citecheck.report.styles import names, parts
from citecheck.report.styles.interface import Cited
from citecheck.report.styles.parts import italic, joined, quoted, safe, sentence

NAME = "mla"


def reference(cited: Cited) -> str:
    """Return the reference in MLA style."""
    item = cited.item
    inside = bool(item.container_title) or item.type in {*parts.ARTICLES, *parts.PAGES}
    title = quoted(parts.title(item), ".") if inside else sentence(italic(parts.title(item)))
    who = "" if parts.publishes_itself(item) and not item.container_title else _who(item)
    return joined(sentence(who), title, sentence(_container(item)), sentence(parts.link(item)))


def _who(item: Item) -> str:
    people, editors = names.responsible(item)
    told = names.first_inverted(people[:2])
    many = len(people) > 2 or (item.et_al and people)
    listed = f"{told[0]}, et al." if many else names.listed(told, last=", and ")
    return f"{listed}, editor{'s' if len(people) > 1 else ''}" if editors else listed


def _container(item: Item) -> str:
    people = [names.straight(n, names.given(n)) for n in item.editor] if item.author else []
    edited = people[0] + " et al." if len(people) > 2 else " and ".join(people)
    article = item.type in parts.ARTICLES
    kind = safe(item.genre) if item.type in {"thesis", "report"} else ""
    return joined(
        italic(parts.container(item)),
        f"edited by {edited}" if edited else "",
        parts.edition(item),
        f"vol. {safe(item.volume)}" if item.volume else "",
        f"no. {safe(item.issue)}" if item.issue else "",
        kind,
        "" if article else safe(item.publisher),
        _date(item),
        _pages(item),
        by=", ",
    )


def _date(item: Item) -> str:
    date = item.issued
    if date and date.month and item.type in {*parts.ARTICLES, *parts.PAGES}:
        day = str(date.day or "") if item.type in parts.DATED else ""
        return joined(day, parts.month(date, short=True), parts.year(item))
    return parts.year(item, "")


def _pages(item: Item) -> str:
    if not item.page:
        return f"article {safe(item.number)}" if item.number and item.type in parts.ARTICLES else ""
    return parts.paged(parts.pages(item, short="mla"))
