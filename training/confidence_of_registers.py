"""How often is each rule about a register's answer right? The origin of the second half of `check/confidence.py`.

    python -m training.confidence_of_registers DATA [SEED]

DATA holds `crossref/{works.dev,stub_works}.jsonl.gz` and `matching/dev.jsonl.gz`; the records are taken as a whole
register. Printed is, of references rendered from records with one fault in each, how many are found, and what is said
in vain; of real strings with the DOI that people gave them, how often the DOI proposed is that one, and what is said of
printed DOIs and of works that the register holds. The latter is for a person to judge.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from citecheck.pipeline import audit_references
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.normalise.crossref import work as normalised
from training.confidence import PRIOR
from training.matching_measure import WORDS, Facts, facts, reference, render

RENDERED = 4_000
REAL = 3_000
SHOWN = 30
CODES = ("R301", "R302", "R303", "R340")

Row = dict[str, Any]
Pool = list[tuple[str, Facts]]


def main(data: Path, seed: int) -> None:
    """Print both."""
    rng = random.Random(seed)
    records = (data / "crossref" / "stub_works.jsonl.gz", data / "crossref" / "works.dev.jsonl.gz")
    settings = Settings(registers=RegisterSettings(records=records, complete=True, offline=True), select=CODES)
    works = [w for path in records for w in map(normalised, _rows(path))]
    usable = [(w.doi, f) for w in works if w.register_type == "journal-article" and (f := facts(w))]
    known = {w.doi for w in works}
    _rendered(usable, known, settings, rng)
    _real(list(_rows(data / "matching" / "dev.jsonl.gz")), known, settings, rng)


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (row for row in map(json.loads, lines) if row.get("_q") != "reference-fields")


def _slip(doi: str, _usable: Pool, rng: random.Random) -> str:
    digits = [k for k, c in enumerate(doi) if c.isdigit() and k > doi.index("/")]
    if not digits:
        return doi
    at = rng.choice(digits)
    return doi[:at] + rng.choice([d for d in "0123456789" if d != doi[at]]) + doi[at + 1 :]


def _swapped(_doi: str, usable: Pool, rng: random.Random) -> str:
    return rng.choice(usable)[0]


def _printed(doi: str, _usable: Pool, _rng: random.Random) -> str:
    return doi


def _none(_doi: str, _usable: Pool, _rng: random.Random) -> str:
    return ""


_FAULTS: tuple[tuple[str, Callable[[str, Pool, random.Random], str]], ...] = (
    ("", _printed),
    ("R301", _slip),
    ("R302", _swapped),
    ("R303", _none),
    ("R340", _none),
)


def _rendered(usable: Pool, known: set[str], settings: Settings, rng: random.Random) -> None:
    faults: dict[str, str] = {}
    strings: dict[str, str] = {}
    for number in range(RENDERED):
        fault, print_doi = _FAULTS[number % len(_FAULTS)]
        doi, f = rng.choice(usable)
        shown = print_doi(doi, usable, rng)
        if fault == "R301" and shown in known:
            continue
        line = render(_invented(f, rng.choice(usable)[1], rng) if fault == "R340" else f, rng)
        strings[str(number)], faults[str(number)] = f"{line} https://doi.org/{shown}" if shown else line, fault
    planted, found, vain = Counter(faults.values()), Counter[str](), Counter[str]()
    for key, said in _said(strings, settings):
        found[faults[key]] += faults[key] in said
        vain.update(said.keys() - {faults[key]})
    for code in CODES:
        units = sum(n for fault, n in planted.items() if fault != code)
        detected, alarms = found[code] / max(1, planted[code]), (vain[code] + 1) / (units + 2)
        share = PRIOR * detected / (PRIOR * detected + (1 - PRIOR) * alarms)
        print(f"{code} {share:.3f}  {found[code]} of {planted[code]} found, {vain[code]} in vain of {units}")


def _invented(f: Facts, other: Facts, rng: random.Random) -> Facts:
    """Return an article that nobody wrote: of a real journal, by a real author of another."""
    a, b, c = rng.sample(WORDS, 3)
    first = rng.randrange(1, 900)
    title = f"{a.capitalize()} and {b} in {c}: a regional study of {rng.choice(WORDS)} among neighbours"
    volume = str(rng.randrange(3, 90))
    return replace(f, people=other.people[:2], title=title, volume=volume, first=first, last=first + 14)


def _said(strings: dict[str, str], settings: Settings) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what is said of each string: code → the value proposed, or the message."""
    listed = ((key, reference(raw)) for key, raw in strings.items())
    for key, report in audit_references(listed, settings):
        yield key, {f.rule.code: f.fix.value if f.fix and f.rule.code == "R303" else f.message for f in report.findings}


def _real(rows: list[Row], known: set[str], settings: Settings, rng: random.Random) -> None:
    held = [row for row in rows if row["doi"] and row["doi"].lower() in known and "artificial" not in row["source"]]
    held = rng.sample(held, min(REAL, len(held)))
    said = dict(_said({str(n): row["ref"] for n, row in enumerate(held)}, settings))
    right, wrong = Counter[str](), {code: list[str]() for code in CODES}
    for n, row in enumerate(held):
        own = {d.lower() for d in (row["doi"], *(row.get("alt_dois") or ()))}
        for code, what in said[str(n)].items():
            if code == "R303" and what.lower() in own:
                right[code] += 1
            else:
                wrong[code].append(f"{what} | {row['doi']} | {row['ref']!r}")
    for code, found in wrong.items():
        print(f"\nreal {code}: {right[code]} right, {len(found)} to judge, of {len(held)}")
        print(*rng.sample(found, min(SHOWN, len(found))), sep="\n")
    absent = [row["ref"] for row in rows if not row["doi"]]
    lost = sum("R340" in what for _, what in _said({str(n): raw for n, raw in enumerate(absent)}, settings))
    print(f"\nreal R340 of works that no person found: {lost} of {len(absent)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
