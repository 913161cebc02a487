"""How grave findings count in this run, where the caller says other than their rules, for all files or some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from citecheck.model.finding import Finding
from citecheck.policy.words import Codes
from citecheck.settings import Override


def weighed(findings: Iterable[Finding], path: str, overrides: Iterable[Override], codes: Codes) -> Iterator[Finding]:
    """Yield the findings of a file with the severity that the last override that fits gives them.

    Those that are put off are left out; a finding whose rule no override names is passed on as it is.
    """
    fitting = [(codes(o.rule), o) for o in overrides if _fits(o, path)]
    for finding in findings:
        last = next((o for named, o in reversed(fitting) if finding.rule.code in named), None)
        if last is None:
            yield finding
        elif last.severity is not None:
            yield replace(finding, level=None if last.severity is finding.rule.severity else last.severity)


def _fits(override: Override, path: str) -> bool:
    if not override.files:
        return True
    if path == "-":
        return False
    whole = Path(path).absolute()
    try:
        inside = whole.relative_to(override.folder.absolute()).as_posix()
    except ValueError:
        inside = whole.as_posix()
    return fnmatchcase(inside, override.files)
