"""Whole entries in many styles and languages: string in, CSL item out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.csl import to_csl
from citecheck.parse.fields import read_entry

FIXTURE = Path(__file__).parents[3] / "fixtures/entries/entries.jsonl"
ENTRIES: list[dict[str, Any]] = [json.loads(line) for line in FIXTURE.read_text(encoding="utf-8").splitlines()]
SHARE = 0.93
"""Of entries read to the letter, field by field; the rest is what the next model may read better or worse."""


@pytest.mark.parametrize(
    "field",
    ["type", "author", "editor", "issued", "title", "container-title", "volume", "issue", "page", "publisher", "genre"],
)
def test_fields_are_read_to_the_letter(field: str) -> None:
    wrong = [e["raw"] for e in ENTRIES if to_csl(read_entry(e["raw"]).item).get(field) != e["csl"].get(field)]
    assert len(wrong) <= len(ENTRIES) * (1 - SHARE), wrong


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e["raw"][:40])
def test_identifiers_are_never_lost(entry: dict[str, Any]) -> None:
    said = to_csl(read_entry(entry["raw"]).item)
    for field in ("DOI", "URL", "PMID", "archive_location"):
        assert said.get(field) == entry["csl"].get(field)


@given(st.text(max_size=200))
def test_no_text_raises(raw: str) -> None:
    for _, span in read_entry(raw).fields:
        assert 0 <= span.start <= span.end <= len(raw)


@given(
    st.sampled_from(ENTRIES),
    st.integers(0, 200),
    st.sampled_from(["\n", "- ", "*", "|", "“", "​", "\x00", "é", "(", "10."]),
)
def test_no_slip_raises(entry: dict[str, Any], at: int, slip: str) -> None:
    raw = entry["raw"][:at] + slip + entry["raw"][at:]
    assert all(span.end <= len(raw) for _, span in read_entry(raw).fields)


@pytest.mark.parametrize("raw", ["", " ", "…", "12.", "(((((", "https://", "10.1000/", "et al.", "，。", "\ud800"])
def test_what_is_no_entry(raw: str) -> None:
    assert not read_entry(raw).item.title
