"""Files beside an article: found only in its own folder or below, links followed."""

from __future__ import annotations

from pathlib import Path

from citecheck.read.encoding import Decoded, decode
from citecheck.settings import Settings


def find(path: str, name: str) -> Path | None:
    """Return the file `name` of the article at `path`, or None where it is not there or lies outside of the folder."""
    if path == "-" or "\x00" in name or not name:
        return None
    folder = Path(path).parent
    try:
        at = (folder / name).resolve()
        return at if at.is_relative_to(folder.resolve()) and at.is_file() else None
    except (OSError, RuntimeError, ValueError):
        return None


def read(at: Path, name: str, settings: Settings) -> Decoded:
    """Return the text of a file; raise ReadError or OSError where it cannot be read."""
    with at.open("rb") as file:
        return decode(name, file.read(settings.limits.text_bytes + 1), settings.limits)
