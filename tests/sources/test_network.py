"""What the online registers answer, and what they are asked for it."""

from __future__ import annotations

import json
import time

import pytest

from citecheck.model.item import Item
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources.interface import (
    Alias,
    Candidates,
    Containers,
    Deleted,
    Malformed,
    NoRecord,
    OtherAgency,
    Query,
    Registered,
    Unanswered,
    Unregistered,
)
from citecheck.sources.registry import open_register

from .conftest import HASTE
from .fake import FAULTS, body, message, records, status

PIWOWAR = "10.1371/journal.pone.0000308"
SHANNON = "10.1002/j.1538-7305.1948.tb01338.x"
HERZ = "10.1002/zaac.19271660112"


def answer(register, doi):
    return dict(register.look_up([doi]))[doi]


def searched(register, text):
    return dict(next(iter(register.searches)).search([Query("q", text, Item())]))["q"]


def test_registered_dois_come_in_one_request(fake, register):
    held = [m["DOI"] for m in records("classics") if "_agency" not in m]
    found = dict(register.look_up(held))
    assert all(isinstance(a, Registered) and a.work.doi == d for d, a in found.items())
    assert len(fake.asked) == 1


def test_no_more_than_fifty_dois_and_four_kilobytes_a_request(fake, register):
    fake.messages = {f"10.5555/{n:060}": {"DOI": f"10.5555/{n:060}", "title": ["T"]} for n in range(120)}
    found = dict(register.look_up(fake.messages))
    assert len(found) == 120
    assert all(isinstance(a, Registered) for a in found.values())
    assert all(len(target) < 4_000 for target in fake.asked)
    assert all(target.count("doi%3A") + target.count("doi:") <= 50 for target in fake.asked)
    assert len(fake.asked) == 3


@pytest.mark.parametrize(
    ("doi", "kind"),
    [
        (PIWOWAR, Registered),
        ("10.5555/deleted", Deleted),
        ("10.5555/never.registered", Unregistered),
        ("10.48550/arxiv.1706.03762", OtherAgency),
        ("10.5555/with,comma", Registered),
        ("10.5555/a#b?c%d&e", Registered),
        ("10.5555/<odd>;2", Registered),
        ("10.5555/../works/10.1038/171737a0", Unregistered),
        ("no doi at all", Malformed),
    ],
)
def test_each_state_is_told_apart(fake, register, doi, kind):
    for odd in ("10.5555/with,comma", "10.5555/a#b?c%d&e", "10.5555/<odd>;2"):
        fake.messages[odd] = {"DOI": odd, "title": ["Odd"]}
    found = answer(register, doi)
    assert isinstance(found, kind)
    if isinstance(found, Registered):
        assert found.work.doi == doi


def test_an_unregistered_doi_with_a_comma_is_asked_at_the_handle_system(fake, register):
    assert isinstance(answer(register, "10.5555/never,ever"), Unregistered)
    assert not fake.paths("/ra/")


def test_nothing_is_called_unregistered_before_doi_org_has_said_so(fake, register):
    fake.always = lambda handler, found: status(503)(handler, found) if handler.path.startswith("/ra/") else found
    assert isinstance(answer(register, "10.5555/never.registered"), Unanswered)


def test_a_crossref_doi_without_a_record_is_no_absence(fake, register):
    fake.agencies["10.5555/lost"] = "Crossref"
    assert answer(register, "10.5555/lost") == NoRecord("Crossref")


def test_an_agency_without_a_record_is_named(fake, register):
    fake.agencies["10.5555/japan"] = "JaLC"
    assert answer(register, "10.5555/japan") == OtherAgency("JaLC", None)


def test_another_agencys_record_comes_by_content_negotiation(fake, register):
    fake.messages[SHANNON]["_agency"] = "mEDRA"
    found = answer(register, SHANNON)
    assert isinstance(found, OtherAgency)
    assert found.work.titles == ("A Mathematical Theory of Communication",)


def test_arxiv_is_asked_for_at_datacite_at_once(fake, register):
    found = answer(register, "10.48550/arxiv.1706.03762")
    assert found.work.item.author[0].family == "Vaswani"
    assert fake.asked == ["/dois/10.48550%2Farxiv.1706.03762"]


def test_an_alias_that_the_handle_system_knows_is_proved(fake, register):
    fake.aliases["10.5555/old"] = fake.handles["10.5555/old"] = SHANNON
    found = answer(register, "10.5555/old")
    assert isinstance(found, Alias)
    assert (found.work.doi, found.proved) == (SHANNON, True)


