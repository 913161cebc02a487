"""Titles that were read on into what stands behind them: cut where plain signs say that they end."""

from __future__ import annotations

import pytest

from citecheck.model.item import Item
from citecheck.model.span import Span
from citecheck.parse.fields.assemble import assemble
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.fields.settling import settled

AUTHOR = ("author", "Holm, B. ")
YEAR = ("date", "(2014): ")


def read(*parts: tuple[str, str]) -> Item:
    """Return the item that the labelled parts are read as."""
    raw, segments = "", []
    for label, text in parts:
        segments.append(Segment(Label(label), Span(len(raw), len(raw) + len(text))))
        raw += text
    return assemble(raw, settled(raw, tuple(segments))).item


@pytest.mark.parametrize(
    ("title", "behind", "wanted", "container"),
    [
        (
            "Learning from lakes, in Proceedings of the Lake Conference, ",
            ("publisher", "Springer. "),
            "Learning from lakes",
            "Proceedings of the Lake Conference",
        ),
        ("Learning from lakes. In Machine Learning. ", ("date", "2014."), "Learning from lakes", "Machine Learning"),
        ("Lakes, in short, are deep. ", ("publisher", "Springer. "), "Lakes, in short, are deep", ""),
        ("Growth of moss. In vitro studies of lakes. ", ("publisher", "Springer."), None, ""),
        ("A lake and its name. In Memoriam of Berta Holm. ", ("publisher", "Springer."), None, ""),
        (
            "»Water’s Memory: A Relation«, Theory, ",
            ("container", "Culture & Lakes, "),
            "Water’s Memory: A Relation",
            None,
        ),
        (
            "„Ohne Wasser läuft nichts“. Ein Bericht. ",
            ("place", "Kiel. "),
            "„Ohne Wasser läuft nichts“. Ein Bericht",
            "",
        ),
    ],
)
def test_what_the_work_stands_in_is_no_part_of_its_title(title, behind, wanted, container):
    item = read(AUTHOR, YEAR, ("title", title), behind)
    assert item.title == (wanted or title.strip(" ."))
    assert item.container_title == ("Theory, Culture & Lakes" if container is None else container)


@pytest.mark.parametrize(
    ("parts", "series", "volume"),
    [
        ([("title", "Wasser und Land (=Studien zur Seenkunde 143), ")], "Studien zur Seenkunde", "143"),
        ([("title", "Wasser und Land (= Studien zur Seenkunde; Bd. 3). ")], "Studien zur Seenkunde", "3"),
        ([("title", "Wasser und Land (=Reihe Wasser, H. 30), ")], "Reihe Wasser", "30"),
        ([("title", "Wasser und Land (=Reihe Wasser). ")], "Reihe Wasser", ""),
        ([("title", "Wasser und Land. "), ("publisher", "Nomos (=Reihe Wasser 7).")], "Reihe Wasser", "7"),
        ([("title", "Wasser (a = b) und Land. ")], "", ""),
    ],
)
def test_a_series_in_brackets_stands_apart(parts, series, volume):
    item = read(AUTHOR, YEAR, *parts)
    assert (item.collection_title, item.volume) == (series, volume)
    assert item.title == ("Wasser (a = b) und Land" if not series else "Wasser und Land")


@pytest.mark.parametrize(
    ("printed", "publisher", "wanted"),
    [
        ("Modelling lakes. College Station: ", "Stata Press. ", ("Modelling lakes", "College Station", "Stata Press")),
        ("Modelling lakes. Leipzig, ", "Nomos.", ("Modelling lakes", "Leipzig", "Nomos")),
        ("Modelling lakes. Migration, ", "Nomos.", ("Modelling lakes. Migration", "", "Nomos")),
        ("Seen im Eis. Berlin: Zentrum für Wasserfragen. ", "", ("Seen im Eis", "Berlin", "Zentrum für Wasserfragen")),
        ("Orte am See. Berlin: Stadt ohne Ufer. ", "", ("Orte am See. Berlin: Stadt ohne Ufer", "", "")),
        ("Seen in Frankfurt a. M.: ", "Campus.", ("Seen in Frankfurt a. M", "", "Campus")),
    ],
)
def test_place_and_publisher_are_no_part_of_the_title(printed, publisher, wanted):
    item = read(AUTHOR, YEAR, ("title", printed), *[("publisher", publisher)] * bool(publisher))
    assert (item.title, item.publisher_place, item.publisher) == wanted


