"""Second opinions: asked only where enabled, over the one door, kept, and never trusted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.model.item import Item
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources import open_library, openalex
from citecheck.sources.interface import Candidates, Query, Unanswered
from citecheck.sources.pace import Limit
from citecheck.sources.registry import open_register

from .conftest import HASTE
from .fake import FAULTS, status

KEY = "s3cret-key"
FOUND = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.5555/DUNES",
    "title": "How <i>Dunes</i> Remember the Wind",
    "publication_year": 2014,
    "publication_date": "2014-02-01",
    "type": "article",
    "biblio": {"volume": "15", "issue": None, "first_page": "33", "last_page": "48"},
    "primary_location": {"source": {"display_name": "Journal of Coastal Memory"}},
    "authorships": [
        {"raw_author_name": "Chidi Okafor", "author": {"display_name": "C. Okafor"}},
        {"author": {"display_name": "Brandt, Paul"}},
    ],
}
BOOK = {
    "title": "Rules for the World",
    "subtitle": "Organizations in Politics",
    "authors": [{"name": "Michael Barnett"}, {"name": "Martha Finnemore"}],
    "publish_date": "October 2004",
    "publishers": [{"name": "Cornell University Press"}],
}


@pytest.fixture(autouse=True)
def _brisk(monkeypatch):
    for source in (openalex, open_library):
        monkeypatch.setattr(source, "LIMITS", dict.fromkeys(source.LIMITS, Limit(50, 1.0, 1)))


@pytest.fixture
def asking(fake, settings):
    """Return what opens the registers with second opinions."""

    def opened(**own):
        own = {"openalex": True, "open_library": True, **own}
        urls = dict.fromkeys(("openalex_url", "open_library_url"), fake.url)
        return open_register(Settings(registers=replace(settings.registers, **urls, **own)), HASTE)

    return opened


def ask(register, name, text):
    (source,) = (s for s in register.searches if s.name == name)
    ((_, answer),) = source.search([Query("1", text, Item())])
    return answer


def test_nobody_is_asked_by_default(settings):
    assert (RegisterSettings().openalex, RegisterSettings().open_library, RegisterSettings().openalex_key) == (
        False,
        False,
        "",
    )
    with open_register(settings, HASTE) as register:
        assert [s.name for s in register.searches] == ["crossref"]
        assert [u.name for u in register.uses()] == ["crossref", "doi.org", "datacite"]


def test_they_come_after_the_registers(asking):
    with asking() as register:
        assert [s.name for s in register.searches] == ["crossref", "openalex", "open library"]
    with asking(openalex=False, openalex_key=KEY, open_library=False) as register:
        assert [s.name for s in register.searches] == ["crossref", "openalex"]
    with asking(offline=True) as register:
        assert [s.name for s in register.searches] == ["none"]


def test_a_work_of_openalex(asking, fake):
    fake.openalex = [FOUND, {"title": None}, None, {"title": "No More Than This"}]
    with asking() as register:
        found, bare = ask(register, "openalex", "How dunes remember the wind").works
    assert (found.doi, found.source, found.quality) == ("10.5555/dunes", "openalex", "gathered")
    assert found.item.title == "How Dunes Remember the Wind"
    assert [n.full_family for n in found.item.author] == ["Okafor", "Brandt"]
    assert (found.item.year, found.item.volume, found.item.page) == ("2014", "15", "33-48")
    assert found.containers == ("Journal of Coastal Memory",)
    assert (bare.doi, bare.item.author, bare.item.year) == ("", (), "")


def test_a_book_of_open_library(asking, fake):
    fake.books["9780801440908"] = BOOK
    with asking() as register:
        (found,) = ask(register, "open library", "9780801440908").works
        assert ask(register, "open library", "9780000000002").works == ()
    assert found.titles == ("Rules for the World", "Rules for the World: Organizations in Politics")
    assert [n.full_family for n in found.item.author] == ["Barnett", "Finnemore"]
    assert (found.item.year, found.item.publisher, found.doi) == ("2004", "Cornell University Press", "")


def test_the_key_goes_into_the_address_alone(asking, fake, tmp_path):
    fake.openalex = [FOUND]
    with asking(openalex_key=KEY) as register:
        assert ask(register, "openalex", "Dunes & wind: AND, OR?").works
        assert not any(KEY in u.url for u in register.uses())
    (asked,) = fake.paths("/works?")
    assert f"api_key={KEY}" in asked
    assert "search=dunes+wind+and+or&" in asked
    assert KEY not in repr(RegisterSettings(openalex_key=KEY))
    kept = [p.read_bytes() for p in (tmp_path / "cache").rglob("*") if p.is_file()]
    assert kept
    assert not any(KEY.encode() in data for data in kept)


def test_an_answer_is_kept(asking, fake):
    fake.openalex = [{**FOUND, "doi": None}]
    for _ in range(2):
        with asking() as register:
            assert ask(register, "openalex", "How dunes remember the wind").works
    assert len(fake.paths("/works?")) == 1


@pytest.mark.parametrize("name", [n for n in FAULTS if n not in {"headers that drip", "no answer", "bomb", "huge"}])
@pytest.mark.parametrize(("source", "text"), [("openalex", "Dunes"), ("open library", "9780801440908")])
def test_faults_end_in_no_answer_and_no_exception(asking, fake, name, source, text):
    fake.openalex, fake.books["9780801440908"] = [FOUND], BOOK
    fake.always = FAULTS[name]
    with asking() as register:
        answer = ask(register, source, text)
    shaped_otherwise = name in {"null message", "list message", "string message", "failed", "empty records"}
    assert isinstance(answer, Unanswered) or (shaped_otherwise and isinstance(answer, Candidates))


def test_a_budget_that_is_used_up_is_told_and_rests_that_source_alone(asking, fake):
    fake.always = status(429)
    with asking() as register:
        first, second = (ask(register, "openalex", t) for t in ("Dunes", "Tides"))
        assert "OpenAlex gave no usable answer" in first.reason
        assert second == first
        fake.always = None
        fake.books["9780801440908"] = BOOK
        assert ask(register, "open library", "9780801440908").works
    assert all(a.startswith("/works?search=dunes") for a in fake.paths("/works"))
