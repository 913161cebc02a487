"""`audit`: one sentence over all files, whatever becomes of each."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import citecheck
from citecheck import Report, Settings, Severity, audit
from citecheck.flow.singles import read_dois, read_strings
from citecheck.model.resolution import Resolution, Status
from citecheck.pipeline import audit_references, reading
from citecheck.settings import Limits, RegisterSettings

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "articles" / "lighthouses"
REGISTERS = RegisterSettings(records=(FIXTURE / "records.jsonl",), complete=True, offline=True)
SETTINGS = Settings(registers=REGISTERS)


@pytest.fixture
def article(tmp_path):
    return str(shutil.copy(FIXTURE / "article.md", tmp_path / "article.md"))


def test_the_package_offers_the_sentence(article):
    report = audit([article], SETTINGS)
    assert isinstance(report, Report)
    graded = [finding.rule.severity for finding in report.documents[0].findings]
    assert Severity.ERROR in graded


def test_names_that_are_not_offered_are_not_there():
    with pytest.raises(AttributeError):
        citecheck.nothing  # noqa: B018 - the look-up is the test


def test_findings_come_in_reading_order(article):
    (document,) = audit([article], SETTINGS).documents
    starts = [finding.at.start for finding in document.findings if finding.at]
    assert starts == sorted(starts)


def test_each_entry_knows_its_citations_and_each_citation_its_entry(article):
    dossier = audit([article], SETTINGS).documents[0].dossier
    assert [len(entry.citations) for entry in dossier.entries] == [1, 1, 2, 1]
    linked = [mention.entry.reference.id if mention.entry else None for mention in dossier.mentions]
    assert linked == ["r3", "r3", "r1", None, "r2", "r4"]


def test_all_files_share_one_resolver(article, tmp_path, monkeypatch):
    other = str(shutil.copy(article, tmp_path / "other.md"))
    calls = []
    from citecheck.resolve import resolve

    def counting(references, register, **extra):
        calls.append(1)
        return resolve(references, register, **extra)

    monkeypatch.setattr("citecheck.resolve.resolve", counting)
    report = audit([article, other], SETTINGS)
    assert calls == [1]
    assert [len(document.findings) for document in report.documents] == [len(report.documents[0].findings)] * 2


def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_checked(article, tmp_path):
    report = audit([str(tmp_path / "missing.md"), article], SETTINGS)
    assert [refusal.sentence for refusal in report.refusals] == ["There is no such file."]
    assert len(report.documents) == 1


def test_too_many_entries_are_refused_in_one_sentence(article):
    report = audit([article], replace(SETTINGS, limits=Limits(entries=3)))
    assert report.documents == ()
    assert "at most 3" in report.refusals[0].sentence


TAGGED = (
    "<article><body><p>As was shown.</p></body><back><ref-list>"
    + "".join(f"<ref id='r{n}'><mixed-citation>Okafor C. Dunes {n}. 2014.</mixed-citation></ref>" for n in range(5))
    + "</ref-list></back></article>"
)


@pytest.mark.parametrize(("most", "read"), [(5, True), (4, False)])
def test_entries_that_a_format_tags_have_a_limit_of_their_own(tmp_path, most, read):
    tagged = tmp_path / "tagged.xml"
    tagged.write_text(TAGGED, encoding="utf-8")
    report = audit([str(tagged)], replace(SETTINGS, limits=Limits(entries=3, tagged_entries=most)))
    assert [len(d.dossier.entries) for d in report.documents] == [5] * read
    assert [f"at most {most}" in refusal.sentence for refusal in report.refusals] == [True] * (not read)


def test_a_file_over_the_limit_is_refused(article):
    report = audit([article], replace(SETTINGS, limits=Limits(file_bytes=100)))
    assert report.refusals[0].sentence.startswith("The file is larger than the limit")


def test_an_interruption_while_looking_up_leaves_what_is_done(article, monkeypatch):
    def interrupted(references, _):
        key, _ = next(iter(references))
        yield key, Resolution(Status.FOUND)
        raise KeyboardInterrupt

    monkeypatch.setattr("citecheck.resolve.resolve", interrupted)
    report = audit([article], SETTINGS)
    assert report.interrupted
    statuses = [entry.resolution.status for entry in report.documents[0].dossier.entries]
    assert statuses == [Status.FOUND, *[Status.UNCHECKED] * 3]
    assert "interrupted" in report.documents[0].dossier.entries[1].resolution.reason
    assert {f.rule.code for f in report.documents[0].findings} >= {"L201", "L203"}


def test_an_interruption_while_reading_leaves_what_is_read(article, monkeypatch):
    from citecheck.parse import parse

    calls = []

    def second_time(document, limits):
        calls.append(document.path)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return parse(document, limits)

    monkeypatch.setattr("citecheck.parse.parse", second_time, raising=False)
    report = audit([article, article, article], SETTINGS)
    assert report.interrupted
    assert len(report.documents) == 1
    assert [refusal.path for refusal in report.refusals] == [article, article]
    assert "interrupted before this file was read" in report.refusals[0].sentence


def test_a_second_signal_while_judging_loses_no_file(article, tmp_path, monkeypatch):
    """`timeout` and some shells send two at once."""
    from citecheck.check import engine

    (tmp_path / "part").mkdir()
    for name in ("b.md", "a.md"):
        (tmp_path / "part" / name).write_text("# Lamps\n", encoding="utf-8")
    signals = iter([KeyboardInterrupt, KeyboardInterrupt])

    def interrupted(references, _):
        next(iter(references))
        raise next(signals)
        yield

    def checked(*given, check=engine.check):
        for signal in signals:
            raise signal
        return check(*given)

    monkeypatch.setattr("citecheck.resolve.resolve", interrupted)
    monkeypatch.setattr(engine, "check", checked)
    report = audit([article, str(tmp_path / "part"), str(tmp_path / "gone.md")], SETTINGS)
    assert report.interrupted
    assert [document.dossier.manuscript.document.path for document in report.documents] == [article]
    named = [str(tmp_path / "part" / "a.md"), str(tmp_path / "part" / "b.md"), str(tmp_path / "gone.md")]
    assert [refusal.path for refusal in report.refusals] == named


def test_progress_is_told(article):
    seen = []
    audit([article], SETTINGS, lambda *step: seen.append(step))
    assert ("read", 1, 0) in seen
    assert seen[-1] == ("resolve", 4, 4)


def test_reading_alone_asks_no_one(article, monkeypatch):
    monkeypatch.setattr("citecheck.sources.registry.open_register", None)
    (document,) = reading([article]).documents
    assert document.findings == ()
    assert len(document.dossier.entries) == 4


@pytest.mark.parametrize("epoch", ["1767322800", "", "nonsense", "9" * 40])
def test_the_time_of_a_report_can_be_set_and_never_fails(article, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    generated = audit([article], SETTINGS).generated
    assert len(generated) == 20
    assert (generated == "2026-01-02T03:00:00Z") == (epoch == "1767322800")


def test_single_references_are_resolved_and_checked():
    raws = [("a", "Tamm, E. (2011). Counting the steps of a tower. Journal of Stairs, 4(2), 9–17."), ("b", "")]
    found = dict(audit_references(read_strings(raws), SETTINGS))
    assert {finding.rule.code for finding in found["a"].findings} >= {"R310"}
    assert set(found) == {"a", "b"}


def test_single_dois_are_resolved():
    found = dict(audit_references(read_dois(["10.5555/stairs.14", "nonsense"]), SETTINGS))
    assert found["0"].dossier.entries[0].resolution.work.doi == "10.5555/stairs.14"
    assert found["1"].dossier.entries[0].resolution.work is None
