"""Links back: "ibid." to the work cited last, "Smith, op. cit." to the last one by Smith."""

from __future__ import annotations

from citecheck.match.surnames import cited_keys
from citecheck.model.citation import Citation
from citecheck.model.link import Link, LinkReason

_SCORE = 0.8


class Earlier:
    """What was cited so far."""

    def __init__(self) -> None:
        self._last: tuple[str, ...] = ()
        self._by_author: dict[str, tuple[str, ...]] = {}

    def note(self, citation: Citation, link: Link) -> None:
        """Remember a citation that is no reference back."""
        self._last = link.references
        for name in citation.authors[:1]:
            for key, _ in cited_keys(name):
                self._by_author[key] = link.references

    def link(self, citation: Citation) -> Link:
        """Return the link of an "ibid." or "op. cit."."""
        found = self._last
        if citation.authors:
            keys = [key for key, _ in cited_keys(citation.authors[0])]
            found = next((self._by_author[k] for k in keys if k in self._by_author), ())
        reason = LinkReason.EARLIER if found else LinkReason.NONE
        return Link(citation.id, found, reason, _SCORE if found else 0.0)
