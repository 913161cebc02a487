"""The annotated strings that the model may learn from, as examples: AnyStyle, GROBID and PLOS."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.example import Example, filled

ANYSTYLE = {
    "author": "author", "director": "author", "producer": "author", "editor": "editor", "translator": "translator",
    "date": "date", "title": "title", "journal": "container", "container-title": "container",
    "booktitle": "container", "collection-title": "collection", "volume": "volume", "pages": "page",
    "location": "place", "publisher": "publisher", "edition": "edition", "genre": "genre", "note": "note",
    "medium": "genre", "source": "note", "doi": "doi", "url": "url", "isbn": "isbn", "citation-number": "label",
}  # fmt: skip
GROBID = {
    "author": "author", "authors": "author", "editor": "editor", "orgname:collaboration": "author",
    "orgname": "publisher", "date": "date", "title:a": "title", "title:j": "container", "title:m": "container",
    "title:s": "collection", "biblscope:vol": "volume", "biblscope:volume": "volume", "biblscope:issue": "issue",
    "biblscope:pp": "page", "biblscope:page": "page", "biblscope:": "page", "pubplace": "place",
    "publisher": "publisher", "note": "note", "notes": "note", "note:report": "genre", "idno:arxiv": "arxiv",
    "idno:arxive": "arxiv", "idno:doi": "doi", "idno:report": "number", "idno": "note", "idno:pmid": "pmid",
    "idno:pmc": "pmid", "idno:issn": "issn", "idno:isbn": "isbn", "idno:pii": "note", "ptr:web": "url",
    "biblscope:date": "date",
}  # fmt: skip
_IDENTIFIERS = (
    ("doi", re.compile(r"(?:doi[:\s]*|https?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/\S+", re.I)),
    ("pmid", re.compile(r"(?:PubMed|PMID|PMCID)[:\s]+(?:PMC)?\d+|(?<=[\s.])\d{7,8}(?=\.?$)|PMC\d+", re.I)),
    ("arxiv", re.compile(r"arXiv\s?:\s?(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})(?:v\d+)?", re.I)),
    ("url", re.compile(r"https?://\S+")),
)
_NUMBERS = re.compile(
    r"(?P<date>\b(?:1[5-9]|20)\d\d\b(?=\s*[;:]))"
    r"|(?P<issue>(?:\b(?:no|nos|nr|num|núm|issue|iss|number|heft|h|n)\b\.?|n[°º]|№|#)\s*\w+)"
    r"|(?P<page>(?<=[:,])\s*\w?\d+(?:\s*[-–—]\s*\w?\d+)?)|(?P<brackets>\([^()]*\))|(?P<number>\w*\d\w*(?:[-–/]\d+)?)",
    re.I,
)


def examples(folder: Path) -> Iterator[Example]:
    """Yield every annotated string under `folder` that can be aligned with its annotation."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                labels = _labels(row)
                if labels:
                    yield Example(row["raw"], tuple(labels), f"{row['source']}:{row['prov']}", row["source"])


def _labels(row: dict[str, Any]) -> list[str] | None:
    if "segs" in row:
        return _from_segments(row["raw"], row["segs"])
    if "spans" in row:
        return filled(row["raw"], _numbers_split(row["raw"], _grobid_spans(row)))
    return field_labels(row["raw"], row["fields"])


def field_labels(raw: str, fields: dict[str, Any]) -> list[str] | None:
    """Return the label of each character of a string whose fields are known, but not where they stand."""
    return filled(raw, field_spans(raw, fields))


def _from_segments(raw: str, segments: list[list[str]]) -> list[str] | None:
    spans, at = [], 0
    for label, text in segments:
        start = raw.find(text, at)
        if start < 0:
            return None
        spans.append((ANYSTYLE[label], start, start + len(text)))
        at = start + len(text)
    return filled(raw, _numbers_split(raw, spans))


