"""Each kind of work and of DOI: which record is chosen, and what else there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.flow.singles import read_strings
from citecheck.model.item import Date, Item, Name
from citecheck.model.resolution import Status
from citecheck.model.work import Relation, Work, WorkDates
from citecheck.sources.interface import Candidates, Registered

from .conftest import Stub, resolved


def work(doi, title, family="Larsen", year=2011, **fields):
    kind = fields.pop("register_type", "journal-article")
    item = Item(
        **{"type": "article-journal", "author": (Name(family, "I."),), "issued": Date(year), "title": title, **fields}
    )
    containers = (item.container_title,) if item.container_title else ()
    return Work(doi, "stub", item, WorkDates(print=Date(year)), kind, titles=(title,), containers=containers)


class Holding(Stub):
    """A register whose every search brings all that it holds."""

    def __init__(self, *works):
        super().__init__({w.doi: w for w in works})

    def search(self, queries):
        for query in queries:
            yield query.id, Candidates(tuple(self.works.values()), self.name, whole=True)


def found(raw, *works):
    ((_, reference),) = read_strings([("1", raw)])
    (resolution,) = resolved(Holding(*works), reference)
    return resolution


def named(resolution):
    return {(a.doi, a.relation) for a in resolution.alternatives}


TIDES = work(
    "10.5555/tides",
    "Tides and the Memory of Harbours",
    container_title="Journal of Reinforced Plastics and Composites",
    volume="24",
    issue="2",
    page="121-139",
)
OTHER = work(
    "10.5555/other", "Dunes of the North", "Okafor", container_title="Journal of Dunes", volume="3", page="1-9"
)
FULL = "Larsen, I. (2011). Tides and the memory of harbours. {}"


def test_a_string_without_title_is_found_by_journal_volume_page_and_author():
    resolution = found("Larsen I (2011) J. Reinf. Plast. Comp. 24(2):121", TIDES, OTHER)
    assert (resolution.status, resolution.work) == (Status.FOUND, TIDES)


@pytest.mark.parametrize(
    "raw", ["Larsen I (2011) J. Reinf. Plast. Comp. 31(4):77", "Brandt P (2003) J. Reinf. Plast. Comp. 24(9):500"]
)
def test_a_string_without_title_is_not_taken_for_a_neighbour(raw):
    assert found(raw, TIDES, OTHER).work is None


def test_a_preprint_beside_the_article():
    server = replace(TIDES.item, type="article", container_title="bioRxiv", volume="", issue="", page="")
    preprint = replace(TIDES, doi="10.1101/1", register_type="posted-content", item=server, containers=("bioRxiv",))
    article = found(FULL.format("J. Reinf. Plast. Comp., 24(2), 121–139."), preprint, TIDES)
    assert (article.work, named(article)) == (TIDES, {("10.1101/1", "preprint")})


def test_a_reprint_is_named_beside_the_edition_that_is_cited():
    book = {"type": "book", "register_type": "book", "publisher": "Quay Press"}
    first = work("10.5555/1999", "The Power of Harbours in the World", year=1999, **book)
    again = work("10.5555/2016", "The Power of Harbours in the World", year=2016, **book)
    for year, chosen, other in ((1999, first, again), (2016, again, first)):
        resolution = found(f"Larsen, I. ({year}). The power of harbours in the world. Quay Press.", first, again)
        assert (resolution.work, named(resolution)) == (chosen, {(other.doi, "reprint")})


def test_a_chapter_and_its_book():
    book = work("10.5555/book", "Harbours of the World", "Brandt", type="book", register_type="edited-book")
    chapter = work(
        "10.5555/book.3",
        "Tides and the Memory of Harbours",
        type="chapter",
        register_type="book-chapter",
        container_title="Harbours of the World",
        page="30-51",
    )
    part = found(FULL.format("In P. Brandt (Ed.), Harbours of the world (pp. 30–51). Quay Press."), book, chapter)
    assert (part.work, named(part)) == (chapter, {("10.5555/book", "book")})
    whole = found("Brandt, P. (2011). Harbours of the world. Quay Press.", book, chapter)
    assert (whole.work, named(whole)) == (book, {("10.5555/book.3", "chapter")})


def test_a_work_that_is_registered_twice():
    twin = replace(TIDES, doi="10.2307/1")
    resolution = found(FULL.format("J. Reinf. Plast. Comp., 24(2), 121–139."), TIDES, twin)
    assert resolution.status is Status.FOUND
    assert {resolution.work.doi, *(a.doi for a in resolution.alternatives)} == {"10.5555/tides", "10.2307/1"}
    assert {a.relation for a in resolution.alternatives} == {"duplicate"}


def test_a_translation_names_its_original():
    translated = replace(TIDES, relations=(Relation("is-translation-of", "10.5555/gezeiten"),))
    resolution = found(FULL.format("J. Reinf. Plast. Comp., 24(2), 121–139."), translated)
    assert named(resolution) == {("10.5555/gezeiten", "original")}


@pytest.mark.parametrize("kind", ["journal", "journal-issue", "component", "peer-review"])
def test_a_doi_of_no_text_stays_what_it_is(kind):
    register = Holding()
    bare = work("10.5555/x", "Front matter", register_type=kind, type="periodical")
    register.answers["10.5555/x"] = Registered(replace(bare, item=replace(bare.item, author=())))
    ((_, reference),) = read_strings([("1", FULL.format("Journal of Tides, 3, 1–9. https://doi.org/10.5555/x"))])
    (resolution,) = resolved(register, reference)
    assert (resolution.status, resolution.work.register_type) == (Status.FOUND, kind)
