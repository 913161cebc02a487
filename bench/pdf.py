"""How whole the lists of typeset articles are read: `python -m bench.pdf ARTICLES.jsonl.gz [--count N]`.

A line of ARTICLES is an article: "title", "paras", "style", and "refs", each with "raw" or "apa" as it is printed.
Each of N articles is set in one and two columns by each of the makers that are installed. An entry counts where all of
its letters and digits come back as one entry, a DOI where an entry has it whole.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from citecheck.ids import doi
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings
from citecheck.text.folding import squash
from tests.formats.typesetting import MAKERS, Sheet

_LABEL = re.compile(r"^\s*[\[(]?\d{1,3}[\])]?[.)]?\s+")


def main() -> None:
    """Set, read, count, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--makers", default=",".join(MAKERS))
    parser.add_argument("--keep", type=Path, help="a folder for the PDFs, and for what was missed")
    given = parser.parse_args()
    sheets = list(chosen(given.articles, given.count, given.seed))
    print("maker        columns  references           DOIs")
    for maker in given.makers.split(","):
        for columns in (1, 2):
            measure(maker, columns, sheets, given.keep)


def chosen(path: Path, count: int, seed: int) -> Iterator[Sheet]:
    """Yield `count` articles with lists, drawn by the seed."""
    rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]
    for row in random.Random(seed).sample([r for r in rows if len(r["refs"]) >= 20], count):
        numbered = row["style"] == "numeric"
        entries = (
            (f"{i}. " if numbered else "") + _LABEL.sub("", _printed(ref)) for i, ref in enumerate(row["refs"], 1)
        )
        yield Sheet(row["title"], tuple(row["paras"]), tuple(entries))


def _printed(ref: dict[str, Any]) -> str:
    return " ".join((ref.get("raw") or ref["apa"]).split())


def measure(maker: str, columns: int, sheets: list[Sheet], keep: Path | None) -> None:
    """Print how many entries and DOIs come back from a maker's PDFs."""
    made, installed = MAKERS[maker]
    if not installed:
        print(f"{maker:12} {columns}        not installed")
        return
    total: dict[str, Counter[str]] = defaultdict(Counter)
    with TemporaryDirectory() as folder:
        for number, sheet in enumerate(sheets):
            place = keep or Path(folder)
            place.mkdir(exist_ok=True, parents=True)
            pdf = made(sheet, columns, place).rename(place / f"{maker}-{columns}-{number}.pdf")
            for name, (there, of, missed) in came_back(pdf, sheet).items():
                total[name] += Counter(there=there, of=of)
                if keep:
                    keep.joinpath(f"{maker}-{columns}-{number}-{name}.missed").write_text(
                        "".join(f"{m}\n" for m in missed), "utf-8"
                    )
    shown = (f"{t['there']:4} of {t['of']:4} ({t['there'] / max(1, t['of']):.3f})" for t in total.values())
    print(f"{maker:12} {columns}        " + "  ".join(shown), flush=True)


def came_back(pdf: Path, sheet: Sheet) -> dict[str, tuple[int, int, list[str]]]:
    """Return how many entries, and how many DOIs, are read as they were set, of how many, and those that are not."""
    document = read(str(pdf), pdf.read_bytes(), Settings())
    references = parse(document, Limits()).references
    out = {}
    for name, wanted, found in (
        ("references", map(_letters, sheet.entries), (_letters(r.raw) for r in references)),
        ("dois", (d for e in sheet.entries for d in {d.doi for d in doi.find(e)}), (r.item.DOI for r in references)),
    ):
        want, got = Counter(wanted), Counter(found)
        out[name] = ((want & got).total(), want.total(), sorted((want - got).elements()))
    return out


def _letters(entry: str) -> str:
    return squash(_LABEL.sub("", entry))


if __name__ == "__main__":
    main()
