"""Is this the very work? The probability from all that is printed."""

from __future__ import annotations

import pytest

from citecheck.match.identity import identity
from citecheck.model.item import Date, Item, Name
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import Work, WorkDates


def printed(raw, **fields):
    return Reference(id="r1", index=0, content=Mapped.whole(raw), span=Span(0, len(raw)), item=Item(**fields))


def registered(title, family, year, container, volume, page):
    item = Item(
        type="article-journal",
        title=title,
        author=(Name(family=family),),
        container_title=container,
        volume=volume,
        page=page,
    )
    dates = WorkDates(print=Date(year))
    return Work("10.1/x", "records", item, dates, titles=(title,), containers=(container,))


RUBIN = registered("Afghanistan Under the Taliban", "Rubin", 1999, "Current History", "98", "79-91")
PETERSON = registered(
    "Political Use of Recognition: The Influence of the International System",
    "Peterson",
    1982,
    "World Politics",
    "34",
    "324-352",
)


@pytest.mark.parametrize(
    "raw",
    [
        "Rubin, B. R. (1999). Afghanistan under the Taliban. Current History, 98(625), 79–91.",
        "RUBIN BR: Afghanistan under the Taliban. Curr Hist 1999;98:79-91",
        "Rubin, Barnett. “Afghanistan under the Taliban.” Current History 98, no. 625 (1999): 79.",
        "Rubin B. (1999) Curr. Hist. 98:79",
        "Rubin, B. R. (1998). Afghanistan under the Taliban. Current History, 98, 79–91.",
        "Rub1n, B. R. (1999). Afghan istan undcr the Taliban. Current History, 98(625), 79–91.",
    ],
)
def test_the_work_itself(raw):
    assert identity(printed(raw), RUBIN).score > 0.5


@pytest.mark.parametrize(
    "raw",
    [
        "Rubin, B. R. (1999). The political economy of war and peace in Afghanistan. World Development, 28, 1789–1803.",
        "Maley, W. (1999). Fundamentalism reborn? Afghanistan and the Taliban. New York University Press.",
        "Peterson, M. J. (1982). Political use of recognition. World Politics, 34(3), 324–352.",
        "",
        "1999",
        "Taliban",
    ],
)
def test_another_work(raw):
    assert identity(printed(raw), RUBIN).score < 0.1


def test_the_subtitle_may_be_dropped():
    raw = "Peterson, M. J. (1982). Political use of recognition. World Politics, 34(3), 324–352."
    assert identity(printed(raw, title="Political use of recognition"), PETERSON).score > 0.9
