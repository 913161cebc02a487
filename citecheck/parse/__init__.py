"""Document -> Manuscript: the parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.parse.parser import parse as parse

__all__ = ["parse"]


def __getattr__(name: str) -> object:
    if name == "parse":
        from citecheck.parse.parser import parse

        return parse
    raise AttributeError(name)
