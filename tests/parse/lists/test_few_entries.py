"""One, two or three entries under a heading are a list, in every style, with bullets and without, wrapped or not."""

from __future__ import annotations

import textwrap

import pytest

from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Settings

SETTINGS = Settings()
BODY = (
    "The harbour has been described more than once. Nobody who walks along the coast can fail to see it; those who\n"
    "live there have their own views of the matter.\n"
)
STYLES = {
    "APA": (
        "Smith, J. (2013). *Title of the book*. Oxford University Press.",
        "Keller, M., & Ochoa, R. T. (2008). Tides and harbours of the coast. *Coastal Studies*, *14*(2), 101–119.",
        "Vance, P. (2001). Lamps in the dark. In H. Orr (Ed.), *Night work* (pp. 12–40). Routledge.",
    ),
    "MLA": (
        "Smith, John. *Title of the Book*. Oxford UP, 2013.",
        "Keller, Maria, and Raul T. Ochoa. “Tides and Harbours.” *Coastal Studies*, vol. 14, no. 2, 2008, pp. 101–19.",
        "Vance, Peter. “Lamps in the Dark.” *Night Work*, edited by Helen Orr, Routledge, 2001, pp. 12–40.",
    ),
    "Chicago notes": (
        "Smith, John. *Title of the Book*. Oxford: Oxford University Press, 2013.",
        "Arendt, Hannah. *The Human Condition*. Chicago: University of Chicago Press, 1958.",
        "Le Goff, Jacques. *Pour un autre Moyen Âge*. Paris: Gallimard, 1977.",
    ),
    "Chicago author-date": (
        "Smith, John. 2013. *Title of the Book*. Oxford: Oxford University Press.",
        "Keller, Maria, and Raul T. Ochoa. 2008. “Tides and Harbours.” *Coastal Studies* 14 (2): 101–19.",
        "Vance, Peter. 2001. “Lamps in the Dark.” In *Night Work*, edited by Helen Orr, 12–40. London: Routledge.",
    ),
    "Vancouver": (
        "1. Smith J. Title of the book. 2nd ed. Oxford: Oxford University Press; 2013.",
        "2. Keller M, Ochoa RT. Tides and harbours of the northern coast. Coast Stud. 2008;14(2):101-19.",
        "3. Vance P. Lamps in the dark. In: Orr H, editor. Night work. London: Routledge; 2001. p. 12-40.",
    ),
    "numbers alone": (
        "1 Smith J. Title of the book. Oxford: Oxford University Press; 2013.",
        "2 Keller M, Ochoa RT. Tides and harbours of the northern coast. Coast Stud 2008;14:101-19.",
        "3 Vance P. Lamps in the dark. London: Routledge; 2001.",
    ),
    "IEEE": (
        "[1] J. Smith, *Title of the Book*. Oxford: Oxford University Press, 2013.",
        "[2] M. Keller and R. T. Ochoa, “Tides and harbours,” *Coastal Stud.*, vol. 14, no. 2, pp. 101–119, 2008.",
        "[3] P. Vance, “Lamps in the dark,” in *Night Work*, H. Orr, Ed. London: Routledge, 2001, pp. 12–40.",
    ),
    "Harvard": (
        "Smith, J. (2013) *Title of the book*. Oxford: Oxford University Press.",
        "Keller, M. and Ochoa, R.T. (2008) ‘Tides and harbours’, *Coastal Studies*, 14(2), pp. 101–119.",
        "Vance, P. (2001) ‘Lamps in the dark’, in Orr, H. (ed.) *Night work*. London: Routledge, pp. 12–40.",
    ),
    "full dates": (
        "Smith, John: „Von den Lichtern“, Zeitschrift für Küsten 101/6 (01.06.1970), S. 705–709.",
        "Keller, Maria: „Gezeiten“, Zeitschrift für Küsten 108/6 (01.12.1973), S. 801–802.",
        "Vance, Peter: „Häfen“, Zeitschrift für Küsten 117/9 (01.09.1981), S. 526–527.",
    ),
}


