"""How far list and text answer each other, and what is said where they do not."""

from __future__ import annotations

import dataclasses

import pytest

from citecheck.link import link
from link.builder import manuscript, references

PROSE = "Nobody knows how many of these sentences there must be, but a text without citations has many. " * 4


def coverage(body, **changes):
    return link(dataclasses.replace(manuscript(body), **changes)).coverage


def test_a_text_that_cites_its_list_is_trusted():
    found = coverage(f"{PROSE}It was so (Klotz, 1999; Rieff, 1959; Cristol, 2001).")
    assert (found.citations, found.linked, found.references) == (3, 2, len(references()))
    assert found.linkage
    assert found.trusted
    assert found.why == ()


def test_a_text_without_citations_is_not_trusted():
    found = coverage(PROSE)
    assert not found.linkage
    assert not found.trusted
    assert "no citation" in found.why[0]


def test_a_text_whose_citations_link_to_nothing_is_not_trusted():
    found = coverage(f"{PROSE}It was so (Abe et al., 2001; Ito et al., 2002; Oda et al., 2003).")
    assert not found.linkage
    assert "none of the 3" in found.why[0]


def test_a_text_of_whose_citations_fewer_than_half_link_is_not_trusted():
    found = coverage(f"{PROSE}It was so (Klotz, 1999; Abe et al., 2001; Ito et al., 2002).")
    assert not found.linkage
    assert "Only 1 of the 3" in found.why[0]


def test_what_has_no_entry_is_named_where_no_rule_may_say_it():
    found = coverage("Norms spread (Klotz, 1999; Abe et al., 2001).\n\nSo it was (Ito et al., 2002; Abe et al., 2001).")
    assert found.why[1:] == ("Not found in the list: “Abe et al., 2001” (line 1), “Ito et al., 2002” (line 3).",)


def test_of_many_without_entry_the_first_are_named():
    many = "; ".join(f"Abe et al., {year}" for year in range(1970, 1995))
    (named,) = coverage(f"It was so ({many}).").why[1:]
    assert "“Abe et al., 1970” (line 1), " in named
    assert named.endswith(" and 5 more.")
    assert "1990" not in named


def test_ambiguous_citations_count_as_answered():
    assert coverage(f"{PROSE}It was so (Smith, 2010; Mitchell, 2016).").linkage


def test_what_is_never_listed_is_not_asked_for():
    told = "(A. Abe, personal communication, 2001; B. Ito, personal communication, 2001)"
    assert coverage(f"{PROSE}It was so (Klotz, 1999), and so {told}.").linkage


@pytest.mark.parametrize("body", ["", "My own list of works\n\nBy Ann Author"])
def test_a_list_alone_is_not_distrusted(body):
    found = coverage(body)
    assert not found.linkage
    assert found.trusted


def test_a_bibliography_alone_is_not_distrusted():
    page = manuscript(PROSE)
    bare = dataclasses.replace(page.document, bare=True)
    assert link(dataclasses.replace(page, document=bare)).coverage.trusted


def test_the_doubts_of_the_reading_are_passed_on():
    found = coverage(f"{PROSE}It was so (Klotz, 1999).", doubts=("Two entries may be one.",))
    assert not found.trusted
    assert found.why == ("Two entries may be one.",)
    assert found.linkage


def test_without_a_list_nothing_can_be_linked():
    found = coverage(f"{PROSE}It was so (Klotz et al., 1999).", references=())
    assert not found.linkage
    assert found.references == 0


@pytest.mark.parametrize(
    "body",
    [
        "Norms spread slowly from one state to the next.",
        "It was so (Abe et al., 2001; Ito et al., 2002; Oda et al., 2003)",
        "Norms spread slowly from there [1997]",
    ],
)
def test_a_single_sentence_that_links_to_nothing_is_not_trusted(body):
    found = coverage(body)
    assert not found.trusted
    assert found.why
