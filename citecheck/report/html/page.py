"""The page: head with a strict policy, one section a file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files

from citecheck.model.report import Report
from citecheck.report import wording
from citecheck.report.account import account
from citecheck.report.escape import html
from citecheck.report.html.filters import filters
from citecheck.report.html.section import section
from citecheck.report.interface import Options


def write(report: Report, _: Options) -> bytes:
    """Return the page in UTF-8: no outside asset; the policy lets run this very style and script and nothing else."""
    style, script = (files(__package__).joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{html(_title(report))}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{''.join(_body(report))}<script>{script}</script>\n</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _title(report: Report) -> str:
    paths = [wording.named(document.dossier.manuscript.document.path) for document in report.documents]
    return f"citecheck: {paths[0]}" if len(paths) == 1 else f"citecheck: {len(paths)} files"


def _body(report: Report) -> Iterator[str]:
    yield f'<header>\n<a class="skip" href="#main">To the findings</a>\n<h1>{html(_title(report))}</h1>\n'
    if len(report.documents) + len(report.refusals) > 1:
        yield f"<p>{html(wording.totals(report))}</p>\n"
    for refusal in report.refusals:
        yield f'<p class="doubt">{html(wording.named(refusal.path))}: {html(refusal.sentence)}</p>\n'
    if report.interrupted:
        yield '<p class="doubt">The run was interrupted: this is what was done until then.</p>\n'
    yield f'{filters(report)}</header>\n<main id="main">\n'
    for number, document in enumerate(report.documents, 1):
        yield section(account(document), f"d{number}")
    yield f'</main>\n<footer class="faint">\n<p>{html(wording.sources(report.sources))}</p>\n'
    for notice in report.notices:
        yield f"<p>{html(notice)}</p>\n"
    yield f"<p>citecheck, {html(report.generated)}</p>\n</footer>\n"
