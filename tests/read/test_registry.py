"""Which reader a file is for."""

from __future__ import annotations

import pytest

from citecheck.read.interface import ReadError
from citecheck.read.registry import READERS, SUFFIXES, fitting, read
from citecheck.settings import Settings


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
