"""What a citation carries besides its name and year; marks of the format; where nothing can be told."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link.builder import manuscript, references, rows

from citecheck.model.document import Document, Mark, MarkKind, TextOrigin
from citecheck.model.mapped import Mapped
from citecheck.model.span import Span
from citecheck.parse.citations import find_citations


def only(text):
    (citation,) = manuscript(text).citations
    return citation


def test_a_locator_is_kept():
    assert only("It was so (Klotz, 1999, pp. 12–14).").locator == "pp. 12–14"


def test_a_title_in_the_parentheses_is_kept():
    assert only("So (Maller, Diplomacy Derailed: The Consequences of It, 2010).").title.startswith("Diplomacy Derailed")


def test_initials_are_kept():
    assert only("It was so (M. Mitchell, 2016).").given == "M."


def test_given_names_are_no_part_of_the_family_name():
    citation = only("As Thomas Risse and Kathryn Sikkink (2016) show.")
    assert citation.authors == ("Risse", "Sikkink")
    assert citation.given == "Thomas"
    assert citation.raw == "Thomas Risse and Kathryn Sikkink (2016)"


def test_narrative_and_parenthetical_are_told_apart():
    assert only("Klotz (1999) shows that.").narrative
    assert not only("It was so (Klotz, 1999).").narrative


def test_a_bare_year_is_the_citation_where_its_name_stands_apart():
    citation = only("Klotz's seminal study (1999) shows that.")
    assert (citation.raw, citation.authors) == ("(1999)", ("Klotz",))


def test_the_work_that_was_not_seen_is_named():
    assert only("It was so (Freud, 1923, as cited in Rieff, 1959).").secondary_of == "Freud, 1923"
    assert only("Freud (as cited in Rieff, 1959) held that.").secondary_of == "Freud"


def test_what_was_told_is_unlinked_by_nature():
    assert only("It was so (M. Flynn, personal communication, August 3, 2002).").unlinked_by_nature


def test_an_abbreviation_made_in_the_text_is_an_alias_both_ways():
    text = "The National Association of Social Workers (NASW) says so (NASW, 1987; National Association of Social "
    short, long = manuscript(text + "Workers, 1987).").citations
    assert short.aliases == ("National Association of Social Workers",)
    assert long.aliases == ("NASW",)


def test_clusters_are_brackets():
    page = manuscript("One (Klotz, 1999; Rieff, 1959), two (Maller, 2009), three: Freud (1923).")
    assert [c.cluster for c in page.citations] == ["g1", "g1", "g2", "g3"]
    assert [c.id for c in page.citations] == ["c1", "c2", "c3", "c4"]


def test_marked_citations_come_with_their_keys_and_are_not_read_twice():
    text = "It was so (Klotz, 1999) and so [see them both], says Maller (2009)."
    marked = text.index("(Klotz"), text.index("[see")
    marks = (
        Mark(Span(marked[0], marked[0] + 13), MarkKind.CITATION, keys=("klotz",)),
        Mark(Span(marked[1], marked[1] + 15), MarkKind.CITATION, keys=("freud", "rieff")),
    )
    document = Document("a.md", "markdown", Mapped.whole(text), TextOrigin(text), marks=marks)
    found = find_citations(document, (Span(0, len(text)),), references())
    assert [(c.kind, c.key) for c in found[:3]] == [("key", "klotz"), ("key", "freud"), ("key", "rieff")]
    assert [(c.kind, c.authors) for c in found[3:]] == [("author-date", ("Maller",))]


@pytest.mark.parametrize(("text", "spans"), [("[2]–[5]", ((0, 3), (4, 7))), ("[2–5]", ((0, 5),))])
def test_a_range_of_which_the_format_marks_the_ends_is_filled(text, spans):
    listed = tuple(dataclasses.replace(ref, label=f"k{n}") for n, ref in enumerate(references(), start=1))
    keys = [("k2",), ("k5",)][: len(spans)]
    marks = tuple(Mark(Span(*s), MarkKind.CITATION, keys=k) for s, k in zip(spans, keys, strict=True))
    document = Document("a.xml", "jats", Mapped.whole(text), TextOrigin(text), marks=marks)
    found = find_citations(document, (Span(0, len(text)),), listed)
    assert sorted(c.key for c in found) == ["k2", "k3", "k4", "k5"]


def test_only_the_body_is_read():
    text = "Cite as: Klotz (1999). It was so (Rieff, 1959)."
    document = Document("a.txt", "text", Mapped.whole(text), TextOrigin(text))
    (found,) = find_citations(document, (Span(22, len(text)),), references())
    assert found.authors == ("Rieff",)


def test_code_is_no_text():
    text = "It was so (Rieff, 1959). `f(Klotz, 1999)`"
    marks = (Mark(Span(25, len(text)), MarkKind.SKIP),)
    document = Document("a.md", "markdown", Mapped.whole(text), TextOrigin(text), marks=marks)
    (found,) = find_citations(document, (Span(0, len(text)),), references())
    assert found.authors == ("Rieff",)


def test_without_a_list_only_plain_forms_are_citations():
    page = manuscript("It was so (Adebayo et al., 2018; Cristol, 2018), in Paris (1999).", listed=())
    assert [c.authors[0] for c in page.citations] == ["Adebayo", "Cristol"]


PIECES = st.one_of(
    st.sampled_from([row[0] for name in ("with-comma.tsv", "narrative.tsv", "numeric.tsv") for row in rows(name)]),
    st.sampled_from(
        ["(", ")", "[", "]", "1999", "Klotz", "et al.", ",", ";", "&", "/", " ", "\n\n", "ibid.", "[1]", "“"]
    ),
    st.text(max_size=12),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12), st.booleans())
def test_no_text_raises_and_every_span_is_what_it_says(pieces, numbered):
    page = manuscript(" ".join(pieces).replace("\r", " "), numbered=numbered)
    text = page.document.text
    for citation in page.citations:
        assert 0 <= citation.span.start < citation.span.end <= len(text)
        assert citation.raw == text[citation.span.start : citation.span.end]
        if citation.year_span:
            assert citation.year_span.end <= len(text)
    assert [c.id for c in page.citations] == [f"c{n}" for n in range(1, len(page.citations) + 1)]
    assert [c.span.start for c in page.citations] == sorted(c.span.start for c in page.citations)


@pytest.mark.parametrize(
    "also",
    ["MERS-2 (2012) began there.", "See Figure 2 (Panel C, 1999).", "It is so (Table B, 2004; ICD-11, 2019)."],
)
def test_things_with_a_number_or_a_letter_are_no_authors(also):
    assert [c.raw for c in manuscript(f"It was so (Klotz, 1999; Rieff, 1959). {also}").citations] == [
        "Klotz, 1999",
        "Rieff, 1959",
    ]


def test_et_al_makes_a_citation_of_a_name_and_a_year_without_brackets():
    text = "It was so (Klotz, 1999; Rieff, 1959). So say Abe et al. 1981, and Abe 1982 does."
    assert [c.raw for c in manuscript(text).citations][2:] == ["Abe et al. 1981"]
