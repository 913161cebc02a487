"""What a style is: its name, and a function from a work to its reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from citecheck.model.item import Item


@dataclass(frozen=True, slots=True)
class Cited:
    """A work as an entry of a list: its data, its number there, and its journal's short name where one is known."""

    item: Item
    number: int = 1
    short_container: str = ""


class Style(Protocol):
    """A module that writes references in one style."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a module's constant
        """The style's name on the command line."""

    def reference(self, cited: Cited, /) -> str:
        """Return the reference; what stands in italics lies between `parts.italic`'s marks."""
