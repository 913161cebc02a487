"""Reading the fixture pages of identifiers."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "ids"
_CODE = re.compile(r"<U\+([0-9A-F]{4})>")


def printed(cell: str) -> str:
    """Return a cell as it stands in print."""
    return _CODE.sub(lambda m: chr(int(m.group(1), 16)), cell.replace("⏎", "\n"))


def rows(name: str) -> list[list[str]]:
    """Return the examples of one page, each with its first cell as it stands in print."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip() and not line.startswith("# ")]
    return [[printed(row[0]), *row[1:]] for row in cells]


def several(cell: str) -> list[str]:
    """Return the values of a cell."""
    return [value for value in cell.split(" | ") if value]
