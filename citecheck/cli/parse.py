"""The command `parse`: reading and linking alone."""

from __future__ import annotations

import click

from citecheck.cli import exits
from citecheck.cli.options import debug_option, output_option, reading_options, register_options
from citecheck.report.registry import READINGS

_HELP = """Read articles and link their citations, without asking any register (unless --registered says so).

\b
Examples:
  citecheck parse article.md                     the JSON report, without lookups and findings
  citecheck parse article.md --format bibtex     the list as BibTeX; csl and ris likewise
  citecheck parse article.md --format bibtex -o list.bib
  citecheck parse article.md --format bibtex --registered    what is registered instead, where a work is found
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
@click.option(
    "--registered",
    is_flag=True,
    help="With --format bibtex, ris or csl: look the works up, and write what is registered of those that are found.",
)
@output_option
@reading_options
@register_options
@debug_option
@click.pass_context
def parse(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    format_name: str,
    strings: str | None,
    out: str,
    *,
    registered: bool,
    **given: object,
) -> None:
    """Run the command."""
    if bool(files) == bool(strings):
        raise click.UsageError("Give either files or --strings.")
    if registered and (strings or format_name == "json"):
        raise click.UsageError("--registered goes with files and --format bibtex, ris or csl.")
    if strings and out != "-":
        raise click.UsageError("-o goes with files; the lines of --strings go to standard output.")
    if strings:
        from citecheck.cli.strings import parse_strings

        ctx.exit(parse_strings(strings))
    from citecheck.cli import assembly, bibliographies, outputs
    from citecheck.cli.delivery import send
    from citecheck.cli.sparing import spare
    from citecheck.report.interface import Options

    settings = assembly.settings(given, files)
    output = outputs.single(format_name, out)
    spare((output,), files, settings)
    report = bibliographies.read(files, settings, registered=registered)
    send(report, (output,), Options(reading_only=True, registered=registered))
    ctx.exit(bibliographies.code_of(report, settings, registered=registered))
