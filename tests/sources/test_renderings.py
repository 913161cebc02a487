"""References of other styles, from doi.org."""

from __future__ import annotations

from dataclasses import replace

from citecheck.sources.interface import Unanswered
from citecheck.sources.renderings import renderings

from .conftest import HASTE
from .fake import body, status

DOI = "10.5555/a.1"


def test_a_reference_comes_in_one_line(fake, settings):
    fake.always = body(lambda _: b"1. Doe, J. A\n work.\n")
    assert list(renderings([DOI], "nature", settings, HASTE)) == [(DOI, "1. Doe, J. A work.")]
    assert fake.asked == [f"/{DOI}"]


def test_no_such_style_a_page_and_an_outage_are_no_references(fake, settings):
    for fault in (status(404), body(lambda _: b"<html>busy</html>"), status(503)):
        fake.always = fault
        ((_, told),) = renderings([DOI], "nature", settings, HASTE)
        assert isinstance(told, Unanswered)


def test_offline_nobody_is_asked(fake, settings):
    offline = replace(settings, registers=replace(settings.registers, offline=True))
    ((_, told),) = renderings([DOI], "nature", offline, HASTE)
    assert isinstance(told, Unanswered)
    assert not fake.asked
