"""Numbers as whole texts use them: in round brackets, raised, with the raising lost; and what counts otherwise."""

from __future__ import annotations

import dataclasses

import pytest
from link.builder import manuscript, references

SHORT = references(numbered=True)[:8]


def numbers(text, listed=SHORT):
    return [c.number for c in manuscript(text, listed=listed).citations]


ROUND = "Salt melts ice (1). Sugar does too (2, 3), and so does sand (4–6). Ash (7) does not (8)."
CARET = "Salt melts ice.^1^ Sugar does too,^2,3^ and so does sand.^4–6^ Ash^7^ does not.^8^"
RAISED = "Salt melts ice.¹ Sugar does too,²,³ and so does sand.⁴⁻⁶ Ash⁷ does not.⁸"
LOST = "Salt melts ice.1 Sugar does too,2,3 and so does sand.4–6 Gravel7 does not.8 On 12 m2 they took 5 days."


@pytest.mark.parametrize("text", [ROUND, CARET, RAISED, LOST], ids=["round", "caret", "raised", "lost"])
def test_every_way_of_setting_a_number_is_read(text):
    assert numbers(text) == ["1", "2", "3", "4", "5", "6", "7", "8"]


@pytest.mark.parametrize(
    "also",
    [
        "There are (1) reasons, (2) causes, and (3) occasions.",
        "By equation (1) and by step (2) it follows.",
        "It is one of two: (1) and (2).",
    ],
)
def test_enumerations_stay_out_where_numbers_stand_in_round_brackets(also):
    assert numbers(f"{ROUND} {also}") == numbers(ROUND)


@pytest.mark.parametrize("also", ["It weighs 10⁻³ g.", "It is 5 m² large.", "So R² is high."])
def test_exponents_stay_out(also):
    assert numbers(f"{RAISED} {also}") == numbers(RAISED)


@pytest.mark.parametrize("also", ["It weighs 10^3^ g.", "It is 5 m^2^ large.", "So R^2^ is high."])
def test_exponents_stay_out_where_carets_raise(also):
    assert numbers(f"{CARET} {also}") == numbers(CARET)


@pytest.mark.parametrize("also", ["See fig.2 and vol.3 of it.", "It holds 0.12 of CO2 and H2O.", "On p.4 it says so."])
def test_figures_and_formulas_stay_out_where_the_raising_is_lost(also):
    assert numbers(f"{LOST} {also}") == numbers(LOST)


def test_numbers_that_count_the_paragraphs_stay_out():
    text = "\n\n".join(f"So it was (Klotz, 1999), and so it is. [{n}]" for n in range(1, 13))
    assert {c.kind for c in manuscript(text, listed=references()).citations} == {"author-date"}


def test_a_numbered_list_does_not_make_a_text_numeric():
    text = "It was so (Klotz, 1999; Rieff, 1959), in case [1]."
    assert {c.kind for c in manuscript(text, numbered=True).citations} == {"author-date"}


def test_a_list_that_lost_its_numbers_is_counted():
    assert numbers("Salt [1], sugar [2–5], sand [6], ash [7,8].", references()[:8]) == list("12345678")


def test_a_number_beyond_the_list_is_a_citation_too():
    assert numbers("Salt [1–8], and once more [11].")[-1] == "11"


def test_ranges_are_one_citation_a_number_of_one_cluster():
    page = manuscript("Salt [1–3,5].", listed=SHORT)
    assert [(c.number, c.raw) for c in page.citations] == [("1", "1–3"), ("2", "1–3"), ("3", "1–3"), ("5", "5")]
    assert {c.cluster for c in page.citations} == {"g1"}


def test_a_range_between_two_brackets_is_filled():
    page = manuscript("Salt [1],[3]–[6].", listed=SHORT)
    assert [c.number for c in page.citations] == ["1", "3", "4", "5", "6"]
    assert len({c.cluster for c in page.citations}) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salt [1], sugar [2a–2c], sand [3–6].", ["1", "2a", "2b", "2c", "3", "4", "5", "6"]),
        ("Salt [1], sugar [2a]–[2c], sand [3–6].", ["1", "2a", "2b", "2c", "3", "4", "5", "6"]),
        ("Salt [1–2b], sand [3–6].", ["1", "2b", "3", "4", "5", "6"]),
    ],
)
def test_ranges_of_numbers_with_letters_are_filled(text, found):
    labels = ("1", "2a", "2b", "2c", "3", "4", "5", "6")
    listed = tuple(dataclasses.replace(ref, label=label) for ref, label in zip(references(), labels, strict=False))
    assert numbers(text, listed) == found


def test_labels_of_letters_are_keys():
    pairs = zip(references()[:4], ("Kno97", "Mal09", "Mal10", "HW12"), strict=True)
    listed = tuple(dataclasses.replace(ref, label=label) for ref, label in pairs)
    page = manuscript("It was so [Kno97, Mal10], or not [HW12]; [Xyz] is none.", listed=listed)
    assert [(c.kind, c.key) for c in page.citations] == [("key", "Kno97"), ("key", "Mal10"), ("key", "HW12")]


@pytest.mark.parametrize(
    "also",
    [
        "Store q[4] before w[11].",
        "Store q[4][11] and M[12].",
        "All of the interval [2, 4] and [9, 11] is shaded.",
        "Range [2, 4], [9, 12] or [9, 14].",
        "See plan B of 1990. Then follow B[12].",
    ],
)
def test_indices_and_intervals_are_no_citations(also):
    assert numbers(f"Salt [1–6], ash [7,8]. {also}") == list("12345678")


@pytest.mark.parametrize(
    "also",
    [
        "Hepatitis B is rare, but hepatitis B[3,4] is not.",
        "Take a sample of n + 1, of which n[3] fail, [4].",
        "Over a wide range [3] of soils [4].",
        "In the set M[i] by Smith[3] and Kim[4].",
    ],
)
def test_numbers_behind_a_letter_or_a_range_may_be_citations(also):
    assert sorted(numbers(f"Salt [1,2], sand [5,6], ash [7,8]. {also}")) == list("12345678")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salt (1). Sugar [2,3], sand [4–8].", "12345678"),
        ("Salt (1), sugar (2, 3), sand (4–6), ash (8). So too iron [7].", "12345687"),
        ("Salt (1), sugar (2, 3), sand (4–8). So too iron [7].", "123456787"),
        ("Salt [1], sugar [2,3], sand [4–8]. The sum (3) of it (4) is nought.", "12345678"),
        ("Salt [1], sugar [2,3], sand [4–7]. There are 9 houses (8, 12).", "1234567"),
    ],
)
def test_both_shapes_of_brackets_are_read_where_both_cite(text, found):
    assert "".join(numbers(text)) == found
