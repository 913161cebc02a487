"""ISBN, ISSN, arXiv, PubMed and web addresses: found in print, compacted, validated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.ids import InvalidId, arxiv, isbn, issn, pmcid, pmid, url
from tests.ids.examples import rows, several

KINDS = {"isbn": isbn, "issn": issn, "arxiv": arxiv, "pmid": pmid, "pmcid": pmcid, "url": url}
EXAMPLES = [(name, text, wanted) for name in KINDS for text, wanted in rows(name)]


@pytest.mark.parametrize(("name", "text", "wanted"), EXAMPLES)
def test_found_in_print(name, text, wanted):
    found = list(KINDS[name].find(text))
    assert [f.value for f in found] == ([] if wanted == "-" else several(wanted) or [""])
    assert all(f.printed == text[f.span.start : f.span.end] for f in found)


@pytest.mark.parametrize(
    ("name", "value"), [(name, v) for name, _, wanted in EXAMPLES for v in several(wanted) if wanted != "-"]
)
def test_what_was_found_is_valid_and_in_normal_form(name, value):
    kind = KINDS[name]
    assert kind.is_valid(value)
    assert kind.validate(value) == kind.compact(value) == value


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("text", ["", "x", "978-0-19-505462-1", "http://", "PMC", "²³⁴", "١٢٣٤-١٢٣٤"])
def test_what_is_none(name, text):
    assert not KINDS[name].is_valid(text)
    with pytest.raises(InvalidId):
        KINDS[name].validate(text)


_DIGITS = st.lists(st.integers(0, 9), min_size=9, max_size=9)


@given(_DIGITS)
def test_one_check_digit_fits_each_isbn(digits):
    body = "".join(map(str, digits))
    assert [isbn.is_valid(body + check) for check in "0123456789X"].count(True) == 1
    assert [isbn.is_valid(f"978{body}{check}") for check in "0123456789"].count(True) == 1


_PIECES = st.sampled_from(
    [
        *(
            "http://",
            "https://",
            "www.",
            "a.org",
            "/",
            "-",
            "\n",
            " ",
            "<",
            ">",
            "(",
            ")",
            "[",
            "](",
            ".",
            "%",
            "?",
            "&x=1",
        ),
        *("ISBN", "978", "0-", "X", "ISSN ", "1234-5678", "arXiv:", "2101.00001", "hep-th/", "PMID ", "PMC", "123456"),
    ]
)


@given(st.sampled_from(sorted(KINDS)), st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join)))
def test_nothing_upsets_a_finder(name, text):
    end = 0
    for found in KINDS[name].find(text):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.printed == text[found.span.start : found.span.end]
        end = found.span.end


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize(
    "piece", ["http://", "http://a.org/(", "www.a-\n", "ISBN 978", "1 ", "arXiv:", "<http://", "ISSN ", "978-"]
)
def test_a_megabyte_of_one_piece_is_read(name, piece):
    assert all(f.span.end <= 1_000_000 for f in KINDS[name].find(piece * (1_000_000 // len(piece))))
