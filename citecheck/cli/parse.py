"""The command `parse`: reading and linking alone."""

from __future__ import annotations

import click

from citecheck.cli import exits
from citecheck.cli.options import debug_option, reading_options
from citecheck.report.registry import READINGS

_HELP = """Read articles and link their citations, without asking any register.

\b
Examples:
  citecheck parse article.md                     the JSON report, without lookups and findings
  citecheck parse article.md --format bibtex     the list as BibTeX; csl and ris likewise
  citecheck parse --strings refs.jsonl           lines {"id", "raw"} to lines {"id", "csl"}
  citecheck parse --strings - < refs.jsonl"""


@click.command(help=_HELP, epilog=exits.TABLE)
@click.argument("files", nargs=-1, metavar="[FILE...]")
@click.option(
    "--format",
    "format_name",
    type=click.Choice([writer.FORMAT.name for writer in READINGS]),
    default="json",
    show_default=True,
    help="What to write.",
)
@click.option(
    "--strings", "strings", metavar="IN.jsonl", help='Lines {"id", "raw"} to lines {"id", "csl"}; - for standard input.'
)
@reading_options
@debug_option
@click.pass_context
def parse(
    ctx: click.Context, /, files: tuple[str, ...], format_name: str, strings: str | None, **given: object
) -> None:
    """Run the command."""
    if bool(files) == bool(strings):
        raise click.UsageError("Give either files or --strings.")
    if strings:
        from citecheck.cli.strings import parse_strings

        ctx.exit(parse_strings(strings))
    from citecheck.cli import assembly, outputs
    from citecheck.cli.delivery import send, tell
    from citecheck.pipeline import reading
    from citecheck.report.interface import Options

    wanted = (outputs.Output(format_name),)
    report = reading(files, assembly.settings(given, files))
    tell(report, wanted)
    send(report, wanted, Options(reading_only=True))
    ctx.exit(exits.of_reading(report))
