"""The command `check`: the report of articles."""

from __future__ import annotations

import click

from citecheck.cli import exits
from citecheck.cli.options import choice_options, debug_option, register_options


@click.command(epilog=exits.TABLE)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "formats", metavar="F", multiple=True, help="Which report; repeatable.")
@click.option("-o", "--output", "paths", metavar="OUT", multiple=True, help="Where the report goes.")
@choice_options
@register_options
@debug_option
@click.pass_context
def check(
    ctx: click.Context, /, files: tuple[str, ...], formats: tuple[str, ...], paths: tuple[str, ...], **given: object
) -> None:
    """Check the references and citations of articles."""
    from citecheck.cli import assembly, outputs
    from citecheck.cli.delivery import send, tell_refusals
    from citecheck.cli.progress import Bar
    from citecheck.pipeline import audit

    wanted = outputs.paired(formats, paths)
    settings = assembly.settings(given, files)
    with Bar() as bar:
        report = audit(files, settings, bar)
    tell_refusals(report)
    send(report, wanted)
    ctx.exit(exits.of_report(report, settings))
