"""What registers answered before: SQLite in the user's cache folder, keyed by hashes, so that a warm run asks nothing.

A cache must never harm a run: whatever is wrong with file or disk becomes a notice, and the run goes on without it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import struct
import sys
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from citecheck.sources.serial import SCHEMA, DamageError

T = TypeVar("T")

FILE = "answers.sqlite"
RECORDS = "records"
"""The folder, within the cache's, of indexes of large record files."""
PATIENCE = 2.0
"""Seconds to wait for another run that is writing."""
_SEAL = 16
"""Bytes of the seal before each answer."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS answer (key BLOB PRIMARY KEY, until REAL NOT NULL, body BLOB NOT NULL) WITHOUT ROWID"
)


def folder(chosen: Path | None) -> Path:
    """Return the cache folder: the chosen one, or the one that the platform keeps for users' caches."""
    if chosen is not None:
        return chosen
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "citecheck"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "citecheck" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "citecheck"


class Cache:
    """Bytes by register, kind and subject, each until its time is up. Threads may share it."""

    def __init__(
        self, place: Path, now: Callable[[], float] = time.time, *, fresh: bool = False, ageless: bool = False
    ) -> None:
        """Take the folder; the file in it is opened, or made, at the first use.

        `fresh`: only keep, never tell; `ageless`: tell though its time is up.
        """
        self._fresh, self._ageless = fresh, ageless
        self.path = place / FILE
        self.notices: list[str] = []
        self._now = now
        self._lock = threading.Lock()
        self._base: sqlite3.Connection | None = None
        self._usable = True

    def get(self, register: str, kind: str, subject: str) -> bytes | None:
        """Return what is kept, or None."""
        if self._fresh:
            return None
        key = _key(register, kind, subject)
        with self._lock:
            row = self._run("SELECT until, body FROM answer WHERE key = ?", (key,))
        return _unsealed(key, *row, 0.0 if self._ageless else self._now()) if row else None

    def put(self, register: str, kind: str, subject: str, body: bytes, seconds: float) -> None:
        """Keep `body` for so many seconds."""
        key, until = _key(register, kind, subject), self._now() + seconds
        with self._lock:
            self._run("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", (key, until, _sealed(key, until, body)))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._base:
                self._base.close()
            self._base = None

    def _run(self, statement: str, values: tuple[object, ...]) -> tuple[object, object] | None:
        """Return the first row, having opened, and where need be rebuilt, the file; None where that cannot be."""
        for last in (False, True):
            if not self._usable:
                return None
            try:
                self._base = self._base or _opened(self.path)
                found: tuple[object, object] | None = self._base.execute(statement, values).fetchone()
            except (sqlite3.Error, OSError) as error:
                self._recover(error, last=last)
            else:
                return found
        return None

    def _recover(self, error: Exception, *, last: bool) -> None:
        """Rebuild a damaged file once; do without the cache for anything else, and say so."""
        damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        if self._base:
            self._base.close()
            self._base = None
        if damaged and not last and _removed(self.path):
            self.notices.append(f"The cache was damaged and has been rebuilt ({self.path}).")
            return
        self._usable = False
        self.notices.append(f"The cache cannot be used, the run goes on without it ({self.path}: {error}).")


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.execute(_TABLE)
    except sqlite3.Error:
        base.close()
        raise
    return base


def held(place: Path) -> tuple[int, int]:
    """Return how many answers the folder keeps, and in how many bytes (indexes of records too).

    A damaged file keeps none.
    """
    path = place / FILE
    kept = (*_files(path), *(place / RECORDS).rglob("*"))
    size = sum(file.stat().st_size for file in kept if file.is_file())
    if not size:
        return 0, 0
    if not path.is_file():
        return 0, size
    base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
    try:
        return int(base.execute("SELECT count(*) FROM answer").fetchone()[0]), size
    except sqlite3.Error:
        return 0, size
    finally:
        base.close()


def clear(place: Path) -> bool:
    """Remove what the folder keeps, and nothing else that lies there; return whether that could be done."""
    shutil.rmtree(place / RECORDS, ignore_errors=True)
    return _removed(place / FILE) and not (place / RECORDS).exists()


def _files(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal"))


def _removed(path: Path) -> bool:
    try:
        for file in _files(path):
            file.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _key(register: str, kind: str, subject: str) -> bytes:
    return hashlib.sha256("\0".join((str(SCHEMA), register, kind, subject)).encode("utf-8", "surrogatepass")).digest()


def _sealed(key: bytes, until: float, body: bytes) -> bytes:
    """Return the body packed, behind a seal on all three: a disk that flips a bit must not answer for a register."""
    packed = zlib.compress(body, 1)
    return _seal(key, until, packed) + packed


def _unsealed(key: bytes, until: object, stored: object, now: float) -> bytes | None:
    """Return the body, or None where its time is up or anything about it, even its types, is not as it was kept."""
    if not isinstance(until, float) or not isinstance(stored, bytes) or until < now:
        return None
    packed = stored[_SEAL:]
    return zlib.decompress(packed) if stored[:_SEAL] == _seal(key, until, packed) else None


def _seal(key: bytes, until: float, packed: bytes) -> bytes:
    return hashlib.blake2b(key + struct.pack("<d", until) + packed, digest_size=_SEAL).digest()


def read_kept(read: Callable[[bytes], T], stored: bytes | None) -> T | None:
    """Return what `read` makes of something kept, or None where there is nothing or it is damaged."""
    try:
        return None if stored is None else read(stored)
    except DamageError:
        return None
