"""What a finding is known by from run to run."""

from __future__ import annotations

from dataclasses import replace

from report import small

from citecheck.model.document import TextOrigin
from citecheck.policy.fingerprints import known_by

WHOLE = small.dossier()
FOUND = tuple(known_by(WHOLE, small.findings()))


def test_each_finding_has_one_of_its_own():
    assert len({finding.fingerprint for finding in FOUND}) == len(FOUND)


def test_it_stays_where_lines_move():
    moved = replace(WHOLE.manuscript.document, origin=TextOrigin("\n\n" + small.TEXT))
    entries = tuple(replace(e, manuscript=replace(e.manuscript, document=moved)) for e in WHOLE.entries)
    assert tuple(known_by(replace(WHOLE, entries=entries), small.findings())) == FOUND


def test_it_changes_where_the_entry_is_written_otherwise():
    ids = {finding.reference for finding in FOUND}
    third = next(e for e in WHOLE.entries if e.reference.id == "r3")
    other = replace(third, reference=replace(third.reference, content=replace(third.reference.content, text="Else.")))
    entries = tuple(other if e is third else e for e in WHOLE.entries)
    again = tuple(known_by(replace(WHOLE, entries=entries), small.findings()))
    same = {old.reference for old, new in zip(FOUND, again, strict=True) if old.fingerprint == new.fingerprint}
    assert same == ids - {"r3"}
