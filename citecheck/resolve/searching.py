"""Searching for the references that no DOI leads to: source after source, each for what those before did not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from citecheck.model.reference import Reference
from citecheck.model.resolution import Resolution
from citecheck.resolve import conclude, decide
from citecheck.resolve.conclude import Searched
from citecheck.resolve.decide import Verdict
from citecheck.resolve.slips import is_slip
from citecheck.resolve.standing import Standing
from citecheck.resolve.types import asked_for, promised
from citecheck.sources.interface import Candidates, Query, Search, SearchAnswer, Unanswered
from citecheck.text.tokens import words

_NOT_WHOLE = Unanswered(
    "The records do not hold this work, and do not claim to be the whole register.", caller_chose=True
)

Wanted = tuple[str, Reference, Standing]


class Searching:
    """A run's searches; every string and every journal is asked for once."""

    def __init__(self, searches: Sequence[Search]) -> None:
        self._searches = searches
        self._answers: dict[tuple[str, str], SearchAnswer] = {}
        self._journals: dict[tuple[str, str], bool | Unanswered] = {}

    def resolved(self, wanted: Iterable[Wanted]) -> Iterator[tuple[str, Resolution]]:
        """Yield each reference's id and resolution; those that nobody is asked for come first."""
        to_search: dict[str, Wanted] = {}
        for id_, reference, standing in wanted:
            if (asked_for(reference) or standing.state) and (not standing.open or standing.caller_chose):
                to_search[id_] = (id_, reference, standing)
            else:
                yield id_, conclude.without_work(reference, standing, Searched())
        found = {id_: Searched() for id_ in to_search}
        yield from self._round(to_search, found, _as_printed)
        found |= {id_: self._with_journal(to_search[id_][1], found[id_]) for id_ in to_search}
        missing = {id_: w for id_, w in to_search.items() if found[id_].journal_known and w[1].item.title}
        for id_, resolution in self._round(missing, found, _by_title):
            del to_search[id_]
            yield id_, resolution
        for id_, reference, standing in to_search.values():
            yield id_, conclude.without_work(reference, standing, found[id_])

    def _round(
        self, wanted: dict[str, Wanted], found: dict[str, Searched], worded: Callable[[Reference], str]
    ) -> Iterator[tuple[str, Resolution]]:
        """Search source after source; yield what is found and take it out of `wanted`; note in `found` what is not."""
        for search in self._searches:
            for id_, answer in self._answered(search, list(wanted.values()), worded):
                _, reference, standing = wanted[id_]
                found[id_] = searched = _added(found[id_], reference, answer)
                resolution = _accepted(reference, standing, searched.verdict)
                if resolution:
                    del wanted[id_]
                    yield id_, resolution
                else:
                    self._note_journal(search, reference, answer)

    def _answered(
        self, search: Search, wanted: Sequence[Wanted], worded: Callable[[Reference], str]
    ) -> Iterator[tuple[str, SearchAnswer]]:
        """Yield each reference's answer; the same string is asked for once."""
        asking: dict[str, list[str]] = {}
        queries: list[Query] = []
        for id_, reference, _ in wanted:
            text = worded(reference)
            if (search.name, text) in self._answers:
                yield id_, self._answers[search.name, text]
            elif text in asking:
                asking[text].append(id_)
            else:
                asking[text] = [id_]
                queries.append(Query(text, text, reference.item))
        for text, answer in search.search(queries):
            if isinstance(answer, Candidates) or not answer.caller_chose:
                self._answers[search.name, text] = answer
            for id_ in asking[text]:
                yield id_, answer

    def _with_journal(self, reference: Reference, searched: Searched) -> Searched:
        """Return the same with the answer to whether the registers know the journal, where that decides."""
        name = reference.item.container_title
        verdict = searched.verdict
        if not name or not promised(reference) or searched.unanswered or verdict.several or verdict.gone:
            return searched
        known = [self._knows(s, reference, name) for s in self._searches if s.name in searched.sources]
        outage = next((k for k in known if isinstance(k, Unanswered)), None)
        return replace(searched, unanswered=outage, journal_known=None if outage else bool(known) and all(known))

    def _knows(self, search: Search, reference: Reference, name: str) -> bool | Unanswered:
        """Return whether a source holds works of the reference's journal; it is asked once a journal."""
        key = _journal(search, name)
        if key not in self._journals:
            answer = search.containers(name)
            if isinstance(answer, Unanswered):
                return answer
            self._journals[key] = decide.names_container(reference, answer.names)
        return self._journals[key]

    def _note_journal(self, search: Search, reference: Reference, answer: SearchAnswer) -> None:
        """Take note where a distant source's candidates themselves show that it knows the reference's journal."""
        name = reference.item.container_title
        if search.distant and name and promised(reference) and isinstance(answer, Candidates) and answer.whole:
            names = dict.fromkeys(n for w in answer.works for n in w.containers)
            key = _journal(search, name)
            if self._journals.get(key) is not True and decide.names_container(reference, names):
                self._journals[key] = True


def _as_printed(reference: Reference) -> str:
    """Return what is searched for first: the whole string, which finds best."""
    return " ".join(reference.raw.split())


def _by_title(reference: Reference) -> str:
    """Return what is searched for before a work is called missing: a long or garbled string may hide its title."""
    first = reference.item.author[0].full_family if reference.item.author else ""
    return f"{first} {reference.item.title}".strip()


def _journal(search: Search, name: str) -> tuple[str, str]:
    return search.name, " ".join(words(name))


def _added(searched: Searched, reference: Reference, answer: SearchAnswer) -> Searched:
    """Return what is known after one more source has answered."""
    if isinstance(answer, Unanswered):
        return replace(searched, unanswered=answer)
    verdict = decide.among(reference, answer.works)
    if searched.verdict.several and not verdict.work:
        verdict = searched.verdict
    if answer.whole:
        sources = tuple(dict.fromkeys((*searched.sources, answer.source)))
        return replace(searched, verdict=verdict, unanswered=None, sources=sources)
    return replace(searched, verdict=verdict, unanswered=searched.unanswered or _NOT_WHOLE)


def _accepted(reference: Reference, standing: Standing, verdict: Verdict) -> Resolution | None:
    """Return the resolution where the verdict proves a work that may stand beside the printed DOI's state."""
    work = verdict.work
    if work is None:
        return None
    if not standing.open:
        return conclude.by_search(standing, verdict, work)
    if is_slip(reference.doi.doi if reference.doi else "", work.doi) and decide.is_the_very_work(reference, work):
        return conclude.by_search(standing, verdict, work, near_doi=work.doi)
    return None
