"""A journal's abbreviated name of which the reading left the first words in the title: "… patterns. J. of Env"."""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.model.reference import Reference

_TAIL = re.compile(r"[.?!”\"] ((?:(?:[A-Z][A-Za-z]{0,9}\.|of|and|the|&) ){1,4}[A-Z][A-Za-z]{0,9}\.?)\Z")
"""After the end of a sentence, two to five words that abbreviate or join."""


def unglued(reference: Reference) -> Reference | None:
    """Return the reference with those words before its journal's name, or None where its title ends otherwise."""
    item = reference.item
    found = _TAIL.search(item.title[-80:]) if item.container_title and not reference.given else None
    if found is None:
        return None
    name = f"{found.group(1).rstrip('.')}. {item.container_title}"
    return replace(
        reference, item=replace(item, title=item.title[: -len(found.group(1))].rstrip(), container_title=name)
    )
