"""Office files are ZIP archives: their parts are read one by one, each within its bound."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from types import TracebackType

from citecheck.read.interface import ReadError
from citecheck.settings import Limits

_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError),
)
"""What unpacking a damaged archive raises: a place before its beginning is a ValueError."""

_MOST_MEMBERS = 100_000
_CHUNK = 1_000_000
_SMALL = 1_000_000
"""Bytes up to which a member may unpack at any ratio: blanks pack a thousandfold."""


class Archive:
    """An office file that is open; `part` gives one member's bytes."""

    def __init__(self, path: str, data: bytes, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise ReadError(path, "The file is damaged: it is no readable ZIP archive.") from error
        if len(self._zip.infolist()) > _MOST_MEMBERS:
            raise ReadError(path, f"The file holds more than {_MOST_MEMBERS:,} parts.")

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self._zip.close()

    def names(self) -> list[str]:
        """Return the names of all parts."""
        return self._zip.namelist()

    def part(self, name: str) -> bytes | None:
        """Return a part's bytes, or None where there is none; raise ReadError where it is too large or damaged."""
        try:
            member = self._zip.getinfo(name)
        except KeyError:
            return None
        if member.flag_bits & 1:
            raise ReadError(self._path, "The file is encrypted; save it without a password.")
        try:
            return self._unpacked(member)
        except _DAMAGED as error:
            raise ReadError(self._path, f"The file is damaged: its part {name} cannot be unpacked.") from error

    def _unpacked(self, member: zipfile.ZipInfo) -> bytes:
        allowed = min(self._limits.archive_member_bytes, max(_SMALL, member.compress_size * self._limits.archive_ratio))
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > allowed:
                    raise ReadError(self._path, "A part of the file unpacks to more than is allowed; it may be a bomb.")
                chunks.append(chunk)
        return b"".join(chunks)
