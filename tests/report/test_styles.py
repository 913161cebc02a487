"""References in six styles: golden files, read by a person against the styles' manuals."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from citecheck.model.item import Date, Item, Name
from citecheck.report.styles import names, parts
from citecheck.report.styles.interface import Cited
from citecheck.report.styles.registry import NAMES, reference
from report.cited import WORKS
from report.hostile import INJECTIONS

GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize("style", NAMES)
def test_references_are_written_as_the_style_has_them(style, golden):
    lines = []
    for number, (about, item) in enumerate(WORKS.items(), 1):
        lines.append(f"{about}:\n    {reference(style, Cited(item, number), 'markdown')}\n")
    golden(GOLDENS / f"style-{style}.md", "\n".join(lines).encode())


@pytest.mark.parametrize("style", NAMES)
def test_a_work_of_which_nothing_is_known_raises_nothing(style):
    assert "None" not in reference(style, Cited(Item()))
    assert "None" not in reference(style, Cited(Item(title="A title alone")))


@pytest.mark.parametrize("style", NAMES)
@pytest.mark.parametrize("kind", INJECTIONS)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_hostile_metadata_stays_one_harmless_line(style, kind, form):
    evil = INJECTIONS[kind]
    item = Item(
        "chapter", (Name(evil, evil),), issued=Date(2013), title=evil, container_title=evil, publisher=evil, DOI=evil
    )
    line = reference(style, Cited(item, short_container=evil), form)
    assert line.isprintable()
    if form == "html":
        assert "<script" not in line
        assert "<img" not in line


PAGES = {
    ("651-672", "chicago"): "651–72",
    ("71-72", "chicago"): "71–72",
    ("100-104", "chicago"): "100–104",
    ("107-108", "chicago"): "107–8",
    ("1087-1089", "chicago"): "1087–89",
    ("1496-1500", "chicago"): "1496–500",
    ("651-672", "mla"): "651–72",
    ("103-104", "mla"): "103–04",
    ("923-1003", "mla"): "923–1003",
    ("651-672", "least"): "651–72",
    ("S12-S15", "least"): "S12–5",
    ("651-672", ""): "651–672",
    ("e124", "chicago"): "e124",
    ("1", "mla"): "1",
}


@pytest.mark.parametrize(("given", "how"), PAGES)
def test_pages_are_shortened_as_the_style_has_it(given, how):
    assert parts.pages(Item(page=given), short=how) == PAGES[given, how]


INITIALS = {
    "Cullen S.": "C. S.",
    "Jean-Paul": "J.-P.",
    "J. P. A.": "J. P. A.",
    "JPA": "J. P. A.",
    "Émile": "É.",
    "": "",
    "D'Arcy": "D.",
    "Miguel Ángel": "M. Á.",
}


@pytest.mark.parametrize("given", INITIALS)
def test_given_names_are_cut_to_initials(given):
    assert names.initials(Name("X", given)) == INITIALS[given]


def test_what_catalogues_leave_behind_is_left_out():
    item = Item(
        "book", (Name("Jeffrey,", "R.B."),), issued=Date(1907), title="The British warblers /", publisher="Porter,"
    )
    assert reference("chicago", Cited(item)) == "Jeffrey, R. B. 1907. The British warblers. Porter."


def test_the_title_keeps_its_case_and_its_question():
    item = Item("article-journal", title="Is pH everything in E. coli?", container_title="Gut")
    for style in NAMES:
        assert "Is pH everything in E. coli?" in reference(style, Cited(item))
        assert "coli?." not in reference(style, Cited(item))


def test_a_short_name_of_the_journal_is_used_where_the_style_wants_it():
    cited = Cited(WORKS["article"], short_container="Brit. J. Polit. Sci.")
    assert "*Brit. J. Polit. Sci.*, vol. 43" in reference("ieee", cited, "markdown")
    assert "Brit J Polit Sci. 2013" in reference("vancouver", cited)
    assert "British Journal of Political Science" in reference("apa", cited)


@pytest.mark.parametrize("authors", [20, 21, 30])
def test_apa_names_nineteen_of_more_than_twenty_authors_and_the_last(authors):
    people = tuple(Name(f"Name{number}", "A.") for number in range(1, authors + 1))
    said = reference("apa", Cited(Item("article-journal", people, issued=Date(2013), title="Tides")))
    assert ("Name19, A., … Name" in said) == (authors > 20)
    assert ("Name20, A." in said) == (authors == 20)
    assert f"Name{authors}, A. (2013). Tides." in said


NEWS = Item(
    "article-newspaper", (Name("Hale", "Rosa"),), issued=Date(2013, 7, 4), title="Tides", container_title="The Times"
)
UNTITLED = Item("article-journal", (Name("Hale", "Rosa"),), issued=Date(2013), container_title="Nature", volume="7")
THE_SEA = Item("book", (Name("Hale", "Rosa"),), issued=Date(2013), title="The sea", edition="1st", publisher="Insel")


@pytest.mark.parametrize(
    ("style", "item", "said"),
    [
        ("apa", NEWS, "Hale, R. (2013, July 4). Tides. The Times."),
        ("chicago", NEWS, "Hale, Rosa. 2013. “Tides.” The Times, July 4."),
        ("chicago", UNTITLED, "Hale, Rosa. 2013. Nature 7."),
        ("ieee", UNTITLED, "[1] R. Hale, Nature, vol. 7, 2013."),
        ("apa", THE_SEA, "Hale, R. (2013). The sea. Insel."),
        ("apa", replace(THE_SEA, edition="11"), "Hale, R. (2013). The sea (11th ed.). Insel."),
        ("apa", replace(THE_SEA, edition="22nd"), "Hale, R. (2013). The sea (22nd ed.). Insel."),
    ],
)
def test_days_missing_titles_and_editions(style, item, said):
    assert reference(style, Cited(item, 1)) == said
