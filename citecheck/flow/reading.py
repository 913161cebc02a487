"""Paths -> readings: read, parse, link; in processes of their own where there are many files, in the order given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.model.link import Linkage
from citecheck.model.manuscript import Manuscript
from citecheck.model.report import Refusal
from citecheck.read.files import Loaded, load
from citecheck.settings import Settings

Reading = tuple[Manuscript, Linkage]


def readings(paths: Iterable[str], settings: Settings) -> Iterator[Reading | Refusal]:
    """Yield what was read of each file, in order, or why it cannot be read; `settings.jobs` processes read."""
    from citecheck.read.registry import SUFFIXES

    loaded = load(paths, settings.limits, SUFFIXES)
    if settings.jobs == 1:
        return (one if isinstance(one, Refusal) else reading(one, settings) for one in loaded)
    from citecheck.flow.processes import side_by_side

    return side_by_side(loaded, settings)


def reading(loaded: Loaded, settings: Settings) -> Reading | Refusal:
    """Return a file's references, citations and links, or why it cannot be read."""
    from citecheck.link import link
    from citecheck.parse import parse
    from citecheck.parse.interface import ParseError
    from citecheck.read.interface import ReadError
    from citecheck.read.registry import read

    try:
        manuscript = parse(read(loaded.path, loaded.data, settings, settings.as_format), settings.limits)
    except ReadError as error:
        return Refusal(error.path, error.sentence)
    except ParseError as error:
        return Refusal(loaded.path, str(error).removeprefix(f"{loaded.path}: "))
    return manuscript, link(manuscript)
