"""HTML articles: text, links to entries, the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.read.interface import ReadError
from tests.read.reading import as_text, marked


def page(body, head=""):
    return as_text(f"<!DOCTYPE html><html><head><title>T</title>{head}</head><body>{body}</body></html>", "a.html")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One <i>two</i>\n three</p><p>four</p>", "One two three\n\nfour"),
        ("<div>a<br>b</div>", "a\nb"),
        ("<script>x</script><style>y</style><nav>z</nav><p>a</p>", "a"),
        ("<p>AT&amp;T &ndash; x&nbsp;y\u200b ﬁt</p>", "AT&T – x y fit"),
        ("<p>so.<sup>1,3</sup> km<sup>2</sup> 10<sup>3</sup></p>", "so.^1,3^ km2 103"),
        ("<p>so<a class='footnote-ref' href='#fn1'><sup>1</sup></a>.</p>", "so."),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
    ],
)
def test_the_text(body, text):
    assert page(body).text.strip() == text


PANDOC = """<h1>One</h1><p>As (<a href="#ref-doe99">Doe 1999</a>; <a href="#ref-roe07">Roe 2007</a>) said.</p>
<div id="refs" class="references csl-bib-body"><div id="ref-doe99" class="csl-entry">Doe, J. 1999. <em>Title</em>.</div>
<div id="ref-roe07" class="csl-entry">Roe, R. 2007. Other.</div></div>"""

NUMBERED = """<p>As said [<a href="#CR2">2</a>].</p><h2>References</h2><ol><li><p id="CR1">Doe, J. Title. 1999.</p></li>
<li><p id="CR2">Roe, R. Other. 2007.</p><a href="https://doi.org/10.2307/2194983">Article</a></li></ol>"""


def test_entries_and_links_as_pandoc_writes_them():
    document = page(PANDOC)
    assert marked(document, "heading") == ["One"]
    assert marked(document, "entry") == ["Doe, J. 1999. Title.", "Roe, R. 2007. Other."]
    assert [m.key for m in document.marks if m.kind == "entry"] == ["ref-doe99", "ref-roe07"]
    assert [m.keys for m in document.marks if m.kind == "citation"] == [("ref-doe99",), ("ref-roe07",)]


def test_a_numbered_list_under_a_heading():
    document = page(NUMBERED)
    assert [m.key for m in document.marks if m.kind == "entry"] == ["1", "CR2"]
    assert marked(document, "citation") == ["2"]
    assert marked(document, "entry")[1].endswith("https://doi.org/10.2307/2194983")


@pytest.mark.parametrize(
    "body",
    [
        "<ul class='references'><li>Doe 1999</li><li>Roe 2007</li></ul>",
        "<section class='ref-list'><h2>X</h2><ol><li>Doe 1999</li><li>Roe 2007</li></ol></section>",
        "<h3>5. References</h3><div><ul><li>Doe 1999</li><li>Roe 2007</li></ul></div>",
        "<div class='bibliography'><p>Doe 1999</p><p>Roe 2007</p></div>",
        "<h3>References</h3><ol><li>Doe 1999</li><li>Roe 2007</li></ol><h3>Notes</h3><ol><li>One</li><li>Two</li></ol>",
        "<ol class='c-article-references'><li class='c-article-references__item'>Doe 1999</li>"
        "<li class='c-article-references__item'>Roe 2007</li></ol>",
    ],
)
def test_lists_of_many_makers(body):
    assert marked(page("<p>Text.</p>" + body), "entry") == ["Doe 1999", "Roe 2007"]


@pytest.mark.parametrize("told", ["itemprop='citation' itemscope", "role='doc-biblioentry'"])
def test_what_the_page_itself_calls_an_entry(told):
    entries = "".join(f"<div><p {told}><b>Smith, J.</b> (200{i}). <cite>A title</cite>.</p></div>" for i in range(3))
    document = page(f"<p>As said.</p><h2>What we read</h2>{entries}<p>Good night.</p>")
    marks = [m for m in document.marks if m.kind == "entry"]
    assert [document.text[m.span.start : m.span.end] for m in marks] == [
        f"Smith, J. (200{i}). A title." for i in range(3)
    ]


def test_what_is_called_an_entry_and_holds_hardly_a_word_is_none():
    entries = "".join(f"<p role='doc-biblioentry'>Smith, J. (200{i}). A title.</p>" for i in range(3))
    document = page(f"<h2>What we read</h2>{entries}<p role='doc-biblioentry'>*</p>")
    assert marked(document, "entry") == [f"Smith, J. (200{i}). A title." for i in range(3)]


def test_code_is_marked_as_no_prose():
    assert marked(page("<p>So <code>f(Doe, 1999)</code> is called.</p><pre>[1]</pre>"), "skip") == [
        "f(Doe, 1999)",
        "[1]",
    ]


def test_a_list_in_paragraphs_is_left_to_the_parser():
    document = page("<h2>References</h2><p>Doe, J. (1999). Title.</p><p>Roe, R. (2007). Other.</p>")
    assert marked(document, "entry") == []
    assert document.text.strip().splitlines()[2:] == ["Doe, J. (1999). Title.", "", "Roe, R. (2007). Other."]


def test_places_name_an_element_and_its_line():
    document = page(f"\n\n{PANDOC}")
    entry = next(m for m in document.marks if m.kind == "entry")
    assert document.locate(entry.span).says == "div #ref-doe99 (line 4)"


def test_the_own_doi_and_targets():
    document = page("<p><a href='https://a.org/x'>this</a></p>", '<meta name="citation_doi" content="10.2307/2194983">')
    assert document.text.startswith("DOI: 10.2307/2194983\n")
    assert [m.data for m in document.marks if m.kind == "target"] == ["https://a.org/x"]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<html><meta charset='iso-8859-1'><p>Müller</p>".encode("latin-1"), "iso-8859-1"),
        ("<html><p>Müller</p>".encode(), "utf-8"),
        ("<html><p>Müller “x” – Größe</p>".encode("cp1252"), "cp1252"),
        (b"<?xml version='1.0' encoding='utf-8'?><html><p>M\xc3\xbcller</p></html>", "utf-8"),
    ],
)
def test_encodings(data, encoding):
    document = as_text(data, "a.html")
    assert "Müller" in document.text
    assert document.encoding == encoding


def test_a_page_without_text_is_refused():
    with pytest.raises(ReadError, match="no text"):
        page("<script>x</script>")


def test_deep_pages_end():
    assert "good" in page("<p>good</p>" + "<div>" * 20_000 + "x").text


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<ol class=references>",
                "<li id=a>",
                "<a href=#a>",
                "</a>",
                "x",
                "<sup>",
                "1",
                "&amp;",
                "<!--",
                "<br>",
                "<h2>",
                "References",
            ]
        )
    ).map("".join)
)
def test_nothing_upsets_the_reader(body):
    try:
        document = page(body)
    except ReadError:
        return
    assert all(m.span.end <= len(document.text) for m in document.marks)
