"""Paragraphs wrapped to a width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.report.layout import Run, cells, clipped, line, plain


def test_rows_break_at_blanks_and_hang():
    assert plain([line("one two three fourteen", indent=2, hang=2)], 14) == "  one two\n    three\n    fourteen\n"


def test_a_whole_run_is_not_broken_where_a_row_is_long_enough():
    assert plain([line("says it ", Run("[R301 doi-not-registered]", whole=True))], 30) == (
        "says it\n[R301 doi-not-registered]\n"
    )


def test_letters_of_double_width_count_twice():
    assert cells("文献") == 4
    rows = plain([line("文" * 50)], 20).splitlines()
    assert all(cells(row) <= 20 for row in rows)
    assert "".join(rows) == "文" * 50


def test_addresses_stay_in_one_piece():
    address = "https://doi.org/10.5555/" + "a" * 60
    assert address in plain([line("see ", address)], 40)


@pytest.mark.parametrize("start", ["::error::x", "word " * 4 + "::error::x", "a" * 10 + "::error::x"])
def test_no_row_begins_with_a_build_log_command(start):
    rows = plain([line(start, indent=1, hang=1)], 12).splitlines()
    assert not [row for row in rows if row.strip().startswith("::")]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.integers(20, 100))
def test_any_text_is_wrapped_without_loss(text, width):
    said = plain([line("x", text, "x", hang=4)], width)
    shown = plain([line("x", text, "x")], 10**6)
    assert said.replace(" ", "").replace("\n", "").replace(":", "") == shown.replace(" ", "").replace("\n", "").replace(
        ":", ""
    )


@pytest.mark.parametrize(("text", "cut"), [("short", "short"), ("a longer text", "a lon…")])
def test_clipped_texts_end_in_an_ellipsis(text, cut):
    assert clipped(text, 6) == cut