def test_an_answer_about_another_doi_is_no_proved_alias_and_is_not_kept(fake, register):
    fake.aliases["10.5555/old"] = SHANNON
    assert answer(register, "10.5555/old").proved is False
    asked = len(fake.asked)
    assert answer(register, "10.5555/old").proved is False
    assert len(fake.asked) > asked


def test_an_alias_that_the_print_proves_is_kept(fake, register):
    fake.aliases["10.5555/old"] = SHANNON
    register.proved("10.5555/old", answer(register, "10.5555/old"))
    asked = len(fake.asked)
    assert isinstance(answer(register, "10.5555/old"), Alias)
    assert len(fake.asked) == asked


def test_a_doi_that_leads_to_the_notice_about_it_is_known_to_be_retracted(fake, register):
    del fake.messages["10.5555/many.notices"]
    fake.aliases["10.5555/many.notices"] = "10.5555/notice"
    work = answer(register, "10.5555/many.notices").work
    assert work.doi == "10.5555/many.notices"
    assert [(n.kind, n.doi) for n in work.updated_by] == [("retraction", "10.5555/notice")]
    assert not work.titles


def test_a_short_doi_is_expanded(fake, register):
    fake.handles["10/abc"] = PIWOWAR
    found = answer(register, "10/abc")
    assert isinstance(found, Alias)
    assert found.work.doi == PIWOWAR


@pytest.mark.parametrize("name", FAULTS)
def test_a_register_out_of_order_is_unanswered_and_asked_little(fake, register, name):
    fake.always = FAULTS[name]
    found = dict(register.look_up([PIWOWAR, "10.5555/never.registered"]))
    assert {type(a) for a in found.values()} == {Unanswered}
    assert not any(a.caller_chose for a in found.values())
    assert len(fake.asked) <= 8
    assert isinstance(searched(register, "sharing detailed research data"), Unanswered)


@pytest.mark.parametrize("name", FAULTS)
def test_one_fault_alone_changes_nothing(fake, register, name):
    fake.faults = [FAULTS[name]]
    assert isinstance(answer(register, PIWOWAR), Registered)
    assert len(fake.asked) <= 3


def test_a_list_of_works_that_were_not_asked_for_is_no_answer(fake, register):
    other = {"DOI": "10.5555/wrong", "title": ["Other"]}
    fake.always = message(lambda _: {"items": [other], "total-results": 1})
    assert isinstance(answer(register, PIWOWAR), Unanswered)


@pytest.mark.parametrize("code", [400, 401, 403, 414, 418])
def test_a_refusal_is_not_asked_again(fake, register, code):
    fake.always = status(code)
    assert isinstance(answer(register, PIWOWAR), Unanswered)
    assert len(fake.asked) == 1


def test_a_wait_that_the_register_asks_for_is_kept(fake, register):
    at = []
    fake.faults = [status(429, retry_after="0.3")]
    fake.always = lambda _, found: (at.append(time.monotonic()), found)[1]
    began = time.monotonic()
    assert isinstance(answer(register, PIWOWAR), Registered)
    assert at[0] - began >= 0.3


def test_a_wait_beyond_the_budget_closes_the_register_at_once(fake, register):
    fake.always = status(429, retry_after="99999999")
    assert isinstance(answer(register, PIWOWAR), Unanswered)
    assert "left alone" in answer(register, SHANNON).reason
    assert len(fake.asked) == 1


def test_one_register_out_of_order_does_not_stop_another(fake, register):
    fake.always = lambda handler, found: status(503)(handler, found) if "/works" in handler.path else found
    assert isinstance(answer(register, PIWOWAR), Unanswered)
    assert isinstance(answer(register, "10.48550/arxiv.1706.03762"), OtherAgency)


def test_datacites_answer_about_another_doi_is_none(fake, register):
    attributes = {"doi": "10.48550/other", "titles": [{"title": "Other"}]}
    fake.always = body(lambda _: json.dumps({"data": {"attributes": attributes}}).encode())
    assert isinstance(answer(register, "10.48550/arxiv.1706.03762"), Unanswered)


@pytest.mark.parametrize(("known", "kind"), [(True, OtherAgency), (False, Unregistered)])
def test_a_doi_of_datacites_prefixes_that_datacite_lacks_is_asked_for_elsewhere(fake, register, known, kind):
    if known:
        fake.agencies["10.5281/zenodo.1"] = "DataCite"
    found = answer(register, "10.5281/zenodo.1")
    assert isinstance(found, kind)


