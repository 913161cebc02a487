"""Segments: in order, within the string, never an exception, and work that grows with the string."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.parse.fields.features import features
from citecheck.parse.fields.segment import Label
from citecheck.parse.fields.segmenter import segments
from citecheck.parse.fields.tokens import tokens

ENTRY = "Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360–1380."
PIECES = st.sampled_from(
    ["Müller, K.", "(1999)", "“", "”", "In:", "[12]", "https://doi.org/10.1000/", "10.1000/a(b)<c>", "S. 12–14", "\n",
     "..", "</i>", "Journal", "«", "文", "а", "́", "1", "\x00", "|", "http://" + "." * 40, "x" * 200]
)  # fmt: skip


def labels(raw):
    return {s.label: raw[s.span.start : s.span.end] for s in segments(raw)}


def test_the_fields_of_an_article():
    found = labels(ENTRY)
    assert found[Label.AUTHOR].startswith("Granovetter, M. S.")
    assert "1973" in found[Label.DATE]
    assert found[Label.TITLE].startswith("The strength of weak ties")
    assert found[Label.CONTAINER].startswith("American Journal of Sociology")
    assert found[Label.VOLUME] == "78"
    assert found[Label.ISSUE].startswith("(6)")
    assert "1360–1380" in found[Label.PAGE]


@pytest.mark.parametrize(
    "raw", ["", " ", "\n\t", "\u0301", "\ud800", "\x00", "𝒳" * 50, ")" * 500, "(" * 500, "a" * 5000]
)
def test_any_text_is_cut(raw):
    check(raw)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
    )
)
def test_segments_are_in_order_and_within_the_string(raw):
    check(raw)


def check(raw):
    at = 0
    for segment in segments(raw):
        assert at <= segment.span.start < segment.span.end <= len(raw)
        at = segment.span.end


@pytest.mark.parametrize("text", [ENTRY + " ", "http://" + "." * 300 + " ", "10.1000/" + "(" * 300, "a.", "«", "é"])
def test_work_doubles_with_the_string(text):
    small, large = text * 40, text * 80
    assert len(tokens(large).texts) <= 2 * len(tokens(small).texts) + 2
    assert sum(map(len, features(large, tokens(large)))) <= 2.1 * sum(map(len, features(small, tokens(small)))) + 200


@pytest.mark.parametrize(
    ("raw", "label", "text"),
    [
        ("Adriani O. et al., Phys. Lett. B, 750 (2015) 360.", Label.VOLUME, "750"),
        ("Tsunemi, H., & Katsuda, S. 2006, New Astron., 50, 521", Label.CONTAINER, "New Astron.,"),
        ("Tsunemi, H., & Katsuda, S. 2006, New Astron., 50, 521", Label.VOLUME, "50,"),
    ],
)
def test_physicists_leave_titles_out(raw, label, text):
    assert labels(raw)[label] == text


@pytest.mark.parametrize(
    "raw",
    [
        "Pozo, Pedro, et al. “Novel RNA Editing Sites.” *Neural Plasticity*, vol. 2012, 2012, pp. 1–7.",
        "Pozo, P. and Hoopengardner, B. (2012) ‘Novel RNA Editing Sites’, Neural Plasticity, 2012, pp. 1–7.",
    ],
)
def test_volumes_numbered_by_years(raw):
    found = labels(raw)
    assert "2012" in found[Label.VOLUME]
    assert "2012" in found[Label.DATE]


def test_tokens_hold_all_but_white_space():
    raw = "Smith J, O’Brien K. BiologyNature 2001a;43S:e75–79. <i>Cell</i> doi:10.1000/abc(12)3."
    found = tokens(raw)
    assert "".join(found.texts) == "".join(raw.split())
    assert [raw[a:b] for a, b in found.spans] == found.texts


@pytest.mark.parametrize(
    ("raw", "token"),
    [
        ("see https://doi.org/10.1000/abc(12)3.", "https://doi.org/10.1000/abc(12)3"),
        ("doi:10.1002/(SICI)1097(1997)48:5<480::AID>3.0.CO;2-2.", "10.1002/(SICI)1097(1997)48:5<480::AID>3.0.CO;2-2"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("in BiologyNature 12", "Biology"),
        ("Müller", "Müller"),
        ("McDonald", "McDonald"),
        ("Universita\u0308t", "Universita\u0308t"),
    ],
)  # fmt: skip
def test_tokens_are_cut_where_a_reader_cuts(raw, token):
    assert token in tokens(raw).texts
