"""Vancouver, as medical journals write it. Source: Citing Medicine (NLM), 2nd edition; ICMJE's sample references."""

from __future__ import annotations

from citecheck.model.item import Item, Name
from citecheck.report.styles import names, parts
from citecheck.report.styles.interface import Cited
from citecheck.report.styles.parts import joined, safe, sentence

NAME = "vancouver"

_MOST = 6
_UNDATED = "[date unknown]"
_KINDS = {"webpage": "Internet", "post": "Internet", "post-weblog": "Internet", "dataset": "dataset"}


def reference(cited: Cited) -> str:
    """Return the reference in Vancouver style, with its number."""
    item = cited.item
    who = _who(item)
    kind = safe(item.genre) if item.type == "thesis" else _KINDS.get(item.type, "")
    title = joined(parts.title(item), f"[{kind}]" if kind else "")
    told = joined(sentence(who), sentence(title), _where(cited), _link(item))
    return f"{cited.number}. {told}"


def _who(item: Item) -> str:
    people, editors = names.responsible(item)
    listed = _listed(people, cut=item.et_al)
    return f"{listed}, editor{'s' if len(people) > 1 else ''}" if editors else listed


def _listed(people: tuple[Name, ...], *, cut: bool) -> str:
    told = [names.inverted(n, names.initials(n, dot="", gap="", hyphen=""), comma=" ") for n in people]
    return ", ".join([*told[:_MOST], *(["et al"] if told and (cut or len(told) > _MOST) else [])])


def _where(cited: Cited) -> str:
    item = cited.item
    if item.type in parts.ARTICLES:
        name = safe(cited.short_container).replace(".", "") or parts.container(item)
        return joined(sentence(name), sentence(_numbers(item)))
    if item.container_title and item.type not in parts.PAGES:
        editors = _listed(item.editor, cut=False) if item.author else ""
        word = f"{editors}, editor{'s' if len(item.editor) > 1 else ''}" if editors else ""
        pages = parts.pages(item, short="least").replace("–", "-") if item.page else ""
        return joined(
            f"In: {joined(sentence(word), sentence(parts.container(item)))}",
            sentence(parts.edition(item)),
            sentence(_published(item)),
            sentence(f"p. {pages}" if pages else ""),
        )
    number = f"Report No.: {safe(item.number)}" if item.number and item.type == "report" else ""
    site = parts.container(item) if item.type in parts.PAGES else ""
    return joined(sentence(parts.edition(item)), sentence(site), sentence(_published(item)), sentence(number))


def _numbers(item: Item) -> str:
    """Return "2013;43(3):651-72"."""
    volume = safe(item.volume) + parts.issue(item)
    pages = parts.pages(item, short="least").replace("–", "-")
    return joined(parts.year(item, _UNDATED), volume, by=";") + (f":{pages}" if pages else "")


def _published(item: Item) -> str:
    return joined(parts.publisher(item), parts.year(item, _UNDATED), by="; ")


def _link(item: Item) -> str:
    doi = parts.bare_doi(item)
    return f"doi:{doi}" if doi else f"Available from: {parts.link(item)}" if parts.link(item) else ""
