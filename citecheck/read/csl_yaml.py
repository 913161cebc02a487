"""CSL-YAML: a list of items, alone, under `references:` or in the front matter of Markdown, as pandoc and Zotero do.

Read from the parser's events, so that no tag makes an object, no alias is followed, and each item keeps its place.
Source: pandoc's manual, "Specifying a bibliography" and "Including bibliography data in metadata".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from citecheck.model.csl import from_csl
from citecheck.model.document import Document
from citecheck.model.item import Date
from citecheck.model.span import Span
from citecheck.read import csl_json, given_dates, listed
from citecheck.read.characters import plain
from citecheck.read.encoding import decode
from citecheck.read.interface import ReadError
from citecheck.settings import Settings

NAME = "csl-yaml"
SUFFIXES: tuple[str, ...] = ()
OTHER_SUFFIXES = (".yaml", ".yml")
"""Many files are YAML; one is read if it is asked for, not because it lies in a folder."""

_BEGINNING = re.compile(
    rb"(?:---[^\n]{0,20}\n|[ \t]{0,20}(?:#[^\n]{0,200})?\n){0,20}(?:references:\s{0,40}\n|[ \t]{0,8}- )"
)
_SIGNS = (b"id:", b"type:", b"title:", b"author:", b"issued:", b"container-title:", b"family:", b"DOI:", b"doi:")
_ITEMS = ("references", "items")
_PEOPLE = ("author", "editor", "translator")
_DATES = ("issued", "accessed", "original-date")
_DATE_PARTS = ("year", "month", "day")
_UPPER = ("DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID")
_DEEPEST = 64


class _Mapping(dict[str, object]):
    """A mapping, and where it stands."""

    span: Span


@dataclass
class _Open:
    """A node that is being read: its values so far, of a mapping with the keys between; where it begins."""

    start: int
    mapping: bool
    values: list[object] = field(default_factory=list)


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like CSL-YAML."""
    head = head.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if not _BEGINNING.match(head):
        return 0.0
    signs = sum(sign in head for sign in _SIGNS)
    named = path.lower().endswith(OTHER_SUFFIXES)
    return 0.9 if signs >= 4 and named else 0.6 if signs >= 5 or named else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the items; raise ReadError where the file is no YAML, or holds no item or more than are taken on."""
    source = decode(path, data, settings.limits)
    most = settings.limits.entries
    found = entries(path, source.text, most=most + 1)
    if not found:
        raise ReadError(path, "The file holds no CSL-YAML item.")
    return listed.document(path, NAME, source, found, most)


def entries(path: str, source: str, within: Span | None = None, most: int | None = None) -> list[listed.Listed]:
    """Return the items of a text, or of a stretch of it, the first `most`; raise ReadError where it is no YAML."""
    within = within or Span(0, len(source))
    root = _root(path, source[within.start : within.end], within.start)
    items = next((root[name] for name in _ITEMS if name in root), []) if isinstance(root, _Mapping) else root
    mappings = (item for item in items if isinstance(item, _Mapping)) if isinstance(items, list) else ()
    return [_listed(item) for item in islice(mappings, most)]


def _root(path: str, text: str, base: int) -> object:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _built(yaml.parse(text, Loader=loader), base)
    except yaml.MarkedYAMLError as error:
        line = f" in line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise ReadError(path, f"The YAML is not valid: {error.problem or 'it breaks off'}{line}.") from error
    except (yaml.YAMLError, ValueError) as error:
        raise ReadError(path, "The YAML holds characters that it may not hold.") from error


def _built(events: Iterator[object], base: int) -> object:
    """Return the first document's value: strings, lists and mappings; what lies too deep is left out."""
    import yaml

    stack = [_Open(0, mapping=False)]
    for event in events:
        match event:
            case yaml.ScalarEvent():
                stack[-1].values.append(event.value)
            case yaml.AliasEvent():
                stack[-1].values.append("")
            case yaml.CollectionStartEvent():
                stack.append(_Open(event.start_mark.index, isinstance(event, yaml.MappingStartEvent)))
            case yaml.CollectionEndEvent():
                done = stack.pop()
                value = _closed(done, Span(done.start + base, event.start_mark.index + base))
                stack[-1].values.append(value if len(stack) <= _DEEPEST else "")
            case yaml.DocumentEndEvent():
                break
    return stack[0].values[0] if stack[0].values else ""


def _closed(node: _Open, span: Span) -> object:
    if not node.mapping:
        return node.values
    pairs = zip(node.values[::2], node.values[1::2], strict=False)
    mapping = _Mapping((key, value) for key, value in pairs if isinstance(key, str))
    mapping.span = span
    return mapping


def _listed(value: _Mapping) -> listed.Listed:
    given = dict(value) | {name: value[name.lower()] for name in _UPPER if name.lower() in value}
    dates = {name: _date(given[name]) for name in _DATES if name in given}
    given |= {name: list(map(_name, people)) for name in _PEOPLE if isinstance(people := given.get(name), list)}
    item = from_csl(given | {name: _csl(date) for name, (date, _, _) in dates.items()})
    _, suffix, words = dates.get("issued", (None, "", ""))
    item = replace(item, year_suffix=item.year_suffix or suffix, issued_literal="" if item.issued else words)
    key = value.get("id", value.get("citation-key", ""))
    return listed.Listed(plain(key) if isinstance(key, str) else "", csl_json.clean(item), value.span)


def _name(value: object) -> object:
    """Return a name as CSL has it; a bare string stands for an organisation."""
    return {"literal": value} if isinstance(value, str) else value


def _date(value: object) -> tuple[Date | None, str, str]:
    """Return a date, which may be words, parts, or the older form with years, months and days by name."""
    if isinstance(value, str):
        return given_dates.read(value)
    first = value[0] if isinstance(value, list) and value else value
    if not isinstance(first, Mapping):
        return None, "", ""
    parts = first.get("date-parts")
    numbers = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else parts
    numbers = numbers if isinstance(numbers, list) else [first.get(name) for name in _DATE_PARTS]
    year, month, day = map(_number, (*numbers, 0, 0, 0)[:3])
    if year:
        return given_dates.dated(year, month, day), "", ""
    words = first.get("literal") or first.get("raw")
    return given_dates.read(words) if isinstance(words, str) else (None, "", "")


def _number(value: object) -> int:
    return int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 5 else 0


def _csl(date: Date | None) -> dict[str, list[list[int]]]:
    return {"date-parts": [list(date.parts)]} if date else {}
