"""The forms under which a listed name may be cited, and those under which it may not."""

from __future__ import annotations

import pytest

from citecheck.match.surnames import Form, cited_keys, initials, listed_keys, without_particles


def form(cited, listed, organisation=False):
    """Return the surest form in which the two names meet, or None."""
    theirs = dict(listed_keys(listed, organisation))
    shared = [max(own, theirs[key]) for key, own in cited_keys(cited) if key in theirs]
    return min(shared, default=None)


@pytest.mark.parametrize(
    ("cited", "listed", "expected"),
    [
        ("Klotz", "Klotz", Form.WHOLE),
        ("De Nevers", "de Nevers", Form.WHOLE),
        ("KLOTZ", "Klotz", Form.WHOLE),
        ("O’Connor", "O'Connor", Form.WHOLE),
        ("Müller", "Mueller", Form.WHOLE),
        ("Muller", "Müller", Form.WHOLE),
        ("Gauss", "Gauß", Form.WHOLE),
        ("Soerensen", "Sørensen", Form.WHOLE),
        ("Sorensen", "Sørensen", Form.WHOLE),
        ("King, Jr.", "King", Form.WHOLE),
        ("Glahn", "Von Glahn", Form.PARTICLE),
        ("van der Zee", "Zee", Form.PARTICLE),
        ("Rasheed", "al-Rasheed", Form.PARTICLE),
        ("Fonseca", "Nunes da Fonseca", Form.PART),
        ("García", "García Pérez", Form.PART),
        ("Risse", "Risse-Kappen", None),
        ("Kappen", "Risse-Kappen", None),
        ("Smith", "Smithson", None),
    ],
)
def test_a_family_name_is_found_under_its_forms(cited, listed, expected):
    assert form(cited, listed) == expected


@pytest.mark.parametrize(
    ("cited", "listed", "expected"),
    [
        ("Economist", "The Economist", Form.ARTICLE),
        ("Ministry of Affairs of People's Republic", "Ministry of Affairs of the People's Republic", Form.ARTICLE),
        ("WHO", "World Health Organization", Form.ABBREVIATION),
        ("NISO", "NISO (National Information Standards Organization)", Form.WHOLE),
        ("EMCDDA", "European Monitoring Centre [EMCDDA]", Form.ABBREVIATION),
        ("United Nations", "United Nations Security Council", None),
    ],
)
def test_an_organisation_is_found_under_its_forms(cited, listed, expected):
    assert form(cited, listed, organisation=True) == expected


def test_a_person_is_not_shortened_to_initials():
    assert form("GP", "García Pérez") is None


def test_initials_leave_small_words_out():
    assert initials("Food and Agriculture Organization of the United Nations") == "faoun"
    assert initials("Klotz") == ""


def test_a_name_of_particles_alone_stays():
    assert without_particles("De") == "De"
    assert without_particles("van der Zee") == "Zee"


@pytest.mark.parametrize("name", ["", " ", "...", "(", "\u0301" * 50, "x" * 100_000])
def test_no_name_raises(name):
    assert all(key for key, _ in cited_keys(name))
    assert all(key for key, _ in listed_keys(name, True))
