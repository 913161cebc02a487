"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def register_options(command: Command) -> Command:
    """Add the options that say which registers are asked, and how."""
    return with_options(
        command,
        click.option(
            "--records",
            metavar="PATH",
            multiple=True,
            help="An offline register: JSON Lines of Crossref works (.jsonl, .jsonl.gz), a folder of them, or a built "
            "index. Asked first; the network is asked for the rest. Repeatable.",
        ),
        click.option(
            "--complete",
            is_flag=True,
            default=None,
            help="The records are the whole register: what they lack does not exist. Needs --offline.",
        ),
        click.option(
            "--retractions",
            metavar="FILE",
            help="Retraction Watch's table (retraction_watch.csv), for notices that the registers lack; also offline.",
        ),
        click.option(
            "--resume",
            is_flag=True,
            default=None,
            help="Go on with a run that was cut off: what was answered, however long ago, is not asked again. (Any run "
            "takes up what was answered in the last days.)",
        ),
        click.option("--offline", is_flag=True, default=None, help="Never touch the network."),
        click.option(
            "--allow-unchecked",
            is_flag=True,
            default=None,
            help="What was not looked up because you said so (--offline, --records) does not make the run fail.",
        ),
        click.option(
            "--mailto", metavar="ADDR", help="Your address, told to the registers so that they can reach you."
        ),
    )


def reading_options(command: Command) -> Command:
    """Add the options that say how files are read."""
    return with_options(
        command,
        click.option(
            "--as",
            "as_format",
            metavar="F",
            callback=_known_format,
            shell_complete=_complete_formats,
            help="Read the files as this format instead of telling it by their content.",
        ),
        click.option(
            "--bibliography",
            metavar="FILE",
            multiple=True,
            type=click.Path(exists=True, dir_okay=False),
            help="The bibliography of Markdown or LaTeX that cites by key (.bib, CSL-JSON, CSL-YAML, RIS), in place of "
            "the one that it names. Repeatable.",
        ),
    )


def _complete_formats(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    return [name for name in _format_names() if name.startswith(begun)]


def _known_format(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    names = _format_names() if name is not None else ()
    if name is not None and name not in names:
        raise click.BadParameter(f"There is no format {name!r}; known are {', '.join(names)}.", context, option)
    return name


def _format_names() -> tuple[str, ...]:
    from citecheck.read.registry import READERS

    return tuple(reader.NAME for reader in READERS)


def choice_options(command: Command) -> Command:
    """Add the options that choose rules and say what makes a run fail."""
    return with_options(
        command,
        click.option(
            "--select",
            metavar="RULE",
            multiple=True,
            shell_complete=complete_rules,
            help="Only these rules: codes, beginnings of codes or names; commas or repeated.",
        ),
        click.option("--ignore", metavar="RULE", multiple=True, shell_complete=complete_rules, help="Not these rules."),
        click.option(
            "--fail-on",
            type=click.Choice(["error", "warning", "note", "never"]),
            help="From which severity on findings make the run fail (default: error).",
        ),
    )


def complete_rules(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """Return the codes and names of rules that begin so, for the shell; of "L2,R3" the last part is completed."""
    from citecheck.check.registry import ALL

    before, comma, last = begun.rpartition(",")
    words = [word for module in ALL for word in (module.RULE.code, module.RULE.name)]
    return [f"{before}{comma}{word}" for word in words if word.startswith(last)]


def output_option(command: Command) -> Command:
    """Add -o of commands that write one thing."""
    option = click.option(
        "-o", "--output", "out", metavar="OUT", default="-", help="A file to write to; - is standard output."
    )
    return option(command)


def lock_file_option(command: Command) -> Command:
    """Add --lock-file."""
    option = click.option(
        "--lock-file", metavar="PATH", help="The lock of records (default: citecheck.lock.jsonl in the working folder)."
    )
    return option(command)


def debug_option(command: Command) -> Command:
    """Add --debug."""

    def remember(context: click.Context, _: click.Parameter, value: bool) -> None:
        context.meta["citecheck.debug"] = value

    option = click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=remember,
        is_eager=True,
        help="Show where in the program an error arose.",
    )
    return option(command)


def with_options(command: Command, *options: Callable[[Command], Command]) -> Command:
    """Add options, to be shown in this order."""
    for option in reversed(options):
        command = option(command)
    return command
