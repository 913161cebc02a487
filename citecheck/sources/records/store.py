"""What an offline register needs of its store, wherever that lies."""

from __future__ import annotations

from typing import Protocol

from citecheck.model.item import Item
from citecheck.model.work import Work

BEST = 5
"""Candidates of one search: of 2,135 strings' works, none stood lower that stood among the best eight."""
LEAST = 0.7
"""Share of the best candidate's score that another must reach; of those works, none had less than .71."""


class Store(Protocol):
    """Records by DOI, by search, and the names of their containers."""

    @property
    def as_of(self) -> str | None:
        """The date of the newest record (ISO), or None where the records do not tell."""
        ...

    def __len__(self) -> int: ...

    def get(self, doi: str) -> Work | None:
        """Return the record of a DOI, or None."""
        ...

    def search(self, text: str, item: Item) -> tuple[Work, ...]:
        """Return the records that share most with a reference, the best first."""
        ...

    def containers(self, name: str) -> tuple[str, ...]:
        """Return names of containers that may be the one asked for."""
        ...

    def close(self) -> None:
        """Close what is open."""
        ...
