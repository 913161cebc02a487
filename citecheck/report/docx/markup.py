"""WordprocessingML by hand: strings as text and attributes, comments, and the names of namespaces and relations.

Source: ECMA-376, part 1, 17.13.4 (comments), 17.13.5 (revisions).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from citecheck.report.escape import xml

AUTHOR = "citecheck"
INITIALS = "cc"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATED = "http://purl.oclc.org/ooxml/officeDocument/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


Runs = tuple[tuple[str, bool], ...]
"""A paragraph's pieces of text, each (text, bold)."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its number in the file, and its paragraphs."""

    number: int
    paragraphs: tuple[Runs, ...]


def shown(value: str) -> str:
    """Return a string as it can be shown: what XML forbids, and what cannot be seen, is named."""
    return xml(value)


def text(value: str) -> str:
    """Return a string as text of an element, or an attribute's value."""
    return escape(shown(value), quote=True)


def run(value: str, *, bold: bool = False, prefix: str = "w") -> str:
    """Return a run of text."""
    properties = f"<{prefix}:rPr><{prefix}:b/></{prefix}:rPr>" if bold else ""
    return f'<{prefix}:r>{properties}<{prefix}:t xml:space="preserve">{text(value)}</{prefix}:t></{prefix}:r>'


def comments(notes: Sequence[Comment], date: str, prefix: str = "w", declared: str = "") -> str:
    """Return the elements of a comments part, one a comment; each declares what the part itself does not."""
    return "".join(_comment(note, date, prefix, declared) for note in notes)


def _comment(note: Comment, date: str, p: str, declared: str) -> str:
    paragraphs = "".join(_paragraph(runs, p, first=number == 0) for number, runs in enumerate(note.paragraphs))
    about = f'{p}:id="{note.number}" {p}:author="{AUTHOR}" {p}:date="{text(date)}" {p}:initials="{INITIALS}"'
    return f"<{p}:comment{declared} {about}>{paragraphs}</{p}:comment>"


def _paragraph(runs: Iterable[tuple[str, bool]], p: str, *, first: bool) -> str:
    mark = f"<{p}:r><{p}:annotationRef/></{p}:r>" if first else ""
    return f"<{p}:p>{mark}{''.join(run(value, bold=bold, prefix=p) for value, bold in runs)}</{p}:p>"
