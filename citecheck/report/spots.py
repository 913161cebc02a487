"""Where a finding stands, for programs: the file, and line and column where the format has them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath
from urllib.parse import quote

from citecheck.model.document import Document, FilesOrigin, TextOrigin
from citecheck.model.finding import Finding
from citecheck.model.place import Place, TextPlace
from citecheck.model.span import Span

_LONG_LINE = 20_000
"""Code points of a line beyond which columns are not turned into bytes: the line would be read for each finding."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A file and a place in it; `lines` is None where the format has no lines, or nothing is known."""

    path: str
    place: Place | None = None

    @property
    def lines(self) -> TextPlace | None:
        """Lines and columns, where there are any."""
        return self.place if isinstance(self.place, TextPlace) else None

    @property
    def uri(self) -> str:
        """The file as a relative reference, or as a file address where the path is absolute."""
        quoted = quote(self.path, safe="/~", errors="replace")
        return f"file://{quoted}" if self.path.startswith("/") else quoted

    @property
    def aside(self) -> str:
        """The place in words where it is not a line: " (page 12, left column)"."""
        return f" ({self.place.says})" if self.place and not self.lines else ""


def spot(document: Document, span: Span | None) -> Spot:
    """Return where a stretch of the Document's text stands; the file alone where there is no stretch."""
    return _spot(document, document.locate(span) if span else None)


def edit_spots(document: Document, finding: Finding) -> tuple[tuple[Spot, str], ...]:
    """Return where a finding's fix changes the file, and to what; nothing where the file has no lines."""
    spots = tuple((_spot(document, document.origin.place(edit.span)), edit.text) for edit in finding.edits)
    return spots if all(where.lines for where, _ in spots) else ()


def _spot(document: Document, place: Place | None) -> Spot:
    if isinstance(place, TextPlace) and place.file:
        return Spot(posix(str(PurePath(document.path).parent / place.file)), place)
    return Spot(posix(document.path), place)


def posix(path: str) -> str:
    """Return a path with forward slashes and without a leading "./"; standard input is "stdin"."""
    if path == "-":
        return "stdin"
    return str(PurePosixPath(path.replace("\\", "/")))


def byte_columns(document: Document, at: TextPlace) -> tuple[int, int]:
    """Return both columns counted in bytes of UTF-8, from 1, as some formats want them."""
    origin = document.origin
    if isinstance(origin, FilesOrigin):
        origin = origin.origins[origin.names.index(at.file)]
    if not isinstance(origin, TextOrigin):
        return at.column, at.end_column
    return _in_bytes(origin, at.line, at.column), _in_bytes(origin, at.end_line, at.end_column)


def _in_bytes(origin: TextOrigin, line: int, column: int) -> int:
    if column > _LONG_LINE:
        return column
    return len(origin.line(line)[: column - 1].encode("utf-8", "surrogatepass")) + 1
