"""The command `doi`: what DOIs stand for."""

from __future__ import annotations

from dataclasses import replace

import click

from citecheck.cli import exits
from citecheck.cli.options import debug_option, register_options

_RULES = ("F101", "R301", "R304", "R305", "R330", "R331", "R332")
"""What can be said of a DOI without a reference around it."""

_HELP = """Look up DOIs: whether each is registered, of which work, and what the register says of that work.

A DOI may be given in any form: bare, with "doi:", or as an address.

\b
Examples:
  citecheck doi 10.1000/182
  citecheck doi https://doi.org/10.1000/182 10.1000/183
  citecheck doi - < dois.txt                 one a line
  citecheck doi 10.1000/182 --format jsonl   for programs
  citecheck doi 10.1000/182 --records works.jsonl.gz --offline"""


@click.command(help=_HELP, epilog=exits.TABLE)
@click.argument("dois", nargs=-1, required=True, metavar="DOI...")
@click.option("--format", "format_name", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@register_options
@debug_option
@click.pass_context
def doi(ctx: click.Context, /, dois: tuple[str, ...], format_name: str, **given: object) -> None:
    """Run the command."""
    from citecheck.cli import assembly, singles
    from citecheck.flow.singles import read_dois

    settings = replace(assembly.settings(given), select=_RULES, ignore=())
    show = singles.as_text if format_name == "text" else singles.as_doi
    ctx.exit(singles.show(read_dois(singles.words(dois)), settings, show))
