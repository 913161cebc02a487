"""Links by key: what the format itself, or the list's own labels, say."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model.citation import Citation
from citecheck.model.link import Link, LinkReason
from citecheck.model.reference import Reference


class Keyed:
    """The list by its keys; a key that stands twice names the first entry, as the formats themselves hold it."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._by_key: dict[str, str] = {}
        self._any_case: dict[str, list[str]] = {}
        for reference in references:
            if reference.label and reference.label not in self._by_key:
                self._by_key[reference.label] = reference.id
                self._any_case.setdefault(reference.label.casefold(), []).append(reference.id)

    def link(self, citation: Citation) -> Link:
        """Return the link of a citation by key; a key that differs in case alone is the nearest, not the same."""
        found = self._by_key.get(citation.key)
        if found:
            return Link(citation.id, (found,), LinkReason.KEY, 1.0)
        return Link(citation.id, (), LinkReason.NONE, 0.0, tuple(self._any_case.get(citation.key.casefold(), ())[:3]))
