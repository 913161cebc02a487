"""Comments that speak to citecheck: where they stand, of which line they speak, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.read.registry import read
from citecheck.settings import Settings

SETTINGS = Settings()


def comments(name, text, as_format=None):
    return [(c.line, c.about) for c in read(name, text.encode(), SETTINGS, as_format).comments]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.md", "Text.\n\nMore. <!-- citecheck: x -->\n", [(3, 3)]),
        ("a.md", "Text.\n<!-- citecheck: x -->\n\nMore.\n", [(2, 4)]),
        ("a.md", "Text.\n\n<!-- citecheck: x -->\n<!-- citecheck: y -->\nMore.\n", [(3, 5), (4, 5)]),
        ("a.md", "Text.\n\n<!--\ncitecheck: x\n-->\nMore.\n", [(3, 6)]),
        ("a.md", "Text.\r\n<!-- citecheck: x -->\r\nMore.\r\n", [(2, 3)]),
        ("a.md", "Text.\r<!-- citecheck: x -->\rMore.\r", [(2, 3)]),
        ("a.md", "Text.\n\n```\n<!-- citecheck: x -->\n```\n", []),
        ("a.md", "Text.\n\n# citecheck: a heading\n\nMore.\n", []),
        ("a.md", "Text.\n\n<!-- citecheck: never closed\n\nMore.\n", []),
        ("a.md", "---\ntitle: T\n# citecheck: x\nauthor: A\n---\n\nText.\n", [(3, 4)]),
        ("a.txt", "Text.\n# citecheck: x\nMore.\n", [(2, 3)]),
        ("a.txt", "Text # citecheck: in the midst of it.\n", []),
        ("a.tex", "\\documentclass{article}\n% citecheck: x\nText. % citecheck: y\n", [(2, 3), (3, 3)]),
        ("a.tex", "\\documentclass{article}\nText: 5\\% citecheck: x\n", []),
        ("a.tex", "\\documentclass{article}\n\\begin{verbatim}\n% citecheck: x\n\\end{verbatim}\n", []),
        ("a.bib", "% citecheck: x\n@book{a, title={T}}\n", [(1, 2)]),
        ("a.bib", "@book{a,\n title={T % citecheck: x\n}}\n", []),
        ("a.html", "<html><body>\n<!-- citecheck: x -->\n<p>Text.</p></body></html>", [(2, 3)]),
        ("a.html", "<html><body><script>\n'<!-- citecheck: x -->'</script>\n<p>Text.</p></body></html>", []),
    ],
)
def test_where_a_comment_stands_and_what_it_is_about(name, text, found):
    assert comments(name, text) == found


@pytest.mark.parametrize(
    ("name", "works"),
    [
        ("works.json", '[{{"id": "a", "type": "book", "title": "On {}"}}]'),
        ("works.ris", "TY  - BOOK\nID  - a\nTI  - On tides\nN1  - {}\nER  - \n"),
    ],
)
@pytest.mark.parametrize("comment", ["<!-- citecheck: x -->", "% citecheck: x"])
@pytest.mark.parametrize(
    ("article", "text"),
    [("a.md", "---\nbibliography: {}\n---\n\nText [@a].\n"), ("a.tex", "\\documentclass{{article}} Text \\cite{{a}}.")],
)
def test_what_a_field_of_a_bibliography_holds_speaks_to_nobody(tmp_path, name, works, comment, article, text):
    (tmp_path / name).write_text(works.format(comment), encoding="utf-8")
    settings = Settings(bibliography=(tmp_path / name,))
    assert read(str(tmp_path / article), text.format(name).encode(), settings).comments == ()


def test_a_yaml_comment():
    text = "references:\n# citecheck: x\n- id: a\n  type: book\n  title: T\n"
    assert comments("a.yaml", text, "csl-yaml") == [(2, 3)]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_comment_alone_on_its_line_goes_with_the_line(name):
    text = "References\n\nAli, A. (2001). A\n<!-- citecheck: x -->\nwork. *Works*, 1.\n"
    assert "A\nwork." in read(name, text.encode(), SETTINGS).text


@given(st.text(alphabet="<!-#%> \n\r\tcitehk:[]x\\`{}@", max_size=200), st.sampled_from(["a.md", "a.txt", "a.tex"]))
def test_no_text_breaks_the_search(scraps, name):
    text = f"Text.\n{scraps}<!-- citecheck: ignore[R310] why -->{scraps}\nMore.\n"
    lines = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for line, about in comments(name, text):
        assert 1 <= line <= about <= lines
