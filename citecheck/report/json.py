"""JSON: the whole report for programs, as citecheck/report/schema/citecheck-report-1.json describes it."""

from __future__ import annotations

from dataclasses import asdict

from citecheck import __version__
from citecheck.model.report import BaselineUse, Report
from citecheck.report import shapes
from citecheck.report.escape import json_text
from citecheck.report.interface import Format, Options
from citecheck.report.tally import Tally

FORMAT = Format("json", "everything, for programs (schema citecheck-report/1)", (".json",))

SCHEMA = "citecheck-report/1"


def write(report: Report, options: Options) -> bytes:
    """Return the report as one JSON object, indented, in UTF-8."""
    return json_text(_shape(report, options), indent=1)


def _shape(report: Report, options: Options) -> shapes.Shape:
    return {
        "schema": SCHEMA,
        "tool": {"name": "citecheck", "version": __version__},
        "generated": report.generated,
        **({} if report.locked and not report.interrupted else {"run": _run(report)}),
        "documents": [shapes.document(d, reading_only=options.reading_only) for d in report.documents],
        "refused": [shapes.refusal(refusal) for refusal in report.refusals],
        **({"baseline": _baseline(report.baseline)} if report.baseline else {}),
        "summary": Tally(report.documents).shape(reading_only=options.reading_only, statistics=options.statistics),
    }


def _baseline(use: BaselineUse) -> shapes.Shape:
    return {"known": use.known, "stale": [asdict(known) for known in use.stale]}


def _run(report: Report) -> shapes.Shape:
    return {
        "sources": [shapes.source(use) for use in report.sources],
        "notices": list(report.notices),
        "interrupted": report.interrupted,
    }
