"""Links by number and by key; several lists; back to what was cited before."""

from __future__ import annotations

import dataclasses

from citecheck.link import link
from citecheck.model.citation import Citation, CitationKind
from citecheck.model.manuscript import ListRegion
from citecheck.model.span import Span
from link.builder import manuscript, references


def numbered(labels):
    made = zip(references()[: len(labels)], labels, strict=True)
    return tuple(dataclasses.replace(ref, label=label) for ref, label in made)


def to(page):
    return [each.references for each in link(page).links]


def test_a_number_names_the_entry_with_that_label():
    page = manuscript("So [2], [3].", listed=numbered(["1", "2", "3", "4"]))
    assert to(page) == [("r2",), ("r3",)]
    assert {each.reason for each in link(page).links} == {"number"}


def test_in_a_list_without_labels_the_place_counts():
    assert to(manuscript("So [1–3], [4].", listed=references()[:4])) == [("r1",), ("r2",), ("r3",), ("r4",)]


def test_a_gap_in_the_numbering_moves_nothing():
    page = manuscript("So [1], [4], [5].", listed=numbered(["1", "2", "4", "5"]))
    assert to(page) == [("r1",), ("r3",), ("r4",)]


def test_a_number_that_stands_twice_is_ambiguous():
    page = manuscript("So [1], [2], [3].", listed=numbered(["1", "2", "2", "3"]))
    (_, second, _) = link(page).links
    assert (second.reason, second.candidates) == ("several", ("r2", "r3"))


def test_a_number_without_entry_names_none():
    page = manuscript("So [1–4], and [6].", listed=numbered(["1", "2", "3", "4"]))
    assert link(page).links[-1].reason == "none"


def test_where_every_chapter_has_its_list_the_next_one_counts():
    page = manuscript("So [1], [2].", listed=numbered(["1", "2", "1", "2"]))
    one, two, three, four = page.references
    lists = (ListRegion(Span(one.span.start, two.span.end)), ListRegion(Span(three.span.start, four.span.end)))
    late = dataclasses.replace(page.citations[0], id="c3", span=Span(three.span.start - 1, three.span.start))
    page = dataclasses.replace(page, lists=lists, citations=(*page.citations, late))
    assert to(page) == [("r1",), ("r2",), ("r3",)]


def test_a_key_names_its_entry_and_another_case_only_comes_near():
    page = manuscript("", listed=numbered(["klotz99", "maller09"]))
    cited = tuple(Citation(k, "g1", CitationKind.KEY, Span(0, 1), "k", key=k) for k in ("klotz99", "KLOTZ99"))
    exact, near = link(dataclasses.replace(page, citations=cited)).links
    assert (exact.reason, exact.references) == ("key", ("r1",))
    assert (near.reason, near.candidates) == ("none", ("r1",))


def test_ibid_without_anything_before_it_names_none():
    page = manuscript("It was so (ibid., p. 3), and later (Klotz, 1999; Rieff, 1959).")
    assert link(page).links[0].references == ()
    assert page.citations[0].unlinked_by_nature


def test_letters_that_the_list_does_not_print_count_its_entries_off():
    first, second = references()[1], references()[1]
    second = dataclasses.replace(second, id="r2", index=1, item=dataclasses.replace(second.item, title="Another one"))
    page = manuscript("So (Maller, 2009b).", listed=(dataclasses.replace(first, id="r1", index=0), second))
    (inferred,) = link(page).links
    assert (inferred.reason, inferred.references, inferred.candidates) == ("suffix", ("r2",), ("r1", "r2"))


def test_a_work_that_is_listed_twice_is_not_ambiguous():
    once = dataclasses.replace(references()[0], id="r1", index=0)
    twice = dataclasses.replace(once, id="r2", index=1)
    (linked,) = link(manuscript("So (Klotz, 1999).", listed=(once, twice))).links
    assert (linked.reason, linked.references) == ("exact", ("r1",))


def test_scores_lie_between_nought_and_one_and_fall_with_doubt():
    page = manuscript("(Klotz, 1999; Glahn & Taulbee, 2017; Klotz, 1999a; Risse & Sikkink, 1999; Cristol, 2001)")
    scores = [each.score for each in link(page).links]
    assert scores == sorted(scores, reverse=True)
    assert 0 <= scores[-1] < scores[0] <= 1
