"""Boxes to show and hide by severity, state and rule; only there where script runs."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.model.report import Report
from citecheck.model.resolution import Status
from citecheck.model.rule import Severity
from citecheck.report.escape import html
from citecheck.report.html.words import STATES


def filters(report: Report) -> str:
    """Return the form: all boxes ticked."""
    rules = sorted({f"{f.rule.code} {f.rule.name}" for document in report.documents for f in document.findings})
    severities = [(severity.value, severity.value) for severity in Severity] + [("none", "nothing said")]
    states = [(status.value, STATES[status]) for status in Status]
    return (
        '<form class="filters" aria-label="What is shown">\n<details><summary>Choose what is shown</summary>\n'
        f"{_boxes('Severity', 'severity', severities)}{_boxes('State', 'state', states)}"
        f"{_boxes('Rule', 'rule', [(rule.split(' ')[0], rule) for rule in rules])}"
        '<p class="faint">Keys: j for the next entry, k for the one before.</p>\n</details>\n'
        '<p id="shown" role="status" class="faint"></p>\n</form>\n'
    )


def _boxes(legend: str, name: str, values: Iterable[tuple[str, str]]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{html(value)}" checked> {html(label)}</label>\n'
        for value, label in values
    )
    return f"<fieldset><legend>{legend}</legend>\n{boxes}</fieldset>\n" if boxes else ""
