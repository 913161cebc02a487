"""Names torn by a line end, and keys that stand in one mark."""

from __future__ import annotations

import pytest
from link.builder import keys, manuscript

from citecheck.link import link
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings


@pytest.mark.parametrize(
    ("text", "name", "raw"),
    [
        ("Then Whit-\ntaker (1967) said so.", "whittaker1967", "Whit-\ntaker (1967)"),
        ("It was so (Whit-\n  taker, 1967).", "whittaker1967", "Whit-\n  taker, 1967"),
        ("It was so (Hen-\ndrix & Wong, 2012).", "hendrix", "Hen-\ndrix & Wong, 2012"),
        ("As Whit-\ntaker's study (1967) said.", "whittaker1967", "(1967)"),
        ("As Risse-\nKappen (1994) said.", "rissekappen", "Risse-\nKappen (1994)"),
        ("It was so (Barnes et al., 1980; Cas-\ntles, 2013).", "castles", "Cas-\ntles, 2013"),
    ],
)
def test_a_torn_name_is_read_and_linked(text, name, raw):
    page = manuscript(text)
    assert page.citations[-1].raw == raw
    assert keys()[link(page).links[-1].references[0]] == name


ENTRIES = r"""
\begin{thebibliography}{9}
\bibitem{maller2010} T. Maller. Diplomacy derailed. The Washington Quarterly, 33(3), 61-79, 2010.
\bibitem{klotz1999} A. Klotz. Diplomatic isolation. World Affairs, 12(3), 195-212, 1999.
\end{thebibliography}
"""


@pytest.mark.parametrize("cite", [r"\cite{maller2010,missing2020}", r"\citep[see][p. 3]{maller2010, missing2020}"])
def test_each_key_of_a_mark_is_a_citation_of_its_own(cite):
    text = rf"\documentclass{{article}}\begin{{document}}As said {cite} and then \cite{{klotz1999}}.{ENTRIES}"
    found = parse(read("page.tex", (text + r"\end{document}").encode(), Settings()), Limits()).citations
    assert [c.raw for c in found[:2]] == ["maller2010", "missing2020"]
    assert found[0].cluster == found[1].cluster


def test_each_key_of_a_pandoc_mark_is_a_citation_of_its_own():
    text = (
        "As said [@maller2010; @missing2020, p. 3].\n\n# References\n\nMaller, T. (2010). Diplomacy derailed. Brill.\n"
    )
    found = parse(read("page.md", text.encode(), Settings()), Limits()).citations
    assert [c.raw for c in found] == ["maller2010", "missing2020"]
    assert not link(parse(read("page.md", text.encode(), Settings()), Limits())).coverage.trusted
