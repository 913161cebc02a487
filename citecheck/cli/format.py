"""The command `format`: works as references in a style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from citecheck.cli import exits
from citecheck.cli.options import debug_option, output_option, reading_options, register_options
from citecheck.cli.saying import say
from citecheck.report.styles.registry import NAMES

_HELP = f"""Write works as references: a DOI's from what is registered; those of a manuscript's list or of a
bibliography from what it says itself, or with --registered from what is registered.

--style is one of our own ({", ".join(NAMES)}); or the file of a CSL style (FILE.csl), where pandoc is installed; or,
for DOIs, the name of any style of the CSL repository, in which doi.org then writes them. Titles keep the case in which
they are registered or printed.

\b
Examples:
  citecheck format 10.1017/s0007123412000488 --style apa
  citecheck format article.md --style vancouver --registered
  citecheck format library.bib --style chicago --format markdown
  citecheck format 10.1017/s0007123412000488 --style journal.csl    through pandoc
  citecheck format 10.1017/s0007123412000488 --style nature         by doi.org"""


@click.command("format", help=_HELP, epilog=exits.TABLE)
@click.argument("given", nargs=-1, required=True, metavar="DOI|FILE...")
@click.option("--style", default="apa", show_default=True, metavar="STYLE", help="In which style.")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "html"]), default="text", show_default=True)
@click.option("--registered", is_flag=True, help="Of files: look the works up, and write what is registered of them.")
@output_option
@reading_options
@register_options
@debug_option
@click.pass_context
def format_works(
    ctx: click.Context,
    /,
    given: tuple[str, ...],
    style: str,
    form: str,
    out: str,
    *,
    registered: bool,
    **options: object,
) -> None:
    """Run the command."""
    from citecheck.cli import assembly, bibliographies, foreign_styles, outputs
    from citecheck.cli.sparing import spare

    files, dois = bibliographies.told_apart(given)
    settings = replace(assembly.settings(options, files), select=bibliographies.RULES, ignore=())
    spare((outputs.single(form, out),), files, settings)
    if style not in NAMES and not style.endswith(".csl"):
        _check_foreign(style, files)
        code = foreign_styles.by_doi_org(dois, style, settings, out)
        if code != exits.CLEAN:
            say(style, f"this is none of our own styles ({', '.join(NAMES)}), so doi.org was asked for it.")
        ctx.exit(code)
    works, code = bibliographies.works(files, dois, settings, registered=registered)
    written = bibliographies.references if style in NAMES else foreign_styles.by_pandoc
    outputs.deliver(written(works, style, form).encode("utf-8", "replace"), out)
    ctx.exit(code)


def _check_foreign(style: str, files: Sequence[str]) -> None:
    from citecheck.cli.suggest import did_you_mean
    from citecheck.sources.renderings import STYLE

    ours = f"Our own are {', '.join(NAMES)}; others are given as FILE.csl."
    near = did_you_mean(style, NAMES)
    misspelt = near != "." and "-" not in style
    if files or misspelt or not STYLE.fullmatch(style):
        for_files = " for files" if files else ""
        raise click.UsageError(f"--style: there is no style “{style}”{for_files}{near} {ours}")
