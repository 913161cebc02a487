"""The command `cache`: what registers answered before, and how to forget it."""

from __future__ import annotations

import click

from citecheck.cli.options import debug_option

_HELP = """Show or clear the cache of registers' answers.

It holds records of works and nothing of yours: no manuscript, no address. It lies in the user's cache folder, or
where CITECHECK_CACHE says.

\b
Examples:
  citecheck cache info
  citecheck cache clear"""


@click.group(help=_HELP)
def cache() -> None:
    """Run the command."""


@cache.command()
@debug_option
def info() -> None:
    """Show where the cache lies and how much it holds."""
    from citecheck.cli.assembly import cache_folder
    from citecheck.report.escape import terminal
    from citecheck.sources.cache import folder, held

    place = folder(cache_folder())
    answers, size = held(place)
    click.echo(f"{terminal(str(place))}\n{answers:,} answers, {size / 1e6:.1f} MB")


@cache.command()
@debug_option
def clear() -> None:
    """Forget all answers."""
    from citecheck.cli.assembly import cache_folder
    from citecheck.report.escape import terminal
    from citecheck.sources.cache import clear, folder, held

    place = folder(cache_folder())
    answers, size = held(place)
    if not clear(place):
        raise click.ClickException(f"The cache in {terminal(str(place))} cannot be removed.")
    click.echo(f"{answers:,} answers forgotten, {size / 1e6:.1f} MB freed.")
