"""What is said of invented references, and of valid ones whose record is present: `python -m bench.fabricated DATA`.

DATA holds `fabricated/*.jsonl.gz`, one object a line: "fields", those of a BibTeX entry; "bibtex_type"; "label", VALID
or HALLUCINATED; "hallucination_type". The valid entries make the register, each work once, with another work for every
journal and conference that is named and exists; it is said to be whole, so that what it lacks is registered nowhere.
All entries are printed in three styles by the small renderer here, parsed, looked up and checked. A reference is
accused where a finding about its work (R) is an error or a warning.

Of a DOI that several valid entries bear the first one's record is kept. Where the others give another title, other
authors or another year (a preprint's first version), they are held against a record that is not theirs: counted apart.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from citecheck.flow.singles import read_strings
from citecheck.match.venues import is_preprint_server
from citecheck.model.item import Item, Name
from citecheck.model.rule import Severity
from citecheck.pipeline import audit_references
from citecheck.read.bibtex.fields import item as read_fields
from citecheck.settings import RegisterSettings, Settings
from citecheck.text.folding import squash, strip_markup

VALID = "VALID"
_NOWHERE = "nonexistent_venue"
Row = dict[str, Any]
_NAMESAKE = re.compile(r" \d{4}(?= and |\Z)")
_CROSSREF = {"article-journal": "journal-article", "paper-conference": "proceedings-article"}


def main(data: Path) -> None:
    """Print both rates, by style and by kind, and which rules accuse valid references."""
    rows = [row for path in sorted((data / "fabricated").glob("*.jsonl.gz")) for row in _rows(path)]
    items = [_item(row) for row in rows]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "valid.jsonl"
        messages = _messages(rows, items)
        path.write_text("".join(json.dumps(m) + "\n" for m in messages), encoding="utf-8")
        own = RegisterSettings(records=(path,), complete=True, offline=True, cache=Path(folder))
        accused = {name: _accused(items, style, Settings(registers=own)) for name, style in STYLES.items()}
    _print(rows, items, accused, messages)


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _item(row: Row) -> Item:
    """Return an entry as it would be printed: DBLP's numbers of namesakes ("Wei Chen 0001"), tags and entities gone."""
    given = {name: html.unescape(value) for name, value in row["fields"].items()}
    given["author"] = _NAMESAKE.sub("", given["author"])
    found = read_fields(row["bibtex_type"], given)
    return replace(found, title=strip_markup(found.title))


def _messages(rows: list[Row], items: list[Item]) -> list[Row]:
    """Return the valid entries as a register's messages, each work once: as the same DOI or title says."""
    found: list[Row] = []
    seen: set[str] = set()
    for number, (row, item) in enumerate(zip(rows, items, strict=True)):
        doi = (item.DOI or f"10.5555/valid.{number}").lower()
        if row["label"] == VALID and not {squash(item.title), doi} & seen:
            seen |= {squash(item.title), doi}
            found.append(_message(item, doi))
    held = {squash(name) for m in found for name in m["container-title"]}
    invented = {
        squash(i.container_title) for r, i in zip(rows, items, strict=True) if r["hallucination_type"] == _NOWHERE
    }
    named = {squash(i.container_title): i for i in items if i.container_title}
    return found + [
        _message(replace(named[name], title=f"Front matter {name}", author=()), f"10.5555/venue.{number}")
        for number, name in enumerate(sorted(named.keys() - held - invented))
    ]


def _message(item: Item, doi: str) -> Row:
    """Return an entry as a Crossref work message; what a preprint server holds is no journal's article."""
    year = item.issued.year if item.issued else None
    preprint = is_preprint_server(item.container_title)
    return {
        "DOI": doi,
        "type": "posted-content" if preprint else _CROSSREF.get(item.type, "posted-content"),
        "title": [item.title],
        "author": [
            {"family": n.full_family, "given": n.given} if n.family else {"name": n.literal} for n in item.author
        ],
        "container-title": [item.container_title] if item.container_title else [],
        "issued": {"date-parts": [[year]]},
        "volume": item.volume,
        "issue": item.issue,
        "page": item.page,
    }


def _accused(items: list[Item], style: Callable[[Item], str], settings: Settings) -> dict[int, list[str]]:
    """Return the codes of what is said of each reference's work, by its number."""
    raws = ((str(number), style(item)) for number, item in enumerate(items))
    found: dict[int, list[str]] = {}
    for number, report in audit_references(read_strings(raws), settings):
        graves = (f.rule for f in report.findings if f.rule.severity is not Severity.NOTE)
        found[int(number)] = [rule.code for rule in graves if rule.code.startswith("R")]
    return found


