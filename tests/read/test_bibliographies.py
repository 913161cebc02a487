"""RIS, PubMed, CSL-JSON and EndNote: the same article in each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.csl import to_csl
from citecheck.read.interface import ReadError
from tests.read.reading import as_text, marked

RIS = """TY  - JOUR
ID  - hendrix
AU  - Hendrix, Cullen S.
AU  - Wong, Wendy H.
TI  - When Is the Pen Truly Mighty?
JO  - British Journal of
 Political Science
PY  - 2013/07//
VL  - 43
IS  - 3
SP  - 651
EP  - 672
SN  - 0007-1234
DO  - 10.1017/S0007123412000488
ER  -
"""

NBIB = """
PMID- 23903748
TI  - When Is the Pen
      Truly Mighty?
PG  - 651-72
LID - 10.1017/S0007123412000488 [doi]
FAU - Hendrix, Cullen S
AU  - Hendrix CS
FAU - Wong, Wendy H
AU  - Wong WH
JT  - British Journal of Political Science
IS  - 0007-1234 (Print)
DP  - 2013 Jul
VI  - 43
IP  - 3
"""

CSL = """[ {"id": "hendrix", "type": "article-journal", "title": "When <i>Is</i> the Pen Truly Mighty?",
  "author": [{"family": "Hendrix", "given": "Cullen S."}, {"family": "Wong", "given": "Wendy H."}],
  "container-title": "British Journal of Political Science", "volume": "43", "issue": 3, "page": "651-672",
  "issued": {"date-parts": [[2013, 7]]}, "DOI": "10.1017/S0007123412000488"} ]
"""

ENDNOTE = """<?xml version="1.0"?><xml><records><record><rec-number>7</rec-number>
<ref-type name="Journal Article">17</ref-type><contributors><authors><author><style>Hendrix, Cullen S.</style></author>
<author>Wong, Wendy H.</author></authors></contributors>
<titles><title><style>When Is the Pen Truly Mighty?</style></title>
<secondary-title>British Journal of Political Science</secondary-title></titles>
<pages>651-672</pages><volume>43</volume>
<number>3</number><dates><year>2013</year></dates><isbn>0007-1234</isbn>
<electronic-resource-num>10.1017/S0007123412000488</electronic-resource-num></record></records></xml>
"""

FILES = [("a.ris", RIS, "hendrix"), ("a.nbib", NBIB, "23903748"), ("a.json", CSL, "hendrix"), ("a.enx", ENDNOTE, "7")]


@pytest.mark.parametrize(("path", "source", "key"), FILES)
def test_the_same_article(path, source, key):
    document = as_text(source, path)
    (mark,) = document.marks
    csl = to_csl(mark.item)
    assert document.bare
    assert mark.key == key
    assert [name["family"] for name in csl["author"]] == ["Hendrix", "Wong"]
    assert csl["issued"]["date-parts"][0][0] == 2013
    wanted = {
        "type": "article-journal",
        "title": "When Is the Pen Truly Mighty?",
        "container-title": "British Journal of Political Science",
        "volume": "43",
        "issue": "3",
        "page": "651-672",
        "DOI": "10.1017/S0007123412000488",
    }
    assert {field: csl.get(field) for field in wanted} == wanted
    assert "Hendrix" in marked(document, "entry")[0]
    assert document.locate(mark.span).says


@pytest.mark.parametrize(("path", "source", "_key"), FILES)
def test_told_by_content(path, source, _key):
    assert as_text(source, "some.txt").format == as_text(source, path).format != "text"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("TY  - CHAP\nTI  - C\nT2  - B\nA2  - Ed, A.", {"type": "chapter", "title": "C", "container-title": "B"}),
        ("TY  - BOOK\nTI  - B\nT2  - S\nPB  - P\nCY  - Q", {"type": "book", "collection-title": "S", "publisher": "P"}),
        ("TY  - BOOK\nBT  - B\nSN  - 978-0-19-505462-0", {"title": "B", "ISBN": "978-0-19-505462-0"}),
        ("TY  - JOUR\nT1  - T\nUR  - https://doi.org/10.2307/2194983", {"title": "T", "DOI": "10.2307/2194983"}),
        ("TY  - JOUR\nAU  - World Health Organization\nC7  - e15", {"number": "e15"}),
        ("TY  - JOUR\nPY  - in press", {"issued": {"literal": "in press"}}),
        ("TY  - XYZ\nTI  - T", {"type": "document"}),
    ],
)
def test_other_records_of_ris(lines, wanted):
    (mark,) = as_text(lines, "a.ris").marks
    csl = to_csl(mark.item)
    assert {field: csl.get(field) for field in wanted} == wanted


def test_a_record_that_is_not_closed_ends_where_the_next_begins():
    document = as_text("TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n", "a.ris")
    assert [m.item.title for m in document.marks] == ["A", "B"]
    assert [document.locate(m.span).line for m in document.marks] == [1, 3]


def test_an_organisation_has_no_comma():
    (mark,) = as_text("TY  - RPRT\nAU  - World Health Organization\n", "a.ris").marks
    assert mark.item.author[0].literal == "World Health Organization"


@pytest.mark.parametrize(
    ("path", "source", "says"),
    [
        ("a.ris", "nothing", "no RIS record"),
        ("a.nbib", "nothing", "no PubMed record"),
        ("a.json", "[]", "no CSL-JSON item"),
        ("a.json", '[{"id": 1,]', "not valid JSON"),
        ("a.json", "[" * 100_000, "nested too deep"),
        ("a.enx", "<xml><records><record></xml>", "not well-formed"),
    ],
)
def test_refused_in_one_sentence(path, source, says):
    with pytest.raises(ReadError, match=says):
        as_text(source, path)


def test_continued_lines_cost_no_more_than_they_are_long():
    (mark,) = as_text("TY  - JOUR\nTI  - A\n" + " b\n" * 50_000, "a.ris").marks
    assert len(mark.item.title) == 100_001


@given(
    st.lists(
        st.sampled_from(
            ["TY  - JOUR", "ER  - ", "AU  - A, B", "TI  -", " x", "", "PMID- 1", "TI  - x", "\ufeff", "{", "[", "}"]
        )
    )
)
def test_nothing_upsets_the_readers(lines):
    for path in ("a.ris", "a.nbib", "a.json"):
        try:
            as_text("\n".join(lines), path)
        except ReadError as error:
            assert error.sentence.endswith(".")  # noqa: PT017 - refused, and said in a sentence


def test_entities_of_the_files_own_are_refused():
    source = (
        '<!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><records><record>&x;</record></records></xml>'
    )
    with pytest.raises(ReadError, match="entity of its own"):
        as_text(source, "a.enx")
