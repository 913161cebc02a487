"""Notes printed at the end of a text, beside a bibliography: they cite it, and the numbers in the text are theirs."""

from __future__ import annotations

import pytest

from citecheck.link import link
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Settings

SETTINGS = Settings()
TEXT = (
    "The harbours of the north\n\nHarbours silt up.1 They have always done so.2 The matter was debated.3 Some deny.4 "
    "Others agree.5 It was measured.6 A remark.7\n\n"
)
NOTES = (
    "1. John Smith, The Patience of Harbours (London: Routledge, 1999), 45.",
    "2. Ibid., 46.",
    '3. Maria Keller and Raul T. Ochoa, "Tides of the Northern Coast," Coastal Studies 14, no. 2 (2008): 101–19, '
    "https://doi.org/10.5555/cs.2008.14.",
    "4. Smith, Patience of Harbours, 50.",
    '5. Peter Vance, "Lamps in the Dark," in Night Work, ed. Helen Orr (London: Routledge, 2001), 12–40.',
    '6. Keller and Ochoa, "Tides of the Northern Coast," 103.',
    "7. This is a remark and no reference.",
)
LISTED = (
    "Keller, Maria, and Raul T. Ochoa. “Tides of the Northern Coast.” Coastal Studies 14, no. 2 (2008): 101–19.",
    "Smith, John. The Patience of Harbours. London: Routledge, 1999.",
    "Vance, Peter. “Lamps in the Dark.” In Night Work, edited by Helen Orr, 12–40. London: Routledge, 2001.",
)


def linked(notes=NOTES, heading="Notes", listed=LISTED, bibliography="Bibliography", text=TEXT):
    whole = f"{text}{heading}\n\n" + "\n".join(notes) + f"\n\n{bibliography}\n\n" + "\n\n".join(listed) + "\n"
    manuscript = parse(read("a.txt", whole.encode(), SETTINGS), SETTINGS.limits)
    links = link(manuscript).links
    first = {r.id: r.raw.split(",")[0] for r in manuscript.references}
    return manuscript, [
        (c.raw.split(",")[0], [first[r] for r in each.references])
        for c, each in zip(manuscript.citations, links, strict=True)
    ]


@pytest.mark.parametrize("heading", ["Notes", "NOTES", "Endnotes", "Anmerkungen", "Footnotes:"])
def test_the_notes_cite_the_bibliography_and_their_numbers_do_not(heading):
    manuscript, found = linked(heading=heading)
    assert [pair for pair in found if pair[0] != "Ibid."] == [
        ("Smith", ["Smith"]),
        ("Keller and Raul T. Ochoa", ["Keller"]),
        ("Smith", ["Smith"]),
        ("Vance", ["Vance"]),
        ("Keller and Ochoa", ["Keller"]),
    ]
    assert not any(c.number for c in manuscript.citations)


def test_a_doi_in_a_note_is_not_the_articles_own():
    assert linked()[0].doi == ""


def test_a_numbered_list_is_what_the_numbers_lead_to():
    numbered = [f"{i}. {entry}" for i, entry in enumerate(LISTED, 1)]
    manuscript, _ = linked(notes=["This work was done at home."], listed=numbered)
    assert [c.number for c in manuscript.citations] == ["1", "2", "3"]


def test_lines_that_do_not_count_from_one_are_no_notes():
    manuscript, _ = linked(notes=["In 2009 nothing happened.", "12. Harbours are old."])
    assert [c.number for c in manuscript.citations] == ["1", "2", "3"]
