"""The process that opens a PDF: bytes on standard input, pages as JSON on standard output.

It runs apart, with a limit on its memory, since a PDF may be made to break what reads it.
Exit: 0, or 3 with one sentence on standard error.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

from citecheck.read.pdf.pages import Box, Page, Target, TextLine, to_data

_HYPHENS = frozenset((0x02, 0xFFFE))
"""PDFium's signs for a hyphen at a line's end; the line end behind it is left out."""

_LINE_ENDS = frozenset((0x0A, 0x0D)) | _HYPHENS
_BLANK = 0x20
_GUTTER = 1.2
"""How many times as wide as the letters are high."""

_ASIDE = 0.04
"""How far a gutter may lie from the middle of the page, as a share of its width."""

_MOST_PAGES = 3_000
_MOST_CHARACTERS = 20_000_000
_ERROR_PASSWORD = 4
_Raw = Any
"""PDFium's own handles, of which pypdfium2 knows no types."""


def main() -> int:
    """Read, extract, write; return the exit code."""
    limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    data = sys.stdin.buffer.read()
    try:
        pages = [to_data(page) for page in extract(data)]
    except Refused as refused:
        sys.stderr.write(str(refused))
        return 3
    json.dump(pages, sys.stdout)
    return 0


class Refused(Exception):  # noqa: N818 - it says what happened to the file
    """A PDF that cannot be read, with the sentence that says why."""


def limit_memory(most: int) -> None:
    """Let this process take no more than `most` bytes, where the system can hold it to that."""
    try:
        import resource
    except ImportError:
        return
    if most:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def extract(data: bytes) -> Iterator[Page]:
    """Yield the pages of a PDF."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _ERROR_PASSWORD or "assword" in str(error):
            raise Refused("The PDF is encrypted; save it without a password.") from error
        raise Refused("The PDF is damaged, or it is none.") from error
    with document:
        if len(document) > _MOST_PAGES:
            raise Refused(f"The PDF has more than {_MOST_PAGES:,} pages.")
        characters = 0
        for number in range(len(document)):
            page = _page(document, number)
            characters += sum(len(line.text) for line in page.lines)
            if characters > _MOST_CHARACTERS:
                raise Refused("The PDF holds more text than is allowed.")
            yield page


def _page(document: _Raw, number: int) -> Page:
    """Return one page; one that cannot be loaded is empty, and the others are read all the same."""
    import pypdfium2

    try:
        page = document[number]
        width, height = page.get_size()
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(number + 1, 0.0, 0.0, ())
    return Page(number + 1, width, height, tuple(_lines(text_page.raw, width)), tuple(_targets(document.raw, page.raw)))


def _lines(text_page: _Raw, width: float) -> Iterator[TextLine]:
    """Yield the lines; one that runs over the gutter between two columns is two."""
    import pypdfium2.raw as pdfium

    letters: list[str] = []
    places: list[int] = []
    for i in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, i)
        if code in _LINE_ENDS or (code == _BLANK and places and _at_gutter(text_page, places[-1], i + 1, width)):
            if letters:
                hyphen = code in _HYPHENS
                yield TextLine("".join(letters) + ("-" if hyphen else ""), _box(text_page, places), hyphen)
            letters, places = [], []
        elif code and not 0xD800 <= code < 0xE000:
            letters.append(chr(code) if code < 0x110000 else "\ufffd")
            if code > _BLANK:
                places.append(i)
    if letters:
        yield TextLine("".join(letters), _box(text_page, places))


def _at_gutter(text_page: _Raw, before: int, after: int, width: float) -> bool:
    """Say whether a blank is as wide as a gutter, and goes over the middle of the page."""
    left, right = _character_box(text_page, before), _character_box(text_page, after)
    middle, room = width / 2, _ASIDE * width
    return right[0] - left[2] > _GUTTER * (left[3] - left[1]) and left[2] < middle + room and right[0] > middle - room


def _box(text_page: _Raw, places: list[int]) -> Box:
    """Return the box round the first, middle and last characters of a line."""
    boxes = (
        [_character_box(text_page, places[i]) for i in sorted({0, len(places) // 2, len(places) - 1})] if places else []
    )
    if not boxes:
        return (0.0, 0.0, 0.0, 0.0)
    return (
        round(min(b[0] for b in boxes), 2),
        round(min(b[1] for b in boxes), 2),
        round(max(b[2] for b in boxes), 2),
        round(max(b[3] for b in boxes), 2),
    )


def _character_box(text_page: _Raw, i: int) -> Box:
    import pypdfium2.raw as pdfium

    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, i, rect)
    return (rect.left, rect.bottom, rect.right, rect.top)


def _targets(document: _Raw, page: _Raw) -> Iterator[Target]:
    import pypdfium2.raw as pdfium

    position, link, rect = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, position, link):
        action = pdfium.FPDFLink_GetAction(link)
        if not action or not pdfium.FPDFLink_GetAnnotRect(link, rect):
            continue
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        if 1 < length < 5_000:
            address = ctypes.create_string_buffer(length)
            pdfium.FPDFAction_GetURIPath(document, action, address, length)
            yield Target(address.value.decode("utf-8", "replace"), (rect.left, rect.bottom, rect.right, rect.top))


if __name__ == "__main__":
    sys.exit(main())
