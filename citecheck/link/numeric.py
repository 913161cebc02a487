"""Links by number: the entry with that label, or, in a list without labels, the entry in that place."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.link.entries import Entries
from citecheck.model.citation import Citation
from citecheck.model.link import Link, LinkReason
from citecheck.model.reference import Reference


class Numbered:
    """The list by its numbers; where several lists number their entries anew, the list that closes the part counts."""

    def __init__(self, references: Sequence[Reference], entries: Entries) -> None:
        self._entries = entries
        labelled = any(r.label.isdigit() for r in references)
        self._by_number: dict[str, list[int]] = {}
        for at, reference in enumerate(references):
            label = reference.label if labelled else str(at + 1)
            if label:
                self._by_number.setdefault(label.lstrip("0"), []).append(at)

    def link(self, citation: Citation) -> Link:
        """Return the link of a citation by number."""
        number = citation.number.lstrip("0")
        found = self._by_number.get(number) or self._by_number.get(number.rstrip("abcdefghijklmnopqrstuvwxyz"), [])
        region = self._entries.region_of(citation.span.start)
        near = [at for at in found if self._entries.all[at].region == region] or found
        ids = tuple(self._entries.all[at].id for at in near)
        if len(ids) > 1:
            return Link(citation.id, (), LinkReason.SEVERAL, 0.0, ids)
        return Link(citation.id, ids, LinkReason.NUMBER, 1.0) if ids else Link(citation.id, (), LinkReason.NONE, 0.0)
