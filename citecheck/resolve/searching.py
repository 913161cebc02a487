"""Searching for the references that no DOI leads to: source after source, each for what those before did not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from citecheck.model.reference import Reference
from citecheck.model.resolution import Alternative, Resolution
from citecheck.resolve import conclude, decide, opinions
from citecheck.resolve.conclude import Searched
from citecheck.resolve.decide import Verdict
from citecheck.resolve.glued import unglued
from citecheck.resolve.opinions import LookUp
from citecheck.resolve.slips import is_slip
from citecheck.resolve.standing import Standing
from citecheck.resolve.types import asked_for, promised
from citecheck.sources.interface import OPINIONS, Candidates, Query, Search, SearchAnswer, Unanswered
from citecheck.text.tokens import words

_NOT_WHOLE = Unanswered(
    "The records do not hold this work, and do not claim to be the whole register.", caller_chose=True
)

Wanted = tuple[str, Reference, Standing]


class Searching:
    """A run's searches; every string and every journal is asked for once."""

    def __init__(self, searches: Sequence[Search], look_up: LookUp) -> None:
        """Take the sources, and what looks up the DOIs that a second opinion brings."""
        self._searches = tuple(s for s in searches if s.name not in OPINIONS)
        self._opinions = tuple(s for s in searches if s.name in OPINIONS)
        self._look_up = look_up
        self._answers: dict[tuple[str, str], SearchAnswer] = {}
        self._journals: dict[tuple[str, str], str] = {}
        """The registers' own names of journals, "" for one that is not known."""

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
        found |= {id_: self._journal_of(to_search[id_][1], found[id_]) for id_ in to_search}
        missing = {id_: w for id_, w in to_search.items() if found[id_].journal_known and w[1].item.title}
        for id_, resolution in self._round(missing, found, _by_title):
            del to_search[id_]
            yield id_, resolution
        yield from self._second_opinions(to_search, found)
        for id_, reference, standing in to_search.values():
            yield id_, conclude.without_work(reference, standing, found[id_])

    def _second_opinions(
        self, wanted: dict[str, Wanted], found: dict[str, Searched]
    ) -> Iterator[tuple[str, Resolution]]:
        """Ask those that the caller enabled; yield what they know and take it out of `wanted`."""
        for opinion in self._opinions:
            worded = opinions.ASKED[opinion.name]
            open_ = [w for w in wanted.values() if worded(w[1]) and not w[2].open and opinions.wanted(found[w[0]])]
            for id_, answer in self._answered(opinion, open_, worded):
                _, reference, standing = wanted[id_]
                found[id_] = searched = opinions.added(found[id_], reference, answer, opinion.name, self._look_up)
                resolution = _accepted(reference, standing, searched.verdict)
                if resolution:
                    del wanted[id_]
                    yield id_, resolution

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

    def _journal_of(self, reference: Reference, searched: Searched) -> Searched:
        """Return the same with the journal, be its name read whole or with its first words in the title."""
        known = self._with_journal(reference, searched)
        again = unglued(reference) if known.journal_known is False else None
        found = self._with_journal(again, searched) if again else known
        return found if found.journal_known else known

    def _with_journal(self, reference: Reference, searched: Searched) -> Searched:
        """Return the same with the answer to whether the registers know the journal, where that decides."""
        name = reference.item.container_title
        verdict = searched.verdict
        if not name or not promised(reference) or searched.unanswered or verdict.several or verdict.gone:
            return searched
        known = [self._knows(s, reference, name) for s in self._searches if s.name in searched.sources]
        outage = next((k for k in known if isinstance(k, Unanswered)), None)
        if outage:
            return replace(searched, unanswered=outage)
        journal = next((k for k in known if isinstance(k, str) and k), "")
        others = [w for w in searched.candidates if decide.its_container(reference, w.containers)] if journal else []
        named = tuple(Alternative(w.doi, "same-container", title=w.item.title) for w in others[:3])
        return replace(searched, journal_known=bool(known) and all(known), journal=journal, others=named)

    def _knows(self, search: Search, reference: Reference, name: str) -> str | Unanswered:
        """Return a source's name of the reference's journal, "" where it holds none; it is asked once a journal."""
        key = _journal(search, name)
        if key not in self._journals:
            answer = search.containers(name)
            if isinstance(answer, Unanswered):
                return answer
            self._journals[key] = decide.its_container(reference, answer.names)
        return self._journals[key]

    def _note_journal(self, search: Search, reference: Reference, answer: SearchAnswer) -> None:
        """Take note where a distant source's candidates themselves show that it knows the reference's journal."""
        name = reference.item.container_title
        if search.distant and name and promised(reference) and isinstance(answer, Candidates) and answer.whole:
            names = dict.fromkeys(n for w in answer.works for n in w.containers)
            key = _journal(search, name)
            journal = self._journals.get(key) or decide.its_container(reference, names)
            if journal:
                self._journals[key] = journal


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
        seen = (*searched.candidates, *answer.works)
        return replace(searched, verdict=verdict, unanswered=None, sources=sources, candidates=seen)
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
