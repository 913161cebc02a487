"""What an index folder holds: the tables of its records, its terms, and the manifest that vouches for it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import asdict, dataclass
from pathlib import Path

from citecheck.sources.interface import SourceError
from citecheck.sources.serial import SCHEMA

VERSION = f"citecheck-index/2.{SCHEMA}"
MANIFEST = "manifest.json"
WORKS = "works.sqlite"
TERMS = "terms"
TABLES = """
CREATE TABLE work (number INTEGER PRIMARY KEY, key INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE container (initials TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (initials, name)) WITHOUT ROWID;
CREATE TABLE done (name TEXT PRIMARY KEY, size INTEGER NOT NULL, records INTEGER NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index says of itself. `files` are the sizes in bytes of all its files, `digest` is over their content."""

    version: str
    records: int
    as_of: str | None
    files: dict[str, int]
    digest: str


def key_of(doi: str) -> int:
    """Return the number under which a DOI is kept: 63 bits of a hash, so that no DOI needs to be stored twice."""
    return int.from_bytes(hashlib.blake2b(doi.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def is_index(folder: Path) -> bool:
    """Whether a folder is a built index."""
    return (folder / MANIFEST).is_file()


def describe(folder: Path, records: int, as_of: str | None) -> Manifest:
    """Return the manifest for what lies in a folder."""
    found = {str(p.relative_to(folder)): p.stat().st_size for p in _files(folder)}
    return Manifest(VERSION, records, as_of, found, digest(folder))


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest, last of all: without it a folder is no index."""
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest; raises SourceError where the folder holds no whole index of this version."""
    try:
        found = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        sizes = {str(p.relative_to(folder)): p.stat().st_size for p in _files(folder)}
    except (OSError, ValueError, TypeError) as error:
        raise SourceError(f"The index {folder} cannot be read: {error}.") from error
    if found.version != VERSION:
        raise SourceError(f"The index {folder} was built by another version ({found.version}); build it again.")
    if found.files != sizes:
        raise SourceError(f"The index {folder} is damaged: its files are not those it was built with.")
    return found


def digest(folder: Path) -> str:
    """Return a checksum over all files of an index but its manifest."""
    whole = hashlib.blake2b(digest_size=16)
    for path in _files(folder):
        with path.open("rb") as file:
            whole.update(hashlib.file_digest(file, "blake2b").digest())
    return whole.hexdigest()


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST and not p.name.endswith(".lock"))


def opened(path: Path, *, write: bool) -> sqlite3.Connection:
    """Return a connection to the records, made where it is to be written."""
    mode = "rwc" if write else "ro"
    base = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, check_same_thread=False)
    if write:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = OFF")
    else:
        base.execute("PRAGMA mmap_size = 268435456")
    return base
