"""Organisations as authors, told apart from the title that they were read together with."""

from __future__ import annotations

import pytest

from citecheck.model.span import Span
from citecheck.parse.fields.assemble import assemble
from citecheck.parse.fields.segment import Label, Segment

PUBLISHED = ("publisher", "Vienna: R Foundation for Statistical Computing; 2020.")


def read(*parts: tuple[str, str]) -> tuple[list[str], str]:
    """Return the organisations and the title that the labelled parts are read as."""
    raw, segments = "", []
    for label, text in parts:
        segments.append(Segment(Label(label), Span(len(raw), len(raw) + len(text))))
        raw += text
    item = assemble(raw, segments).item
    return [n.literal or n.family for n in item.author], item.title


@pytest.mark.parametrize(
    ("parts", "author", "title"),
    [
        (
            [("author", "R Core Team. R: "), ("title", "A language and environment for statistical computing. ")],
            "R Core Team",
            "R: A language and environment for statistical computing",
        ),
        (
            [("title", "World Health Organization. Global tuberculosis report 2019. ")],
            "World Health Organization",
            "Global tuberculosis report 2019",
        ),
        (
            [("label", "12. "), ("title", "National Institutes of Health (NIH). Plan for nursing research. ")],
            "National Institutes of Health",
            "Plan for nursing research",
        ),
        (
            [("title", "Bundesministerium für Gesundheit. Gute Praxis in der Pflege. ")],
            "Bundesministerium für Gesundheit",
            "Gute Praxis in der Pflege",
        ),
    ],
)
def test_an_organisation_is_no_part_of_the_title(parts: list[tuple[str, str]], author: str, title: str) -> None:
    assert read(*parts, PUBLISHED) == ([author], title)


@pytest.mark.parametrize(
    "parts",
    [
        [("author", "Smith J. "), ("title", "Ministry of Health. A history of its work. ")],
        [("title", "Health care under change. A review of its organization. ")],
        [("title", "History of the University of Paris. Its first years. ")],
        [("author", "Smith JR. R: "), ("title", "a language for data. ")],
    ],
)
def test_a_title_keeps_its_words(parts: list[tuple[str, str]]) -> None:
    assert read(*parts, PUBLISHED)[1] == parts[-1][1].strip(" .")
