"""What rules say of states that an offline register does not bring about, and what a finding carries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.check import engine, notices, registry
from citecheck.check.entry import (
    authors_differ,
    doi_missing,
    doi_not_registered,
    doi_of_another_work,
    reference_uncited,
    type_differs,
    work_corrected,
    work_not_found,
    work_retracted,
    year_differs,
    year_is_online_first,
)
from citecheck.check.mention import authors_differ_in_text, citation_ambiguous, citation_unlisted, year_differs_in_text
from citecheck.check.whole import list_out_of_order, numbering_broken, reference_duplicated
from citecheck.model.item import Date, Name
from citecheck.model.link import LinkReason
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.work import Notice, WorkDates

from .builder import DOI, FOUND, ITEM, UNTRUSTED, WORK, cited, dossier, entry, mention, reference

LATE = replace(WORK, dates=WorkDates(print=Date(2014), online=Date(2013)))


def found(work, **fields):
    return replace(FOUND, work=work, **fields)


@pytest.mark.parametrize(
    "state",
    [
        DoiState.OK,
        DoiState.UNCHECKED,
        DoiState.OTHER_AGENCY,
        DoiState.NO_RECORD,
        DoiState.DELETED,
        DoiState.ALIAS,
        None,
    ],
)
def test_only_an_unregistered_doi_is_called_so(state):
    unknown = Resolution(Status.UNCHECKED, state, reason="…")
    assert not list(doi_not_registered.check(entry(resolution=unknown)))


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.NOT_FOUND])
def test_only_not_found_is_called_so(status):
    assert not list(work_not_found.check(entry(resolution=Resolution(status))))


def test_an_unchecked_entry_is_not_accused_by_any_rule():
    silent = entry(resolution=Resolution(Status.UNCHECKED, DoiState.UNCHECKED), citations=(cited(),))
    said = [f.rule.code for rule in registry.ENTRY for f in rule.check(silent)]
    assert not [code for code in said if code.startswith("R")]


def test_another_work_ends_the_comparison():
    other = replace(WORK, item=replace(ITEM, title="Bells", author=(Name("Winter", "E."),)), titles=("Bells",))
    refuted = Resolution(Status.UNCHECKED, DoiState.OK, refuted=other, source="crossref")
    unit = entry(resolution=refuted, citations=(cited(),))
    assert [f.rule.code for rule in registry.ENTRY for f in rule.check(unit)] == ["R302"]
    (finding,) = doi_of_another_work.check(unit)
    assert finding.fix is None
    assert {e.source for e in finding.evidence} == {"crossref"}


def test_the_proved_doi_is_proposed_beside_the_refuted_one():
    own = found(WORK, refuted=replace(WORK, doi="10.5555/other"))
    (finding,) = doi_of_another_work.check(entry(resolution=own))
    assert (finding.fix.field, finding.fix.value, finding.fix.safe) == ("DOI", DOI, True)


def test_a_missing_doi_is_proposed_but_not_added_unasked():
    unsure, sure = (found(WORK, doi_state=None, by="search", score=s) for s in (0.7, 0.99))
    (one,), (other,) = (list(doi_missing.check(entry(reference(doi=""), r))) for r in (unsure, sure))
    assert (one.fix.safe, one.confidence) == (False, 0.7)
    assert (other.fix.safe, other.confidence) == (False, 0.99)


def test_an_online_year_is_mended_in_the_list():
    listed = reference(item=replace(ITEM, issued=Date(2013)))
    unit = entry(listed, found(LATE))
    (finding,) = year_is_online_first.check(unit)
    assert (finding.fix.field, finding.fix.value, finding.fix.reference) == ("issued", "2014", "r1")
    assert not list(year_differs.check(unit))


def test_without_a_date_of_print_the_online_year_is_no_sure_mistake():
    listed = reference(item=replace(ITEM, issued=Date(2013)))
    work = replace(LATE, dates=replace(LATE.dates, print=None, issue=LATE.dates.print))
    (finding,) = year_is_online_first.check(entry(listed, found(work)))
    assert (finding.fix.value, finding.fix.safe) == ("2014", False)


def test_a_year_off_by_one_and_a_book_are_less_sure():
    def confidence(year, work):
        (finding,) = year_differs.check(entry(reference(item=replace(ITEM, issued=Date(year))), found(work)))
        return finding.confidence

    book = replace(WORK, item=replace(ITEM, type="book"))
    assert confidence(2009, WORK) > confidence(2015, WORK) > confidence(2009, book)


def test_the_side_to_change_comes_with_the_register_s_years():
    listed = entry(reference(item=replace(ITEM, issued=Date(2013))), found(LATE))
    (finding,) = year_differs_in_text.check(mention(cited("2014"), listed, LinkReason.OTHER_YEAR))
    assert finding.message.endswith("The list is the side to change.")
    assert finding.fix is None
    assert {(e.field, e.found, e.source) for e in finding.evidence} == {
        ("year", "2013", "list"),
        ("year (print)", "2014", "crossref"),
        ("year (online)", "2013", "crossref"),
    }


def test_a_refuted_doi_gives_no_side():
    listed = entry(reference(item=replace(ITEM, issued=Date(2013))), Resolution(Status.UNCHECKED, refuted=LATE))
    (finding,) = year_differs_in_text.check(mention(cited("2014"), listed, LinkReason.OTHER_YEAR))
    assert "side to change" not in finding.message


def test_linkage_needs_both_sides():
    assert list(reference_uncited.check(entry()))
    assert not list(reference_uncited.check(entry(coverage=UNTRUSTED)))
    assert not list(reference_uncited.check(entry(candidate_of=(cited(),))))
    lost = {"reason": LinkReason.NONE}
    assert list(citation_unlisted.check(mention(**lost)))
    assert not list(citation_unlisted.check(mention(**lost, coverage=UNTRUSTED)))
    assert not list(citation_unlisted.check(mention(cited(unlinked_by_nature=True), **lost)))


def test_a_number_without_entry_is_the_same_in_a_range_and_alone():
    places = (replace(cited("", number="4"), raw=raw) for raw in ("[3–5]", "[4]"))
    one, other = (next(citation_unlisted.check(mention(place, reason=LinkReason.NONE))) for place in places)
    assert one.evidence == other.evidence


def test_the_nearest_entry_is_named():
    (finding,) = citation_unlisted.check(mention(cited("2015"), reason=LinkReason.NONE, candidates=(entry(),)))
    assert finding.message == "“Okafor, 2015” is cited in the text but not in the list. Did you mean Okafor (2014)?"


def test_a_link_that_passed_over_a_name_is_said():
    (finding,) = authors_differ_in_text.check(mention(cited("2014", "Okafar"), entry(), LinkReason.OTHER_AUTHORS))
    assert finding.message.startswith("The text has “Okafar, 2014”; the list has Okafor (2014)")


@pytest.mark.parametrize(
    ("text", "listed", "resolution", "side"),
    [
        ("Okafar", "Okafor", FOUND, "; Crossref has Okafor. The text is the side to change."),
        ("Okafor", "Okafar", FOUND, "; Crossref has Okafor. The list is the side to change."),
        ("Okafer", "Okafar", FOUND, "."),
        ("Okafar", "Okafor", Resolution(Status.UNCHECKED, refuted=WORK), "."),
    ],
    ids=["text", "list", "neither", "no record"],
)
def test_the_record_tells_which_name_is_misspelt(text, listed, resolution, side):
    item = replace(ITEM, author=(Name(listed, "C."),))
    unit = entry(reference(item=item, raw=f"{listed}, C. {ITEM.title}"), resolution)
    (finding,) = authors_differ_in_text.check(mention(cited("2014", text), unit, LinkReason.OTHER_AUTHORS))
    assert finding.message == f"The text has “{text}, 2014”; the list has {listed} (2014){side}"


def test_a_misspelt_author_is_mended_by_name():
    listed = reference(item=replace(ITEM, author=(Name("Okafar", "C."),)), raw="Okafar, C. How dunes remember the wind")
    (finding,) = authors_differ.check(entry(listed))
    assert (finding.fix.field, finding.fix.value, finding.fix.safe) == ("author", "Okafor", True)


@pytest.mark.parametrize(
    ("registered", "listed", "safe"),
    [
        ("Larsen Okafor", "Larsen Winter Okafor", True),
        ("Larsen Okafor", "Larsen Okafor Winter", False),
        ("Okafor", "Okafor Winter", False),
        ("Larsen Brandt Okafor", "Larsen Okafor", True),
    ],
    ids=["one too many", "the last one: the record may be cut", "a record of one name", "one missing"],
)
def test_one_author_too_many_or_missing_is_mended_where_that_is_sure(registered, listed, safe):
    item = replace(ITEM, author=tuple(Name(name, "C.") for name in listed.split()))
    work = replace(WORK, item=replace(WORK.item, author=tuple(Name(name, "Chidi") for name in registered.split())))
    raw = f"{', '.join(f'{name}, C.' for name in listed.split())} How dunes remember the wind"
    (finding,) = authors_differ.check(entry(reference(item=item, raw=raw), found(work)))
    assert (finding.fix.value, finding.fix.safe) == (registered.replace(" ", ", "), safe)


@pytest.mark.parametrize(
    ("registered", "listed", "said"),
    [
        ("Okafor Brandt", "Okafor", "The list leaves out Brandt, whom Crossref has among the authors."),
        (
            "Okafor Brandt Larsen",
            "Okafor",
            "The list leaves out Brandt and Larsen, whom Crossref has among the authors.",
        ),
        (
            "Okafor Brandt Larsen Quill",
            "Okafor Brandt Larsen Quill Winter Aldous",
            "The list has Winter and Aldous among the authors; Crossref has no such authors.",
        ),
    ],
)
def test_several_names_are_said_as_several(registered, listed, said):
    item = replace(ITEM, author=tuple(Name(name, "C.") for name in listed.split()))
    work = replace(WORK, item=replace(WORK.item, author=tuple(Name(name, "C.") for name in registered.split())))
    raw = f"{', '.join(f'{name}, C.' for name in listed.split())} How dunes remember the wind"
    (finding,) = authors_differ.check(entry(reference(item=item, raw=raw), found(work)))
    assert finding.message == said


def test_the_book_s_doi_on_its_chapter_accuses_no_author():
    chapter = reference(item=replace(ITEM, type="chapter", author=(Name("Larsen", "I."),)), raw="Larsen, I. In …")
    book = replace(WORK, register_type="edited-book")
    assert not list(authors_differ.check(entry(chapter, found(book))))


@pytest.mark.parametrize("kind", ["journal", "journal-issue", "component", "peer-review"])
def test_a_doi_of_no_text_is_named_and_not_compared(kind):
    unit = entry(resolution=found(replace(WORK, register_type=kind, titles=("Front matter",))), citations=(cited(),))
    assert [f.rule.code for rule in registry.ENTRY for f in rule.check(unit)] == ["R326"]
    assert list(type_differs.check(unit))


def test_a_preprint_of_the_work_has_a_year_of_its_own():
    preprint = replace(WORK, register_type="posted-content", dates=WorkDates(posted=Date(2011)), containers=())
    unit = entry(resolution=found(preprint), citations=(cited(),))
    assert not [f for rule in registry.ENTRY for f in rule.check(unit)]


NOTICE = Notice("retraction", "10.5555/notice", Date(2016), "publisher")


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ((NOTICE, replace(NOTICE, source="retraction-watch", record_id="7")), 1),
        ((NOTICE, replace(NOTICE, kind="reinstatement", doi="10.5555/back")), 0),
        ((replace(NOTICE, record_id="7"), replace(NOTICE, kind="expression_of_concern", record_id="7")), 0),
        ((replace(NOTICE, record_id="7"), replace(NOTICE, kind="withdrawal", record_id="7")), 2),
        ((replace(NOTICE, doi=DOI),), 0),
        ((replace(NOTICE, kind="partial_retraction"),), 0),
    ],
)
def test_which_notices_retract(told, kept):
    unit = entry(resolution=found(replace(WORK, updated_by=told)))
    assert len(notices.retracting(notices.about(unit))) == kept
    assert len(list(work_retracted.check(unit))) == (kept > 0)


def test_a_reinstated_work_is_noted():
    told = (NOTICE, replace(NOTICE, kind="reinstatement", doi="10.5555/back"))
    (finding,) = work_corrected.check(entry(resolution=found(replace(WORK, updated_by=told))))
    assert "reinstatement" in finding.message


def test_a_number_that_stands_twice():
    three = [
        reference(n, replace(ITEM, title=f"Work {n} of the coast"), doi="", label=str(k))
        for n, k in enumerate((1, 2, 2), 1)
    ]
    (finding,) = numbering_broken.check(dossier(*three, style="numeric"))
    assert finding.message == "The numbering of the list is broken: the number 2 stands twice."


def test_a_chapter_is_no_duplicate_of_its_neighbour():
    one = replace(ITEM, type="chapter", title="The harbour at dawn", page="11-29")
    other = replace(one, title="The harbour at dusk", page="30-51")
    assert not list(reference_duplicated.check(dossier(reference(1, one), reference(2, other))))
    assert list(reference_duplicated.check(dossier(reference(1, one), reference(2, replace(one, page="11–29")))))


def order(*families):
    refs = [reference(n, replace(ITEM, author=(Name(f, "A."),)), doi="") for n, f in enumerate(families, 1)]
    return [f.reference for f in list_out_of_order.check(dossier(*refs))]


@pytest.mark.parametrize(
    ("families", "misplaced"),
    [
        (("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel"), []),
        (("Ash", "Fir", "Birch", "Cedar", "Elm", "Hazel"), ["r2"]),
        (("Ash", "Birch", "Cedar", "Elm", "Fir", "Alder"), ["r6"]),
        (("de Ash", "Birch", "van Cedar", "Elm", "Fir", "Hazel"), []),
        (("Ash", "De Birch", "Cedar", "Elm", "Fir", "Hazel"), []),
        (("MacDonald", "McArthur", "Marsh", "Mead", "Moss", "Myrtle"), []),
        (("Müller", "Mueller", "Muller", "Munro", "Myers", "Nash"), []),
        (("Hazel", "Ash", "Fir", "Birch", "Elm", "Cedar"), []),
        (("Ash", "Birch", "Cedar", "Elm", "Fir", "Ash", "Birch", "Cedar", "Elm", "Fir"), []),
        (("Fir", "Ash"), []),
    ],
)
def test_alphabetical_order(families, misplaced):
    assert order(*families) == misplaced


def test_findings_come_in_the_order_of_their_places():
    late, early = reference(2, replace(ITEM, title="Bells and boats of old"), doi=""), reference(1, doi="")
    whole = dossier(early, late)
    said = engine.check(replace(whole, entries=whole.entries[::-1]), registry.chosen())
    starts = [f.at.start for f in said if f.at]
    assert starts == sorted(starts)


def test_two_entries_of_one_work_leave_no_doubt_which_is_meant():
    long, short = (replace(ITEM, title=title) for title in (ITEM.title, "How dunes remember"))
    same = [entry(reference(n, item)) for n, item in ((1, long), (2, short))]
    other = [entry(reference(n, item, doi=""), Resolution(Status.UNCHECKED)) for n, item in ((1, long), (2, short))]
    several = [mention(reason=LinkReason.SEVERAL, candidates=candidates) for candidates in (same, other)]
    assert [len(list(citation_ambiguous.check(one))) for one in several] == [0, 1]


def test_an_unregistered_doi_is_quoted_as_it_is_printed():
    printed = reference(doi="10.5555/2o10322")
    printed = replace(printed, doi=replace(printed.doi, printed="https://doi.org/10.5555/2O10322."))
    unknown = Resolution(Status.NOT_FOUND, DoiState.UNREGISTERED)
    (said,) = doi_not_registered.check(entry(printed, unknown))
    assert "10.5555/2O10322 is not registered" in said.message


@pytest.mark.parametrize(("year", "safe"), [("2015", True), ("2016", False)])
def test_the_year_of_the_text_is_mended_where_the_register_proves_the_list(year, safe):
    (said,) = year_differs_in_text.check(mention(cited(year), entry(), LinkReason.OTHER_YEAR))
    assert "The text is the side to change." in said.message
    assert said.fix.safe is safe
