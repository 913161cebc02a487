"""What the two ways of cutting differ in: settled where the entries settle it, doubted where entries are not whole."""

from __future__ import annotations

import textwrap

import pytest

from citecheck.parse import listing
from citecheck.parse.debris import is_letter_spaced
from citecheck.parse.entries import wholeness
from parse.lists.list_printing import PROSE, apa, document, letters, works

WORKS = [apa(work) for work in works()]


def read(entries, width=0, gap="\n"):
    shown = entries if not width else ["\n".join(textwrap.wrap(e, width, break_on_hyphens=False)) for e in entries]
    return listing.read(document(f"A title\n\n{PROSE}\n\nReferences\n\n" + gap.join(shown) + "\n"))


def raws(found):
    return [letters(entry.content.text) for entry in found.entries]


def wanted(entries):
    return [letters(entry) for entry in entries]


MANY_AUTHORS = (
    "Adler, P., Berg, Q., Castel, R., Dorn, S., Ems, T., Falk, U., Gast, V., Holm, W., Ims, X., Jung, Y., Kern, Z., "
    "Lund, A., Moor, B., Noll, C., Oser, D., Pohl, E., Quast, F., 2014: On the coast. Coastal Studies, 14, 101–119.",
    "Benn, P., Cahn, R.N., Clark, A.R., Gill, M.S., Gritsan, A., Groysman, Y., Jacobsen, R.G., Kay, T., Kelsey, M., "
    "Levi, M.E., Lynch, G., 2011: On the dunes. Coastal Studies, 11, 1–19.",
    "Corn, P., Mitter, R., Herbert, J.M.J., Bicknell, R., Jones, J.L., Li, J.-L., Buffa, F., Harris, A.L., Stone, K., "
    "Wall, T., Xu, Y., Young, Z., 2012: On the tides. Coastal Studies, 12, 20–31.",
    "Dey, G., Shameer, K., Thottam, J.J., Kalapur, J.M., Howes, M.T., Chandran, R., Das, A., Menon, S., Parton, R.G., "
    "Mayor, S., 2018: On the nets. Coastal Studies, 18, 40–49.",
    "Eder, K., Ferro, L., 2009: On the lights. Coastal Studies, 9, 60–71.",
    "Frost, K., Gale, L., 2010: On the piers. Coastal Studies, 10, 72–81.",
)


@pytest.mark.parametrize("width", [58, 66, 74])
def test_lines_within_long_rows_of_names_begin_no_entries_and_raise_no_doubt(width):
    found = read(MANY_AUTHORS, width)
    assert (raws(found), found.doubts) == (wanted(MANY_AUTHORS), ())


SHORT_NAMES = (
    "Chan et alii 2015 : Kok-Gan Chan et alii, «Draft genome of a shore», Genome Notes 3/1, 2015, pp. 1-2.",
    "Ma et alii 2014 : Beihai Ma et alii, «Oxide on the shore», Shore Physics 8/2, 2014, pp. 11-19.",
    "Nosek et alii 2002 : Vera Nosek et alii, «Waves that shear», Shore Physics 2/4, 2002, pp. 5-9.",
    "Orr et alii 2021 : Laura Orr et alii, «The valve», Shore Physics 21/1, 2021, pp. 77-80.",
    "Vik et alii 2013 : Jan Vik et alii, «A model of it», Shore Physics 13/3, 2013, pp. 1-8.",
    "Waal et alii 2009 : Tom Waal et alii, «The bones», Shore Physics 9/3, 2009, pp. 3-4.",
)


