"""The cache: a warm run asks nothing, and a broken cache breaks nothing."""

from __future__ import annotations

import random

import pytest

from citecheck.sources.cache import FILE, RECORDS, Cache, clear, folder, held
from citecheck.sources.interface import Query, Registered, Unanswered, Unregistered
from citecheck.sources.registry import open_register
from citecheck.sources.serial import DamageError
from citecheck.sources.stored import KEPT, KEPT_ABSENT, read_answer

from .conftest import HASTE
from .fake import status
from .test_network import PIWOWAR, SHANNON, searched

DOIS = [PIWOWAR, SHANNON, "10.5555/never.registered", "10.5555/deleted", "10.48550/arxiv.1706.03762"]
TEXT = "Shannon, C. E. (1948). A mathematical theory of communication."


def run(settings):
    """Return what a whole run finds out, and what it has to say."""
    with open_register(settings, HASTE) as register:
        found = dict(register.look_up(DOIS))
        found["search"] = searched(register, TEXT)
        found["journal"] = next(iter(register.searches)).containers("Nature")
        return found, register.notices()


def test_a_warm_run_asks_nothing_and_finds_the_same(fake, settings):
    cold, _ = run(settings)
    asked = len(fake.asked)
    warm, notices = run(settings)
    assert warm == cold
    assert len(fake.asked) == asked
    assert not notices


def test_an_outage_is_not_remembered(fake, settings):
    fake.always = status(503)
    found, _ = run(settings)
    assert {type(a) for a in found.values()} == {Unanswered}
    fake.always = None
    found, _ = run(settings)
    assert isinstance(found[PIWOWAR], Registered)


def test_a_malformed_record_is_not_remembered(fake, settings):
    sound = fake.messages[PIWOWAR]
    fake.messages[PIWOWAR] = {"DOI": None}
    run(settings)
    fake.messages[PIWOWAR] = sound
    found, _ = run(settings)
    assert isinstance(found[PIWOWAR], Registered)


def test_no_address_and_no_text_of_the_manuscript_is_on_disk(settings):
    run(settings)
    written = b"".join(p.read_bytes() for p in settings.registers.cache.rglob("*") if p.is_file())
    for secret in (b"editor@journal.invalid", b"never.registered", b"Shannon, C. E. (1948)"):
        assert secret not in written


@pytest.mark.parametrize(("doi", "seconds"), [(PIWOWAR, KEPT), ("10.5555/never.registered", KEPT_ABSENT)])
def test_answers_are_kept_for_their_time(fake, settings, monkeypatch, doi, seconds):
    run(settings)
    monkeypatch.setattr(Cache.__init__, "__defaults__", (lambda: __import__("time").time() + seconds - 60,))
    asked = len(fake.asked)
    with open_register(settings, HASTE) as register:
        dict(register.look_up([doi]))
        assert len(fake.asked) == asked
    monkeypatch.setattr(Cache.__init__, "__defaults__", (lambda: __import__("time").time() + seconds + 60,))
    with open_register(settings, HASTE) as register:
        dict(register.look_up([doi]))
        assert len(fake.asked) > asked


def test_what_is_kept_about_another_doi_is_not_believed(settings):
    run(settings)
    cache = Cache(settings.registers.cache)
    with open_register(settings, HASTE) as register:
        stored = cache.get(register._network._place, "doi", PIWOWAR)
    cache.close()
    assert isinstance(read_answer(PIWOWAR, stored), Registered)
    with pytest.raises(DamageError):
        read_answer(SHANNON, stored)


