"""What edits change, as a unified diff."""

from __future__ import annotations

import difflib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.amend.applying import applied
from citecheck.amend.differing import difference
from citecheck.model.finding import SourceEdit
from citecheck.model.span import Span

HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def patched(source, diff):
    """Return the source with a unified diff carried out, as any tool would."""
    old, out, at, last = source.splitlines(keepends=True), [], 0, ""
    for row in diff.splitlines(keepends=True)[2:]:
        if head := HUNK.match(row):
            start, length = int(head[1]), int(head[2] or 1)
            start -= length > 0
            out += old[at:start]
            at = start
            assert len(out) == int(head[3]) - (int(head[4] or 1) > 0)
        elif row[0] == "\\":
            out[-1:] = [out[-1].rstrip("\n")] if last != "-" else out[-1:]
        else:
            if row[0] != "+":
                assert old[at].rstrip("\n") == row[1:].rstrip("\n")
                at += 1
            out += [row[1:]] if row[0] != "-" else []
            last = row[0]
    return "".join([*out, *old[at:]])


@st.composite
def edited(draw):
    source = "".join(draw(st.lists(st.sampled_from(["a", "b", "\n", "\n", "x = 1\n", "}\n"]), max_size=40)))
    points = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8, unique=True)))
    texts = st.sampled_from(["", "c", "d\n", "\n", "e\nf"])
    return source, [SourceEdit(Span(a, b), draw(texts)) for a, b in zip(points[::2], points[1::2], strict=False)]


@given(edited())
def test_the_diff_makes_of_the_one_text_the_other(case):
    source, edits = case
    new = applied(source, edits)
    diff = difference("a.md", source, edits)
    assert patched(source, diff) == new
    assert bool(diff) == (source != new)


@pytest.mark.parametrize("gap", range(1, 8))
def test_single_lines_are_shown_as_difflib_shows_them(gap):
    source = "".join(f"line {i}\n" for i in range(20))
    spans = [Span(at, at + 4) for at in (source.index("line 3"), source.index(f"line {3 + gap}\n"))]
    edits = [SourceEdit(span, "LINE") for span in spans]
    new = applied(source, edits)
    lines = difflib.unified_diff(source.splitlines(True), new.splitlines(True), "a/a.md", "b/a.md", n=2)
    assert difference("/a.md", source, edits) == "".join(lines)


def test_the_end_of_a_file_without_a_line_end_is_told():
    assert difference("a", "one", [SourceEdit(Span(0, 3), "two")]).splitlines()[2:] == [
        "@@ -1 +1 @@",
        "-one",
        "\\ No newline at end of file",
        "+two",
        "\\ No newline at end of file",
    ]
