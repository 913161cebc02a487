"""A Word file with comments in it, and with tracked changes: the file as it is, but for what is put in."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citecheck.model.document import Stretch
from citecheck.model.finding import Finding
from citecheck.report.docx import archive, elements, markup, splicing
from citecheck.report.docx.markup import Comment
from citecheck.report.docx.remarks import Note

_TYPES = "[Content_Types].xml"
_RELATION = re.compile(r"<(?:\w{1,20}:)?Relationship\b[^<>]{0,2000}>")
_ATTRIBUTE = re.compile(r"""\b(Id|Type|Target)\s{0,4}=\s{0,4}["']([^"'<>]{0,1000})["']""")
_NUMBER = re.compile(rb"""\b\w{1,20}:id\s{0,4}=\s{0,4}["'](\d{1,9})["']""")
_CLOSING = re.compile(r"</((?:\w{1,20}:)?)(Types|Relationships|comments)\s{0,4}>\s{0,100}$")
_EMPTY = re.compile(r"<((?:\w{1,20}:)?)(Types|Relationships|comments)\b([^<>]{0,4000})/>\s{0,100}$")


@dataclass(frozen=True, slots=True)
class Word:
    """A Word file: its bytes, the name of its main part, and the way from the reader's text into that."""

    data: bytes
    part: str
    stretches: tuple[Stretch, ...]


class Annotation:
    """A Word file that is being annotated."""

    def __init__(self, word: Word, date: str) -> None:
        self._word = word
        self._date = date
        self._related = _relations_of(word.part)
        relations = archive.part(word.data, self._related)
        self._relations = elements.in_utf8(relations).decode() if relations else ""
        self._comments_at = self._comments_part()
        old = archive.part(word.data, self._comments_at)
        self._old = elements.in_utf8(old) if old else b""
        self._splicing = splicing.Splicing(archive.part(word.data, word.part) or b"", word.stretches, date)
        numbers = (int(number) for number in _NUMBER.findall(self._old))
        self._splicing.next = max(self._splicing.next, max(numbers, default=-1) + 1)

    def track(self, findings: Iterable[Finding]) -> frozenset[Finding]:
        """Put in the edits of these findings as tracked changes; return those of which they could be."""
        return frozenset(finding for finding in findings if self._splicing.revise(finding.edits))

    def comment(self, notes: Sequence[Note]) -> bytes:
        """Return the file with the comments, after all that it has already."""
        numbered = [Comment(self._splicing.next + i, note.paragraphs) for i, note in enumerate(notes)]
        for comment, note in zip(numbered, notes, strict=True):
            self._splicing.comment(comment.number, note.at)
        changed = {self._word.part: self._splicing.result()}
        changed[self._comments_at] = self._comments(numbered).encode()
        if not self._old:
            changed |= self._registered()
        return archive.changed(self._word.data, changed)

    def _comments(self, numbered: Sequence[Comment]) -> str:
        old = self._old.decode()
        if not old:
            strict = elements.is_strict(archive.part(self._word.data, self._word.part) or b"")
            space = markup.STRICT if strict else markup.MAIN
            inner = markup.comments(numbered, self._date)
            return f'{markup.HEAD}<w:comments xmlns:w="{space}">{inner}</w:comments>'
        p = _prefix(old)[:-1] or "w"
        return _appended(old, markup.comments(numbered, self._date, p, elements.declared(self._old, p)))

    def _registered(self) -> dict[str, bytes]:
        """Return the parts that tell of a new comments part."""
        types = elements.in_utf8(archive.part(self._word.data, _TYPES) or b"").decode()
        name = f"/{self._comments_at}"
        if f'"{name}"' not in types:
            types = _appended(
                types, f'<{_prefix(types)}Override PartName="{name}" ContentType="{markup.COMMENTS_TYPE}"/>'
            )
        return {_TYPES: types.encode(), self._related: self._with_relation().encode()}

    def _with_relation(self) -> str:
        data = archive.part(self._word.data, self._word.part) or b""
        kind = (markup.STRICT_RELATED if elements.is_strict(data) else markup.RELATED) + "/comments"
        target = posixpath.relpath(self._comments_at, posixpath.dirname(self._word.part))
        known = {found["Id"] for found in _relations(self._relations) if "Id" in found}
        number = next(n for n in range(1, len(known) + 2) if f"rIdCitecheck{n}" not in known)
        old = self._relations or f'{markup.HEAD}<Relationships xmlns="{markup.RELATIONS}"/>'
        row = f'<{_prefix(old)}Relationship Id="rIdCitecheck{number}" Type="{kind}" Target="{target}"/>'
        return _appended(old, row)

    def _comments_part(self) -> str:
        folder = posixpath.dirname(self._word.part)
        for found in _relations(self._relations):
            if found.get("Type", "").endswith("/relationships/comments"):
                target = posixpath.normpath(posixpath.join("/", folder, found.get("Target", "")))
                return target.lstrip("/")
        return posixpath.join(folder, "comments.xml")


def _relations_of(part: str) -> str:
    return posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")


def _relations(xml: str) -> list[dict[str, str]]:
    return [dict(_ATTRIBUTE.findall(found.group())) for found in _RELATION.finditer(xml)]


def _prefix(xml: str) -> str:
    """Return the prefix, with its colon, of a part's root."""
    found = _CLOSING.search(xml) or _EMPTY.search(xml)
    return found.group(1) if found else ""


def _appended(xml: str, inner: str) -> str:
    """Return a part with more elements at its end; raises LookupError where no end is found."""
    if closing := _CLOSING.search(xml):
        return xml[: closing.start()] + inner + xml[closing.start() :]
    empty = _EMPTY.search(xml)
    if empty is None:
        raise LookupError("no end of the part")
    p, name, attributes = empty.groups()
    return f"{xml[: empty.start()]}<{p}{name}{attributes}>{inner}</{p}{name}>"
