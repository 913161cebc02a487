"""Offline records: files, indexes, look-ups and searches; in memory and on disk alike."""

from __future__ import annotations

import gzip
import json
import random

import pytest

from citecheck.model.item import Date, Item, Name
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.index.building import build, check
from citecheck.sources.index.layout import MANIFEST, WORKS
from citecheck.sources.index.reader import Reader
from citecheck.sources.index.writer import Writer
from citecheck.sources.interface import (
    Candidates,
    Deleted,
    OtherAgency,
    Query,
    Registered,
    SourceError,
    Unanswered,
    Unregistered,
)
from citecheck.sources.normalise.crossref import work
from citecheck.sources.records import opening
from citecheck.sources.registry import open_register

from .fake import RECORDS, records

PIWOWAR = "10.1371/journal.pone.0000308"
HARBOURS = "10.5555/1984.30"
KDD = "Proceedings of the 25th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining"


def offline(*paths, cache, complete=False):
    own = RegisterSettings(records=paths, offline=True, complete=complete, cache=cache)
    return open_register(Settings(registers=own))


def write(path, messages, packed=False):
    lines = "".join(json.dumps(m) + "\n" for m in messages).encode()
    path.write_bytes(gzip.compress(lines) if packed else lines)
    return path


@pytest.fixture(params=["memory", "index", "no cache"])
def held(request, monkeypatch, tmp_path):
    """The fixture records as an offline register: in memory, indexed in the cache, or indexed elsewhere."""
    if request.param != "memory":
        monkeypatch.setattr(opening, "SMALL", 0)
    cache = tmp_path / "cache"
    if request.param == "no cache":
        cache.write_text("a file stands where the folder should be")
    with offline(RECORDS, cache=cache, complete=True) as register:
        yield register


def answer(register, doi):
    return dict(register.look_up([doi]))[doi]


def searched(register, text, item=None):
    found = dict(register.searches[0].search([Query("q", text, item or Item())]))["q"]
    assert isinstance(found, Candidates)
    return [w.doi for w in found.works]


@pytest.mark.parametrize(
    ("doi", "kind"),
    [
        (PIWOWAR, Registered),
        ("10.5555/deleted", Deleted),
        ("10.48550/arxiv.1706.03762", OtherAgency),
        ("10.5555/absent", Unregistered),
    ],
)
def test_dois_are_looked_up(held, doi, kind):
    assert isinstance(answer(held, doi), kind)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        (
            "Piwowar HA, Day RS. Sharing detailed research data is associated with increased citation rate.",
            PIWOWAR,
        ),
        ("Shannon, C.E., Bell Syst. Tech. J. 27 (1948) 379", "10.1002/j.1538-7305.1948.tb01338.x"),
        ("Watson & Crick 1953, Nature 171: 737", "10.1038/171737a0"),
        ("Quay L, Mole P. Tides, clocks and the patience of har- bours. J Invent Harb Res 12:30", HARBOURS),
        ("Herz W (1927) Z. anorg. allg. Chem. 166, 155", "10.1002/zaac.19271660112"),
    ],
)
def test_works_are_found_with_and_without_a_title(held, text, doi):
    assert searched(held, text)[0] == doi


def test_fields_find_what_the_string_hides(held):
    item = Item(author=(Name("Herz", "W."),), volume="166", page="155-160", issued=Date(1927))
    assert searched(held, "Ebenda", item)[0] == "10.1002/zaac.19271660112"


@pytest.mark.parametrize("text", ["", "?!", "zzzz qqqq", "the of and", "1" * 5_000, "word " * 5_000])
def test_a_string_that_names_nothing_finds_little(held, text):
    assert len(searched(held, text)) <= 8


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Bell System Technical Journal", "Bell System Technical Journal"),
        ("Bell Syst. Tech. J.", "Bell System Technical Journal"),
        ("J Invent Harb Res", "Journal of Invented Harbour Research"),
        ("The Journal of Invented Harbour Research", "Journal of Invented Harbour Research"),
        ("BSTJ", "Bell System Technical Journal"),
        ("Proc. 25th ACM SIGKDD Int. Conf. Knowl. Discov. Data Min.", KDD),
        ("Proceedings of the 26th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining (KDD)", KDD),
    ],
)
def test_journals_are_known_by_name_and_abbreviation(held, asked, name):
    assert name in held.searches[0].containers(asked).names


