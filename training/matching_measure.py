"""Measure `citecheck.match`: references rendered from records, as they are and with one fault each.

    python -m training.matching_measure DATA [SEED]

DATA holds `crossref/works.dev.jsonl.gz`. Of what is rendered as registered
nothing may be said; of a fault, the comparison of its field must speak. The bounds in match/ (likeness of titles,
letters that tell, slips of names) were set where the first stayed at none and the second was greatest.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from citecheck.match import pages, people, titles, venues, years
from citecheck.match.names import family_words
from citecheck.match.printed import squashed
from citecheck.model.item import Name
from citecheck.model.likeness import Reason
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import Work
from citecheck.parse.fields import read_entry
from citecheck.sources.normalise.crossref import work as normalised

COMPARISONS = {
    "title": titles.between,
    "people": people.between,
    "container": venues.between,
    "volume": pages.volume,
    "issue": pages.issue,
    "pages": pages.between,
    "year": years.listed,
}
WORDS = ("analysis", "evidence", "rivers", "methods", "schools", "models", "borders", "proteins")


@dataclass(frozen=True)
class Facts:
    """What is printed of a work."""

    people: tuple[Name, ...]
    year: int
    title: str
    container: str
    volume: str
    issue: str
    first: int
    last: int


def facts(work: Work) -> Facts | None:
    """Return what a reference to an article prints, or None where the record is no plain one."""
    item, known = work.item, years.of(work)
    year = years.issue_year(work) or next(iter(known.values()), 0)
    found = item.page.split("-")
    plain = item.volume.isdecimal() and len(found) == 2 and all(p.isdecimal() for p in found)
    named = item.author and all(n.family and n.given and len("".join(family_words(n))) > 1 for n in item.author)
    if not (plain and named and year and work.containers and len(item.title.split()) > 4 and not item.title.isupper()):
        return None
    issue = item.issue if item.issue.isdecimal() else ""
    first, last = map(int, found)
    container = work.containers[0]
    return Facts(item.author, year, item.title.rstrip("."), container, item.volume, issue, first, last)


def render(f: Facts, rng: random.Random) -> str:
    """Return the facts as one of six styles prints them."""
    initials = [(n.family, " ".join(f"{g[0]}." for g in n.given.replace(".", " ").split())) for n in f.people]
    inverted, plain = [f"{a}, {i}" for a, i in initials], [f"{i} {a}" for a, i in initials]
    short = [f"{a} {i.replace('.', '').replace(' ', '')}" for a, i in initials]
    issue, dash = (f"({f.issue})" if f.issue else ""), rng.choice("-–")
    span = f"{f.first}{dash}{f.last}"
    match rng.randrange(6):
        case 0:
            return f"{_listed(inverted, ', & ')} ({f.year}). {f.title}. {f.container}, {f.volume}{issue}, {span}."
        case 1:
            return f"{_listed(inverted, ', and ')}. {f.year}. “{f.title}.” {f.container} {f.volume} {issue}: {span}."
        case 2:
            return f"{', '.join(short)}. {f.title}. {f.container}. {f.year};{f.volume}{issue}:{span}."
        case 3:
            number = f", no. {f.issue}" if f.issue else ""
            return (
                f"{_listed(plain, ' and ')}, “{f.title},” {f.container}, vol. {f.volume}{number}, pp. {span}, {f.year}."
            )
        case 4:
            who = inverted[0] + (" et al." if len(inverted) > 1 else "")
            return f"{who} ({f.year}) ‘{f.title}’, {f.container}, {f.volume}{issue}, pp. {span}."
        case _:
            return f"{', '.join(plain)}: {f.title}. {f.container} {f.volume} ({f.year}) {span}."


def _listed(names: list[str], last: str) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + last + names[-1]


def _title(f: Facts, rng: random.Random) -> Facts:
    words = f.title.split()
    long = [i for i, w in enumerate(words) if len(squashed(w)) > 4]
    if not long:
        return f
    words[rng.choice(long)] = rng.choice(WORDS)
    return replace(f, title=" ".join(words))


def _slip(f: Facts, rng: random.Random) -> Facts:
    family = f.people[0].family
    if len(family) < 5 or not family.isalpha():
        return f
    at = rng.randrange(1, len(family))
    wrong = family[:at] + rng.choice([c for c in "bdfgklmnprst" if c != family[at].lower()]) + family[at + 1 :]
    return replace(f, people=(replace(f.people[0], family=wrong), *f.people[1:]))


FAULTS: dict[str, tuple[str, Callable[[Facts, Facts, random.Random], Facts]]] = {
    "word": ("title", lambda f, _, rng: _title(f, rng)),
    "slip": ("people", lambda f, _, rng: _slip(f, rng)),
    "dropped": (
        "people",
        lambda f, _o, _r: replace(f, people=f.people[:1] + f.people[2:]) if len(f.people) == 3 else f,
    ),
    "added": ("people", lambda f, other, _: replace(f, people=(*f.people[:1], other.people[0], *f.people[1:]))),
    "container": ("container", lambda f, other, _: replace(f, container=other.container)),
    "volume": ("volume", lambda f, _, rng: replace(f, volume=str(int(f.volume) + rng.choice((1, 2, 10))))),
    "issue": ("issue", lambda f, _, rng: replace(f, issue=str(int(f.issue) + rng.choice((1, 2, 3)))) if f.issue else f),
    "pages": ("pages", lambda f, _, rng: replace(f, first=f.first + 100, last=f.last + rng.choice((100, 109)))),
    "year": ("year", lambda f, _, rng: replace(f, year=f.year + rng.choice((-12, -7, 5, 9)))),
}


def reference(raw: str) -> Reference:
    read, whole = read_entry(raw), Span(0, len(raw))
    return Reference("r", 0, Mapped.whole(raw), whole, read.item, parsed=read.parsed, doi=read.doi, fields=read.fields)


def spoken(raw: str, work: Work) -> set[str]:
    """Return the fields whose comparison calls the reference wrong."""
    listed = reference(raw)
    found = {field: compare(listed, work) for field, compare in COMPARISONS.items()}
    return {field for field, likeness in found.items() if not likeness.agrees or likeness.reason is Reason.ONLINE_FIRST}


def main(data: Path, seed: int) -> None:
    """Print what is said of references without a fault, and which faults are found."""
    rng, counts = random.Random(seed), Counter[str]()
    with gzip.open(data / "crossref" / "works.dev.jsonl.gz", "rt", encoding="utf-8") as file:
        works = [normalised(json.loads(line)) for line in file]
    usable = [(w, f) for w in works if w.register_type == "journal-article" and (f := facts(w))]
    for work, listed in rng.sample(usable, min(3_000, len(usable))):
        said = spoken(render(listed, rng), work)
        counts["clean"] += 1
        counts.update(f"clean, but {field} differs" for field in said)
    for work, listed in rng.sample(usable, min(3_000, len(usable))):
        name, (field, plant) = rng.choice(list(FAULTS.items()))
        other = rng.choice(usable)[1]
        planted = plant(listed, other, rng)
        raw = render(planted, rng)
        hidden = name == "issue" and f"({planted.issue})" not in raw and f"no. {planted.issue}" not in raw
        same_journal = name == "container" and squashed(planted.container) == squashed(listed.container)
        if planted == listed or hidden or same_journal or (field == "people" and " et al." in raw):
            continue
        counts[f"{name}: planted"] += 1
        counts[f"{name}: found"] += field in spoken(raw, work)
    for key, count in sorted(counts.items()):
        print(f"{key:40s} {count}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