def test_a_short_doi_that_stands_for_nothing_is_not_registered(register):
    assert isinstance(answer(register, "10/zzzz"), Unregistered)


def test_a_short_doi_is_unanswered_where_doi_org_is(fake, register):
    fake.always = status(503)
    assert isinstance(answer(register, "10/zzzz"), Unanswered)


def test_a_registered_doi_with_a_comma_whose_agency_nobody_names(fake, register):
    fake.handles["10.5555/a,b"] = "10.5555/c"
    assert isinstance(answer(register, "10.5555/a,b"), OtherAgency)


@pytest.mark.parametrize(
    "agencies",
    [
        b"{}",
        b"null",
        b"[]",
        b'[{"DOI": "10.5555/other", "RA": "Crossref"}]',
        b'[{"DOI": "10.5555/x", "status": "Unknown"}]',
    ],
)
def test_doi_org_has_to_name_the_doi_it_was_asked_for(fake, register, agencies):
    spoilt = body(lambda _: agencies)
    fake.always = lambda handler, found: spoilt(handler, found) if handler.path.startswith("/ra/") else found
    assert isinstance(answer(register, "10.5555/x"), Unanswered)


def test_steps_up_the_path_stay_letters(fake, register):
    answer(register, "10.5555/../../works")
    assert all(".." not in target.split("/") for target in fake.asked)


def test_one_malformed_record_in_a_list_accuses_only_itself(fake, register):
    fake.messages["10.5555/broken"] = {"DOI": "10.5555/broken", "title": ["T"]}
    spoil = message(lambda m: {**m, "items": [{**i, "DOI": 7} if "broken" in str(i["DOI"]) else i for i in m["items"]]})
    fake.always = lambda handler, found: (
        spoil(handler, found)
        if "filter" in handler.path
        else body(lambda b: b.replace(b'"10.5555/broken"', b"null"))(handler, found)
    )
    found = dict(register.look_up([PIWOWAR, "10.5555/broken"]))
    assert isinstance(found[PIWOWAR], Registered)
    assert isinstance(found["10.5555/broken"], Unanswered)


def test_a_redirect_within_the_host_is_followed(fake, register):
    fake.faults = [lambda handler, _: (301, {"location": handler.path + "&moved=1"}, b"")]
    assert isinstance(answer(register, PIWOWAR), Registered)


def test_a_search_brings_crossrefs_candidates_in_its_order(register):
    found = searched(register, "Piwowar, Day & Fridsma (2007). Sharing detailed research data is associated with …")
    assert isinstance(found, Candidates)
    assert found.whole
    assert found.works[0].doi == PIWOWAR
    assert len(found.works) <= 5


def test_a_search_that_names_one_doi_twice_is_nonsense(fake, register):
    fake.always = message(lambda m: {**m, "items": [{**i, "DOI": "10.5555/same"} for i in m["items"]]})
    assert isinstance(searched(register, "annals of invented studies twice registered"), Unanswered)


def test_journals_are_known_by_the_words_of_their_names(register):
    found = next(iter(register.searches)).containers("Bell System Technical Journal")
    assert isinstance(found, Containers)
    assert "Bell System Technical Journal" in found.names


def test_a_long_reference_does_not_make_a_long_address(fake, register):
    searched(register, "Übermäßig lange Angaben über große Flüsse " * 400)
    assert all(len(target) < 4_000 for target in fake.asked)


def test_the_callers_address_goes_into_the_user_agent_alone(fake, register):
    answer(register, "10.5555/never.registered")
    searched(register, "rivers of the second kind")
    assert all("mailto:editor@journal.invalid" in agent for agent in fake.agents)
    assert not any("journal.invalid" in target for target in fake.asked)


@pytest.mark.parametrize("mailto", ["", "no address", "a@b\r\nX-Evil: 1", "a@b;c@d"])
def test_what_is_no_address_is_not_sent(fake, settings, mailto):
    own = RegisterSettings(**{**_fields(settings.registers), "mailto": mailto})
    with open_register(Settings(registers=own), HASTE) as register:
        assert isinstance(answer(register, PIWOWAR), Registered)
    assert all("mailto" not in agent and "Evil" not in agent for agent in fake.agents)


def _fields(settings):
    return {name: getattr(settings, name) for name in ("crossref_url", "doi_url", "datacite_url", "cache")}
