"""Runs the rules over a dossier and puts what they say in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check.interface import Rules
from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding


def check(dossier: Dossier, rules: Rules) -> tuple[Finding, ...]:
    """Return the findings of all rules in the order of the places they speak of, then by code."""
    return tuple(sorted(_findings(dossier, rules), key=_order))


def _findings(dossier: Dossier, rules: Rules) -> Iterator[Finding]:
    for entry in dossier.entries:
        for entry_rule in rules.entry:
            yield from entry_rule.check(entry)
    for mention in dossier.mentions:
        for mention_rule in rules.mention:
            yield from mention_rule.check(mention)
    for whole_rule in rules.whole:
        yield from whole_rule.check(dossier)


def _order(finding: Finding) -> tuple[int, int, str]:
    start = finding.at.start if finding.at else -1
    return start, finding.rule.severity.rank, finding.rule.code
