"""The bibliography that a Markdown article names."""

from __future__ import annotations

import pytest

from citecheck.model.span import Span
from citecheck.read.bibliography import named
from citecheck.read.registry import read
from citecheck.settings import Settings

ARTICLE = "---\ntitle: T\nbibliography: paper.bib\n---\n\nAs said [@a; @b] and @c.\n"
BIB = "@book{a, title={A}}\n\n@book{b, title={B}}\n"


def article(folder, text=ARTICLE):
    path = folder / "paper.md"
    path.write_text(text, encoding="utf-8")
    return read(str(path), path.read_bytes(), Settings())


def test_entries_stand_behind_the_text(tmp_path):
    (tmp_path / "paper.bib").write_text(BIB, encoding="utf-8")
    document = article(tmp_path)
    entries = [m for m in document.marks if m.kind == "entry"]
    assert [m.key for m in entries] == ["a", "b"]
    assert [m.keys for m in document.marks if m.kind == "citation"] == [("a", "b"), ("c",)]
    assert not document.bare
    assert document.locate(entries[1].span).says == "paper.bib, line 3"
    assert document.locate(Span(0, 3)).says == "line 1"
    assert document.text[entries[1].span.start : entries[1].span.end] == "B."


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ("bibliography: paper.bib", ("paper.bib",)),
        ("bibliography: 'a b.bib' # ours", ("a b.bib",)),
        ('bibliography: [a.bib, "b.bib"]', ("a.bib", "b.bib")),
        ("x: 1\nbibliography:\n  - a.bib\n  - b.bib\ny: 2", ("a.bib", "b.bib")),
        ("title: bibliography: x", ()),
        ("bibliography:", ()),
    ],
)
def test_named_in_the_front_matter(front, names):
    assert named(front) == names


@pytest.mark.parametrize("name", ["../secret.bib", "/etc/passwd", "no.bib", "sub", "link.bib"])
def test_nothing_outside_the_folder_is_read(tmp_path, name):
    folder = tmp_path / "article"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "secret.bib").write_text(BIB, encoding="utf-8")
    (folder / "link.bib").symlink_to(tmp_path / "secret.bib")
    document = article(folder, ARTICLE.replace("paper.bib", name))
    assert not [m for m in document.marks if m.kind == "entry"]
    assert document.notices == (f"The bibliography {name} was not found in the article's folder.",)


def test_a_broken_bibliography_is_a_notice(tmp_path):
    (tmp_path / "paper.bib").write_bytes(bytes(range(256)) * 10)
    assert "could not be read: The file holds binary data" in article(tmp_path).notices[0]
