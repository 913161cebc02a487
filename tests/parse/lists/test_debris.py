"""What in a list belongs to no entry: link bars, furniture of pages, licence and footer lines."""

from __future__ import annotations

import pytest

from citecheck.parse import debris, furniture, lines


@pytest.mark.parametrize(
    "line",
    [
        "Google Scholar Worldcat Fulltext",
        "[Google Scholar](#) [Worldcat](#) [Fulltext](#)",
        "| Google Scholar | Worldcat | Fulltext |",
        "Google Scholar",
        "Crossref",
        "[CrossRef] [PubMed]",
        "CrossRef Medline",
        "PubMed · Google Scholar",
        "View Article PubMed/NCBI Google Scholar",
        "View at Publisher | View at Google Scholar",
        "Article CAS PubMed Google Scholar",
        "Download PDF",
    ],
)
def test_links(line):
    assert debris.is_links(line)


@pytest.mark.parametrize(
    "line",
    [
        "Google. (2019). Google Scholar metrics. https://scholar.google.com",
        "Science, 295, 93. CrossRef Medline",
        "PubMed Central. (2020). Full text archive.",
        "Press.",
        "Article 12 of the Convention.",
        "Article. Cambridge: Sage.",
        "",
    ],
)
def test_no_links(line):
    assert not debris.is_links(line)


@pytest.mark.parametrize("line", ["12", "- 12 -", "Page 12", "Seite 12", "12 of 20", "| 12", "xiv", "1 7 1 6", "p. 3"])
def test_page_numbers(line):
    assert debris.is_page_number(line)


@pytest.mark.parametrize("line", ["(1979).", "3477.", "[1]", "1.", "12–15", "Vol. 12", "2, 3", "I am", ""])
def test_no_page_numbers(line):
    assert not debris.is_page_number(line)


@pytest.mark.parametrize(
    "line",
    [
        "© 2019 The Authors.",
        "This is an open access article under the CC BY license",
        "Downloaded from https://example.org by guest on 3 May 2019",
        "ISSN 1234-5678",
        "www.example.org",
        "Page 3 of 12",
        "(continued on next page)",
        "Creative Commons Attribution 4.0",
    ],
)
def test_footers(line):
    assert debris.is_footer(line)


@pytest.mark.parametrize(
    "line",
    ["Copyleft and the law. Boston: Sage.", "www.example.org/a/long/path/to/a/page.html", "Pages of history, 3, 1-9."],
)
def test_no_footers(line):
    assert not debris.is_footer(line)


@pytest.mark.parametrize(
    ("above", "below", "kept"),
    [
        ("36. (n.d.). Retrieved from", "37. Wong, W. (2002). Another title.", True),
        ("36. Smith, J. (2001). Title.", "ional-recognition-of-israel", True),
        ("36. Smith, J. (2001). Title.", "37. Wong, W. (2002). Another title.", False),
    ],
)
def test_the_address_of_a_site_is_kept_where_it_belongs_to_an_entry(above, below, kept):
    every = lines.split(f"{above}\nhttp://www.example.org\n{below}")
    assert ("http://www.example.org" in [line.text for line in debris.clean(every, frozenset())]) is kept


@pytest.mark.parametrize("line", ["----", "|--|--|", "_______________", "* * *", "......"])
def test_rules(line):
    assert debris.is_rule(line)


@pytest.mark.parametrize("line", ["———. 1999. Title.", "--- 1999", "a", "—, 2002, Science, 295, 93"])
def test_no_rules(line):
    assert not debris.is_rule(line)


def heads(text, *, inside=False):
    every = lines.split(text)
    found = furniture.find(every, [inside] * len(every))
    return [line.text for line in every if line.start in found]


def pages(head, count=4, length=20):
    return "\n".join(
        f"{head.format(n)}\n" + "\n".join(f"Line {n} {i} of the text." for i in range(length)) for n in range(count)
    )


def test_a_head_that_stands_on_every_page():
    assert heads(pages("Journal of Tests, 12(3)")) == ["Journal of Tests, 12(3)"] * 4


def test_a_head_with_its_page_number_on_either_side():
    assert heads(pages("4{0} • Roe and Doe")) == [f"4{n} • Roe and Doe" for n in range(4)]
    assert heads(pages("Effects of Trust 4{0}"), inside=True) == [f"Effects of Trust 4{n}" for n in range(4)]


def test_page_numbers_that_count_up():
    assert heads(pages("11{0}")) == ["110", "111", "112", "113"]


def test_what_stands_again_and_again_within_entries_is_no_head():
    text = pages("Cambridge University Press.")
    assert heads(text, inside=True) == []
    assert heads("\n".join(["A book. Oxford:", "Oxford University Press."] * 6), inside=True) == []
