"""Second opinions: what they settle, what their silence means, and what they are never asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.check import registry
from citecheck.check.entry import work_not_found
from citecheck.model.item import Date, Item
from citecheck.model.resolution import Status
from citecheck.model.work import Work, WorkDates
from citecheck.sources.interface import OPEN_LIBRARY, OPENALEX, Candidates, Containers, Registered, Unanswered

from .conftest import PIWOWAR, WORKS, Stub, invented, names, piwowar, reference, resolved

HARBOURS = Work(
    "",
    OPENALEX,
    Item(
        type="article-journal",
        author=names("Nobody"),
        title="The silence of unwritten harbours and what it hides",
        issued=Date(2010),
        container_title="Nature",
    ),
    WorkDates(issued=Date(2011)),
    titles=("The silence of unwritten harbours and what it hides",),
    containers=("Nature",),
    quality="gathered",
)
SILENCE = Unanswered("OpenAlex gave no usable answer: it answered 503.")


class Opinion:
    distant = True

    def __init__(self, name=OPENALEX, *works, silence=None):
        self.name, self.works, self.silence = name, works, silence
        self.asked: list[str] = []

    def search(self, queries):
        for query in queries:
            self.asked.append(query.text)
            yield query.id, self.silence or Candidates(self.works, self.name, whole=True)

    def containers(self, _):
        return Containers((), self.name)


class Asking(Stub):
    def __init__(self, *opinions):
        super().__init__({d: w for d, w in WORKS.items() if d != PIWOWAR})
        self.opinions = opinions

    @property
    def searches(self):
        return (self, *self.opinions)


def judged(register, listed):
    from tests.check.builder import entry

    (found,) = resolved(register, listed)
    unit = entry(listed, found)
    return found, [f for rule in registry.ENTRY for f in rule.check(unit) if f.rule.code.startswith("R")]


def test_a_work_that_openalex_knows_is_not_missing():
    found, said = judged(Asking(Opinion(OPENALEX, HARBOURS)), invented())
    assert (found.status, found.source, found.by) == (Status.FOUND, OPENALEX, "search")
    assert said == []


def test_its_fields_are_held_against_nobody():
    found, said = judged(Asking(Opinion(OPENALEX, HARBOURS)), invented(issued=Date(2012)))
    assert (found.status, said) == (Status.FOUND, [])


def test_the_register_s_own_record_is_taken_where_the_doi_leads_to_it():
    known = replace(HARBOURS, doi="10.5555/harbours")
    register = Asking(Opinion(OPENALEX, known))
    deposited = replace(known, source="crossref", quality="", item=replace(known.item, volume="501"))
    register.answers["10.5555/harbours"] = Registered(deposited)
    found, said = judged(register, invented())
    assert (found.source, found.work.doi) == ("crossref", "10.5555/harbours")
    assert [f.rule.code for f in said] == ["R303", "R323"]


def test_silence_is_no_absence():
    found, said = judged(Asking(Opinion(silence=SILENCE)), invented())
    assert (found.status, found.reason, said) == (Status.UNCHECKED, SILENCE.reason, [])


def test_one_that_does_not_know_the_work_either_is_named():
    found, said = judged(Asking(Opinion()), invented())
    assert (found.status, found.asked) == (Status.NOT_FOUND, ("stub", OPENALEX))
    assert found.reason.endswith("OpenAlex does not know it either.")
    assert [(f.rule.code, [e.source for e in f.evidence][:2]) for f in said] == [("R340", ["stub", OPENALEX])]


def test_the_evidence_of_a_missing_work_names_the_journal_and_other_works_of_it():
    _, (said,) = judged(Asking(), invented())
    assert said.rule is work_not_found.RULE
    journal = next(e for e in said.evidence if e.field == "container-title")
    assert (journal.claimed, journal.found, journal.source) == ("Nature", "Nature", "stub")
    assert "other works of “Nature”" in said.message


@pytest.mark.parametrize("kind", ["webpage", "article-newspaper", "legislation"])
def test_nobody_is_asked_for_what_no_register_is_asked_for(kind):
    opinion = Opinion()
    resolved(Asking(opinion), invented(type=kind))
    assert not opinion.asked


def test_nobody_is_asked_about_what_is_settled_or_cannot_be_named():
    opinion = Opinion()
    stub = Asking(opinion)
    stub.works = WORKS
    resolved(stub, piwowar(), piwowar(doi=PIWOWAR), invented(title=""))
    assert not opinion.asked


def test_a_title_is_asked_for_once():
    opinion = Opinion()
    resolved(Asking(opinion), invented(), invented(number=2))
    assert opinion.asked == [HARBOURS.item.title]


BOOK = "Barnett, M., & Finnemore, M. (2004). Rules for the world. Cornell University Press. ISBN {}"


def book(number, kind="book"):
    fields = {"author": names("Barnett", "Finnemore"), "title": "Rules for the world", "issued": Date(2004)}
    return reference(BOOK.format(number), type=kind, ISBN=number, **fields)


def test_a_book_is_found_by_its_isbn():
    held = Work(
        "",
        OPEN_LIBRARY,
        Item(type="book", author=names("Barnett", "Finnemore"), title="Rules for the World", issued=Date(2004)),
        WorkDates(issued=Date(2004)),
        "book",
        titles=("Rules for the World", "Rules for the World: International Organizations in Global Politics"),
        quality="gathered",
    )
    opinion = Opinion(OPEN_LIBRARY, held)
    found, said = judged(Asking(opinion), book("978-0-8014-4090-8"))
    assert (found.status, found.source, opinion.asked) == (Status.FOUND, OPEN_LIBRARY, ["9780801440908"])
    assert said == []


@pytest.mark.parametrize(
    ("number", "kind"), [("978-0-8014-4090-9", "book"), ("", "book"), ("9780801440908", "chapter")]
)
def test_no_book_is_asked_for_by_another_number(number, kind):
    opinion = Opinion(OPEN_LIBRARY)
    resolved(Asking(opinion), book(number, kind))
    assert not opinion.asked
