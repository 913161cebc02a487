"""Manuscripts made of a list in a fixture and a few sentences, for the finders' and the linker's tests."""

from __future__ import annotations

from pathlib import Path

from citecheck.model.document import Document, TextOrigin
from citecheck.model.item import Date, Item, Name
from citecheck.model.manuscript import ListRegion, Manuscript
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.parse.citations import find_citations

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "citations"


def rows(name: str) -> list[list[str]]:
    """Return a fixture's lines as fields, without its comments; `\\n` in a field is a line end."""
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    kept = (line for line in lines if line.strip() and not line.startswith("#"))
    return [[field.replace("\\n", "\n") for field in line.split("\t")] for line in kept]


def entries() -> list[tuple[str, str]]:
    """Return key and printed entry of the fixtures' list."""
    return [(row[0], _printed(row)) for row in rows("list.tsv")]


def keys() -> dict[str, str]:
    """Return reference id → key."""
    return {f"r{n}": key for n, (key, _) in enumerate(entries(), start=1)}


def reference(row: list[str], index: int, start: int = 0, label: str = "") -> Reference:
    """Return a reference of a row of the list, whose string begins at `start` of the text."""
    raw = _printed(row)
    year, letter = row[2][:4], row[2][4:]
    dated = year.isdigit()
    item = Item(
        type="article-journal",
        author=tuple(_name(each) for each in row[1].split(";") if each.strip()),
        issued=Date(int(year)) if dated else None,
        issued_literal="" if dated else row[2],
        year_suffix=letter if dated else "",
        title=row[3],
        page=row[4] if len(row) > 4 else "",
    )
    span = Span(start, start + len(raw))
    return Reference(f"r{index + 1}", index, Mapped.whole(raw, start), span, item, label=label)


def references(*, numbered: bool = False, start: int = 0) -> tuple[Reference, ...]:
    """Return the fixtures' list, one entry a line from `start` on."""
    made: list[Reference] = []
    for index, row in enumerate(rows("list.tsv")):
        made.append(reference(row, index, start, str(index + 1) if numbered else ""))
        start = made[-1].span.end + 1
    return tuple(made)


def manuscript(body: str, *, numbered: bool = False, listed: tuple[Reference, ...] | None = None) -> Manuscript:
    """Return what the finders make of `body`, followed by the fixtures' list (or another one)."""
    head = f"{body}\n\nReferences\n\n"
    refs = references(numbered=numbered, start=len(head)) if listed is None else listed
    text = head + "\n".join(r.raw for r in refs) + "\n"
    document = Document("page.txt", "text", Mapped.whole(text), TextOrigin(text))
    found = find_citations(document, (Span(0, len(body)),), refs)
    return Manuscript(document, refs, found, lists=(ListRegion(Span(len(head), len(text))),), expected=len(refs))


def _name(printed: str) -> Name:
    printed = printed.strip()
    if printed.startswith("{"):
        return Name(literal=printed.strip("{}"))
    family, _, given = printed.partition(", ")
    given, _, suffix = given.partition(", ")
    particle = ""
    for each in ("van der ", "de "):
        if family.startswith(each):
            particle, family = each.strip(), family.removeprefix(each)
    return Name(family=family, given=given, suffix=suffix, non_dropping_particle=particle)


def _printed(row: list[str]) -> str:
    who = row[1].replace("{", "").replace("}", "")
    if not who:
        return f"{row[3]}. ({row[2]})."
    return f"{who} ({row[2]}). {row[3]}."
