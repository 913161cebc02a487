"""APA, 7th edition. Source: Publication Manual of the APA, 2020, chapters 9 and 10."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model.item import Item, Name
from citecheck.report.styles import names, parts
from citecheck.report.styles.interface import Cited
from citecheck.report.styles.parts import italic, joined, safe, sentence

NAME = "apa"

_MOST = 20
_KINDS = {"dataset": "Data set", "software": "Computer software", "motion_picture": "Film"}


def reference(cited: Cited) -> str:
    """Return the reference in APA style."""
    item = cited.item
    authors, editors = names.responsible(item)
    who = _listed(authors, cut=item.et_al)
    if editors:
        who += " (Eds.)" if len(authors) > 1 else " (Ed.)"
    date = f"({_date(item)})."
    if not who:
        return joined(sentence(_title(item)), date, _where(item), parts.link(item))
    return joined(sentence(who), date, sentence(_title(item)), _where(item), parts.link(item))


def _listed(people: Sequence[Name], *, cut: bool) -> str:
    told = [names.inverted(n, names.initials(n)) for n in people]
    if len(told) > _MOST:
        return ", ".join(told[: _MOST - 1]) + f", … {told[-1]}"
    if cut and told:
        return ", ".join(told) + ", et al."
    return names.listed(told, last=", & ")


def _date(item: Item) -> str:
    date = item.issued
    if item.type in parts.DATED and date and date.month:
        return joined(f"{parts.year(item)},", parts.month(date), str(date.day or ""))
    return parts.year(item)


def _title(item: Item) -> str:
    title = parts.title(item)
    inside = item.type in parts.ARTICLES or (item.container_title and item.type not in parts.PAGES)
    edition = parts.edition(item) if not item.container_title else ""
    number = f"No. {safe(item.number)}" if item.number and item.type == "report" else ""
    aside = joined(safe(item.genre) if number else "", number) or edition
    told = joined(title if inside else italic(title), f"({aside})" if aside else "")
    kind = _KINDS.get(item.type, "")
    if item.type == "thesis":
        kind = joined(safe(item.genre) or "Thesis", safe(item.publisher), by=", ")
    return joined(told, f"[{kind}]" if kind else "")


def _where(item: Item) -> str:
    if item.type in parts.ARTICLES:
        return sentence(_journal(item))
    if item.type in parts.PAGES:
        return sentence(parts.container(item) or safe(item.publisher))
    if item.container_title:
        return joined(f"In {_book(item)}", sentence(safe(item.publisher)))
    return "" if item.type == "thesis" or parts.publishes_itself(item) else sentence(safe(item.publisher))


def _journal(item: Item) -> str:
    volume = italic(safe(item.volume)) + parts.issue(item)
    pages = parts.pages(item) if item.page else f"Article {safe(item.number)}" if item.number else ""
    return joined(italic(parts.container(item)), volume, pages, by=", ")


def _book(item: Item) -> str:
    people = [names.straight(n, names.initials(n)) for n in item.editor] if item.author else []
    editors = names.listed(people, last=", & ", two=" & ") + (" (Eds.)" if len(people) > 1 else " (Ed.)")
    aside = joined(parts.edition(item), parts.paged(parts.pages(item)) if item.page else "", by=", ")
    told = joined(italic(parts.container(item)), f"({aside})" if aside else "")
    return sentence(joined(editors if people else "", told, by=", "))
