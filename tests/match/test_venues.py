"""Containers: abbreviations, articles and cut names are no difference; another journal or a database is."""

from __future__ import annotations

import pytest

from citecheck.match import journals, venues
from citecheck.model.likeness import Reason

from .works import given, listed, work

STRING = "Larsen, I. M. (2011). Tides and the memory of harbours. {}, 12(3), 201–219."
TITLE = "Tides and the Memory of Harbours"


def compared(printed, *registered, **fields):
    first, *more = registered
    return venues.between(listed(STRING.format(printed)), work(TITLE, ("Larsen, I",), first, containers=more, **fields))


@pytest.mark.parametrize(
    ("printed", "registered"),
    [
        ("Proc. Natl. Acad. Sci. U.S.A.", "Proceedings of the National Academy of Sciences"),
        ("PNAS", "Proceedings of the National Academy of Sciences"),
        ("Proc. IEEE CTM", "2008 IEEE Congress on Tidal Memory (IEEE World Congress on Harbours)"),
        ("J. Reinf. Plast. Comp.", "Journal of Reinforced Plastics and Composites"),
        ("Washington Quarterly", "The Washington Quarterly"),
        ("Studies in Conflict and Terrorism", "Studies in Conflict & Terrorism"),
        ("Zeitschrift fuer Physik", "Zeitschrift für Physik"),
        ("Int. Organ.", "International Organization"),
        ("Ann. Hist. Sci. Soc.", "Annales. Histoire, Sciences Sociales"),
        ("J. Hist. Économie", "Journal d'histoire de l'économie"),
        ("Phys. Rev.", "Physical Review B"),
        ("Science", "Science (New York, N.Y.)"),
        ("The Lancet (London)", "Lancet"),
        ("Journal of Physics A", "Journal of Physics A: Mathematical and General"),
        ("ApJ", "The Astrophysical Journal"),
        ("VOLUNTAS", "VOLUNTAS: International Journal of Voluntary and Nonprofit Organizations"),
        ("PLOS ONE", "PLoS ONE"),
    ],
)
def test_no_difference(printed, registered):
    found = compared(printed, registered)
    assert found.agrees, found


@pytest.mark.parametrize(
    ("printed", "registered"),
    [
        ("Archives of Inland Geology", "Journal of Coastal Memory"),
        ("Nature Medicine", "Nature"),
        ("Nature", "Nature Medicine"),
        ("Cancer Research", "Cancer"),
        ("Journal of Biology", "Journal of Biochemistry"),
        ("International Journal of Biomedical Imaging", "Biostatistics"),
        ("Emerg Infect Dis", "Clin Infect Dis"),
        ("Journal of Coastal Memory", "2011 International Conference"),
        ("Proceedings of the 12th International Conference", "Proceedings of the Symposium on Tides"),
    ],
)
def test_another_container(printed, registered):
    found = compared(printed, registered)
    assert (found.reason, found.claimed, found.found) == (Reason.DIFFERENT, printed, registered)


@pytest.mark.parametrize("name", ["Routledge eBooks", "Palgrave Macmillan UK eBooks", "JSTOR", "ProQuest"])
def test_a_database_is_no_container(name):
    found = venues.between(given(container_title=name), work(TITLE, (), "How Sanctions Work", type="chapter"))
    assert (found.reason, found.found) == (Reason.DATABASE_NAME, "How Sanctions Work")


def test_any_registered_name_will_do():
    assert compared(
        "Lecture Notes in Computer Science", "Advances in Ports", "Lecture Notes in Computer Science"
    ).agrees


def test_a_conference_goes_by_many_names():
    registered = "Proceedings of the 5th International Conference on Harbour Memory - ICHM '11"
    reference = given(container_title="Proc. Int. Conf. on Harbour Memory (ICHM 2011)")
    assert venues.between(reference, work(TITLE, (), registered)).agrees


def test_what_the_parser_read_into_the_container_is_no_difference():
    raw = STRING.format("A study of three ports. Journal of Coastal Memory")
    reference = listed(raw, container_title="A study of three ports. Journal of Coastal Memory")
    assert venues.between(reference, work(TITLE, (), "Journal of Coastal Memory")).agrees


@pytest.mark.parametrize("name", ["arXiv", "bioRxiv preprint", "SSRN Electronic Journal", "OSF Preprints"])
def test_preprint_servers(name):
    assert venues.is_preprint_server(name)
    assert not venues.is_preprint_server("Journal of Coastal Memory")


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("natl", "national", True),
        ("intl", "international", True),
        ("j", "journal", True),
        ("geneeskd", "geneeskunde", True),
        ("biol", "biochemistry", False),
        ("cell", "call", False),
    ],
)
def test_words(short, long, same):
    assert journals.abbreviates(short, long) is same


def test_a_journal_named_at_the_end_of_the_title_is_not_the_container():
    raw = "Larsen, I. (2011). A message on the 50th anniversary of the Journal of Tides. Rivers, 12(3), 201–219."
    read = {
        "title": "A message on the 50th anniversary of",
        "container_title": "the Journal of Tides. Journal of River Biology",
    }
    title, journal = "A Message on the 50th Anniversary of the Journal of Tides", "Journal of Tides"
    found = venues.between(listed(raw, **read), work(title, ("Larsen, I",), journal))
    assert (found.reason, found.claimed) == (Reason.DIFFERENT, "Journal of River Biology")
    same = venues.between(
        listed(raw, **read | {"container_title": "the Journal of Tides. J. Tides"}), work(title, (), journal)
    )
    assert same.agrees


def test_a_series_is_a_container_too():
    printed = STRING.format("In Coastal Informatics")
    record = work(TITLE, ("Larsen, I",), "Lecture Notes in Computer Science")
    read = {"container_title": "Coastal Informatics", "collection_title": "Lecture Notes in Computer Science"}
    assert venues.between(listed(printed, **read), record).agrees
    assert not venues.between(listed(printed, **{**read, "collection_title": "Coastal Notes"}), record).agrees


def test_a_container_that_the_parser_missed_stands_in_print():
    record = work(TITLE, ("Larsen, I",), "Journal of Coastal Memory")
    misread = {"container_title": "Routledge"}
    assert venues.between(listed(STRING.format("Journal of Coastal Memory"), **misread), record).agrees
    assert venues.between(listed(STRING.format("J. Coast. Mem."), **misread), record).agrees
    assert not venues.between(listed(STRING.format("Old Journal of Coastal Memory Studies"), **misread), record).agrees