def test_what_records_lack_they_do_not_deny(tmp_path):
    with offline(RECORDS, cache=tmp_path) as register:
        found = answer(register, "10.5555/absent")
    assert isinstance(found, Unanswered)
    assert found.caller_chose


def test_without_records_offline_knows_nothing(tmp_path):
    with offline(cache=tmp_path) as register:
        assert answer(register, PIWOWAR).caller_chose
        assert dict(register.searches[0].search([Query("q", "x", Item())]))["q"].caller_chose


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.ndjson"])
def test_files_of_lines(tmp_path, name):
    path = write(tmp_path / name, records(), packed=name.endswith(".gz"))
    with offline(path, cache=tmp_path / "cache") as register:
        assert isinstance(answer(register, PIWOWAR), Registered)


@pytest.mark.parametrize("whole", [{"items": records()}, records(), records()[0], {"message": records()[0]}])
@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz"])
def test_files_of_a_dump(tmp_path, name, whole):
    data = json.dumps(whole, indent=1).encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    with offline(tmp_path / name, cache=tmp_path / "cache") as register:
        assert isinstance(answer(register, PIWOWAR), Registered)


def test_files_packed_with_zstd(tmp_path):
    zstandard = pytest.importorskip("zstandard")
    data = b"".join(json.dumps(m).encode() + b"\n" for m in records())
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(data))
    with offline(tmp_path / "a.jsonl.zst", cache=tmp_path / "cache") as register:
        assert isinstance(answer(register, PIWOWAR), Registered)


def test_lines_that_are_no_records_are_left_out_and_counted(tmp_path):
    bad = [b"no json", b"[1]", b"{}", b'{"DOI": 7}', b"[" * 100_000, b"", b"\xff\xfe"]
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([*bad, json.dumps(records()[0]).encode()]))
    with offline(path, cache=tmp_path / "cache") as register:
        assert isinstance(answer(register, PIWOWAR), Registered)
        assert "6 lines" in register.notices()[0]


@pytest.mark.parametrize("name", ["missing.jsonl", "empty-folder", "cut.jsonl.gz", "no.jsonl.gz"])
def test_records_that_cannot_be_read_are_an_error_of_the_caller(tmp_path, name):
    (tmp_path / "empty-folder").mkdir()
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"DOI": "10.5555/x"}\n' * 99)[:-12])
    (tmp_path / "no.jsonl.gz").write_bytes(b"this is not gzip")
    with pytest.raises(SourceError, match=name):
        offline(tmp_path / name, cache=tmp_path / "cache")


def test_records_are_the_whole_register_only_offline(tmp_path):
    own = RegisterSettings(records=(RECORDS,), complete=True, cache=tmp_path)
    with pytest.raises(SourceError, match="--offline"):
        open_register(Settings(registers=own))


def test_the_later_record_of_a_doi_counts(tmp_path):
    old, new = {"DOI": PIWOWAR, "title": ["Old"]}, {"DOI": PIWOWAR, "title": ["New"]}
    path = write(tmp_path / "two.jsonl", [old, new])
    with offline(path, cache=tmp_path / "other") as register:
        assert answer(register, PIWOWAR).work.item.title == "New"


def test_large_files_are_indexed_once_and_again_when_they_change(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "SMALL", 0)
    path, cache = write(tmp_path / "a.jsonl", records("classics")), tmp_path / "cache"
    built = []
    written = opening._written
    monkeypatch.setattr(opening, "_written", lambda *a: (built.append(1), written(*a))[1])
    for _ in range(2):
        with offline(path, cache=cache) as register:
            assert isinstance(answer(register, PIWOWAR), Registered)
    assert len(built) == 1
    write(path, records())
    with offline(path, cache=cache) as register:
        assert isinstance(answer(register, HARBOURS), Registered)
    assert len(built) == 2


