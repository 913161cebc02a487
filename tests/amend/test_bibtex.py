"""Corrections in a BibTeX file: one field's value, in the braces, quotes or letters that it had."""

from __future__ import annotations

import json

import pytest

from citecheck.amend.applying import applied, chosen
from citecheck.pipeline import audit
from citecheck.settings import RegisterSettings, Settings

RECORD = {
    "DOI": "10.5555/tides.2011.7",
    "type": "journal-article",
    "title": ["Tides & the memory of harbours"],
    "author": [{"family": "Larsen", "given": "Ida M."}, {"family": "Okafor", "given": "Chidi"}],
    "container-title": ["Journal of Coastal Memory"],
    "volume": "12",
    "issue": "3",
    "page": "201-219",
    "published-print": {"date-parts": [[2011]]},
}
RIGHT = {
    "author": "{Larsen, Ida M. and Okafor, Chidi}",
    "title": r"{Tides \& the memory of harbours}",
    "journal": "{Journal of Coastal Memory}",
    "year": "2011",
    "volume": '"12"',
    "number": "3",
    "pages": "{201--219}",
    "doi": "{10.5555/tides.2011.7}",
}


def file(head="@article{tides,", **fields):
    kept = {name: value for name, value in {**RIGHT, **fields}.items() if value}
    return f"{head}\n" + ",\n".join(f"  {name} = {value}" for name, value in kept.items()) + "\n}\n"


def mended(text, tmp_path, *, unsafe=True):
    path, records = tmp_path / "list.bib", tmp_path / "records.jsonl"
    path.write_text(text, encoding="utf-8")
    records.write_text(json.dumps(RECORD), encoding="utf-8")
    registers = RegisterSettings(records=(records,), offline=True, cache=tmp_path / "cache")
    (report,) = audit([str(path)], Settings(registers=registers)).documents
    return applied(text, chosen(report.findings, unsafe=unsafe))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ({"year": "2010"}, {"year": "2011"}),
        ({"year": "{2010}"}, {"year": "{2011}"}),
        ({"year": '"2010"'}, {"year": '"2011"'}),
        ({"volume": '"21"'}, {"volume": '"12"'}),
        ({"volume": "21"}, {"volume": "12"}),
        ({"number": "{4}"}, {"number": "{3}"}),
        ({"pages": "{1--19}"}, {"pages": "{201--219}"}),
        ({"pages": "{1-19}"}, {"pages": "{201-219}"}),
        ({"author": "{Larsen, Ida M. and Okafar, Chidi}"}, {"author": "{Larsen, Ida M. and Okafor, Chidi}"}),
        ({"author": "{Ida M. {Larsen} and C. Okafar}"}, {"author": "{Ida M. {Larsen} and C. Okafor}"}),
        ({"title": r"{Tides \& the politics of harbours}"}, {"title": r"{Tides \& the memory of harbours}"}),
        ({"note": 'jan # " 1"', "year": "2010"}, {"note": 'jan # " 1"', "year": "2011"}),
        ({"note": "{a \\} brace}", "year": "2010"}, {"note": "{a \\} brace}", "year": "2011"}),
        ({"note": '"a {"} quote"', "year": "2010"}, {"note": '"a {"} quote"', "year": "2011"}),
        ({}, {}),
    ],
)
def test_the_value_alone_changes(wrong, right, tmp_path):
    assert mended(file(**wrong), tmp_path) == file(**right)


def test_a_missing_doi_is_put_first_and_only_on_demand(tmp_path):
    without = file(doi="")
    assert mended(without, tmp_path, unsafe=False) == without
    added = file(doi="").replace("@article{tides,", "@article{tides,\n  doi = {10.5555/tides.2011.7},")
    assert mended(without, tmp_path) == added


def test_a_value_that_is_never_closed_is_left_alone(tmp_path):
    broken = file(year="2010").replace("{201--219}", "{201--219")
    assert mended(broken, tmp_path, unsafe=False).count("201--219") == 1
