"""A run in numbers, counted file by file: references, statuses, findings by severity and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from citecheck.model.report import DocumentReport, Suppression
from citecheck.model.resolution import Status
from citecheck.model.rule import Rule, Severity

_STATUSES = (Status.FOUND, Status.AMBIGUOUS, Status.NOT_EXPECTED, Status.NOT_FOUND, Status.UNCHECKED)


class Tally:
    """What has been counted so far; `add` counts one more file."""

    def __init__(self, documents: Iterable[DocumentReport] = ()) -> None:
        """Take the files to begin with."""
        self.references = self.citations = self.linked = 0
        self.statuses: Counter[Status] = Counter()
        self.severities: Counter[Severity] = Counter()
        """By the rules' own severities."""
        self.levels: Counter[Severity] = Counter()
        """As the run counts them."""
        self.rules: Counter[Rule] = Counter()
        self.let_be: Counter[tuple[Rule, Suppression]] = Counter()
        for document in documents:
            self.add(document)

    def add(self, document: DocumentReport) -> None:
        """Count one more file."""
        dossier = document.dossier
        self.references += len(dossier.entries)
        self.citations += len(dossier.mentions)
        self.linked += sum(bool(mention.link.references) for mention in dossier.mentions)
        self.statuses.update(entry.resolution.status for entry in dossier.entries)
        self.severities.update(finding.rule.severity for finding in document.findings)
        self.levels.update(finding.severity for finding in document.findings)
        self.rules.update(finding.rule for finding in document.findings)
        self.let_be.update((one.finding.rule, one.by) for one in document.suppressed)

    def shape(self, *, reading_only: bool = False, statistics: bool = False) -> dict[str, Any]:
        """Return the numbers under the names of the JSON report's summary."""
        shape: dict[str, Any] = {"references": self.references, "citations": self.citations, "linked": self.linked}
        if reading_only:
            return shape
        shape |= {status.value.replace("-", "_"): self.statuses[status] for status in _STATUSES}
        shape |= {f"{severity.value}s": self.severities[severity] for severity in Severity}
        by_code = sorted((rule.code, count) for rule, count in self.rules.items())
        return shape | ({"rules": dict(by_code)} if statistics else {})

    def by_rule(self) -> list[tuple[Rule, int, int]]:
        """Return each rule with how many of its findings count and how many do not, most first."""
        rules = {*self.rules, *(rule for rule, _ in self.let_be)}
        rows = [(rule, self.rules[rule], sum(self.let_be[rule, why] for why in Suppression)) for rule in rules]
        return sorted(rows, key=lambda row: (-row[1], -row[2], row[0].code))
