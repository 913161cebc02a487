"""Of every text: nothing raises, all spans lie within it and lead back, and nothing of a list is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model.span import Span
from citecheck.parse import debris, front, headings, lines, listing
from parse.lists.list_printing import STYLES, document, works, wrapped

SCRAPS = st.sampled_from(
    [
        "References",
        "Literatur:",
        "[1]",
        "2.",
        "(3)",
        "•",
        "- ",
        "| ",
        "Google Scholar Worldcat Fulltext",
        "———. 1999.",
        "Smith, J., & Doe, A. (2001). On things.",
        "Müller K, Roth J (1999)",
        "J. Roe and A. Doe, Phys. Rev. 3, 12 (1990).",
        "https://doi.org/10.5555/a-",
        "b(1)2.x",
        "pp. 12–15",
        "Appendix",
        "12",
        "a-",
        "      ",
        "\f",
        "\n\n",
        "The effect was not seen where they had been told.",
        "É. Ä\u0301\u0323",
        "李明",
        "\u202eabc",
        "\x00",
    ]
)
TEXTS = st.lists(
    st.tuples(SCRAPS | st.text(max_size=12), st.sampled_from(["\n", " ", "\n\n", "\r\n", ""])), max_size=60
)


def written(parts):
    return "".join(scrap + end for scrap, end in parts)


def assert_whole(text):
    article = document(text)
    found = listing.read(article)
    within = Span(0, len(text))
    for entry in found.entries:
        assert within.covers(entry.span)
        assert entry.content.text
        assert entry.span.covers(entry.content.back(Span(0, len(entry.content.text))))
    assert all(within.covers(span) for span in (*found.cover, *found.unparsed))
    assert all(within.covers(region.span) for region in found.regions)
    assert found.expected >= 0
    assert all(doubt.endswith(".") for doubt in found.doubts)
    body = front.read(article, lines.split(text), found.cover).body
    assert all(a.end <= b.start for a, b in pairwise(body))
    assert not any(span.meets(cover) for span in body for cover in found.cover)
    return found


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_no_text_raises_and_all_spans_lie_within(parts):
    assert_whole(written(parts))


def is_debris(line):
    return (
        debris.is_links(line)
        or debris.is_furnishing(line)
        or debris.is_page_number(line)
        or headings.divides(line)
        or not any(map(str.isalnum, line))
    )


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_nothing_of_a_list_is_lost(parts):
    text = f"References\n\n{written(parts)}"
    found = assert_whole(text)
    kept = [entry.span for entry in found.entries] + list(found.unparsed)
    for cover in found.cover:
        for line in lines.split(text, cover):
            assert any(span.meets(line.span) for span in kept) or is_debris(line.text), line.text


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(STYLES), st.integers(44, 120), st.integers(0, 6), st.integers(6, 24))
def test_no_entry_is_lost_however_wide_the_page(style, width, hang, count):
    text = "References\n\n" + "\n".join(wrapped([style(work) for work in works()[:count]], width, hang))
    found = assert_whole(text)
    letters = "".join(entry.content.text for entry in found.entries)
    assert [c for c in text[12:] if c.isalnum()] == [c for c in letters if c.isalnum()]
