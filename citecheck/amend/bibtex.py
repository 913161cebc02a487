"""BibTeX: the value of one field is rewritten, or one field added; nothing else of the file changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.amend import people, values
from citecheck.model.document import TextOrigin
from citecheck.model.dossier import Dossier, Entry
from citecheck.model.finding import Finding, Fix, SourceEdit
from citecheck.model.span import Span

FORMATS = ("bibtex",)

_NAMES = {
    "issued": ("year", "date"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "page": ("pages", "eid"),
    "number": ("eid", "number", "pages"),
    "DOI": ("doi",),
    "title": ("title",),
    "container-title": ("journal", "journaltitle", "booktitle"),
    "author": ("author",),
}
_FIELD = re.compile(r"([A-Za-z][\w:-]{0,40})[ \t]{0,40}=\s{0,40}")
_HEAD = re.compile(r"\s{0,80}@\w{1,40}\s{0,40}[{(][^,\n]{0,200},")
_BARE = re.compile(r"\d{1,20}")
_SPECIAL = str.maketrans({"&": r"\&", "%": r"\%", "#": r"\#", "$": r"\$"})


def edits(finding: Finding, dossier: Dossier) -> tuple[SourceEdit, ...]:
    """Return the edit that gives an entry's field its new value; none where the field cannot be found for sure."""
    fix, document = finding.fix, dossier.manuscript.document
    entry = dossier.entry(fix.reference) if fix else None
    if fix is None or entry is None or not isinstance(document.origin, TextOrigin):
        return ()
    whole = document.source_span(entry.reference.span)
    text = document.origin.source[whole.start : whole.end]
    fields = dict(_fields(text))
    at = next((fields[name] for name in _NAMES.get(fix.field, ()) if name in fields), None)
    if at is None:
        return _added(text, whole.start, fix)
    printed = text[at.start : at.end]
    new = _value(printed, entry, fix, finding)
    return (SourceEdit(at.shifted(whole.start), new),) if new is not None and new != printed else ()


def _value(printed: str, entry: Entry, fix: Fix, finding: Finding) -> str | None:
    reference, work = entry.reference, entry.resolution.work
    match fix.field:
        case "issued":
            return values.year(printed, reference.item.year, fix.value)
        case "page":
            return values.pages(printed, fix.value)
        case "DOI":
            return values.doi(reference.doi, printed, fix.value) if reference.doi else fix.value
        case "author":
            return values.author(printed, finding) or (people.rewritten(printed, reference, work) if work else None)
        case _:
            return fix.value.translate(_SPECIAL)


def _added(text: str, start: int, fix: Fix) -> tuple[SourceEdit, ...]:
    head = _HEAD.match(text)
    if fix.field != "DOI" or head is None:
        return ()
    at = Span(start + head.end(), start + head.end())
    return (SourceEdit(at, f"\n  doi = {{{fix.value}}},"),)


def _fields(text: str) -> Iterator[tuple[str, Span]]:
    """Yield each field's lower-case name and the stretch of its value, within braces or quotes; others are left out."""
    head = _HEAD.match(text)
    at = head.end() if head else len(text)
    while found := _FIELD.search(text, at):
        opened = text[found.end() : found.end() + 1]
        if opened not in ("{", '"'):
            bare = _BARE.match(text, found.end())
            if bare:
                yield found.group(1).casefold(), Span(bare.start(), bare.end())
            at = bare.end() if bare else found.end()
            continue
        end = _closed(text, found.end())
        yield found.group(1).casefold(), Span(found.end() + 1, end)
        at = end + 1


def _closed(text: str, start: int) -> int:
    """Return where the value that opens at `start` is closed, or the end of the text."""
    quoted, depth = text[start] == '"', 0
    for i in range(start, len(text)):
        letter = text[i]
        if letter == "\\" or (i and text[i - 1] == "\\"):
            continue
        depth += (letter == "{") - (letter == "}")
        if i > start and depth == 0 and letter == ('"' if quoted else "}"):
            return i
    return len(text)
