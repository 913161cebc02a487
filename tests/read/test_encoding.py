"""Files in every encoding that articles come in, and files that are no text."""

from __future__ import annotations

import dataclasses

import pytest

from citecheck.read.encoding import decode
from citecheck.read.interface import ReadError
from citecheck.settings import Limits, Settings
from tests.read.reading import as_text, place

TEXT = "Müller, J. (2013). “Title” – x.\n"


@pytest.mark.parametrize(
    ("data", "encoding", "says"),
    [
        (TEXT.encode(), "utf-8", ""),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8", ""),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le", ""),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be", ""),
        (b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"), "utf-32-le", ""),
        (TEXT.encode("cp1252"), "cp1252", "Windows-1252"),
        (TEXT.encode("utf-16-le"), "utf-16-le", "no byte order mark"),
    ],
)
def test_the_same_text_in_every_encoding(data, encoding, says):
    read = decode("a.txt", data, Limits())
    assert read.text == TEXT
    assert read.encoding == encoding
    assert says in " ".join(read.notices)
    assert bool(says) == bool(read.notices)


def test_a_byte_order_mark_is_no_column():
    assert place(as_text(b"\xef\xbb\xbfSmith"), "Smith") == (1, 1)


def test_a_broken_byte_does_not_change_the_encoding():
    read = decode("a.txt", (TEXT * 20).encode() + b"\xff", Limits())
    assert read.encoding == "utf-8"
    assert read.text.startswith(TEXT)
    assert "1 character" in read.notices[0]


def test_nul_characters_are_left_out_and_said():
    document = as_text(b"Smi\x00th, J.\x00\n" + b"\x00" * 1000)
    assert document.text == "Smith, J.\n"
    assert "1,002 NUL characters" in document.notices[0]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x00" * 50, "empty"),
        (bytes(range(256)) * 16, "binary"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data, says):
    with pytest.raises(ReadError) as caught:
        decode("a.txt", data, Limits())
    assert says in caught.value.sentence
    assert caught.value.path == "a.txt"


def test_a_text_beyond_the_limit_is_refused():
    small = dataclasses.replace(Settings(), limits=Limits(text_bytes=1_000_000))
    with pytest.raises(ReadError, match="1 MB"):
        decode("a.txt", b"x" * 1_000_001, small.limits)
