"""Twice the text makes at most about twice the work, counted in calls."""

from __future__ import annotations

import pytest
from counting import calls

from citecheck.parse import front, lines, listing
from parse.lists.list_printing import PROSE, apa, document, vancouver, works, wrapped

ENTRIES = [apa(work) for work in works()]

GROWING = {
    "headings": lambda n: "References\n" * n + "\n".join(ENTRIES),
    "headings apart": lambda n: "References\n12\n13\n" * n,
    "headings over traces": lambda n: "References\npp. 12-15, vol. 3, Press\n" * n,
    "newlines": lambda n: "References\n" + "\n" * n + "\n".join(ENTRIES),
    "markers": lambda n: "References\n" + "".join(f"[{i}] \n" for i in range(n)),
    "one author": lambda n: (
        "References\n" + "".join(f"Smith, J. (2013). On {i}. J. Tests, 1, 2-3.\n" for i in range(n))
    ),
    "wrapped": lambda n: "References\n" + "\n".join(wrapped(ENTRIES * (n // 20), 70)),
    "numbered": lambda n: "References\n" + "\n".join(f"{i}. {vancouver(works()[i % 20])}" for i in range(n // 10)),
    "one line": lambda n: "References\n" + " ".join(ENTRIES * (n // 40)),
    "hyphens": lambda n: "References\n" + "\n".join(ENTRIES) + "\n" + "a-\n" * n,
    "prose": lambda n: f"{PROSE}\n\n" * (n // 4),
    "cells": lambda n: "References\n" + "| a " * n,
    "blanks": lambda n: "References\n" + "Smith, J." + " " * n + "x    y\n" * 9,
    "links": lambda n: "References\n" + "Google Scholar Worldcat Fulltext " * n,
    "columns": lambda n: "\n".join(f"{'left side of the page here':<40}right side of the page" for _ in range(n)),
    "capitals": lambda n: "References\n" + "A" * n + "\n" + "A. " * n,
    "brackets": lambda n: "References\n" + "(" * n + ")" * n,
}


def work(text):
    article = document(text)
    return calls(lambda: front.read(article, lines.split(text), listing.read(article).cover))


@pytest.mark.parametrize("grow", GROWING.values(), ids=GROWING)
def test_work_doubles(grow):
    work(grow(100))
    assert work(grow(1600)) <= 2.5 * work(grow(800)) + 2000


@pytest.mark.parametrize(
    "run",
    [
        "10.1234/",
        "https://doi.org/",
        "\\",
        "(",
        "A. ",
        "Smith, ",
        "1",
        " ",
        "[1] ",
        "& . . . ",
        "| ",
        "“",
        "a-\n",
        "e\u0301\u0323",
    ],
)
def test_a_long_run_of_anything_behind_a_list_leaves_the_list_alone(run):
    """A pattern that goes back over its steps would never come to an end here."""
    text = f"{PROSE}\n\nReferences\n\n" + "\n".join(ENTRIES[:3]) + "\n" + run * (200_000 // len(run)) + "\n"
    assert len(listing.read(document(text)).entries) in (3, 4)
