"""All report formats, in the order in which the help lists them."""

from __future__ import annotations

from citecheck.model.report import Report
from citecheck.report import (
    bibtex,
    console,
    csl,
    csv,
    docx,
    github,
    gitlab,
    html,
    json,
    jsonl,
    junit,
    markdown,
    queries,
    rdjson,
    ris,
    sarif,
    xlsx,
)
from citecheck.report.interface import Format, Options, Writer

WRITERS: tuple[Writer, ...] = (
    console,
    json,
    jsonl,
    markdown,
    html,
    sarif,
    junit,
    github,
    gitlab,
    rdjson,
    csv,
    xlsx,
    docx,
    queries,
)

READINGS: tuple[Writer, ...] = (json, csl, bibtex, ris)
"""What `parse` writes: what was read, without lookups and findings."""

FORMATS: tuple[Format, ...] = tuple(writer.FORMAT for writer in WRITERS)

_BY_NAME = {writer.FORMAT.name: writer for writer in (*WRITERS, *READINGS)}
_BY_SUFFIX = {suffix: writer.FORMAT for writer in reversed(WRITERS) for suffix in writer.FORMAT.suffixes}


def write(report: Report, format: str, options: Options | None = None) -> bytes:
    """Return the report in the named format; raises KeyError for a name that no writer has."""
    return _BY_NAME[format].write(report, options or Options())


def format_of(name: str) -> Format | None:
    """Return the report format of that name, or None."""
    return next((format for format in FORMATS if format.name == name), None)


def told_by_suffix(path: str) -> Format | None:
    """Return the format that a file's name tells, the longest ending first, or None."""
    name = path.lower()
    endings = sorted((suffix for suffix in _BY_SUFFIX if name.endswith(suffix)), key=len, reverse=True)
    return _BY_SUFFIX[endings[0]] if endings else None