def wrapped(entry, indent=""):
    return "\n".join(textwrap.wrap(entry, 66, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False))


def plain(entries):
    return [entry.replace("*", "") for entry in entries]


LAYOUTS = {
    "Markdown, paragraphs": ("a.md", lambda e: "# Bibliography\n\n" + "\n\n".join(e)),
    "Markdown, lines": ("a.md", lambda e: "## Works Cited\n" + "\n".join(e)),
    "Markdown, bullets": ("a.md", lambda e: "## References\n\n" + "\n".join(f"- {entry}" for entry in e)),
    "text, paragraphs": ("a.txt", lambda e: "Bibliography\n\n" + "\n\n".join(plain(e))),
    "text, lines": ("a.txt", lambda e: "REFERENCES\n" + "\n".join(plain(e))),
    "text, bullets": ("a.txt", lambda e: "Literature\n\n" + "\n".join(f"• {entry}" for entry in plain(e))),
    "text, hanging": ("a.txt", lambda e: "References:\n\n" + "\n".join(wrapped(x, "    ") for x in plain(e))),
    "text, wrapped paragraphs": ("a.txt", lambda e: "References\n\n" + "\n\n".join(map(wrapped, plain(e)))),
    "text, an appendix behind": (
        "a.txt",
        lambda e: "Sources\n\n" + "\n\n".join(plain(e)) + "\n\nAppendix\n\nThe questions that were asked in 2009.",
    ),
}


def references(name, text):
    found = parse(read(name, text.encode(), SETTINGS), SETTINGS.limits)
    return [r.raw for r in found.references], list(found.doubts)


def without_label(entry):
    return entry.partition(" ")[2] if entry[0] in "[123" else entry


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("style", STYLES)
def test_a_short_list_is_read(style, layout, count):
    name, printed = LAYOUTS[layout]
    entries = STYLES[style][:count]
    raws, doubts = references(name, f"# A title of the text\n\n{BODY}\n{printed(entries)}\n")
    assert (raws, doubts) == ([without_label(entry) for entry in plain(entries)], [])


@pytest.mark.parametrize(
    "below",
    [
        "Smith (2013) has shown that harbours silt up. Others have not found it.",
        "Smith, Jones, and Miller have shown in 2013 that harbours silt up, and they were right.",
        "Money talks. It is said (Klotz, 1999) that it does.",
        "The author lives in Oxford. In 2013 she moved there.",
        "The list follows in the next issue.",
        "",
    ],
)
def test_running_text_below_such_a_heading_is_no_list(below):
    raws, doubts = references("a.md", f"# A title\n\n{BODY}\n# Literature\n\n{below}\n\n# Method\n\n{BODY}")
    assert raws == []
    assert doubts


def test_the_list_ends_where_something_else_follows():
    entry = STYLES["Chicago notes"][0]
    raws, _ = references("a.md", f"# A title\n\n{BODY}\n# Bibliography\n\n{entry}\n\nWritten at home.\n")
    assert raws == plain([entry])


@pytest.mark.parametrize(
    "last",
    [
        "장수정. Work and family in balance. Social Welfare Policy 30 (2007): 1–9.",
        "王小波. The silent majority. Orient Books, Beijing, 1997.",
        "“On the naming of reefs.” *Coastal Studies* 14, no. 2 (2008): 3–9.",
    ],
)
def test_the_last_entry_may_begin_without_capitals_or_names(last):
    entries = [*STYLES["Chicago notes"], last]
    raws, _ = references("a.md", f"# A title\n\n{BODY}\n# Bibliography\n\n" + "\n\n".join(entries))
    assert raws == plain(entries)


def test_a_number_without_marks_stands_before_letters_that_know_no_capitals():
    entries = [*STYLES["numbers alone"], "4 장수정. Work and family in balance. Soc Welf 2007;30:1-9."]
    raws, doubts = references("a.txt", f"A title\n\n{BODY}\nReferences\n\n" + "\n".join(entries))
    assert (len(raws), doubts) == (4, [])
