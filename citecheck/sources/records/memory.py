"""Records in memory, for files that are small or where no index can be kept."""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict
from math import log

from citecheck.model.item import Item
from citecheck.model.work import Work
from citecheck.sources.records import containers, terms
from citecheck.sources.records.store import BEST, LEAST

RAREST = 20
MOST_POSTINGS = 5_000
"""Records in which a term may stand before it is too common to be followed, unless it is among the query's rarest."""


class Memory:
    """The store of one offline register, filled record by record."""

    def __init__(self) -> None:
        self._works: list[Work] = []
        self._of_doi: dict[str, int] = {}
        self._postings: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._containers: dict[str, set[str]] = {}
        self.as_of: str | None = None

    def __len__(self) -> int:
        return len(self._of_doi)

    def add(self, work: Work) -> None:
        """Add a record; one of the same DOI is superseded."""
        number = len(self._works)
        self._works.append(work)
        self._of_doi[work.doi] = number
        for term in terms.of_work(work):
            self._postings[term].append(number)
        for name in containers.names_of(work):
            for key in containers.keys(name):
                self._containers.setdefault(key, set()).add(name)

    def get(self, doi: str) -> Work | None:
        """Return the record of a DOI, or None."""
        number = self._of_doi.get(doi)
        return None if number is None else self._works[number]

    def search(self, text: str, item: Item) -> tuple[Work, ...]:
        """Return the records that share most of the reference's rarest terms, each weighing by its rarity."""
        present = sorted((len(p), t) for t in terms.of_query(text, item) if (p := self._postings.get(t)))
        scores: defaultdict[int, float] = defaultdict(float)
        for place, (held, term) in enumerate(present[:RAREST]):
            if held > MOST_POSTINGS and place > 2:
                break
            weight = log(1 + len(self._works) / held)
            for number in self._postings[term]:
                scores[number] += weight
        found = heapq.nsmallest(BEST, scores.items(), key=lambda s: (-s[1], s[0]))
        works = (self._works[number] for number, score in found if score >= found[0][1] * LEAST)
        return tuple({w.doi: w for w in works}.values())

    def containers(self, name: str) -> tuple[str, ...]:
        """Return names with the same initials, or whose initials begin alike."""
        wanted = containers.keys(name)
        close = [k for k in self._containers if any(_begin_alike(k, w) for w in wanted)]
        return tuple(n for k in close for n in sorted(self._containers[k]))

    def close(self) -> None:
        """Nothing is open."""


def _begin_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= containers.LEAST and (one.startswith(other) or other.startswith(one))
