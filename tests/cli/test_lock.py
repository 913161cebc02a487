"""`citecheck lock` and `check --locked`: the registers' answers beside the manuscript."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path

import pytest
from sources import fake as register
from sources.conftest import HASTE

from citecheck.sources import crossref, datacite, doi_org
from citecheck.sources.pace import Limit

ARTICLE = """# Of Sharing and Heat

Sharing helps (Piwowar et al., 2007), codes carry (Shannon, 1949), harbours wait (Quay & Mole, 1984), and some words are
lost (Nobody, 2001). A study was corrected (Reed, 2011).

## References

Nobody, N. (2001). A work that was never written at all. *Nature*, 1, 1–2.

Piwowar, H. A., Day, R. S., & Fridsma, D. B. (2007). Sharing Detailed Research Data Is Associated with Increased
Citation Rate. *PLoS ONE*, 2, e308. https://doi.org/10.1371/journal.pone.0000308

Quay, Q., & Mole, M. (1984). Tides, Clocks and the Patience of Harbours. *Journal of Invented Harbour
Research*, 12, 30–51.

Reed, R. (2011). A Study That Was Corrected Often. *Annals of Invented Studies*, 4, 1–9.
https://doi.org/10.5555/none.such

Shannon, C. E. (1949). A Mathematical Theory of Communication. *Bell System Technical Journal*, 27, 379–423.
https://doi.org/10.1002/j.1538-7305.1948.tb01338.x
"""
SHANNON = "10.1002/j.1538-7305.1948.tb01338.x"


@pytest.fixture
def fake(monkeypatch):
    with register.serving() as running:
        for name in ("CROSSREF", "DOI", "DATACITE"):
            monkeypatch.setenv(f"CITECHECK_{name}_URL", running.url)
        monkeypatch.setenv("CITECHECK_MAILTO", "editor@journal.invalid")
        for source in (crossref, doi_org, datacite):
            monkeypatch.setattr(source, "LIMITS", dict.fromkeys(source.LIMITS, Limit(50, 1.0, 1)))
        opened = __import__("citecheck.sources.registry", fromlist=["open_register"]).open_register
        monkeypatch.setattr("citecheck.sources.registry.open_register", partial(opened, patience=HASTE))
        yield running


@pytest.fixture
def article(folder):
    path = folder / "paper.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def findings(output: str) -> set[str]:
    return {f["code"] for d in json.loads(output)["documents"] for f in d["findings"]}


def retracted(output: str) -> int:
    return sum(f["code"] == "R330" for d in json.loads(output)["documents"] for f in d["findings"])


def statuses(output: str) -> list[str]:
    return [r["resolution"]["status"] for d in json.loads(output)["documents"] for r in d["references"]]


@pytest.mark.usefixtures("article")
def test_a_locked_run_says_what_the_run_that_asked_says_and_asks_nobody(run, fake):
    online = run("check", "paper.md", "--format", "json")
    assert run("lock", "paper.md").exit_code == 0
    asked = len(fake.asked)
    locked = run("check", "paper.md", "--locked", "--format", "json")
    assert locked.exit_code == online.exit_code == 1
    assert len(fake.asked) == asked
    before, after = json.loads(online.output), json.loads(locked.output)
    assert after["documents"] == before["documents"]
    assert {"R301", "R310"} <= findings(locked.output)
    assert "not-found" in statuses(locked.output)
    assert "run" not in after
    assert "Asked: the lock (as of 20" in run("check", "paper.md", "--locked").output


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize("form", ["json", "jsonl", "text", "sarif", "junit", "html", "xlsx", "csv"])
def test_two_folders_get_the_same_report_byte_for_byte(run, article, tmp_path, monkeypatch, form):
    assert run("lock", "paper.md").exit_code == 0
    other = tmp_path / "elsewhere"
    other.mkdir()
    for name in ("paper.md", "citecheck.lock.jsonl"):
        shutil.copy(article.parent / name, other / name)
    run("check", "paper.md", "--locked", "--format", form, "-o", "report")
    monkeypatch.chdir(other)
    monkeypatch.setenv("CITECHECK_CROSSREF_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("CITECHECK_CACHE", str(tmp_path / "other-cache"))
    run("check", "paper.md", "--locked", "--format", form, "-o", "report")
    assert (other / "report").read_bytes() == (article.parent / "report").read_bytes()


@pytest.mark.usefixtures("article")
def test_the_date_of_the_report_is_the_locks(run, fake, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    run("lock", "paper.md")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert json.loads(run("check", "paper.md", "--locked", "--format", "json").output)["generated"] == (
        "2023-11-14T22:13:20Z"
    )
    assert fake.asked


@pytest.mark.usefixtures("article", "fake")
def test_a_lock_holds_facts_and_nothing_of_the_manuscript(run):
    run("lock", "paper.md")
    text = Path("citecheck.lock.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    assert "editor@" not in text
    assert "never written" not in text
    assert "abstract" not in text.casefold()
    assert {"doi": "10.5555/none.such", "is": "unregistered", "source": "doi.org"} in rows
    assert [row for row in rows if row.get("is") == "found"]
    assert sum("record" in row and "work" in row for row in rows) == len({r["record"] for r in rows if "work" in r})


@pytest.mark.usefixtures("article")
def test_what_is_locked_is_not_asked_for_again(run, fake):
    run("lock", "paper.md")
    first = Path("citecheck.lock.jsonl").read_bytes()
    fake.asked.clear()
    assert run("lock", "paper.md").exit_code == 0
    assert fake.asked == []
    assert Path("citecheck.lock.jsonl").read_bytes() == first


def test_only_what_is_new_is_asked_for_and_what_is_no_longer_needed_goes(run, fake, article):
    run("lock", "paper.md")
    article.write_text(ARTICLE.replace("10.1371/journal.pone.0000308", "10.1038/nature12373"), encoding="utf-8")
    fake.asked.clear()
    assert run("lock", "paper.md").exit_code == 0
    assert any("nature12373" in asked for asked in fake.asked)
    assert not any(SHANNON in asked for asked in fake.asked)
    rows = [json.loads(line) for line in Path("citecheck.lock.jsonl").read_bytes().splitlines()]
    assert "10.1371/journal.pone.0000308" not in {row.get("doi") for row in rows}


def test_what_the_lock_lacks_is_unchecked_even_where_that_is_allowed(run, fake, article):
    run("lock", "paper.md")
    article.write_text(ARTICLE.replace("10.1371/journal.pone.0000308", "10.1038/nature12373"), encoding="utf-8")
    fake.asked.clear()
    result = run("check", "paper.md", "--locked", "--format", "json", "--fail-on", "never", "--allow-unchecked")
    assert result.exit_code == 3
    assert "unchecked" in statuses(result.output)
    assert "The lock holds no answer" in result.output
    assert fake.asked == []


@pytest.mark.usefixtures("article")
def test_an_outage_is_not_locked(run, fake):
    fake.always = register.status(503)
    result = run("lock", "paper.md")
    assert result.exit_code == 3
    assert "could not be asked and are not in the lock" in result.output
    locked = run("check", "paper.md", "--locked", "--format", "json")
    assert locked.exit_code in (1, 3)
    assert set(statuses(locked.output)) == {"unchecked"}
    assert not {"R301", "R340"} & findings(locked.output)
    fake.always = None
    assert run("lock", "paper.md").exit_code == 0
    assert "R301" in findings(run("check", "paper.md", "--locked", "--format", "json").output)


@pytest.mark.usefixtures("article")
def test_an_outage_while_asking_anew_leaves_the_older_answers(run, fake):
    run("lock", "paper.md")
    before = run("check", "paper.md", "--locked", "--format", "json").output
    fake.always = register.status(503)
    result = run("lock", "paper.md", "--update")
    assert result.exit_code == 3
    assert "what was answered before stands: 10.1002/j.1538-7305.1948.tb01338.x, " in result.output
    assert run("check", "paper.md", "--locked", "--format", "json").output == before


@pytest.mark.usefixtures("article")
def test_a_new_retraction_is_told_and_fails_the_next_build(run, fake):
    run("lock", "paper.md")
    assert retracted(run("check", "paper.md", "--locked", "--format", "json").output) == 1
    notice = {"type": "retraction", "DOI": "10.5555/its.notice", "source": "retraction-watch"}
    fake.messages[SHANNON]["updated-by"] = [{**notice, "updated": {"date-parts": [[2026, 11, 1]]}}]
    assert retracted(run("check", "paper.md", "--locked", "--format", "json").output) == 1
    updated = run("lock", "paper.md", "--update")
    assert updated.exit_code == 0
    assert f"! {SHANNON}: a notice has been published about it: retraction" in updated.output
    assert retracted(run("check", "paper.md", "--locked", "--format", "json").output) == 2


@pytest.mark.usefixtures("article", "fake")
def test_an_update_without_news_says_so(run):
    run("lock", "paper.md")
    assert "Nothing has changed at the registers" in run("lock", "paper.md", "--update").output


@pytest.mark.usefixtures("article")
def test_an_update_whose_searches_bring_other_works_says_so(run, fake):
    run("lock", "paper.md")
    (quay,) = [doi for doi, message in fake.messages.items() if "Patience of Harbours" in message["title"][0]]
    del fake.messages[quay]
    said = run("lock", "paper.md", "--update").output
    assert "brings other works than before" in said
    assert "Nothing has changed" not in said


def test_a_lock_serves_any_of_its_files(run, fake, folder, article):
    (folder / "other.md").write_text(ARTICLE.replace("Nobody", "Noone"), encoding="utf-8")
    assert run("lock", "paper.md", "other.md").exit_code == 0
    fake.asked.clear()
    for name in ("paper.md", "other.md"):
        assert "unchecked" not in statuses(run("check", name, "--locked", "--format", "json").output)
    assert fake.asked == []
    assert article.exists()


@pytest.mark.usefixtures("article", "fake")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"<<<<<<< HEAD", "Line 2 of the lock citecheck.lock.jsonl cannot be read (not JSON)"),
        (b'{"doi":"10.1/a","is":"registered","record":"10.1/a"}', "a record that the lock does not hold"),
        (b'{"doi":"10.1/a","is":"fine"}', "no answer about a DOI"),
        (b'{"record":"x","work":{"doi":"10.1/a","source":"crossref","title":3}}', "cannot be read"),
        (b"[]", "nothing that a lock holds"),
    ],
)
def test_a_lock_that_is_none_is_refused_with_its_line(run, line, said):
    head = b'{"lock":"citecheck-lock/1","as_of":"2026-01-01T00:00:00Z","searches":[]}\n'
    Path("citecheck.lock.jsonl").write_bytes(head + line + b"\n")
    result = run("check", "paper.md", "--locked")
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


@pytest.mark.usefixtures("article", "fake")
def test_a_lock_that_is_none_is_written_anew_where_all_is_asked_anew(run):
    Path("citecheck.lock.jsonl").write_text("<<<<<<< HEAD\n")
    assert run("lock", "paper.md").exit_code == 2
    assert run("lock", "paper.md", "--update").exit_code == 0
    assert run("check", "paper.md", "--locked").exit_code == 1


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--locked"], "There is no lock citecheck.lock.jsonl"),
        (["--locked", "--records", "r.jsonl"], "--records goes with `citecheck lock`"),
    ],
)
def test_a_locked_run_needs_its_lock_and_nothing_else(run, args, said):
    result = run("check", "paper.md", *args)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


@pytest.mark.usefixtures("fake")
def test_nothing_is_written_where_a_file_cannot_be_read(run, article):
    result = run("lock", "paper.md", "missing.md")
    assert result.exit_code == 2
    assert not (article.parent / "citecheck.lock.jsonl").exists()


@pytest.mark.usefixtures("article")
def test_nobody_is_asked_where_the_lock_has_no_folder(run, fake):
    result = run("lock", "paper.md", "--lock-file", "nowhere/a.jsonl")
    assert result.exit_code == 2
    assert "--lock-file nowhere/a.jsonl: there is no folder nowhere." in " ".join(result.output.split())
    assert fake.asked == []


@pytest.mark.usefixtures("article", "fake")
def test_another_lock_file_can_be_named(run, folder):
    Path("citecheck.toml").write_text('lock-file = "locks/papers.jsonl"\n')
    (folder / "locks").mkdir()
    assert run("lock", "paper.md").exit_code == 0
    assert (folder / "locks/papers.jsonl").is_file()
    assert run("check", "paper.md", "--locked").exit_code == 1
    assert run("lock", "paper.md", "--lock-file", "own.jsonl").exit_code == 0
    assert run("check", "paper.md", "--locked", "--lock-file", "own.jsonl").exit_code == 1


def test_a_table_of_notices_is_locked_with_what_it_told(run, folder):
    entry = "Okafor, C. (2014). How dunes remember the wind. Journal of Coastal Memory, 15, 33–48."
    text = f"On dunes\n\nThey remember (Okafor, 2014).\n\nReferences\n\n{entry} https://doi.org/10.5555/dunes\n"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    head = "Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n"
    table = folder / "rw.csv"
    table.write_text(head, encoding="utf-8")
    assert run("lock", "a.txt", "--offline", "--retractions", "rw.csv").exit_code == 0
    row = "41,How dunes remember the wind,2/6/2019 0:00,10.5555/notice,10.5555/DUNES,0,Retraction\n"
    table.write_text(head + row, encoding="utf-8")
    updated = run("lock", "a.txt", "--offline", "--retractions", "rw.csv", "--update")
    assert "! 10.5555/dunes: a notice stands in the table: retraction" in updated.output
    table.unlink()
    locked = run("check", "a.txt", "--locked", "--allow-unchecked", "--format", "json")
    assert locked.exit_code == 1
    assert findings(locked.output) == {"R330"}


@pytest.mark.usefixtures("fake")
def test_a_file_without_a_list_is_not_locked_as_if_all_were_well(run, folder):
    (folder / "talk.md").write_text("# Talk\n\nNothing is listed here (Vane, 2001).\n", encoding="utf-8")
    assert run("lock", "talk.md").exit_code == 3


@pytest.mark.usefixtures("article")
def test_an_update_tells_the_old_and_the_new(run, fake):
    run("lock", "paper.md")
    fake.messages[SHANNON]["volume"] = "99"
    said = " ".join(run("lock", "paper.md", "--update").output.split())
    assert f"{SHANNON}: its record has changed: volume 27 → 99." in said
    assert "1 journals" not in said
