"""What is text of the article, and what only tells how to cite it."""

from __future__ import annotations

import pytest

from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

LIST = """

References

Risse, T., & Sikkink, K. (2016). The socialization of international human rights norms. Routledge.

Rubin, B. (1999). The fragmentation of Afghanistan. Yale University Press.

Rubin, B. (2000). The political economy of war and peace. World Development, 28(10), 1789-1803.
"""


def cited(text, name="page.md"):
    manuscript = parse(read(name, text.encode(), Settings()), Limits())
    return [(c.authors[0], c.year) if c.authors else c.key for c in manuscript.citations]


@pytest.mark.parametrize(
    "text",
    [
        "Norms spread (Risse and Sikkink 2016). Rubin (1999, 2000) too",
        "# Norms spread (Risse and Sikkink 2016). Rubin (1999, 2000) too",
        "# Norms and War\n\nNorms spread (Risse and Sikkink 2016). Rubin (1999, 2000) too",
        "Norms spread (Risse and Sikkink 2016). Rubin (1999, 2000) too.",
        "# Norms and War in All Other States\n\nOur paper Norms and War in All Other States had "
        "(Risse and Sikkink 2016), Rubin (1999, 2000).",
        "# Norms and War\n\ndoi:10.1234/norms.5\n\nThe data are at https://doi.org/10.1234/norms.5 (Risse and Sikkink "
        "2016), as Rubin (1999, 2000) said.",
    ],
)
def test_a_text_of_one_paragraph_is_read(text):
    assert cited(text + LIST) == [("Risse", "2016"), ("Rubin", "1999"), ("Rubin", "2000")]


def test_a_latex_text_of_one_line_is_read():
    text = (
        "\\documentclass{article}\\begin{document}\nNorms spread \\cite{risse2016} and more \\cite{rubin1999}\n"
        "\\begin{thebibliography}{9}\n\\bibitem{risse2016} T. Risse. The socialization of norms. Routledge, 2016.\n"
        "\\bibitem{rubin1999} B. Rubin. The fragmentation of Afghanistan. Yale University Press, 1999.\n"
        "\\end{thebibliography}\n\\end{document}\n"
    )
    assert cited(text, "page.tex") == ["risse2016", "rubin1999"]


def test_a_paragraph_that_tells_how_to_cite_the_article_is_not_read():
    text = (
        "# Norms and War in All Other States\n\nRubin, B. (1999). Norms and war in all other states. War Studies, 3, "
        "1-9.\n\nNorms spread (Risse and Sikkink 2016)."
    )
    assert cited(text + LIST) == [("Risse", "2016")]
