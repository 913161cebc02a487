"""The strings that the model learns from: the annotated ones, and those rendered from records."""

from __future__ import annotations

import csv
import gzip
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from citecheck.text.tokens import words
from training import records
from training.example import Example
from training.facts_of import Facts, facts, mixed
from training.noise import noisy
from training.render import KIND_WEIGHTS, rendered
from training.values import Pools, listed

_COMMON = {
    "de": {"der", "die", "und", "das", "zur", "des", "im", "fur", "eine", "von", "zum"},
    "fr": {"le", "la", "les", "et", "des", "du", "une", "dans", "pour", "sur"},
    "es": {"el", "los", "las", "y", "del", "en", "una", "por", "con"},
    "pt": {"o", "os", "e", "do", "da", "dos", "em", "uma", "na", "das"},
    "it": {"il", "di", "della", "e", "nel", "delle", "un", "dei"},
    "nl": {"het", "een", "van", "voor", "bij"},
    "en": {"the", "of", "and", "in", "a", "for", "on", "with", "to", "by"},
}


def language_of_title(title: str) -> str:
    """Return the language whose small words the title holds most of."""
    found = words(title)
    counts = {language: sum(w in common for w in found) for language, common in _COMMON.items()}
    best = max(counts, key=lambda k: counts[k])
    return best if counts[best] > 1 and counts[best] > counts["en"] else "en"


def pools(data: Path) -> Pools:
    """Gather the works to render, the journals, and real titles by language."""
    works: dict[str, list[Facts]] = defaultdict(list)
    foreign: dict[str, list[str]] = defaultdict(list)
    for message in records.messages(data, records.WORKS, records.BOOKS, records.STUBS):
        if not records.for_rendering(message) or str(message.get("_q", "citeproc"))[:8] != "citeproc":
            continue
        work = facts(message)
        if work:
            works[work.kind].append(work)
            foreign[language_of_title(work.values["title"])].append(work.values["title"])
    with gzip.open(data / "journals" / "abbreviations.csv.gz", "rt", encoding="utf-8") as lines:
        journals = [(title, short) for title, short in csv.reader(lines) if 3 < len(title) < 120]
    journals += [(title, title) for title in listed("journals")]
    return Pools(dict(works), journals, {k: v for k, v in foreign.items() if k != "en"})


def from_records(found: Pools, count: int, seed: int) -> Iterator[Example]:
    """Yield `count` strings rendered from the records, as manuscripts hold them."""
    rng = random.Random(seed)
    kinds, weights = list(KIND_WEIGHTS), list(KIND_WEIGHTS.values())
    everything = [w for ws in found.works.values() for w in ws]
    done = 0
    while done < count:
        kind = rng.choices(kinds, weights)[0]
        source = found.works.get(kind) or everything
        if kind == "book" and rng.random() < 0.7:
            source = found.works["chapter"]
        elif kind in ("chapter", "paper") and rng.random() < 0.3:
            source = found.works["article"]
        work = mixed(_fit(rng.choice(source), kind, rng, everything), everything, found.journals, rng)
        example = rendered(work, kind, found, rng)
        if example and len(example.raw) < 900:
            done += 1
            yield noisy(example, rng)


def _fit(work: Facts, kind: str, rng: random.Random, everything: list[Facts]) -> Facts:
    """Return a work that can be printed as `kind`: a book has a book's title, a chapter stands in one."""
    values = dict(work.values)
    if kind == "book" and work.kind == "chapter":
        values["title"] = values["container"]
    elif kind in ("chapter", "paper") and work.kind == "article":
        values["container"] = rng.choice(everything).values["title"]
        values["container"] = values["container"] if kind == "chapter" else f"Conference on {values['container']}"
    return Facts(kind, work.group, work.authors, work.editors, values)
