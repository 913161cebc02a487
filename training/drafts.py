"""Manuscripts rendered from records, list and text, with at most one fault planted in them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from citecheck.text.folding import fold
from training.matching_measure import Facts, render

ENTRIES = 14
_DATED, _NUMBERED = (0, 1, 4), (2, 3, 5)
_LEADS = (
    "This was asked before",
    "Larger samples say the same",
    "Some accounts of it remain in dispute",
    "A like approach was proposed",
    "The evidence on this point is mixed",
    "Methods of this kind are now common",
)


@dataclass
class Draft:
    """A manuscript before it is printed: a line an entry, a mark a citation, in one style."""

    listed: list[Facts]
    dois: list[str]
    lines: list[str]
    cites: list[str]
    labels: list[int] = field(default_factory=list)

    def text(self) -> str:
        """Return the manuscript as printed."""
        said = " ".join(f"{_LEADS[k % len(_LEADS)]} {cite}." for k, cite in enumerate(self.cites))
        numbers = [f"{n}. " for n in self.labels] or [""] * len(self.lines)
        entries = "\n\n".join(n + line for n, line in zip(numbers, self.lines, strict=True))
        return f"On Sources\n\n{said}\n\nReferences\n\n{entries}\n"


Plant = Callable[[Draft, list[tuple[str, Facts]], random.Random], str]
"""Plants a fault in a draft and returns what the rule that must speak is known by; empty where it cannot be planted."""


def draft(usable: list[tuple[str, Facts]], rng: random.Random, *, dated: bool) -> Draft:
    """Return a manuscript without a fault: works of different first authors, each cited once."""
    chosen = list({fold(f.people[0].family): (doi, f) for doi, f in rng.sample(usable, 3 * ENTRIES)}.items())[:ENTRIES]
    if dated:
        chosen.sort(key=lambda one: (one[0].replace(" ", ""), one[1][1].people[0].given))
    listed = [f for _, (_, f) in chosen]
    style = _style(rng, _DATED if dated else _NUMBERED)
    lines = [render(f, random.Random(style)) for f in listed]
    cites = [mark(f) for f in listed] if dated else [f"[{n}]" for n in range(1, len(listed) + 1)]
    labels = [] if dated else list(range(1, len(listed) + 1))
    return Draft(listed, [doi for _, (doi, _) in chosen], lines, cites, labels)


def mark(f: Facts, year: int = 0, *names: str) -> str:
    """Return a citation of a work, under its own year and names or under these."""
    who = list(names) or [n.family for n in f.people]
    named = f"{who[0]} et al." if len(who) > 2 else " & ".join(who)
    return f"({named}, {year or f.year})"


def _style(rng: random.Random, wanted: tuple[int, ...]) -> int:
    """Return a seed with which `render` prints in one of the wanted styles."""
    while True:
        seed = rng.randrange(10_000)
        like = random.Random(seed)
        like.choice("-–")
        if like.randrange(6) in wanted:
            return seed


def _year(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(len(made.cites))
    made.cites[at] = mark(made.listed[at], made.listed[at].year + rng.choice((-9, -2, -1, 1, 2, 6)))
    return "L203"


def _slip(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(len(made.cites))
    names = [n.family for n in made.listed[at].people]
    if not names[0].isalpha() or len(names[0]) < 6:
        return ""
    k = rng.randrange(2, len(names[0]))
    names[0] = names[0][:k] + rng.choice([c for c in "bdfgklmnprst" if c != names[0][k]]) + names[0][k + 1 :]
    made.cites[at] = mark(made.listed[at], 0, *names)
    return "L204 slip"


def _coauthor(made: Draft, others: list[tuple[str, Facts]], rng: random.Random) -> str:
    pairs = [k for k, f in enumerate(made.listed) if len(f.people) == 2 and f.people[1].family in made.lines[k]]
    if not pairs:
        return ""
    at, other = rng.choice(pairs), rng.choice(others)[1].people[0].family
    made.cites[at] = mark(made.listed[at], 0, made.listed[at].people[0].family, other)
    return "L204 other"


def _unlisted(made: Draft, others: list[tuple[str, Facts]], rng: random.Random) -> str:
    other = rng.choice(others)[1]
    if made.labels or other.people[0].family in {f.people[0].family for f in made.listed}:
        return ""
    made.cites.insert(rng.randrange(len(made.cites)), mark(other))
    return "L201"


def _uncited(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    del made.cites[rng.randrange(len(made.cites))]
    return "L202"


def _ambiguous(made: Draft, others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(len(made.listed))
    twin = replace(rng.choice(others)[1], people=made.listed[at].people, year=made.listed[at].year)
    made.lines.insert(at, render(twin, random.Random(_style(rng, _DATED))))
    return "L205"


def _twice(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(len(made.lines))
    again = made.lines[at].replace(" and ", " & ")
    if made.labels:
        made.lines.append(again)
        made.labels.append(len(made.lines))
        made.cites.append(f"[{len(made.lines)}]")
    else:
        made.lines.insert(at, again)
    return "F120"


def _order(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(4)
    made.lines.insert(at + rng.randrange(3, 8), made.lines.pop(at))
    return "F121"


def _styles(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    other = _style(rng, _NUMBERED)
    for at in rng.sample(range(len(made.lines)), 4):
        made.lines[at] = render(made.listed[at], random.Random(other))
    return "F122"


def _number(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(1, len(made.labels))
    made.labels[at:] = [n + 1 for n in made.labels[at:]]
    made.cites = [f"[{n}]" for n in made.labels]
    return "F123"


def _mangled(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(len(made.lines))
    made.lines[at] += f" https://doi.org/{made.dois[at].replace('/', '/ ', 1)}"
    return "F103"


def _malformed(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(len(made.lines))
    made.lines[at] += f" doi:{made.dois[at].replace('10.', rng.choice(('1O.', '0.', '10')), 1)}"
    return "F101"


def _address(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at = rng.randrange(len(made.lines))
    made.lines[at] += f" Retrieved from {rng.choice(('http//', 'htp://', 'http:/'))}www.example.org/paper{at}"
    return "F113"


def _without(made: Draft, _others: list[tuple[str, Facts]], rng: random.Random) -> str:
    at, what = rng.randrange(len(made.lines)), rng.choice(("title", "year"))
    f, line = made.listed[at], made.lines[at]
    gone = rf"[“‘]?{re.escape(f.title)}[.,]?[”’]?[.,]? " if what == "title" else rf" ?\(?{f.year}\)?[.,;:]?"
    made.lines[at] = re.sub(gone, "", line, count=1)
    return f"F110 {what}" if made.lines[at] != line else ""


PLANTS: tuple[tuple[bool, Plant], ...] = (
    *((True, plant) for plant in (_year, _slip, _coauthor, _unlisted, _uncited, _ambiguous, _twice, _order, _styles)),
    *((False, plant) for plant in (_uncited, _twice, _number, _mangled, _malformed, _address, _without)),
)
"""Each with whether it is planted in a manuscript that cites by author and date, or by number."""
