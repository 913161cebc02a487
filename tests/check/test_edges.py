"""Where rules begin and end to speak, an example a line; each was a change in the code that no other test noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.check import compared, notices, registry
from citecheck.check.entry import field_missing, work_corrected, year_differs
from citecheck.check.interface import UnknownRule
from citecheck.check.mention import citation_field_stale
from citecheck.check.whole import list_out_of_order, reference_duplicated
from citecheck.model.citation import Embedded
from citecheck.model.item import Date, Name
from citecheck.model.reference import PrintedDoi
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.rule import YearPolicy
from citecheck.model.span import Span
from citecheck.model.work import Notice, WorkDates

from .builder import FOUND, ITEM, WORK, cited, dossier, entry, manuscript, mention, reference

NOTICE = Notice("retraction", "10.5555/notice", Date(2016), "publisher")
UNCHECKED = Resolution(Status.UNCHECKED)


def found(work=WORK, **fields):
    return replace(FOUND, work=work, **fields)


def item(raw="", **fields):
    return reference(item=replace(ITEM, **fields), raw=raw)


@pytest.mark.parametrize(
    ("visible", "shown", "stale"),
    [
        ("[12]", "[13]", True),
        ("[12]", "[12]", False),
        ("[12, 14]", "[12,14]", False),
        ("12", "12 13", True),
        ("see [12]", "[13]", False),
        ("(Okafor, 2013)", "(Okafor, 2014)", True),
        ("(Okafor, 2014)", "(Okafor, 2014; Larsen, 2011)", False),
        ("(Okafor, 2014, 2015)", "(Okafor, 2014)", True),
        ("2014", "(2013)", True),
        ("2013", "Okafor", False),
        ("(Okafar, 2014)", "(Okafor, 2014)", True),
        ("(2014)", "(Okafor, 2014)", False),
        ("OKAFOR 2014", "Okafor 2014", False),
    ],
)
def test_a_field_is_stale_where_its_text_contradicts_it(visible, shown, stale):
    citation = cited(embedded=Embedded(Span(0, len(visible)), shown))
    unit = replace(mention(citation), manuscript=manuscript(text=visible))
    assert bool(list(citation_field_stale.check(unit))) is stale


def test_a_citation_without_a_field_is_never_stale():
    assert not list(citation_field_stale.check(mention()))


@pytest.mark.parametrize("kind", sorted(compared.NOT_A_TEXT))
def test_what_is_no_text_is_compared_with_nothing(kind):
    listed = item(title="Bells", author=(Name("Winter", "E."),), issued=Date(2001), volume="3", page="1-2")
    unit = entry(listed, found(replace(WORK, register_type=kind)), citations=(cited(),))
    assert {f.rule.code for rule in registry.ENTRY for f in rule.check(unit)} <= {"R326"}


@pytest.mark.parametrize(
    ("raw", "missing"),
    [
        ("Okafor, C. How dunes remember the wind.", True),
        *((f"Okafor, C. How dunes remember the wind ({said}).", False) for said in ("n.d.", "in press", "forthcoming")),
        *((f"Okafor, C. How dunes remember the wind ({said}).", False) for said in ("s.a.", "o. J.", "to appear")),
        ("Okafor, C. How dunes remember the wind, 2014.", False),
    ],
)
def test_no_year_is_missed_where_one_or_its_lack_is_printed(raw, missing):
    assert bool(list(field_missing.check(entry(item(raw, issued=None), UNCHECKED)))) is missing


@pytest.mark.parametrize(
    ("raw", "missing"),
    [
        ("Okafor, C. (2014). Journal of Coastal Memory, 15, 33-48.", True),
        ("Okafor, C. (2014). Dunes. Journal of Coastal Memory, 15, 33-48.", True),
        ("Okafor, C. (2014). Dunes remember winds. Journal of Coastal Memory, 15, 33-48.", False),
        ("Okafor, C. (2014). How do we go. Journal of Coastal Memory, 15, 33-48.", True),
        ("Okafor, C. (2014). A1b2 c3d4 e5f6. Journal of Coastal Memory, 15, 33-48.", True),
    ],
)
def test_no_title_is_missed_where_words_are_left_that_may_be_one(raw, missing):
    unit = entry(item(raw, title=""), UNCHECKED)
    unit = replace(unit, manuscript=manuscript(*[reference(n) for n in range(1, 4)]))
    assert bool(list(field_missing.check(unit))) is missing


@pytest.mark.parametrize(
    ("raw", "fields", "missing"),
    [
        ("Okafor, C. (2014). https://example.org/dunes", {}, True),
        ("Okafor, C. (2014). White, London.", {"publisher": "White", "publisher_place": "London"}, False),
        ("Harbour Amendments (2014).", {"author": (Name("Harbour Amendments"),)}, False),
        ("Okafor, Brandt (2014).", {"author": (Name("Okafor"), Name("Brandt"))}, True),
    ],
)
def test_what_may_be_the_title_of_a_book_is_not_missed(raw, fields, missing):
    bare = {
        "title": "",
        "container_title": "",
        "volume": "",
        "page": "",
        "type": "book",
        "URL": "https://example.org/dunes",
    }
    unit = entry(item(raw, **bare, **fields), UNCHECKED)
    unit = replace(unit, manuscript=manuscript(*[reference(n) for n in range(1, 4)]))
    assert bool(list(field_missing.check(unit))) is missing


@pytest.mark.parametrize(
    ("title", "rest", "missing"),
    [
        ("How dunes remember the wind", "", True),
        ("How dunes remember. J Coast Mem", "", False),
        ("How dunes remember the wind", "Archive of Inland Geology", False),
        ("Archive of Inland Geology", "", False),
    ],
)
def test_no_journal_is_missed_where_it_may_stand_in_the_title_or_unread(title, rest, missing):
    unit = entry(item(f"Okafor, C. {title} {rest} 15, 33-48.", title=title, container_title=""), UNCHECKED)
    assert bool(list(field_missing.check(unit))) is missing


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"volume": "", "issue": "", "page": ""}, False),
        ({"volume": "", "issue": "3", "page": ""}, True),
        ({"volume": "12", "issue": "", "page": ""}, True),
        ({"volume": "", "issue": "", "page": "1"}, True),
        ({"collection_title": "Coasts"}, False),
        ({"event_title": "Coasts"}, False),
        ({"type": "book"}, False),
        ({"type": "chapter"}, True),
    ],
)
def test_a_journal_is_missed_where_the_entry_is_of_an_article(fields, missing):
    unit = entry(item("Okafor 2014", container_title="", **fields), UNCHECKED)
    assert bool(list(field_missing.check(unit))) is missing


@pytest.mark.parametrize(
    ("work", "noted"),
    [
        (replace(WORK, title_prefix="RETRACTED"), True),
        (WORK, False),
        (replace(WORK, title_prefix="RETRACTED", updates=(NOTICE,)), False),
        (replace(WORK, title_prefix="RETRACTED", updated_by=(replace(NOTICE, doi=WORK.doi),)), False),
    ],
)
def test_a_title_alone_tells_of_a_retraction(work, noted):
    assert bool(list(work_corrected.check(entry(resolution=found(work))))) is noted
    assert not list(work_corrected.check(entry(resolution=found(work, refuted=WORK))))


@pytest.mark.parametrize(
    ("policy", "year"),
    [(None, "2014"), (YearPolicy.PRINT, "2014"), (YearPolicy.ONLINE, "2013")],
)
def test_a_wrong_year_gives_way_to_the_one_the_house_wants(policy, year):
    late = replace(WORK, dates=WorkDates(print=Date(2014), online=Date(2013)))
    unit = replace(entry(item(issued=Date(2001)), found(late)), year_policy=policy)
    (finding,) = year_differs.check(unit)
    assert finding.fix.value == year


@pytest.mark.parametrize(
    ("kinds", "doubtful"),
    [
        (("retraction", "correction"), True),
        (("withdrawal", "expression_of_concern"), True),
        (("correction", "expression_of_concern"), False),
        (("retraction", "withdrawal"), False),
        (("retraction",), False),
    ],
)
def test_one_record_id_that_says_two_things(kinds, doubtful):
    told = [replace(NOTICE, kind=kind, record_id="7") for kind in kinds]
    assert notices.contradictory(told) == (frozenset({"7"}) if doubtful else frozenset())
    assert notices.contradictory([replace(n, record_id="") for n in told]) == frozenset()


@pytest.mark.parametrize("state", [DoiState.ALIAS, DoiState.OK])
def test_a_notice_tells_of_the_article_whose_doi_leads_to_it(state):
    notice = replace(WORK, doi="10.5555/notice", updates=(replace(NOTICE, doi=WORK.doi.upper()),))
    assert len(notices.about(entry(resolution=found(notice, doi_state=state)))) == (state is DoiState.ALIAS)
    assert not notices.about(entry(reference(doi=""), found(notice, doi_state=state)))


def test_of_two_tellings_of_a_notice_that_with_its_record_id_is_kept():
    with_id = replace(NOTICE, record_id="7", source="retraction-watch")
    for told in ((NOTICE, with_id), (with_id, NOTICE)):
        assert [n.record_id for n in notices.about(entry(resolution=found(replace(WORK, updated_by=told))))] == ["7"]


def test_rules_are_named_by_code_part_of_a_code_or_name():
    assert [r.RULE.code for r in registry.named("R310")] == ["R310"]
    assert [r.RULE.code for r in registry.named("year-differs")] == ["R310"]
    assert [r.RULE.code for r in registry.named("l20")] == ["L201", "L202", "L203", "L204", "L205", "L206", "L207"]


def test_an_unknown_rule_is_named_in_a_whole_sentence():
    with pytest.raises(UnknownRule) as near:
        registry.named("year-difers")
    with pytest.raises(UnknownRule) as far:
        registry.named("zzz")
    assert near.value.sentence.endswith("did you mean year-differs?")
    assert far.value.sentence.endswith(".")


def test_a_title_that_one_entry_lacks_tells_nothing():
    for one, other in ((ITEM, replace(ITEM, title="")), (replace(ITEM, title=""), ITEM)):
        whole = dossier(reference(1, one), reference(2, other))
        assert len(list(reference_duplicated.check(whole))) == 1


def test_editors_of_one_name_are_sorted_by_their_given_names():
    editors = [Name(f, g) for f, g in (("Ash", "A."), ("Elm", "Z."), ("Elm", "B."), ("Fir", "A."), ("Hazel", "A."))]
    refs = [reference(n, replace(ITEM, author=(), editor=(e,)), doi="") for n, e in enumerate(editors, 1)]
    assert not list(list_out_of_order.check(dossier(*refs)))


@pytest.mark.parametrize(
    ("printed", "said"),
    [("10.5555/ABO.", "10.5555/ABO"), ("doi:10.5555/aBo", "10.5555/aBo"), ("10.5555/a bo", "10.5555/abo")],
)
def test_a_doi_keeps_its_printed_letters(printed, said):
    assert compared.doi_as_printed(PrintedDoi(printed, "10.5555/abo", Span(0, 1))) == said
