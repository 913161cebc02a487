"""CSL-YAML: as pandoc and Zotero write it, alone, named, or in the front matter; `nocite`; what is none."""

from __future__ import annotations

import pytest

from citecheck.link import link
from citecheck.model.item import Date
from citecheck.parse import parse
from citecheck.read.interface import ReadError
from citecheck.read.registry import fitting, read
from citecheck.settings import Limits, Settings

ITEMS = """- id: knuth84
  type: book
  author:
  - family: Knuth
    given: Donald E.
  title: 'The *TeX*book: a title, with a colon'
  issued: 1984-05
  DOI: 10.5555/a
- id: who
  type: article-journal
  author: [{literal: WHO}, Alliance for Tests]
  title: >
    Another title,
    folded
  container-title: Annals
  volume: 21
  doi: 10.5555/b
  issued:
  - year: 2001
    month: 7
"""
FRONT = f"---\ntitle: T\nreferences:\n{ITEMS}NOCITE---\n\nAs said [@who].\n"


def items(text, name="a.yaml"):
    document = read(name, text.encode(), Settings(), "csl-yaml")
    return [m.item for m in document.marks if m.kind == "entry"]


def told(text):
    """Return the keys of the entries that an article in Markdown holds, and those that it cites."""
    manuscript = parse(read("a.md", text.encode(), Settings()), Limits())
    linked = link(manuscript)
    by_id = {r.id: r.label for r in manuscript.references}
    return list(by_id.values()), [by_id[i] for each in linked.links for i in each.references]


@pytest.mark.parametrize("head", ["", "references:\n", "---\nreferences:\n", "# ours\n\nreferences:\n"])
def test_items(head):
    book, article = items(head + ITEMS)
    assert (book.type, book.author[0].family, book.issued, book.DOI) == ("book", "Knuth", Date(1984, 5), "10.5555/a")
    assert [n.literal for n in article.author] == ["WHO", "Alliance for Tests"]
    assert article.title.strip() == "Another title, folded"
    assert (article.container_title, article.volume, article.DOI) == ("Annals", "21", "10.5555/b")
    assert article.issued == Date(2001, 7)


@pytest.mark.parametrize(
    ("issued", "date", "words"),
    [
        ("2019", Date(2019), ""),
        ("2019-05-03", Date(2019, 5, 3), ""),
        ("{year: 2019, month: 5}", Date(2019, 5), ""),
        ("{date-parts: [[2019, 5, 3]]}", Date(2019, 5, 3), ""),
        ("{date-parts: [2019]}", Date(2019), ""),
        ("{literal: in press}", None, "in press"),
        ("{raw: May 2019}", Date(2019, 5), ""),
        ("[]", None, ""),
        ("0000-1", None, "0000-1"),
        ("{date-parts: [[99999]]}", None, ""),
        ("{date-parts: [[]]}", None, ""),
        ("{date-parts: []}", None, ""),
    ],
)
def test_dates(issued, date, words):
    (item,) = items(f"- id: a\n  title: T\n  issued: {issued}\n")
    assert (item.issued, item.issued_literal) == (date, words)


def test_told_by_content():
    assert fitting("a.yaml", f"references:\n{ITEMS}".encode()).NAME == "csl-yaml"
    assert fitting("a.yaml", b"on: push\njobs: {}\n").NAME != "csl-yaml"
    assert fitting("a.txt", b"- a list\n- of points\n").NAME == "text"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: [", "not valid"),
        ("- id: a\n\ttitle: x", "not valid"),
        ("references: none", "no CSL-YAML item"),
        ("just words", "no CSL-YAML item"),
        ("- a\x07b", "may not hold|not valid"),
        ("[" * 5_000, "not valid|no CSL-YAML item"),
    ],
)
def test_refused_in_one_sentence(text, says):
    with pytest.raises(ReadError, match=says):
        items(text)


def test_no_alias_is_followed_and_no_tag_makes_an_object():
    laughs = "x: &a [l, l]\ny: &b [*a, *a]\nz: &c [*b, *b]\n"
    (item,) = items(f"{laughs}references:\n- id: !!python/object/apply:os.system ['true']\n  title: T\n  author: *c\n")
    assert (item.title, item.author) == ("T", ())


def test_in_the_front_matter():
    text = FRONT.replace("NOCITE", "")
    entries, cited = told(text)
    assert (entries, cited) == (["knuth84", "who"], ["who"])
    document = read("a.md", text.encode(), Settings())
    second = [m for m in document.marks if m.kind == "entry"][1]
    assert document.locate(second.span).says == "line 12"


@pytest.mark.parametrize(
    "nocite", ["nocite: '@knuth84'", "nocite: |\n  @knuth84, @who", "nocite: |\n\n  @*", 'nocite: "@*"']
)
def test_what_nocite_names_is_cited(nocite):
    entries, cited = told(FRONT.replace("NOCITE", nocite + "\n"))
    assert set(cited) == set(entries)


def test_everything_is_cited_once_however_often_it_is_named():
    _, cited = told(FRONT.replace("NOCITE", "nocite: |\n  @*\n  @*\nnocite: '@*'\n").replace("[@who]", "nothing"))
    assert cited == ["knuth84", "who"]


def test_front_matter_that_is_no_yaml_is_said():
    document = read("a.md", b"---\nreferences:\n- id: [\n---\n\nAs said [@a].\n", Settings())
    assert "front matter could not be read" in " ".join(document.notices)


def test_a_file_that_the_front_matter_names(tmp_path):
    (tmp_path / "works.yaml").write_text(ITEMS, encoding="utf-8")
    path = tmp_path / "a.md"
    path.write_text("---\nbibliography: works.yaml\n---\n\nAs said [@who].\n", encoding="utf-8")
    document = read(str(path), path.read_bytes(), Settings())
    assert [m.key for m in document.marks if m.kind == "entry"] == ["knuth84", "who"]
