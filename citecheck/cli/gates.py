"""The options for runs on a build server: what is asked, what counts, what is known already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from citecheck.cli.options import Command, lock_file_option, with_options
from citecheck.model.rule import YearPolicy


def gate_options(command: Command) -> Command:
    """Add the options of `check` that a build server needs."""
    return with_options(command, *_OPTIONS)


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--severity",
        "severities",
        metavar="RULE=LEVEL",
        multiple=True,
        help="Count findings of a rule (code, beginning of codes, name) as error, warning, note, or off. Repeatable.",
    ),
    click.option(
        "--year-policy",
        type=click.Choice([policy.value for policy in YearPolicy]),
        help="Which year the house wants where a work went online before its issue (default: the issue's, and the "
        "online one where no volume, issue or pages are given).",
    ),
    click.option(
        "--baseline",
        metavar="FILE",
        help="Findings known before: they are counted and do not make the run fail. What is gone is told.",
    ),
    click.option(
        "--update-baseline",
        is_flag=True,
        default=None,
        help="Write the baseline anew: all that is found now is known.",
    ),
    click.option("--statistics", is_flag=True, help="Add how many findings there are of each rule."),
    click.option(
        "--locked",
        is_flag=True,
        default=None,
        help="Ask the lock file alone (see `citecheck lock`): the same report everywhere, without the network.",
    ),
    lock_file_option,
    click.option(
        "--jobs",
        metavar="N",
        type=click.IntRange(1, 64),
        help="Processes that read files (default: 1). All ask the registers through one resolver at one pace.",
    ),
)
