"""Calibrate `citecheck.match.identity`: print the weights of its signals, and how well they tell the very work.

    python -m training.identity_calibrate DATA

DATA holds `matching/dev.jsonl.gz` (raw strings with the DOI of their work, or null where a person found none) and
`crossref/{works.dev,books_chapters.dev,stub_works}.jsonl.gz` (the records). For each string the likeliest records by
rare words are its candidates; so are those of strings rendered from the records themselves, a third of them with one
fault (year, volume, pages, a name, words of the title), so that a wrong reference is still taken for its work. A
logistic regression over the signals is fitted on one half of the strings and measured on the other.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import zlib
from collections import Counter, defaultdict
from heapq import nlargest, nsmallest
from math import log
from pathlib import Path

import numpy as np

from citecheck.match import printed
from citecheck.match.signals import Signals, signals
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import Work
from citecheck.parse.fields import read_entry
from citecheck.sources.normalise.crossref import work as normalised

RAREST, CANDIDATES, RENDERED = 14, 6, 4000
ACCEPTED = 0.5
"""Share of the odds of all candidates that the measure accepts one by."""


class Index:
    """Records by their words: a stand-in for a register's search."""

    def __init__(self, works: list[Work]) -> None:
        self.works = works
        self.postings: dict[str, list[int]] = defaultdict(list)
        for i, work in enumerate(works):
            for word in _words_of(work):
                self.postings[word].append(i)

    def search(self, raw: str) -> list[Work]:
        words = {w for w in printed.tokens(raw) if w in self.postings}
        scores: Counter[int] = Counter()
        for word in nsmallest(RAREST, words, key=lambda w: len(self.postings[w])):
            weight = log(len(self.works) / len(self.postings[word]) + 1)
            for i in self.postings[word][:20_000]:
                scores[i] += weight
        return [self.works[i] for i in nlargest(CANDIDATES, scores, key=scores.__getitem__)]


def _words_of(work: Work) -> set[str]:
    item = work.item
    people = (n.full_family for n in (*item.author[:8], *item.editor[:3]))
    years = {str(d.year) for d in (work.dates.print, work.dates.online, work.dates.issued) if d}
    values = (*work.titles, *work.containers, *people, item.volume, item.page, item.number, *years)
    return {w for v in values for w in printed.tokens(v)}


