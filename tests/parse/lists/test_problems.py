"""What the format itself holds against an entry reaches the reference, and the entries about it are read."""

from __future__ import annotations

from citecheck.parse.parser import parse
from citecheck.read import registry
from citecheck.settings import Settings

SOURCE = """@article{maller2010, author={Maller, Tara}, title={Diplomacy Derailed}, year=2010}
@article{brown, author={Brown, Philip}, title={The Legal Effects of Recognition}, year={1950}
@book{klotz, author={Klotz, Audie}, title={How Sanctions Work}, year=1999}
"""


def test_an_entry_without_its_closing_brace_bears_its_problem():
    settings = Settings()
    references = parse(registry.read("works.bib", SOURCE.encode(), settings), settings.limits).references
    assert [(reference.label, len(reference.problems)) for reference in references] == [
        ("maller2010", 0),
        ("brown", 1),
        ("klotz", 0),
    ]
    assert "brace" in references[1].problems[0]
