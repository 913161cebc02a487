"""Harvard as British universities write it. Source: Cite Them Right, 11th edition."""

from __future__ import annotations

from citecheck.model.item import Item
from citecheck.report.styles import names, parts
from citecheck.report.styles.interface import Cited
from citecheck.report.styles.parts import italic, joined, safe, sentence

NAME = "harvard"

_MOST = 3


def reference(cited: Cited) -> str:
    """Return the reference in Harvard style."""
    item = cited.item
    who = _who(item)
    date = f"({parts.year(item, 'no date')})"
    inside = item.type in parts.ARTICLES or bool(item.container_title and item.type not in parts.PAGES)
    named = parts.title(item)
    title = f"‘{named}’" if inside and named else italic(named)
    head = joined(who, date, title) if who else joined(title, date)
    return joined(_body(item, head, inside=inside), _link(item))


def _who(item: Item) -> str:
    people, editors = names.responsible(item)
    told = [names.inverted(n, names.initials(n, gap="")) for n in people]
    if len(told) > _MOST or (item.et_al and told):
        listed = f"{told[0]} {italic('et al.')}"
    else:
        listed = names.listed(told, last=" and ")
    return f"{listed} ({'eds' if len(people) > 1 else 'ed.'})" if editors else listed


def _body(item: Item, head: str, *, inside: bool) -> str:
    if item.type in parts.ARTICLES:
        return sentence(joined(head, _journal(item), by=", "))
    if inside:
        book = joined(italic(parts.container(item)), parts.edition(item, "edn"), by=", ")
        place = joined(parts.publisher(item), _pages(item), by=", ")
        return joined(sentence(joined(f"{head}, in", _editors(item), book)), sentence(place))
    kind = safe(item.genre) if item.type in {"thesis", "report"} else ""
    first = joined(head, parts.edition(item, "edn"), safe(parts.container(item)), by=", ")
    place = safe(item.publisher) if item.type in {"thesis", *parts.PAGES} else parts.publisher(item)
    return joined(sentence(first), sentence(kind), sentence(place))


def _journal(item: Item) -> str:
    volume = safe(item.volume) + parts.issue(item)
    return joined(italic(parts.container(item)), volume, _pages(item), by=", ")


def _pages(item: Item) -> str:
    pages = parts.pages(item)
    if not item.page:
        return f"article {pages}" if pages and item.type in parts.ARTICLES else ""
    return parts.paged(pages)


def _editors(item: Item) -> str:
    people = [names.straight(n, names.initials(n, gap="")) for n in item.editor] if item.author else []
    if not people:
        return ""
    listed = people[0] + f" {italic('et al.')}" if len(people) > _MOST else names.listed(people, last=" and ")
    return f"{listed} ({'eds' if len(people) > 1 else 'ed.'})"


def _link(item: Item) -> str:
    link = parts.link(item)
    return f"Available at: {link}." if link else ""
