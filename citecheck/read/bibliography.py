"""The bibliography that an article names: read from its own folder, and put behind its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from citecheck.model.document import Document, FilesOrigin, TextOrigin
from citecheck.model.mapped import Mapped, Piece
from citecheck.model.span import Span
from citecheck.read import beside, csl_json, csl_yaml, listed, ris
from citecheck.read.bibtex import entries
from citecheck.read.encoding import Decoded
from citecheck.read.interface import ReadError
from citecheck.settings import Settings

MOST_FILES = 20
_FIELD = re.compile(
    r"^(?:bibliography|bibfile):[ \t]*(?P<value>[^\r\n]*)(?P<items>(?:\r?\n[ \t]*-[ \t]+[^\r\n]+)*)", re.MULTILINE
)
_COMMENT = re.compile(r"\s#.*$")


def named(front_matter: str) -> tuple[str, ...]:
    """Return the files that a YAML front matter names as its bibliography."""
    field = _FIELD.search(front_matter)
    if field is None:
        return ()
    inline = _COMMENT.sub("", field.group("value")).strip().strip("[]").split(",")
    listed = (line.strip().removeprefix("-") for line in field.group("items").splitlines())
    names = (_COMMENT.sub("", name).strip().strip("'\"").strip() for name in (*inline, *listed))
    return tuple(name for name in names if name)


@dataclass(frozen=True)
class Bibliography:
    """A bibliography that was read: its name as the article gives it, its text, its entries."""

    name: str
    source: Decoded
    entries: Sequence[listed.Listed]


def attach(
    document: Document,
    names: Iterable[str],
    settings: Settings,
    own: Iterable[Bibliography] = (),
    notices: Sequence[str] = (),
) -> Document:
    """Return the document with the entries of its bibliographies behind its text; what cannot be read is a notice.

    `own` are those that the article itself holds, with its own text as their source and no name.
    """
    found, more = load(document.path, names, settings)
    return attached(replace(document, notices=(*document.notices, *notices, *more)), [*own, *found])


def load(path: str, names: Iterable[str], settings: Settings) -> tuple[list[Bibliography], list[str]]:
    """Return the bibliographies of those names that lie beside the article, and what is to be said of the others.

    Where the settings name bibliographies, those are read instead, wherever they lie; raises ReadError for them.
    """
    if settings.bibliography:
        return [_read(at, str(at), settings) for at in settings.bibliography], []
    found: list[Bibliography] = []
    notices: list[str] = []
    for name in tuple(dict.fromkeys(names))[:MOST_FILES]:
        at = beside.find(path, name)
        if at is None:
            notices.append(f"The bibliography {name} was not found in the article's folder.")
            continue
        try:
            found.append(_read(at, name, settings))
            notices += found[-1].source.notices
        except ReadError as error:
            notices.append(f"The bibliography {name} could not be read: {error.sentence}")
    return found, notices


def _read(at: Path, name: str, settings: Settings) -> Bibliography:
    try:
        source = beside.read(at, name, settings)
    except OSError as error:
        raise ReadError(name, f"The bibliography cannot be opened: {error.strerror or error}.") from error
    return Bibliography(name, source, _entries(name, source.text))


def _entries(name: str, source: str) -> Sequence[listed.Listed]:
    if name.lower().endswith((*csl_json.SUFFIXES, *csl_json.OTHER_SUFFIXES)):
        return csl_json.entries(name, source)
    if name.lower().endswith(csl_yaml.OTHER_SUFFIXES):
        return csl_yaml.entries(name, source)
    return ris.entries(source) if name.lower().endswith(ris.SUFFIXES) else entries.read(source)


def attached(document: Document, found: Sequence[Bibliography]) -> Document:
    """Return the document with the entries of the bibliographies behind its text."""
    origin = document.origin
    if found and isinstance(origin, TextOrigin):
        origin = FilesOrigin((0,), ("",), (origin,))
    if not found or not isinstance(origin, FilesOrigin):
        return document
    parts, marks = [document.content], list(document.marks)
    at = len(document.text)
    for each in found:
        base = origin.starts[-1] + len(origin.origins[-1].source) + 1
        content, own = listed.compose(each.entries, each.source.text, base)
        parts += [Mapped("\n\n", (Piece(0, 2, Span(base - 1, base - 1)),)), content]
        marks += (replace(mark, span=mark.span.shifted(at + 2)) for mark in own)
        at += 2 + len(content.text)
        own_text = TextOrigin(each.source.text)
        origin = FilesOrigin((*origin.starts, base), (*origin.names, each.name), (*origin.origins, own_text))
    return replace(document, content=Mapped.joined(parts), origin=origin, marks=tuple(marks))
