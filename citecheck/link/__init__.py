"""Manuscript -> links: which entry each citation names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.model.link import Linkage
    from citecheck.model.manuscript import Manuscript


def link(manuscript: Manuscript) -> Linkage:
    """Return a link for each citation, in their order, with its reason, and how far both sides can be relied on.

    Nothing is raised for any manuscript; what cannot be told is a link without references.
    """
    from citecheck.link.linker import link_all

    return link_all(manuscript)
