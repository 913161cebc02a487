"""Records in memory: messages kept as bytes and normalised when asked for, found by DOI or by their rarest terms."""

from __future__ import annotations

import heapq
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable
from math import log
from zlib import compress, decompress

from citecheck.model.work import Work
from citecheck.sources.records import terms
from citecheck.sources.serial import from_json, to_json

RAREST = 12
"""Terms of a query that are followed; more cost time and find nothing new."""
MOST_POSTINGS = 5_000
"""Records in which a term may stand before it is too common to be followed, unless it is among the query's rarest."""
BEST = 10


class Memory:
    """The store and the index of one offline register."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []
        self._of_doi: dict[str, int] = {}
        self._postings: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))

    def __len__(self) -> int:
        return len(self._of_doi)

    def add(self, work: Work) -> None:
        """Add a record; one of the same DOI is replaced."""
        number = len(self._bodies)
        self._bodies.append(compress(json.dumps(to_json(work)).encode(), 1))
        self._of_doi[work.doi] = number
        for term in terms.of_work(work):
            self._postings[term].append(number)

    def get(self, doi: str) -> Work | None:
        """Return the record of a DOI, or None."""
        number = self._of_doi.get(doi)
        return None if number is None else self._work(number)

    def has(self, doi: str) -> bool:
        """Whether there is a record of the DOI."""
        return doi in self._of_doi

    def search(self, wanted: Iterable[str], best: int = BEST) -> tuple[Work, ...]:
        """Return the records that share most of the query's rarest terms, each term weighing by its rarity."""
        present = [(self._postings[t], t) for t in wanted if t in self._postings]
        present.sort(key=lambda p: (len(p[0]), p[1]))
        scores: defaultdict[int, float] = defaultdict(float)
        for place, (posting, _) in enumerate(present[:RAREST]):
            if len(posting) > MOST_POSTINGS and place > 2:
                break
            weight = log(1 + len(self._bodies) / len(posting))
            for number in posting:
                scores[number] += weight
        found = heapq.nsmallest(best, scores.items(), key=lambda s: (-s[1], s[0]))
        works = (self._work(number) for number, _ in found)
        return tuple({w.doi: w for w in works}.values())

    def _work(self, number: int) -> Work:
        return from_json(json.loads(decompress(self._bodies[number])))
