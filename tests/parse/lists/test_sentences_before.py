"""A list without a heading: the sentence that stands before it and cites is no entry; an entry that resembles it is."""

from __future__ import annotations

import pytest

from citecheck.model.document import Document, TextOrigin
from citecheck.model.mapped import Mapped
from citecheck.parse import evidence, listing

ENTRIES = """De Nevers, R. (2007). Imposing international norms. International Studies Review, 9(1), 53–80.

Maller, T. (2009). The dangers of diplomatic disengagement. Studies in Conflict & Terrorism, 32(6), 511–536.

Maller, T. (2010). Diplomacy derailed. The Washington Quarterly, 33(3), 61–79.
"""
BEFORE = "Diplomatic sanctions backfire (Maller, 2010), and disengagement is dangerous (Maller, 2009).\n"


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Money talks (Klotz, 1999).",
        "Money Talks (Klotz, 1999).",
        "Klotz (1999) disagrees with this.",
        "Brown and Maller (2010) disagree.",
        "Sanctions, Envoys (Klotz, 1999; Maller, 2010).",
        "Sanctions (see Klotz, 1999a), and Envoys.",
    ],
)
def test_a_citing_sentence_is_no_entry(sentence, blank):
    text = f"{BEFORE}{blank}{sentence}\n\n{ENTRIES}"
    found = listing.read(Document("a.txt", "plain", Mapped.whole(text), TextOrigin(text)))
    assert [entry.content.text[:6] for entry in found.entries] == ["De Nev", "Maller", "Maller"]


@pytest.mark.parametrize(
    "entry",
    [
        "Maller, T. (2010). Diplomacy derailed (Klotz, 1999).",
        "World Health Organization (May 2019). Global report.",
        "United Nations (Ed., 2001). World report.",
        "Klotz, A. (1999) Sanctions. London: Sage.",
        "Klotz A (1999) eLife at work. eLife 3: 12-14.",
        "World Bank (1999). World report. Washington.",
    ],
)
def test_an_entry_does_not_cite(entry):
    assert not evidence.cites(entry)