def _print(rows: list[Row], items: list[Item], accused: dict[str, dict[int, list[str]]], messages: list[Row]) -> None:
    valid = [n for n, row in enumerate(rows) if row["label"] == VALID]
    invented = [n for n, row in enumerate(rows) if row["label"] != VALID]
    by_key = {key: m for m in reversed(messages) for key in (squash(m["title"][0]), m["DOI"])}
    own = {
        n
        for n in valid
        if _told(items[n]) == _facts(by_key.get(items[n].DOI.lower()) or by_key[squash(items[n].title)])
    }
    for name, said in accused.items():
        flagged = sum(bool(said[n]) for n in invented)
        print(
            f"{name:10s} valid, own record: {_counted(sorted(own), said)}; "
            f"valid, another's record: {_counted([n for n in valid if n not in own], said)}; "
            f"invented, flagged: {flagged} of {len(invented)} ({flagged / len(invented):.3f})"
        )
    there = {n for n in invented if squash(items[n].title) in by_key or items[n].DOI.lower() in by_key}
    for kind in sorted({rows[n]["hallucination_type"] for n in invented}):
        here = [n for n in invented if rows[n]["hallucination_type"] == kind]
        parts = [[n for n in here if n in there], [n for n in here if n not in there]]
        rates = [_rate(part, accused) for part in parts]
        print(f"  {kind:24s} flagged, the work's record present: {rates[0]}; absent: {rates[1]}")


def _told(item: Item) -> tuple[str, ...]:
    return _facts(_message(item, ""))


def _facts(message: Row) -> tuple[str, ...]:
    """Return what a record says that may be held against a reference: title, year and authors."""
    people = (squash(a.get("family") or a["name"]) for a in message["author"])
    return squash(message["title"][0]), str(message["issued"]["date-parts"][0][0]), *people


def _counted(numbers: list[int], said: dict[int, list[str]]) -> str:
    wrong = [n for n in numbers if said[n]]
    rules = Counter(code for n in wrong for code in said[n])
    return f"{len(wrong)} of {len(numbers)} accused ({len(wrong) / max(1, len(numbers)):.4f}) {dict(rules)}"


def _rate(numbers: list[int], accused: dict[str, dict[int, list[str]]]) -> str:
    times = len(numbers) * len(accused)
    hits = sum(bool(said[n]) for said in accused.values() for n in numbers)
    return f"{hits / times:.3f} of {len(numbers)}" if times else "none"


def _initials(name: Name, mark: str) -> str:
    return "".join(f"{part[0]}{mark}" for part in name.given.replace("-", " ").split()).strip()


def _apa(item: Item) -> str:
    people = [f"{n.full_family}, {_initials(n, '. ')}".rstrip(", ") for n in item.author]
    last = f", & {people[-1]}" if len(people) > 1 else ""
    who = ", ".join(people[:-1] if last else people) + last
    return f"{who} ({item.year}). {_ended(item.title)} {_apa_place(item)}{_link(item)}".strip()


def _apa_place(item: Item) -> str:
    if item.type == "paper-conference" and item.container_title:
        return f"In {item.container_title}{f' (pp. {item.page})' if item.page else ''}."
    volume = f", {item.volume}" if item.volume else ""
    issue = f"({item.issue})" if item.issue else ""
    return (
        f"{item.container_title}{volume}{issue}{f', {item.page}' if item.page else ''}." if item.container_title else ""
    )


def _ieee(item: Item) -> str:
    people = [f"{_initials(n, '. ')} {n.full_family}".strip() for n in item.author]
    who = (
        f"{people[0]} et al."
        if len(people) > 6
        else " and ".join((", ".join(people[:-1]), people[-1])).removeprefix(" and ")
    )
    within = "in " if item.type == "paper-conference" and item.container_title else ""
    place = f"{within}{item.container_title}"
    parts = (
        place,
        item.volume and f"vol. {item.volume}",
        item.issue and f"no. {item.issue}",
        item.page and f"pp. {item.page}",
    )
    rest = ", ".join(p for p in (*parts, item.year) if p)
    return f"{who}, “{item.title},” {rest}{f', doi: {item.DOI}' if item.DOI else ''}."


def _vancouver(item: Item) -> str:
    people = [f"{n.full_family} {_initials(n, '')}".strip() for n in item.author]
    who = ", ".join(people[:6]) + (", et al" if len(people) > 6 else "")
    where = f"In: {item.container_title}" if item.type == "paper-conference" else item.container_title
    volume = f";{item.volume}" + (f"({item.issue})" if item.issue else "") if item.volume else ""
    date = f"{item.year}{volume}{f':{item.page}' if item.page else ''}"
    return f"{who}. {_ended(item.title)} {f'{where}. ' if item.container_title else ''}{date}.{_link(item)}"


def _ended(title: str) -> str:
    return title if title.endswith(("?", "!", ".")) else f"{title}."


def _link(item: Item) -> str:
    return f" https://doi.org/{item.DOI}" if item.DOI else ""


STYLES: dict[str, Callable[[Item], str]] = {"APA": _apa, "IEEE": _ieee, "Vancouver": _vancouver}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
