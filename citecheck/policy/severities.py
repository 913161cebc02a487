"""How grave findings count in this run, where the caller says other than their rules, for all files or some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from citecheck.model.finding import Finding
from citecheck.model.rule import Severity
from citecheck.policy.words import Codes
from citecheck.settings import Override


class Scale:
    """The severities that hold for one file."""

    def __init__(self, path: str, overrides: Iterable[Override], codes: Codes) -> None:
        """Take the file's path, the overrides in order (the last that fits holds), what their words stand for."""
        self._levels: dict[str, Severity | None] = {}
        for override in overrides:
            if _fits(override, path):
                self._levels |= dict.fromkeys(codes(override.rule), override.severity)

    @property
    def off(self) -> frozenset[str]:
        """The rules that are put off."""
        return frozenset(code for code, level in self._levels.items() if level is None)

    def weighed(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings with their severities, without those that are put off."""
        for finding in findings:
            rule = finding.rule
            level = self._levels.get(rule.code, rule.severity)
            if level is not None:
                yield finding if level is rule.severity else replace(finding, level=level)


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
