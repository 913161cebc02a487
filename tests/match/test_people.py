"""People: particles, initials, marks and cuts are no difference; who is misspelt, missing or exchanged is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.match import names, people
from citecheck.model.item import Name
from citecheck.model.likeness import Reason

from .works import given, listed, work
from .works import people as made

STRING = "{} (2011). Tides and the memory of harbours. Journal of Coastal Memory, 12(3), 201–219."
TITLE = "Tides and the Memory of Harbours"
THREE = ("Larsen, Ingrid M.", "Okafor, Chidi", "Brandt, Paul")


def compared(printed, registered=THREE, **fields):
    return people.between(
        listed(STRING.format(printed)), work(TITLE, registered, "Journal of Coastal Memory", **fields)
    )


@pytest.mark.parametrize(
    ("printed", "registered"),
    [
        ("Larsen, I. M., Okafor, C., & Brandt, P.", THREE),
        ("Larsen IM, Okafor C, Brandt P", THREE),
        ("Ingrid M. Larsen, Chidi Okafor, and Paul Brandt", THREE),
        ("LARSEN, I., OKAFOR, C., BRANDT, P.", THREE),
        ("Larsen, I., Okafor, C., & Brandt, P.", ("LARSEN, I", "OKAFOR, C", "BRANDT, P")),
        ("Larsen, I. M., et al.", THREE),
        ("Larsen, I. M., Okafor, C., . . . Brandt, P.", ("Larsen, I", "Okafor, C", "Novak, J", "Brandt, P")),
        ("Mueller, J., & Strasse, A.", ("Müller, Jörg", "Straße, Anna")),
        ("Muller, J., & Soerensen, A.", ("Müller, Jörg", "Sørensen, Anna")),
        ("Aagaard, J., & Łukasz, A.", ("Ågaard, J", "Lukasz, A")),
        ("de Nevers, R.", ("De Nevers, Renée",)),
        ("Glahn, G., & Taulbee, J.", ("Von Glahn, Gerhard", "Taulbee, James")),
        ("Van der Aa, H.", ("Der Aa, H. Van",)),
        ("Berg, A. van der", ("van der Berg, Anna",)),
        ("Risse Kappen, T.", ("Risse-Kappen, Thomas",)),
        ("García, J.", ("García López, José",)),
        ("Martins PR, Júnior JM de O, Santos CA dos", ("Martins, Paulo", "Júnior, José de O", "Santos, Carla dos")),
        ("Jansen en Boer", ("Jansen, Piet", "den Boer, Willem")),
        ("Smith VA, Boer D", ("Smith, Vera", "van Boer, Dirk")),
        ("Zhang, W.", ("Wei, Zhang",)),
        ("O’Brien, P.", ("O'Brien, Patrick",)),
        ("Lind, J.", ("Lind, Jr., John",)),
        ("Larsen, I. M.", ("&NA;, ",)),
        ("Larsen, I. M., & Okafor, C.", ("Larsen, Ingrid", "U, Leong Hou", "Okafor, Chidi")),
        ("Larsen, I. M., & Okafor, C.", ("Larsen, Ingrid", "Okafor, Chidi", "The Harbour Study Group")),
    ],
)
def test_no_difference(printed, registered):
    found = compared(printed, registered)
    assert found.agrees, found


@pytest.mark.parametrize(
    ("printed", "reason", "claimed", "found"),
    [
        ("Larsen, I. M., Okafar, C., & Brandt, P.", Reason.SLIP, "Okafar", "Okafor"),
        ("Lasren, I. M., et al.", Reason.SLIP, "Lasren", "Larsen"),
        ("Larsen, I. M., & Brandt, P.", Reason.MISSING, "", "Okafor"),
        ("Larsen, I. M., Okafor, C., Winter, E., & Brandt, P.", Reason.EXTRA, "Winter", ""),
        ("Larsen, I. M., Winter, E., & Brandt, P.", Reason.DIFFERENT, "Winter", "Okafor"),
        ("Okafor, C., Larsen, I. M., & Brandt, P.", Reason.ORDER, "Okafor, Larsen, Brandt", "Larsen, Okafor, Brandt"),
        ("Winter, E., et al.", Reason.DIFFERENT, "Winter", "Larsen"),
        ("LARSEN, I. M.; OKAFOR, C.; HOLM, E.; BRANDT, P.", Reason.EXTRA, "HOLM", ""),
    ],
)
def test_a_difference_is_named(printed, reason, claimed, found):
    likeness = compared(printed)
    assert (likeness.reason, likeness.claimed, likeness.found) == (reason, claimed, found)
    assert not likeness.agrees


def test_a_slip_in_one_part_of_a_double_name():
    found = compared("Benite Palma Iopes, J.", ("Benite Palma Lopes, Júlia",))
    assert (found.reason, found.found) == (Reason.SLIP, "Benite Palma Lopes")


def test_a_namesake_does_not_stand_for_the_one_who_is_missing():
    found = compared("Wang, L., & Brandt, P.", ("Wang, Li", "Brandt, Paul", "Wang, Min"))
    assert (found.reason, found.found) == (Reason.MISSING, "Wang")


def test_a_name_the_parser_missed_stands_in_print():
    printed = listed(STRING.format("Larsen, I. M., Okafor, C., & Brandt, P."), author=made("Larsen, I. M."))
    assert people.between(printed, work(TITLE, THREE)).agrees


def test_a_name_within_the_title_does_not_count():
    raw = "Larsen, I. M. (2011). The Okafor papers of the coast. Journal of Coastal Memory, 12(3), 201–219."
    found = people.between(listed(raw), work("The Okafor Papers of the Coast", ("Larsen, I", "Okafor, C")))
    assert (found.reason, found.found) == (Reason.MISSING, "Okafor")


def test_a_record_of_the_first_authors_accuses_nobody():
    assert compared("Larsen, I. M., Okafor, C., & Brandt, P.", ("Larsen, Ingrid",)).agrees


def test_editors_stand_in_for_authors():
    book = work(TITLE, (), type="book", editor=made("Brandt, Paul"))
    assert people.between(listed(STRING.format("Brandt, P. (Ed.)")), book).agrees


def test_fields_that_a_format_gives_are_compared_alike():
    record = work(TITLE, THREE)
    assert people.between(given(author=made("Larsen, I", "Okafor, C", "Brandt, P")), record).agrees
    assert people.between(given(author=made("Larsen, I", "Brandt, P")), record).found == "Okafor"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Hendrix", "Hendrix", Reason.SAME),
        ("Hendrx", "Hendrix", Reason.SLIP),
        ("Rise-Kappen", "Risse-Kappen", Reason.SLIP),
        ("Li", "Lu", Reason.DIFFERENT),
        ("Uhara", "Uehara", Reason.SLIP),
        ("Adrians", "Adriaans", Reason.SLIP),
        ("Mueller", "Müller", Reason.OTHER_SPELLING),
        ("van dea Meer", "van der Meer", Reason.SLIP),
    ],
)
def test_two_names(one, other, reason):
    assert names.between(Name(family=one), Name(family=other)).reason is reason


def test_a_short_title_is_not_cut_out_of_a_name():
    record = work("Mo", ("Moreau, A", "Almo, B"))
    assert people.between(listed("Moreau, A., & Almo, B. (2001). Mo. Rivers, 3, 1–9."), record).agrees


@pytest.mark.parametrize(
    ("printed", "claimed", "found"),
    [("P. Va Holmgren", "Va Holmgren", "Van Holmgren"), ("P. vn der Zee", "Vn Der Zee", "van der Zee")],
)
def test_a_particle_is_misspelt(printed, claimed, found):
    likeness = compared(printed, (f"{found}, Piet",))
    assert (likeness.reason, likeness.claimed, likeness.found) == (Reason.SLIP, claimed, found)


def test_a_record_known_to_be_partial_accuses_nobody():
    printed = listed(STRING.format("Larsen, I. M., & Brandt, P."))
    record = work(TITLE, ("Larsen, Ingrid",))
    assert people.between(printed, record).reason is Reason.EXTRA
    assert people.between(printed, replace(record, quality="partial")).agrees


def test_of_a_list_too_long_to_be_compared_the_end_is_not_asked_for():
    many = [f"Larsen{first}{second}, A." for first in "abcdefghij" for second in "abcdefghijklmno"]
    printed = listed(STRING.format(", ".join(many)))
    assert people.between(printed, work(TITLE, (*many, "Okafor, C."))).reason is Reason.CUT
    short = listed(STRING.format(", ".join(many[:3])))
    assert people.between(short, work(TITLE, (*many[:3], "Okafor, C."))).reason is Reason.MISSING


def test_a_misspelt_name_the_parser_missed_is_found_in_print():
    printed = listed(STRING.format("Larsen, I. M., Okafar, C., & Brandt, P."), author=made("Larsen, I. M."))
    found = people.between(printed, work(TITLE, THREE))
    assert (found.reason, found.claimed, found.found) == (Reason.SLIP, "Okafar", "Okafor")
