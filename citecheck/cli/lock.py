"""The command `lock`: the registers' answers about manuscripts, kept beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli import exits
from citecheck.cli.options import debug_option, lock_file_option, reading_options, register_options
from citecheck.cli.saying import say
from citecheck.model.report import Refusal, Report

if TYPE_CHECKING:
    from citecheck.cli.outputs import Output
    from citecheck.pipeline import Run
    from citecheck.sources.lock.held import Lock
    from citecheck.sources.lock.recording import Recorder

_SHOWN = 10
"""DOIs that a sentence names."""

_OPTION = "--lock-file"

_HELP = """Write what the registers answer about articles to a lock file, for `citecheck check --locked`.

The lock holds facts about works: their records, and that a DOI is not registered or a search brings nothing. Nothing of
the manuscript is in it: what was searched for is kept as a hash. Name all files that share the lock: what none of them
needs is dropped. What the lock holds is not asked for again, unless with --update; what could not be asked (an
outage) is not locked, and the command ends with 3.

\b
Examples:
  citecheck lock paper.md                    writes citecheck.lock.jsonl
  citecheck check paper.md --locked          the same report on every machine, without the network
  citecheck lock paper.md --update           asks anew, and says what changed at the registers since
  citecheck lock chapters/ --lock-file chapters.lock.jsonl"""


@click.command(help=_HELP, epilog=exits.TABLE)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--update", is_flag=True, help="Ask for everything anew, and say what changed at the registers since.")
@lock_file_option
@reading_options
@register_options
@debug_option
@click.pass_context
def lock(ctx: click.Context, /, files: tuple[str, ...], update: bool, **given: object) -> None:
    """Run the command."""
    from citecheck import pipeline
    from citecheck.cli import assembly
    from citecheck.cli.outputs import Output, deliver
    from citecheck.cli.progress import Bar
    from citecheck.cli.sparing import spare
    from citecheck.sources.lock.file import written
    from citecheck.sources.lock.held import Lock
    from citecheck.sources.lock.recording import Recorder
    from citecheck.sources.registry import open_register

    path = assembly.lock_file(given, files)
    settings = assembly.settings(given, files)
    settings = replace(settings, registers=replace(settings.registers, fresh=True))
    output = Output("lock", str(path))
    spare((output,), files, settings, _OPTION)
    if not path.parent.is_dir():
        raise click.UsageError(f"{_OPTION} {path}: there is no folder {path.parent}.")
    old = _old(path, anew=update)
    recorder = Recorder(open_register(settings), old or Lock(), pipeline.now(), anew=update)
    with Bar() as bar:
        code = _asked(pipeline.Run(files, settings, bar, recorder), output)
    if code not in (exits.CLEAN, exits.UNSURE):
        say(str(path), "not written.")
        ctx.exit(code)
    new = recorder.lock()
    deliver(written(new), str(path))
    for line in (*_changes(old, new, asked=update), *_account(path, new, recorder)):
        _tell(line)
    ctx.exit(exits.UNSURE if recorder.open or recorder.kept else code)


def _old(path: Path, *, anew: bool) -> Lock | None:
    """Return the lock so far; one that cannot be read is none where all is asked anew."""
    from citecheck.sources.lock.file import LockError, read

    try:
        return read(path) if path.exists() else None
    except LockError as error:
        if not anew:
            raise
        _tell(str(error))
        return None


def _asked(run: Run, output: Output) -> int:
    """Run over the files, for what the register notes on the way; return the exit code of their reading."""
    from citecheck.cli.delivery import tell
    from citecheck.cli.sparing import spare_bibliographies

    refusals: list[Refusal] = []
    codes: list[int] = []
    for one in run:
        if isinstance(one, Refusal):
            refusals.append(one)
        else:
            spare_bibliographies((output,), one, _OPTION)
            told = Report((one,), "")
            codes.append(exits.of_reading(told))
            tell(told, ())
    tell(run.report(refusals), ())
    if run.interrupted:
        return exits.INTERRUPTED
    return exits.UNREADABLE if refusals or not codes else max(codes)


def _changes(old: Lock | None, new: Lock, *, asked: bool) -> Iterator[str]:
    """Yield what the registers tell differently since the old lock."""
    from citecheck.sources.lock import changes

    if old is None or not asked:
        return
    found = changes.between(old, new)
    for change in found:
        yield f"{'! ' if change.grave else '  '}{change.doi}: {change.sentence}."
    others = changes.searches_that_differ(old, new)
    if others:
        yield f"  {others} search{'es bring' if others > 1 else ' brings'} other works than before."
    if not found and not others:
        yield f"  Nothing has changed at the registers since {old.as_of}."


def _account(path: Path, new: Lock, recorder: Recorder) -> Iterator[str]:
    from citecheck.report.wording import counted

    held = (
        counted(len(new.dois), "DOI"),
        counted(len(new.found), "search", "searches"),
        counted(len(new.journals), "journal"),
    )
    yield f"{path}: {', '.join(held)}; no answer is older than {new.as_of}."
    if recorder.kept:
        stand = f"what was answered before stands: {_asked_for(recorder.kept)}"
        yield f"{len(recorder.kept):,} could not be asked anew; {stand}."
    if recorder.open:
        yield f"{len(recorder.open):,} could not be asked and are not in the lock:"
    for reason in dict.fromkeys(recorder.open.values()):
        yield f"  {reason} ({_asked_for(asked for asked, why in recorder.open.items() if why == reason)})"


def _asked_for(asked: Iterable[str]) -> str:
    """Return the DOIs by name, the rest in number: what was searched for is known by its hash alone."""
    from citecheck.report.places import enumeration
    from citecheck.report.wording import counted

    asked = sorted(asked)
    dois = [each for each in asked if each.startswith("10.")]
    others = len(asked) - len(dois)
    more = [counted(others, "search or journal", "searches and journals")] if others else []
    return enumeration(dois + more, shown=_SHOWN)


def _tell(line: str) -> None:
    from citecheck.report.escape import terminal

    click.echo(terminal(line))
