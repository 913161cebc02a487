"""A DOI that only a link of the entry leads to."""

from __future__ import annotations

import pytest

from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

HENDRIX = "Hendrix, C. S., & Wong, W. H. (2013). When is the pen truly mighty? *BJPS*, *43*(3), 651–672."
OTHER = "Maller, T. (2009). The dangers of disengagement. *Studies in Conflict & Terrorism*, *32*(6), 511–536."


def dois(*entries):
    text = (
        "# Title\n\nSo it is (Hendrix & Wong, 2013; Maller, 2009).\n\n## References\n\n" + "\n\n".join(entries) + "\n"
    )
    manuscript = parse(read("a.md", text.encode(), Settings()), Limits())
    return [r.item.DOI for r in manuscript.references]


@pytest.mark.parametrize(
    "link",
    [
        " [Link](https://doi.org/10.1017/s0007123412000488)",
        " [DOI](http://dx.doi.org/10.1017/S0007123412000488)",
        " [Crossref](https://doi.org/10.1017/s0007123412000488) [again](https://doi.org/10.1017/s0007123412000488)",
    ],
)
def test_the_doi_behind_a_link_is_the_entrys(link):
    assert dois(HENDRIX + link, OTHER) == ["10.1017/s0007123412000488", ""]


def test_the_printed_doi_comes_first():
    entry = HENDRIX + " https://doi.org/10.1017/s0007123412000488 [cited by](https://doi.org/10.5555/another)"
    assert dois(entry, OTHER)[0] == "10.1017/s0007123412000488"


def test_of_two_behind_links_none_is_taken():
    entry = HENDRIX + " [a](https://doi.org/10.5555/one) [b](https://doi.org/10.5555/two)"
    assert dois(entry, OTHER)[0] == ""


PRINTED = "https://doi.org/10.1017/s0007123412000488"


def problems(entry, path="a.md"):
    shown = f"# Title\n\nSo it is (Hendrix & Wong, 2013; Maller, 2009).\n\n## References\n\n{entry}\n\n{OTHER}\n"
    return [list(r.problems) for r in parse(read(path, shown.encode(), Settings()), Limits()).references]


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("a.md", f"[{PRINTED}](https://doi.org/10.1017/s0007123412000499)"),
        ("a.html", f'<a href="https://doi.org/10.1017/s0007123412000499">{PRINTED}</a>'),
    ],
)
def test_a_link_that_leads_to_another_doi_than_is_printed_is_told(path, link):
    said = "The link on the printed DOI 10.1017/s0007123412000488 leads to another one, 10.1017/s0007123412000499."
    entry = f"{HENDRIX} {link}"
    if path == "a.html":
        text = f"<h1>T</h1><p>So it is (Hendrix &amp; Wong, 2013).</p><h2>References</h2><p>{entry}</p><p>{OTHER}</p>"
        (first, _) = parse(read(path, text.encode(), Settings()), Limits()).references
        assert (first.doi.doi, list(first.problems)) == ("10.1017/s0007123412000488", [said])
    else:
        assert problems(entry) == [[said], []]


@pytest.mark.parametrize(
    "link",
    [
        f"[{PRINTED}](https://doi.org/10.1017/S0007123412000488)",
        f"[{PRINTED}](https://doi.org/10.1017%2Fs0007123412000488)",
        f"[{PRINTED}](https://doi.org/10.1017/s0007123412000488.)",
        "[https://doi.org/10.1017/s00071234](https://doi.org/10.1017/s0007123412000488)",
        f"{PRINTED} [Citations](https://doi.org/10.5555/another)",
        f"[{PRINTED}](https://example.org/article/488)",
        "[doi](https://doi.org/10.1017/s0007123412000488)",
    ],
)
def test_links_that_lead_to_what_is_printed_or_elsewhere_are_not_told(link):
    assert problems(f"{HENDRIX} {link}") == [[], []]
