"""The lists that the model's features ask: what a word mostly stands for, and which titles are journals'.

Words: counted in the fields of real records (Crossref). Journals: JabRef's lists (CC0) of titles and abbreviations.
"""

from __future__ import annotations

import csv
import gzip
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from citecheck.text.folding import fold

KINDS = {"family": "f", "given": "g", "title": "t", "container": "c", "publisher": "p", "place": "l"}
LONGEST_JOURNAL = 10
JOINING = {"and", "the"}


def word_profiles(counted: dict[str, Counter[str]], least: int = 3) -> dict[str, str]:
    """Return what each word mostly stands for: "F" surely a family name, "f" mostly one, "fg" one of two."""
    profiles: dict[str, str] = {}
    totals = {kind: max(1, sum(c.values())) for kind, c in counted.items()}
    scale = {kind: 1_000_000 / total for kind, total in totals.items()}
    for word in set().union(*counted.values()):
        counts = {k: counted[k][word] for k in KINDS if counted[k][word]}
        if sum(counts.values()) < least or len(word) < 2 or word.isdigit():
            continue
        rates = {k: n * scale[k] for k, n in counts.items()}
        total = sum(rates.values())
        ranked = sorted(rates.items(), key=lambda r: -r[1])
        first, share = ranked[0][0], ranked[0][1] / total
        if share >= 0.85:
            profiles[word] = KINDS[first].upper()
        elif share >= 0.6:
            profiles[word] = KINDS[first]
        else:
            profiles[word] = "".join(sorted(KINDS[k] for k, _ in ranked[:2]))
    return profiles


def count_words(records: Iterable[dict[str, Any]]) -> dict[str, Counter[str]]:
    """Count in how many records each word stands in each kind of field."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        for kind, text in _texts(record):
            counted[kind].update(set(re.findall(r"[a-z]+", fold(text))))
    return {kind: counted[kind] for kind in KINDS}


def _texts(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for person in [*(record.get("author") or []), *(record.get("editor") or [])]:
        if isinstance(person, dict):
            yield "family", str(person.get("family") or "")
            yield "given", str(person.get("given") or "")
    for key, kind in (("title", "title"), ("container-title", "container"), ("short-container-title", "container")):
        for text in record.get(key) or []:
            if isinstance(text, str):
                yield kind, text
    yield "publisher", str(record.get("publisher") or "")
    yield "place", str(record.get("publisher-location") or "")


def journal_titles(path: Path) -> Iterator[list[str]]:
    """Yield the words of each title and abbreviation of the journal list."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.reader(lines):
            for text in row:
                found = [w for w in re.findall(r"[a-z]+", fold(re.sub(r"\([^)]*\)", " ", text))) if w not in JOINING]
                if found and not (len(found) == 1 and len(found[0]) < 4):
                    yield found[:LONGEST_JOURNAL]


def own_journals(path: Path) -> Iterator[list[str]]:
    """Yield the words of each of our own journals' titles that has more than one: "Leviathan" is a word like others."""
    for line in path.read_text(encoding="utf-8").splitlines():
        found = [w for w in re.findall(r"[a-z]+", fold(line)) if w not in JOINING]
        if len(found) > 1:
            yield found[:LONGEST_JOURNAL]


def journal_hashes(titles: Iterable[list[str]]) -> tuple[bytes, bytes]:
    """Return the sorted hashes of the titles and of their beginnings, each as its distance from the one before."""
    whole: set[int] = set()
    begun: set[int] = set()
    for title in titles:
        value = 0
        for word in title:
            value = crc32(word.encode(), value)
            begun.add(value)
        whole.add(value)
    return _steps(whole), _steps(begun - whole)


def _steps(numbers: set[int]) -> bytes:
    ranked = sorted(numbers)
    return array("I", [b - a for a, b in zip([0, *ranked], ranked, strict=False)]).tobytes()


def place_words(path: Path, known: dict[str, str]) -> dict[str, str]:
    """Return the profile of each single-word place of publication, unless it is surely something else."""
    places = {fold(line).split(",")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()}
    return {p: "L" for p in places if p.isalpha() and len(p) > 2 and known.get(p, "l") not in ("F", "G")}
