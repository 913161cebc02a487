"""How sure findings are: every figure from the tables, and surer evidence above what is less sure."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

import citecheck.check
from citecheck.check import compared, confidence, confidence_of_text
from citecheck.check.confidence_of_text import Reading
from citecheck.check.entry import field_missing, reference_uncited
from citecheck.check.mention import authors_differ_in_text, citation_unlisted, year_differs_in_text
from citecheck.model.document import Document, TextOrigin
from citecheck.model.item import Date, Name
from citecheck.model.link import Coverage, LinkReason
from citecheck.model.mapped import Mapped
from citecheck.model.resolution import Resolution, Status

from .builder import COVERAGE, FOUND, ITEM, cited, entry, mention, reference

UNCHECKED = Resolution(Status.UNCHECKED)
DOUBTFUL = Coverage(1, 1, 1, 1, trusted=False)
RULES = sorted(Path(citecheck.check.__file__).parent.glob("*/*.py"))
HELD = [held for m in (confidence, confidence_of_text) for name, held in vars(m).items() if name.isupper()]
TABLES = [held for held in HELD if isinstance(held, dict)]
FIGURES = [held for held in HELD if isinstance(held, float)]


def document(text, path="a.txt"):
    return Document(path, path.rpartition(".")[2], Mapped.whole(text), TextOrigin(text))


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_no_rule_sets_a_figure_of_its_own(rule):
    calls = [node for node in ast.walk(ast.parse(rule.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    for call in calls:
        if getattr(call.func, "id", "") == "Finding":
            (figure,) = (k.value for k in call.keywords if k.arg == "confidence")
            assert not [n for n in ast.walk(figure) if isinstance(n, ast.Constant) and isinstance(n.value, int | float)]


def test_every_figure_is_a_share():
    figures = [*FIGURES, *(f for table in TABLES for f in table.values())]
    assert len(figures) > 60
    assert all(0 < f <= 1 for f in figures)


@pytest.mark.parametrize("table", [t for t in TABLES if Reading.CLEAN in t])
def test_what_was_read_well_is_at_least_as_sure(table):
    assert table[Reading.CLEAN] > table[Reading.PAGED] >= table[Reading.DOUBTFUL]


@pytest.mark.parametrize(
    ("text", "path", "coverage", "reading"),
    [
        ("Dunes and har-\nbours, well-\nknown.", "a.txt", COVERAGE, Reading.CLEAN),
        ("Dunes and har-\nbours, ti-\ndes and le-\nvees.", "a.txt", COVERAGE, Reading.PAGED),
        ("Dunes and harbours.", "a.pdf", COVERAGE, Reading.PAGED),
        ("Dunes and harbours.", "a.docx", COVERAGE, Reading.CLEAN),
        ("Dunes and harbours.", "a.docx", DOUBTFUL, Reading.DOUBTFUL),
    ],
)
def test_how_a_text_was_read(text, path, coverage, reading):
    page = replace(entry().manuscript, document=document(text, path))
    assert compared.reading(coverage, page) is reading


def test_text_from_set_pages_accuses_less_surely():
    paged = replace(entry().manuscript, document=document("har-\nbours ti-\ndes le-\nvees"))
    lost = mention(reason=LinkReason.NONE)
    for rule, unit in ((citation_unlisted, lost), (reference_uncited, entry())):
        (clean,), (torn,) = rule.check(unit), rule.check(replace(unit, manuscript=paged))
        assert clean.confidence > torn.confidence


def year(text, listed, resolution=UNCHECKED):
    unit = entry(reference(item=replace(ITEM, issued=Date(listed))), resolution)
    (finding,) = year_differs_in_text.check(mention(cited(text), unit, LinkReason.OTHER_YEAR))
    return finding.confidence


def test_a_year_is_surer_where_the_register_tells_the_side_and_less_sure_far_off():
    assert (
        year("2013", 2014, FOUND) > year("2013", 2014) == year("2017", 2014) > year("2018", 2014) == year("1962", 2014)
    )


def test_a_slip_in_the_text_is_surer_than_another_name():
    def sure(*names):
        listed = entry(reference(item=replace(ITEM, author=(Name("Okafor", "C."), Name("Brandt", "P.")))), UNCHECKED)
        (finding,) = authors_differ_in_text.check(mention(cited("2014", *names), listed, LinkReason.OTHER_AUTHORS))
        return finding.confidence

    assert sure("Okafar", "Brandt") == sure("Okafro", "Brandt") > sure("Okafor", "Larsen")


def test_a_missing_field_is_surest_where_the_record_has_it():
    bare = replace(ITEM, container_title="")
    listed = reference(item=bare, raw="Okafor, C. (2014). How dunes remember the wind, 15, 33-48.")
    (found,), (unknown,) = (field_missing.check(entry(listed, r)) for r in (FOUND, UNCHECKED))
    assert found.confidence > unknown.confidence


def test_of_several_missing_fields_the_least_sure_counts():
    bare = replace(ITEM, author=(), title="", issued=None)
    listed = entry(reference(item=bare, raw="Journal of Coastal Memory, 15, 33-48."), UNCHECKED)
    (finding,) = field_missing.check(listed)
    assert finding.confidence == min(confidence_of_text.MISSING[f] for f in ("author", "title", "issued"))