@pytest.mark.parametrize(
    ("behind", "title", "container", "publisher"),
    [
        ("Power, Politics and Water, ", "The Lake State. Power, Politics and Water", "", ""),
        ("Über die Tiefe der Seen. ", "The Lake State. Über die Tiefe der Seen", "", ""),
        ("Ministry of Water, ", "The Lake State", "", "Ministry of Water"),
        ("Journal of Lakes, ", "The Lake State", "Journal of Lakes", ""),
        ("In Waters and States. ", "The Lake State", "Waters and States", ""),
        ("Studies of Water Series, ", "The Lake State", "Studies of Water Series", ""),
    ],
)
def test_what_stands_between_a_books_title_and_its_place(behind, title, container, publisher):
    item = read(AUTHOR, YEAR, ("title", "The Lake State. "), ("container", behind), ("place", "Kiel."))
    assert (item.title, item.container_title, item.publisher) == (title, container, publisher)


@pytest.mark.parametrize(
    "address", ["http://www.lake day.example/paper.html, last accessed: 11 March 2014", "www.lakes.example (1.2.2014)"]
)
def test_an_address_is_no_part_of_the_title(address):
    assert read(AUTHOR, YEAR, ("title", f"Deep water times, {address}")).title == "Deep water times"


@pytest.mark.parametrize(
    ("names", "title", "families", "rest"),
    [
        (
            "V. A. Saras M. Rinard P. ",
            "PanadenSemantic foundations of lakes. ",
            ["Saras", "Rinard", "Panaden"],
            "Semantic",
        ),
        ("B. Holm K. ", "VikSemantic foundations of lakes. ", ["Holm", "Vik"], "Semantic"),
        (
            "Leslie Kael, Jak Kirman, ",
            ", Ann NicholsonPlanning of lakes. ",
            ["Kael", "Kirman", "Nicholson"],
            "Planning",
        ),
        ("Leslie Kael and Jak Kirman. ", "GenBank of lakes. ", ["Kael", "Kirman"], "GenBank"),
    ],
)
def test_a_last_author_glued_to_the_title_is_an_author(names, title, families, rest):
    item = read(
        ("author", names), ("title", title), ("container", "Lake Letters, "), ("volume", "3, "), ("page", "1-9.")
    )
    assert [n.family for n in item.author] == families
    assert item.title.startswith(rest)


@pytest.mark.parametrize(
    ("printed", "family", "literal"),
    [
        ("Bundeskriminalamt ", "", "Bundeskriminalamt"),
        ("comScore, ", "", "comScore"),
        ("EMCDDA ", "", "EMCDDA"),
        ("Wong ", "Wong", ""),
        ("Wong et al. ", "Wong", ""),
        ("Bundeskriminalamt, B. ", "Bundeskriminalamt", ""),
    ],
)
def test_a_lone_word_that_is_no_known_family_name_is_kept_whole(printed, family, literal):
    item = read(("author", printed), YEAR, ("title", "Bericht über das Wasser. "), ("place", "Wiesbaden."))
    assert [(n.family, n.literal) for n in item.author] == [(family, literal)]


@pytest.mark.parametrize(
    ("located", "numbers", "container"),
    [
        ("container<Seenkunde >issue<5/3: >page<25-41.>", ("5", "3", "25-41"), "Seenkunde"),
        ("container<Seenkunde, >issue<H. 5/6, >page<S. 25-41.>", ("", "5/6", "25-41"), "Seenkunde"),
        ("container<Der See, >volume<13.>issue<2.>date<1991: >page<16-17.>", ("", "", "16-17"), "Der See"),
        ("container<Lakes. Vol. VII, >date<May 1947. >issue<No. 2, >page<149-159.>", ("VII", "2", "149-159"), "Lakes"),
        ("container<Lake Processing Systems 3, >page<500-506.>", ("3", "", "500-506"), "Lake Processing Systems"),
        ("container<Proc. of Lakes 92, >page<59-64.>", ("", "", "59-64"), "Proc. of Lakes 92"),
        ("container<Handbook of Lakes: Vol. 1: Depths >page<(pp. 3-9).>", ("1", "", "3-9"), "Handbook of Lakes"),
        ("container<Acta , >date<1763 , >page<668-689.>", ("1763", "", "668-689"), "Acta"),
        ("container<of: Lake Workshop Proceedings. >page<9-51.>", ("", "", "9-51"), "Lake Workshop Proceedings"),
    ],
)
def test_numbers_round_a_container(located, numbers, container):
    parts = [part.split("<") for part in located.rstrip(">").split(">")]
    item = read(AUTHOR, ("date", "( 2006 ) "), ("title", "A title about water. "), *parts)
    assert (item.volume, item.issue, item.page) == numbers
    assert item.container_title == container


def test_a_year_behind_the_pages_is_the_date_where_nothing_else_is():
    item = read(
        AUTHOR, ("title", "A title. "), ("container", "Lakes, "), ("volume", "vol. 2016, "), ("page", "pp. 1–4, 2018.")
    )
    assert (item.volume, item.page, item.issued.year) == ("2016", "1–4", 2018)
