"""Works that footnotes name by author and title, as the notes of the humanities do."""

from __future__ import annotations

import pytest

from citecheck.link import link
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

LIST = """# Bibliography

Lopez, Maria. *Ships of the North*. 2nd ed. Oxford: Oxford University Press, 2010.

Meyer, Karl. "A Chapter on Ropes." In *The Rope Book*, edited by Hans Weber, 99–120. Berlin: Springer, 2001.

Smith, John. *The Patience of Harbours*. London: Routledge, 1999.

Smith, John. *Tides*. London: Routledge, 2003.
"""


def cited(*notes, works=LIST):
    """Return author and title's first word of each entry that an article with these notes cites."""
    calls = " ".join(f"So it is.[^{i}]" for i, _ in enumerate(notes))
    given = "\n".join(f"[^{i}]: {note}" for i, note in enumerate(notes))
    manuscript = parse(read("a.md", f"# T\n\n{calls}\n\n{given}\n\n{works}".encode(), Settings()), Limits())
    items = {r.id: r.item for r in manuscript.references}
    links = link(manuscript).links
    return [(items[i].author[0].family, items[i].title.split()[-1]) for each in links for i in each.references]


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
