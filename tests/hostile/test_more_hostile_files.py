"""Hostile files of every format, a line each: no traceback, one sentence, the right exit code, no neighbour lost."""

from __future__ import annotations

import importlib.util
import re

import pytest

from hostile import list_kinds, markup_kinds, office_kinds, text_kinds
from hostile.hostile_kinds import BEFORE, DOIS, FILES, READ, RUNS
from hostile.test_hostile_files import CODES, UNSAFE, check, folder, put, told  # noqa: F401 - `folder` is a fixture

KINDS = (
    *office_kinds.WORD,
    *office_kinds.OPEN,
    *markup_kinds.PAGES,
    *markup_kinds.ARTICLES,
    *list_kinds.BIBTEX,
    *list_kinds.TAGGED,
    *list_kinds.CSL,
    *text_kinds.MARKDOWN,
    *text_kinds.LATEX,
    *text_kinds.PLAIN,
    *text_kinds.PAGES,
)
AT_LEAST = 346
"""So many, that SECURITY.md may say so."""


@pytest.mark.parametrize(("name", "data", "outcome"), KINDS, ids=[name for name, _, _ in KINDS])
def test_a_file_is_read_or_refused(folder, name, data, outcome):  # noqa: F811 - the fixture
    if name.endswith(".pdf") and importlib.util.find_spec("pypdfium2") is None:
        pytest.skip("needs the extra pdf")
    put(folder, name, data)
    if outcome is READ:
        said = told(name)
        assert all(doi in said for doi in DOIS)
        assert not UNSAFE.search(said)
        return
    result = check(name)
    assert result.exit_code in CODES[outcome], result.output
    assert not UNSAFE.search(result.output)
    if result.exit_code == 2:
        assert re.search(rf"{re.escape(name)}: [A-Z].*\.", " ".join(result.output.split()))


def test_no_two_have_one_name():
    assert len({name for name, _, _ in KINDS}) == len(KINDS)
    assert sum(map(len, (KINDS, FILES, RUNS, BEFORE))) >= AT_LEAST
