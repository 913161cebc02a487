"""The shapes of the JSON report, "citecheck-report/1": each noun of the model as plain dicts and lists.

Source of the names: the contract that report/schema/citecheck-report-1.json states. The order of keys is fixed, so
that two runs with the same answers give the same bytes.
"""

from __future__ import annotations

from typing import Any

from citecheck.model.csl import to_csl
from citecheck.model.document import Document
from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.finding import Evidence, Finding, Fix, SourceEdit
from citecheck.model.place import ElementPlace, NotePlace, PagePlace, ParagraphPlace, Place, TextPlace
from citecheck.model.report import DocumentReport, Refusal, SourceUse
from citecheck.model.resolution import Alternative, Resolution
from citecheck.model.span import Span
from citecheck.model.work import Work

Shape = dict[str, Any]

_KINDS = {
    TextPlace: "text",
    PagePlace: "page",
    ParagraphPlace: "paragraph",
    NotePlace: "note",
    ElementPlace: "element",
}


def document(report: DocumentReport, *, reading_only: bool = False) -> Shape:
    """Return one file with its references, citations and findings."""
    dossier = report.dossier
    manuscript = dossier.manuscript
    read = manuscript.document
    shape = {
        "path": read.path,
        "format": read.format,
        "encoding": read.encoding,
        "style": manuscript.style,
        "doi": manuscript.doi or None,
        "notices": list(read.notices),
        "coverage": _coverage(dossier),
        "references": [reference(entry, reading_only=reading_only) for entry in dossier.entries],
        "citations": [_citation(mention) for mention in dossier.mentions],
    }
    if reading_only:
        return shape
    return shape | {"findings": [finding(f, read) for f in report.findings]} | _let_be(report, read)


def _let_be(report: DocumentReport, read: Document) -> Shape:
    """Return what does not count and why, and what is to be said of comments, where there is anything."""
    shape: Shape = {}
    if report.suppressed:
        shape["suppressed"] = [
            finding(one.finding, read) | {"by": one.by.value, "reason": one.reason or None} for one in report.suppressed
        ]
    if report.remarks:
        shape["remarks"] = [
            {"line": one.line, "file": one.file or None, "sentence": one.sentence} for one in report.remarks
        ]
    return shape


def reference(entry: Entry, *, reading_only: bool = False) -> Shape:
    """Return an entry of the list, with what was found out about it."""
    item, document = entry.reference, entry.manuscript.document
    shape = {
        "id": item.id,
        "index": item.index,
        "raw": item.raw,
        **_where(document, item.span),
        "csl": to_csl(item.item),
    }
    if not reading_only:
        shape["resolution"] = resolution(entry.resolution)
    return shape | {"cited_by": [citation.id for citation in entry.citations]}


def resolution(found: Resolution) -> Shape:
    """Return where a reference stands with the registers."""
    return {
        "status": found.status.value,
        "doi_state": found.doi_state.value if found.doi_state else None,
        "source": found.source,
        "by": found.by,
        "doi": found.work.doi if found.work else None,
        "score": None if found.score is None else round(found.score, 4),
        "reason": found.reason,
        "alternatives": [_alternative(a) for a in found.alternatives],
        "record": record(found.work) if found.work else None,
        "refuted": record(found.refuted) if found.refuted else None,
    }


def record(work: Work) -> Shape:
    """Return a register's record as a CSL-JSON item, with all its dates kept apart."""
    dates = ("print", "online", "issue", "posted", "other", "issued")
    known = {name: getattr(work.dates, name) for name in dates}
    item = to_csl(work.item) | ({"DOI": work.doi} if work.doi else {})
    return item | {"dates": {name: date.iso if date else None for name, date in known.items()}}


def finding(said: Finding, document: Document) -> Shape:
    """Return what a rule says of one place."""
    return {
        "code": said.rule.code,
        "name": said.rule.name,
        "severity": said.rule.severity.value,
        "message": said.message,
        "reference": said.reference,
        "citation": said.citation,
        **_where(document, said.at),
        "related": [span for span in (_lines(document, at) for at in said.related) if span],
        "evidence": [evidence(each) for each in said.evidence],
        "confidence": round(said.confidence, 4),
        "fix": _fix(said.fix, said.edits, document) if said.fix else None,
        **({"level": said.level.value} if said.level else {}),
    }


