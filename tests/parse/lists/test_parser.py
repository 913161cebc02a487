"""A whole article: references with ids, labels and fields, citations, style; and what is refused."""

from __future__ import annotations

import pytest

from citecheck.model.span import Span
from citecheck.parse import parse
from citecheck.parse.interface import ParseError
from citecheck.settings import Limits
from parse.lists.list_printing import PROSE, apa, chicago, document, vancouver, works

ENTRIES = [apa(work) for work in works()[:6]]
TEXT = f"On Things\n\n{PROSE} (Bandura, 1977; Baron & Kenny, 1986).\n\nReferences\n\n" + "\n\n".join(ENTRIES) + "\n"


def read(text, limits=None, **more):
    return parse(document(text, **more), limits or Limits())


def test_references_are_read_in_order():
    found = read(TEXT)
    assert [r.id for r in found.references] == ["r1", "r2", "r3", "r4", "r5", "r6"]
    assert [r.index for r in found.references] == list(range(6))
    assert [r.item.author[0].family for r in found.references] == [
        "Altschul",
        "Bandura",
        "Baron",
        "Beck",
        "Benjamini",
        "Berger",
    ]
    assert found.references[1].doi.doi == "10.1037/0033-295x.84.2.191"
    assert found.expected == 6
    assert found.doubts == ()
    assert found.lists[0].heading == "References"


def test_raw_leads_back_to_the_text():
    for reference in read(TEXT).references:
        origin = reference.content.back(Span(0, len(reference.raw)))
        assert reference.span.covers(origin)
        assert TEXT[origin.start : origin.end] == reference.raw


def test_labels_bullets_and_brackets_stay_out_of_raw():
    numbered = "\n".join(f"[{i}] {vancouver(work)}" for i, work in enumerate(works()[:6], 1))
    found = read(f"{PROSE} [1, 2] and [4–6].\n\nReferences\n\n{numbered}\n")
    assert [r.label for r in found.references] == list("123456")
    assert found.references[0].raw.startswith("Altschul SF")
    assert found.style == "numeric"


def test_a_dash_stands_for_the_authors_above():
    first, second = [chicago(work) for work in works() if work["authors"] == "Bourdieu, Pierre"]
    repeated = second.replace("Bourdieu, Pierre", "———")
    found = read(f"{PROSE}\n\nReferences\n\n{first}\n\n{repeated}\n\n{chicago(works()[0])}\n")
    assert [r.item.author[0].family for r in found.references[:2]] == ["Bourdieu", "Bourdieu"]
    assert found.references[1].raw.startswith("———.")


def test_the_style_is_that_of_most_citations():
    assert read(TEXT).style == "author-date"
    assert read(f"{PROSE}\n").style == "unknown"
    assert read("", bare=True).style == "none"


def test_citations_are_looked_for_outside_of_the_list_alone():
    found = read(TEXT + "\nAppendix\n\nMore of it (Beck, 1983).\n")
    assert [c.authors[0] for c in found.citations] == ["Bandura", "Baron", "Beck"]


def test_too_many_entries_are_refused_in_one_sentence():
    with pytest.raises(ParseError, match="6 references; at most 5 are taken on"):
        read(TEXT, Limits(entries=5))


def test_an_article_of_nothing():
    found = read("")
    assert (found.references, found.citations, found.title, found.doi) == ((), (), "", "")
