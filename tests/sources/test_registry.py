"""Which registers a run asks, in which order, and what it loads for that."""

from __future__ import annotations

import subprocess
import sys

import pytest

from citecheck.model.item import Item
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.interface import Query, Registered, SourceError
from citecheck.sources.registry import open_register

from .conftest import HASTE
from .fake import RECORDS

PIWOWAR = "10.1371/journal.pone.0000308"
HARBOURS = "10.5555/1984.30"


def both(settings, *names):
    from dataclasses import replace

    paths = tuple(RECORDS / f"{n}.jsonl" for n in names)
    return Settings(registers=replace(settings.registers, records=paths))


def test_records_are_asked_first_and_the_network_for_the_rest(fake, settings):
    with open_register(both(settings, "classics"), HASTE) as register:
        found = dict(register.look_up([PIWOWAR, HARBOURS]))
        assert [found[d].work.source for d in (PIWOWAR, HARBOURS)] == ["records", "crossref"]
        assert [s.name for s in register.searches] == ["records", "crossref"]
        assert [u.name for u in register.uses()] == ["records", "crossref", "doi.org", "datacite"]
    assert len(fake.asked) == 1


def test_records_that_hold_everything_spare_the_network(fake, settings):
    with open_register(both(settings, "classics"), HASTE) as register:
        assert isinstance(dict(register.look_up([PIWOWAR]))[PIWOWAR], Registered)
    assert not fake.asked


def test_a_doi_is_asked_for_once(settings):
    with open_register(settings, HASTE) as register:
        assert len(list(register.look_up([PIWOWAR, PIWOWAR]))) == 1


@pytest.mark.parametrize("url", ["", "api.crossref.org", "ftp://x.org", "file:///etc/passwd", "http://"])
def test_an_address_that_is_none_is_an_error_of_the_caller(tmp_path, url):
    with pytest.raises(SourceError, match="address"):
        open_register(Settings(registers=RegisterSettings(crossref_url=url, cache=tmp_path)))


_PROGRAM = """
import sys
from pathlib import Path
from citecheck.model.item import Item
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.interface import Query
from citecheck.sources.registry import open_register
own = RegisterSettings(crossref_url={url!r}, doi_url={url!r}, datacite_url={url!r}, cache=Path({cache!r}), {more})
with open_register(Settings(registers=own)) as register:
    print(dict(register.look_up([{doi!r}])))
    print(list(register.searches[0].search([Query("q", "Shannon, mathematical theory of communication", Item())])))
print(sorted({{"requests", "habanero", "tenacity", "tantivy", "httpx2"}} & set(sys.modules)))
"""


def loaded(**values):
    program = _PROGRAM.format(**{"doi": PIWOWAR, "more": "", **values})
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def test_offline_loads_no_library_of_the_network(tmp_path):
    more = f"offline=True, records=(Path({str(RECORDS)!r}),)"
    assert loaded(url="http://127.0.0.1:9", cache=str(tmp_path), more=more) == "[]"


def test_a_warm_cache_loads_no_library_of_the_network(fake, settings, tmp_path):
    with open_register(settings, HASTE) as register:
        dict(register.look_up([PIWOWAR]))
        list(register.searches[0].search([Query("q", "Shannon, mathematical theory of communication", Item())]))
    asked = len(fake.asked)
    assert loaded(url=fake.url, cache=str(tmp_path / "cache")) == "[]"
    assert len(fake.asked) == asked