def rows(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def reference(raw: str) -> Reference:
    read = read_entry(raw)
    whole = Span(0, len(raw))
    return Reference("r", 0, Mapped.whole(raw), whole, read.item, parsed=read.parsed, doi=read.doi, fields=read.fields)


def face(work: Work) -> tuple[str, ...]:
    """What two records of one work have in common."""
    item = work.item
    return printed.squashed(item.title), item.year, item.volume, item.page.partition("-")[0]


def names_it(found: Signals) -> bool:
    """Say whether a string names its work at all: "Lucian, Digital Loeb Classical Library (1959)" names none."""
    numbers, people = found.volume or found.page, found.first_author or found.others
    return found.title > 0.4 or bool(numbers and people) or bool(found.place and found.container > 0.4)


def rendered(works: list[Work], rng: random.Random) -> list[tuple[str, str]]:
    """Return (string, DOI) for strings made of records, some with a fault."""
    usable = [w for w in works if w.item.author and w.item.title and w.containers and w.item.volume and w.item.page]
    return [(_render(w, rng), w.doi) for w in rng.sample(usable, RENDERED)]


def _render(work: Work, rng: random.Random) -> str:
    item = work.item
    names = [n.full_family for n in item.author[:6]]
    title, year, volume, page = item.title, item.year or "2001", item.volume, item.page
    fault = rng.choice(("year", "volume", "page", "name", "title", *["none"] * 10))
    if fault == "year":
        year = str(int(year) + rng.choice((-3, -2, -1, 1, 2, 3)))
    elif fault == "volume":
        volume += rng.choice("123")
    elif fault == "page":
        page = f"{rng.randrange(1, 900)}-{rng.randrange(901, 990)}"
    elif fault == "name":
        names[0] = names[0][:1] + rng.choice("aeioun") + names[0][2:]
    elif fault == "title":
        words = title.split()
        for i in rng.sample(range(len(words)), max(1, len(words) // 4)):
            words[i] = rng.choice(("analysis", "evidence", "rivers", "methods", "schools", "models"))
        title = " ".join(words)
    journal = rng.choice(work.containers)
    people = ", ".join(f"{n} {rng.choice('ABCDEFGHIJKLM')}" for n in names)
    return rng.choice(
        (
            f"{people} ({year}) {title}. {journal} {volume}: {page}",
            f"{people}. {title}. {journal}. {year};{volume}:{page}.",
            f"{people}. “{title}.” {journal} {volume} ({year}): {page}.",
            f"{people}, {journal} {volume} ({year}) {page}",
            f"{people} ({year}). {title}. {journal}.",
            f"{people}. {title}. {year}.",
        )
    )


def fit(x: np.ndarray, y: np.ndarray, penalty: float = 1.0, rounds: int = 60) -> np.ndarray:
    """Return the weights of a logistic regression (the last one is the intercept), by Newton's method."""
    x = np.hstack([x, np.ones((len(x), 1))])
    w = np.zeros(x.shape[1])
    ridge = np.diag([*[penalty] * (x.shape[1] - 1), 0.0])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve(
            x.T @ (x * (p * (1 - p))[:, None]) + ridge + 1e-9 * np.eye(len(w)), x.T @ (y - p) - ridge @ w
        )
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return w


def measure(groups: list[tuple[str, list, np.ndarray, np.ndarray]], w: np.ndarray) -> None:
    """Print precision and recall of accepting as the resolver does, by kind of string."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, _, x, y in groups:
        count = kinds[kind]
        if not len(x):
            continue
        p = 1 / (1 + np.exp(-np.clip(np.hstack([x, np.ones((len(x), 1))]) @ w, -30, 30)))
        best = int(p.argmax())
        odds = p / (1 - p)
        rivals = sum(odds[i] for i in range(len(p)) if i != best and not (y[i] and y[best]))
        accepted = odds[best] / (1 + odds[best] + rivals) >= ACCEPTED
        count["there"] += bool(y.any())
        count["right"] += bool(accepted and y[best])
        count["wrong"] += bool(accepted and not y[best])
        count["strings"] += 1
    for kind, c in sorted(kinds.items()):
        print(f"  {kind:34s} {dict(c)}")
    right, wrong, there = (sum(c[k] for c in kinds.values()) for k in ("right", "wrong", "there"))
    print(f"  precision {right / (right + wrong):.4f} recall {right / there:.4f} of those among the candidates")


def main(data: Path) -> None:
    """Gather candidates, fit on one half, measure on the other, print weights to copy."""
    rng = random.Random(7)
    records = [
        m for n in ("works.dev", "books_chapters.dev", "stub_works") for m in rows(data / f"crossref/{n}.jsonl.gz")
    ]
    index = Index(
        [normalised(m) for m in {m["DOI"].lower(): m for m in records if m.get("_q") != "reference-fields"}.values()]
    )
    known = {w.doi: face(w) for w in index.works}
    strings = [(r["ref"], r["doi"], r["source"], r.get("alt_dois") or []) for r in rows(data / "matching/dev.jsonl.gz")]
    strings = [s for s in strings if not s[1] or s[1].lower() in known]
    strings += [(raw, doi, "rendered", []) for raw, doi in rendered(index.works[:9000], rng)]
    groups = []
    for raw, doi, kind, others in strings:
        candidates, ref = index.search(raw), reference(raw)
        true = {d.lower() for d in (doi, *others) if d}
        faces = {known[d] for d in true if d in known and len(known[d][0]) > 11}
        labels = [c.doi in true or known[c.doi] in faces for c in candidates]
        x = np.array([signals(ref, c) for c in candidates]).reshape(len(candidates), len(Signals._fields))
        if doi and not any(names_it(Signals(*row)) for row, true_one in zip(x, labels, strict=True) if true_one):
            continue
        groups.append((kind if doi else f"none of {kind}", raw, x, np.array(labels, dtype=float)))
    half = [zlib.crc32(g[1].encode()) % 2 for g in groups]
    train, test = ([g for g, h in zip(groups, half, strict=True) if h == k] for k in (0, 1))
    w = fit(np.vstack([g[2] for g in train]), np.concatenate([g[3] for g in train]))
    print(f"{len(records)} records, {len(strings)} strings, {sum(len(g[2]) for g in groups)} pairs")
    measure(test, w)
    final = fit(np.vstack([g[2] for g in groups]), np.concatenate([g[3] for g in groups]))
    print(f"INTERCEPT = {final[-1]:.2f}")
    print("\n".join(f"    {name}={value:.2f}," for name, value in zip(Signals._fields, final, strict=False)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
