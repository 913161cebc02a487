"""Chicago, author-date. Source: The Chicago Manual of Style, 17th edition, chapter 15."""

from __future__ import annotations

from citecheck.model.item import Item
from citecheck.report.styles import names, parts
from citecheck.report.styles.interface import Cited
from citecheck.report.styles.parts import italic, joined, quoted, safe, sentence

NAME = "chicago"

_MOST, _TOLD = 10, 7


def reference(cited: Cited) -> str:
    """Return the reference in Chicago's author-date style."""
    item = cited.item
    who, date = _who(item), sentence(parts.year(item))
    inside = _inside(item)
    in_quotes = inside or item.type in {"thesis", *parts.PAGES}
    title = quoted(parts.title(item), ".") if in_quotes else sentence(italic(parts.title(item)))
    head = (sentence(who), date, title) if who else (title, date)
    place = _publication(item) if item.type not in parts.ARTICLES else ""
    return joined(*head, inside, place, sentence(parts.link(item)))


def _who(item: Item) -> str:
    people, editors = names.responsible(item)
    told = names.first_inverted(people)
    if len(told) > _MOST or (item.et_al and told):
        listed = ", ".join(told[:_TOLD]) + ", et al."
    else:
        listed = names.listed(told, last=", and ")
    return f"{listed}, {'eds' if len(people) > 1 else 'ed'}." if editors else listed


def _inside(item: Item) -> str:
    if item.type in parts.ARTICLES:
        return sentence(_journal(item))
    if item.type in parts.PAGES:
        return joined(sentence(parts.container(item)), sentence(_day(item)))
    return sentence(_book(item)) if item.container_title else ""


def _journal(item: Item) -> str:
    name = italic(parts.container(item))
    if item.type in parts.DATED:
        return joined(name, _day(item), by=", ")
    pages = parts.pages(item, short="chicago")
    volume = joined(safe(item.volume), parts.issue(item))
    return joined(name, f"{volume}: {pages}" if volume and pages else joined(volume, pages))


def _day(item: Item) -> str:
    date = item.issued
    return joined(parts.month(date), str(date.day or "")) if date and date.month else ""


def _book(item: Item) -> str:
    people = [names.straight(n, names.given(n)) for n in item.editor] if item.author else []
    edited = f"edited by {names.listed(people, last=', and ', two=' and ')}" if people else ""
    told = joined(italic(parts.container(item)), edited, parts.pages(item, short="chicago"), by=", ")
    return f"In {told}"


def _publication(item: Item) -> str:
    edition = "" if item.container_title and item.type in parts.CHAPTERS else parts.edition(item)
    kind = safe(item.genre) if item.type in {"thesis", "report"} else ""
    number = safe(item.number) if item.type == "report" else ""
    return joined(sentence(edition), sentence(joined(joined(kind, number), parts.publisher(item), by=", ")))
