"""Titles: form, cuts and translations are no difference; a changed word is, and is named."""

from __future__ import annotations

import pytest

from citecheck.match import titles
from citecheck.match.mended import mended
from citecheck.model.likeness import Reason

from .works import given, listed, work

DERAILED = "Diplomacy Derailed: The Consequences of Diplomatic Sanctions"
STRING = "Maller, T. (2010). {}. The Washington Quarterly, 33(3), 61–79."


@pytest.mark.parametrize(
    ("printed", "registered"),
    [
        ("Diplomacy derailed: The consequences of diplomatic sanctions", DERAILED),
        ("Diplomacy Derailed", DERAILED),
        ("RETRACTED: Diplomacy derailed", DERAILED),
        ("Diplomacy derailed [Retracted]", DERAILED),
        ("DIPLOMACY DERAILED: THE CONSEQUENCES OF DIPLOMATIC SANCTIONS", DERAILED),
        ("Diplomacy derailed—the consequences of diplomatic sanctions", DERAILED),
        ("Diplomacy derailed: Consequences of diplomatic sanctions", DERAILED),
        ("Diplomacy derailed: The consequences of …", DERAILED),
        ("The behaviour of sulphur-rich programmes in labour", "The Behavior of Sulfur Rich Programs in Labor"),
        ("Reviewing 3 cases of foot & mouth", "Reviewing Three Cases of Foot and Mouth"),
        ("World War 2 and the coast", "World War II and the Coast"),
        ("Effects of β-carotene on growth", "Effects of Beta-Carotene on Growth"),
        ("Über die Größe der Häfen", "Uber die Grosse der Hafen"),
        ("Water, H2O and the state", "Water, H 2 O and the State"),
        ("Naming what we know of ports", "Naming What We Know of Ports [with discussion]"),
        ("Ports of the North. XII. The harbour wall", "The Harbour Wall"),
        ("[The harbours and the memory of the city]", "Die Häfen und das Gedächtnis der Stadt"),
        ("The harbours and the memory of the city", "Die Häfen und das Gedächtnis der Stadt"),
        ("The lighthouse keepers of the northern shore", "Book Reviews"),
        ("An expanse of ports and the sea", "An Expanse of Ports"),
        ("The catalogue of labour programmes", "The Catalog of Labor Programs I"),
        ("Sums of x in the decay of cold tides and seas", "Sums of $x^2$ in the Decay of Warm Tides and Seas"),
    ],
)
def test_no_difference(printed, registered):
    found = titles.between(listed(STRING.format(printed)), work(registered))
    assert found.agrees, found


@pytest.mark.parametrize(
    ("printed", "registered", "reason", "claimed", "found"),
    [
        (
            "Diplomacy derailed: The consequences of economic sanctions",
            DERAILED,
            Reason.WORDS,
            "economic",
            "Diplomatic",
        ),
        ("Diplomacy dreailed: The consequences of diplomatic sanctions", DERAILED, Reason.SLIP, "dreailed", "Derailed"),
        ("Diplomacy derailed: The consequences of sanctions", DERAILED, Reason.MISSING, "", "Diplomatic"),
        ("How dunes remember the", "How Dunes Remember the Wind", Reason.MISSING, "", "Wind"),
        ("A history of the bells and their keepers", "A History of Bells and Keepers", Reason.EXTRA, "their", ""),
        (
            "Norms and power in the study of rivers",
            "Ideas Do Not Float Freely in Politics",
            Reason.DIFFERENT,
            "Norms power in the study of rivers",
            "Ideas Do Not Float Freely in Politics",
        ),
    ],
)
def test_a_difference_is_named(printed, registered, reason, claimed, found):
    likeness = titles.between(listed(STRING.format(printed)), work(registered))
    assert (likeness.reason, likeness.claimed, likeness.found) == (reason, claimed, found)
    assert not likeness.agrees


def test_what_stands_beside_the_title_is_no_word_of_it():
    raw = "Maller, T., & Winter, A. (1979). Harbour walls: An inquiry into building under {}. Coasts, 33(3), 61–79."
    found = titles.between(listed(raw.format("protection")), work("Harbour Walls: An Inquiry into Building under Law"))
    assert (found.reason, found.claimed, found.found) == (Reason.WORDS, "protection", "Law")


