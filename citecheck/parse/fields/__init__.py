"""The field parser: one raw entry in, its fields out. This is its one narrow door."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.parse.fields.parsed import Parsed


def read_entry(raw: str) -> Parsed:
    """Return the fields of one entry of a reference list.

    `raw` may hold the entry's label, line breaks and markup; no text raises. All spans are of `raw`. Where nothing can
    be read the result's `parsed` is False and its item an empty one of type `document`.
    """
    from citecheck.parse.fields.assemble import assemble
    from citecheck.parse.fields.segmenter import segments

    return assemble(raw, segments(raw))
