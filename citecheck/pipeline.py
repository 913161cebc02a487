"""The sentence: read, parse, link, resolve, check -> Report. This module alone knows the order.

It prints nothing. Each stage is imported where it is needed, so that a run loads only what it uses.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType

from citecheck.model.citation import Citation
from citecheck.model.document import Document, TextOrigin
from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.finding import Finding
from citecheck.model.item import Item
from citecheck.model.link import Coverage, Link, Linkage, LinkReason
from citecheck.model.manuscript import Manuscript
from citecheck.model.mapped import Mapped
from citecheck.model.reference import PrintedDoi, Reference
from citecheck.model.report import DocumentReport, Refusal, Report, SourceUse
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.span import Span
from citecheck.settings import Settings

Watch = Callable[[str, int, int], None]
"""Told of progress: the stage, how much is done, how much there is."""

_INTERRUPTED = "The run was interrupted before this reference was looked up."
_READING_ONLY = "Nothing was looked up."


def audit(paths: Iterable[str], settings: Settings | None = None, watch: Watch | None = None) -> Report:
    """Return the report on all files: one resolver and one pace for all of them.

    A file that cannot be read becomes a Refusal and the others are checked all the same. On Ctrl-C the report holds
    what is done, and says so. Raises the families' exceptions where the caller is wrong (an unknown rule, records that
    cannot be read).
    """
    settings = settings or Settings()
    findings = _checker(settings)
    interruption = _Interruption()
    readings, refusals = _readings(paths, settings, interruption, watch)
    looked_up = _looked_up(readings, settings, interruption, watch)
    documents = tuple(
        DocumentReport(dossier, findings(dossier))
        for number, (manuscript, linkage) in enumerate(readings)
        for dossier in (_dossier(manuscript, linkage, looked_up.resolutions.get(number, {}), _INTERRUPTED),)
    )
    return Report(documents, _now(), looked_up.uses, refusals, looked_up.notices, interruption.came)


def reading(paths: Iterable[str], settings: Settings | None = None, watch: Watch | None = None) -> Report:
    """Return a report of reading and linking alone: no register is asked and no rule is run."""
    interruption = _Interruption()
    readings, refusals = _readings(paths, settings or Settings(), interruption, watch)
    documents = tuple(DocumentReport(_dossier(*pair, {}, _READING_ONLY), ()) for pair in readings)
    return Report(documents, _now(), refusals=refusals, interrupted=interruption.came)


class _Interruption(AbstractContextManager[None]):
    """Around a stage: Ctrl-C ends the stage, not the run, and is remembered."""

    came = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool:
        interrupted = kind is not None and issubclass(kind, KeyboardInterrupt)
        self.came = self.came or interrupted
        return interrupted


_Reading = tuple[Manuscript, Linkage]


def _readings(
    paths: Iterable[str], settings: Settings, interruption: _Interruption, watch: Watch | None
) -> tuple[list[_Reading], tuple[Refusal, ...]]:
    readings: list[_Reading] = []
    refusals: list[Refusal] = []
    with interruption:
        for read in _read_each(paths, settings):
            if isinstance(read, Refusal):
                refusals.append(read)
            else:
                readings.append(read)
            if watch:
                watch("read", len(readings) + len(refusals), 0)
    return readings, tuple(refusals)


def _read_each(paths: Iterable[str], settings: Settings) -> Iterator[_Reading | Refusal]:
    """Read, parse, link."""
    from citecheck.link import link
    from citecheck.parse import parse
    from citecheck.parse.interface import ParseError
    from citecheck.read.files import load
    from citecheck.read.interface import ReadError
    from citecheck.read.registry import SUFFIXES, read

    for loaded in load(paths, settings.limits, SUFFIXES):
        if isinstance(loaded, Refusal):
            yield loaded
            continue
        try:
            manuscript = parse(read(loaded.path, loaded.data, settings, settings.as_format), settings.limits)
        except ReadError as error:
            yield Refusal(error.path, error.sentence)
        except ParseError as error:
            yield Refusal(loaded.path, str(error).removeprefix(f"{loaded.path}: "))
        else:
            yield manuscript, link(manuscript)


@dataclass
class _LookedUp:
    """Resolutions by file and reference, and what the registers have to say of themselves."""

    resolutions: dict[int, dict[str, Resolution]] = field(default_factory=dict)
    uses: tuple[SourceUse, ...] = ()
    notices: tuple[str, ...] = ()


def _looked_up(
    readings: list[_Reading], settings: Settings, interruption: _Interruption, watch: Watch | None
) -> _LookedUp:
    """Resolve all files' references in one go."""
    references = {
        f"{number}:{reference.id}": (number, reference)
        for number, (manuscript, _) in enumerate(readings)
        for reference in manuscript.references
    }
    looked_up = _LookedUp()
    if interruption.came:
        return looked_up
    from citecheck.resolve import resolve
    from citecheck.sources.registry import open_register

    with open_register(settings) as register:
        with interruption:
            asked = ((key, reference) for key, (_, reference) in references.items())
            for done, (key, resolution) in enumerate(resolve(asked, register), 1):
                number, reference = references[key]
                looked_up.resolutions.setdefault(number, {})[reference.id] = resolution
                if watch:
                    watch("resolve", done, len(references))
        looked_up.uses, looked_up.notices = register.uses(), register.notices()
    return looked_up


