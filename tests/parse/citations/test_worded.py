"""What marked citations show is read with them: each work's own year, whatever the order of the keys."""

from __future__ import annotations

import pytest

from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

_REF = (
    '<ref id="{0}"><mixed-citation publication-type="journal"><name><surname>{1}</surname></name>. '
    "<year>{2}</year>. <article-title>On {1} and other matters</article-title>.</mixed-citation></ref>"
)
_REFS = "".join(_REF.format(*r) for r in [("a", "Larsen", 2011), ("b", "Okafor", 2014), ("c", "Maller", 2009)])


def cited(text):
    """Return key, authors and year of each citation of a JATS article."""
    body = f"<article><body><sec><p>{text}</p></sec></body><back><ref-list>{_REFS}</ref-list></back></article>"
    manuscript = parse(read("a.xml", body.encode(), Settings()), Limits())
    return [(c.key, c.authors, c.year) for c in manuscript.citations]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'Dunes (<xref ref-type="bibr" rid="b a">Larsen, 2011; Okafor, 2013</xref>).',
            [("b", ("Okafor",), "2013"), ("a", ("Larsen",), "2011")],
        ),
        ('Larsen (<xref ref-type="bibr" rid="a">2012</xref>) says so.', [("a", ("Larsen",), "2012")]),
        ('As said (<xref ref-type="bibr" rid="c">Maller, 2009</xref>).', [("c", ("Maller",), "2009")]),
        ('As said <xref ref-type="bibr" rid="c">elsewhere</xref>.', [("c", (), "")]),
        (
            'As said (<xref ref-type="bibr" rid="c">Maller, 2009</xref>), but not all (Cristol, 2018).',
            [("c", ("Maller",), "2009"), ("", ("Cristol",), "2018")],
        ),
        ('As said <xref ref-type="bibr" rid="c">[3]</xref>, but not all (Cristol, 2018).', [("c", (), "")]),
    ],
)
def test_the_year_that_stands_in_print(text, found):
    assert cited(text) == found
