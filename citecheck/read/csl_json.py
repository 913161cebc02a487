"""CSL-JSON: a list of items, as Zotero, Mendeley and citeproc write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from citecheck.model.csl import from_csl
from citecheck.model.document import Document
from citecheck.model.item import Item
from citecheck.model.span import Span
from citecheck.read import listed
from citecheck.read.characters import plain
from citecheck.read.encoding import decode
from citecheck.read.interface import ReadError
from citecheck.settings import Settings
from citecheck.text.folding import strip_markup

NAME = "csl-json"
SUFFIXES = (".csljson",)
OTHER_SUFFIXES = (".json",)
"""Many files are JSON; one is read if it is asked for, not because it lies in a folder."""

_BLANK = re.compile(r"[\s,]*")
_LIST = re.compile(r'\s*(?:\{\s*"(?:items|references)"\s*:\s*)?\[')
_BEGINNING = re.compile(rb'\s{0,80}(?:\{\s{0,80}"(?:items|references)"\s{0,20}:\s{0,80})?[\[{]')
_SIGNS = (b'"type"', b'"title"', b'"author"', b'"issued"', b'"DOI"', b'"container-title"', b'"id"')
_MARKED_UP = ("title", "container_title", "collection_title", "publisher", "note")


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like CSL-JSON."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    if not _BEGINNING.match(head):
        return 0.0
    signs = sum(sign in head for sign in _SIGNS)
    return 0.9 if signs >= 3 else 0.5 if path.lower().endswith((*SUFFIXES, *OTHER_SUFFIXES)) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the items; raise ReadError where the file is no JSON, or holds no item or more than are taken on."""
    source = decode(path, data, settings.limits)
    most = settings.limits.entries
    found = entries(path, source.text, most + 1)
    if not found:
        raise ReadError(path, "The file holds no CSL-JSON item.")
    return listed.document(path, NAME, source, found, most)


def entries(path: str, source: str, most: int | None = None) -> list[listed.Listed]:
    """Return the items of a text, the first `most`; raise ReadError where it is no JSON."""
    try:
        items = (_listed(value, span) for value, span in _values(source) if isinstance(value, Mapping))
        return list(islice(items, most))
    except json.JSONDecodeError as error:
        raise ReadError(path, f"The file is not valid JSON: {error.msg} in line {error.lineno}.") from error
    except (RecursionError, ValueError) as error:
        raise ReadError(path, "The JSON is nested too deep, or holds a number too long.") from error


def _values(text: str) -> Iterator[tuple[object, Span]]:
    """Yield each item of the list, or the only one, with its place."""
    decoder = json.JSONDecoder()
    opened = _LIST.match(text)
    at = _end(_BLANK, text, opened.end() if opened else 0)
    while at < len(text) and text[at] not in "]}":
        value, end = decoder.raw_decode(text, at)
        yield value, Span(at, end)
        at = _end(_BLANK, text, end)
        if not opened:
            break


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _listed(value: Mapping[str, object], span: Span) -> listed.Listed:
    item = clean(from_csl(value))
    key = value.get("id", value.get("citation-key", ""))
    return listed.Listed(plain(str(key)) if isinstance(key, str | int) else "", item, span)


def clean(item: Item) -> Item:
    """Return the item without tags and odd characters, which titles of managers often hold."""
    cleaned: dict[str, Any] = {name: strip_markup(plain(getattr(item, name))) for name in _MARKED_UP}
    return replace(item, **cleaned)
