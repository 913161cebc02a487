"""Registers' messages as works: each trap that real messages set."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.item import Date, Name
from citecheck.model.work import Relation
from citecheck.sources.normalise import crossref, csl, datacite
from citecheck.sources.normalise.values import NonsenseError, date
from citecheck.sources.serial import DamageError, from_json, to_json

from .fake import records

HELD = {m["DOI"]: m for m in records()}


def read(doi="10.5555/x", **fields):
    return crossref.work({"DOI": doi, "type": "journal-article", **fields})


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ([[2013, 7, 31]], Date(2013, 7, 31)),
        ([[2013, 7]], Date(2013, 7)),
        ([[2013]], Date(2013)),
        ([["2013", "7"]], Date(2013, 7)),
        ([[2013, 13, 5]], Date(2013)),
        ([[2013, 2, 99]], Date(2013, 2)),
        ([[None]], None),
        ([[]], None),
        ([], None),
        (None, None),
        ("2013", None),
        ([[20133]], None),
        ([[True]], None),
        ([["in press"]], None),
        ([{"year": 2013}], None),
    ],
)
def test_dates_are_as_exact_as_they_are(parts, found):
    assert date({"date-parts": parts}) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        (["On <i>Rivers</i>"], "On Rivers"),
        (["H<sub>2</sub>O &amp; salt"], "H2O & salt"),
        (["&amp;lt;i&amp;gt;Rivers&amp;lt;/i&amp;gt;"], "Rivers"),
        (["Two\n                    words"], "Two words"),
        ("A bare string", "A bare string"),
        (["", "The second"], "The second"),
        ([None, 7, "x"], "7"),
        ([], ""),
        (None, ""),
        ({"title": "x"}, ""),
        (["half a pair \ud800 of surrogates"], "half a pair of surrogates"),
    ],
)
def test_titles_are_cleaned(title, found):
    assert read(title=title).item.title == found


def test_every_title_that_a_reference_may_show_is_kept():
    work = read(
        title=["Optuna", "OPTUNA 2"],
        subtitle=["A Framework"],
        **{"original-title": ["Le cadre"], "short-title": ["Opt"]},
    )
    assert work.titles == ("Optuna", "OPTUNA 2", "Optuna: A Framework", "Le cadre", "Opt")


@pytest.mark.parametrize(
    ("title", "prefix", "bare"),
    [
        ("RETRACTED: A Study", "RETRACTED", "A Study"),
        ("RETRACTED ARTICLE: A Study", "RETRACTED ARTICLE", "A Study"),
        ("Retracted: A study", "RETRACTED", "A study"),
        ("[Retracted] A study", "RETRACTED", "A study"),
        ("WITHDRAWN: A Study", "WITHDRAWN", "A Study"),
        ("A Study [Retracted]", "RETRACTED", "A Study"),
        ("Retraction: A Study", "", "Retraction: A Study"),
        ("Withdrawn children and their games", "", "Withdrawn children and their games"),
        ("Retracted", "", "Retracted"),
    ],
)
def test_a_prefix_of_retraction_is_no_part_of_the_title(title, prefix, bare):
    work = read(title=[title])
    assert (work.title_prefix, work.item.title) == (prefix, bare)


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"given": "Ada", "family": "Lock"}, Name("Lock", "Ada")),
        ({"family": "LOCK"}, Name("LOCK")),
        ({"family": "Ada Mina Lock"}, Name(literal="Ada Mina Lock")),
        ({"name": "The River Group"}, Name(literal="The River Group")),
        ({"given": "Mina"}, Name(literal="Mina")),
        ({"given": "Ada", "family": "Lock", "suffix": "Jr."}, Name("Lock", "Ada", suffix="Jr.")),
        ({"given": None, "family": "L&oslash;k"}, Name("Løk")),
    ],
)
def test_people_and_organisations(person, name):
    assert read(author=[person]).item.author == (name,)


@pytest.mark.parametrize("author", [None, "Lock, A.", [None], [{}], [{"given": None}], {"family": "Lock"}, [["Lock"]]])
def test_what_names_nobody_is_left_out(author):
    assert read(author=author).item.author == ()


def test_dates_are_kept_apart_and_the_printed_one_leads():
    work = crossref.work(HELD["10.1002/zaac.19271660112"])
    assert (work.dates.print, work.dates.online) == (Date(1927, 9, 21), Date(2004, 11, 17))
    assert work.item.issued == Date(1927, 9, 21)


def test_the_date_of_the_issue_is_its_own():
    issue = {
        "issue": "5",
        "published-online": {"date-parts": [[2021, 4]]},
        "published-print": {"date-parts": [[2021, 5]]},
    }
    work = read(**{"journal-issue": issue, "published-online": {"date-parts": [[2020, 8, 17]]}})
    assert work.dates.issue == Date(2021, 5)
    assert work.item.issue == "5"


def test_notices_are_counted_once_and_a_version_of_itself_not_at_all():
    work = crossref.work(HELD["10.5555/many.notices"])
    assert [(n.kind, n.doi, n.record_id) for n in work.updated_by] == [("retraction", "10.5555/notice", "1")]


def test_a_notice_names_what_it_is_about():
    work = crossref.work(HELD["10.5555/notice"])
    assert [(n.kind, n.doi) for n in work.updates] == [("retraction", "10.5555/many.notices")]
    assert not work.updated_by


def test_contradictory_notices_are_both_kept():
    both = [
        {"type": t, "source": "retraction-watch", "record-id": "19937"} for t in ("retraction", "expression_of_concern")
    ]
    assert {n.kind for n in read(**{"updated-by": both}).updated_by} == {"retraction", "expression_of_concern"}


def test_a_preprint_has_its_server_for_container_and_leads_to_the_published_work():
    work = crossref.work(HELD["10.5555/preprint"])
    assert work.containers == ("InventRxiv",)
    assert work.relations == (Relation("is-preprint-of", "10.5555/rivers"),)
    assert work.subtype == "preprint"
    assert work.dates.posted == Date(2020, 5, 4)


def test_a_chapters_book_stands_before_its_series():
    work = crossref.work(HELD["10.5555/chapter"])
    assert (work.item.container_title, work.item.collection_title) == (
        "A History of Getting Across",
        "Series on Crossings",
    )


def test_a_deleted_doi_is_marked():
    assert crossref.work(HELD["10.5555/deleted"]).deleted


def test_a_record_without_a_type_but_with_journal_and_volume_is_an_article():
    assert crossref.work({"DOI": "10.5555/x", "container-title": ["J"], "volume": "3"}).item.type == "article-journal"


@pytest.mark.parametrize("quality", ["nlm-fields", "reference-fields"])
def test_a_record_of_some_fields_says_so(quality):
    assert read(_q=quality).quality == "partial"


@pytest.mark.parametrize(
    "message", [None, [], "x", 7, {}, {"DOI": None}, {"DOI": "11.5/x"}, {"DOI": ["10.5555/x"]}, {"DOI": "10.5555"}]
)
def test_what_is_no_record_is_nonsense(message):
    for reader in (crossref.work, datacite.work):
        with pytest.raises(NonsenseError):
            reader(message)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
_FIELDS = st.sampled_from(
    sorted({k for m in HELD.values() for k in m} - {"DOI"} | {"journal-issue", "subtitle", "event", "ISSN"})
)


@given(st.dictionaries(_FIELDS, _JSON))
def test_any_value_in_any_field_becomes_a_work_that_can_be_stored(fields):
    work = crossref.work({"DOI": "10.5555/x", **fields})
    assert from_json(json.loads(json.dumps(to_json(work)).encode("utf-8"))) == work


@pytest.mark.parametrize("message", HELD.values(), ids=HELD)
def test_a_stored_work_is_read_back_as_it_was(message):
    work = crossref.work(message)
    assert from_json(json.loads(json.dumps(to_json(work)))) == work


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"doi": "10.5555/x"},
        {"doi": 7, "source": "x", "item": {}},
        {"doi": "10.5555/x", "source": "x", "item": {"title": 7}},
        {"doi": "10.5555/x", "source": "x", "item": {"nonsense": "x"}},
        {"doi": "10.5555/x", "source": "x", "item": [], "dates": {}},
        {"doi": "10.5555/x", "source": "x", "dates": {"print": "soon"}},
        {"doi": "10.5555/x", "source": "x", "dates": {"print": "2013-1-1-1"}},
        {"doi": "10.5555/x", "source": "x", "deleted": "yes"},
        {"doi": "10.5555/x", "source": "x", "titles": "x"},
        {"doi": "10.5555/x", "source": "x", "relations": [["a", "b"]]},
    ],
)
def test_a_damaged_work_is_noticed(data):
    with pytest.raises(DamageError):
        from_json(data)


def test_datacite_names_dates_and_relations():
    attributes = {
        "doi": "10.5555/DATA",
        "titles": [{"title": "A <b>set</b> of data"}],
        "creators": [
            {"name": "Lock, Ada", "nameType": "Personal"},
            {"name": "The River Group", "nameType": "Organizational"},
        ],
        "publicationYear": 2021,
        "publisher": {"name": "Zenodo"},
        "dates": [{"date": "2021-05-06T10:00:00Z", "dateType": "Available"}, {"date": "?", "dateType": "Issued"}],
        "types": {"resourceTypeGeneral": "Dataset"},
        "container": {"title": "Annals", "volume": "3", "firstPage": "4", "lastPage": "9"},
        "relatedIdentifiers": [
            {"relationType": "IsPreprintOf", "relatedIdentifierType": "DOI", "relatedIdentifier": "10.5555/RIVERS"},
            {"relationType": "Cites", "relatedIdentifierType": "DOI", "relatedIdentifier": "10.5555/other"},
        ],
    }
    work = datacite.work({"id": "x", "attributes": attributes})
    assert (work.doi, work.item.title, work.item.type) == ("10.5555/data", "A set of data", "dataset")
    assert work.item.author == (Name("Lock", "Ada"), Name(literal="The River Group"))
    assert (work.item.issued, work.dates.other) == (Date(2021), Date(2021, 5, 6))
    assert (work.item.publisher, work.item.page) == ("Zenodo", "4-9")
    assert work.relations == (Relation("is-preprint-of", "10.5555/rivers"),)


def test_a_csl_item_of_another_agency():
    work = csl.work({"DOI": "10.5555/J", "title": "On <i>Ferries</i>", "issued": {"date-parts": [[2001]]}}, "JaLC")
    assert (work.doi, work.titles, work.item.year, work.agency) == ("10.5555/j", ("On Ferries",), "2001", "JaLC")
