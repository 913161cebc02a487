"""Which data of an entry a bibliography is made of: what is printed, or what is registered."""

from __future__ import annotations

from dataclasses import replace

from citecheck.model.dossier import Entry
from citecheck.model.item import Item
from citecheck.report.interface import Options

_RESOLVERS = ("https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/")


def chosen(entry: Entry, options: Options) -> Item:
    """Return the registered work's data where they are wanted and one was found; else what is printed.

    The letter behind the year is the list's own, and an address that only repeats the DOI is left out.
    """
    work = entry.resolution.work
    if not options.registered or work is None:
        return entry.reference.item
    item = work.item
    address = "" if item.URL.casefold().startswith(_RESOLVERS) else item.URL
    return replace(item, DOI=item.DOI or work.doi, URL=address, year_suffix=entry.reference.item.year_suffix)


def short_container(entry: Entry, options: Options) -> str:
    """Return the registered abbreviation of the journal's name, or "" where none is registered or wanted."""
    work = entry.resolution.work
    if not options.registered or work is None:
        return ""
    shortest = min(work.containers, key=len, default="")
    return shortest if 3 < len(shortest) < len(work.item.container_title) else ""
