"""The command `index`: an offline register built out of dumps of records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli.options import debug_option

if TYPE_CHECKING:
    from citecheck.model.work import Work
    from citecheck.sources.index.reader import Reader

_HELP = """Build and ask an offline register.

Crossref's yearly public data file, or any records in its form, become one folder that --records takes.

\b
Examples:
  citecheck index build crossref-2026/ --out register
  citecheck index build newer.jsonl.gz --out register     adds to it, newer records win
  citecheck index info register
  citecheck index search register "Ideas do not float freely"
  citecheck check article.md --records register --offline"""

_BUILD = """Build an index of dumps: folders or files of .json.gz with "items", .jsonl, .jsonl.gz, .jsonl.zst.

What is in OUT already is kept, newer records take the place of older ones. A build that is broken off is taken up
again by the same command; until it ends, the old index stays as it is.

\b
Example:
  citecheck index build dump/ --out register"""


@click.group(help=_HELP)
def index() -> None:
    """Run the command."""


@index.command(help=_BUILD)
@click.argument("dumps", nargs=-1, required=True, metavar="DUMP...", type=click.Path(path_type=Path))
@click.option(
    "--out",
    required=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the index.",
)
@debug_option
def build(dumps: tuple[Path, ...], out: Path) -> None:
    """Run the command."""
    from citecheck.cli.progress import Bar
    from citecheck.report.escape import terminal
    from citecheck.sources.index.building import build

    with Bar() as bar:
        made = build(dumps, out, lambda done, files, _: bar("index", done, files))
    click.echo(f"{terminal(str(out))}: {made.records:,} records{_dated(made.as_of)}")


@index.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@debug_option
def info(folder: Path) -> None:
    """Show how much an index holds and of when, after reading all of it for damage."""
    from citecheck.report.escape import terminal
    from citecheck.sources.index.building import check

    found = check(folder)
    size = sum(found.files.values()) / 1e6
    click.echo(f"{terminal(str(folder))}: {found.records:,} records{_dated(found.as_of)}, {size:,.1f} MB")


@index.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("references", nargs=-1, required=True, metavar="REFERENCE...")
@debug_option
def search(folder: Path, references: tuple[str, ...]) -> None:
    """Show what an index holds that may be a reference or a DOI, the likeliest first."""
    from citecheck.report.escape import terminal
    from citecheck.report.wording import work
    from citecheck.sources.index.reader import Reader

    reader = Reader(folder)
    try:
        for reference in references:
            for found in _found(reader, reference):
                click.echo(terminal(work(found.item, found.doi)))
    finally:
        reader.close()


def _found(reader: Reader, text: str) -> tuple[Work, ...]:
    from citecheck.flow.singles import read_strings

    ((_, reference),) = read_strings([("1", text)])
    held = reader.get(reference.doi.doi) if reference.doi else None
    return (held,) if held else reader.search(reference.raw, reference.item)


def _dated(as_of: str | None) -> str:
    return f", as of {as_of}" if as_of else ""
