"""The bibliography that an article names: read from its own folder, and put behind its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from citecheck.model.document import Document, FilesOrigin, Mark, TextOrigin
from citecheck.model.mapped import Mapped, Piece
from citecheck.model.span import Span
from citecheck.read import csl_json, listed, ris
from citecheck.read.bibtex import entries
from citecheck.read.encoding import Decoded, decode
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
class _Bibliography:
    """A bibliography that was read: its name as the article gives it, and its text."""

    name: str
    source: Decoded
    entries: Sequence[listed.Listed]


def attach(document: Document, names: Iterable[str], settings: Settings) -> Document:
    """Return the document with the entries of its bibliographies behind its text; what cannot be read is a notice."""
    notices: list[str] = []
    found = list(_found(document.path, tuple(names)[:MOST_FILES], settings, notices))
    if not found or not isinstance(document.origin, TextOrigin):
        return replace(document, notices=(*document.notices, *notices))
    origins, starts = [document.origin], [0]
    parts, marks = [document.content], list(document.marks)
    base, at = len(document.origin.source), len(document.text)
    for each in found:
        content, own = listed.compose(each.entries, each.source.text, base + 1)
        between = Mapped("\n\n", (Piece(0, 2, Span(base, base)),))
        parts += [between, content]
        at += 2
        marks += (_moved(mark, at) for mark in own)
        at += len(content.text)
        origins.append(TextOrigin(each.source.text))
        starts.append(base + 1)
        base += 1 + len(each.source.text)
        notices += each.source.notices
    return replace(
        document,
        content=Mapped.joined(parts),
        origin=FilesOrigin(tuple(starts), ("", *(each.name for each in found)), tuple(origins)),
        marks=tuple(marks),
        notices=(*document.notices, *notices),
    )


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, span=mark.span.shifted(by))


def _found(path: str, names: Iterable[str], settings: Settings, notices: list[str]) -> Iterator[_Bibliography]:
    for name in names:
        at = _inside(path, name)
        if at is None:
            notices.append(f"The bibliography {name} was not found in the article's folder.")
            continue
        try:
            source = decode(name, _bytes(at, settings), settings.limits)
            yield _Bibliography(name, source, _entries(name, source.text))
        except (ReadError, OSError) as error:
            says = error.sentence if isinstance(error, ReadError) else str(error.strerror)
            notices.append(f"The bibliography {name} could not be read: {says}")


def _entries(name: str, source: str) -> Sequence[listed.Listed]:
    if name.lower().endswith((".json", *csl_json.SUFFIXES)):
        return csl_json.entries(name, source)
    return ris.entries(source) if name.lower().endswith(ris.SUFFIXES) else entries.read(source)


def _bytes(at: Path, settings: Settings) -> bytes:
    with at.open("rb") as file:
        return file.read(settings.limits.text_bytes + 1)


def _inside(path: str, name: str) -> Path | None:
    """Return the file of that name if it lies, links followed, in the article's own folder or below."""
    if path == "-" or "\x00" in name:
        return None
    folder = Path(path).parent
    try:
        at = (folder / name).resolve()
        return at if at.is_relative_to(folder.resolve()) and at.is_file() else None
    except (OSError, RuntimeError):
        return None
