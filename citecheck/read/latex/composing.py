"""A LaTeX article, the files it takes in and its bibliography -> Document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from citecheck.model.document import Document
from citecheck.model.mapped import Mapped
from citecheck.model.span import Span
from citecheck.read import beside, bibliography, characters, cleaning
from citecheck.read.bibliography import Bibliography
from citecheck.read.encoding import Decoded, decode
from citecheck.read.interface import ReadError
from citecheck.read.latex.files import Sources
from citecheck.read.latex.text import Text
from citecheck.settings import Settings

_MOST_NOTICES = 20
_BIBLIOGRAPHY = re.compile(
    r"\\(?:bibliography|addbibresource|addglobalbib)\s?(?:\[[^\[\]]{0,200}\])?\{(?P<names>[^{}]{1,2000})\}|\\.|%[^\n]*",
    re.DOTALL,
)


def compose(path: str, form: str, data: bytes, settings: Settings) -> Document:
    """Return the article with the files it takes in; the list is its own, or that of its .bib or .bbl files."""
    sources = Sources(path, settings)
    main = decode(path, data, settings.limits)
    whole = sources.text("", main)
    found: list[Bibliography] = []
    missing: list[str] = []
    if settings.bibliography or "\\bibitem" not in whole.text:
        found, missing = bibliography.load(path, _named(whole.text), settings)
        printed = None if found else _printed_list(path, settings)
        if printed:
            whole, missing = _with_list(whole, sources.text(*printed)), []
    text = Text(whole.text)
    text.read(tuple(entry.key for each in found for entry in each.entries))
    edits = (*text.edits, *characters.edits(whole.text))
    content, marks, notices = cleaning.apply(whole, edits, text.marks)
    said = tuple(dict.fromkeys((*sources.notices, *missing, *notices)))[:_MOST_NOTICES]
    document = Document(path, form, content, sources.origin, main.encoding, marks, said)
    return bibliography.attached(document, found)


def _with_list(whole: Mapped, printed: Mapped) -> Mapped:
    """Return the text with a list before its end."""
    end = whole.text.find("\\end{document}")
    at = end if end >= 0 else len(whole.text)
    return Mapped.joined((whole.within(Span(0, at)), printed, whole.within(Span(at, len(whole.text)))))


def _named(text: str) -> Iterator[str]:
    for command in _BIBLIOGRAPHY.finditer(text):
        for name in (command.group("names") or "").split(","):
            if name.strip():
                yield name.strip() if "." in name.rpartition("/")[2] else f"{name.strip()}.bib"


def _printed_list(path: str, settings: Settings) -> tuple[str, Decoded] | None:
    """Return the list that BibTeX made of the article (.bbl), where it lies beside it and is one to read."""
    name = f"{Path(path).stem}.bbl"
    at = beside.find(path, name)
    try:
        source = beside.read(at, name, settings) if at else None
    except (ReadError, OSError):
        return None
    return (name, source) if source and "\\bibitem" in source.text else None
