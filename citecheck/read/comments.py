"""Comments that speak to citecheck, "citecheck: …", in the comment that each format has.

`<!-- … -->` in Markdown, HTML, XML and plain text, `% …` in LaTeX and BibTeX, and a line that begins with `#` in plain
text, in YAML and in the front matter of Markdown. A comment must be one: what a reader keeps as text (code, a string in
an entry) speaks to nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from citecheck.model.comment import Comment
from citecheck.model.document import BlockOrigin, Document, FilesOrigin, MarkKind, TextOrigin
from citecheck.model.mapped import Edit
from citecheck.model.span import Span
from citecheck.read import bibtex, csl_json, csl_yaml, latex, ris
from citecheck.read.latex import scan
from citecheck.read.stretches import Stretches

_WORD = "citecheck:"
_LONGEST = 1_000
_INDENT = 200
"""Blanks before a comment that may stand alone on its line."""
_PERCENT = re.compile(r"(?<!\\)%{1,5}[ \t]{0,20}citecheck:(?P<text>[^\r\n]{0,1000})")
_HASH = re.compile(r"^[ \t]{0,20}#{1,5}[ \t]{0,20}citecheck:(?P<text>[^\r\n]{0,1000})", re.MULTILINE)
_OPENED = re.compile(r"<!--\s{0,50}citecheck:")
_LINE_END = re.compile(r"\r\n?|\n")
_BLANK_AFTER = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)")
_NO_MARKUP = re.compile(
    r"<!\[CDATA\[|(?P<closes></|\]\]>)(?:(?<=/)(?P<closed>script|style)\b)?|<(?P<opened>script|style)\b", re.IGNORECASE
)

_BRACKETED = frozenset(("text", "markdown", "html", "jats", "endnote-xml"))
_FORMATS = (
    (bibtex.NAME, bibtex.SUFFIXES),
    (latex.NAME, (*latex.SUFFIXES, ".bbl")),
    (csl_yaml.NAME, csl_yaml.OTHER_SUFFIXES),
    (csl_json.NAME, (*csl_json.SUFFIXES, *csl_json.OTHER_SUFFIXES)),
    (ris.NAME, ris.SUFFIXES),
)
"""What the files are that an article takes in, by the ends of their names; JSON and RIS have no comments."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A comment in its source, and what it says."""

    span: Span
    text: str


def of(document: Document, data: bytes) -> tuple[Comment, ...]:
    """Return the comments of a file that was read from `data`, in order."""
    origin = document.origin
    if isinstance(origin, TextOrigin):
        return tuple(_spoken(document, document.format, origin.source, 0, ""))
    if isinstance(origin, FilesOrigin):
        parts = zip(origin.names, origin.starts, origin.origins, strict=True)
        found = (
            comment
            for name, start, part in parts
            for comment in _spoken(document, _format(name) or document.format, part.source, start, name)
        )
        return tuple(dict.fromkeys(found))
    if document.format in _BRACKETED and isinstance(origin, BlockOrigin) and _WORD.encode() in data:
        source = data.decode(document.encoding or "utf-8", "replace")
        shut = Stretches(_outside_of_markup(source))
        return tuple(_placed(source, [found for found in _bracketed(source) if not shut.touches(found.span)], ""))
    return ()


def line_edits(text: str, *, hashes: bool) -> Iterator[Edit]:
    """Yield what drops comments to citecheck with their whole line, where they stand alone on it."""
    if _WORD not in text:
        return
    for found in (*_bracketed(text), *(_matches(_HASH, text) if hashes else ())):
        alone = _line_of(text, found.span)
        if alone:
            yield alone, ""


def _format(name: str) -> str | None:
    return next((form for form, suffixes in _FORMATS if name.lower().endswith(suffixes)), None)