def test_a_cache_that_is_no_database_is_rebuilt_and_said_so(fake, settings):
    cold, _ = run(settings)
    (settings.registers.cache / FILE).write_bytes(b"this is no database, not at all" * 50)
    found, notices = run(settings)
    assert found == cold
    assert any("rebuilt" in n for n in notices)
    asked = len(fake.asked)
    run(settings)
    assert len(fake.asked) == asked


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_and_cut_files_change_no_answer(settings, seed):
    cold, _ = run(settings)
    for extra in settings.registers.cache.glob(f"{FILE}-*"):
        extra.unlink()
    path, rng = settings.registers.cache / FILE, random.Random(seed)  # noqa: S311 - repeatable, not secret
    data = bytearray(path.read_bytes())
    if seed % 4 == 0:
        del data[rng.randrange(len(data)) :]
    for _ in range(1 + seed):
        if data:
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    path.write_bytes(bytes(data))
    found, _ = run(settings)
    assert found == cold


def test_a_cache_that_cannot_be_written_is_done_without(settings):
    settings.registers.cache.parent.joinpath("cache").write_text("a file stands where the folder should be")
    found, notices = run(settings)
    assert isinstance(found["10.5555/never.registered"], Unregistered)
    assert any("without" in n for n in notices)


def test_a_locked_cache_is_done_without(settings, monkeypatch):
    import sqlite3

    run(settings)
    monkeypatch.setattr("citecheck.sources.cache.PATIENCE", 0.05)
    other = sqlite3.connect(settings.registers.cache / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with open_register(settings, HASTE) as register:
        assert isinstance(dict(register.look_up(["10.1038/nature12373"]))["10.1038/nature12373"], Registered)
    other.close()


def test_two_runs_share_one_cache(fake, settings):
    with open_register(settings, HASTE) as one, open_register(settings, HASTE) as other:
        dict(one.look_up([PIWOWAR]))
        asked = len(fake.asked)
        dict(other.look_up([PIWOWAR]))
        assert len(fake.asked) == asked
        assert not one.notices()
        assert not other.notices()


def test_a_cache_is_counted_and_cleared(settings):
    run(settings)
    place = settings.registers.cache
    (place / RECORDS / "x").mkdir(parents=True)
    answers, size = held(place)
    steps = 2  # of the DOI that is nowhere: neither in Crossref's list nor by itself
    assert answers == len(DOIS) + 2 + steps
    assert size > 0
    assert clear(place)
    assert held(place) == (0, 0)
    assert not (place / RECORDS).exists()


def test_mirrors_have_answers_of_their_own(fake, settings):
    from dataclasses import replace

    run(settings)
    asked = len(fake.asked)
    elsewhere = replace(settings.registers, crossref_url=fake.url + "/")
    with open_register(replace(settings, registers=elsewhere), HASTE) as register:
        dict(register.look_up([PIWOWAR]))
    assert len(fake.asked) == asked
    elsewhere = replace(settings.registers, crossref_url=fake.url.replace("127.0.0.1", "localhost"))
    with open_register(replace(settings, registers=elsewhere), HASTE) as register:
        dict(register.look_up([PIWOWAR]))
    assert len(fake.asked) > asked


def test_a_query_is_kept_by_its_hash(settings):
    with open_register(settings, HASTE) as register:
        list(next(iter(register.searches)).search([Query("q", "a very particular string", register_item())]))
    assert b"particular" not in (settings.registers.cache / FILE).read_bytes()


def register_item():
    from citecheck.model.item import Item

    return Item()


@pytest.mark.parametrize(
    ("platform", "variable", "place"),
    [
        ("darwin", "", "Library/Caches/citecheck"),
        ("win32", "LOCALAPPDATA", "local/citecheck/Cache"),
        ("win32", "", "AppData/Local/citecheck/Cache"),
        ("linux", "XDG_CACHE_HOME", "local/citecheck"),
        ("linux", "", ".cache/citecheck"),
    ],
)
def test_each_platform_keeps_caches_at_its_own_place(platform, variable, place, monkeypatch, tmp_path):
    for name in ("LOCALAPPDATA", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    if variable:
        monkeypatch.setenv(variable, str(tmp_path / "local"))
    assert folder(None) == tmp_path / place
    assert folder(tmp_path) == tmp_path
