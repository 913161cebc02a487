"""The article's own title and DOI, and where its running text lies."""

from __future__ import annotations

import pytest

from citecheck.model.document import Mark, MarkKind
from citecheck.model.span import Span
from citecheck.parse import front, lines, listing
from parse.lists.list_printing import PROSE, apa, document, works

TITLE = "On Trust and Time Among People Who Know Each Other Well"
CITED = f"Roe, J., & Doe, A. (2014). {TITLE}. Journal of Tests, 3(2), 1-9. https://doi.org/10.5555/tests.2014(3-2).01"
LIST = "References\n\n" + "\n".join(apa(work) for work in works()[:5])


def read(text, **more):
    article = document(text, **more)
    found = front.read(article, lines.split(text), listing.read(article).cover)
    return found, "\n[…]\n".join(text[span.start : span.end] for span in found.body)


JOURNAL = f"""Journal of Tests

DOI (Journal): 10.5555/tests

DOI (Volume): 10.5555/tests.2014(3)

Article Title

{TITLE}

Abstract

We ask a question (Roe, 2013).

DOI: 10.5555/tests.2014(3-2).01

DOI link: https://dx.doi.org/10.5555/tests.2014(3-2).01

Citing this Article

APA\t{CITED}

HARVARD\tROE, J. & DOE, A. 2014. {TITLE}. Journal of Tests, 3, 1-9.

Abstract

We ask a question about trust.

Introduction

{PROSE} (Bandura, 1977)

{LIST}
"""


def test_a_title_page_with_blocks_that_tell_how_to_cite():
    found, body = read(JOURNAL)
    assert found.title == TITLE
    assert found.doi == "10.5555/tests.2014(3-2).01"
    assert body.startswith("Abstract\n\nWe ask a question about trust.")
    assert "(Bandura, 1977)" in body
    assert "(Roe, 2013)" not in body
    assert "2014" not in body
    assert "Altschul" not in body


def test_a_plain_article_begins_at_its_beginning():
    found, body = read(f"{TITLE}\n\nIntroduction\n\n{PROSE}\n\n{LIST}")
    assert found.title == TITLE
    assert found.doi == ""
    assert body.startswith(TITLE)


@pytest.mark.parametrize(
    "line",
    [
        f"How to cite this article: {CITED}",
        f"Cite as: {CITED}",
        f"Suggested citation: {CITED}",
        f"Zitiervorschlag: {CITED}",
        f"Pour citer cet article : {CITED}",
        f"To cite this article\n\n{CITED}",
        CITED,
    ],
)
@pytest.mark.parametrize("behind", [False, True], ids=["before", "behind"])
def test_what_cites_the_article_itself_is_no_text(line, behind):
    parts = [TITLE, "Abstract", "We ask.", "Introduction", PROSE, LIST]
    parts.insert(len(parts) if behind else 3, line)
    _, body = read("\n\n".join(parts))
    assert "Roe, J." not in body
    assert "We ask." in body


def test_a_blank_line_within_a_citation_does_not_cut_the_body():
    torn = f"{PROSE} (Braun & Clarke,\n\n2006)."
    text = "\n\n".join((TITLE, "Abstract", "We ask.", "Introduction", torn, LIST, "Appendix", PROSE))
    found, body = read(text)
    assert "(Braun & Clarke,\n\n2006)" in body
    assert body.count("[…]") == 1
    assert body.rstrip().endswith(PROSE)
    assert len(found.body) == 2


def test_what_is_no_text_by_the_format_is_left_out():
    text = f"{TITLE}\n\n{PROSE}\n\nx = cite('Roe 2014')\n\n{PROSE}\n"
    start = text.index("x = ")
    marks = (Mark(Span(start, start + 21), MarkKind.SKIP),)
    _, body = read(text, marks=marks)
    assert "cite(" not in body


@pytest.mark.parametrize("text", ["", "\n\n", "x", "Abstract", "Title\n", "DOI: 10.5555/x", f"{PROSE}\n"])
def test_no_title(text):
    assert read(text)[0].title == ""


def test_a_run_in_abstract_and_title():
    text = f"Title: {TITLE}\nJ. Roe\ndoi:10.5555/abc\n\nAbstract. We ask (Roe, 2013).\n\n{PROSE}\n\n{LIST}"
    found, body = read(text)
    assert (found.title, found.doi) == (TITLE, "10.5555/abc")
    assert body.startswith("Abstract. We ask")


def test_a_title_that_the_format_marks():
    text = f"# {TITLE}\n\n{PROSE}\n"
    marks = (Mark(Span(2, 2 + len(TITLE)), MarkKind.HEADING),)
    assert read(text, marks=marks)[0].title == TITLE


def test_headings_part_a_page_without_blank_lines():
    text = f"Cite Us\n{CITED}\nAbstract\nWe ask a question.\nIntroduction\nTrust takes time (Roe, 2013).\n\n{LIST}"
    assert "(Roe, 2013)" in read(text)[1]
    assert CITED not in read(text)[1]
