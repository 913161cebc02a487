"""The online registers as one: the cache first, then Crossref, and doi.org and DataCite for what Crossref lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from citecheck.model.item import Item
from citecheck.model.report import SourceUse
from citecheck.model.work import Notice, Work
from citecheck.settings import Settings
from citecheck.sources import crossref, datacite, doi_org
from citecheck.sources.cache import Cache, read_kept
from citecheck.sources.crew import side_by_side
from citecheck.sources.interface import (
    Alias,
    ContainerAnswer,
    Containers,
    Deleted,
    DoiAnswer,
    NoRecord,
    OtherAgency,
    Query,
    Registered,
    SearchAnswer,
    Unanswered,
    Unregistered,
)
from citecheck.sources.line import Line
from citecheck.sources.opinions import Opinion, enabled
from citecheck.sources.steps import Steps
from citecheck.sources.stored import (
    KEPT_ABSENT,
    kept_for,
    read_answer,
    read_containers,
    searched,
    write_answer,
    write_containers,
)
from citecheck.sources.wire import Patience

if TYPE_CHECKING:
    from citecheck.sources.http import Transport


class Network:
    """Look-ups and searches online. Nothing is loaded, let alone asked, before the cache has failed to answer."""

    name = crossref.NAME
    distant = True

    def __init__(self, settings: Settings, agent: str, cache: Cache, patience: Patience) -> None:
        """Take the settings (addresses and bounds), the User-Agent, the cache, and how long a request may take."""
        self._patience = patience
        self._own = own = settings.registers
        self._limits, self._agent, self._cache = settings.limits, agent, cache
        self._crossref_line = Line(crossref.NAME, own.crossref_url, crossref.LIMITS)
        self._doi_line = Line(doi_org.NAME, own.doi_url, doi_org.LIMITS)
        self._datacite_line = Line(datacite.NAME, own.datacite_url, datacite.LIMITS)
        self._steps = Steps(cache, self._place)
        for line in (self._doi_line, self._datacite_line):
            if line.address == self._crossref_line.address:
                line.beside = (self._crossref_line.paces["list"],)

    @cached_property
    def _transport(self) -> Transport:
        from citecheck.sources.http import Transport

        return Transport(self._limits, self._agent, self._patience)

    @cached_property
    def _crossref(self) -> crossref.Crossref:
        return crossref.Crossref(self._transport, self._crossref_line)

    @cached_property
    def _doi_org(self) -> doi_org.DoiOrg:
        return doi_org.DoiOrg(self._transport, self._doi_line)

    @cached_property
    def _datacite(self) -> datacite.DataCite:
        return datacite.DataCite(self._transport, self._datacite_line)

    @cached_property
    def opinions(self) -> tuple[Opinion, ...]:
        """The second opinions that the caller enabled, over the same door."""
        return enabled(self._own, self._cache, lambda: self._transport)

    def uses(self) -> tuple[SourceUse, ...]:
        """Return what each register was asked."""
        registers = tuple(line.use() for line in (self._crossref_line, self._doi_line, self._datacite_line))
        return registers + tuple(opinion.use() for opinion in self.opinions)

    def notices(self) -> tuple[str, ...]:
        """Return what the cache has to say."""
        return tuple(self._cache.notices)

    def close(self) -> None:
        """Close connections and cache."""
        if "_transport" in self.__dict__:
            self._transport.close()
        self._cache.close()

    def look_up(self, dois: Iterable[str]) -> Iterator[tuple[str, DoiAnswer]]:
        """Yield each DOI (valid, lower case, once) and its answer, as they come in."""
        wanted: list[str] = []
        for doi in dois:
            kept = read_kept(partial(read_answer, doi), self._cache.get(self._place, "doi", doi))
            if kept is None:
                wanted.append(doi)
            else:
                yield doi, kept
        for doi, answer in self._asked(wanted):
            self._keep(doi, answer)
            yield doi, answer

    def proved(self, doi: str, answer: Alias) -> None:
        """Keep an alias that the print proves; it is kept as unproved, for another print may not prove it."""
        if not answer.proved:
            self._cache.put(self._place, "doi", doi, write_answer(doi, answer), kept_for(answer))

    def search(self, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        """Yield each query's id and what Crossref's search brings."""

        def asked(query: Query) -> SearchAnswer:
            return searched(self._cache, self._place, self.name, query.text, lambda text: self._crossref.search(text))

        for query, answer in side_by_side(asked, list(queries)):
            yield query.id, answer

    def containers(self, name: str) -> ContainerAnswer:
        """Return the names of journals and proceedings that Crossref knows by such words."""
        kept = read_kept(read_containers, self._cache.get(self._place, "container", name))
        if kept is not None:
            return kept
        found = self._crossref.containers(name)
        if isinstance(found, Unanswered):
            return found
        answer = Containers(found, crossref.NAME)
        self._cache.put(self._place, "container", name, write_containers(answer), KEPT_ABSENT)
        return answer

    @property
    def _place(self) -> str:
        """Which registers the cache is for: mirrors have answers of their own."""
        lines = (self._crossref_line, self._doi_line, self._datacite_line)
        return " ".join(line.url for line in lines)

    def _keep(self, doi: str, answer: DoiAnswer) -> None:
        seconds = kept_for(answer)
        if seconds and not (isinstance(answer, Alias) and not answer.proved):
            self._cache.put(self._place, "doi", doi, write_answer(doi, answer), seconds)

    def _asked(self, dois: Sequence[str]) -> Iterator[tuple[str, DoiAnswer]]:
        """Ask the registers: Crossref by the batch, then singly, then doi.org for the agency, then that."""
        short = [d for d in dois if d.startswith("10/")]
        foreign = [d for d in dois if d.startswith(datacite.PREFIXES)]
        own = [d for d in dois if not d.startswith(("10/", *datacite.PREFIXES))]
        missing = [d for d in own if "," in d or self._steps.taken("unlisted", d) is not None]
        unlisted = frozenset(missing)
        for batch in crossref.batches([d for d in own if d not in unlisted]):
            found = self._crossref.several(batch)
            for doi in batch:
                if isinstance(found, Unanswered):
                    yield doi, found
                elif doi in found:
                    yield doi, _registered(found[doi])
                else:
                    self._steps.note("unlisted", doi)
                    missing.append(doi)
        # A lambda names the register only when it is asked: until then no transport is made, nothing loaded.
        for doi, work in self._steps.present("not at datacite", lambda d: self._datacite.one(d), foreign):
            if isinstance(work, Work):
                yield doi, OtherAgency(datacite.AGENCY, work)
            else:
                missing.append(doi)
        yield from self._singly(missing)
        yield from ((doi, self._expanded(doi)) for doi in short)

    def _singly(self, dois: Sequence[str]) -> Iterator[tuple[str, DoiAnswer]]:
        absent: list[str] = []
        for doi, work in self._steps.present("absent", lambda d: self._crossref.one(d), dois):
            if work is None:
                absent.append(doi)
            else:
                yield doi, self._read(doi, work)
        named = {doi: self._steps.taken("agency", doi) for doi in absent}
        yield from ((doi, self._elsewhere(doi, agency)) for doi, agency in named.items() if agency)
        nameless = [doi for doi, agency in named.items() if not agency]
        for doi, found in self._doi_org.agencies(nameless) if nameless else ():
            if isinstance(found, str):
                self._steps.note("agency", doi, found)
            yield doi, self._elsewhere(doi, found) if isinstance(found, str) else found

    def _read(self, doi: str, work: Work | Unanswered) -> DoiAnswer:
        """Return what a single record says of the DOI asked for: its own, that of a notice about it, or another's."""
        if isinstance(work, Unanswered):
            return work
        if work.doi == doi:
            return _registered(work)
        notice = next((n for n in work.updates if n.doi == doi), None)
        if notice:
            return Registered(_told_by_notice(doi, work, notice))
        alias = self._alias_of(doi)
        if alias == work.doi:
            return Alias(work, proved=True)
        again = self._crossref.one(doi)
        if isinstance(again, Work) and again.doi in (doi, alias):
            return _registered(again) if again.doi == doi else Alias(again, proved=True)
        return Alias(work, proved=False)

    def _expanded(self, short: str) -> DoiAnswer:
        """Return what a shortDOI ("10/abc") stands for: the handle system keeps it as an alias."""
        doi = self._alias_of(short)
        if isinstance(doi, Unanswered):
            return doi
        if not doi:
            return Unregistered(doi_org.NAME)
        _, answer = next(iter(self.look_up([doi])))
        return Alias(answer.work, proved=True) if isinstance(answer, Registered) else answer

    def _alias_of(self, doi: str) -> str | Unanswered:
        return self._steps.once("alias", lambda d: self._doi_org.alias_of(d), doi)

    def _elsewhere(self, doi: str, agency: str) -> DoiAnswer:
        if agency.casefold() == "crossref":
            again = self._crossref.one(doi)
            return NoRecord(agency) if again is None else self._read(doi, again)
        if agency.casefold() == datacite.AGENCY.casefold():
            work = self._datacite.one(doi)
        else:
            work = self._doi_org.record(doi, agency)
        if isinstance(work, Unanswered):
            return OtherAgency(agency, None, work.reason)
        return OtherAgency(agency, work)


def _registered(work: Work) -> Registered | Deleted:
    return Deleted(work) if work.deleted else Registered(work)


def _told_by_notice(doi: str, notice: Work, about: Notice) -> Work:
    """Return what is known of a work whose DOI now leads to the notice about it: that there is the notice."""
    told = replace(about, doi=notice.doi, label=about.label or notice.item.title)
    return Work(doi, notice.source, Item(DOI=doi), updated_by=(told,), quality="partial")
