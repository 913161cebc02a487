"""JUnit XML: a test case an entry, for build servers that show test results.

Source: the strict schema of Jenkins' xUnit plug-in (junit-10.xsd: no `file` and `line` attributes) and GitLab's unit
test reports (class name and name are shown, and must be unique together). A finding that makes the run fail is a
failure, what could not be checked an error, a lesser finding a remark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from citecheck.model.dossier import Entry
from citecheck.model.report import DocumentReport, Report
from citecheck.report import wording
from citecheck.report.account import Said, account
from citecheck.report.escape import xml
from citecheck.report.interface import Format, Options
from citecheck.report.layout import clipped
from citecheck.report.spots import posix

FORMAT = Format("junit", "test results for build servers", (".junit.xml", ".xml"))

_BLANKS = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
"""White space that an attribute's reader would make blanks of."""
_SHOWN = 1_000


@dataclass(frozen=True, slots=True)
class _Case:
    """A test case: its name, and (type, message) of its failures, errors and remarks."""

    name: str
    failures: tuple[tuple[str, str], ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()


def write(report: Report, options: Options) -> bytes:
    """Return the test suites in UTF-8, one a file."""
    suites = [(_path(document), tuple(_cases(document, options))) for document in report.documents]
    suites += [
        (posix(r.path), (_Case("reading the file", errors=(("file-not-read", r.sentence),)),)) for r in report.refusals
    ]
    body = "".join(_suite(path, cases, report.generated) for path, cases in suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{body}</testsuites>\n'.encode("utf-8", "replace")


def _path(document: DocumentReport) -> str:
    return posix(document.dossier.manuscript.document.path)


def _cases(document: DocumentReport, options: Options) -> Iterator[_Case]:
    told = account(document)
    doubt = wording.doubt(document.dossier)
    if doubt:
        yield _Case("reading the file", errors=(("reading-not-trusted", doubt),))
    said_of = {entry.entry.reference.id: entry.said for entry in told.entries}
    why = {entry.reference.id: open.reason for open in told.open for entry in open.entries}
    for entry in document.dossier.entries:
        yield _case(_name(entry), said_of.get(entry.reference.id, ()), why.get(entry.reference.id, ""), options)
    for said in (*told.unlisted, *told.others):
        yield _case(f"{said.finding.rule.name}: {said.finding.message}", (said,), "", options)


def _name(entry: Entry) -> str:
    where = entry.manuscript.document.locate(entry.reference.span).says
    return f"{wording.short(entry)} ({where})"


def _case(name: str, said: Sequence[Said], why: str, options: Options) -> _Case:
    fails, remarks = [], []
    for one in said:
        rule = one.finding.rule
        text = f"{one.finding.message} [{rule.code} {rule.name}{wording.places(one)}]"
        severity = one.finding.severity
        if options.fail_on is not None and severity.rank <= options.fail_on.rank:
            fails.append((f"{rule.code} {rule.name}", text))
        else:
            remarks.append(f"{severity.value}: {text}")
    return _Case(name, tuple(fails), (("not-checked", why),) if why else (), tuple(remarks))


def _suite(path: str, cases: Sequence[_Case], generated: str) -> str:
    failures, errors = sum(bool(case.failures) for case in cases), sum(bool(case.errors) for case in cases)
    head = (
        f'<testsuite name={_attribute(path)} tests="{len(cases)}" failures="{failures}" errors="{errors}" '
        f'skipped="0" time="0" timestamp="{generated.rstrip("Z")}">'
    )
    seen: dict[str, int] = {}
    return f" {head}\n{''.join(_element(path, case, seen) for case in cases)} </testsuite>\n"


def _element(path: str, case: _Case, seen: dict[str, int]) -> str:
    name = clipped(case.name, 200)
    seen[name] = seen.get(name, 0) + 1
    if seen[name] > 1:
        name = f"{name} ({seen[name]})"
    inner = "".join(f"   {_outcome('failure', *told)}\n" for told in case.failures)
    inner += "".join(f"   {_outcome('error', *told)}\n" for told in case.errors)
    if case.remarks:
        inner += f"   <system-out>{escape(chr(10).join(map(xml, case.remarks)), quote=False)}</system-out>\n"
    head = f'  <testcase classname={_attribute(path)} name={_attribute(name)} time="0"'
    return f"{head}>\n{inner}  </testcase>\n" if inner else f"{head}/>\n"


def _outcome(tag: str, kind: str, message: str) -> str:
    text = clipped(message, _SHOWN)
    return f"<{tag} type={_attribute(kind)} message={_attribute(text)}>{escape(xml(text), quote=False)}</{tag}>"


def _attribute(text: str) -> str:
    return f'"{escape(xml(text)).translate(_BLANKS)}"'
