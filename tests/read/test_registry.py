"""Which reader a file is for."""

from __future__ import annotations

import re

import pytest

from citecheck.read.interface import ReadError
from citecheck.read.registry import READERS, SUFFIXES, fitting, read
from citecheck.settings import Limits, Settings


@pytest.mark.parametrize(
    ("path", "data", "name"),
    [
        ("a.txt", b"# Text", "text"),
        ("a.md", b"# Text", "markdown"),
        ("A.QMD", b"text", "markdown"),
        ("a", b"text", "text"),
        ("-", b"text", "text"),
    ],
)
def test_told_by_content_and_name(path, data, name):
    assert name == fitting(path, data).NAME
    assert read(path, data, Settings()).format == name


def test_a_format_can_be_named():
    assert read("a.txt", b"# One", Settings(), "markdown").text == "One"
    with pytest.raises(ReadError, match="There is no format 'word'; known are text, markdown"):
        read("a.txt", b"x", Settings(), "word")


def test_names_and_suffixes_are_unique():
    assert len({reader.NAME for reader in READERS}) == len(READERS)
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in SUFFIXES)


@pytest.mark.parametrize(
    ("path", "data", "said"),
    [
        ("talk.rtf", b"{\\rtf1\\ansi Tides (Vane, 2001).}", "RTF, which is not read; save it as .docx"),
        ("talk.txt", b"\r\n{\\rtf1 Tides}", "RTF"),
        ("talk.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "an old office file (.doc)"),
        (
            "talk.docx",
            b"\xd0\xcf\x11\xe0" + bytes(40) + "WordDocument".encode("utf-16-le"),
            "an old office file (.doc)",
        ),
        (
            "talk.docx",
            b"\xd0\xcf\x11\xe0" + bytes(40) + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        ("talk.docx", b"\xd0\xcf\x11\xe0" + bytes(40), "or one with a password"),
        ("talk.pages", b"PK\x03\x04" + bytes(40), "a .pages file"),
    ],
)
def test_manuscripts_in_other_forms_are_refused_with_what_to_do(path, data, said):
    with pytest.raises(ReadError, match=re.escape(said)):
        read(path, data, Settings())


@pytest.mark.parametrize(
    ("form", "entry"),
    [
        ("bibtex", "@book{a, title = {T}}\n"),
        ("csl-json", '{"id": "a", "title": "T"}\n'),
        ("csl-yaml", "- {id: a, title: T}\n"),
        ("ris", "TY  - BOOK\nTI  - T\nER  - \n"),
        ("nbib", "PMID- 1\nTI  - T\n\n"),
    ],
)
def test_a_bibliography_of_too_many_entries_is_refused_before_they_are_set(monkeypatch, form, entry):
    text = "[" * (form == "csl-json") + entry * 11 + "]" * (form == "csl-json")
    monkeypatch.setattr("citecheck.read.listed.compose", lambda *_: pytest.fail("more are set than are taken on"))
    with pytest.raises(ReadError, match="more than 10 entries"):
        read("works", text.encode(), Settings(limits=Limits(entries=10)), form)
