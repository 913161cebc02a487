"""Works that footnotes name by author and title, as the notes of the humanities do."""

from __future__ import annotations

import pytest

from citecheck.link import link
from citecheck.model.link import LinkReason
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

LIST = """# Bibliography

Lopez, Maria. *Ships of the North*. 2nd ed. Oxford: Oxford University Press, 2010.

Meyer, Karl. "A Chapter on Ropes." In *The Rope Book*, edited by Hans Weber, 99–120. Berlin: Springer, 2001.

Smith, John. *The Patience of Harbours*. London: Routledge, 1999.

Smith, John. *Tides*. London: Routledge, 2003.
"""


def read_with(*notes, works=LIST):
    """Return the manuscript of an article with these notes, and its links with their coverage."""
    calls = " ".join(f"So it is.[^{i}]" for i, _ in enumerate(notes))
    given = "\n".join(f"[^{i}]: {note}" for i, note in enumerate(notes))
    manuscript = parse(read("a.md", f"# T\n\n{calls}\n\n{given}\n\n{works}".encode(), Settings()), Limits())
    return manuscript, link(manuscript)


def cited(*notes, works=LIST):
    """Return author and title's last word of each entry that an article with these notes cites."""
    page, linked = read_with(*notes, works=works)
    items = {r.id: r.item for r in page.references}
    return [(items[i].author[0].family, items[i].title.split()[-1]) for each in linked.links for i in each.references]


@pytest.mark.parametrize(
    ("note", "entry"),
    [
        ("John Smith, *The Patience of Harbours* (London: Routledge, 1999), 45–47.", ("Smith", "Harbours")),
        ("Smith, *Patience of Harbours*, 50.", ("Smith", "Harbours")),
        ("Maria Lopez, *Ships of the North*, 2nd ed. (Oxford: Oxford University Press, 2010), 12.", ("Lopez", "North")),
        ('See Karl Meyer, "A Chapter on Ropes," in *The Rope Book*, ed. H. Weber (2001), 101.', ("Meyer", "Ropes")),
    ],
)
def test_a_note_cites_what_it_names(note, entry):
    assert entry in cited(note)


def test_a_note_may_cite_several():
    assert (
        len(
            cited(
                "Smith, *The Patience of Harbours*, 3; Lopez, *Ships of the North*, 4.",
                "See Lopez, *Ships of the North*.",
            )
        )
        == 3
    )


@pytest.mark.parametrize(
    "note",
    [
        "Lopez has written much about the North, and of ships.",
        "A John Smith is thanked for the patience he had.",
        "The patience of harbours is known.",
    ],
)
def test_a_note_cites_nothing_by_chance(note):
    assert cited(note) == []


def test_of_works_alike_the_one_whose_title_stands_there():
    works = LIST.replace("*Tides*", "*The Patience of Lighthouses*")
    assert cited("Smith, *The Patience of Harbours*, 5.", works=works) == [("Smith", "Harbours")]


HARBOURS = "John Smith, *The Patience of Harbours* (London: Routledge, 1999), 45–47."
NORTH = "Maria Lopez, *Ships of the North*, 2nd ed. (Oxford: Oxford University Press, 2010), 12."


def test_a_work_given_in_full_by_nobody_listed_is_cited_and_unlisted():
    page, linked = read_with(HARBOURS, NORTH, "Anna Weaver, *Looms and Sails* (Leeds: Northern Press, 1988), 3.")
    (weaver,) = [c for c, each in zip(page.citations, linked.links, strict=True) if each.reason is LinkReason.NONE]
    assert (weaver.authors, weaver.year) == (("Weaver",), "1988")
    assert linked.coverage.trusted


def test_another_year_in_a_note_is_seen():
    _, linked = read_with(HARBOURS, NORTH.replace("2010", "2012"))
    assert [each.reason for each in linked.links] == [LinkReason.EXACT, LinkReason.OTHER_YEAR]


def test_another_year_of_a_part_that_is_reprinted_elsewhere_is_none():
    note = 'Karl Meyer, "A Chapter on Ropes," in *Old Knots* (Leeds: Northern Press, 2015), 4.'
    _, linked = read_with(HARBOURS, note)
    assert [each.reason for each in linked.links] == [LinkReason.EXACT, LinkReason.EXACT]


@pytest.mark.parametrize(
    "note",
    [
        "John Smith, *Winds and Sails* (Leeds: Northern Press, 2015), 4.",
        "Jon Smyth, *The Patience of Harbours* (London: Routledge, 1999), 45.",
    ],
)
def test_a_note_that_may_mean_an_entry_and_may_not_makes_the_reading_doubtful(note):
    page, linked = read_with(HARBOURS, NORTH, note)
    assert len(page.citations) == 2
    assert not linked.coverage.trusted
    assert "not recognised in the list: line 7" in linked.coverage.why[0]


def test_what_most_notes_cite_is_not_called_unlisted():
    others = [f"Anna Weaver, *Looms and Sails {n}* (Leeds: Northern Press, 1988), 3." for n in "ABC"]
    page, linked = read_with(HARBOURS, *others)
    assert len(page.citations) == 1
    assert "3 notes give works" in linked.coverage.why[0]


@pytest.mark.parametrize(
    "note", ["The London Times, *The Sea Today* (London: Times, 1988), 3.", "Talk of 3 May (1988)."]
)
def test_what_is_no_person_s_work_is_not_asked_for(note):
    page, linked = read_with(HARBOURS, NORTH, note)
    assert len(page.citations) == 2
    assert linked.coverage.trusted


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ((HARBOURS,), "A reference stands in a note at line 5"),
        ((HARBOURS, "It is so.", NORTH), "References stand in 2 notes, the first at line 5"),
    ],
)
def test_references_in_notes_alone_are_told_of(notes, said):
    page, _ = read_with(*notes, works="")
    assert said in page.doubts[1]
