"""A ZIP archive given back with some parts changed or added: all other parts are copied packed, byte for byte.

Source: APPNOTE.TXT 6.3.9, 4.3 (local headers, central directory, its end). Nothing is unpacked but what is asked for,
so that a part that is a bomb stays what it was. The same input gives the same bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

_EPOCH = (1980 - 1980) << 9 | 1 << 5 | 1
"""1 January 1980 in MS-DOS form: the date of every part that we add."""
_UTF8 = 0x800
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20


@dataclass(frozen=True, slots=True)
class _Member:
    name: bytes
    flags: int
    method: int
    time: int
    date: int
    check: int
    packed: bytes
    size: int
    attributes: int = 0
    made_by: int = _VERSION


def part(data: bytes, name: str) -> bytes | None:
    """Return a part, unpacked, or None where the archive has none of that name; the reader has bounded its size."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name) if name in archive.namelist() else None


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of these parts, in their order."""
    return _joined([_new(name, data) for name, data in parts.items()], b"")


def changed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the archive with these parts in place of those of the same names; new names come last."""
    members: list[_Member] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            old = _copied(data, info)
            members.append(_repacked(old, parts[info.filename]) if info.filename in parts else old)
        known = set(archive.namelist())
        comment = archive.comment
    members += [_new(name, new) for name, new in parts.items() if name not in known]
    return _joined(members, comment)


def _copied(data: bytes, info: zipfile.ZipInfo) -> _Member:
    header = _LOCAL.unpack_from(data, info.header_offset)
    name_at = info.header_offset + _LOCAL.size
    start = name_at + header[-2] + header[-1]
    return _Member(
        data[name_at : name_at + header[-2]],
        info.flag_bits & ~0x8,  # sizes stand in the header, not behind the data
        info.compress_type,
        header[4],
        header[5],
        info.CRC,
        data[start : start + info.compress_size],
        info.file_size,
        info.external_attr,
        info.create_system << 8 | info.create_version,
    )


def _repacked(old: _Member, data: bytes) -> _Member:
    new = _new("", data)
    return _Member(
        old.name,
        old.flags & _UTF8,
        new.method,
        old.time,
        old.date,
        new.check,
        new.packed,
        new.size,
        old.attributes,
        old.made_by,
    )


def _new(name: str, data: bytes) -> _Member:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeezer.compress(data) + squeezer.flush()
    flags = 0 if name.isascii() else _UTF8
    return _Member(name.encode(), flags, zipfile.ZIP_DEFLATED, 0, _EPOCH, zlib.crc32(data), body, len(data))


def _joined(members: list[_Member], comment: bytes) -> bytes:
    out, directory = io.BytesIO(), io.BytesIO()
    for each in members:
        at = out.tell()
        shared = (each.flags, each.method, each.time, each.date, each.check, len(each.packed), each.size)
        out.write(_LOCAL.pack(b"PK\x03\x04", _VERSION, *shared, len(each.name), 0) + each.name + each.packed)
        central = (each.made_by, _VERSION, *shared, len(each.name), 0, 0, 0, 0, each.attributes, at)
        directory.write(_CENTRAL.pack(b"PK\x01\x02", *central) + each.name)
    start, size = out.tell(), directory.tell()
    ending = _END.pack(b"PK\x05\x06", 0, 0, len(members), len(members), size, start, len(comment))
    return out.getvalue() + directory.getvalue() + ending + comment
