"""The sentences that the text reports share: an entry in short, the summary, how a file was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from citecheck.model.dossier import Dossier, Entry
from citecheck.model.item import Item
from citecheck.model.report import DocumentReport, Remark, Report, SourceUse, Suppressed, Suppression
from citecheck.model.resolution import Status
from citecheck.model.rule import Severity
from citecheck.model.work import WorkDates
from citecheck.report.account import Said, why_open
from citecheck.report.layout import clipped
from citecheck.report.places import enumeration, together, whole
from citecheck.report.tally import Tally

_FORMATS = {
    "markdown": "Markdown",
    "text": "plain text",
    "docx": "Word",
    "odt": "OpenDocument",
    "latex": "LaTeX",
    "html": "HTML",
    "jats": "JATS XML",
    "pdf": "PDF",
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl-json": "CSL-JSON",
    "csl-yaml": "CSL-YAML",
    "endnote-xml": "EndNote XML",
    "nbib": "PubMed",
}
_STYLES = {
    "author-date": "citations by author and year",
    "numeric": "citations by number",
    "author-page": "citations by author and page",
    "keyed": "citations by key",
}


def number(entry: Entry) -> str:
    """Return the entry's number or key as printed, or else its place in the list."""
    return entry.reference.label or str(entry.reference.index + 1)


def short(entry: Entry) -> str:
    """Return an entry in a few words: "12 Ali 2022"."""
    item = entry.reference.item
    who = item.author[0].full_family if item.author else ""
    named = " ".join(part for part in (who, item.year or item.issued_literal) if part)
    return f"{number(entry)} {clipped(named or entry.reference.raw, 40)}"


def places(one: Said) -> str:
    """Return where a finding is to be looked for, as the end of a phrase: ", lines 3 and 8", or "" for the entry."""
    told = f", {one.places}" if one.places else ""
    return told + (f", {one.times} times" if one.times > max(1, one.spots) else "")


def work(item: Item, doi: str = "") -> str:
    """Return a registered work in one line."""
    names = [name.full_family for name in item.author[:3]] + (["et al."] if len(item.author) > 3 else [])
    inside = item.container_title and f"{item.container_title}{_where_in(item)}"
    parts = (", ".join(names), f"({item.year})" if item.year else "", item.title.rstrip("."), inside, item.publisher)
    told = ". ".join(part for part in (" ".join(part for part in parts[:2] if part), *parts[2:]) if part)
    return f"{told}. https://doi.org/{doi}" if doi else f"{told}."


def dates(known: WorkDates) -> str:
    """Return a work's dates in words: "in print 2013-02, online 2012-11-05"."""
    names = {"print": "in print", "online": "online", "issue": "issue of", "posted": "posted", "other": "published"}
    all_dates = {word: getattr(known, name) for name, word in names.items()}
    told = [f"{word} {date.iso}" for word, date in all_dates.items() if date]
    return ", ".join(told) or (f"issued {known.issued.iso}" if known.issued else "")


def _where_in(item: Item) -> str:
    volume = f" {item.volume}" if item.volume else ""
    issue = f"({item.issue})" if item.issue else ""
    return f"{volume}{issue}" + (f", {item.page or item.number}" if item.page or item.number else "")


def named(path: str) -> str:
    """Return a file's path as a person would say it."""
    return "standard input" if path == "-" else path


def doubt(dossier: Dossier) -> str:
    """Return why the reading of a file is not to be trusted, or "" where it is."""
    coverage, entries = dossier.coverage, dossier.entries
    why = " ".join(coverage.why)
    if not entries:
        return why or "No list of references was found."
    if not any(entry.reference.parsed for entry in entries):
        return f"None of the {counted(len(entries), 'entry', 'entries')} of the list could be read. {why}".strip()
    return "" if coverage.trusted else f"The reading of this file is not to be trusted. {why}".strip()


def summary(report: DocumentReport) -> Iterator[str]:
    """Yield the sentences that a person trusts at a glance: read, linked, cited, found, said."""
    dossier = report.dossier
    yield (
        "; ".join(part for part in (_read(dossier), _linked(dossier), _cited(dossier), _looked_up(dossier)) if part)
        + "."
    )
    yield said(report) + "."
    if report.suppressed:
        yield f"Not counted: {let_be(report.suppressed)}."
    yield from map(remark, report.remarks)


def remark(on_a_comment: Remark) -> str:
    """Return what is to be said of a comment to citecheck: "Line 12: …", or "notes.tex, line 12: …"."""
    where = f"{on_a_comment.file}, line" if on_a_comment.file else "Line"
    return f"{where} {on_a_comment.line}: {on_a_comment.sentence}"


def said(report: DocumentReport) -> str:
    """Return how many findings of each severity there are."""
    graded = Counter(finding.severity for finding in report.findings)
    if not graded:
        return _nothing_said(report)
    return ", ".join(counted(graded[severity], severity.value) for severity in Severity if graded[severity])


def let_be(suppressed: Iterable[Suppressed]) -> str:
    """Return how many findings do not count, and why."""
    by = Counter(one.by for one in suppressed)
    phrases = {Suppression.BASELINE: "known by the baseline", Suppression.IGNORE: "let be by a comment"}
    return ", ".join(f"{by[why]:,} {phrase}" for why, phrase in phrases.items() if by[why])