def test_a_translation_by_others_is_another_work():
    record = work("Die Häfen und das Gedächtnis der Stadt", ("Brandt, Paul",))
    found = titles.between(listed(STRING.format("The harbours and the memory of the city")), record)
    assert found.reason is Reason.DIFFERENT


def test_any_registered_title_will_do():
    other = work("Pravo i more", more=("Law and the Sea of the North",))
    assert titles.between(listed(STRING.format("Law and the sea of the north")), other).agrees


def test_a_running_head_in_the_subtitle_is_not_asked_for():
    other = work("The Salt of Quiet Harbours", more=("The Salt of Quiet Harbours: SALT OF HARBOURS",))
    assert titles.between(listed(STRING.format("The salt of quiet harbours")), other).agrees


def test_a_changed_subtitle_is_a_difference():
    other = work("Diplomacy Derailed", more=(DERAILED,))
    printed = listed(STRING.format("Diplomacy derailed: The consequences of economic sanctions"))
    assert titles.between(printed, other).claimed == "economic"


def test_what_the_parser_misread_is_found_in_print():
    raw = STRING.format("Diplomacy derailed. The consequences of diplomatic sanctions")
    assert titles.between(listed(raw, title="The Washington Quarterly"), work(DERAILED)).reason is Reason.IN_PRINT


def test_a_string_without_a_title_claims_none():
    printed = listed("T. Maller, The Washington Quarterly 33, 61 (2010).", title="The Washington Quarterly")
    assert titles.between(printed, work(DERAILED, container="The Washington Quarterly")).reason is Reason.ABSENT


def test_fields_that_a_format_gives_are_compared_alike():
    assert titles.between(given(title="Diplomacy derailed"), work(DERAILED)).agrees
    assert not titles.between(given(title="Diplomacy derided entirely"), work(DERAILED)).agrees


def test_changed_words_are_seen_though_the_journal_was_read_into_the_title():
    raw = (
        "Chen Y, Feng W. On the use of children in polarized mirrors. Antennas Wirel. Propag. Lett. 2023;22(3):566–70."
    )
    item = {"title": "On the use of children in polarized mirrors. Antennas Wirel. Propag", "container_title": "Lett"}
    record = work("On the Use of Metal in Polarized Mirrors", container="Antennas Wirel. Propag. Lett.")
    found = titles.between(listed(raw, **item), record)
    assert (found.reason, found.claimed, found.found) == (Reason.WORDS, "children", "Metal")


def test_long_stretches_that_differ_are_no_slips():
    printed = "Structural properties of the membrane in carriers of recessive forms of blistering disease"
    record = work(
        "Volcanoes of Mud off the Eastern Coast of the Island, in the Anaximander Mountains near Thessaloniki"
    )
    assert titles.between(listed(STRING.format(printed)), record).reason is Reason.DIFFERENT


@pytest.mark.parametrize(
    ("printed", "registered", "expected"),
    [
        ("A theory of comunication", "A Theory of Communication", "A theory of communication"),
        (
            "Diplomacy derailed: The consequences of economic sanctions",
            DERAILED,
            "Diplomacy derailed: The consequences of diplomatic sanctions",
        ),
        (
            "Diplomacy Derailed: The Consequences of Economic Sanctions",
            "Diplomacy derailed: the consequences of diplomatic sanctions",
            "Diplomacy Derailed: The Consequences of Diplomatic Sanctions",
        ),
        (
            "The letters of Darwim to his keepers",
            "The Letters of Darwin to his Keepers",
            "The letters of Darwin to his keepers",
        ),
        (
            "The structure of RNA in harbour seals",
            "The structure of DNA in harbour seals",
            "The structure of DNA in harbour seals",
        ),
        ("How dunes remember the", "How Dunes Remember the Wind", "How dunes remember the wind"),
        (
            "How dunes the wind in winter",
            "How Dunes Remember the Wind in Winter",
            "How dunes remember the wind in winter",
        ),
        ("A history of old bells, and keepers", "A History of Bells and Keepers", "A history of bells, and keepers"),
        ("A history of bells and keepers anew", "A History of Bells and Keepers", "A history of bells and keepers"),
        ("The “memroy” of harbours", "THE MEMORY OF HARBOURS", "The “memory” of harbours"),
        ("Cross-natoinal ports & the sea", "Cross-National Ports and the Sea", "Cross-national ports & the sea"),
    ],
)
def test_a_title_is_mended_in_its_own_case(printed, registered, expected):
    assert mended(printed, registered) == expected