def _spoken(document: Document, form: str, source: str, start: int, name: str) -> Iterator[Comment]:
    if _WORD not in source:
        return
    found: list[_Found] = []
    if form in _BRACKETED:
        found += _bracketed(source)
    if form == "text":
        found += _matches(_HASH, source)
    if form in {"latex", "bibtex"}:
        found += _matches(_PERCENT, source)
    if found:
        text = Stretches(_apart(_text_of(document, form, source)))
        found = [one for one in found if not text.touches(one.span.shifted(0 if form == "latex" else start))]
    if form == "csl-yaml":
        found += _matches(_HASH, source)
    if form == "markdown" and source.startswith("---"):
        found += _matches(_HASH, source[: max(0, source.find("\n---", 3))])
    yield from _placed(source, sorted(found, key=lambda one: one.span), name)


def _apart(spans: Iterator[Span]) -> Iterator[Span]:
    """Yield stretches that share nothing, which cover the same as those given."""
    done = 0
    for span in sorted(spans):
        if span.end > done:
            yield Span(max(span.start, done), span.end)
            done = span.end


def _text_of(document: Document, form: str, source: str) -> Iterator[Span]:
    """Yield the stretches of the source in which there are no comments: what the reader kept, code, whole entries."""
    if form == "latex":
        yield from scan.opaque(source)
    elif form == "bibtex":
        yield from (document.source_span(m.span) for m in document.marks if m.kind is MarkKind.ENTRY)
    else:
        yield from (piece.origin for piece in document.content.pieces if piece.copied)


def _matches(form: re.Pattern[str], source: str) -> Iterator[_Found]:
    return (_Found(Span(m.start(), m.end()), m.group("text")) for m in form.finditer(source))


def _bracketed(source: str) -> Iterator[_Found]:
    for opened in _OPENED.finditer(source):
        end = source.find("-->", opened.end(), opened.end() + _LONGEST)
        if end >= 0:
            yield _Found(Span(opened.start(), end + 3), source[opened.end() : end])


def _outside_of_markup(source: str) -> Iterator[Span]:
    """Yield scripts, styles and literal sections; one that is never closed is none."""
    opened: tuple[str, int] | None = None
    for sign in _NO_MARKUP.finditer(source):
        what = (sign.group("closed") or sign.group("opened") or "").lower()
        if opened is None and not sign.group("closes"):
            opened = what, sign.start()
        elif opened and sign.group("closes") and opened[0] == what:
            yield Span(opened[1], sign.end())
            opened = None


def _placed(source: str, found: list[_Found], name: str) -> Iterator[Comment]:
    """Yield each comment with its line and the one that it speaks of."""
    starts = [0, *(m.end() for m in _LINE_END.finditer(source))]
    placed: list[Comment] = []
    following: tuple[int, int] | None = None
    for one in reversed(found):
        line = bisect_right(starts, one.span.start)
        alone = _line_of(source, one.span)
        about = line
        if alone:
            about = _next_text(source, starts, alone.end)
            if following and about == following[0]:
                about = following[1]
            following = line, about
        placed.append(Comment(" ".join(one.text.split()), line, about, name))
    return reversed(placed)


def _line_of(source: str, span: Span) -> Span | None:
    """Return the whole line or lines of a comment, line end included, where nothing else stands on them."""
    before = source[max(0, span.start - _INDENT) : span.start]
    indent = len(before) - len(before.rstrip(" \t"))
    start = span.start - indent
    behind = _BLANK_AFTER.match(source, span.end)
    if behind is None or (start and source[start - 1] not in "\r\n"):
        return None
    return Span(start, behind.end())


def _next_text(source: str, starts: list[int], at: int) -> int:
    """Return the number of the first line from `at` on that holds anything; the last one where none does."""
    line = bisect_right(starts, at)
    while line < len(starts) and not source[starts[line - 1] : starts[line]].strip():
        line += 1
    return line


def with_comments(document: Document, data: bytes) -> Document:
    """Return the document with the comments that speak to citecheck."""
    found = of(document, data)
    return replace(document, comments=found) if found else document
