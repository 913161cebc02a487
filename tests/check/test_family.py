"""The rules as a family: registered, documented, exampled both ways, each code and name once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from citecheck.check import registry
from citecheck.check.interface import UnknownRule
from citecheck.model.rule import Severity

from .pages import RULES, cases

ROOMS = {"entry": registry.ENTRY, "mention": registry.MENTION, "whole": registry.WHOLE}
CHECK = Path(registry.__file__).parent
HEADINGS = ["What it finds", "Why it matters", "Example", "Stays quiet", "References"]


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_of_a_room_is_registered(room):
    modules = {p.stem for p in (CHECK / room).glob("*.py")} - {"__init__"}
    assert {rule.__name__.rpartition(".")[2] for rule in ROOMS[room]} == modules


def test_codes_and_names_are_unique():
    codes, names = ([getattr(r.RULE, k) for r in registry.ALL] for k in ("code", "name"))
    assert len(set(codes)) == len(codes) == len(set(names))
    assert codes == sorted(codes)


@pytest.mark.parametrize("rule", registry.ALL, ids=lambda r: r.RULE.code)
def test_a_rule_is_documented(rule):
    page = registry.page(rule)
    assert page.startswith(f"# {rule.RULE.code} {rule.RULE.name} ({rule.RULE.severity})\n\n")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == HEADINGS
    assert registry.summary(rule).endswith(".")
    assert rule.__name__.rpartition(".")[2].replace("_", "-") == rule.RULE.name


@pytest.mark.parametrize("rule", registry.ALL, ids=lambda r: r.RULE.code)
def test_a_rule_is_exampled_both_ways(rule):
    path = RULES / f"{rule.RULE.code}-{rule.RULE.name}.md"
    found = cases(path)
    assert sum(c.fires for c in found) >= 1
    assert sum(not c.fires for c in found) >= 2
    assert all(bool(c.findings) is c.fires for c in found)


def test_no_page_is_without_a_rule():
    pages = {p.stem for p in RULES.glob("*.md")} - {"README"}
    assert pages == {f"{r.RULE.code}-{r.RULE.name}" for r in registry.ALL}


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (("L203",), (), {"L203"}),
        (("year-differs",), (), {"R310"}),
        (("R31",), (), {"R310", "R311", "R312"}),
        (("R31,l203",), ("r311", "r312"), {"R310", "L203"}),
        (("R31",), ("R",), set()),
    ],
)
def test_choosing(select, ignore, codes):
    rules = registry.chosen(select, ignore)
    assert {r.RULE.code for r in (*rules.entry, *rules.mention, *rules.whole)} == codes


def test_nothing_chosen_is_everything():
    rules = registry.chosen()
    assert len((*rules.entry, *rules.mention, *rules.whole)) == len(registry.ALL)


@pytest.mark.parametrize(
    ("word", "nearest"), [("year-difers", "year-differs"), ("l204x", "L204"), ("", None), ("zzz", None)]
)
def test_an_unknown_word_suggests_the_nearest(word, nearest):
    with pytest.raises(UnknownRule) as error:
        registry.named(word)
    assert (nearest or "") in error.value.sentence


def test_severities_are_those_of_the_contract():
    grave = {r.RULE.code for r in registry.ALL if r.RULE.severity is Severity.ERROR}
    assert grave == {
        *("F101", "F112", "L201", "L203", "R301", "R302", "R310", "R320", "R321", "R323", "R330"),
    }
