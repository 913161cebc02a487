"""The rules about the list as a whole: where each begins, where it ends, and how it says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.check.whole import list_out_of_order, numbering_broken, reference_duplicated, styles_mixed
from citecheck.model.item import Date, Name
from citecheck.model.manuscript import ListRegion
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.span import Span

from .builder import FOUND, ITEM, WORK, dossier, reference


def numbered(*labels, text="", style="numeric"):
    """Return what is said of a list that bears these labels."""
    refs = [
        reference(n, replace(ITEM, title=f"Work {n} of the coast"), doi="", label=str(label))
        for n, label in enumerate(labels, 1)
    ]
    whole = dossier(*refs, text=text, style=style)
    return [f.message.partition(": ")[2] for f in numbering_broken.check(whole)]


RUN = list(range(1, 11))


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (RUN, []),
        ([1], []),
        ([3, 4], []),
        ([1, 1], []),
        ([1, 2, 2], ["the number 2 stands twice."]),
        ([2, 1], []),
        ([3, 2], ["2 comes after 3."]),
        ([1, 3], ["2 is missing."]),
        ([1, 4], ["2 and 3 are missing."]),
        ([1, 5], ["2, 3 and 4 are missing."]),
        ([1, 6], ["2 to 5 are missing."]),
        ([1, 101], ["2 to 100 are missing."]),
        ([1, 102], ["2 to 101 are missing."]),
        ([1, 99999], ["2 to 99998 are missing."]),
        ([1, 100000], []),
        ([1, "a"], []),
        ([1, 3, "x"], []),
        (["1a", "3a"], []),
        ([*RUN, 1, 2, 3], []),
        ([*RUN, 9, 8], ["9 comes after 10.", "8 comes after 9."]),
        ([2, 3, 5, 4, 6, 7, 8, 9, 10, 11], ["4 comes after 5."]),
        ([1, 3, 5], []),
        ([1, 3, 5, 6, 7, 8, 9, 10, 11, 12], ["2 is missing.", "4 is missing."]),
        ([1, 3, 5, 7, 8, 9, 10, 11, 12, 13], []),
    ],
)
def test_numbers(labels, said):
    assert numbered(*labels) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("[2] Lost", []),
        ("2. Lost", []),
        ("(2) Lost", []),
        ("12. Lost", ["2 is missing."]),
        ("2 Lost", ["2 is missing."]),
        ("Volume2. Lost", ["2 is missing."]),
    ],
)
def test_a_number_that_was_lost_in_reading_is_not_missing(printed, said):
    assert numbered(1, 3, text=" " * 1_500 + f" {printed} ") == said
    assert numbered(1, 3, text=printed) == ["2 is missing."]


def doubled(one, other, **dois):
    """Return whether the second entry is called a repetition of the first."""
    refs = (reference(1, one, doi=dois.get("first", "")), reference(2, other, doi=dois.get("second", "")))
    return [f.reference for f in reference_duplicated.check(dossier(*refs))] == ["r2"]


SUBTITLE = replace(ITEM, title=f"{ITEM.title}: A study of two coasts")


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"author": (Name("Okafor", "Chidi"),)}, True),
        ({"author": (), "editor": ITEM.author}, True),
        ({"author": (Name("Okafar", "C."),)}, False),
        ({"author": ()}, False),
        ({"issued": Date(2015)}, False),
        ({"issued": None}, False),
        ({"title": "How dunes remember the winds"}, False),
        ({"title": "HOW DUNES remember the wind."}, True),
        ({"volume": "16"}, False),
        ({"volume": ""}, True),
        ({"edition": "2"}, True),
        ({"page": "33"}, True),
        ({"page": "34-48"}, False),
        ({"page": ""}, True),
        ({"year_suffix": "a"}, True),
    ],
)
def test_author_year_and_title_make_a_work(change, same):
    assert doubled(ITEM, replace(ITEM, **change)) is same
    assert doubled(replace(ITEM, **change), ITEM) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"year_suffix": "a"}, {"year_suffix": "b"}, False),
        ({"year_suffix": "a"}, {"year_suffix": "a"}, True),
        ({"edition": "1"}, {"edition": "2"}, False),
        ({"number": "1"}, {"number": "2"}, False),
        ({"title": "How dunes m"}, {"title": "How dunes m"}, False),
        ({"title": "How dunes so on"}, {"title": "How dunes so on"}, True),
    ],
)
def test_what_tells_two_works_of_a_year_apart(one, other, same):
    assert doubled(replace(ITEM, **one), replace(ITEM, **other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(ITEM, SUBTITLE, True), (SUBTITLE, ITEM, True), (ITEM, replace(ITEM, title=""), True)],
)
def test_one_doi_is_one_work_whose_title_may_be_cut(one, other, same):
    assert doubled(one, other, first="10.5555/a", second="10.5555/a") is same
    assert not doubled(one, other, first="10.5555/a", second="10.5555/b")


def test_one_doi_on_two_titles_is_no_repetition():
    bells = replace(ITEM, title="Bells and boats of old")
    assert not doubled(ITEM, bells, first="10.5555/a", second="10.5555/a")


def test_the_work_that_was_found_tells_too_but_not_one_that_was_refuted():
    one, other = reference(1, ITEM, doi=""), reference(2, replace(SUBTITLE, issued=None), doi="")
    whole = dossier(one, other)
    found = [replace(e, resolution=FOUND) for e in whole.entries]
    refuted = [replace(e, resolution=replace(FOUND, refuted=WORK)) for e in whole.entries]
    assert list(reference_duplicated.check(replace(whole, entries=tuple(found))))
    assert not list(reference_duplicated.check(replace(whole, entries=tuple(refuted))))


def test_the_first_of_several_is_named_by_its_label_or_place():
    refs = [reference(n, ITEM, doi="", label=label) for n, label in ((1, ""), (2, ""), (3, ""))]
    said = [f.message for f in reference_duplicated.check(dossier(*refs))]
    assert [m.rpartition("; ")[2] for m in said] == ["the first is entry 1."] * 2
    labelled = [replace(r, label=str(7 + r.index)) for r in refs[:2]]
    assert next(f.message for f in reference_duplicated.check(dossier(*labelled))).endswith("the first is entry 7.")


def names(*families, **more):
    return [reference(n, replace(ITEM, author=(_name(f),)), doi="", **more) for n, f in enumerate(families, 1)]


def _name(text):
    family, _, given = text.partition(", ")
    return Name(family, given or "A.")


@pytest.mark.parametrize(
    ("families", "misplaced"),
    [
        (("Ash", "Elm", "Birch", "Fir"), []),
        (("Ash", "Elm", "Birch", "Fir", "Hazel"), ["r3"]),
        (("Zorn", "Ash", "Birch", "Cedar", "Elm"), ["r1"]),
        (("Birch", "Ash", "Cedar", "Elm", "Fir"), ["r2"]),
        (("Ash", "Birch", "Cedar", "Elm", "Dill"), ["r5"]),
        (("Ash, Z.", "Ash, B.", "Birch", "Cedar", "Elm"), []),
        (("The Ash", "Birch", "Cedar", "Elm", "Fir"), []),
        (("Ash", "The Birch", "Cedar", "Elm", "Fir"), []),
        (("Ash", "An Birch", "Cedar", "Elm", "Fir"), []),
        (("Ash", "A Birch", "Cedar", "Elm", "Fir"), []),
        (("Maas", "McAdam", "Mabel", "Mack", "Nash", "Orr"), ["r3"]),
        (("Mackay", "McLean", "Marsh", "Nash", "Orr"), []),
        (("Ash", "Birch", "Cedar", "Fir", "Elm", "Hazel", "Ivy", "Larch", "Oak", "Nut"), ["r5", "r10"]),
        (("Fir", "Elm", "Birch", "Cedar", "Ash", "Hazel"), []),
    ],
)
def test_who_stands_out_of_order(families, misplaced):
    assert [f.reference for f in list_out_of_order.check(dossier(*names(*families)))] == misplaced


STRAYED = ("Ash", "Elm", "Birch", "Fir", "Hazel")


def test_numbered_lists_follow_no_alphabet():
    assert not list(list_out_of_order.check(dossier(*names(*STRAYED), style="numeric")))
    assert not list(list_out_of_order.check(dossier(*names(*STRAYED, label="1"))))


def test_editors_are_sorted_by_where_there_is_no_author_and_what_has_neither_is_passed_over():
    refs = names(*STRAYED)
    edited = [replace(r, item=replace(r.item, author=(), editor=r.item.author)) for r in refs]
    titled = [replace(r, item=replace(r.item, author=(), title=r.item.author[0].family)) for r in refs]
    said = [[f.reference for f in list_out_of_order.check(dossier(*listed))] for listed in (edited, titled)]
    assert said == [["r3"], []]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        (Name("Zeitung", "Frankfurter Allgemeine"), "Frankfurter Allgemeine Zeitung (1995): …"),
        (Name("Relations", "Council on Foreign"), "Council on Foreign Relations 2006: …"),
        (Name("Jönck", "U."), "Jönck, U. (2005). …"),
    ],
    ids=["a newspaper", "a council", "ö as oe"],
)
def test_a_name_is_sorted_by_any_of_its_beginnings(name, raw):
    before, behind = {"Frankfurter": ("Farenholtz", "Frey"), "Council": ("Cohen", "Cox"), "Jönck,": ("Ivy", "Johnson")}[
        raw.split()[0]
    ]
    refs = names("Ash", "Birch", before, "…", behind, "Oak")
    refs[3] = reference(4, replace(ITEM, author=(name,)), doi="", raw=raw)
    assert not list(list_out_of_order.check(dossier(*refs)))


def test_each_list_of_a_manuscript_has_an_alphabet_of_its_own():
    refs = names("Ash", "Birch", "Cedar", "Elm", "Fir", "Ash", "Birch", "Elm", "Cedar", "Fir")
    whole = dossier(*refs)
    lists = tuple(ListRegion(Span(start, end)) for start, end in ((900, 5_900), (5_950, 11_000)))
    parted = replace(whole, manuscript=replace(whole.manuscript, lists=lists))
    assert [f.reference for f in list_out_of_order.check(parted)] == ["r9"]


def article(n, *, year_first=True, quoted=False, **fields):
    """Return an entry of an article whose year and title stand so."""
    title = f"“Work {n}”" if quoted else f"Work {n}"
    parts = ["Okafor, C.", "(2014).", title] if year_first else ["Okafor, C.", title, "2014."]
    raw = " ".join(parts)
    begin = raw.index("Work")
    spans = (
        ("issued", Span(raw.index("2014"), raw.index("2014") + 4)),
        ("title", Span(begin, begin + len(f"Work {n}"))),
    )
    return replace(reference(n, replace(ITEM, title=f"Work {n}"), doi="", raw=raw), fields=spans, **fields)


def mixed(*refs):
    return [f.message for f in styles_mixed.check(dossier(*refs))]


@pytest.mark.parametrize(
    ("many", "few", "said"),
    [(4, 2, True), (3, 2, False), (5, 1, False), (18, 2, True), (19, 2, False), (3, 3, True)],
)
@pytest.mark.parametrize("habit", ["year_first", "quoted"])
def test_how_many_make_a_second_style(many, few, said, habit):
    refs = [article(n, **{habit: n <= many}) for n in range(1, many + few + 1)]
    assert bool(mixed(*refs)) is said


def test_the_mixture_is_said_with_names():
    refs = [article(n, year_first=n > 2) for n in range(1, 8)]
    assert mixed(*refs) == [
        "The list mixes styles: 5 articles give the year after the authors, 2 give it near the end "
        "(Okafor (2014) and Okafor (2014))."
    ]
    refs = [article(n, quoted=n <= 5) for n in range(1, 12)]
    (finding,) = styles_mixed.check(dossier(*refs))
    assert finding.message == (
        "The list mixes styles: 6 articles give the title without quotation marks, 5 give it in quotation marks "
        "(Okafor (2014), Okafor (2014), Okafor (2014) and 2 more)."
    )
    assert finding.reference == "r1"
    assert len(finding.related) == 3
    three = [article(n, quoted=n <= 3) for n in range(1, 12)]
    assert mixed(*three)[0].endswith("(Okafor (2014), Okafor (2014) and Okafor (2014)).")


def test_other_kinds_and_given_fields_follow_no_style():
    refs = [article(n, year_first=n > 2) for n in range(1, 8)]
    books = [replace(r, item=replace(r.item, type="book")) for r in refs]
    given = [replace(r, given=True) for r in refs]
    unread = [replace(r, fields=()) for r in refs]
    assert [mixed(*books), mixed(*given), mixed(*unread)] == [[], [], []]


def test_nobody_is_asked_for_what_the_list_itself_shows():
    unasked = Resolution(Status.UNCHECKED, DoiState.UNCHECKED)
    refs = [reference(n, ITEM, doi="") for n in (1, 2)]
    whole = dossier(*refs)
    entries = tuple(replace(e, resolution=unasked) for e in whole.entries)
    assert len(list(reference_duplicated.check(replace(whole, entries=entries)))) == 1


def test_both_of_two_long_entries_are_given_whole():
    raws = [f"{ITEM.title}, {ITEM.year}. {note * 40}." for note in ("Seen. ", "Heard. ")]
    refs = [reference(n, raw=raw) for n, raw in enumerate(raws, 1)]
    (said,) = reference_duplicated.check(dossier(*refs))
    assert [(e.claimed, e.found) for e in said.evidence] == [(raws[1], raws[0])]
