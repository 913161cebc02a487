"""DOIs in every form that is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.ids import InvalidId, doi
from tests.ids.examples import rows, several


@pytest.mark.parametrize(("text", "wanted", "others", "form", "slips"), rows("doi"))
def test_found_in_print(text, wanted, others, form, slips):
    found = list(doi.find(text))
    if wanted == "-":
        assert found == []
        return
    assert [f.doi for f in found] == (several(wanted) or [""])
    assert list(found[0].others) == several(others)
    assert [f.form for f in found] == several(form) * (len(found) // len(several(form)))
    assert list(found[0].slips) == several(slips)
    assert all(f.printed == text[f.span.start : f.span.end] for f in found)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("640. https://doi.org/10.2307/2194983.", "https://doi.org/10.2307/2194983"),
        ("640 (DOI: 10.2307/2194983)", "DOI: 10.2307/2194983"),
        ("at https://link.aps.org/doi/10.1103/PhysRev.47.777.", "10.1103/PhysRev.47.777"),
        ("https://doi.org/10.2307/2194983?x=1)", "https://doi.org/10.2307/2194983?x=1"),
        ("doi:10.1111/j.1468-\n2478.2009.00580.x.", "doi:10.1111/j.1468-\n2478.2009.00580.x"),
        ("see 10.1371%2Fjournal.pone.0002680, ", "10.1371%2Fjournal.pone.0002680"),
    ],
)
def test_the_print_covers_label_and_address(text, printed):
    (found,) = doi.find(text)
    assert found.printed == printed


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("https://doi.org/10.1000/ABC", "10.1000/abc"),
        (" DOI: 10.1000/ABC ", "10.1000/abc"),
        ("http://dx.doi.org/10.1000%2FABC", "10.1000/abc"),
        ("10.1000/Ä", "10.1000/Ä"),
        ("10.1000/A\u0308", "10.1000/Ä"),
        ("10/b6vnmd", "10/b6vnmd"),
        ("10.21297/ballak.2017.124.", "10.21297/ballak.2017.124."),
    ],
)
def test_compact(text, normal):
    assert doi.compact(text) == normal
    assert doi.is_valid(text)


@pytest.mark.parametrize(
    "text", ["", "10.1000", "10.1/abc", "abc/10.1000", "10.1000/", "11.1000/abc", "doi:", "10.1000/\x00"]
)
def test_what_is_no_doi(text):
    assert not doi.is_valid(text)
    with pytest.raises(InvalidId):
        doi.validate(text)


_REGISTRANT = st.integers(1000, 999_999).map(lambda n: f"10.{n}")
_SUFFIX = st.from_regex(
    r"[a-z]{1,3}[a-z0-9]{1,8}([._:-][0-9a-z]{1,6}){0,3}(\([0-9]{2}\)[0-9]{3})?[0-9]", fullmatch=True
)


@given(_REGISTRANT, _SUFFIX, st.sampled_from(["", "doi:", "https://doi.org/", "DOI ", "(", "“", "http://dx.doi.org/"]))
def test_what_is_printed_is_found_again(registrant, suffix, before):
    wanted = f"{registrant}/{suffix}"
    (found,) = doi.find(f"{before}{wanted}.")
    assert found.doi == doi.compact(wanted) == wanted
    assert [f.doi for f in doi.find(doi.compact(found.printed))] == [wanted]


_PIECES = st.sampled_from(
    [
        *(
            "10.1234/",
            "10.1",
            "https://doi.org/",
            "doi:",
            "(",
            ")",
            "<",
            ">",
            "[",
            "]",
            "&lt;",
            "%2F",
            "%3C",
            "\\(",
            "-\n",
        ),
        *(
            "3.0.CO;2-X",
            "PMID:",
            "\u200b",
            "\xad",
            "–",
            "x",
            "7",
            ".",
            ",",
            ";",
            "?",
            "#",
            "é",
            "/full",
            "10/abc",
            "::AID",
        ),
        *(" ", "\n"),
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join)))
def test_nothing_upsets_the_finder(text):
    end = 0
    for found in doi.find(text):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.printed == text[found.span.start : found.span.end]
        assert found.doi == "" or found.doi.startswith("10")
        assert found.doi not in found.others
        end = found.span.end


@pytest.mark.parametrize(
    "piece", ["10.1", "10.1234/", "https://doi.org/", "((((", "10.1234/(", "doi:", "10.1234/a<", "<1>3.0.CO;", "%2F"]
)
def test_a_megabyte_of_one_piece_is_read(piece):
    assert all(f.span.end <= 1_100_000 for f in doi.find(piece * (1_000_000 // len(piece))))


@pytest.mark.parametrize("odd", ["\x7f", "\x85", "\ue000", "\U000e0041"])
def test_what_no_font_shows_is_no_part_of_a_doi(odd):
    (found,) = doi.find(f"https://doi.org/10.5555/ab{odd}")
    assert found.doi == "10.5555/ab"
