"""Manuscripts in a form that is not read here: told by their first bytes, or their names, and what to do about them."""

from __future__ import annotations

from citecheck.read.interface import ReadError

NOT_READ = (".doc", ".rtf", ".wpd", ".wps", ".pages")
"""What the names of such manuscripts end in."""

_TOLD_BY_NAME = (".wpd", ".pages")
_COMPOUND = b"\xd0\xcf\x11\xe0"
_OLD = "WordDocument".encode("utf-16-le")
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Office keeps a document with a password ([MS-OFFCRYPTO] 2.3.4.4)."""


def refuse(path: str, data: bytes) -> None:
    """Raise ReadError where the file is such a manuscript, whatever it is called."""
    if data.startswith(_COMPOUND) and _PROTECTED in data:
        raise ReadError(path, "The file is protected by a password; save it without one.")
    kind = _kind(path, data)
    if kind:
        raise ReadError(path, f"The file is {kind}, which is not read; save it as .docx.")


def _kind(path: str, data: bytes) -> str:
    if data[:64].lstrip()[:5] == b"{\\rtf":
        return "RTF"
    if data.startswith(_COMPOUND):
        old = _OLD in data or not path.lower().endswith((".docx", ".docm"))
        return "an old office file (.doc)" if old else "an old office file, or one with a password"
    name = path.lower()
    return next((f"a {suffix} file" for suffix in _TOLD_BY_NAME if name.endswith(suffix)), "")
