"""Authors too many or missing: the list as printed with that one name out or in, in its own way of writing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.amend.people import rewritten
from citecheck.model.item import Item, Name
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import Work

HASTIE, TIBS, FRIEDMAN = Name("Hastie", "Trevor"), Name("Tibshirani", "Robert"), Name("Friedman", "Jerome H.")
WORK = Work("10.5555/1", "records", Item(author=(HASTIE, TIBS, FRIEDMAN)))
PAIR = Work("10.5555/2", "records", Item(author=(HASTIE, FRIEDMAN)))


def names(*given):
    return tuple(Name(*(part.strip() for part in each.split(","))) for each in given)


def entry(printed, claimed, cut=False):
    fields = (("author", Span(0, len(printed))),)
    return Reference(
        "r1", 0, Mapped.whole(printed), Span(0, len(printed)), Item(author=claimed, et_al=cut), fields=fields
    )


MISSING = {
    "Hastie, T., & Friedman, J. H.": ("Hastie, T.", "Friedman, J. H.", "Hastie, T., Tibshirani, R., & Friedman, J. H."),
    "Hastie T, Friedman JH": ("Hastie, T", "Friedman, JH", "Hastie T, Tibshirani R, Friedman JH"),
    "T. Hastie and J. H. Friedman": ("Hastie, T.", "Friedman, J. H.", "T. Hastie, R. Tibshirani, and J. H. Friedman"),
    "Hastie, Trevor, and Jerome H. Friedman": (
        "Hastie, Trevor",
        "Friedman, Jerome H.",
        "Hastie, Trevor, Robert Tibshirani, and Jerome H. Friedman",
    ),
    "Hastie, T. and Friedman, J.H.": ("Hastie, T.", "Friedman, J.H.", "Hastie, T., Tibshirani, R. and Friedman, J.H."),
}
NEIGHBOURS = {
    "Hastie, T., & Friedman, J. H.": "Ng, A., Wu, B., & Li, C.",
    "Hastie T, Friedman JH": "Ng A, Wu B, Li C",
    "T. Hastie and J. H. Friedman": "A. Ng, B. Wu, and C. Li",
    "Hastie, Trevor, and Jerome H. Friedman": "Ng, A., B. Wu, and C. Li",
    "Hastie, T. and Friedman, J.H.": "Ng, A., Wu, B. and Li, C.",
}


@pytest.mark.parametrize("printed", MISSING)
def test_a_missing_name_is_put_in_as_its_neighbours_are_written(printed):
    *claimed, wanted = MISSING[printed]
    beside = NEIGHBOURS[printed]
    dot = "." if "." in beside else ""
    neighbour = entry(beside, names(f"Ng,A{dot}", f"Wu,B{dot}", f"Li,C{dot}"))
    assert rewritten(printed, entry(printed, names(*claimed)), WORK, [neighbour]) == wanted


EXTRA = {
    "Hastie, T., Ng, A., & Friedman, J. H.": "Hastie, T., & Friedman, J. H.",
    "Hastie T, Ng A, Friedman JH": "Hastie T, Friedman JH",
    "T. Hastie, A. Ng, and J. H. Friedman": "T. Hastie and J. H. Friedman",
    "Hastie, Trevor, Andrew Ng, and Jerome H. Friedman": "Hastie, Trevor, and Jerome H. Friedman",
    "Hastie, T., Ng, A. and Friedman, J.H.": "Hastie, T. and Friedman, J.H.",
}
CLAIMED = {
    **dict.fromkeys(list(EXTRA)[:1], ("Hastie,T.", "Ng,A.", "Friedman,J. H.")),
    **dict.fromkeys(list(EXTRA)[1:2], ("Hastie,T", "Ng,A", "Friedman,JH")),
    **dict.fromkeys(list(EXTRA)[2:3], ("Hastie,T.", "Ng,A.", "Friedman,J. H.")),
    **dict.fromkeys(list(EXTRA)[3:4], ("Hastie,Trevor", "Ng,Andrew", "Friedman,Jerome H.")),
    **dict.fromkeys(list(EXTRA)[4:], ("Hastie,T.", "Ng,A.", "Friedman,J.H.")),
}


@pytest.mark.parametrize("printed", EXTRA)
def test_a_name_too_many_is_left_out(printed):
    assert rewritten(printed, entry(printed, names(*CLAIMED[printed])), PAIR) == EXTRA[printed]


@pytest.mark.parametrize(
    ("printed", "claimed", "work"),
    [
        ("Hastie, T.", ("Hastie,T.",), PAIR),
        (
            "Ng, Andrew, Trevor Hastie, and Jerome H. Friedman",
            ("Ng,Andrew", "Hastie,Trevor", "Friedman,Jerome H."),
            PAIR,
        ),
        ("Hastie, T., & Friedman, J. H.", ("Hastie,T.", "Friedman,J. H."), WORK),
        ("Hastie, T., Ng, A., & Wu, B.", ("Hastie,T.", "Ng,A.", "Wu,B."), PAIR),
        ("Hastie, T. [and] Ng, A., & Friedman, J. H.", ("Hastie,T.", "Ng,A.", "Friedman,J. H."), PAIR),
        ("Hastie, T., & Friedman, Jerry", ("Hastie,T.", "Friedman,Jerry"), WORK),
    ],
    ids=[
        "no pattern",
        "first of a turned one",
        "no separators to go by",
        "two are wrong",
        "odd separators",
        "a nickname",
    ],
)
def test_what_is_not_sure_is_left(printed, claimed, work):
    assert rewritten(printed, entry(printed, names(*claimed)), work) is None


def test_the_full_stop_of_a_neighbours_last_initial_is_its_own():
    printed = "Hastie, T., & Friedman, J. H."
    neighbour = entry("Ng, A., Wu, B., & Li, C.", names("Ng,A.", "Wu,B.", "Li,C."))
    before_the_stop = (("author", Span(0, len(neighbour.raw) - 1)),)
    told = rewritten(
        printed,
        entry(printed, names("Hastie,T.", "Friedman,J. H.")),
        WORK,
        [replace(neighbour, fields=before_the_stop)],
    )
    assert told == "Hastie, T., Tibshirani, R., & Friedman, J. H."


def test_a_cut_list_is_left():
    printed = "Hastie, T., Ng, A., & Friedman, J. H."
    assert rewritten(printed, entry(printed, names("Hastie,T.", "Ng,A.", "Friedman,J. H."), cut=True), PAIR) is None
