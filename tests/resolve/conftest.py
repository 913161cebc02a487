"""References by hand, and a register that says what a test tells it to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck.model.item import Date, Item, Name
from citecheck.model.mapped import Mapped
from citecheck.model.reference import PrintedDoi, Reference
from citecheck.model.span import Span
from citecheck.model.work import Work
from citecheck.resolve import resolve
from citecheck.sources.interface import (
    Candidates,
    Containers,
    Deleted,
    OtherAgency,
    Registered,
    Unanswered,
    Unregistered,
)
from citecheck.sources.normalise.crossref import work

RECORDS = Path(__file__).resolve().parents[2] / "fixtures" / "records"
WORKS = {
    w.doi: w
    for n in ("classics", "traps")
    for line in (RECORDS / f"{n}.jsonl").open()
    for w in [work(json.loads(line))]
}
PIWOWAR = "10.1371/journal.pone.0000308"
SHANNON = "10.1002/j.1538-7305.1948.tb01338.x"
HARBOURS = "10.5555/1984.30"


class Stub:
    """A register with the fixture records; what else it should answer is set by the test."""

    name = "stub"
    distant = True

    def __init__(self, works: dict[str, Work] = WORKS) -> None:
        self.works = works
        self.answers: dict[str, object] = {}
        """DOI -> answer, in place of what the records would say."""
        self.outage: Unanswered | None = None
        self.whole = True
        self.asked: list[str] = []
        self.searched: list[str] = []
        self.journals: list[str] = []
        self.kept: list[str] = []

    @property
    def searches(self):
        return (self,)

    def told_by_title(self, title):  # noqa: ARG002 - as every register
        return ()

    def told_of(self, dois, pmids):  # noqa: ARG002 - as every register
        return ()

    def look_up(self, dois):
        for doi in dois:
            self.asked.append(doi)
            yield doi, self.answers.get(doi) or self.outage or self._answer(doi)

    def _answer(self, doi):
        found = self.works.get(doi)
        if found is None:
            return Unregistered(self.name) if self.whole else Unanswered("Not held.", caller_chose=True)
        if found.deleted:
            return Deleted(found)
        return OtherAgency(found.agency, found) if found.agency else Registered(found)

    def search(self, queries):
        for query in queries:
            self.searched.append(query.text)
            words = set(query.text.casefold().split())
            ranked = sorted(self.works.values(), key=lambda w: -len(words & set(w.item.title.casefold().split())))
            yield query.id, self.outage or Candidates(tuple(ranked[:5]), self.name, self.whole)

    def containers(self, name):
        self.journals.append(name)
        return self.outage or Containers(tuple(c for w in self.works.values() for c in w.containers), self.name)

    def proved(self, doi, _):
        self.kept.append(doi)


@pytest.fixture
def stub():
    return Stub()


def reference(raw, *, doi=None, others=(), number=1, **fields):
    """Return a reference with the fields that a parser would have read."""
    printed = None if doi is None else PrintedDoi(doi, doi, Span(0, 0), others=others)
    item = Item(**{"type": "article-journal", **fields})
    return Reference(f"r{number}", number - 1, Mapped.whole(raw), Span(0, len(raw)), item, doi=printed)


def names(*families):
    return tuple(Name(f) for f in families)


def piwowar(**changes):
    """Return a faultless reference to the work of Piwowar, Day and Fridsma."""
    raw = (
        "Piwowar, H. A., Day, R. S., & Fridsma, D. B. (2007). Sharing detailed research data is associated with"
        " increased citation rate. PLoS ONE, 2(3), e308."
    )
    fields = {
        "author": names("Piwowar", "Day", "Fridsma"),
        "title": "Sharing detailed research data is associated with increased citation rate",
        "container_title": "PLoS ONE",
        "volume": "2",
        "page": "e308",
        "issued": Date(2007),
    }
    return reference(raw, **{**fields, **changes})


def invented(**changes):
    """Return a reference to a work that never was, in a journal that the records know."""
    raw = "Nobody, A. (2011). The silence of unwritten harbours and what it hides. Nature, 500, 1–9."
    fields = {
        "author": names("Nobody"),
        "title": "The silence of unwritten harbours and what it hides",
        "container_title": "Nature",
        "volume": "500",
        "page": "1-9",
        "issued": Date(2011),
    }
    return reference(raw, **{**fields, **changes})


def resolved(register, *references):
    """Return the resolutions, in the references' order."""
    found = dict(resolve(((str(n), r) for n, r in enumerate(references)), register))
    return [found[str(n)] for n in range(len(references))]