@pytest.mark.parametrize("width", [0, 60, 78])
def test_whole_entries_that_begin_in_an_unknown_manner_raise_no_doubt(width):
    found = read(SHORT_NAMES, width)
    assert (raws(found), found.doubts) == (wanted(SHORT_NAMES), ())


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_a_locator_ends_with_does_not_swallow_the_next_entry(gap):
    entries = [
        "Alves, N. A. (2002): A comparison of two shores, in: Shore Physics, 65,3, 2002, S.",
        "Bakhsh, A. (2004): Holes in the shore, in: Shore Physics, 67,1, 2004, S.",
        "Caldarelli, G.; Felici, M. (2002): An approach to shores, in: Shore Physics, 65,4, 2002, lk no–no.",
        "Carney, R. G. (1976): Shores. A world analysis, in: Shore Physics, 12,4, 1976, S. 535–542.",
    ]
    assert raws(read(entries, gap=gap)) == wanted(entries)


def test_entries_in_letters_without_capitals_among_others():
    entries = [
        *WORKS[:8],
        "장수정. (2007). 일과 가족의 균형. 사회복지정책, 30, 1–19.",
        "王小波. (1997). 沉默的大多数. 东方, 3(2), 4–9.",
    ]
    found = read(entries, 72)
    assert raws(found) == wanted(entries)


def test_a_name_with_a_small_beginning_is_no_rest_of_the_address_before_it():
    entries = [
        "Dupre, A. 1985. On shores. Shore Physics 121, 656–658 https://doi.org/10.5555/shore.121.5.656.",
        "el-Zawahry, M. 1974. On the upper coast. Shore Physics 109, 101–102 https://doi.org/10.5555/shore.109.1.101.",
        "Fleck, B. 1976. On the lower coast. Shore Physics 112, 11–12 https://doi.org/10.5555/shore.112.1.11.",
    ]
    assert raws(read(entries, gap="\n\n")) == wanted(entries)


@pytest.mark.parametrize("width", [0, 70])
def test_numbers_without_marks_before_particles_and_in_lists_of_one(width):
    entries = ["1 Bourne DJ: “On shores”. Guides to the Coast, 1999, 4, (6), pp. 12–13, and the letters on it."]
    assert raws(read(entries, width)) == [letters(entries[0][2:])]
    entries += [
        "2 de Smalen E, Holm G. Corridors of the coast. J Eur Coast 2022;3:27–30.",
        "3 Orr A. Tides. 2001;4:1–2.",
    ]
    assert raws(read(entries, width)) == [letters(entry[2:]) for entry in entries]


def merged(entries, *places):
    shown = list(entries)
    for i in sorted(places, reverse=True):
        shown[i : i + 2] = [f"{shown[i]} {shown[i + 1]}"]
    return shown


@pytest.mark.parametrize("width", [60, 78])
def test_lists_whose_entries_run_into_each_other_are_doubted(width):
    found = read(merged(MANY_AUTHORS, 1, 4), width)
    assert len(found.entries) == len(MANY_AUTHORS) or found.doubts


ARTICLES = [entry for entry in WORKS if entry.count("(") == 2][:9]


def test_entries_that_hold_two_references_are_found():
    assert wholeness.of(ARTICLES) == wholeness.Wholeness((), ())
    assert wholeness.of(merged(ARTICLES, 2, 5)).doubled == (2, 4)


def test_the_rest_of_an_entry_is_found():
    head, _, rest = ARTICLES[3].partition("). ")
    title, _, place = rest.partition(". ")
    torn = [*ARTICLES[:3], f"{head}). {title}.", place, *ARTICLES[4:]]
    assert wholeness.of(torn).torn == (4,)


def test_a_reprint_is_not_two_references():
    one = "Weber, M. (2002). The spirit of shores (P. Baehr, Trans.). Penguin. (Original work published 1905–1906)"
    assert wholeness.of([*ARTICLES, one]).doubled == ()


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("A D - H O C - G R O U P", True),
        ("L I T E R A T U R", True),
        ("( N c = 126 ) on fission for 19 F + 1 9 4 , 1 9 8 Pt systems.", False),
        ("d i s a c c h a r i d e / H 2 O glass formers", False),
    ],
)
def test_formulas_are_not_taken_for_running_heads(text, spaced):
    assert is_letter_spaced(text) is spaced
