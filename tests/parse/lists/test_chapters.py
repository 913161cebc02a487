"""One file, several chapters, each with its own list: the text between the lists becomes no entry."""

from __future__ import annotations

import pytest

from citecheck.parse.parser import parse
from citecheck.read import registry
from citecheck.settings import Settings

CHAPTERS = """{one}

Sanctions (Maller, 2010) and recognition (Brown, 1950) are spoken of in this chapter.

{head}

Brown, P. M. (1950). The legal effects of recognition. American Journal of International Law, 44(4), 617–640.

Maller, T. (2010). Diplomacy derailed: The consequences of diplomatic sanctions. The Washington Quarterly, 33(3), 61–79.

{two}

{body}

{head}

Chan, S. (2002). Human rights in China and the United States: Competing views. Human Rights Quarterly, 24(4), 1035–1053.

Risse-Kappen, T. (1994). Ideas do not float freely. International Organization, 48(2), 185–214.
"""
SHORT = "Ideas float (Risse-Kappen, 1994), and China (Chan, 2002)."
LONGER = (
    "Ideas float, as some have said (Risse-Kappen, 1994), and China is no exception to the rule (Chan, 2002).\n"
    "They were not sent where they had been asked for, and this has been held against those who sent them.\n"
    "It remains to be seen whether they will be sent again, and who will then be the one to ask for them."
)


def read(name, text):
    settings = Settings()
    return parse(registry.read(name, text.encode(), settings), settings.limits)


@pytest.mark.parametrize("body", [SHORT, LONGER])
@pytest.mark.parametrize(
    ("name", "one", "two", "head"),
    [
        ("book.md", "## Chapter 1", "## Chapter 2", "### References"),
        ("book.md", "# One", "# Two", "## References"),
        ("book.txt", "1 The first chapter", "2 The second chapter", "References"),
        ("book.txt", "Chapter 1", "Chapter 2", "References"),
    ],
)
def test_both_lists_and_nothing_between(name, one, two, head, body):
    manuscript = read(name, CHAPTERS.format(one=one, two=two, head=head, body=body))
    begins = [reference.content.text.partition(",")[0] for reference in manuscript.references]
    assert begins == ["Brown", "Maller", "Chan", "Risse-Kappen"]
    assert manuscript.references[1].content.text.endswith("61–79.")
    assert len(manuscript.lists) == 2
    assert manuscript.expected == 4


def test_a_marked_subheading_does_not_end_a_list():
    text = CHAPTERS.format(one="# One", two="### Further works", head="## References", body="")
    text = text.rpartition("## References")[0] + text.rpartition("## References")[2]
    assert len(read("article.md", text).references) == 4
