"""The entry of a work that was seen only in another one: "(Freud, 1923, as cited in Rieff, 1959)"."""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.link.author_date import of_its_year
from citecheck.link.entries import Entries
from citecheck.model.citation import Citation, CitationKind

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?:/\d{4})?[a-z]?(?![a-z\d])")
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]{1,60}(?: [^\W\d_a-z][\w'’-]{1,60}){0,3}")
_ET_AL = re.compile(r"\bet\sal\b|\bu\.\s?a\.")
_LONGEST, _MOST_NAMES = 200, 12


def primary(citation: Citation, entries: Entries, region: int) -> tuple[str, ...]:
    """Return the entries that the work not seen may be, where the list has it all the same; none is asked for."""
    told = citation.secondary_of[-_LONGEST:]
    year = next(reversed(_YEAR.findall(told)), "")
    names = _NAME.findall(told.partition(year)[0] if year else told)[:_MOST_NAMES]
    if not names:
        return ()
    unseen = Citation(
        citation.id,
        citation.cluster,
        CitationKind.AUTHOR_DATE if year else CitationKind.AUTHOR_PAGE,
        citation.span,
        told,
        authors=tuple(names),
        et_al=_ET_AL.search(told) is not None,
        year=year,
    )
    nearest = replace(unseen, authors=unseen.authors[-1:])
    link = of_its_year(unseen, entries, region) or of_its_year(nearest, entries, region)
    return (link.references or link.candidates) if link else ()
