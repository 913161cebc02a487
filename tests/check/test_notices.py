"""Notices of a register and of Retraction Watch's table, joined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.check import notices
from citecheck.check.entry import expression_of_concern, work_corrected, work_retracted
from citecheck.model.item import Date
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.work import Notice

from .builder import FOUND, WORK, entry

ROW = Notice("retraction", "10.5555/notice", Date(2019, 2, 6), "Retraction Watch", "41")
PUBLISHER = Notice("retraction", "10.5555/notice", Date(2019, 2, 6), "publisher")
RELAYED = replace(PUBLISHER, source="retraction-watch", record_id="41")


def unit(*table, registered=()):
    return entry(resolution=replace(FOUND, work=replace(WORK, updated_by=registered), notices=table))


def test_a_retraction_names_its_source():
    (said,) = work_retracted.check(unit(ROW))
    assert said.message == "This work was retracted (Retraction Watch: retraction, 2019-02-06, 10.5555/notice)."
    assert [e.source for e in said.evidence] == ["Retraction Watch"]


def test_a_retraction_is_said_though_no_register_was_asked():
    unasked = Resolution(Status.UNCHECKED, DoiState.UNCHECKED, notices=(ROW,))
    assert len(list(work_retracted.check(entry(resolution=unasked)))) == 1


@pytest.mark.parametrize("kind", ["retraction", "expression_of_concern"])
def test_a_title_that_tells_of_a_retraction_is_no_hint_where_a_notice_is_known(kind):
    marked = replace(FOUND, work=replace(WORK, title_prefix="RETRACTED"))
    (hint,) = work_corrected.check(entry(resolution=marked))
    assert "look it up" in hint.message
    assert not list(work_corrected.check(entry(resolution=replace(marked, notices=(replace(ROW, kind=kind),)))))


@pytest.mark.parametrize("kind", ["retraction", "withdrawal", "removal"])
@pytest.mark.parametrize("registered", [PUBLISHER, RELAYED])
def test_the_register_s_own_notice_is_not_doubled(registered, kind):
    (said,) = work_retracted.check(unit(ROW, registered=(replace(registered, kind=kind),)))
    assert len(said.evidence) == 1


def test_two_notices_stand_side_by_side_with_their_sources():
    other = replace(PUBLISHER, kind="correction", doi="10.5555/erratum")
    (said,) = work_corrected.check(unit(replace(ROW, kind="correction"), registered=(other,)))
    assert [e.source for e in said.evidence] == ["Retraction Watch", "crossref"]
    assert said.message.endswith("(Retraction Watch and Crossref).")


def test_the_table_settles_what_a_register_says_twice_under_one_record_id():
    both = (RELAYED, replace(RELAYED, kind="expression_of_concern"))
    assert not list(work_retracted.check(unit(registered=both)))
    assert list(work_retracted.check(unit(ROW, registered=both)))
    concern = replace(ROW, kind="expression_of_concern")
    assert not list(work_retracted.check(unit(concern, registered=both)))
    assert len(next(expression_of_concern.check(unit(concern, registered=both))).evidence) == 1


@pytest.mark.parametrize(
    ("date", "stands"),
    [(Date(2018), True), (Date(2019, 2, 6), False), (Date(2019), False), (Date(2020, 1, 1), False), (None, False)],
)
def test_a_reinstatement_takes_back_the_retractions_before_it(date, stands):
    back = Notice("reinstatement", "10.5555/back", date, "Retraction Watch", "42")
    assert bool(list(work_retracted.check(unit(ROW, back)))) is stands
    assert "reinstatement" in next(work_corrected.check(unit(ROW, back))).message


def test_a_work_retracted_under_its_own_doi():
    assert list(work_retracted.check(unit(replace(ROW, doi=WORK.doi))))


def test_an_unknown_nature_is_told_as_it_stands():
    (said,) = work_corrected.check(unit(replace(ROW, kind="under_investigation")))
    assert "under investigation" in said.message


def test_notices_about_the_article_that_is_cited_through_its_retraction():
    notice = replace(WORK, doi="10.5555/notice", updates=(replace(PUBLISHER, doi=WORK.doi),))
    alias = replace(FOUND, doi_state=DoiState.ALIAS, work=notice)
    assert len(notices.about(entry(resolution=alias))) == 1
