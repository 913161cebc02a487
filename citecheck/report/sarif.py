"""SARIF 2.1.0: findings for code scanning and for editors that show them.

Source: OASIS SARIF 2.1.0 (columns in code points, end exclusive; `[`, `]`, `{`, `}` escaped in messages).
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck import __version__
from citecheck.model.document import Document
from citecheck.model.finding import Finding
from citecheck.model.report import DocumentReport, Report, Suppressed, Suppression
from citecheck.model.rule import Rule, Severity
from citecheck.report import proposals, wording
from citecheck.report.account import account
from citecheck.report.escape import json_text, sarif
from citecheck.report.interface import Format, Options
from citecheck.report.shapes import Shape, evidence
from citecheck.report.spots import Spot, edit_spots, posix, spot
from citecheck.settings import HOME

FORMAT = Format("sarif", "code scanning (SARIF 2.1.0)", (".sarif", ".sarif.json"))

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(report: Report, options: Options) -> bytes:
    """Return the log in UTF-8: one run over all files."""
    findings = [finding for document in report.documents for finding, _ in _all(document)]
    rules = sorted({finding.rule for finding in findings}, key=lambda rule: rule.code)
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "citecheck",
        "version": __version__,
        "informationUri": HOME,
        "rules": [_rule(rule, options.pages.get(rule.code, "")) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [result for document in report.documents for result in _results(document, numbers)],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(rule: Rule, page: str) -> Shape:
    level = _LEVELS[rule.severity]
    shape = {"id": rule.code, "name": _camel(rule.name), "defaultConfiguration": {"level": level}}
    body = page.partition("\n\n")[2]
    if not body:
        return shape
    sentence = body.partition("\n")[0]
    return shape | {
        "shortDescription": {"text": sentence},
        "fullDescription": {"text": sentence},
        "help": {"text": page, "markdown": page},
    }


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _results(report: DocumentReport, numbers: dict[str, int]) -> Iterator[Shape]:
    for finding, suppressed in _all(report):
        document = report.dossier.manuscript.document
        where = spot(document, finding.at)
        yield {
            "ruleId": finding.rule.code,
            "ruleIndex": numbers[finding.rule.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": sarif(finding.message + where.aside)},
            "locations": [_location(where)],
            "relatedLocations": [
                _location(spot(document, span)) | {"id": number} for number, span in enumerate(finding.related, 1)
            ],
            "partialFingerprints": {"citecheck/v1": finding.fingerprint},
            **_suppressions(suppressed),
            **_fixes(finding, document),
            "rank": round(finding.confidence * 100, 1),
            "properties": {"evidence": [evidence(each) for each in finding.evidence]},
        }


def _all(report: DocumentReport) -> Iterator[tuple[Finding, Suppressed | None]]:
    yield from ((finding, None) for finding in report.findings)
    yield from ((one.finding, one) for one in report.suppressed)


def _suppressions(one: Suppressed | None) -> Shape:
    if one is None:
        return {}
    kind = "inSource" if one.by is Suppression.IGNORE else "external"
    return {"suppressions": [{"kind": kind, "justification": sarif(one.reason or "It is in the baseline.")}]}


def _fixes(finding: Finding, document: Document) -> Shape:
    edits = edit_spots(document, finding)
    if not finding.fix or not edits:
        return {}
    replacements = [{"deletedRegion": _region(where), "insertedContent": {"text": text}} for where, text in edits]
    change = {"artifactLocation": {"uri": edits[0][0].uri}, "replacements": replacements}
    return {"fixes": [{"description": {"text": sarif(proposals.phrase(finding))}, "artifactChanges": [change]}]}


def _location(where: Spot) -> Shape:
    region = {"region": _region(where)} if where.lines else {}
    return {"physicalLocation": {"artifactLocation": {"uri": where.uri}, **region}}


def _region(where: Spot) -> Shape:
    at = where.lines
    if at is None:
        return {}
    return {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}


def _invocation(report: Report) -> Shape:
    notifications = [_notification("error", refusal.sentence, Spot(posix(refusal.path))) for refusal in report.refusals]
    for document in report.documents:
        where = Spot(posix(document.dossier.manuscript.document.path))
        notifications += [_notification("warning", said, where) for said in _doubts(document)]
        notifications += [_notification("warning", wording.remark(remark), where) for remark in document.remarks]
    notifications += [_notification("note", notice, None) for notice in report.notices]
    return {
        "executionSuccessful": not report.interrupted and not report.refusals,
        "endTimeUtc": report.generated,
        "toolExecutionNotifications": notifications,
    }


def _doubts(document: DocumentReport) -> Iterator[str]:
    doubt = wording.doubt(document.dossier)
    if doubt:
        yield doubt
    for open in account(document).open:
        yield f"{open.reason} {wording.these(open.entries)}"


def _notification(level: str, text: str, where: Spot | None) -> Shape:
    shape: Shape = {"level": level, "message": {"text": sarif(text)}}
    return shape | ({"locations": [_location(where)]} if where else {})
