"""Bytes -> text: UTF-8 with or without BOM, UTF-16 and UTF-32 with BOM, Windows-1252 as a declared fallback."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from citecheck.read.interface import ReadError
from citecheck.settings import Limits

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Longer ones first: UTF-32's begins as UTF-16's does."""

_KNOWN_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office file"),
    (b"\xd0\xcf\x11\xe0", "an old office file (.doc)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROL = re.compile(rb"[\x01-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.005
_PROBE_BYTES = 65_536
_HIGH = re.compile(rb"[\x80-\xff]")
_CP1252_HOLES = {0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without BOM, the encoding it was read in, and what there is to say about that."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def decode(path: str, data: bytes, limits: Limits) -> Decoded:
    """Return the text of a file; raise ReadError where it is empty, binary or larger than the limit."""
    if len(data) > limits.text_bytes:
        raise ReadError(path, f"The file is larger than the limit of {limits.text_bytes // 1_000_000} MB of text.")
    decoded = _decoded(path, data)
    if not decoded.text.strip("\x00\ufeff \t\r\n\f"):
        raise ReadError(path, "The file is empty.")
    return decoded


def _decoded(path: str, data: bytes) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly_or_marked(data[len(bom) :], encoding)
    _refuse_binary(path, data)
    nuls = data.count(0)
    unmarked = _unmarked_utf16(data, nuls)
    if unmarked:
        read = _strictly_or_marked(data, unmarked)
        return Decoded(read.text, unmarked, (*read.notices, "The file has no byte order mark; it was read as UTF-16."))
    decoded = _without_bom(data)
    if not nuls:
        return decoded
    return Decoded(decoded.text, decoded.encoding, (*decoded.notices, f"The file holds {nuls:,} NUL characters."))


def _without_bom(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    marked = data.decode("utf-8", "replace")
    broken = marked.count("\ufffd")
    if broken * 4 < len(_HIGH.findall(data)):
        return Decoded(marked, "utf-8", (_broken(broken, "utf-8"),))
    text = data.decode("cp1252", "surrogateescape")
    text = text.translate({0xDC00 + byte: letter for byte, letter in _CP1252_HOLES.items()})
    return Decoded(text, "cp1252", ("The file is not in UTF-8; it was read as Windows-1252.",))


def _strictly_or_marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    return Decoded(text, encoding, (_broken(broken, encoding),) if broken else ())


def _broken(count: int, encoding: str) -> str:
    return f"{count:,} characters could not be read as {encoding.upper()} and are shown as \ufffd."


def _unmarked_utf16(data: bytes, nuls: int) -> str:
    """Return the encoding of UTF-16 that has lost its mark: every other byte of Latin text is NUL."""
    if not nuls or nuls * 3 < len(data) or len(data) % 2:
        return ""
    odd, even = data[1::2].count(0), data[0::2].count(0)
    if odd > 20 * even and odd * 3 > len(data):
        return "utf-16-le"
    return "utf-16-be" if even > 20 * odd and even * 3 > len(data) else ""


def _refuse_binary(path: str, data: bytes) -> None:
    for magic, kind in _KNOWN_BINARY:
        if data.startswith(magic):
            raise ReadError(path, f"The file is {kind}, not text.")
    probe = data[:_PROBE_BYTES]
    if len(_CONTROL.findall(probe)) > max(8, _CONTROL_SHARE * len(probe)):
        raise ReadError(path, "The file holds binary data, not text.")
