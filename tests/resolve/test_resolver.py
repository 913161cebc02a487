"""From references to resolutions: every status, every state of a DOI, and what is asked for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.model.item import Date
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.mapped import Mapped
from citecheck.model.resolution import DoiState, Status
from citecheck.resolve import resolve
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.interface import Alias, NoRecord, OtherAgency, Unanswered
from citecheck.sources.registry import open_register

from .conftest import HARBOURS, PIWOWAR, RECORDS, SHANNON, WORKS, Stub, invented, names, piwowar, reference, resolved

OUTAGE = Unanswered("Crossref gave no usable answer: it answered 503.")
OFFLINE = Unanswered("Offline: no register was asked.", caller_chose=True)


def test_a_registered_doi_leads_to_its_work(stub):
    (found,) = resolved(stub, piwowar(doi=PIWOWAR))
    assert (found.status, found.doi_state, found.by) == (Status.FOUND, DoiState.OK, "doi")
    assert found.work.doi == PIWOWAR
    assert found.score is None
    assert not stub.searched


def test_a_reference_without_a_doi_is_searched_for(stub):
    (found,) = resolved(stub, piwowar())
    assert (found.status, found.doi_state, found.by) == (Status.FOUND, None, "search")
    assert found.work.doi == PIWOWAR
    assert found.score > 0.6


def test_an_unregistered_doi_is_said_to_be_so_and_the_work_searched_for(stub):
    (found,) = resolved(stub, piwowar(doi="10.1371/journal.pone.9999999"))
    assert (found.status, found.doi_state) == (Status.FOUND, DoiState.UNREGISTERED)
    assert found.work.doi == PIWOWAR


def test_the_doi_of_another_work_is_refuted_and_the_right_one_found(stub):
    (found,) = resolved(stub, piwowar(doi=SHANNON))
    assert (found.status, found.doi_state) == (Status.FOUND, DoiState.OK)
    assert (found.refuted.doi, found.work.doi) == (SHANNON, PIWOWAR)


def test_the_doi_of_another_work_is_refuted_though_nothing_else_is_found(stub):
    (found,) = resolved(stub, invented(doi=SHANNON))
    assert found.refuted.doi == SHANNON
    assert found.work is None


@pytest.mark.parametrize(
    "changes",
    [
        {"author": names("Somebody")},
        {"title": "Sharing detailed research data is associated with decreased citation rate"},
        {"issued": Date(2011), "volume": "9"},
        {"container_title": "Nature"},
        {"title": "", "author": ()},
    ],
)
def test_some_differences_do_not_make_it_another_work(stub, changes):
    (found,) = resolved(stub, piwowar(doi=PIWOWAR, **changes))
    assert found.refuted is None
    assert found.work.doi == PIWOWAR


def test_a_proved_alias_is_found_under_its_own_doi(stub):
    stub.answers["10.5555/old"] = Alias(WORKS[PIWOWAR], proved=True)
    (found,) = resolved(stub, piwowar(doi="10.5555/old"))
    assert (found.status, found.doi_state, found.work.doi) == (Status.FOUND, DoiState.ALIAS, PIWOWAR)


def test_an_alias_that_the_print_proves_is_found_and_noted(stub):
    stub.answers["10.5555/old"] = Alias(WORKS[PIWOWAR], proved=False)
    (found,) = resolved(stub, piwowar(doi="10.5555/old"))
    assert (found.status, found.doi_state) == (Status.FOUND, DoiState.ALIAS)
    assert stub.kept == ["10.5555/old"]


def test_another_dois_record_proves_nothing_and_accuses_nobody(stub):
    stub.answers["10.5555/old"] = Alias(WORKS[SHANNON], proved=False)
    (found,) = resolved(stub, piwowar(doi="10.5555/old"))
    assert (found.status, found.doi_state) == (Status.UNCHECKED, DoiState.UNCHECKED)
    assert found.refuted is None
    assert not stub.kept


def test_another_agencys_record_is_as_good(stub):
    ref = reference(
        "Vaswani, A., & Shazeer, N. (2017). Attention is all you need. arXiv.",
        doi="10.48550/arxiv.1706.03762",
        type="article",
        author=names("Vaswani", "Shazeer"),
        title="Attention is all you need",
        issued=Date(2017),
    )
    (found,) = resolved(stub, ref)
    assert (found.status, found.doi_state, found.agency) == (Status.FOUND, DoiState.OTHER_AGENCY, "DataCite")


@pytest.mark.parametrize(
    ("answer", "state", "says"),
    [
        (OtherAgency("JaLC"), DoiState.OTHER_AGENCY, "JaLC"),
        (NoRecord("Crossref"), DoiState.NO_RECORD, "Crossref"),
        (OUTAGE, DoiState.UNCHECKED, "503"),
    ],
)
@pytest.mark.parametrize("kind", ["article-journal", "book", "webpage"])
def test_a_doi_of_which_nothing_is_known_stays_unchecked(stub, answer, state, says, kind):
    stub.answers[PIWOWAR] = answer
    (found,) = resolved(stub, piwowar(doi=PIWOWAR, type=kind))
    assert (found.status, found.doi_state) == (Status.UNCHECKED, state)
    assert says in found.reason
    assert not found.caller_chose


def test_a_deleted_doi_is_told_and_the_work_searched_for(stub):
    (found,) = resolved(stub, piwowar(doi="10.5555/deleted"))
    assert (found.doi_state, found.work.doi) == (DoiState.DELETED, PIWOWAR)


def test_a_work_whose_doi_was_taken_out_of_use_is_not_called_missing(stub):
    gone = replace(WORKS[PIWOWAR], deleted=True)
    stub.works = {**WORKS, PIWOWAR: gone}
    with_doi, without = resolved(stub, piwowar(doi=PIWOWAR), piwowar())
    assert (with_doi.status, with_doi.doi_state) == (Status.NOT_EXPECTED, DoiState.DELETED)
    assert without.status is Status.NOT_EXPECTED
    assert without.work is None


def test_what_is_no_doi_is_searched_for(stub):
    (found,) = resolved(stub, piwowar(doi=""))
    assert (found.doi_state, found.work.doi) == (DoiState.MALFORMED, PIWOWAR)
    assert not stub.asked


def test_a_doi_is_read_otherwise_where_that_one_is_registered(stub):
    (found,) = resolved(stub, piwowar(doi="10.1371/journalpone.0000308", others=("10.5555/absent", PIWOWAR)))
    assert (found.status, found.doi_state, found.work.doi) == (Status.FOUND, DoiState.OK, PIWOWAR)


def test_a_work_that_no_register_holds_though_it_holds_its_journal_is_not_found(stub):
    (found,) = resolved(stub, invented())
    assert (found.status, found.journal_known) == (Status.NOT_FOUND, True)
    assert "other works of its journal" in found.reason


def test_a_candidate_of_the_same_journal_spares_asking_for_it(stub):
    (found,) = resolved(stub, invented(title="Nanometre-scale unwritten harbours"))
    ours = replace(
        invented(), content=Mapped.whole("Nobody (2011). Nanometre-scale thermometry of harbours. Nature 500")
    )
    (found,) = resolved(stub, ours)
    assert found.status is Status.NOT_FOUND
    assert not stub.journals


def test_an_outage_of_the_journals_look_up_is_no_absence(stub):
    stub.containers = lambda _: OUTAGE
    (found,) = resolved(stub, invented(container_title="Annals of Invented Studies"))
    assert (found.status, found.journal_known) == (Status.UNCHECKED, None)


def test_a_doi_that_leads_to_another_work_is_read_otherwise(stub):
    (found,) = resolved(stub, piwowar(doi=SHANNON, others=(PIWOWAR,)))
    assert (found.refuted, found.work.doi, found.by) == (None, PIWOWAR, "doi")


def test_a_work_of_an_unknown_journal_is_not_expected(stub):
    (found,) = resolved(stub, invented(container_title="Blätter für verschwundene Zeitschriften"))
    assert (found.status, found.journal_known) == (Status.NOT_EXPECTED, False)


def test_a_work_without_a_journal_is_not_expected(stub):
    (found,) = resolved(stub, invented(container_title=""))
    assert found.status is Status.NOT_EXPECTED
    assert not stub.journals


@pytest.mark.parametrize("kind", ["book", "chapter", "report", "thesis", "document", "article"])
def test_books_and_the_like_are_searched_for_but_never_missed(stub, kind):
    missing, there = resolved(stub, invented(type=kind), piwowar(type=kind))
    assert missing.status is Status.NOT_EXPECTED
    assert there.status is Status.FOUND
    assert not stub.journals


@pytest.mark.parametrize("kind", ["webpage", "article-newspaper", "post-weblog", "legislation", "interview"])
def test_nobody_is_asked_for_news_and_web_pages(stub, kind):
    (found,) = resolved(stub, invented(type=kind))
    assert found.status is Status.NOT_EXPECTED
    assert not stub.searched


@pytest.mark.parametrize("make", [piwowar, invented])
def test_an_outage_is_neither_found_nor_not_found(stub, make):
    stub.outage = OUTAGE
    with_doi, without = resolved(stub, make(doi=PIWOWAR), make())
    assert {with_doi.status, without.status} == {Status.UNCHECKED}
    assert with_doi.doi_state is DoiState.UNCHECKED
    assert not with_doi.caller_chose
    assert "503" in without.reason


def test_offline_is_the_callers_choice(stub):
    stub.outage = OFFLINE
    for found in resolved(stub, piwowar(doi=PIWOWAR), piwowar()):
        assert (found.status, found.caller_chose) == (Status.UNCHECKED, True)


def test_records_that_are_not_the_whole_register_deny_nothing(stub):
    stub.whole = False
    absent, odd = resolved(stub, invented(), invented(doi="10.5555/absent"))
    assert (absent.status, absent.caller_chose) == (Status.UNCHECKED, True)
    assert (odd.status, odd.doi_state) == (Status.UNCHECKED, DoiState.UNCHECKED)
    assert not stub.journals


def test_records_that_are_not_the_whole_register_prove_a_slip(stub):
    stub.whole = False
    (found,) = resolved(stub, piwowar(doi="10.1371/journal.pone.0000380"))
    assert (found.status, found.doi_state) == (Status.FOUND, DoiState.UNCHECKED)
    assert (found.work.doi, found.near_doi) == (PIWOWAR, PIWOWAR)


@pytest.mark.parametrize(
    "changes",
    [
        {"doi": "10.1371/journal.pone.0009999"},
        {"doi": "10.1371/journal.pone.0000380", "author": names("Somebody")},
        {"doi": "10.1371/journal.pone.0000380", "title": "Sharing little"},
    ],
)
def test_what_is_no_proved_slip_stays_unchecked(stub, changes):
    stub.whole = False
    raw = "Somebody (2007). Sharing little. PLoS ONE 2, e308." if len(changes) > 1 else None
    made = piwowar(**changes)
    if raw:
        made = reference(raw, **{**changes, "issued": Date(2007), "volume": "2", "page": "e308"})
    (found,) = resolved(stub, made)
    assert (found.status, found.near_doi) == (Status.UNCHECKED, "")


def test_one_work_under_two_dois_is_found_and_both_are_named(stub):
    twin = reference(
        "Vale, B. (2014). Twice registered and once written. Annals of Invented Studies, 7, 10–20.",
        author=names("Vale"),
        title="Twice registered and once written",
        container_title="Annals of Invented Studies",
        volume="7",
        page="10-20",
        issued=Date(2014),
    )
    (found,) = resolved(stub, twin)
    assert found.status is Status.FOUND
    other = {"10.5555/twin.a", "10.5555/twin.b"} - {found.work.doi}
    assert [(a.doi, a.relation) for a in found.alternatives] == [(other.pop(), "duplicate")]


AGAIN = replace(
    WORKS[PIWOWAR],
    doi="10.5555/again",
    item=replace(WORKS[PIWOWAR].item, DOI="10.5555/again", volume="9", page="e999"),
)


def _of_neither_volume():
    """Return a reference to the work that stands in two volumes, without its volume and page."""
    raw = piwowar().raw.replace(", 2(3), e308", "")
    return reference(raw, **{field: getattr(piwowar().item, field) for field in ("author", "title", "issued")})


def test_of_two_works_alike_neither_is_taken(stub):
    stub.works = {**WORKS, AGAIN.doi: AGAIN}
    ambiguous, told_apart = resolved(stub, _of_neither_volume(), piwowar())
    assert (ambiguous.status, ambiguous.work) == (Status.AMBIGUOUS, None)
    assert ambiguous.reason == "Several registered works fit, and none is proved to be the one meant."
    assert {a.doi for a in ambiguous.alternatives} == {PIWOWAR, AGAIN.doi}
    assert told_apart.work.doi == PIWOWAR


def test_what_was_ambiguous_stays_so_where_the_next_source_holds_neither(monkeypatch):
    records, network = Stub({PIWOWAR: WORKS[PIWOWAR], AGAIN.doi: AGAIN}), Later({SHANNON: WORKS[SHANNON]})
    records.whole = False
    monkeypatch.setattr(Stub, "searches", property(lambda _: (records, network)))
    (found,) = resolved(Stub(), _of_neither_volume())
    assert found.status is Status.AMBIGUOUS
    assert {a.doi for a in found.alternatives} == {PIWOWAR, AGAIN.doi}


def test_one_that_comes_near_is_neither_taken_nor_called_missing(stub, monkeypatch):
    monkeypatch.setattr(
        "citecheck.resolve.decide.identity", lambda _, w: Likeness(0.5 if w.doi == PIWOWAR else 0.01, Reason.WORDS)
    )
    (found,) = resolved(stub, piwowar())
    assert (found.status, found.work) == (Status.AMBIGUOUS, None)
    assert found.reason == f"{PIWOWAR} comes near, but is not proved to be the one meant."


def test_a_preprint_names_the_published_version(stub):
    ref = reference(
        "The River Group (2020). Rivers of the second kind & other streams. InventRxiv.",
        doi="10.5555/preprint",
        type="article",
        title="Rivers of the second kind & other streams",
        issued=Date(2020),
    )
    (found,) = resolved(stub, ref)
    assert [(a.doi, a.relation) for a in found.alternatives] == [("10.5555/rivers", "published-version")]


def test_a_work_is_asked_for_once_however_often_it_is_listed(stub):
    found = resolved(stub, piwowar(doi=PIWOWAR), piwowar(doi=PIWOWAR), piwowar(), piwowar(), invented(), invented())
    assert [f.status for f in found] == [Status.FOUND] * 4 + [Status.NOT_FOUND] * 2
    assert stub.asked == [PIWOWAR]
    assert len(stub.searched) == 3


def test_before_a_work_is_called_missing_its_title_is_searched_for_alone(stub):
    everyone = ", ".join(f"Collaborator{n}, A." for n in range(60))
    crowded = replace(piwowar(), content=Mapped.whole(f"Piwowar, {everyone} {piwowar().raw.partition(', ')[2]}"))
    whole = stub.search

    def short_sighted(queries):
        for query in queries:
            for id_, answer in whole([replace(query, text=query.text[:200])]):
                bare = replace(answer, works=tuple(w for w in answer.works if w.doi != PIWOWAR))
                yield id_, bare if "Collaborator" in query.text else answer

    stub.search = short_sighted
    (found,) = resolved(stub, crowded)
    assert found.work.doi == PIWOWAR


def test_an_outage_before_a_work_is_called_missing_leaves_it_unchecked(stub):
    whole = stub.search
    stub.search = lambda queries: ((q.id, OUTAGE if "2011" not in q.text else next(whole([q]))[1]) for q in queries)
    (found,) = resolved(stub, invented())
    assert found.status is Status.UNCHECKED


def test_a_journal_is_asked_for_once(stub):
    other = replace(
        invented(container_title="Blätter für Niemand"), content=Mapped.whole("Another one, in Blätter für Niemand")
    )
    resolved(stub, invented(container_title="Blätter für Niemand"), other)
    assert len(stub.journals) == 1


def test_a_work_is_asked_for_once_over_a_long_run(stub):
    many = [(str(n), piwowar(doi=PIWOWAR) if n % 2 else piwowar()) for n in range(1_200)]
    assert sum(1 for _ in resolve(many, stub)) == 1_200
    assert len(stub.asked) == len(stub.searched) == 1


def test_resolutions_stream(stub):
    stream = resolve(((str(n), piwowar(doi=PIWOWAR)) for n in range(10**9)), stub)
    assert next(stream)[1].status is Status.FOUND


def test_progress_is_told(stub):
    seen = []
    list(resolve([("a", piwowar()), ("b", invented())], stub, seen.append))
    assert seen == [1, 2]


def test_an_interruption_keeps_what_is_known_and_leaves_the_rest_unchecked(stub):
    def interrupted(queries):
        for query in queries:
            raise KeyboardInterrupt
            yield query

    stub.search = interrupted
    wanted = [("a", piwowar(doi=PIWOWAR)), ("b", piwowar()), ("c", piwowar(doi="10.1371/journal.pone.9999999"))]
    found, stream = {}, resolve(wanted, stub)
    with pytest.raises(KeyboardInterrupt):
        found.update(stream)
    assert found["a"].status is Status.FOUND
    assert (found["b"].status, found["b"].doi_state) == (Status.UNCHECKED, None)
    assert (found["c"].status, found["c"].doi_state) == (Status.UNCHECKED, DoiState.UNREGISTERED)


class Later(Stub):
    """A second source, whole, beside records that are not."""

    name = "later"


def test_the_next_source_is_asked_for_what_the_first_did_not_hold(stub):
    records, network = Stub({PIWOWAR: WORKS[PIWOWAR]}), Later()
    records.whole = False
    stub.__class__.searches, kept = property(lambda _: (records, network)), stub.__class__.searches
    try:
        there, elsewhere, nowhere = resolved(stub, piwowar(), _harbours(), invented())
    finally:
        stub.__class__.searches = kept
    assert (there.work.doi, elsewhere.work.doi) == (PIWOWAR, HARBOURS)
    assert nowhere.status is Status.NOT_FOUND
    assert len(network.searched) == 3


def _harbours():
    return reference(
        "Quay, L., & Mole, P. (1984). Tides, clocks and the patience of harbours. J. Invent. Harb. Res., 12(2), 30–51.",
        author=names("Quay", "Mole"),
        title="Tides, clocks and the patience of harbours",
        container_title="J. Invent. Harb. Res.",
        volume="12",
        page="30-51",
        issued=Date(1984),
    )


def test_the_whole_road_offline(tmp_path):
    own = RegisterSettings(records=(RECORDS,), offline=True, complete=True, cache=tmp_path)
    with open_register(Settings(registers=own)) as register:
        doi, search, nowhere = resolved(register, piwowar(doi=PIWOWAR), _harbours(), invented())
    assert [f.status for f in (doi, search, nowhere)] == [Status.FOUND, Status.FOUND, Status.NOT_FOUND]
    assert doi.source == search.source == "records"