def _nothing_said(report: DocumentReport) -> str:
    dossier = report.dossier
    known = any(one.by is Suppression.BASELINE for one in report.suppressed)
    fault = "nothing new" if known else "no fault"
    if not dossier.entries:
        return "Nothing was checked"
    if not dossier.coverage.trusted:
        return f"What was read shows {fault}, but the reading is not to be trusted"
    if any(why_open(entry) for entry in dossier.entries):
        return f"What could be checked shows {fault}; not everything could be"
    return "Nothing new was found" if known else "Nothing to correct was found"


def counted(count: int, noun: str, nouns: str = "") -> str:
    """Return a number with its noun: "1 error", "2 errors"."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"


def _read(dossier: Dossier) -> str:
    coverage = dossier.coverage
    return f"{counted(coverage.references, 'reference')} read, {coverage.expected:,} expected"


def _linked(dossier: Dossier) -> str:
    coverage = dossier.coverage
    if dossier.manuscript.document.bare:
        return "a list without a text"
    return f"{counted(coverage.citations, 'citation')}, {coverage.linked:,} linked"


def _cited(dossier: Dossier) -> str:
    if dossier.manuscript.document.bare or not dossier.coverage.linkage or not dossier.entries:
        return ""
    cited = sum(bool(entry.citations) for entry in dossier.entries)
    whole = len(dossier.entries)
    return (
        f"{'the one entry' if whole == 1 else f'all {whole:,} entries'} cited"
        if cited == whole
        else f"{cited:,} of {whole:,} entries cited"
    )


def _looked_up(dossier: Dossier) -> str:
    states = Counter(entry.resolution.status for entry in dossier.entries)
    phrases = {
        Status.FOUND: counted(states[Status.FOUND], "work") + " found",
        Status.NOT_FOUND: f"{states[Status.NOT_FOUND]:,} not found",
        Status.AMBIGUOUS: f"{states[Status.AMBIGUOUS]:,} undecided",
        Status.NOT_EXPECTED: f"{states[Status.NOT_EXPECTED]:,} not expected in a register",
        Status.UNCHECKED: f"{states[Status.UNCHECKED]:,} not checked",
    }
    return ", ".join(phrase for status, phrase in phrases.items() if states[status] or status is Status.FOUND)


def reading(dossier: Dossier) -> Iterator[str]:
    """Yield how the file was read: format, encoding, where the list stood, how the text cites, what was left out."""
    manuscript = dossier.manuscript
    document = manuscript.document
    about = [f"as {_FORMATS.get(document.format, document.format)}"]
    if document.encoding:
        about.append(f"encoding {document.encoding}")
    for region in manuscript.lists[:3]:
        heading = f" under “{clipped(region.heading, 60)}”" if region.heading else ""
        about.append(f"the list in {whole(document.locate(region.span))}{heading}")
    if manuscript.style in _STYLES:
        about.append(_STYLES[manuscript.style])
    if manuscript.doi:
        about.append(f"the article's own DOI {manuscript.doi}")
    yield "Read " + ", ".join(about) + "."
    if len(manuscript.lists) > 1:
        yield f"The {len(manuscript.lists)} lists were read together: a work that any of them has counts as listed."
    yield from document.notices
    if manuscript.unparsed:
        places = together([document.locate(span) for span in manuscript.unparsed])
        yield f"Stretches of the list that became no entry: {places}."


def sources(uses: Iterable[SourceUse]) -> str:
    """Return who was asked: "Asked: Crossref (5 requests), the records (as of 2026-11-01)"."""
    from citecheck.sources.names import register

    asked = (use for use in uses if use.requests or use.as_of or not use.url.startswith("http"))
    told = [register(use.name) + _cost(use) for use in asked]
    return f"Asked: {', '.join(told)}." if told else "No register was asked."


def totals(report: Report) -> str:
    """Return all files of a run in one sentence."""
    return run_totals(Tally(report.documents), len(report.documents), len(report.refusals))


def run_totals(tally: Tally, read: int, refused: int) -> str:
    """Return all files of a run in one sentence: how many were read and how many not, and what is found in them."""
    files = counted(read + refused, "file")
    graded = ", ".join(counted(tally.levels[severity], severity.value) for severity in Severity)
    return f"{files}, {refused} of them not read: {graded}." if refused else f"{files}: {graded}."


def statistics(tally: Tally) -> Iterator[tuple[str, str]]:
    """Yield each rule with how many findings there are of it, most first."""
    for rule, count, not_counted in tally.by_rule():
        yield f"{rule.code} {rule.name}", f"{count:,}" + (f", and {not_counted:,} not counted" if not_counted else "")


def these(entries: Iterable[Entry]) -> str:
    """Return entries in a few words each, "(12 Ali 2022 and 14 Doe 2013)", cut where there are many."""
    return f"({enumeration(map(short, entries))})"


def _cost(use: SourceUse) -> str:
    parts = [counted(use.requests, "request")] if use.requests else []
    parts += [f"{use.failures} failed"] if use.failures else []
    parts += [f"as of {use.as_of}"] if use.as_of else []
    return f" ({', '.join(parts)})" if parts else ""
