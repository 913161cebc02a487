"""Whatever a file holds, it is refused in one sentence or read into a document that holds together."""

from __future__ import annotations

import contextlib
import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.read.interface import ReadError
from citecheck.read.pdf import composing
from citecheck.read.registry import READERS
from fuzz.targets import TARGETS, check, dates, entry, identifiers
from tests.properties import made
from tests.read.pdf_maker import pdf

_PDF = pdf([(60, 780 - 14 * i, f"Smith, J. ({2000 + i}). A title.") for i in range(9)])


@pytest.mark.parametrize("form", made.TEXT_FORMATS)
@given(st.data())
def test_text(form, data):
    TARGETS[form](data.draw(made.text_of(form)))


@pytest.mark.parametrize("form", made.MARKUP)
@given(st.data())
def test_markup(form, data):
    TARGETS[form](data.draw(made.markup_of(form)))


@given(made.pages)
def test_pages(pages):
    with contextlib.suppress(ReadError):
        check(composing.compose("-", "pdf", pages))


@pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="needs the extra pdf")
@given(st.lists(st.tuples(st.integers(0, len(_PDF) - 1), st.integers(0, 255)), max_size=20))
def test_damaged_pdf(changes):
    data = bytearray(_PDF)
    for at, value in changes:
        data[at] = value
    TARGETS["pdf"](bytes(data))


@pytest.mark.parametrize("form", [name for name in TARGETS if name not in {"pdf", "entry", "identifiers", "dates"}])
@given(st.binary(max_size=400))
def test_bytes(form, data):
    TARGETS[form](data)


@given(made.words)
def test_strings(text):
    entry(text)
    identifiers(text)
    dates(text)


def test_every_reader_has_a_target():
    assert {reader.NAME for reader in READERS} <= set(TARGETS)
    assert {*made.TEXT_FORMATS, *(form.removesuffix("-body") for form in made.MARKUP), "pdf"} == {
        r.NAME for r in READERS
    }
