"""Quality and speed of the field parser on annotated reference strings: `python -m bench.parsing DIR`.

DIR holds *.jsonl or *.jsonl.gz, one object a line: "raw", the string; "fields", what a person read in it (authors with
family names, year, title, container, volume, issue, pages, doi); "source" and, where known, "lang" and "style". Folders
called "train" are left out. Values count as equal where letters and digits are, pages also where one is printed short.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from citecheck.model.item import Item
from citecheck.parse.fields import read_entry

FIELDS = ("authors", "year", "title", "container", "volume", "issue", "pages", "doi")
Tally = Counter[tuple[str, str]]


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the annotated strings under the folder."""
    for path in sorted(p for p in folder.rglob("*.jsonl*") if "train" not in p.parts):
        text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in text.decode("utf-8").splitlines():
            row = json.loads(line)
            if "raw" in row and isinstance(row.get("fields"), dict):
                yield row


def letters(text: object) -> str:
    """Return the letters and digits of the text, folded."""
    plain = unicodedata.normalize("NFKD", str(text or "")).casefold()
    return "".join(c for c in plain if c.isalnum())


def pages(text: object) -> str:
    """Return a range of pages with its end written out, or the first page."""
    found = re.search(r"([a-z]*)(\d+)\s*(?:[-–—‐‑]+\s*[a-z]*(\d+))?", str(text or "").casefold())
    if not found:
        return letters(text)
    letter, start, end = found.groups()
    return letter + start + (f"-{start[: max(0, len(start) - len(end))]}{end}" if end else "")


def family(name: dict[str, Any]) -> str:
    """Return a family name without the particles, on which annotations differ."""
    text = str(name.get("family") or name.get("literal") or "")
    return letters(re.sub(r"^(?:(?:van|von|de|del|della|der|den|di|da|dos|du|la|le|ter) )+", "", text, flags=re.I))


def wanted(fields: dict[str, Any]) -> dict[str, list[str]]:
    """Return the values that the annotation gives, in the form in which they are compared."""
    year = re.search(r"(?:1[4-9]|20)\d\d", str(fields.get("year") or ""))
    values = {
        "year": year[0] if year else "",
        "title": letters(fields.get("title")),
        "container": letters(re.sub(r"^\s*in\b:?\s", "", str(fields.get("container") or ""), flags=re.I)),
        "volume": letters(fields.get("volume")).lstrip("0"),
        "issue": letters(fields.get("issue")),
        "pages": pages(fields.get("pages")) if fields.get("pages") else "",
        "doi": str(fields.get("doi") or "").casefold(),
    }
    names = [family(a) for a in fields.get("authors") or []]
    return {"authors": [n for n in names if n], **{k: [v] for k, v in values.items() if v}}


def read(item: Item) -> dict[str, list[str]]:
    """Return the values that were read, in the form in which they are compared."""
    names = [{"family": n.family, "literal": n.literal} for n in item.author]
    number = item.number if item.type == "article-journal" else ""
    return wanted(
        {"authors": names, "year": item.year, "title": item.title, "container": item.container_title,
         "volume": item.volume, "issue": item.issue, "pages": item.page or number, "doi": item.DOI}
    )  # fmt: skip


def count(tally: Tally, gold: dict[str, list[str]], got: dict[str, list[str]]) -> None:
    """Add one string's right, wrong and missing values."""
    for field in FIELDS:
        want, have = Counter(gold.get(field, [])), Counter(got.get(field, []))
        right = sum((want & have).values())
        tally[field, "right"] += right
        tally[field, "read"] += sum(have.values())
        tally[field, "given"] += sum(want.values())


def f1(tally: Tally, fields: tuple[str, ...]) -> float:
    """Return the F1 over the fields."""
    right, both = (sum(tally[f, k] for f in fields for k in kinds) for kinds in (("right",), ("read", "given")))
    return 2 * right / both if both else 1.0


def main(folder: Path) -> None:
    """Print the F1 of each set, language and style, and the strings read in a second."""
    tallies: dict[tuple[str, str], Tally] = defaultdict(Counter)
    numbers: Counter[tuple[str, str]] = Counter()
    read_entry("Warm up, A. (2000). Once. Journal, 1, 1-2.")
    spent = 0.0
    for row in rows(folder):
        start = time.perf_counter()
        item = read_entry(row["raw"]).item
        spent += time.perf_counter() - start
        groups = [("all", ""), *((k, str(row[k])) for k in ("source", "lang", "style") if row.get(k))]
        for group in groups:
            count(tallies[group], wanted(row["fields"]), read(item))
            numbers[group] += 1
    print(f"{'':28s}{'n':>6s}  micro  " + "  ".join(f"{f[:7]:>7s}" for f in FIELDS))
    for group, tally in sorted(tallies.items()):
        each = "  ".join(f"{f1(tally, (f,)):7.3f}" for f in FIELDS)
        print(f"{' '.join(group):28s}{numbers[group]:6d}  {f1(tally, FIELDS):.3f}  {each}")
    print(f"{numbers['all', ''] / max(spent, 1e-9):.0f} strings a second")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
