"""A comment in a file that speaks to citecheck."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """What follows "citecheck:", the line it stands on, and the line that it speaks of (both counted from 1)."""

    text: str
    line: int
    about: int
    """Its own line where that holds more than the comment; else the next line that holds anything."""
    file: str = ""
    """The file's name where it is a bibliography that the article names."""
