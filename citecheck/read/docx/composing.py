"""A Word file's parts -> Document: its text, its notes behind it, its managers' list and citations marked."""

from __future__ import annotations

from dataclasses import replace

from citecheck.model.document import BlockOrigin, Document, MarkKind, Stretch, WordOrigin
from citecheck.model.place import NotePlace
from citecheck.model.span import Span
from citecheck.read import xml
from citecheck.read.docx import linking, managers, package
from citecheck.read.docx.walk import Walk
from citecheck.read.interface import ReadError
from citecheck.settings import Settings


def compose(path: str, form: str, data: bytes, settings: Settings) -> Document:
    """Return the file's text; raise ReadError where it is no Word file, damaged, encrypted, a bomb, or empty."""
    parts = package.load(path, data, settings.limits)
    walk = Walk(parts, traced=settings.keep_files)
    walk.body()
    _notes(walk, parts)
    _mark(walk)
    document = walk.builder.finish(path, form)
    if not document.text.strip():
        raise ReadError(path, "The file holds no text.")
    if settings.keep_files and isinstance(document.origin, BlockOrigin):
        return replace(document, origin=_origin(document.origin, data, parts, walk))
    return document


def _origin(places: BlockOrigin, data: bytes, parts: package.Package, walk: Walk) -> WordOrigin:
    """Return the file itself and the way back into it."""
    numbers = {id(element): number for number, element in enumerate(parts.body.iter("*"))}
    stretches = (
        Stretch(at.start, len(at), numbers[id(e)], letters) for at, e, letters in walk.written if id(e) in numbers
    )
    return WordOrigin(places.starts, places.places, data, parts.name, tuple(stretches))


def _notes(walk: Walk, parts: package.Package) -> None:
    trees = {"footnote": parts.footnotes, "endnote": parts.endnotes}
    by_id = {
        (kind, package.value(element, "id")): element
        for kind, tree in trees.items()
        if tree is not None
        for element in xml.children(tree, kind)
    }
    counts = dict.fromkeys(trees, 0)
    for kind, number in dict.fromkeys(walk.notes):
        element = by_id.get((kind, number))
        counts[kind] += 1
        if element is not None:
            walk.note(element, NotePlace(counts[kind], kind), walk.calls[kind, number])


def _mark(walk: Walk) -> None:
    """Mark the entries of the managers' bibliography, and the citations all of whose works are found in it."""
    entries, keys = _entries(walk)
    known = {key: i for i, names in enumerate(keys) for key in names}
    for span, names in zip(entries, keys, strict=True):
        walk.builder.mark_span(MarkKind.ENTRY, span, key=names[0] if names else None)
    for found in walk.found:
        works = [work.key for work in found.field.works]
        in_list = bool(works) and all(key in known for key in works)
        named = tuple(keys[known[key]][0] for key in works) if in_list else ()
        if works:
            walk.builder.mark_span(MarkKind.CITATION, found.span, keys=named, data=managers.last_written(found.field))


def _entries(walk: Walk) -> tuple[list[Span], list[list[str]]]:
    """Return the entries of the managers' bibliography, and the keys of the works that each is."""
    entries = linking.within(walk.paragraphs, [f.span for f in walk.found if f.field.is_list])
    works = [work for found in walk.found for work in found.field.works]
    keys: list[list[str]] = [[] for _ in entries]
    for key, i in linking.keys(works, [walk.builder.text(span) for span in entries]).items():
        keys[i].append(key)
    return entries, keys
