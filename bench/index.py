"""Size and speed of a built index: `python -m bench.index RECORDS... [--count N] [--out DIR]`.

RECORDS are files of Crossref work messages; where N is larger than what they hold, variations are made of them: other
DOIs, words of titles, authors and titles mixed, years, volumes and pages moved. Printed are records a second, bytes a
record, microseconds a look-up, milliseconds a search (half of them, and 99 of 100, are faster), for works that are
there and such as are not, how often the work is the first candidate, and what a register of 180 million would take.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from citecheck.model.item import Item
from citecheck.model.work import Work
from citecheck.sources.index.building import build
from citecheck.sources.index.reader import Reader
from citecheck.sources.normalise.crossref import work as normalised
from citecheck.sources.normalise.values import NonsenseError
from citecheck.sources.records.files import messages

WHOLE = 180_000_000
QUERIES = 1_000
_HEAVY = ("reference", "abstract", "link", "license", "funder", "assertion")


def main() -> None:
    """Build an index and measure it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        measure(given.records, given.count, given.out or Path(folder) / "index", Path(folder))


def measure(records: Sequence[Path], count: int, place: Path, scratch: Path) -> None:
    """Print the figures of an index of `count` records."""
    rng = random.Random(1)
    real = [m for path in records for m in messages(path) if m and m.get("title")]
    dump = scratch / "dump.jsonl"
    with dump.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(m) + "\n" for m in _varied(real, count, rng))
    began = time.perf_counter()
    manifest = build([dump], place)
    seconds = time.perf_counter() - began
    size = sum(manifest.files.values())
    print(f"built: {manifest.records:,} records in {seconds:,.0f} s, {manifest.records / seconds:,.0f} a second")
    print(f"size: {size / manifest.records:,.0f} bytes a record, {size / 1e6:,.0f} MB")
    share = WHOLE / manifest.records
    print(f"for {WHOLE:,}: {size * share / 1e9:,.0f} GB, {seconds * share / 3600:,.1f} h, if it grew in proportion")
    present = [w for m in rng.sample(real, min(QUERIES, len(real))) if (w := _work(m))]
    absent = [w for m in _varied(real, count + QUERIES, rng, skip=count) if (w := _work(m))]
    _ask(Reader(place), present, absent)


def _ask(reader: Reader, present: Sequence[Work], absent: Sequence[Work]) -> None:
    began = time.perf_counter()
    for work in present:
        reader.get(work.doi)
    print(f"look-up: {(time.perf_counter() - began) / len(present) * 1e6:,.0f} µs")
    for name, works in (("there", present), ("not there", absent)):
        times, first = [], 0
        for work in works:
            began = time.perf_counter()
            found = reader.search(_printed(work), Item())
            times.append((time.perf_counter() - began) * 1e3)
            first += bool(found) and found[0].doi == work.doi
        times.sort()
        half, most = times[len(times) // 2], times[len(times) * 99 // 100]
        print(f"search, {name}: {half:.2f} ms (half), {most:.2f} ms (99 of 100); first: {first / len(works):.3f}")


def _printed(work: Work) -> str:
    item = work.item
    people = ", ".join(f"{n.full_family} {n.given[:1]}" for n in item.author[:6])
    return f"{people} ({item.year}). {item.title}. {item.container_title}, {item.volume}, {item.page}."


def _work(message: dict[str, object]) -> Work | None:
    try:
        return normalised(message)
    except NonsenseError:
        return None


def _varied(
    real: Sequence[dict[str, object]], count: int, rng: random.Random, skip: int = 0
) -> Iterator[dict[str, object]]:
    """Yield the records, then variations of them, `count` in all; the first `skip` are left out."""
    for number in range(skip, count):
        message = {k: v for k, v in real[number % len(real)].items() if k not in _HEAVY}
        if number >= len(real):
            message = _variation(message, real[rng.randrange(len(real))], number, rng)
        yield message


def _variation(
    message: dict[str, object], other: dict[str, object], number: int, rng: random.Random
) -> dict[str, object]:
    made = copy.deepcopy(message)
    words, more = (str((m.get("title") or [""])[0]).split() for m in (message, other))
    cut = rng.randrange(1, max(2, len(words)))
    made["title"] = [" ".join((*words[:cut], *more[cut // 2 :]))]
    made["author"] = other.get("author") or []
    made["DOI"] = f"10.5555/bench.{number}"
    made["volume"] = str(rng.randrange(1, 400))
    first = rng.randrange(1, 9_000)
    made["page"] = f"{first}-{first + rng.randrange(1, 30)}"
    made["issued"] = {"date-parts": [[rng.randrange(1950, 2027)]]}
    return made


if __name__ == "__main__":
    main()
