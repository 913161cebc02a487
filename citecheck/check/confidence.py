"""How sure it is that a finding about a field is right, the work being the one meant; and where each figure comes from.

`training/confidence.py` (data: `crossref/works.dev`, `matching/dev`; November 2026) measures two things:

1. References rendered from 6,000 records, half of them with one fault: none of the rules here speaks of a field without
   a fault, so that each would be right in 99 of 100 cases where one reference in fifty bears such a fault.
2. Of 6,000 strings out of PDFs, held against the records of the DOIs that people gave them, up to 22 findings a field
   were judged by eye: right where list and record differ indeed. Right were, of containers 21 of 22, volumes 22 of 22,
   pages 21 of 22, authors 16 of 22, titles 8 of 9; in the figures here one right and one wrong are added. What was
   wrong was mostly misread letters ("Kus´R") and page numbers within titles.

The second is the worse and the truer one, and is taken where there were enough; the rest is set by hand between them.
"""

from __future__ import annotations

from citecheck.model.likeness import Reason

VOLUME = 0.96
OTHER_SERIES = 0.5
"""By hand: volumes far apart while all else agrees, as where a journal began to count anew."""
PAGES = 0.92
CONTAINER = 0.92
ISSUE = 0.9
"""By hand: too few strings print one whose record has it; below volume, for issues are combined and renumbered."""
TITLE = {Reason.WORDS: 0.95, Reason.DIFFERENT: 0.85, Reason.SLIP: 0.75, Reason.MISSING: 0.75, Reason.EXTRA: 0.65}
"""By hand, around the .82 measured over all: a changed word is surer than one that a misread string may have."""
OTHER_TITLE = 0.8
AUTHORS = {Reason.SLIP: 0.93, Reason.MISSING: 0.9, Reason.EXTRA: 0.9, Reason.DIFFERENT: 0.71, Reason.ORDER: 0.8}
"""DIFFERENT as measured; the others by hand: in rendered references 562 of 625 faults found, none said in vain."""
OTHER_AUTHORS = 0.8
CUT_RECORD = 0.75
"""Share of these where the record itself may be cut: by hand."""
YEAR = 0.97
"""As rendered (.991), less what a wrong deposit does: of 7,076 real strings 13 lie outside the record's years."""
NEAR_YEAR = 0.85
"""One year off. By hand: of 80 records with a date of print and one of going online 21 have two years, and a record may
hold but one of them; among the 7,076 real strings there were no more of one year off (3) than of two (3)."""
EDITIONS = {"book": 0.6, "chapter": 0.6, "report": 0.6, "thesis": 0.7}
"""Years by type. By hand, for a register holds one edition: of 685 strings of no articles 5 lie one year off, 2 two."""

# The register's answer. `training/confidence_of_registers.py` renders 4,000 references, each with one fault in DOI or
# work or none: all but 2 in 3,200 are found, none said in vain, .985 at the prior.
NOT_REGISTERED = 0.95
"""R301. By hand, below that: of 888 DOIs printed in real strings three were misread, four were wrong in this way."""
SLIP_OF_DOI = 0.93
"""R301 from records that do not claim to be complete: by hand, below the former, for the printed DOI may exist."""
ANOTHER_WORK = 0.95
"""R302. By hand, below .985: of 3,000 real strings none was refuted whose DOI people had given, too few print one."""
DOI_MISSING = 1.0
"""R303: times the score, a probability (`training/identity_calibrate.py`); 2,958 of 2,958 were the DOIs people gave."""
SUPERSEDED = 0.95
DELETED = 0.97
"""R304, R305. By hand: the register says so itself; an alias may have been set in error."""
ONLINE_FIRST = 0.97
"""R311, R312. By hand, as `YEAR`: the same dates are compared."""
TYPE = 0.85
"""R326. By hand: the kind is the register's, but readers cite data sets and issues as articles with good reason."""
RETRACTED = 0.97
CORRECTED = 0.95
"""R330, R331. By hand: the notice is the register's; some records bear another work's notice (docs/judging.md)."""
CONCERN = 0.9
"""R332. By hand, below R330: contradictory notices count among these."""
TITLE_SAYS_RETRACTED = 0.7
"""R331, where the registered title alone says so: by hand."""
PREPRINT = 0.9
"""R333. By hand: the relation is the publisher's word, now and then for a related article."""
NOT_FOUND = 0.9
"""R340. By hand, between .83 (of 10 strings called so though people gave a DOI, that DOI was another work's in 9) and
.985; of 414 strings for which people found no DOI 36 are called so."""
