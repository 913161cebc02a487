"""OpenDocument text."""

from __future__ import annotations

import pytest

from citecheck.model.span import Span
from citecheck.read.interface import ReadError
from tests.read.odt_maker import NUMBERED, content, odt
from tests.read.reading import as_text, marked


def write(body, styles=""):
    return as_text(odt(body, styles), "a.odt")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>One <text:span>two</text:span>\n three</text:p>", "One two three"),
        ("<text:p>a<text:tab/>b<text:s text:c='3'/>c<text:line-break/>d</text:p>", "a\tb   c\nd"),
        (
            "<text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion></text:tracked-changes><text:p>a</text:p>",
            "a",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>",
            "a",
        ),
        (
            "<text:p>out<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>er</text:p>",
            "outer\n\nbox",
        ),
        ("<text:p>a<office:annotation><text:p>remark</text:p></office:annotation>b</text:p>", "ab"),
    ],
)
def test_the_text(body, text):
    assert write(body).text.strip() == text


def test_notes_headings_links_and_places():
    document = write(
        "<text:h>One</text:h><text:p>Two<text:note text:note-class='endnote'><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>A note.</text:p></text:note-body></text:note> three "
        "<text:a xlink:href='https://a.org'>four</text:a></text:p>"
    )
    assert marked(document, "heading") == ["One"]
    assert marked(document, "note") == ["A note.\n\n"]
    assert marked(document, "target") == ["four"]
    at = document.text.index("Two three four")
    assert document.locate(Span(at, at + 3)).says == "paragraph 2"
    at = document.text.index("A note")
    assert document.locate(Span(at, at + 3)).says == "endnote 1"


def test_list_numbers():
    document = write(
        "<text:list text:style-name='L1'><text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item>"
        "<text:list-item><text:p>c</text:p></text:list-item></text:list>",
        NUMBERED,
    )
    assert document.text.strip() == "[1] a\n\nb\n\n[2] c"


@pytest.mark.parametrize(
    ("styles", "shown"),
    [
        (NUMBERED.replace('num-format="1"', 'num-format="a" text:start-value="26"'), ["[z] a", "[aa] b"]),
        (NUMBERED.replace('num-format="1"', 'num-format="A"').replace("[", "").replace("]", "."), ["A. a", "B. b"]),
        (NUMBERED.replace("list-level-style-number", "list-level-style-bullet"), ["• a", "• b"]),
    ],
)
def test_list_labels_are_those_that_the_style_asks_for(styles, shown):
    items = "".join(f"<text:list-item><text:p>{each}</text:p></text:list-item>" for each in "ab")
    document = write(f"<text:list text:style-name='L1'>{items}</text:list>", styles)
    assert document.text.strip().split("\n\n") == shown


def test_a_note_without_a_text_is_passed_over():
    document = write(
        "<text:p>One<text:note text:note-class='footnote'/> two<text:note text:note-class='footnote'><text:note-body>"
        "<text:p>Said.</text:p></text:note-body></text:note></text:p>"
    )
    assert document.text.strip() == "One two\n\nSaid."
    at = document.text.index("Said")
    assert document.locate(Span(at, at + 4)).says == "footnote 2"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (odt("<text:p/>"), "no text"),
        (odt("<text:p>x</text:p>", manifest="<encryption-data/>"), "encrypted"),
        (odt("<text:p>"), "not well-formed"),
        (b"PK\x03\x04x", "damaged"),
        (content("").replace("office:body", "office:meta").encode(), "no OpenDocument text"),
    ],
)
def test_refused_in_one_sentence(data, says):
    with pytest.raises(ReadError, match=says):
        as_text(data, "a.odt")


def test_a_flat_file():
    flat = (
        content("<text:p>flat</text:p>")
        .replace("document-content", "document")
        .replace("<office:document ", "<office:document office:mimetype='application/vnd.oasis.opendocument.text' ", 1)
    )
    assert as_text(flat, "a.xml").format == "odt"
    assert as_text(flat, "a.fodt").text.strip() == "flat"
