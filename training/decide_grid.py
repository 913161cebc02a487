"""Show what the thresholds of `citecheck.resolve.decide` cost: right, wrong and missed works for a grid of them.

Last, for those that are not accepted, whether the best candidate comes near enough to forbid calling the work missing.

    python -m training.decide_grid DATA

DATA holds `matching/dev.jsonl.gz` (raw strings with the DOI of their work, or null where a person found none) and
`crossref/*.jsonl.gz` (the records). Of the strings whose work is among the records a sample is taken, as many out of
PDFs as made by styles; all those without a work are added. A record of the same title, volume and first page as the one
wanted counts as right.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from citecheck.flow.singles import read_strings
from citecheck.match.identity import identity
from citecheck.model.likeness import Likeness
from citecheck.model.reference import Reference
from citecheck.model.work import Work
from citecheck.resolve import decide
from citecheck.resolve.twins import are_twins
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.interface import Query, Registered
from citecheck.sources.registry import open_register

SAMPLE = 2_500
ACCEPTED = (0.4, 0.5, 0.6, 0.7)
NEAR = (0.15, 0.3, 0.45, 0.55)
SINGLED_OUT = (0.6, 0.7, 0.8, 0.9, 0.95)

Case = tuple[str, Reference, Work | None, list[tuple[Work, Likeness]]]


def main(data: Path) -> None:
    """Rate all candidates once, then decide by each pair of thresholds."""
    cases = list(_cases(data))
    for accepted in ACCEPTED:
        for singled_out in SINGLED_OUT:
            with patch.multiple(decide, ACCEPTED=accepted, SINGLED_OUT=singled_out):
                counts = Counter(_outcome(case) for case in cases)
            print(accepted, singled_out, dict(sorted(counts.items())))
    for near in NEAR:
        counts = Counter(_nearness(case, near) for case in cases)
        print("near", near, dict(sorted(counts.items())))


def _cases(data: Path) -> Iterator[Case]:
    """Yield the strings with the work wanted and the candidates with their probabilities."""
    rows = _rows(data)
    with TemporaryDirectory() as cache:
        paths = tuple(sorted((data / "crossref").glob("*works*.jsonl.gz")))
        own = RegisterSettings(records=paths, complete=True, offline=True, cache=Path(cache))
        with open_register(Settings(registers=own)) as register:
            held = dict(register.look_up({r["doi"].lower() for r in rows if r["doi"]}))
            works = {d: a.work for d, a in held.items() if isinstance(a, Registered)}
            kept = _sampled([r for r in rows if r["doi"] and r["doi"].lower() in works]) + [
                r for r in rows if not r["doi"]
            ]
            references = dict(read_strings((str(n), r["ref"]) for n, r in enumerate(kept)))
            queries = (Query(key, " ".join(r.raw.split()), r.item) for key, r in references.items())
            for key, answer in register.searches[0].search(queries):
                row, reference = kept[int(key)], references[key]
                rated = [(w, identity(reference, w)) for w in getattr(answer, "works", ())]
                kind = "without" if not row["doi"] else "made" if "artificial" in row["source"] else "pdf"
                yield kind, reference, works.get((row["doi"] or "").lower()), rated


def _rows(data: Path) -> list[dict[str, str]]:
    with gzip.open(data / "matching" / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _sampled(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    rng = random.Random(5)
    made = [r for r in rows if "artificial" in r["source"]]
    real = [r for r in rows if "artificial" not in r["source"]]
    return [*rng.sample(real, min(SAMPLE, len(real))), *rng.sample(made, min(SAMPLE, len(made)))]


def _outcome(case: Case) -> str:
    kind, reference, wanted, rated = case
    scores = {w.doi: likeness for w, likeness in rated}
    with patch.object(decide, "identity", lambda _, work: scores[work.doi]):
        found = decide.among(reference, [w for w, _ in rated]).work
    if found is None:
        return f"{kind} none"
    right = wanted is not None and (found.doi == wanted.doi or are_twins(found, wanted))
    return f"{kind} {'right' if right else 'wrong'}"


def _nearness(case: Case, near: float) -> str:
    """Return whether a string's best candidate is accepted, comes near, or neither; the last may be called missing."""
    kind, _, _, rated = case
    best = max((likeness.score for _, likeness in rated), default=0.0)
    return f"{kind} {'accepted' if best >= decide.ACCEPTED else 'near' if best >= near else 'far'}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
