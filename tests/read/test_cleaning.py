"""Text comes out clean, and every place leads back to the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.place import TextPlace
from citecheck.model.span import Span
from citecheck.read.interface import ReadError
from tests.read.reading import as_markdown, as_text, marked, place

CASES = [
    # escapes
    (r"doi 10.31703/gfpr.2025\(VIII-I\).06", "doi 10.31703/gfpr.2025(VIII-I).06", ").06", 1, 32),
    (r"doi:10.1162/qss\_a\_00012 x", "doi:10.1162/qss_a_00012 x", "x", 1, 27),
    (r"1\. Smith \& Sons \[3\]", "1. Smith & Sons [3]", "Smith", 1, 5),
    # links
    ("(Rubin, [1999](#)).", "(Rubin, 1999).", "1999", 1, 10),
    ("[Google Scholar](#) [Worldcat](#)", "Google Scholar Worldcat", "Worldcat", 1, 22),
    ("[https://a.org/x](https://a.org/x) end", "https://a.org/x end", "end", 1, 36),
    (r"[10.1/x\(1\)](https://doi.org/10.1/x(1)) end", "10.1/x(1) end", "end", 1, 42),
    ("<https://a.org/x_y_z> end", "https://a.org/x_y_z end", "end", 1, 23),
    ("see [3], [4](p. 5) and [5](6)", "see [3], [4](p. 5) and [5](6)", "and", 1, 20),
    ("[a [b](http://c.org) d](http://e.org) f", "a b d f", "f", 1, 39),
    ("![figure](fig.png) text", "figure text", "text", 1, 20),
    ("[x][1] y\n\n[1]: https://a.org/b\n", "x y\n\n\n", "y", 1, 8),
    ("as said [1]\n\n[1]: https://a.org/b\n", "as said [1]\n\n[1]: https://a.org/b\n", "https", 3, 6),
    # emphasis
    ("*Current History*, *98*(625), 79", "Current History, 98(625), 79", "(625)", 1, 24),
    ("_Review of studies_ 27", "Review of studies 27", "27", 1, 21),
    ("**Smith, J.** (2010). ***Title***.", "Smith, J. (2010). Title.", "Title", 1, 26),
    ("(Maller, *The Dangers of It*, 2009)", "(Maller, The Dangers of It, 2009)", "2009", 1, 31),
    ("“*Title*” and 'x'", "“Title” and 'x'", "and", 1, 11),
    ("*One\ntitle* 3", "One\ntitle 3", "3", 2, 8),
    # what is no emphasis
    ("p* < 0.05, **p < 0.01", "p* < 0.05, **p < 0.01", "0.01", 1, 18),
    ("Smith*, Jones*, and Brown**", "Smith*, Jones*, and Brown**", "Brown", 1, 21),
    ("* a bullet\n* another *one* \n", "* a bullet\n* another one \n", "one", 2, 12),
    ("5*3*2 = 30 and a * b * c", "5*3*2 = 30 and a * b * c", "and", 1, 12),
    ("https://a.org/_b_/c_d_/e", "https://a.org/_b_/c_d_/e", "e", 1, 24),
    ("10.1299/j.2003.78._7-17_ and snake_case_name", "10.1299/j.2003.78._7-17_ and snake_case_name", "and", 1, 26),
    ("_Title_ https://a.org/b_c", "Title https://a.org/b_c", "b_c", 1, 23),
    ("*p < .05\n\nSmith*", "*p < .05\n\nSmith*", "Smith", 3, 1),
    # tags and entities
    ("<i>Global Reviews</i> , VIII", "Global Reviews , VIII", "VIII", 1, 25),
    ("<em class='x'>T</em> H<sub>2</sub>O 10<sup>3</sup> 5 km<sup>2</sup>", "T H2O 103 5 km2", "H2O", 1, 22),
    ("as shown.<sup>1,3–5</sup> Then<sup>6</sup>", "as shown.^1,3–5^ Then^6^", "Then", 1, 27),
    ("p < 0.05 and q > 0.1, a<b and c>d", "p < 0.05 and q > 0.1, a<b and c>d", "and c", 1, 27),
    ("a<br/>b<p>c", "a b c", "c", 1, 11),
    ("&lt;i&gt;T&lt;/i&gt; AT&amp;T &#8211; x&nbsp;y", "T AT&T – x y", "y", 1, 46),
    ("doi:10.1002/x13:3&lt;203::AID&gt;2.0", "doi:10.1002/x13:3<203::AID>2.0", "203", 1, 22),
    ("a <!-- hidden\n--> b", "a  b", "b", 2, 5),
    ('<a href="http://a.org">T</a> x', "T x", "x", 1, 30),
    # characters
    ("na\u200bme\u00ad ﬁt\u00a0x \ufeffy", "name fit x y", "y", 1, 14),
    ("doi:10.1016/\u200bj.cell\u200b x\u200by", "doi:10.1016/\u200bj.cell xy", "xy", 1, 22),
    ("infor\u00ad\n  mation y", "information y", "y", 2, 10),
    ("line-\nbreak", "line-\nbreak", "break", 2, 1),
    ("a\r\nb\rc\u2028d", "a\nb\nc\nd", "c", 3, 1),
    ("a\x00\x01b\x0cc", "ab\x0cc", "c", 1, 6),
]


@pytest.mark.parametrize(("source", "text", "needle", "line", "column"), CASES)
def test_cleaned(source, text, needle, line, column):
    document = as_text(source)
    assert document.text == text
    assert place(document, needle) == (line, column)


MARKDOWN = [
    ("# Title here\n\nText", "Title here\n\nText"),
    ("## References {#refs .unnumbered} ##\n", "References {#refs .unnumbered}\n"),
    ("## References {-}\n", "References\n"),
    ("References\n----------\nx", "References\n\nx"),
    ("> quoted *text*\n> > more", "quoted text\nmore"),
    (
        "A claim.[^1] More.\n\n[^1]: See Smith (2010).\n    And on.\n",
        "A claim. More.\n\nSee Smith (2010).\n    And on.\n",
    ),
    ("::: {#refs}\n:::\n", "\n\n"),
    (r"a \* b \\ c \' d", r"a * b \ c ' d"),
    ("`a_b_` and `*x*`", "`a_b_` and `*x*`"),
    ("```\n# no *heading*\n```\n", "```\n# no *heading*\n```\n"),
    ("```\nnever closed *x*\n", "```\nnever closed x\n"),
    ("| a | b |\n|---|---|\n| *c* | d |", "| a | b |\n|---|---|\n| c | d |"),
    ("- one\n-----\n", "- one\n-----\n"),
]


@pytest.mark.parametrize(("source", "text"), MARKDOWN)
def test_cleaned_markdown(source, text):
    assert as_markdown(source).text == text


def test_markdown_marks_headings_notes_and_code():
    source = "---\ntitle: X\n---\n# One\n\nTwo\n===\n\nText `x` [^n].\n\n[^n]: Note.\n\n~~~\ncode\n~~~\n"
    document = as_markdown(source)
    assert marked(document, "heading") == ["One", "Two"]
    assert marked(document, "note") == ["Note.\n"]
    assert marked(document, "skip") == ["---\ntitle: X\n---\n", "`x`", "~~~\ncode\n~~~\n"]


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("as [see @doe99, pp. 33-35; also @smith04] said", [("doe99", "smith04")]),
        ("@doe99 [p. 30] says, and @{b/c d} not", [("doe99",)]),
        ("as said [-@doe99].", [("doe99",)]),
        ("[@a:b_c.d] and me@x.org, \\@e", [("a:b_c.d",)]),
        ("see @fig:one, [@tbl-two] and [@sec-x; @doe]", [("doe",)]),
        ("{cite}`a, b` and {cite:t}`c` and :cite:`d`", [("a", "b"), ("c",), ("d",)]),
        ("\\citep[see][p. 3]{a,b}", [("a", "b")]),
        ("in code: `[@no]`", []),
    ],
)
def test_markdown_citations(source, keys):
    document = as_markdown(f"---\nbibliography: x.bib\n---\n{source}")
    assert [m.keys for m in document.marks if m.kind == "citation"] == keys


def test_a_handle_is_no_citation_where_there_is_no_bibliography():
    assert not marked(as_markdown("Follow @someone on it."), "citation")


@pytest.mark.parametrize(
    ("source", "targets"),
    [
        ("[T](https://a.org/b) and <https://c.org>", [("T", "https://a.org/b"), ("https://c.org", "https://c.org")]),
        ("(Rubin, [1999](#ref-1))", [("1999", "#ref-1")]),
        ('<a href="http://a.org/?b&c">*T*</a>', [("T", "http://a.org/?b&c")]),
        ("[x][y]\n\n[y]: <https://a.org>\n", [("x", "https://a.org")]),
    ],
)
def test_targets_of_links_are_kept(source, targets):
    document = as_text(source)
    found = [(document.text[m.span.start : m.span.end], m.data) for m in document.marks if m.kind == "target"]
    assert found == targets


_PIECES = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "[",
            "]",
            "](#)",
            "](http://a.org/(x))",
            "<i>",
            "</i>",
            "<",
            ">",
            "&lt;",
            "&amp;",
            "\\",
            "\\(",
            "`",
            "```",
        ),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "\u200b",
            "\u00ad",
            "\u00ad\n",
            "ﬁ",
            "\u00a0",
            "\x00",
            "\x0c",
            "é",
            "word",
            "1",
            "(2010)",
        ),
        *(
            "# ",
            "> ",
            "- ",
            "| ",
            "[^1]",
            "[^1]: ",
            "[a]: http://b.org",
            "---\n",
            "@key",
            "[@k; @l]",
            "<!--",
            "-->",
            "<https://a.org>",
        ),
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=60).map("".join))


@given(_TEXTS, st.sampled_from(["a.txt", "a.md"]), st.data())
def test_every_stretch_leads_back_into_the_source(source, path, data):
    try:
        document = as_text(source, path)
    except ReadError:
        return
    length = len(document.origin.source)
    start = data.draw(st.integers(0, len(document.text)))
    span = Span(start, data.draw(st.integers(start, len(document.text))))
    back = document.source_span(span)
    assert 0 <= back.start <= back.end <= length
    assert isinstance(document.locate(span), TextPlace)
    assert all(0 <= m.span.start <= m.span.end <= len(document.text) for m in document.marks)


@given(_TEXTS, st.sampled_from(["a.txt", "a.md"]))
def test_the_pieces_make_up_the_text(source, path):
    try:
        document = as_text(source, path)
    except ReadError:
        return
    at = end = 0
    for piece in document.content.pieces:
        assert piece.at == at
        assert piece.origin.start >= end
        if piece.copied and piece.length > 1:
            copy = document.origin.source[piece.origin.start : piece.origin.end]
            assert document.text[at : at + piece.length] == copy
        at, end = at + piece.length, piece.origin.end
    assert at == len(document.text)


@given(
    st.text(
        alphabet=st.characters(
            codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="*_[]<>&\\`|#~@^ﬀﬁﬂﬃﬄﬅﬆ\u034f"
        )
    )
)
def test_text_without_marks_stays_as_it_is(text):
    if text:
        assert as_text(text).text == text


@given(st.binary(), st.sampled_from(["a.txt", "a.md", "a"]))
def test_any_bytes_are_read_or_refused(data, path):
    refused = _refusal(data, path)
    assert refused is None or (re.fullmatch(r"[A-Z].*\.", refused.sentence) and refused.path == path)


def _refusal(data, path):
    try:
        as_text(data, path)
    except ReadError as error:
        return error
    return None


@pytest.mark.parametrize(
    "piece",
    [
        "*",
        "_ ",
        "*a ",
        "[",
        "](",
        "](a",
        "](#)",
        "[a](#)",
        "<i>",
        "<i ",
        "<!--",
        "&lt;",
        "\\",
        "\\(",
        "`",
        "` ",
        "``\n",
        "[^1]",
        "@k ",
        "[@k",
        "> ",
        "# a\n",
        "|",
        "\n",
        "**a** ",
        "[a]: http://b\n",
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_much_of_one_piece_is_read(piece, path):
    document = as_text("x" + piece * (100_000 // len(piece)), path)
    assert len(document.text) <= 100_001
