"""What a report format is: its name, how its files end, and a function Report -> bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from citecheck.model.report import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name on the command line."""

    name: str
    about: str
    """What it is for: one line for the help."""
    suffixes: tuple[str, ...] = ()
    """File names ending so are taken to be of this format."""
    binary: bool = False
    """Not to be shown on a terminal."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is to look where the format leaves a choice."""

    width: int = 100
    """Columns of a line of text."""
    colour: bool = False
    """Colour and links, as a terminal shows them."""
    reading_only: bool = False
    """Leave out resolutions and findings: nothing was looked up and no rule was run."""


class Writer(Protocol):
    """A module that writes one format."""

    @property
    def FORMAT(self) -> Format:  # noqa: N802 - a constant of the module
        """The format's name and manners."""
        ...

    def write(self, report: Report, options: Options, /) -> bytes:
        """Return the whole report in this format."""
        ...
