"""What a report format is: its name, how its files end, and a function Report -> bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from citecheck.model.finding import Finding
from citecheck.model.report import Report
from citecheck.model.rule import Severity


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
    library: str = ""
    """The module that it needs and that is not always there; the extra of the same name as the format installs it."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is to look where the format leaves a choice."""

    width: int = 100
    """Columns of a line of text."""
    colour: bool = False
    """Colour and links, as a terminal shows them."""
    reading_only: bool = False
    """Leave out resolutions and findings: nothing was looked up and no rule was run."""
    fail_on: Severity | None = Severity.ERROR
    """From which severity on a finding is a failure, where the format tells failures from remarks."""
    registered: bool = False
    """Give the registered work's data in place of the printed, where one was found."""
    word: bool = False
    """As a Word file, where the format can be that too."""
    tracked: Callable[[Iterable[Finding]], Iterable[Finding]] | None = None
    """Chooses the findings of which the edits are put in as tracked changes, where the format can do so."""
    statistics: bool = False
    """Add how many findings there are of each rule."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """Each rule's page in Markdown, by its code, for formats that carry help with them."""


class Writer(Protocol):
    """A module that writes one format."""

    @property
    def FORMAT(self) -> Format:  # noqa: N802 - a constant of the module
        """The format's name and manners."""
        ...

    def write(self, report: Report, options: Options, /) -> bytes:
        """Return the whole report in this format."""
        ...
