"""The page for the browser: one file, a strict policy, nothing of strangers in it but text."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from citecheck.report.html.differing import marked
from citecheck.report.registry import write
from report import small
from report.hostile import INJECTIONS, report

VOID = {"meta", "br", "input", "rect"}
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "a", "h1", "h2", "h3", "p", "form", "fieldset", "br"),
    *("legend", "label", "input", "main", "section", "svg", "rect", "ul", "li", "b", "span", "div", "article"),
    *("details", "summary", "table", "thead", "tbody", "tr", "td", "th", "mark", "footer", "script"),
}


class Page(HTMLParser):
    """All elements, and whether they nest."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.text = [], [], {"style": "", "script": "", "title": ""}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in self.text:
            self.text[self.open[-1]] += data


def page(report):
    return Page(write(report, "html").decode())


PAGES = {"small": page(small.report()), **{kind: page(report(evil)) for kind, evil in INJECTIONS.items()}}


@pytest.fixture(params=list(PAGES))
def any_page(request):
    return PAGES[request.param]


def test_elements_nest_and_are_ours_alone(any_page):
    assert any_page.open == []
    assert {tag for tag, _ in any_page.elements} <= TAGS
    assert sum(tag == "script" for tag, _ in any_page.elements) == 1


def test_the_policy_lets_run_this_script_and_style_alone(any_page):
    policy = next(attrs["content"] for _, attrs in any_page.elements if attrs.get("http-equiv"))
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(any_page.text[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


def test_nothing_comes_from_outside_and_links_lead_to_dois_or_within(any_page):
    for tag, attrs in any_page.elements:
        assert not {"src", "style", "srcset", "action", "background"} & attrs.keys()
        assert not [name for name in attrs if name.startswith("on")]
        assert re.match(r"#|https://doi\.org/10\.", attrs.get("href", "#")), (tag, attrs)


def test_links_within_have_a_target(any_page):
    ids = [attrs["id"] for _, attrs in any_page.elements if "id" in attrs]
    assert len(set(ids)) == len(ids)
    assert {attrs["href"][1:] for _, attrs in any_page.elements if attrs.get("href", "").startswith("#")} <= set(ids)


def test_a_person_finds_the_text_the_list_and_the_register_side_by_side():
    said = write(small.report(), "html").decode()
    for part in (
        '<html lang="en">',
        "4 references read, 4 expected; 6 citations, 5 linked",
        "1 of 4 is news, reports, books or the like",
        '<a class="cite differs" id="d1-c1" title="linked, but something differs" href="#d1-r3">Morel, 2013</a>',
        '<a class="cite faulty" id="d1-c6" title="linked, but its entry has an error" href="#d1-r4">Tamm, 2010</a>',
        '<span class="cite unlisted" id="d1-c4" title="not in the list">Ostrander, 2004</span>',
        "<mark>1-28</mark>",
        "<mark>201-228</mark>",
        'aria-label="Entries: 2 found, 1 not expected in a register, 1 not checked"',
    ):
        assert part in said


def test_the_same_report_gives_the_same_page():
    assert write(small.report(), "html") == write(small.report(), "html")


@pytest.mark.parametrize(
    ("field", "text", "other", "shown"),
    [
        ("title", "A study of lamps", "A study of oil lamps", "A study of lamps"),
        ("title", "A study of oil lamps", "A study of lamps", "A study of <mark>oil</mark> lamps"),
        ("title", "A <b> title", "", "A &lt;b&gt; title"),
        ("authors", "Morel, Camille", "Morel, C.", "Morel, Camille"),
        ("authors", "Morel, C.", "Morel, Camille", "Morel, C."),
        ("authors", "Morel, D.", "Morel, Camille", "Morel, <mark>D.</mark>"),
        ("year", "in print 2013-02, online 2012-11", "2012", "in print 2013-02, online 2012-11"),
        ("year", "2011", "in print 2013-02", "<mark>2011</mark>"),
        ("pages", "1035–53", "1035-1053", "<mark>1035–53</mark>"),
    ],
)
def test_what_the_other_side_lacks_is_marked(field, text, other, shown):
    assert marked(field, text, other) == shown
