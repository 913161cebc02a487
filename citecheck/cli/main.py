"""The program `citecheck`: its commands, and what becomes of errors."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from citecheck import __version__
from citecheck.cli import exits
from citecheck.cli.cache import cache
from citecheck.cli.check import check
from citecheck.cli.doi import doi
from citecheck.cli.format import format_works
from citecheck.cli.index import index
from citecheck.cli.lock import lock
from citecheck.cli.parse import parse
from citecheck.cli.resolve import resolve
from citecheck.cli.rules import explain, rules
from citecheck.report.escape import terminal
from citecheck.report.layout import clipped


class Program(click.Group):
    """The group of commands; errors end in one sentence on standard error and the exit code of the table."""

    def main(self, args: Sequence[str] | None = None, *_: object, **extra: Any) -> NoReturn:  # noqa: ANN401
        """Run a command and exit."""
        extra |= {"standalone_mode": False, "prog_name": "citecheck"}
        try:
            code = super().main(args, **extra)
        except click.exceptions.Abort:
            code = exits.INTERRUPTED
        except click.ClickException as error:
            error.show()
            code = exits.UNREADABLE
        sys.exit(code or 0)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command that was asked for; an error of ours is told in one sentence."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.exceptions.Abort):
            raise
        except BrokenPipeError:
            _let_go()
            ctx.exit(exits.INTERRUPTED)
        except Exception as error:  # the last door: no traceback for who did not ask
            if ctx.meta.get("citecheck.debug"):
                traceback.print_exc()
            raise click.ClickException(_sentence(error)) from error


def _let_go() -> None:
    """Whoever read standard output is gone: let what is still to be flushed go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _sentence(error: Exception) -> str:
    """Return what the user is told: a family's own sentence, or that the program failed."""
    from citecheck.check.interface import UnknownRule
    from citecheck.policy.baseline import BaselineError
    from citecheck.sources.interface import SourceError

    if isinstance(error, UnknownRule | SourceError | BaselineError):
        return terminal(str(error))
    said = terminal(f"{type(error).__name__}: {error}")
    return f"citecheck failed: {clipped(said, 300)} (--debug shows where)."


_HELP = """Read an article, check every reference and citation in it, and say, with evidence, what is wrong.

\b
Examples:
  citecheck check article.md              the report of an article
  citecheck check article.txt --offline   cited and listed only, no network
  citecheck doi 10.1000/182               what a DOI stands for
  citecheck explain year-differs          what a finding means

`citecheck COMMAND --help` shows more of each command.

\b
Completion of commands, options and rules in the shell (zsh and fish likewise):
  eval "$(_CITECHECK_COMPLETE=bash_source citecheck)"
"""


@click.group(
    cls=Program,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=exits.TABLE,
)
@click.version_option(__version__, prog_name="citecheck")
def cli() -> None:
    """The program."""


for _command in (check, parse, format_works, resolve, doi, rules, explain, cache, index, lock):
    cli.add_command(_command)


_GARBAGE = 50_000, 20, 20
"""How seldom circular garbage is looked for: a long text is some 100,000 small tuples, which form no circles."""


def main() -> NoReturn:
    """Run the program; being told to end is taken as Ctrl-C, so that what is done is reported."""
    gc.set_threshold(*_GARBAGE)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    cli.main()
