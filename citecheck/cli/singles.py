"""Single references and DOIs: looked up and checked, each shown as soon as it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

import click

from citecheck.cli import exits
from citecheck.cli.delivery import screen_options
from citecheck.model.reference import Reference
from citecheck.model.report import DocumentReport
from citecheck.settings import Settings

FORMATS = ("text", "jsonl")

Show = Callable[[str, DocumentReport], bytes]


def words(given: tuple[str, ...]) -> Iterator[str]:
    """Yield the words given; "-" stands for the lines of standard input."""
    for word in given:
        if word == "-":
            yield from (line.strip() for line in sys.stdin if line.strip())
        else:
            yield word


def show(references: Iterable[tuple[str, Reference]], settings: Settings, one: Show) -> int:
    """Look up and check references, write each as `one` gives it, and return the exit code."""
    from citecheck.pipeline import audit_references

    code = exits.CLEAN
    for key, document in audit_references(references, settings):
        click.echo(one(key, document), nl=False)
        code = exits.worse(code, exits.of_documents((document,), settings))
    return code


def as_text(_: str, document: DocumentReport) -> bytes:
    """Return a single reference as an editor reads it."""
    from citecheck.report.console import rendered
    from citecheck.report.singles import single

    return rendered(single(document), screen_options())


def as_verdict(key: str, document: DocumentReport) -> bytes:
    """Return a line {"id", "status", "doi_state", "doi", "score", "findings"}."""
    from citecheck.report import shapes
    from citecheck.report.escape import json_text

    return json_text({"id": key, **shapes.verdict(document)})


def as_doi(key: str, document: DocumentReport) -> bytes:
    """Return a line {"id", "printed", …} with the state of a DOI, its record, and what is wrong with it."""
    from citecheck.report import shapes
    from citecheck.report.escape import json_text

    return json_text({"id": key, **shapes.doi(document)})
