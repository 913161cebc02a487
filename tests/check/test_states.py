"""What rules say, and all that they carry, of states that no manuscript with an offline register brings about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from citecheck.check import compared, confidence_of_text, registry, says
from citecheck.check.entry import (
    doi_mangled,
    expression_of_concern,
    isbn_invalid,
    reference_unparsed,
    title_differs,
    type_differs,
    url_malformed,
    year_is_of_print,
)
from citecheck.check.mention import citation_unlisted
from citecheck.model.citation import CitationKind
from citecheck.model.item import Date, Name
from citecheck.model.link import Coverage, LinkReason
from citecheck.model.resolution import Alternative, DoiState, Resolution, Status
from citecheck.model.rule import YearPolicy
from citecheck.model.work import Notice, Relation, WorkDates

from .builder import FOUND, ITEM, WORK, cited, entry, mention, reference
from .carried import in_words

GOLDEN = Path(__file__).parent / "goldens" / "states.txt"
LATE = replace(WORK, dates=WorkDates(print=Date(2014), online=Date(2013)))
OTHER = replace(WORK, doi="10.5555/bells", item=replace(ITEM, title="Bells", author=(Name("Winter", "E."),)))
NOTICE = Notice("retraction", "10.5555/notice", Date(2016, 3), "publisher")
LISTED_2013 = reference(item=replace(ITEM, issued=Date(2013)))


def found(work=WORK, **fields):
    return replace(FOUND, work=work, **fields)


def item(**fields):
    return reference(item=replace(ITEM, **fields))


def work(**fields):
    return found(replace(WORK, item=replace(ITEM, **fields)))


def known(*args, **fields):
    """Return an entry that the text cites."""
    return entry(*args, citations=(cited(),), **fields)


def unknown(state, **fields):
    return Resolution(Status.NOT_FOUND, state, **fields)


NOT_THERE = unknown(None, asked=("crossref", "datacite"), journal="Coastal Memory")
NEIGHBOURS = (Alternative("10.5555/a", "same-container", title="One"), Alternative("10.5555/b", "same-container"))

STATES = {
    "deleted": known(resolution=unknown(DoiState.DELETED)),
    "deleted, and the work is found": known(resolution=found(OTHER, doi_state=DoiState.DELETED)),
    "deleted, and so is its record": known(resolution=found(replace(OTHER, deleted=True), doi_state=DoiState.DELETED)),
    "deleted, and the record is its own": known(resolution=found(doi_state=DoiState.DELETED)),
    "another work without title, people or year": known(
        resolution=Resolution(
            Status.UNCHECKED, refuted=replace(OTHER, item=replace(ITEM, title="", author=()), dates=WorkDates())
        )
    ),
    "another work by editors, online alone": known(
        resolution=found(
            refuted=replace(
                OTHER,
                item=replace(OTHER.item, author=(), editor=OTHER.item.author),
                dates=WorkDates(online=Date(2001)),
            )
        )
    ),
    "malformed, and nothing is found": known(resolution=unknown(DoiState.MALFORMED)),
    "unregistered, and the work is found": known(resolution=found(OTHER, doi_state=DoiState.UNREGISTERED)),
    "one slip away": known(
        resolution=found(OTHER, doi_state=DoiState.UNCHECKED, near_doi="10.5555/near", source="records")
    ),
    "superseded": known(resolution=found(OTHER, doi_state=DoiState.ALIAS)),
    "superseded by its other spelling": known(
        resolution=found(replace(WORK, doi=WORK.doi.upper()), doi_state=DoiState.ALIAS)
    ),
    "nothing printed, ambiguous": known(reference(doi=""), found(status=Status.AMBIGUOUS, doi_state=None)),
    "nothing printed, a field has it": known(
        replace(reference(doi=""), item=replace(ITEM, DOI=WORK.doi)), found(doi_state=None)
    ),
    "nothing printed, found by search": known(reference(doi=""), found(doi_state=None, by="search", score=0.9)),
    "another year, two registered": known(item(issued=Date(2009)), found(LATE)),
    "another year, a book": known(item(issued=Date(2009)), work(type="book")),
    "another year, a thesis": known(item(issued=Date(2009)), work(type="thesis")),
    "a year off, found by search": known(item(issued=Date(2015)), found(by="search", score=0.9)),
    "the year of going online": known(LISTED_2013, found(LATE)),
    "the year of going online, no volume": known(
        reference(item=replace(ITEM, issued=Date(2013), volume="", issue="1")), found(LATE)
    ),
    "the year of print where that of going online is wanted": replace(
        known(resolution=found(LATE)), year_policy=YearPolicy.ONLINE
    ),
    "nowhere cited": entry(),
    "another title": known(item(title="Bells and boats of the northern coast")),
    "a title with more": known(item(title="How dunes remember the wind and rain"), found()),
    "a title with less": known(item(title="How dunes remember")),
    "an author off": known(reference(item=replace(ITEM, author=(Name("Okafar", "C."),)), raw="Okafar, C. How dunes")),
    "another author": known(reference(item=replace(ITEM, author=(Name("Winter", "E."),)), raw="Winter, E. How dunes")),
    "another container": known(item(container_title="Archives of Inland Geology")),
    "another volume": known(item(volume="16")),
    "a volume far off": known(item(volume="115")),
    "another issue": known(item(issue="4"), work(issue="1")),
    "other pages": known(item(page="35-48")),
    "pages before print": known(item(page="1-16")),
    "retracted, and the list says so": known(
        reference(raw="Retracted: How dunes remember the wind"), found(replace(WORK, updated_by=(NOTICE,)))
    ),
    "retracted": known(resolution=found(replace(WORK, updated_by=(NOTICE,)))),
    "withdrawn": known(resolution=found(replace(WORK, updated_by=(replace(NOTICE, kind="withdrawal"),)))),
    "removed": known(resolution=found(replace(WORK, updated_by=(replace(NOTICE, kind="removal", date=None),)))),
    "retracted in part": known(
        resolution=found(replace(WORK, updated_by=(replace(NOTICE, kind="partial_retraction"),)))
    ),
    "of concern, and retracted": known(
        resolution=found(replace(WORK, updated_by=(NOTICE, replace(NOTICE, kind="expression_of_concern"))))
    ),
    "two corrections": known(
        resolution=found(
            replace(
                WORK,
                updated_by=(
                    replace(NOTICE, kind="correction"),
                    replace(NOTICE, kind="new_version", doi="10.5555/second"),
                ),
            )
        )
    ),
    "retracted by its title alone": known(resolution=found(replace(WORK, title_prefix="RETRACTED"))),
    "retracted by its title, which the list has": known(
        reference(raw="RETRACTED: How dunes remember the wind, 2014"), found(replace(WORK, title_prefix="Retracted"))
    ),
    "a preprint that was published": known(
        resolution=found(
            replace(
                WORK,
                register_type="posted-content",
                relations=(
                    Relation("is-preprint-of", WORK.doi),
                    Relation("has-version", "10.5555/v"),
                    Relation("is-preprint-of", "10.5555/article"),
                ),
            )
        )
    ),
    "an article that was a preprint": known(
        resolution=found(replace(WORK, relations=(Relation("is-preprint-of", "10.5555/article"),)))
    ),
    "not found in two registers": known(reference(doi=""), NOT_THERE),
    "not found beside others": known(reference(doi=""), replace(NOT_THERE, asked=("records",), others=NEIGHBOURS)),
    "not found, its journal unnamed": known(reference(doi=""), unknown(None)),
    "not found, without a title": known(
        reference(item=replace(ITEM, title="", container_title=""), doi="", raw="Okafor 2014"), unknown(None)
    ),
    "not found, its DOI deleted": known(resolution=unknown(DoiState.DELETED, asked=("crossref",))),
    "a book where a chapter is listed": known(
        item(type="chapter", issued=Date(2009)), found(replace(WORK, register_type="monograph"))
    ),
    "nowhere cited, in doubt": entry(coverage=Coverage(1, 1, 1, 1, trusted=False)),
    "nothing missing but what is printed": known(item(title="", issued=None)),
    "no author, title or journal, which the record has": known(
        reference(item=replace(ITEM, author=(), title="", container_title=""), raw="In 2014")
    ),
    "no journal, and nothing looked up": known(
        reference(item=replace(ITEM, container_title=""), raw="Okafor 2014"), Resolution(Status.UNCHECKED)
    ),
    "a report needs no journal": known(
        reference(item=replace(ITEM, type="report", container_title=""), raw="Okafor 2014"),
        Resolution(Status.UNCHECKED),
    ),
    **{
        f"a DOI of a {kind}": known(resolution=found(replace(WORK, register_type=kind)))
        for kind in sorted(compared.NOT_A_TEXT)
    },
    **{
        f"a {kind} of another year": known(item(issued=Date(2009)), work(type=kind))
        for kind in ("chapter", "report", "webpage")
    },
}


def said(unit, rules=registry.ENTRY):
    """Return a finding after the other: its message, and what it carries."""
    findings = [f for rule in rules for f in rule.check(unit)]
    document = unit.manuscript.document
    return "".join(f"{f.message}\n{in_words((f,), document)}" for f in findings) or "nothing\n"


def test_entries_in_states_made_by_hand(golden):
    text = "\n".join(f"## {name}\n{said(unit)}" for name, unit in STATES.items())
    golden(GOLDEN, text.encode())


def listed(year):
    return item(issued=Date(year))


MENTIONS = {
    "no entry": mention(reason=LinkReason.NONE),
    "no entry, two near": mention(
        reason=LinkReason.NONE, candidates=tuple(entry(listed(y)) for y in (2011, 2012, 2013))
    ),
    "no entry, in doubt": mention(reason=LinkReason.NONE, coverage=Coverage(1, 1, 1, 1, trusted=False)),
    "a name passed over": mention(cited("2014", "Okafar"), entry(), LinkReason.OTHER_AUTHORS),
    "a number": mention(
        replace(cited("2014"), kind=CitationKind.NUMBER, number=7, authors=(), year=""), reason=LinkReason.NONE
    ),
    "the list is wrong": mention(cited("2014"), entry(listed(2012)), LinkReason.OTHER_YEAR),
    "the text is wrong": mention(cited("2015"), entry(), LinkReason.OTHER_YEAR),
    "the text is wrong by two": mention(cited("2016"), entry(), LinkReason.OTHER_YEAR),
    "the text is wrong, another entry is near": mention(
        cited("2015"), entry(), LinkReason.OTHER_YEAR, candidates=(entry(), entry(listed(2015)))
    ),
    "both are of the work": mention(cited("2013"), entry(resolution=found(LATE)), LinkReason.OTHER_YEAR),
    "both are wrong": mention(cited("2001"), entry(listed(2002)), LinkReason.OTHER_YEAR),
    "no record": mention(cited("2001"), entry(listed(2002), Resolution(Status.UNCHECKED)), LinkReason.OTHER_YEAR),
    "a record without years": mention(
        cited("2001"), entry(listed(2002), found(replace(WORK, dates=WorkDates()))), LinkReason.OTHER_YEAR
    ),
    "a book, printed again": mention(cited("2001"), entry(item(type="book"), work(type="book")), LinkReason.OTHER_YEAR),
    "two entries": mention(
        reason=LinkReason.SEVERAL,
        candidates=(
            entry(reference(1, doi="")),
            entry(reference(2, replace(ITEM, title="Bells"), doi=""), found(OTHER)),
        ),
    ),
    "six entries": mention(
        reason=LinkReason.SEVERAL,
        candidates=tuple(
            entry(reference(n, replace(ITEM, title=f"Bells {n}"), doi=""), Resolution(Status.UNCHECKED))
            for n in range(1, 7)
        ),
    ),
    "one work twice by its DOI": mention(
        reason=LinkReason.SEVERAL,
        candidates=tuple(
            entry(reference(n, replace(ITEM, title=f"Bells {n}")), Resolution(Status.UNCHECKED)) for n in (1, 2)
        ),
    ),
    "several, but one": mention(reason=LinkReason.SEVERAL, candidates=(entry(),)),
    "two letters for one entry": mention(
        cited("2014a"), entry(citations=(cited("2014b"), cited("2014a"), cited("2014"))), LinkReason.SUFFIX
    ),
    "one letter for one entry": mention(
        cited("2014a"), entry(citations=(cited("2014a"), cited("2014"))), LinkReason.SUFFIX
    ),
    "no letter, two for one entry": mention(
        cited("2014"), entry(citations=(cited("2014b"), cited("2014a"))), LinkReason.SUFFIX
    ),
    "a letter in the list": mention(
        cited("2014a"),
        entry(item(year_suffix="a"), citations=(cited("2014b"), cited("2014a"))),
        LinkReason.SUFFIX,
    ),
    "letters of no entry": mention(cited("2014a"), None, LinkReason.SUFFIX),
}


def test_citations_in_states_made_by_hand(golden):
    text = "\n".join(f"## {name}\n{said(unit, registry.MENTION)}" for name, unit in MENTIONS.items())
    golden(GOLDEN.with_name("mentions.txt"), text.encode())


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ({"author": (Name("Hendrix"), Name("Wong"))}, "Hendrix & Wong"),
        ({"author": (Name("Klotz"), Name("Wong"), Name("Hendrix"))}, "Klotz et al."),
        ({"author": (Name("Klotz"),), "et_al": True}, "Klotz et al."),
        ({"author": (Name("Klotz"), Name("Wong")), "et_al": True}, "Klotz & Wong"),
        ({"author": (Name("", "Plato"),)}, "Plato"),
        ({"author": (), "editor": (Name("Weiss"),)}, "Weiss"),
        ({"author": ()}, "“How dunes remember the wind”"),
        ({"author": (), "title": ""}, ""),
    ],
)
def test_people_as_a_citation_names_them(item, name):
    assert says.authors(replace(ITEM, **item)) == name


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ({}, "Okafor (2014)"),
        ({"year_suffix": "a"}, "Okafor (2014a)"),
        ({"issued": None}, "Okafor"),
        ({"issued": None, "issued_literal": "in press"}, "Okafor (in press)"),
        ({"author": (), "title": ""}, "“what stands there”"),
    ],
)
def test_an_entry_s_short_name(item, name):
    assert says.entry(reference(item=replace(ITEM, **item), raw="what stands there")) == name


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "“Okafor, 2014”"),
        ({"authors": ("Hendrix", "Wong")}, "“Hendrix & Wong, 2014”"),
        ({"authors": ("Hendrix", "Wong"), "et_al": True}, "“Hendrix et al., 2014”"),
        ({"authors": (), "et_al": True}, "“Okafor, 2014”"),
        ({"year": ""}, "“Okafor, 2014”"),
        ({"number": 12}, "[12]"),
        ({"authors": (), "raw": "()", "key": "okafor2014"}, "“okafor2014”"),
        ({"authors": (), "raw": "(Okafor 33)"}, "“Okafor 33”"),
    ],
)
def test_a_citation_as_findings_quote_it(fields, name):
    assert says.cited(replace(cited(), **fields)) == name


@pytest.mark.parametrize(("length", "shown"), [(90, "“" + "a" * 90 + "”"), (91, "“" + "a" * 89 + "…”"), (0, "“”")])
def test_long_values_are_cut(length, shown):
    assert says.quoted("a" * length) == shown


@pytest.mark.parametrize(("names", "said"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_several_things_in_a_sentence(names, said):
    assert says.listed(names) == said


@pytest.mark.parametrize("kind", type_differs._KINDS)
@pytest.mark.parametrize(
    ("listed", "said"), [("article-journal", 1), ("chapter", 1), ("book", 1), ("thesis", 1), ("webpage", 0)]
)
def test_what_is_no_text_of_its_own(kind, listed, said):
    unit = entry(item(type=listed), found(replace(WORK, register_type=kind)))
    findings = list(type_differs.check(unit))
    assert len(findings) == said
    assert all(f"names {type_differs._KINDS[kind]} (Crossref)" in f.message for f in findings)


@pytest.mark.parametrize("slip", doi_mangled._SLIPS)
@pytest.mark.parametrize(
    ("state", "safe"),
    [
        (DoiState.OK, True),
        (DoiState.ALIAS, True),
        (DoiState.OTHER_AGENCY, True),
        (DoiState.NO_RECORD, True),
        (DoiState.UNREGISTERED, False),
        (DoiState.UNCHECKED, False),
        (None, False),
    ],
)
def test_a_mangled_doi_is_mended_where_the_mended_one_is_registered(slip, state, safe):
    listed = reference()
    mangled = replace(listed, doi=replace(listed.doi, slips=("line-break", slip)))
    (finding,) = doi_mangled.check(entry(mangled, found(doi_state=state)))
    assert doi_mangled._SLIPS[slip] in finding.message
    assert finding.fix.safe is safe
    assert finding.confidence == (confidence_of_text.MANGLED_PROVED if safe else confidence_of_text.MANGLED)


def test_a_page_too_narrow_mangles_no_doi():
    listed = reference()
    assert not list(doi_mangled.check(entry(replace(listed, doi=replace(listed.doi, slips=("line-break",))))))
    (said_,) = doi_mangled.check(entry(replace(listed, doi=replace(listed.doi, slips=("new", "space")))))
    assert "it holds a slip (new) and a blank stands in it" in said_.message


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        ("9780198526636", False),
        ("9780198526637", True),
        ("978-0-19-852663-6 (hbk), 978-0-19-852664-9 (pbk)", False),
        ("978-0-19-852663-6 (hbk); 978-0-19-852664-0", False),
        ("", False),
    ],
)
def test_one_valid_isbn_is_enough(printed, wrong):
    assert bool(list(isbn_invalid.check(entry(item(ISBN=printed))))) is wrong


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        ("https://www.example.org/a", False),
        ("www.example.org/a", False),
        ("example.org", False),
        ("http//www.example.org", True),
        ("http:/www.example.org", True),
        ("", False),
    ],
)
def test_an_address_may_lack_its_scheme(printed, wrong):
    assert bool(list(url_malformed.check(entry(item(URL=printed))))) is wrong


def test_what_could_not_be_read_and_what_the_format_holds_against_it_are_said_each():
    unread = replace(reference(), parsed=False, problems=("There is no end of it.", "The key stands twice."))
    findings = [f.message for f in reference_unparsed.check(entry(unread))]
    assert findings == [
        "The entry “How dunes remember the wind, 2014” could not be read; it has not been checked.",
        "There is no end of it.",
        "The key stands twice.",
    ]


@pytest.mark.parametrize(("source", "verb"), [("crossref", "Crossref has a notice"), ("records", "The records have a")])
def test_concern_is_told_with_its_register(source, verb):
    concern = replace(NOTICE, kind="expression_of_concern")
    unit = entry(resolution=found(replace(WORK, updated_by=(concern,)), source=source))
    (finding,) = expression_of_concern.check(unit)
    assert finding.message.startswith(verb)


@pytest.mark.parametrize(
    ("policy", "year", "said"),
    [
        (YearPolicy.ONLINE, 2014, 1),
        (YearPolicy.ONLINE, 2013, 0),
        (YearPolicy.ONLINE, 2015, 0),
        (YearPolicy.PRINT, 2014, 0),
        (YearPolicy.EITHER, 2014, 0),
        (None, 2014, 0),
    ],
)
def test_the_year_of_print_is_noted_where_the_house_wants_the_other(policy, year, said):
    unit = replace(entry(listed(year), found(LATE)), year_policy=policy)
    assert len(list(year_is_of_print.check(unit))) == said


def test_a_title_the_register_has_in_no_form_is_proposed_but_not_written():
    (finding,) = title_differs.check(entry(item(title="Bells and boats of the northern coast")))
    assert (finding.fix.value, finding.fix.safe) == (ITEM.title, False)


def test_citations_that_are_of_no_entry_by_nature_are_not_missed():
    assert not list(citation_unlisted.check(mention(cited(unlinked_by_nature=True), reason=LinkReason.NONE)))
