"""A number on a line of its own: the rest of a DOI that the line's end tore, or a page's."""

from __future__ import annotations

import pytest

from citecheck.parse.parser import parse
from citecheck.settings import Limits
from parse.lists.list_printing import document

LIST = """References
Brown, P. M. (1950). The legal effects of recognition. American Journal of
International Law, 44(4), 617-640.
Chan, S. (2002). Human rights in China and the United States: Competing visions
and discrepant performances. Human Rights Quarterly, 24(4), 1035-1053. {end}
{number}
Peterson, M. J. (1982). Political use of recognition: The influence of the
international system. World Politics, 34(3), 324-352.
"""


def second(end, number):
    return parse(document(LIST.format(end=end, number=number)), Limits()).references[1]


@pytest.mark.parametrize(
    ("end", "number", "doi"),
    [
        ("https://doi.org/10.1353/hrq.2002.", "0044", "10.1353/hrq.2002.0044"),
        ("doi:10.1353/hrq.2002.", "0044", "10.1353/hrq.2002.0044"),
        ("https://doi.org/10.1017/s1537592714000-", "1234", "10.1017/s1537592714000-1234"),
        ("https://doi.org/10.2307/", "2194983", "10.2307/2194983"),
        ("https://doi.org/10.2307/", "2194", "10.2307/2194"),
    ],
)
def test_the_rest_of_a_doi(end, number, doi):
    reference = second(end, number)
    assert reference.content.text.endswith(f"{end}\n{number}")
    assert doi in (reference.doi.doi, *reference.doi.others)


@pytest.mark.parametrize(
    ("end", "number"),
    [
        ("https://doi.org/10.1353/hrq.2002.0044", "212"),
        ("", "212"),
        ("https://doi.org/10.1353/hrq.2002.0044.", "\n212\n"),
    ],
)
def test_a_page_number(end, number):
    assert "212" not in second(end, number).content.text
