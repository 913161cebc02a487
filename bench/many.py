"""Files a second and memory over many manuscripts: `python -m bench.many [--files N] [--references N] [--jobs N]`.

It makes manuscripts whose references are invented works, each cited in several manuscripts, and the register that holds
them, offline; then checks them through the command line. Processor seconds count, for a machine has other work to do.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

NAMES = (
    *("Abel", "Baker", "Cruz", "Dahl", "Egan", "Fuchs", "Gray", "Holt", "Ivers", "Jensen"),
    *("Kovac", "Lund", "Meyer", "Novak", "Olsen", "Petrov", "Quist", "Rossi", "Silva", "Toth"),
)
WORDS = (
    *("harbour", "tide", "border", "council", "river", "market", "school", "winter"),
    *("labour", "memory", "signal", "theory", "election", "hospital"),
)
JOURNALS = ("Journal of Invented Studies", "Annals of Harbours", "Review of Small Things", "Quarterly of Rivers")
WORK = dict[str, object]


def works(number: int, chance: random.Random) -> list[WORK]:
    """Return Crossref messages of invented works."""
    made: list[WORK] = []
    for n in range(number):
        people = [
            {"family": f, "given": f"{chance.choice('ABCDE')}."} for f in chance.sample(NAMES, chance.randint(1, 4))
        ]
        title = " ".join(chance.choices(WORDS, k=6)).capitalize() + f" and the case of {n}"
        year, first = chance.randint(1980, 2022), chance.randint(1, 900)
        made.append(
            {"DOI": f"10.5555/bench.{n}", "type": "journal-article", "title": [title], "author": people,
             "container-title": [chance.choice(JOURNALS)], "volume": str(year - 1970),
             "issue": str(chance.randint(1, 4)), "page": f"{first}-{first + 20}",
             "issued": {"date-parts": [[year]]}, "published-print": {"date-parts": [[year]]}}
        )  # fmt: skip
    return made


def entry(work: WORK, *, doi: bool) -> str:
    """Return a reference in APA's manner."""
    people = ", ".join(f"{a['family']}, {a['given']}" for a in work["author"])
    year = work["issued"]["date-parts"][0][0]
    link = f" https://doi.org/{work['DOI']}" if doi else ""
    return (
        f"{people} ({year}). {work['title'][0]}. *{work['container-title'][0]}*, {work['volume']}({work['issue']}), "
        f"{work['page'].replace('-', '–')}.{link}"
    )


def manuscript(cited: list[WORK], chance: random.Random) -> str:
    """Return a text of some pages that cites the works, and their list."""
    text = []
    for work in cited:
        people, year = [a["family"] for a in work["author"]], work["issued"]["date-parts"][0][0]
        named = people[0] if len(people) == 1 else " & ".join(people) if len(people) == 2 else f"{people[0]} et al."
        text.append(f"{' '.join(chance.choices(WORDS, k=60)).capitalize()} ({named}, {year}).")
    listed = sorted(entry(work, doi=chance.random() < 0.7) for work in cited)
    return "# A manuscript\n\n" + "\n\n".join(text) + "\n\n## References\n\n" + "\n\n".join(listed) + "\n"


def made(folder: Path, files: int, references: int) -> None:
    """Write the manuscripts and the register; each work stands in about ten manuscripts."""
    chance = random.Random(1)
    register = works(max(references, files * references // 10), chance)
    (folder / "records.jsonl").write_text("".join(json.dumps(w) + "\n" for w in register), encoding="utf-8")
    (folder / "texts").mkdir()
    for n in range(files):
        text = manuscript(chance.sample(register, references), chance)
        (folder / "texts" / f"{n:04}.md").write_text(text, encoding="utf-8")


class Watch(threading.Thread):
    """Looks at a process and those that come of it (Linux): peak memory and processor seconds of each."""

    def __init__(self, process: int) -> None:
        super().__init__()
        self.over = threading.Event()
        self.peaks: dict[int, int] = {}
        self.seconds: dict[int, float] = {}
        self._process = process

    def run(self) -> None:
        while not self.over.wait(0.05):
            self._look()

    def _look(self) -> None:
        parents, ticks = {}, os.sysconf("SC_CLK_TCK")
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                stat = (folder / "stat").read_text().rpartition(")")[2].split()
                peak = re.search(r"VmHWM:\s+(\d+)", (folder / "status").read_text())
            except OSError:
                continue
            parents[int(folder.name)] = (
                int(stat[1]),
                (int(stat[11]) + int(stat[12])) / ticks,
                int(peak[1]) if peak else 0,
            )
        family = {self._process}
        while more := {one for one, (parent, _, _) in parents.items() if parent in family} - family:
            family |= more
        for one in family & parents.keys():
            _, self.seconds[one], self.peaks[one] = parents[one]


def main() -> None:
    """Make, check, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--references", type=int, default=30)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        made(Path(place), given.files, given.references)
        command = [sys.executable, "-m", "citecheck", "check", "texts", "--records", "records.jsonl", "--offline",
                   "--complete", "--format", "jsonl", "-o", "out.jsonl", "--jobs", str(given.jobs)]  # fmt: skip
        began = time.monotonic()
        process = subprocess.Popen(command, cwd=place, env={**os.environ, "CITECHECK_CACHE": f"{place}/cache"})
        watch = Watch(process.pid)
        watch.start()
        code = process.wait()
        wall = time.monotonic() - began
        watch.over.set()
        watch.join()
    spent, peaks = sorted(watch.seconds.values(), reverse=True), sorted(watch.peaks.values(), reverse=True)
    print(f"{given.files} files of {given.references} references, {given.jobs} jobs, exit {code}")
    print(f"{given.files / wall:.1f} files/s by the clock")
    print(f"{given.files / sum(spent):.1f} files a second of processor time, {spent[0]:.1f} s in the busiest process")
    print("peak memory (MB) of each process:", *(f"{peak / 1000:.0f}" for peak in peaks))


if __name__ == "__main__":
    main()
