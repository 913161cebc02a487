"""The list as CSL-JSON, BibTeX and RIS: what is written is read back the same by our own readers."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from citecheck.model.csl import from_csl
from citecheck.model.document import MarkKind
from citecheck.model.item import Date, Item, Name
from citecheck.model.report import DocumentReport, Report
from citecheck.read.registry import read
from citecheck.report.registry import write
from citecheck.settings import Settings
from report import small
from report.cited import WORKS
from report.hostile import INJECTIONS, report

ARTICLE = Item(
    "article-journal",
    (Name(family="Nevers", non_dropping_particle="de", given="Renée"), Name(family="Wong", given="W. H.")),
    issued=Date(2007, 3),
    title="Norms & force: 50% of _all_ cases {really}",
    container_title="International Studies Review",
    volume="9",
    issue="1",
    page="53-80",
    DOI="10.1111/j.1468-2486.2007.00645.x",
)
CHAPTER = Item(
    "chapter",
    (Name(literal="World Health Organization"),),
    editor=(Name(family="Crawford", given="N."),),
    issued=Date(1999),
    title="Diplomatic isolation",
    container_title="How Sanctions Work",
    page="195-212",
    publisher="Macmillan",
    publisher_place="London",
    ISBN="9780333725481",
)
PAGE = Item("webpage", issued=Date(2021), title="The horn is silent", URL="https://harbour.example/horn_1?a=b&c=d")
ITEMS = (ARTICLE, CHAPTER, PAGE)


def listing(*items):
    dossier = small.dossier()
    entries = tuple(replace(dossier.entries[0], reference=replace(small.REFERENCES[0], item=item)) for item in items)
    return Report((DocumentReport(replace(dossier, entries=entries), ()),), "2026-01-02T03:04:05Z")


def read_back(data, name):
    document = read(name, data, Settings())
    return [mark.item for mark in document.marks if mark.kind is MarkKind.ENTRY]


def named(item):
    return [(name.full_family, name.given) for name in (*item.author, *item.editor)]


FIELDS = ("type", "title", "container_title", "volume", "issue", "page", "publisher", "DOI", "URL", "ISBN", "year")


@pytest.mark.parametrize(("format_name", "file"), [("bibtex", "a.bib"), ("ris", "a.ris")])
@pytest.mark.parametrize("item", ITEMS, ids=[item.type for item in ITEMS])
def test_what_is_written_is_read_back(format_name, file, item):
    (back,) = read_back(write(listing(item), format_name), file)
    assert {field: getattr(back, field) for field in FIELDS} == {field: getattr(item, field) for field in FIELDS}
    assert named(back) == named(item)


@pytest.mark.parametrize(("format_name", "file"), [("bibtex", "a.bib"), ("ris", "a.ris")])
@pytest.mark.parametrize("about", WORKS)
def test_works_of_every_kind_are_read_back(format_name, file, about):
    item = WORKS[about]
    (back,) = read_back(write(listing(item), format_name), file)
    kept = ("title", "container_title", "volume", "issue", "page", "publisher", "year", "edition")
    assert {field: getattr(back, field) for field in kept} == {field: getattr(item, field) for field in kept}
    assert back.DOI.lower() == item.DOI.lower()
    assert named(back) == named(item)
    (again,) = read_back(write(listing(back), format_name), file)
    assert again == back


def test_csl_is_read_back():
    items = json.loads(write(listing(*ITEMS), "csl"))
    assert [from_csl(item) for item in items] == list(ITEMS)


def test_keys_of_bibtex_are_its_own():
    said = write(listing(ARTICLE, ARTICLE, PAGE), "bibtex").decode()
    assert said.count("@article{denevers2007,") == 1
    assert said.count("@article{denevers2007-2,") == 1
    assert "@online{thehornissilent2021," in said


def test_a_list_of_authors_that_is_cut_ends_in_others():
    said = write(listing(replace(ARTICLE, et_al=True)), "bibtex").decode()
    assert "author = {de Nevers, Renée and Wong, W. H. and others}" in said


@pytest.mark.parametrize("kind", list(INJECTIONS))
@pytest.mark.parametrize(("format_name", "file"), [("bibtex", "a.bib"), ("ris", "a.ris")])
def test_a_hostile_title_makes_no_entries(format_name, file, kind):
    assert len(read_back(write(report(INJECTIONS[kind]), format_name), file)) == 1
