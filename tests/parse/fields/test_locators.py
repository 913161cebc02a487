"""Volume, issue, page and number in every form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.span import Span
from citecheck.parse.fields.locators import read_locators
from citecheck.parse.fields.segment import Label, Segment


def read(text: str, label: Label = Label.VOLUME) -> dict[str, str]:
    found: dict[str, str] = {}
    for piece in read_locators(text, [Segment(label, Span(0, len(text)))]):
        found.setdefault(piece.field, text[piece.span.start : piece.span.end])
    return found


@pytest.mark.parametrize(
    ("text", "volume", "issue", "page"),
    [
        ("77 (1), 81-98.", "77", "1", "81-98"),
        ("43(3)", "43", "3", ""),
        ("vol. 43, no. 3", "43", "3", ""),
        ("43:3", "43", "", "3"),
        ("126.6", "126", "6", ""),
        ("54/1,", "54", "1", ""),
        ("93, no. 4 (Fall 2011):", "93", "4", ""),
        ("v. 126(4), pp. 321–330", "126", "4", "321–330"),
        ("85, (24), 5186-5189", "85", "24", "5186-5189"),
        ("2009;28(7-8):650-7", "28", "7-8", "650-7"),
        ("2010 Mar 18;29(11):1611-21", "29", "11", "1611-21"),
        ("5:497–525,", "5", "", "497–525"),
        ("325:1: 467.", "325", "1", "467"),
        ("Vol. 12/13, No. 4/1 (Summer/Fall, 1980)", "12/13", "4/1", ""),
        ("No 29, Vol. 4", "4", "29", ""),
        ("Bd. 12, H. 3, S. 12–34", "12", "3", "12–34"),
        ("Jg. 5, Nr. 2, S. 3-7", "5", "2", "3-7"),
        ("56. Jg. 11-12/2006,", "56", "11-12", ""),
        ("19.Jg. H.3,", "19", "3", ""),
        ("t. 3, núm. 2, pág. 11-20", "3", "2", "11-20"),
        ("vol. 8, n° 1, p. 5-9", "8", "1", "5-9"),
        ("jrg. 12, nr. 4, blz. 33-41", "12", "4", "33-41"),
        ("т. 12, № 3, с. 5–9", "12", "3", "5–9"),
        ("제24권 제10호", "24", "10", ""),
        ("第45卷 第1期", "45", "1", ""),
        ("73 ( Pt 10): 2503-2507", "73", "Pt 10", "2503-2507"),
        ("9 (3 Pt 1):191-6", "9", "3 Pt 1", "191-6"),
        ("23 (Suppl 1):S73-S77", "23", "Suppl 1", "S73-S77"),
        ("19 Suppl 2: ii215–ii225", "19", "Suppl 2", "ii215–ii225"),
        ("30(S219):4", "30", "S219", "4"),
        ("(39)1:", "39", "1", ""),
        ("2002 , 3 : 57 - 75", "3", "", "57 - 75"),
        ("XXXVI/1-2 (2011)", "XXXVI", "1-2", ""),
        ("vol. ii,", "ii", "", ""),
        ("D 93", "D 93", "", ""),
        ("B133", "B133", "", ""),
        ("95-B :", "95-B", "", ""),
        ("2/2005", "", "2", ""),
        ("n. 7 (2008)", "", "7", ""),
        ("2 vols.", "", "", ""),
        ("<italic>12</italic>(4),", "12", "4", ""),
    ],
)
def test_volume_issue_and_page(text: str, volume: str, issue: str, page: str) -> None:
    found = read(text)
    assert (found.get("volume", ""), found.get("issue", ""), found.get("page", "")) == (volume, issue, page)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("pp. 35–58", "35–58"),
        ("(S. 12-34)", "12-34"),
        ("1035–53", "1035–53"),
        ("S. 12 ff.", "12 ff"),
        ("e1002984", "e1002984"),
        ("083105", "083105"),
        ("041403(R)", "041403(R)"),
        ("104:1–104:12", "104:1–104:12"),
        ("xi–xxiv", "xi–xxiv"),
        ("pp. I–IV", "I–IV"),
        ("S2–S3", "S2–S3"),
        ("pp .614-619).", "614-619"),
        ("17-43, hier S. 41", "17-43"),
        ("216 pp.", ""),
        ("viii+134pp", ""),
        ("303 S.", ""),
    ],
)
def test_pages_are_kept_as_printed_and_how_many_are_none(text: str, page: str) -> None:
    assert read(text, Label.PAGE).get("page", "") == page


def test_an_issue_read_as_a_page_stands_before_the_pages() -> None:
    assert read("675, 307-313", Label.PAGE) == {"issue": "675", "page": "307-313"}


@given(st.text(max_size=80), st.sampled_from([Label.VOLUME, Label.ISSUE, Label.PAGE]))
def test_no_text_raises_and_every_span_lies_within(text: str, label: Label) -> None:
    for piece in read_locators(text, [Segment(label, Span(0, len(text)))]):
        assert 0 <= piece.span.start < piece.span.end <= len(text)


@pytest.mark.parametrize(
    "text", ["1 " * 20_000, "(" * 20_000, "1/" * 20_000, "vol. " * 20_000, "1" * 20_000, "a1-" * 20_000]
)
def test_long_stretches_are_read(text: str) -> None:
    read(text)
