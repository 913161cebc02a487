"""The command `resolve`: single references."""

from __future__ import annotations

import click

from citecheck.cli import exits
from citecheck.cli.options import choice_options, debug_option, register_options


@click.command(epilog=exits.TABLE)
@click.argument("references", nargs=-1, metavar="[REFERENCE...]")
@click.option("--strings", metavar="IN.jsonl", help='Lines {"id", "raw"}; - for standard input.')
@click.option("--format", "format_name", metavar="F", help="text, json or jsonl.")
@choice_options
@register_options
@debug_option
@click.pass_context
def resolve(
    ctx: click.Context, /, references: tuple[str, ...], strings: str | None, format_name: str | None, **given: object
) -> None:
    """Parse, look up and check single references."""
    from citecheck.cli import assembly
    from citecheck.cli.strings import resolve_strings

    if bool(references) == bool(strings):
        raise click.UsageError("Give either references or --strings.")
    settings = assembly.settings(given)
    if strings:
        ctx.exit(resolve_strings(strings, settings))
