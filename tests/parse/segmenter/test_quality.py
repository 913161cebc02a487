"""The model that is shipped reads strings in the usual styles, and goes on doing so."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path

from citecheck.parse.fields.assemble import assemble
from citecheck.parse.fields.segmenter import segments
from citecheck.text.folding import squash

_SPEC = importlib.util.spec_from_file_location("known_works", Path(__file__).with_name("known_works.py"))
known_works = importlib.util.module_from_spec(_SPEC)
sys.modules["known_works"] = known_works
_SPEC.loader.exec_module(known_works)


def read(raw):
    item = assemble(raw, segments(raw)).item
    return {
        "authors": [n.full_family for n in item.author],
        "title": item.title,
        "year": item.year,
        "container": item.container_title,
        "volume": item.volume,
        "issue": item.issue,
        "page": item.page.replace("–", "-"),
        "doi": item.DOI.lower(),
    }


def same(field, want, got):
    if field == "authors":
        return [squash(n) for n in want] == [squash(n) for n in got]
    return squash(str(want)) == squash(str(got))


def test_known_works_are_read_in_the_usual_styles():
    right, total, wrong = Counter(), Counter(), []
    for raw, wanted in known_works.strings():
        got = read(raw)
        for field, value in wanted.items():
            total[field] += 1
            right[field] += same(field, value, got[field])
            if not same(field, value, got[field]):
                wrong.append(f"{field}: {value!r} read as {got[field]!r} in {raw}")
    assert sum(total.values()) > 1000
    shares = {field: right[field] / total[field] for field in total}
    assert sum(right.values()) >= 0.99 * sum(total.values()), "\n".join(wrong)
    assert min(shares.values()) >= 0.98, f"{shares}\n" + "\n".join(wrong)
