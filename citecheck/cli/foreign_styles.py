"""Styles that are not ours: a CSL file through pandoc, or a style's name through doi.org."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import click

from citecheck.cli import exits
from citecheck.cli.bibliographies import Work
from citecheck.cli.outputs import STANDARD_OUTPUT, deliver
from citecheck.cli.saying import say
from citecheck.settings import Settings

_FORMS = {"text": "plain", "markdown": "markdown", "html": "html"}
_SECONDS = 120


def by_pandoc(works: Sequence[Work], style: str, form: str) -> str:
    """Return the works as pandoc writes them in the style of a CSL file; raises a usage error where it cannot."""
    from citecheck.model.csl import to_csl
    from citecheck.report.escape import terminal

    if not Path(style).is_file():
        raise click.UsageError(f"--style {style}: there is no such file.")
    program = shutil.which("pandoc")
    if program is None:
        raise click.UsageError(
            f"--style {style}: styles of CSL files need pandoc (https://pandoc.org), which is not found."
        )
    items = [{"id": f"w{number}", **to_csl(work.item)} for number, work in enumerate(works, 1)]
    command = [program, "--from", "csljson", "--to", _FORMS[form], "--citeproc", "--csl", style, "--wrap", "none"]
    try:
        done = subprocess.run(  # noqa: S603 - the user's own pandoc; the works go in as data
            command,
            input=json.dumps(items),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise click.ClickException(f"pandoc could not be run: {terminal(str(error))}") from error
    if done.returncode:
        raise click.ClickException(f"pandoc: {terminal(done.stderr.strip()[:300])}")
    return "".join(f"{terminal(line)}\n" for line in done.stdout.splitlines())


def by_doi_org(dois: Sequence[str], style: str, settings: Settings, out: str) -> int:
    """Write DOIs as doi.org gives them in a style of the CSL repository, each at once; return the exit code."""
    from citecheck.report.escape import terminal
    from citecheck.sources.interface import Unanswered
    from citecheck.sources.renderings import renderings

    code = exits.CLEAN
    lines: list[str] = []
    for doi, told in renderings(dois, style, settings):
        if isinstance(told, Unanswered):
            say(doi, told.reason)
            code = exits.UNSURE
        elif out == STANDARD_OUTPUT:
            click.echo(terminal(told))
        else:
            lines.append(f"{terminal(told)}\n")
    if out != STANDARD_OUTPUT:
        deliver("".join(lines).encode("utf-8", "replace"), out)
    return code
