"""Which candidate is accepted, and when none is: by made-up probabilities."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.model.item import Date, Name
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import WorkDates
from citecheck.parse.fields import read_entry
from citecheck.resolve import decide
from citecheck.resolve.twins import are_twins

from .conftest import HARBOURS, PIWOWAR, SHANNON, WORKS, piwowar


def listed(raw):
    read = read_entry(raw)
    return Reference("r1", 0, Mapped.whole(raw), Span(0, len(raw)), read.item, fields=read.fields)


@pytest.fixture
def rated(monkeypatch):
    """Return a function that has the candidates rated as given and returns the verdict."""

    def verdict(**probabilities):
        by_doi = {
            {"piwowar": PIWOWAR, "shannon": SHANNON, "harbours": HARBOURS}.get(n, f"10.5555/{n.replace('_', '.')}"): p
            for n, p in probabilities.items()
        }
        monkeypatch.setattr(decide, "identity", lambda _, work: Likeness(by_doi[work.doi], Reason.SAME))
        return decide.among(piwowar(), [WORKS[d] for d in by_doi])

    return verdict


def test_the_likely_one_is_accepted(rated):
    found = rated(piwowar=0.99, shannon=0.01)
    assert (found.work.doi, found.score) == (PIWOWAR, 0.99)


def test_the_unlikely_one_is_not(rated):
    found = rated(piwowar=0.1, shannon=0.05)
    assert (found.work, found.several) == (None, False)


def test_two_likely_ones_are_ambiguous(rated):
    found = rated(piwowar=0.9, shannon=0.9)
    assert (found.work, found.several) == (None, True)
    assert {a.doi for a in found.alternatives} == {PIWOWAR, SHANNON}


def test_much_better_odds_decide_between_two_likely_ones(rated):
    assert rated(piwowar=0.9997, shannon=0.87).work.doi == PIWOWAR


def test_many_lesser_ones_together_outweigh_a_doubtful_best(rated):
    assert rated(piwowar=0.65, shannon=0.4, harbours=0.4).several


def test_one_that_comes_near_is_ambiguous(rated):
    found = rated(piwowar=0.5)
    assert (found.work, found.several) == (None, True)


def test_twins_are_no_rivals(rated):
    found = rated(twin_a=0.9, twin_b=0.9)
    assert found.work.doi == "10.5555/twin.a"
    assert [(a.doi, a.relation) for a in found.alternatives] == [("10.5555/twin.b", "duplicate")]


def test_a_preprint_beside_the_published_version_is_named_and_no_rival(monkeypatch):
    article = WORKS[PIWOWAR]
    preprint = replace(
        article, doi="10.5555/pre", register_type="posted-content", item=replace(article.item, volume="", page="")
    )
    monkeypatch.setattr(decide, "identity", lambda _, w: Likeness(0.97 if w is article else 0.9, Reason.SAME))
    found = decide.among(piwowar(), [preprint, article])
    assert found.work is article
    assert [(a.doi, a.relation) for a in found.alternatives] == [("10.5555/pre", "preprint")]


def test_no_candidates_no_verdict(rated):
    assert rated() == decide.Verdict()


@pytest.mark.parametrize(
    ("changes", "twins"),
    [
        ({}, True),
        ({"title": "Twice registered and once written: a longer title"}, True),
        ({"page": ""}, True),
        ({"page": "10"}, True),
        ({"page": "11-20"}, False),
        ({"volume": "8"}, False),
        ({"author": ()}, True),
        ({"title": "Once registered"}, False),
        ({"title": ""}, False),
    ],
)
def test_one_work_under_two_dois(changes, twins):
    one = WORKS["10.5555/twin.a"]
    other = replace(one, doi="10.5555/twin.b", item=replace(one.item, **changes))
    assert are_twins(one, other) is twins


def test_a_title_alone_makes_no_twins():
    one = WORKS["10.5555/twin.a"]
    bare = replace(one, item=replace(one.item, author=(), volume="", page=""))
    assert not are_twins(one, bare)


@pytest.mark.parametrize(("page", "other"), [("e411", True), ("e308", False)])
def test_another_page_of_the_same_volume_and_year_is_another_work(page, other):
    mine, theirs = WORKS[PIWOWAR], WORKS[SHANNON]
    item = replace(mine.item, title=theirs.item.title, author=theirs.item.author, page=page, number="")
    held = replace(mine, item=item, titles=theirs.titles)
    assert decide.refutes(piwowar(), held) is other


PLACED = replace(
    WORKS[SHANNON],
    item=replace(
        WORKS[SHANNON].item,
        author=(Name("Okafor", "C."), Name("Brandt", "P.")),
        container_title="Chemical Communications",
        volume="12",
        page="345-350",
    ),
    containers=("Chemical Communications",),
    dates=WorkDates(print=Date(2013)),
)


@pytest.mark.parametrize(
    ("raw", "near"),
    [
        ("C. Okafor, P. Brandt, Chem. Commun., 2013, 12, 453.", True),
        ("C. Okafor and P. Brandt, Chem. Commun. 12, 453 (2013).", True),
        ("C. Okafor, P. Brandt, Chem. Commun., 2013, 13, 453.", False),
        ("C. Okafor, P. Brandt, Chem. Commun., 2009, 12, 453.", False),
        ("C. Okafor, P. Larsen, Chem. Commun., 2013, 12, 453.", False),
        ("C. Okafor, P. Brandt, Geol. Inl., 2013, 12, 453.", False),
        ("Okafor, C., & Brandt, P. (2013). How dunes remember winds. Chem. Commun., 12, 453.", False),
    ],
)
def test_a_reference_without_a_title_is_not_missing_where_only_the_page_differs(raw, near):
    found = decide.among(listed(raw), [PLACED])
    assert (found.work, found.several) == (None, near)
    assert [a.doi for a in found.alternatives] == ([SHANNON] if near else [])
