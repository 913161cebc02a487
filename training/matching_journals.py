"""Write citecheck/match/data/journals.tsv.gz: abbreviations of journals that no rule recognises, and their titles.

    python training/matching_journals.py ABBREVIATIONS.csv.gz

Reads JabRef's lists of journal abbreviations (CC0), as one table with the columns title and abbreviation. What
`match.journals` tells token by token or as an acronym is left out; so are macros and abbreviations equal to titles.
Each line: the squashed abbreviation, then the squashed titles it stands for, tabs between.
"""

from __future__ import annotations

import csv
import gzip
import sys
from pathlib import Path

from citecheck.match import journals
from citecheck.match.printed import squashed

OUT = Path(__file__).resolve().parents[1] / "citecheck" / "match" / "data" / "journals.tsv.gz"
EXTRA = (
    ("ApJ", "Astrophysical Journal"),
    ("ApJL", "Astrophysical Journal Letters"),
    ("ApJS", "Astrophysical Journal Supplement Series"),
    ("A&A", "Astronomy and Astrophysics"),
    ("JHEP", "Journal of High Energy Physics"),
    ("CHI", "Conference on Human Factors in Computing Systems"),
)


def main(path: str) -> None:
    """Read the table, keep what the rules miss, write the file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [(r["title"], r["abbreviation"]) for r in csv.DictReader(file)]
    table: dict[str, set[str]] = {}
    for title, abbreviation in (*rows, *EXTRA):
        key, full = squashed(abbreviation), squashed(title)
        if "#" in abbreviation or not key or not full or key == full or _is_told(abbreviation, title):
            continue
        table.setdefault(key, set()).add(full)
    lines = ["\t".join((key, *sorted(titles))) for key, titles in sorted(table.items())]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_bytes(gzip.compress("\n".join(lines).encode("ascii"), mtime=0))
    print(f"{len(rows)} rows read, {len(lines)} abbreviations kept, {OUT.stat().st_size} bytes")


def _is_told(short: str, long: str) -> bool:
    """Say whether every word of one name abbreviates, in order, a word of the other, or is its acronym."""
    words = journals.content(short)
    return journals.matched(words, journals.content(long)) == len(words) or journals.is_acronym(short, long)


if __name__ == "__main__":
    main(sys.argv[1])
