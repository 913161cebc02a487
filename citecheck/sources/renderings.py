"""References as doi.org's content negotiation writes them, in any style of the CSL repository by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from citecheck.settings import Settings
from citecheck.sources import doi_org
from citecheck.sources.interface import Unanswered
from citecheck.sources.line import Line
from citecheck.sources.registry import OFFLINE, agent
from citecheck.sources.wire import Patience

STYLE = re.compile(r"[a-z0-9][a-z0-9-]{0,120}")
"""How the CSL repository names its styles."""


def renderings(
    dois: Iterable[str], style: str, settings: Settings, patience: Patience | None = None
) -> Iterator[tuple[str, str | Unanswered]]:
    """Yield each DOI (valid, lower case) with its reference in the style, or why there is none."""
    own = settings.registers
    if own.offline:
        yield from ((doi, OFFLINE) for doi in dois)
        return
    from citecheck.sources.http import Transport

    transport = Transport(settings.limits, agent(own.mailto), patience or Patience())
    try:
        asked = doi_org.DoiOrg(transport, Line(doi_org.NAME, own.doi_url, doi_org.LIMITS))
        for doi in dois:
            yield doi, asked.rendered(doi, style)
    finally:
        transport.close()
