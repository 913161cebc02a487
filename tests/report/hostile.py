"""Eight kinds of injection, and a report that holds one of them in every field that a stranger can fill."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum

from citecheck.model.document import Document, TextOrigin
from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.item import Date, Item, Name
from citecheck.model.link import Coverage, Link, LinkReason
from citecheck.model.manuscript import ListRegion, Manuscript
from citecheck.model.mapped import Mapped
from citecheck.model.report import DocumentReport, Refusal, Report, SourceUse
from citecheck.model.resolution import Alternative, DoiState, Resolution, Status
from citecheck.model.span import Span
from citecheck.model.work import Notice, Work, WorkDates
from citecheck.policy.fingerprints import known_by
from report import small

INJECTIONS = {
    "terminal": "\x1b[31mr\x1b]0;t\x07 \x9b31m \x1b]8;;http://evil.example\x07x\x1b]8;;\x07 \u202egnp.exe\u202c\x00",
    "html": "\"'><script>alert(1)</script><img src=x onerror=alert(2)></textarea></title>&lt;b&gt;<!-- --><svg>",
    "workflow": "::error file=a,line=1::forged\n::stop-commands::x\n##[error]old ::add-mask::y %0A::warning::z",
    "formulas": '=HYPERLINK("http://evil.example","Open")',
    "logs": "title\r\nCRITICAL all verified\u2028ERROR forged\x85more\x0bless",
    "markup": "[/red] [bold]x[/bold] [link=http://evil.example]y[/link] {0.__class__} {{7*7}} %s%n $(id) `id`",
    "markdown": "![x](http://evil.example/p.png) [x](javascript:y) | a | ``` <details> @everyone #1 **b** _i_",
    "xml": ']]></failure><testcase name="forged"/><![CDATA[ \x0b\x0c\ufffe\uffff &amp; \ud800',
}


def report(evil: str) -> Report:
    """Return a report with that string in every field."""
    raw = f"{evil} Doe, J. (2013). {evil}"
    text = f"As said ({evil}, 2013).\n\nReferences\n\n{raw}\n"
    document = Document(f"{evil}.txt", "text", Mapped.whole(text), TextOrigin(text), "utf-8", notices=(evil,))
    span = Span(text.index(raw), text.index(raw) + len(raw))
    item = Item(
        "article-journal",
        (Name(family=evil, given=evil),),
        issued=Date(2013),
        title=evil,
        container_title=evil,
        DOI=evil,
    )
    entry_of = small.reference(0, raw, item, text)
    reference = replace(entry_of, label=evil)
    cited = replace(small.citation(1, evil, (evil,), "2013", text=text), title=evil)
    region = ListRegion(span, evil)
    manuscript = Manuscript(document, (reference,), (cited,), (region,), "author-date", evil, evil, 1, unparsed=(span,))
    coverage = Coverage(1, 1, 1, 1, trusted=False, why=(evil,))
    notice = Notice("retraction", evil, Date(2014), "publisher", evil, evil)
    work = Work(evil, evil, item, WorkDates(print=Date(2014)), titles=(evil,), updated_by=(notice,))
    resolution = Resolution(
        Status.UNCHECKED,
        DoiState.UNCHECKED,
        work,
        work,
        source=evil,
        reason=evil,
        alternatives=(Alternative(evil, evil, 0.5, evil),),
    )
    entry = Entry(reference, resolution, (cited,), manuscript, coverage)
    mention = Mention(cited, Link("c1", ("r1",), LinkReason.EXACT, 1.0), entry, (), manuscript, coverage)
    dossier = Dossier(manuscript, coverage, (entry,), (mention,))
    findings = tuple(
        Finding(rule, evil, at, reference_id, citation_id, (span,), (Evidence("title", evil, evil, evil),), 0.9, fix)
        for rule, at, reference_id, citation_id, fix in (
            (small.ERROR_YEAR, cited.span, "r1", "c1", Fix("year", evil, safe=True, citation="c1")),
            (small.PAGES, span, "r1", None, Fix("title", evil, safe=False, reference="r1")),
            (small.UNLISTED, cited.span, None, "c1", None),
            (small.ORDER, None, None, None, None),
        )
    )
    made = Report(
        (DocumentReport(dossier, tuple(known_by(dossier, findings))),),
        "2026-01-02T03:04:05Z",
        (SourceUse(evil, evil, 1),),
        (Refusal(evil, evil),),
        (evil,),
    )
    return _everywhere(made, evil)


_NO_FIELDS_OF_STRANGERS = frozenset(
    ("id", "cluster", "citation", "reference", "references", "candidates", "fingerprint")
)
"""Names that the program itself gives, which other fields refer to."""


def _everywhere(value, evil):
    """Return the value with the string in each field of text, however deep, that is still empty."""
    if isinstance(value, tuple):
        return tuple(_everywhere(each, evil) for each in value)
    if not is_dataclass(value):
        return value
    changes = {}
    for each in fields(value):
        held = getattr(value, each.name)
        if each.name in _NO_FIELDS_OF_STRANGERS or (isinstance(value, Name) and each.name == "literal"):
            continue
        if held == "" and not isinstance(held, Enum):
            changes[each.name] = evil
        elif held == () and each.type == "tuple[str, ...]":
            changes[each.name] = (evil,)
        elif each.init:
            changes[each.name] = _everywhere(held, evil)
    return replace(value, **changes)
