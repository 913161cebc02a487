"""What a PDF's pages hold, as the extracting process hands it over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Box = tuple[float, float, float, float]
"""Left, bottom, right, top; points, from the page's lower left corner."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text and its box. `broken`: a hyphen ends it that the typesetter may have put there."""

    text: str
    box: Box
    broken: bool = False

    @property
    def height(self) -> float:
        """The height of its box."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True, slots=True)
class Target:
    """A link's address and the box that is clicked."""

    address: str
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size, lines in the order of the file, and links."""

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    targets: tuple[Target, ...] = ()


def to_data(page: Page) -> dict[str, Any]:
    """Return a page as JSON can carry it."""
    return {
        "number": page.number,
        "size": [page.width, page.height],
        "lines": [[line.text, *line.box, line.broken] for line in page.lines],
        "targets": [[target.address, *target.box] for target in page.targets],
    }


def from_data(data: Sequence[Mapping[str, Any]]) -> Iterator[Page]:
    """Yield the pages that JSON carried."""
    for page in data:
        lines = tuple(TextLine(text, (x0, y0, x1, y1), broken) for text, x0, y0, x1, y1, broken in page["lines"])
        targets = tuple(Target(address, (x0, y0, x1, y1)) for address, x0, y0, x1, y1 in page["targets"])
        width, height = page["size"]
        yield Page(page["number"], width, height, lines, targets)
