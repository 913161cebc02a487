"""Registers for tests: one of our own on the loopback interface, and the program's side of it."""

from __future__ import annotations

import pytest

from citecheck.settings import RegisterSettings, Settings
from citecheck.sources import crossref, datacite, doi_org
from citecheck.sources.pace import Limit
from citecheck.sources.registry import open_register
from citecheck.sources.wire import Patience

from .fake import serving

HASTE = Patience(budget=3.0, one_try=0.6, connect=0.5, first_wait=0.01)


@pytest.fixture(autouse=True)
def _brisk(monkeypatch):
    """Begin at a pace that does not make tests wait; test_pace.py shows the pace itself."""
    for source in (crossref, doi_org, datacite):
        monkeypatch.setattr(source, "LIMITS", dict.fromkeys(source.LIMITS, Limit(50, 1.0, 1)))


@pytest.fixture
def fake():
    with serving() as running:
        yield running


@pytest.fixture
def settings(fake, tmp_path):
    """Settings that lead to the fake register and to a cache of the test's own."""
    urls = dict.fromkeys(("crossref_url", "doi_url", "datacite_url"), fake.url)
    return Settings(registers=RegisterSettings(**urls, mailto="editor@journal.invalid", cache=tmp_path / "cache"))


@pytest.fixture
def register(settings):
    with open_register(settings, HASTE) as opened:
        yield opened