def verdict(report: DocumentReport) -> Shape:
    """Return what was found out about a single reference, in short."""
    entry = report.dossier.entries[0]
    found = resolution(entry.resolution)
    short = {key: found[key] for key in ("status", "doi_state", "doi", "score")}
    return short | {"findings": [finding(f, entry.manuscript.document) for f in report.findings]}


def doi(report: DocumentReport) -> Shape:
    """Return what was found out about a DOI, with its record."""
    entry = report.dossier.entries[0]
    findings = [finding(f, entry.manuscript.document) for f in report.findings]
    return {"printed": entry.reference.raw} | resolution(entry.resolution) | {"findings": findings}


def refusal(refused: Refusal) -> Shape:
    """Return a file that could not be read, and why."""
    return {"path": refused.path, "sentence": refused.sentence}


def source(use: SourceUse) -> Shape:
    """Return one register's part in the run."""
    return {
        "name": use.name,
        "url": use.url,
        "requests": use.requests,
        "failures": use.failures,
        "as_of": use.as_of,
    }


def place(at: Place) -> Shape:
    """Return where something stands, as a person would look for it."""
    return {
        "kind": _KINDS[type(at)],
        "page": at.page if isinstance(at, PagePlace) else None,
        "box": list(at.box) if isinstance(at, PagePlace) and at.box else None,
        "index": at.index if isinstance(at, ParagraphPlace | NotePlace) else None,
        "path": _path(at),
        "says": at.says,
    }


def _path(at: Place) -> str | None:
    match at:
        case ElementPlace():
            return at.path
        case TextPlace():
            return at.file or None
        case _:
            return None


def lines(at: Place) -> Shape | None:
    """Return lines and columns, or None where the format has none."""
    if not isinstance(at, TextPlace):
        return None
    return {"line": at.line, "column": at.column, "end_line": at.end_line, "end_column": at.end_column}


def _where(document: Document, span: Span | None) -> Shape:
    at = document.locate(span) if span else None
    return {"span": lines(at) if at else None, "place": place(at) if at else None}


def _lines(document: Document, span: Span) -> Shape | None:
    return lines(document.locate(span))


def _coverage(dossier: Dossier) -> Shape:
    coverage, manuscript = dossier.coverage, dossier.manuscript
    return {
        "references": coverage.references,
        "expected": coverage.expected,
        "citations": coverage.citations,
        "linked": coverage.linked,
        "trusted": coverage.trusted,
        "why": list(coverage.why),
        "unparsed": [place(manuscript.document.locate(span)) for span in manuscript.unparsed],
    }


def _citation(mention: Mention) -> Shape:
    citation, link = mention.citation, mention.link
    return {
        "id": citation.id,
        "cluster": citation.cluster,
        "raw": citation.raw,
        **_where(mention.manuscript.document, citation.span),
        "authors": list(citation.authors),
        "year": citation.year or None,
        "number": citation.number or None,
        "key": citation.key or None,
        "references": list(link.references),
        "candidates": list(link.candidates),
        "link": {"reason": link.reason.value, "score": round(link.score, 4)},
    }


def _alternative(other: Alternative) -> Shape:
    score = None if other.score is None else round(other.score, 4)
    return {"doi": other.doi, "relation": other.relation, "score": score, "title": other.title}


def evidence(one: Evidence) -> Shape:
    """Return both sides of a field, and where each was read."""
    return {"field": one.field, "claimed": one.claimed, "found": one.found, "source": one.source}


def _fix(fix: Fix, edits: tuple[SourceEdit, ...], document: Document) -> Shape:
    target = {"reference": fix.reference} if fix.reference else {"citation": fix.citation}
    shown = [{"span": span, "text": e.text} for e in edits if (span := lines(document.origin.place(e.span)))]
    return {"target": target | {"field": fix.field}, "value": fix.value, "safe": fix.safe, "edits": shown}
