"""The command `check`: the report of articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from citecheck.cli import exits
from citecheck.cli.gates import gate_options
from citecheck.cli.mending import Done, Mending, carry_out, fix_options, mending, remaining, tell_untracked, tracking
from citecheck.cli.options import choice_options, debug_option, reading_options, register_options
from citecheck.report.registry import FORMATS

if TYPE_CHECKING:
    from citecheck.cli.outputs import Output
    from citecheck.model.report import Report
    from citecheck.settings import Settings

_NAMES = [format.name for format in FORMATS]


def _complete_formats(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    return [name for name in _NAMES if name.startswith(begun)]


_HELP = """Check the references and citations of articles, and report what is wrong, with evidence.

FILE is an article, a folder of articles, or - for standard input: plain text, Markdown, LaTeX, HTML, JATS XML, Word,
OpenDocument or PDF; or a bibliography alone: BibTeX, RIS, CSL-JSON or CSL-YAML, EndNote XML, PubMed. At most
20 MB of text and 20,000 entries a file (60,000 of JATS XML). All files share one run: a work cited in many is
looked up once.

\b
Examples:
  citecheck check article.md
  citecheck check *.txt --format json -o report.json
  citecheck check article.md --format text -o - --format markdown -o issue.md
  citecheck check article.txt --offline --allow-unchecked    cited and listed only
  citecheck check article.txt --records works.jsonl.gz       an offline register first
  citecheck check article.txt --select L,R330 --fail-on warning
  citecheck check article.md --diff                          what the sure corrections would change
  citecheck check paper.docx -o checked.docx --track         the file back, commented and corrected
  citecheck check article.md --locked                        from citecheck.lock.jsonl alone
  citecheck check *.md --baseline known.json                 only what is new fails
  citecheck check *.md --jobs 2 --format jsonl --statistics  many files
  pandoc thesis.docx -t plain | citecheck check -

Corrections that a report calls "Fix" are sure, and are what --fix writes; "Change" says which side, list or text, is
likely the wrong one; "Perhaps" is for you to judge.

A comment in the file lets a finding be: "citecheck: ignore[R310] reason" (docs/ci.md).

Settings can stand in [tool.citecheck] of pyproject.toml or in citecheck.toml, at or above the folder of the first
file: select, ignore, fail-on, severity, paths, year-policy, baseline, lock-file, records, complete, retractions,
offline, allow-unchecked, mailto. The environment (CITECHECK_MAILTO, CITECHECK_CACHE, CITECHECK_CROSSREF_URL …)
overrides them, the command line overrides both."""


@click.command(help=_HELP, epilog=exits.TABLE)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "formats",
    metavar="F",
    multiple=True,
    shell_complete=_complete_formats,
    help=f"Which report: {', '.join(_NAMES)}. Repeatable.",
)
@click.option(
    "-o",
    "--output",
    "paths",
    metavar="OUT",
    multiple=True,
    help="A file for the report; the n-th -o belongs to the n-th --format. Alone, its suffix tells the format; "
    "- is standard output.",
)
@reading_options
@choice_options
@fix_options
@gate_options
@register_options
@debug_option
@click.pass_context
def check(
    ctx: click.Context, /, files: tuple[str, ...], formats: tuple[str, ...], paths: tuple[str, ...], **given: object
) -> None:
    """Run the command."""
    from citecheck.cli import assembly, outputs
    from citecheck.cli.delivery import send, tell, write_baseline
    from citecheck.cli.progress import Bar
    from citecheck.cli.rules import rule_pages
    from citecheck.cli.sparing import spare
    from citecheck.cli.streaming import can_stream, streamed
    from citecheck.pipeline import Run
    from citecheck.report.interface import Options

    wanted = outputs.paired(formats, paths)
    statistics = bool(given.pop("statistics"))
    names = {output.format for output in wanted}
    corrections = mending(given, names)
    settings = replace(assembly.settings(given, files), keep_files="docx" in names)
    spare(wanted, files, settings)
    if settings.renew_baseline and corrections.wanted:
        raise click.UsageError("--update-baseline does not go with --fix or --diff: mend first.")
    options = Options(
        fail_on=settings.fail_on, pages=rule_pages(), tracked=tracking(corrections), statistics=statistics
    )
    if can_stream(wanted) and not corrections.wanted:
        with Bar() as bar:
            report, code = streamed(Run(files, settings, bar), wanted[0], settings, options)
        write_baseline(report, settings)
        ctx.exit(code)
    report, done = _audited(files, settings, wanted, corrections)
    written = wanted if formats or paths or not corrections.diff else ()
    tell(report, written)
    if corrections.track:
        tell_untracked(report)
    send(report, written, options)
    write_baseline(report, settings)
    ctx.exit(exits.UNREADABLE if done.failed else exits.of_report(report, settings))


def _audited(
    files: tuple[str, ...], settings: Settings, wanted: tuple[Output, ...], corrections: Mending
) -> tuple[Report, Done]:
    """Return the report, on mended files as they are then, and what was mended."""
    from citecheck.cli.progress import Bar
    from citecheck.cli.sparing import spare_bibliographies
    from citecheck.pipeline import audit

    with Bar() as bar:
        report = audit(files, settings, bar)
        for document in report.documents:
            spare_bibliographies(wanted, document)
        done = carry_out(report, corrections) if corrections.wanted else Done((), failed=False)
        if done.mended:
            report = remaining(report, audit(done.mended, settings, bar))
    return report, done
