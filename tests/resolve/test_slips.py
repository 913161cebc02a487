"""Which DOIs are slips of each other."""

from __future__ import annotations

import pytest

from citecheck.resolve.slips import is_slip

REGISTERED = "10.1525/curh.1999.98.625.79"


@pytest.mark.parametrize(
    "printed",
    [
        "10.1525/curh.1999.98.625.97",
        "10.1525/curh.1999.98.625.7",
        "10.1525/curh.1999.98.625.799",
        "10.1525/cuhr.1999.98.625.79",
        "10.1525/curh.1999.98.626.79",
        "10.1525/crh.1999.98.625.79",
        "10.1535/curh.1999.98.625.79",
        "10.l525/curh.l999.98.625.79",
    ],
)
def test_one_slip(printed):
    assert is_slip(printed, REGISTERED)
    assert is_slip(REGISTERED, printed)


@pytest.mark.parametrize(
    "printed",
    [
        REGISTERED,
        "",
        "10.1525/curh.1999.98.625",
        "10.1525/curh.1998.98.626.79",
        "10.1525/curh.1999.98.625.123",
        "10.1038/171737a0",
    ],
)
def test_no_slip(printed):
    assert not is_slip(printed, REGISTERED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10.21203/rs.3.rs-1234/v1", "10.21203/rs.3.rs-1234/v2"),
        ("10.12688/f1000research.1234.1", "10.12688/f1000research.1234.2"),
        ("10.5555/abc.v1", "10.5555/abc.v2"),
        ("10.5555/abcv1", "10.5555/abcv2"),
    ],
)
def test_another_version_is_no_slip(one, other):
    assert not is_slip(one, other)


def test_letters_and_figures_that_look_alike():
    assert is_slip("10.1016/so14o-6736(97)11o96-o", "10.1016/s0140-6736(97)11096-0")