def test_a_damaged_index_in_the_cache_is_built_again(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "SMALL", 0)
    path, cache = write(tmp_path / "a.jsonl", records()), tmp_path / "cache"
    offline(path, cache=cache).__enter__()
    works = next(cache.rglob(WORKS))
    works.write_bytes(works.read_bytes()[:100])
    with offline(path, cache=cache) as register:
        assert isinstance(answer(register, PIWOWAR), Registered)


def test_the_date_of_the_newest_record_is_told(held):
    assert held.uses()[0].as_of == "2026-09-02"


def test_a_built_index_is_served_and_updated(tmp_path):
    place = tmp_path / "index"
    first = build([write(tmp_path / "1.jsonl", records("classics"))], place)
    assert first.records == len(records("classics"))
    newer = {**records()[0], "title": ["A newer title"], "indexed": {"date-time": "2026-10-01T00:00:00Z"}}
    second = build([write(tmp_path / "2.jsonl", [newer, *records("traps")])], place)
    assert second.records == len(records())
    assert second.as_of == "2026-10-01"
    with offline(place, cache=tmp_path / "cache", complete=True) as register:
        assert answer(register, PIWOWAR).work.item.title == "A newer title"
        assert searched(register, "Quay & Mole, Tides, clocks and the patience of harbours")[0] == HARBOURS


def test_a_file_that_is_in_is_passed_over(tmp_path):
    dump, place, seen = write(tmp_path / "1.jsonl", records()), tmp_path / "index", []
    build([dump], place, lambda *now: seen.append(now))
    build([dump], place, lambda *now: seen.append(now))
    assert seen == [(1, 1, len(records())), (1, 1, 0)]


def test_a_build_that_breaks_off_leaves_the_old_index_and_goes_on(tmp_path, monkeypatch):
    place = tmp_path / "index"
    build([write(tmp_path / "1.jsonl", records("classics"))], place)
    dumps = [write(tmp_path / "2.jsonl", records("traps")), write(tmp_path / "3.jsonl", [{"DOI": "10.5555/last"}])]
    with monkeypatch.context() as patch:
        patch.setattr(Writer, "finish", _breaks)
        with pytest.raises(KeyboardInterrupt):
            build(dumps, place)
    assert check(place).records == len(records("classics"))
    seen = []
    assert build(dumps, place, lambda *now: seen.append(now)).records == len(records()) + 1
    assert seen[-1] == (2, 2, 0)


def _breaks(writer, *_):
    writer.close()
    raise KeyboardInterrupt


def test_a_folder_with_something_else_is_not_built_into(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear editor")
    with pytest.raises(SourceError, match="no index"):
        build([RECORDS], tmp_path)
    assert (tmp_path / "letter.txt").exists()


@pytest.mark.parametrize("seed", range(20))
def test_damage_to_an_index_is_noticed_and_gives_no_wrong_answer(tmp_path, seed):
    place, rng = tmp_path / "index", random.Random(seed)  # noqa: S311 - repeatable, not secret
    build([RECORDS], place)
    victim = rng.choice(
        [p for p in sorted(place.rglob("*")) if p.is_file() and p.name != MANIFEST and p.stat().st_size]
    )
    data = bytearray(victim.read_bytes())
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    victim.write_bytes(bytes(data))
    with pytest.raises(SourceError, match="damaged"):
        check(place)
    if victim.name == WORKS:
        sound = {m["DOI"].lower(): work(m, "records") for m in records()}
        reader = Reader(place)
        for doi, expected in sound.items():
            assert reader.get(doi) in (None, expected)


def test_an_index_of_another_version_is_refused(tmp_path):
    place = tmp_path / "index"
    build([RECORDS], place)
    manifest = json.loads((place / MANIFEST).read_text())
    (place / MANIFEST).write_text(json.dumps({**manifest, "version": "citecheck-index/0"}))
    with pytest.raises(SourceError, match="build it again"):
        offline(place, cache=tmp_path / "cache")