def _numbers_split(raw: str, spans: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Cut "2003;19(12):" and "39:1146", which the gold calls a volume, into what they are."""
    out: list[tuple[str, int, int]] = []
    for label, start, end in spans:
        if label != "volume":
            out.append((label, start, end))
            continue
        cuts = sorted(_cuts(raw[start:end]))
        if not cuts:
            out.append((label, start, end))
        for n, (at, name) in enumerate(cuts):
            begin = start + (at if n else 0)
            out.append((name, begin, start + cuts[n + 1][0] if n + 1 < len(cuts) else end))
    return out


def _cuts(text: str) -> Iterator[tuple[int, str]]:
    seen = False
    for m in _NUMBERS.finditer(text):
        kind = m.lastgroup or ""
        if kind == "date" and not seen:
            yield m.start(), "date"
        elif kind == "issue":
            yield m.start(), "issue"
        elif kind == "page" and seen:
            yield m.start(), "page"
        elif kind == "brackets":
            yield m.start(), "issue" if seen else "volume"
            seen = True
        elif seen:
            yield m.start(), "issue"
        else:
            yield (m.start() if not text[: m.start()].strip("0123456789;:, ") else 0), "volume"
            seen = True


def _grobid_spans(row: dict[str, Any]) -> list[tuple[str, int, int]]:
    """GROBID's spans by our labels: a book's own title is a title, not a container; DOIs in links are DOIs."""
    names = {s[0] for s in row["spans"]}
    spans = []
    for name, start, end in sorted(row["spans"], key=lambda s: (s[1], s[2])):
        label = GROBID[name]
        if name == "title:m" and not names & {"title:a", "title:j"}:
            label = "title"
        if name == "title:s" and not names & {"title:a", "title:j", "title:m"}:
            label = "title"
        if label in ("url", "note") and "10." in row["raw"][start:end] and "doi" in row["raw"][start:end].lower():
            label = "doi"
        if spans and start < spans[-1][2]:
            continue
        spans.append((label, start, end))
    return spans


def field_spans(raw: str, fields: dict[str, Any]) -> list[tuple[str, int, int]]:
    """Return where the fields of a reference, which come without places, stand in its string."""
    return sorted(_found(raw, fields), key=lambda s: s[1])


def _found(raw: str, fields: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    taken: list[tuple[int, int]] = []

    def take(label: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        if start >= 0 and all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
            yield label, start, end

    first = fields["authors"][:1]
    last = fields["authors"][-1:]
    if first:
        start = raw.find(first[0]["family"])
        end = max(raw.find(last[0]["family"], start) + len(last[0]["family"]), start)
        given = raw.find(last[0].get("given", ""), end)
        end = given + len(last[0].get("given", "")) if end <= given <= end + 3 else end
        tail = re.compile(r"[,.\s]*\bet al\.?").match(raw, end)
        if 0 <= start <= 8:
            yield from take("author", start, tail.end() if tail else end)
            label = re.match(r"\s*[\[(]?\d{1,3}[\])]?[.\s]\s*", raw)
            if label and label.end() <= start:
                yield from take("label", 0, label.end())
    editors = fields.get("editors") or []
    if editors:
        start = raw.find(editors[0]["family"], taken[0][1] if taken else 0)
        stop = raw.find(editors[-1]["family"], max(start, 0))
        if stop >= 0:
            stop += len(editors[-1]["family"])
            given = raw.find(editors[-1].get("given", ""), stop)
            stop = given + len(editors[-1].get("given", "")) if stop <= given <= stop + 3 else stop
            role = re.compile(r"[,\s(]*(?:editors?|eds?)\b\.?\)?", re.I).match(raw, stop)
            yield from take("editor", start, role.end() if role else stop)
    at = taken[0][1] if taken else 0
    for key, label in (("title", "title"), ("container", "container"), ("publisher", "publisher"), ("place", "place")):
        value = fields.get(key) or ""
        start = raw.find(value, at) if value else -1
        yield from take(label, start, start + len(value))
        at = max(at, start + len(value)) if key == "title" and start >= 0 else at
    for label, pattern in _IDENTIFIERS:
        for m in pattern.finditer(raw):
            yield from take(label, m.start(), m.end())
    yield from _numeric_spans(raw, fields, at, take)
    for m in re.compile(r"(?<=\d)\s?\(\d[^()]{0,12}\)(?=\s?[:,])").finditer(raw, at):
        yield from take("issue", m.start(), m.end())


def _numeric_spans(raw: str, fields: dict[str, Any], at: int, take: Any) -> Iterator[tuple[str, int, int]]:
    for key, label in (("year", "date"), ("pages", "page"), ("volume", "volume"), ("issue", "issue")):
        value = str(fields.get(key) or "")
        if not value:
            continue
        pattern = r"\s?[-–—]\s?".join(re.escape(p) for p in value.split("-"))
        begin = 0 if label == "date" else at
        for m in re.compile(rf"(?<!\w){pattern}(?!\w)").finditer(raw, begin):
            found = list(take(label, m.start(), m.end()))
            yield from found
            if found:
                break
