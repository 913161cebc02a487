"""Hostile metadata in every format, read back by real parsers: nothing raw, nothing executed, nothing forged."""

from __future__ import annotations

import dataclasses
import json
import re

import pytest
from markdown_it import MarkdownIt

from citecheck.report import escape
from citecheck.report.interface import Options
from citecheck.report.registry import WRITERS, write
from report.hostile import INJECTIONS, report

TEXTS = [writer.FORMAT.name for writer in WRITERS if not writer.FORMAT.binary]
KINDS = list(INJECTIONS)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", TEXTS)
def test_no_format_lets_through_what_a_terminal_obeys(name, kind):
    said = write(report(INJECTIONS[kind]), name).decode()
    assert not CONTROLS.search(said.replace("\r\n", "\n"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", [name for name in TEXTS if name != "github"])
def test_no_format_lets_a_build_log_be_commanded(name, kind):
    rows = write(report(INJECTIONS[kind]), name).decode().splitlines()
    assert not [row for row in rows if row.lstrip().startswith("::")]
    assert "##[" not in "\n".join(rows)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [40, 100])
def test_the_terminal_shows_colours_of_ours_alone(kind, width):
    said = write(report(INJECTIONS[kind]), "text", Options(width=width, colour=True)).decode()
    ours = re.sub(r"\x1b\]8;id=\d+;https://doi\.org/[!-~]+\x1b\\|\x1b\]8;;\x1b\\|\x1b\[[0-9;]*m", "", said)
    assert not CONTROLS.search(ours)
    assert not [row for row in ours.splitlines() if row.lstrip().startswith("::")]


@pytest.mark.parametrize("kind", KINDS)
def test_json_gives_each_string_back(kind):
    evil = INJECTIONS[kind]
    said = json.loads(write(report(evil), "json"))
    document = said["documents"][0]
    assert document["findings"][0]["message"] == evil
    assert document["references"][0]["csl"]["title"] == evil
    assert said["refused"] == [{"path": evil, "sentence": evil}]


@pytest.mark.parametrize("kind", KINDS)
def test_jsonl_has_a_line_a_file(kind):
    assert len(write(report(INJECTIONS[kind]), "jsonl").splitlines()) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_markdown_holds_no_markup_of_strangers(kind):
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(write(report(INJECTIONS[kind]), "markdown").decode())
    tokens = [token for block in parsed for token in (block, *(block.children or ()))]
    assert {token.type for token in tokens} <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "softbreak"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "strong_open", "strong_close"),
        *("code_inline", "html_inline"),
    }
    assert {token.content for token in tokens if token.type == "html_inline"} <= {"<!-- -->"}
    headings = [parsed[i + 1].content for i, token in enumerate(parsed) if token.type == "heading_open"]
    assert headings[1:] == [
        "References",
        "Cited, but not in the list",
        "The text and the list as a whole",
        "What could not be checked",
        "How the file was read",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("right \u202eleft", "right <U+202E>left"),
        ("two\r\nlines", "two lines"),
        ("##[error]x", "# #[error]x"),
        ("Ünïcödé 文献 – “quoted”", "Ünïcödé 文献 – “quoted”"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
    ],
)
def test_a_terminal_is_shown_names_for_what_it_would_obey(text, shown):
    assert escape.terminal(text) == shown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("10.1000/a_b", "10.1000/a_b"),
        ("_Nature_", r"\_Nature\_"),
        ("R&D", "R&amp;D"),
        ("see @someone and #12", "see @<!-- -->someone and #<!-- -->12"),
        ("a <b> c", r"a \<b\> c"),
    ],
)
def test_markdown_is_escaped_where_it_must_be(text, escaped):
    assert escape.markdown(text) == escaped


@pytest.mark.parametrize(("text", "span"), [("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("", "` `")])
def test_code_spans_hold_any_string(text, span):
    assert escape.markdown_code(text) == span


OURS = frozenset(
    (
        *("id", "cluster", "citation", "reference", "references", "candidates", "fingerprint", "format", "encoding"),
        *("type", "style", "kind", "source", "code", "name", "field", "generated", "literal", "year", "problems"),
    )
)
"""Fields of text that the program fills itself, or that have a form of their own."""


def test_the_hostile_report_has_the_string_in_every_field_that_strangers_fill():
    empty, full = set(), set()
    _look(report("EVIL"), empty, full)
    assert {name for _, name in empty - full} <= OURS
    assert len(full) >= 75


def _look(value, empty, full):
    for each in value if isinstance(value, tuple) else ():
        _look(each, empty, full)
    for field in dataclasses.fields(value) if dataclasses.is_dataclass(value) else ():
        held = getattr(value, field.name)
        if field.type in {"str", "tuple[str, ...]"}:
            (full if "EVIL" in "".join(held) else empty).add((type(value).__name__, field.name))
        _look(held, empty, full)
