"""How fast verdicts come: `python -m bench.speed [DATA]`.

With DATA (a folder with `crossref/works*.jsonl.gz`): real works are printed with their DOIs and parsed; then, timed in
processor seconds on one core, they are looked up in the loaded records and judged by all rules. Without, and beside it:
the processor time of the whole program over the sample article of 42 references, started afresh, offline.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from citecheck.check.engine import check
from citecheck.check.registry import chosen
from citecheck.flow.dossiers import dossier
from citecheck.flow.singles import read_strings
from citecheck.model.document import Document, TextOrigin
from citecheck.model.link import Coverage, Linkage
from citecheck.model.manuscript import Manuscript
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.work import Work
from citecheck.resolve import resolve
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.normalise.crossref import work as normalised
from citecheck.sources.normalise.values import NonsenseError
from citecheck.sources.registry import open_register

SAMPLE = Path(__file__).resolve().parents[1] / "fixtures" / "articles" / "sample"
WORKS = 3_000
LENGTH = 42
"""References of a list."""
TIMES = 5
_LINKAGE = Linkage((), Coverage(LENGTH, LENGTH, 0, 0, trusted=True, linkage=False))


def main(data: Path | None = None) -> None:
    """Print verdicts a second, where there is data, and the time of one article."""
    if data:
        verdicts(sorted((data / "crossref").glob("works*.jsonl.gz"))[0])
    article()


def verdicts(records: Path) -> None:
    """Print how many references with a DOI are looked up and judged in a second of processor time."""
    raws = ((str(n), _printed(w)) for n, w in enumerate(islice(_works(records), WORKS)))
    references = [(key, replace(reference, id=key)) for key, reference in read_strings(raws)]
    lists = [_listed([r for _, r in references[at : at + LENGTH]]) for at in range(0, len(references), LENGTH)]
    rules = chosen()
    with tempfile.TemporaryDirectory() as cache:
        own = RegisterSettings(records=(records,), complete=True, offline=True, cache=Path(cache))
        with open_register(Settings(registers=own)) as register:
            began, said = time.process_time(), 0
            found = dict(resolve(references, register))
            for listed in lists:
                said += len(check(dossier(listed, _LINKAGE, {r.id: found[r.id] for r in listed.references}, ""), rules))
            seconds = time.process_time() - began
    print(f"verdicts: {len(references) / seconds:,.0f} a second ({len(references):,} references, {said:,} findings)")


def _listed(references: list[Reference]) -> Manuscript:
    """Return a bibliography of these references."""
    document = Document("", "string", Mapped.whole("x"), TextOrigin("x"), bare=True)
    return Manuscript(document, tuple(references), (), style="none", expected=len(references))


def article() -> None:
    """Print the least processor time, of several runs, that the program takes for the sample article from cold."""
    article = [str(SAMPLE / "article.txt"), "--records", str(SAMPLE / "records.jsonl"), "--offline"]
    times = []
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory() as cache:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            command = [sys.executable, "-m", "citecheck", "check", *article]
            environment = {**os.environ, "CITECHECK_CACHE": cache}
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    print(f"article of 42 references, from cold: {min(times):.2f} s of processor time (least of {TIMES})")


def _works(path: Path) -> Iterator[Work]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            try:
                work = normalised(json.loads(line))
            except NonsenseError:
                continue
            if work.item.author and work.item.title:
                yield work


def _printed(work: Work) -> str:
    item = work.item
    people = ", ".join(f"{n.full_family}, {n.given[:1]}." for n in item.author[:20])
    place = f"{item.container_title}, {item.volume}({item.issue}), {item.page}"
    return f"{people} ({item.year}). {item.title}. {place}. https://doi.org/{work.doi}"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
