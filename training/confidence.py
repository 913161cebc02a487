"""How often is each rule about a field right? The origin of `citecheck/check/confidence.py`.

    python -m training.confidence DATA [SEED]

DATA holds `crossref/*works*.jsonl.gz` and `matching/dev.jsonl.gz`. References are rendered from records as in
`matching_measure`, half of them with one fault, and held against their records by the rules themselves. A rule's
confidence is the share of its findings that are right where one reference in fifty bears such a fault (PRIOR):
detection times prior, against false alarms on all others, of which one more is counted than was seen.

What rendering cannot tell is what misread strings, other editions and a register's gaps do. For that, real strings are
held against the records of the DOIs that people gave them: how far their years lie off, and, for a person to judge,
what is said of those that come out of PDFs.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from citecheck.check.entry import (
    authors_differ,
    container_differs,
    issue_differs,
    pages_differ,
    title_differs,
    volume_differs,
    year_differs,
)
from citecheck.flow.dossiers import alone
from citecheck.match import years
from citecheck.model.finding import Finding
from citecheck.model.reference import Reference
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.work import Work
from citecheck.sources.normalise.crossref import work as normalised
from training.matching_measure import FAULTS, Facts, facts, reference, render

PRIOR = 0.02
"""Assumed: studies of reference lists find a fault in one reference of ten to three, over all fields."""
OF_FIELD = {
    "title": title_differs,
    "people": authors_differ,
    "container": container_differs,
    "volume": volume_differs,
    "issue": issue_differs,
    "pages": pages_differ,
    "year": year_differs,
}
COUNT = 6_000
REAL = 8_000
FROM_PDFS = "biblio-glutton-pmc"


def main(data: Path, seed: int) -> None:
    """Print a confidence for each rule, how far the years of real strings lie off, and what is said of such strings."""
    rng = random.Random(seed)
    works = dict(_works(data / "crossref" / "works.dev.jsonl.gz"))
    stubs = dict(_works(data / "crossref" / "stub_works.jsonl.gz"))
    _rendered([(w, f) for w in works.values() if w.register_type == "journal-article" and (f := facts(w))], rng)
    _real(data, stubs | works, rng)


def _works(path: Path) -> Iterator[tuple[str, Work]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for message in map(json.loads, lines):
            if message.get("_q") != "reference-fields":
                work = normalised(message)
                yield work.doi, work


def _said(listed: Reference, work: Work) -> dict[str, Finding]:
    """Return what the rules say of a reference that is this work's, by field."""
    entry = alone(listed, Resolution(Status.FOUND, DoiState.OK, work, by="doi", source="crossref")).entries[0]
    found = ((field, next(iter(rule.check(entry)), None)) for field, rule in OF_FIELD.items())
    return {field: finding for field, finding in found if finding}


def _rendered(usable: list[tuple[Work, Facts]], rng: random.Random) -> None:
    planted, right, wrong, without = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for number in range(COUNT):
        work, listed = rng.choice(usable)
        field, plant = rng.choice(list(FAULTS.values())) if number % 2 else ("", lambda f, _o, _r: f)
        faulty = plant(listed, rng.choice(usable)[1], rng)
        field = field if faulty != listed else ""
        said = _said(reference(render(faulty, rng)), work)
        planted[field] += 1
        right[field] += field in said
        wrong.update(said.keys() - {field})
        without.update(OF_FIELD.keys() - {field})
    for field, rule in OF_FIELD.items():
        detected, alarms = right[field] / planted[field], (wrong[field] + 1) / (without[field] + 2)
        share = PRIOR * detected / (PRIOR * detected + (1 - PRIOR) * alarms)
        counts = f"{right[field]} of {planted[field]} found, {wrong[field]} false of {without[field]}"
        print(f"{rule.RULE.code} {rule.RULE.name:18s} {share:.3f}   {counts}")


def _real(data: Path, works: dict[str, Work], rng: random.Random) -> None:
    with gzip.open(data / "matching" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["doi"] and row["doi"].lower() in works]
    pairs = [(reference(row["ref"]), works[row["doi"].lower()]) for row in rng.sample(rows, min(REAL, len(rows)))]
    _years(pairs)
    from_pdfs = [row for row in rows if row["source"] == FROM_PDFS]
    for row in rng.sample(from_pdfs, min(COUNT, len(from_pdfs))):
        for finding in _said(reference(row["ref"]), works[row["doi"].lower()]).values():
            one = finding.evidence[0]
            print(f"{finding.rule.code} | {one.claimed} | {one.found} | {row['ref'][-150:]!r} | {row['doi']}")


def _years(pairs: list[tuple[Reference, Work]]) -> None:
    """Print how far listed years lie from their records', for articles and for all else."""
    gaps: dict[bool, Counter[int]] = {True: Counter(), False: Counter()}
    for listed, work in pairs:
        known = years.every(work)
        if listed.item.issued and known:
            gap = min(abs(listed.item.issued.year - y) for y in known)
            gaps[work.item.type in ("article-journal", "paper-conference")][min(gap, 5)] += 1
    for article, found in gaps.items():
        shares = ", ".join(f"{gap}: {found[gap]}" for gap in range(6))
        print(f"{'articles' if article else 'books and others'}, years off (5 and more as 5): {shares}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
