"""The command `resolve`: single references."""

from __future__ import annotations

from collections.abc import Iterator

import click

from citecheck.cli import exits
from citecheck.cli.options import choice_options, debug_option, register_options

_HELP = """Read, look up and check single references.

\b
Examples:
  citecheck resolve "Shannon, C. E. (1948). A mathematical theory of communication. Bell System …"
  citecheck resolve - < references.txt             one a line
  citecheck resolve --strings refs.jsonl           lines {"id", "raw"}; answers as JSON Lines
  citecheck resolve --strings refs.jsonl --records works.jsonl.gz --complete --offline"""


@click.command(help=_HELP, epilog=exits.TABLE)
@click.argument("references", nargs=-1, metavar="[REFERENCE...]")
@click.option("--strings", metavar="IN.jsonl", help='Read lines {"id", "raw"} from a file, or from standard input (-).')
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "jsonl"]),
    help='text, or jsonl: {"id", "status", "doi", "score", "findings"} a line. Default: text; jsonl with --strings.',
)
@choice_options
@register_options
@debug_option
@click.pass_context
def resolve(
    ctx: click.Context,
    /,
    references: tuple[str, ...],
    strings: str | None,
    format_name: str | None,
    **given: object,
) -> None:
    """Run the command."""
    from citecheck.cli import assembly, singles
    from citecheck.cli.strings import Strings
    from citecheck.flow.singles import read_strings

    if bool(references) == bool(strings):
        raise click.UsageError("Give either references or --strings.")
    if any(not reference.strip() for reference in references):
        raise click.UsageError("An empty string is no reference.")
    settings = assembly.settings(given)
    as_text = format_name == "text" or (format_name is None and not strings)
    show = singles.as_text if as_text else singles.as_verdict
    if not strings:
        ctx.exit(singles.show(read_strings(_numbered(singles.words(references))), settings, show))
    lines = Strings(strings)
    code = singles.show(read_strings(lines), settings, show)
    ctx.exit(exits.UNREADABLE if lines.tell_bad() else code)


def _numbered(references: Iterator[str]) -> Iterator[tuple[str, str]]:
    return ((str(number), raw) for number, raw in enumerate(references, 1))