def _checker(settings: Settings) -> Callable[[Dossier], tuple[Finding, ...]]:
    """Return what finds the faults of a dossier by the rules of this run, each with its fix spelt where it can be."""
    from citecheck.amend.registry import spelt
    from citecheck.check.engine import check
    from citecheck.check.registry import chosen

    rules = chosen(settings.select, settings.ignore)
    return lambda dossier: tuple(spelt(finding, dossier) for finding in check(dossier, rules))


def _dossier(
    manuscript: Manuscript, linkage: Linkage, resolutions: Mapping[str, Resolution], otherwise: str
) -> Dossier:
    coverage = linkage.coverage
    cited_by: dict[str, list[Citation]] = {}
    candidate_of: dict[str, list[Citation]] = {}
    for citation, link in zip(manuscript.citations, linkage.links, strict=True):
        for reference in link.references:
            cited_by.setdefault(reference, []).append(citation)
        for reference in link.candidates if link.reason is LinkReason.SEVERAL or citation.secondary_of else ():
            candidate_of.setdefault(reference, []).append(citation)
    entries = {
        reference.id: Entry(
            reference,
            resolutions.get(reference.id) or _unasked(reference, otherwise),
            tuple(cited_by.get(reference.id, ())),
            manuscript,
            coverage,
            tuple(candidate_of.get(reference.id, ())),
        )
        for reference in manuscript.references
    }
    pairs = zip(manuscript.citations, linkage.links, strict=True)
    mentions = tuple(_mention(citation, link, entries, manuscript, coverage) for citation, link in pairs)
    return Dossier(manuscript, coverage, tuple(entries.values()), mentions)


def _mention(
    citation: Citation, link: Link, entries: Mapping[str, Entry], manuscript: Manuscript, coverage: Coverage
) -> Mention:
    entry = entries.get(link.references[0]) if len(link.references) == 1 else None
    named = link.candidates or link.references
    candidates = tuple(entries[key] for key in named if key in entries)
    return Mention(citation, link, entry, candidates, manuscript, coverage)


def _unasked(reference: Reference, why: str) -> Resolution:
    state = DoiState.UNCHECKED if reference.doi else None
    return Resolution(Status.UNCHECKED, doi_state=state, reason=why)


def read_strings(raws: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Reference]]:
    """Yield the reference that each string is, under the string's id; nothing raises, whatever the string."""
    from citecheck.parse.fields import read_entry

    for key, raw in raws:
        parsed = read_entry(raw)
        yield (
            key,
            Reference(
                id="r1",
                index=0,
                content=Mapped.whole(raw),
                span=Span(0, len(raw)),
                item=parsed.item,
                parsed=parsed.parsed,
                doi=parsed.doi,
                fields=parsed.fields,
            ),
        )


def read_dois(dois: Iterable[str]) -> Iterator[tuple[str, Reference]]:
    """Yield for each DOI, in any printed form, a reference that is nothing but that DOI."""
    from citecheck.ids import doi as dois_room

    for number, text in enumerate(dois):
        whole = Span(0, len(text))
        printed = next(dois_room.find(text), None) or PrintedDoi(text, "", whole)
        yield (
            str(number),
            Reference("r1", 0, Mapped.whole(text), whole, Item(DOI=printed.doi), doi=printed),
        )


def audit_references(
    references: Iterable[tuple[str, Reference]], settings: Settings | None = None
) -> Iterator[tuple[str, DocumentReport]]:
    """Resolve and check single references; yield each under its key as soon as it is done."""
    from citecheck.resolve import resolve
    from citecheck.sources.registry import open_register

    settings = settings or Settings()
    findings = _checker(settings)
    waiting: dict[str, Reference] = {}

    def asked() -> Iterator[tuple[str, Reference]]:
        for key, reference in references:
            waiting[key] = reference
            yield key, reference

    with open_register(settings) as register:
        for key, resolution in resolve(asked(), register):
            dossier = _dossier(*_alone(waiting.pop(key)), {"r1": resolution}, _INTERRUPTED)
            yield key, DocumentReport(dossier, findings(dossier))


def _alone(reference: Reference) -> _Reading:
    """Return a reference as a manuscript of nothing else."""
    document = Document("", "string", reference.content, TextOrigin(reference.raw), bare=True)
    manuscript = Manuscript(document, (reference,), (), style="none", expected=1)
    return manuscript, Linkage((), Coverage(1, 1, 0, 0, trusted=True, linkage=False))


def _now() -> str:
    """Return the time in ISO 8601, UTC; SOURCE_DATE_EPOCH stands in for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    at = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() and len(epoch) < 12 else datetime.now(UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
