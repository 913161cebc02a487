"""BibTeX and BibLaTeX: fields, names, faults, places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.csl import to_csl
from citecheck.model.item import Name
from citecheck.read.bibtex import fields, names, reader, values
from citecheck.read.interface import ReadError
from citecheck.settings import Limits, Settings
from tests.read.reading import as_text, marked

HENDRIX = """@article{hendrix2013,
  author  = {Hendrix, Cullen S. and Wong, Wendy H.},
  title   = {When Is the Pen Truly Mighty?},
  journal = {British Journal of Political Science},
  year    = 2013, volume = 43, number = {3}, pages = "651--672",
  doi     = {10.1017/S0007123412000488}
}
"""


def entries(source):
    return [m for m in as_text(source, "a.bib").marks if m.kind == "entry"]


def csl(source):
    (entry,) = entries(source)
    return to_csl(entry.item)


def test_an_article():
    assert csl(HENDRIX) == {
        "type": "article-journal",
        "author": [{"family": "Hendrix", "given": "Cullen S."}, {"family": "Wong", "given": "Wendy H."}],
        "issued": {"date-parts": [[2013]]},
        "title": "When Is the Pen Truly Mighty?",
        "container-title": "British Journal of Political Science",
        "volume": "43",
        "issue": "3",
        "page": "651-672",
        "DOI": "10.1017/S0007123412000488",
    }


def test_an_entry_reads_as_a_line_and_leads_back_to_its_fields():
    document = as_text("% comment\n" + HENDRIX, "a.bib")
    assert document.bare
    assert marked(document, "entry") == [
        "Hendrix, Cullen S.; Wong, Wendy H. (2013). When Is the Pen Truly Mighty? "
        "British Journal of Political Science, 43(3), 651-672. https://doi.org/10.1017/S0007123412000488"
    ]
    (mark,) = document.marks
    place = document.locate(mark.span)
    assert (place.line, place.end_line) == (2, 8)
    at = document.text.index("651")
    assert document.locate(type(mark.span)(at, at + 3)).line == 6


@pytest.mark.parametrize(
    ("kind", "fields", "wanted"),
    [
        ("book", "publisher={P}, address={Q}, edition={2}", {"type": "book", "publisher": "P", "publisher-place": "Q"}),
        ("incollection", "booktitle={B}, editor={A, B}", {"type": "chapter", "container-title": "B"}),
        ("inproceedings", "booktitle={B}, series={S}", {"type": "paper-conference", "collection-title": "S"}),
        ("phdthesis", "school={U}", {"type": "thesis", "publisher": "U", "genre": "PhD thesis"}),
        ("techreport", "institution={I}, number={7}", {"type": "report", "publisher": "I", "number": "7"}),
        (
            "misc",
            "eprint={2101.00001v2}, archiveprefix={arXiv}",
            {"type": "article", "archive_location": "2101.00001v2"},
        ),
        ("article", "journal={arXiv preprint arXiv:1706.03762}", {"type": "article", "archive_location": "1706.03762"}),
        ("misc", r"howpublished={\url{https://a.org/x\_y}}", {"type": "webpage", "URL": "https://a.org/x_y"}),
        ("online", "url={https://a.org}, urldate={2020-01-02}", {"accessed": {"date-parts": [[2020, 1, 2]]}}),
        ("article", "date={2013-07-01}", {"issued": {"date-parts": [[2013, 7, 1]]}}),
        ("article", "year={2013}, month=jul", {"issued": {"date-parts": [[2013, 7]]}}),
        ("article", "year={2013b}", {"year-suffix": "b", "issued": {"date-parts": [[2013]]}}),
        ("article", "year={in press}", {"issued": {"literal": "in press"}}),
        ("article", "journaltitle={J}, eid={e15}", {"container-title": "J", "number": "e15"}),
        ("article", "title={T}, subtitle={S}", {"title": "T: S"}),
        ("article", "entrysubtype={newspaper}, journal={The Times}", {"type": "article-newspaper"}),
        ("article", "url={https://doi.org/10.2307/2194983}", {"DOI": "10.2307/2194983"}),
        ("article", "title={A} # nope # {B}", {"title": "AnopeB"}),
    ],
)
def test_fields_of_other_types(kind, fields, wanted):
    given = csl(f"@{kind}{{k, {fields}}}")
    assert {key: given.get(key) for key in wanted} == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Hendrix, Cullen S.", [Name("Hendrix", "Cullen S.")]),
        ("Cullen S. Hendrix", [Name("Hendrix", "Cullen S.")]),
        ("Ludwig van Beethoven", [Name("Beethoven", "Ludwig", non_dropping_particle="van")]),
        ("de la Fontaine, Jean", [Name("Fontaine", "Jean", non_dropping_particle="de la")]),
        ("Gómez de la Peña, L.", [Name("Gómez de la Peña", "L.")]),
        ("King, Jr., Martin Luther", [Name("King", "Martin Luther", suffix="Jr.")]),
        ("{World Health Organization}", [Name(literal="World Health Organization")]),
        ("{Barnes and Noble} and Smith, J.", [Name(literal="Barnes and Noble"), Name("Smith", "J.")]),
        (r"G{\"o}del, Kurt", [Name("Gödel", "Kurt")]),
        (r"{\'E}lie Cartan", [Name("Cartan", "Élie")]),
        ("family=Vries, given=Hans, prefix=de", [Name("Vries", "Hans", non_dropping_particle="de")]),
        ("Plato", [Name("Plato")]),
        ("Martin Luther King, Jr.", [Name("King", "Martin Luther", suffix="Jr.")]),
        ("von Neumann", [Name("Neumann", non_dropping_particle="von")]),
        ("{van} Rijn, Rembrandt", [Name("van Rijn", "Rembrandt")]),
        ("A, B\n   and\n   C, D", [Name("A", "B"), Name("C", "D")]),
        ("", []),
    ],
)
def test_names(value, wanted):
    assert names.read(value) == (tuple(wanted), False)


def test_and_others():
    assert names.read("Smith, J. and others") == ((Name("Smith", "J."),), True)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("{a {b} c}", "a {b} c"),
        ('"a # b"', "a # b"),
        ("{a} # jan # {b}", "a1b"),
        ("2013", "2013"),
        ('{A "b" c}', 'A "b" c'),
        ("", ""),
    ],
)
def test_values(raw, text):
    assert values.evaluate(raw, values.MONTHS).text == text


def test_strings_are_put_in_and_missing_ones_said():
    source = '@string{bjps = "Brit. J. " # {Polit. Sci.}}\n@article{a, journal = bjps, title = nowhere}'
    (entry,) = entries(source)
    assert entry.item.container_title == "Brit. J. Polit. Sci."
    assert entry.problems == ("The string “nowhere” is not defined.",)


@pytest.mark.parametrize(
    ("source", "keys", "problems"),
    [
        ("@book{a, title={A}}\n@book{a, title={B}}", ["a", "a"], ["", "An earlier entry has the same key “a”."]),
        ("@book{a, title={A}, title={B}}", ["a"], ["The field “title” is given twice."]),
        (
            "@book{a, title={never closed\n@book{b, title={B}}",
            ["a", "b"],
            ["The entry cannot be read: a brace, a quote or a comma is missing.", ""],
        ),
        ("@comment{x}\n@preamble{x}\nfree text\n@xdata{y, title={Y}}\n@misc{z, title={Z}}", ["z"], [""]),
    ],
)
def test_faults_stay_as_values(source, keys, problems):
    found = entries(source)
    assert [e.key for e in found] == keys
    assert [" ".join(e.problems) for e in found] == problems


def test_a_part_inherits_from_its_book_and_rings_end():
    source = """@inproceedings{p, crossref={q}, title={P}}
        @proceedings{q, crossref={p}, title={Q}, year={2013}, publisher={R}}"""
    part, whole = entries(source)
    assert (part.item.container_title, part.item.year, part.item.publisher) == ("Q", "2013", "R")
    assert whole.item.title == "Q"


def test_a_file_without_entries_is_refused():
    with pytest.raises(ReadError, match="no BibTeX entry"):
        as_text("nothing here", "a.bib")


def test_told_by_content():
    assert as_text(HENDRIX, "refs.txt").format == "bibtex"


@given(st.text(alphabet='@{}(),="#% \nabook1\\', max_size=300))
def test_nothing_upsets_the_reader(text):
    try:
        document = as_text("@book{a, title={A}}\n" + text, "a.bib")
    except ReadError:
        return
    assert all(document.locate(m.span).line >= 1 for m in document.marks)


@pytest.mark.parametrize("storms", [1, 2])
def test_of_too_many_entries_no_more_are_read_than_are_taken_on(monkeypatch, storms):
    read, counted = fields.item, []
    monkeypatch.setattr(fields, "item", lambda *raw: counted.append(1) or read(*raw))
    most = Limits(entries=10)
    with pytest.raises(ReadError, match="more than 10 entries"):
        reader.read("a.bib", (HENDRIX * 20 * storms).encode(), Settings(limits=most))
    assert len(counted) == most.entries + 1
