"""Lines of an entry made one: broken words healed, addresses and DOIs whole, everything mapped back."""

from __future__ import annotations

import pytest

from citecheck.ids import doi
from citecheck.model.span import Span
from citecheck.parse import lines
from citecheck.parse.entries import joining


def joined(text, known=frozenset()):
    return joining.join(lines.split(text), 0, known)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Soziologie und\nSozialforschung", "Soziologie und Sozialforschung"),
        ("Social Psycho-\nlogy", "Social Psychology"),
        ("Gesell\u00ad\nschaft", "Gesellschaft"),
        ("North-\nHolland", "North-Holland"),
        ("pp. 395-\n408", "pp. 395-408"),
        ("12 –\n15", "12 – 15"),
        ("Phys. Rev. Lett. 43,\n267", "Phys. Rev. Lett. 43, 267"),
        ("see http://www.example.org/a/\nb.html.", "see http://www.example.org/a/b.html."),
        ("http://www.\nexample.org/abc", "http://www.example.org/abc"),
        ("at http://example.org/abc\nAccessed 3 May", "at http://example.org/abc Accessed 3 May"),
        ("http://example.org/abc.\nParis, 2005", "http://example.org/abc. Paris, 2005"),
        ("http://example.org/security/\nUnited Nations", "http://example.org/security/ United Nations"),
    ],
)
def test_seams(text, raw):
    assert joined(text).text == raw


def test_a_compound_keeps_its_hyphen_where_the_text_writes_it_so():
    known = joining.compounds("Of well-being and of ill-health.")
    assert joined("On well-\nbeing", known).text == "On well-being"
    assert joined("On ill-\nnatured", known).text == "On illnatured"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("https://doi.org/10.1111/j.1468-\n2478.2009.00580.x", "10.1111/j.1468-2478.2009.00580.x"),
        ("doi:10.1016/j.tics.\n2015.02.001. Accessed", "10.1016/j.tics.2015.02.001"),
        ("doi: 10.1080/\n10576100902888479", "10.1080/10576100902888479"),
        ("https://doi.org/\n10.1086/225469", "10.1086/225469"),
        ("doi:\n10.1086/225469", "10.1086/225469"),
    ],
)
def test_a_doi_broken_over_lines_comes_out_whole(text, whole):
    assert next(doi.find(joined(f"Smith, J. Title. {text}").text)).doi == whole


def test_every_character_leads_back_to_the_document():
    text = "  Berger, Peter L.: The social con-\n  struction of reality.\n\n  Garden City 1966."
    content = joined(text)
    assert content.text == "Berger, Peter L.: The social construction of reality. Garden City 1966."
    for i, char in enumerate(content.text):
        origin = content.back(Span(i, i + 1))
        assert text[origin.start : origin.end].strip() == char.strip()
