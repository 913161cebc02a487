"""What is said to the caller on standard error: a sentence a line, harmless to the terminal."""

from __future__ import annotations

import click

from citecheck.report.escape import terminal


def say(what: str, sentence: str) -> None:
    """Say a sentence of a file, a DOI or the like."""
    click.echo(f"citecheck: {terminal(what)}: {terminal(sentence)}", err=True)
