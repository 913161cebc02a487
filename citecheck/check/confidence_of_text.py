"""How sure it is that a finding about list and text is right, no register asked; and where each figure comes from.

`training/confidence_of_text.py` (November 2026) measures:

1. Manuscripts rendered from 3,000 times 14 records, two of three with one fault: nearly all are found, and of 1,099
   lists with 15,390 entries and as many citations without a fault five findings speak in vain. Where one in fifty bears
   a fault, this alone would give .96 to .997.
2. In 46 published articles with 4,586 citations and 2,282 entries, checked by the publisher's own links, nothing is
   said in vain; of the 25 entries called uncited none is linked.
3. What is said of 157 texts out of PDFs of social science, of 45 lists of physics and medicine, and of 9,700 strings
   was judged by eye, up to 40 findings a rule: right where text and list, or form and print, disagree indeed. Here and
   below one right and one wrong are added. Wrong were misread letters, cut lists, interviewees and legal notes.

As in `confidence.py` the third is the worse and the truer one and is taken where there were enough; but where most of
the wrong ones come of set pages, the figure is parted by the reading (`Reading`), and the second holds for clean text.
"""

from __future__ import annotations

from enum import StrEnum


class Reading(StrEnum):
    """How a manuscript was read."""

    CLEAN = "clean"
    PAGED = "paged"
    """From set pages: words are torn at line ends."""
    DOUBTFUL = "doubtful"
    """The report says that the reading is not to be trusted."""


UNLISTED = {Reading.CLEAN: 0.98, Reading.PAGED: 0.48, Reading.DOUBTFUL: 0.48}
"""L201. Clean as published, prior one in fifty; paged 19 of 40; doubtful by hand no surer, though 13 of 22 were."""
UNCITED = {Reading.CLEAN: 0.96, Reading.PAGED: 0.68, Reading.DOUBTFUL: 0.38}
"""L202. Clean 25 of 25, paged 14 of 20, doubtful 2 of 6."""
SIDE_TOLD = 0.97
"""L203, where the record has one of the two years. By hand, above the next: 122 of 125 planted years were found."""
NEAR_YEAR = 0.92
"""L203, up to `NEAR` years apart: 21 of 22 on set pages, after what the entry bears itself was left out."""
NEAR = 3
FAR_YEAR = 0.81
"""L203, farther apart, where another work may be meant: 12 of 14."""
SLIP = 0.96
"""L204, every name one of the entry's within a slip: 21 of 21 on set pages."""
OTHER_NAME = {Reading.CLEAN: 0.85, Reading.PAGED: 0.4, Reading.DOUBTFUL: 0.4}
"""L204, a name that is no slip. Paged 3 of 8, mostly misread letters; clean by hand, between it and .997 (rendered)."""
SEVERAL = {Reading.CLEAN: 0.9, Reading.PAGED: 0.71, Reading.DOUBTFUL: 0.71}
"""L205. Paged 14 of 19; clean by hand, for published articles had none, and of planted ones 120 of 125 were found."""
LETTERS = 0.83
"""L205, letters for works of which the list has one: 4 of 4 on set pages."""
STALE_FIELD = 0.8
"""L206. By hand: no data has fields of reference managers; a field may be changed for good reason."""
OTHERS_NUMBER = 0.8
"""L207. By hand: published articles had none, nor had set pages."""

MALFORMED = 0.85
"""F101. Right 6 of 7 in 888 printed DOIs and the lists, the seventh since mended; by hand, between .78 and .997."""
OUTDATED = 0.98
"""F102: the form is read off the print; 79 of 79 hold dx.doi.org, http: or "doi:" before an address."""
MANGLED = 0.93
"""F103: 28 of 29."""
MANGLED_PROVED = 0.97
"""F103, where the register has the mended one: by hand, above the former."""
MISSING = {"issued": 0.78, "container-title": 0.69, "title": 0.5, "author": 0.5}
"""F110 by field, where no record is known. Years 44 of 56, journals 10 of 14. Titles in lists by hand, between .45 (4
of 9) and .997 (rendered): in a list whose other entries have one, the title was more often read as something else."""
TITLE_OF_STRING = 0.88
"""F110, the title of a reference that stands alone or in a bibliography: 22 of 24."""
MISSING_AS_REGISTERED = 0.9
"""F110, where the record has the field and its value does not stand in print: by hand."""
UNPARSED = 0.87
"""F111: of 21 entries that could not be read a person could not read 19 either."""
PROBLEM = 0.93
"""F111, what the format itself holds against an entry: 12 of 12."""
ISBN = 0.95
"""F112. By hand: the check digit is arithmetic, but a digit may be misread, and no string of the data has one."""
URL = 0.88
"""F113: 13 of 14."""
TWICE = 0.9
"""F120: 8 of 8 in published articles; the one list on set pages in which it spoke was two articles' in one file."""
OUT_OF_ORDER = {Reading.CLEAN: 0.9, Reading.PAGED: 0.81, Reading.DOUBTFUL: 0.44}
"""F121. Paged 25 of 30, doubtful 7 of 16; clean by hand, between that and .994 as rendered."""
MIXED = 0.7
"""F122. By hand, between .5 (1 of 2 on set pages) and .957 (125 of 125 planted, none in vain in 1,099 lists)."""
NUMBERING = 0.8
"""F123. By hand, between .33 (none of 1 on set pages, whose columns were read in turn) and .957 as rendered."""
