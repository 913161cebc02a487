"""A page break within an entry: the page number and the running head beside it belong to no half of it."""

from __future__ import annotations

import pytest

from citecheck.parse import listing
from parse.lists.list_printing import document

TEXT = """{top}
Envoys matter (Maller, 2010), as do pens (Hendrix & Wong, 2013).

References

Hendrix, C. S., & Wong, W. H. (2013). When is the pen truly mighty? Regime type and the
  efficacy of naming and shaming in curbing human rights abuses. British Journal of
{between}
  Political Science, 43(3), 651–672.
Maller, T. (2010). Diplomacy derailed: The consequences of diplomatic sanctions. The
  Washington Quarterly, 33(3), 61–79.
de Nevers, R. (2007). Imposing international norms: Great powers and norm enforcement.
  International Studies Review, 9(1), 53–80.
"""
WHOLE = "human rights abuses. British Journal of Political Science, 43(3), 651–672."


def entries(between, top=""):
    text = TEXT.format(between=between, top=top)
    return [entry.content.text for entry in listing.read(document(text)).entries]


@pytest.mark.parametrize(
    ("between", "top"),
    [
        ("                 212\n         Journal of Made-up Studies 4(1)", ""),
        ("\n212\nJournal of Peace 12 (2024)\n", ""),
        ("\n212\nJournal of Peace 12 (2024) 201–220\n", ""),
        ("212\nEnvoys and pens", "Envoys and pens"),
        ("Envoys and pens\n212", "Envoys and pens"),
        ("Envoys and pens    213\n212", "Envoys and pens   211"),
    ],
)
def test_what_stands_between_the_pages_is_dropped(between, top):
    found = entries(between.replace("\\\n", "\n"), top)
    assert len(found) == 3
    assert found[0].endswith(WHOLE)


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ("Peace Studies 34(3)\n12", "Peace Studies 34(3)"),
        ("Peace, vol.\n212\nWorld Politics 34(3)", "212 World Politics 34(3)"),
        ("Peace and War", "Peace and War"),
    ],
)
def test_what_may_be_of_the_entry_is_kept(between, kept):
    assert kept in entries(between)[0]
