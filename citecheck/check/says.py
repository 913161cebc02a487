"""Words that findings share: names of registers, of entries, of values, as an editor would read them out."""

from __future__ import annotations

from citecheck.model.citation import Citation
from citecheck.model.item import Item
from citecheck.model.reference import Reference
from citecheck.sources.names import listed, opening, register, sentence

__all__ = ["authors", "cited", "entry", "excerpt", "have", "listed", "opening", "quoted", "register", "sentence"]

_LONGEST = 90
_MOST = 1_000


def have(source: str | None) -> str:
    """Return "has", or "have" for a register whose name is plural."""
    return "have" if source == "records" else "has"


def quoted(text: str) -> str:
    """Return a value in quotation marks, cut where it is long."""
    plain = " ".join(text.split())
    return f"“{plain[: _LONGEST - 1].rstrip()}…”" if len(plain) > _LONGEST else f"“{plain}”"


def excerpt(raw: str) -> str:
    """Return an entry as evidence: whole, but for one so long that it is hardly one."""
    return raw if len(raw) <= _MOST else f"{raw[:_MOST].rsplit(' ', 1)[0]} …"


def authors(item: Item) -> str:
    """Return the authors as a citation names them: "Hendrix & Wong", "Klotz et al."."""
    names = [n.full_family or n.given for n in item.author or item.editor]
    if not names:
        return quoted(item.title) if item.title else ""
    if len(names) > 2 or (item.et_al and len(names) == 1):
        return f"{names[0]} et al."
    return " & ".join(names)


def entry(reference: Reference) -> str:
    """Return an entry's short name: "Hendrix & Wong (2012)", or the beginning of its string."""
    who, item = authors(reference.item), reference.item
    year = (item.year or item.issued_literal) + item.year_suffix
    if not who:
        return quoted(reference.raw)
    return f"{who} ({year})" if year else who


def cited(citation: Citation) -> str:
    """Return a citation in quotation marks: who and when, or the string as it stands in the text."""
    names = citation.authors
    who = f"{names[0]} et al." if names and citation.et_al else " & ".join(names)
    if citation.number:
        return f"[{citation.number}]"
    if who and citation.year:
        return quoted(f"{who}, {citation.year}")
    return quoted(citation.raw.strip("() ") or citation.key)
