"""Footnotes that a Markdown text calls and does not give are said; code, patterns and other files raise no alarm."""

from __future__ import annotations

import pytest

from citecheck.link import link
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Settings

SETTINGS = Settings()
LISTED = "\n\n# Bibliography\n\nSmith, John. *Title of the Book*. Oxford: Oxford University Press, 2013.\n"


def why(body, path="a.md"):
    text = f"# A title\n\nThe harbour is old (Smith 2013).{body}{LISTED}"
    found = link(parse(read(path, text.encode(), SETTINGS), SETTINGS.limits)).coverage
    return found.trusted, list(found.why)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("[^9]", "A note is called in the text but not given in the file: [^9] (line 3)."),
        ("[^1] And.[^9]\n\n[^1]: Aside.", "A note is called in the text but not given in the file: [^9] (line 3)."),
        ("[^fn-two]", "A note is called in the text but not given in the file: [^fn-two] (line 3)."),
        (
            "[^a] So.[^harbour]\n\n[^a]: Aside.",
            "A note is called in the text but not given in the file: [^harbour] (line 3).",
        ),
        ("[^9] And.[^9]", "A note is called in the text but not given in the file: [^9] (line 3)."),
        (
            "[^1] A.[^2]\n\nB.[^3] C.[^4]",
            "4 notes are called in the text but not given in the file: [^1] (line 3), [^2] (line 3), [^3] (line 5) ….",
        ),
    ],
)
def test_a_call_without_a_note_is_said(body, said):
    assert why(body) == (False, [said])


@pytest.mark.parametrize(
    "body",
    [
        "[^1]\n\n[^1]: Aside.",
        "[^Note]\n\n[^note]: Aside.",
        "[^1]\n\n1. A list\n\n    [^1]: Aside, indented.",
        "[^1]\n\n> [^1]: Aside, quoted.",
        " Take `x[^9]`.",
        "\n\n```\nx[^9] = y\n```\n",
        "\n\n~~~~ {.python}\nx[^9] = y\n~~~~\n",
        " An escaped \\[^9].",
        ' A pattern such as [^abc] or [^a-z] or [^"].',
        "[^1] A pattern such as [^abc] or [^a-z].\n\n[^1]: Aside.",
        "[^1]\n\n{{< include notes.qmd >}}\n",
        " An inline note.^[See there.]",
    ],
)
def test_what_is_given_or_no_call_is_not_said(body):
    assert why(body) == (True, [])


def test_plain_text_knows_no_calls():
    assert why("[^9]", "a.txt")[1] == []


def test_a_call_without_a_note_is_no_citation_by_number():
    text = "# A title\n\nIt is old.[^2]\n\n# References\n\n1. Smith J. Harbours. 2013.\n2. Orr H. Tides. 2014.\n"
    assert parse(read("a.md", text.encode(), SETTINGS), SETTINGS.limits).citations == ()
