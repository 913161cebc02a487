"""What a reader is: bytes in, a Document out, or one plain sentence why not."""

from __future__ import annotations

from typing import Protocol

from citecheck.model.document import Document
from citecheck.settings import Settings


class ReadError(Exception):
    """A file that cannot be read: which one, and one sentence that says why."""

    def __init__(self, path: str, sentence: str) -> None:
        super().__init__(f"{path}: {sentence}")
        self.path = path
        self.sentence = sentence


class Reader(Protocol):
    """A module that reads one format."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a module's constant
        """The format's name, as `--as` takes it."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a module's constant
        """What the names of such files end in, with the dot, in lower case."""

    def sniffs(self, head: bytes, path: str, /) -> float:
        """Say how likely (0 to 1) a file is of this format, by its first bytes, and by its name where they are mute."""

    def read(self, path: str, data: bytes, settings: Settings, /) -> Document:
        """Return the Document; raise ReadError where the file cannot be read."""
