"""What holds for any text: nothing raises, scores lie in 0..1, and a record agrees with itself."""

from __future__ import annotations

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from citecheck.match import pages, people, titles, venues, years
from citecheck.match.identity import identity
from citecheck.match.mended import mended
from citecheck.model.item import Date, Item, Name
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import Work, WorkDates

COMPARISONS = (
    titles.between,
    people.between,
    people.first,
    venues.between,
    pages.between,
    pages.volume,
    pages.issue,
    years.listed,
    identity,
)
TEXT = st.text(max_size=40)
NAMES = st.lists(st.builds(Name, family=TEXT, given=TEXT), max_size=4).map(tuple)
ITEMS = st.builds(
    Item,
    type=st.sampled_from(("article-journal", "chapter", "book", "document")),
    author=NAMES,
    editor=NAMES,
    title=TEXT,
    container_title=TEXT,
    volume=TEXT,
    issue=TEXT,
    page=TEXT,
    number=TEXT,
    issued=st.none() | st.builds(Date, st.integers(1500, 2100)),
)


def reference(raw, item, given=False):
    return Reference("r1", 0, Mapped.whole(raw), Span(0, len(raw)), item, given=given)


def record(item):
    titles_, containers = ((t,) if t else () for t in (item.title, item.container_title))
    dates = WorkDates(print=item.issued)
    return Work("10.5555/x", "records", item, dates, titles=tuple(titles_), containers=tuple(containers))


@settings(max_examples=200, deadline=None)
@for_all(st.text(max_size=200), ITEMS, ITEMS)
def test_nothing_raises(raw, printed, registered):
    for compare in COMPARISONS:
        assert 0.0 <= compare(reference(raw, printed), record(registered)).score <= 1.0


@settings(max_examples=200, deadline=None)
@for_all(ITEMS)
def test_a_record_agrees_with_itself(item):
    for compare in COMPARISONS[:-1]:
        found = compare(reference("", item, given=True), record(item))
        assert found.agrees, (compare, found)


@pytest.mark.parametrize("raw", ["a" * 100_000, "1" * 100_000, "é́" * 50_000, "Li, " * 25_000, "et al. " * 20_000])
def test_long_strings_are_cut(raw):
    item = Item(title=raw, author=(Name(family=raw),), container_title=raw, volume=raw, page=raw)
    for compare in COMPARISONS:
        assert 0.0 <= compare(reference(raw, item), record(item)).score <= 1.0


def test_thousands_of_authors():
    many = tuple(Name(family=f"Author{chr(97 + n % 26)}{n}", given="A") for n in range(6_000))
    others = tuple(Name(family=f"Writer{chr(97 + n % 26)}{n}", given="B") for n in range(6_000))
    assert not people.between(reference("", Item(author=many), given=True), record(Item(author=others))).agrees


@settings(max_examples=200, deadline=None)
@for_all(st.text(max_size=80), st.text(max_size=80))
def test_a_title_that_does_not_differ_stays_as_it_is_printed(printed, registered):
    assert mended(printed, printed) == printed
    assert isinstance(mended(printed, registered), str)
