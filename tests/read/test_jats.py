"""JATS: the article's own head, and what a list's elements tell of each work, whatever a publisher tags."""

from __future__ import annotations

import pytest

from citecheck.model.item import Date, Name
from citecheck.read.interface import ReadError
from tests.read.reading import as_text, marked


def article(*refs, front="", body="<p>As said.</p>"):
    listed = "".join(f'<ref id="r{n}">{ref}</ref>' for n, ref in enumerate(refs, 1))
    back = f"<back><ref-list>{listed}</ref-list></back>" if refs else ""
    return as_text(f'<?xml version="1.0"?><article>{front}<body>{body}</body>{back}</article>', "a.xml")


def item(inside, kind="journal"):
    """Return the fields that a citation gives."""
    document = article(f'<element-citation publication-type="{kind}">{inside}</element-citation>')
    (entry,) = [m for m in document.marks if m.kind == "entry"]
    return entry.item


def name(family, given):
    return f"<name><surname>{family}</surname><given-names>{given}</given-names></name>"


def group(kind, *names):
    return f'<person-group person-group-type="{kind}">{"".join(names)}</person-group>'


LINK = 'xmlns:x="http://www.w3.org/1999/xlink" x:href'
TITLE = "<article-title>On tides</article-title>"
HALE, MOREL, TAMM = Name("Hale", "R."), Name("Morel", "C."), Name("Tamm", "J.")


@pytest.mark.parametrize(
    ("people", "author", "editor", "et_al"),
    [
        (group("author", name("Hale", "R."), name("Morel", "C.")), (HALE, MOREL), (), False),
        (group("author", name("Hale", "R."), "<etal/>"), (HALE,), (), True),
        (group("author", name("Hale", "R.")) + group("editor", name("Tamm", "J.")), (HALE,), (TAMM,), False),
        (group("author", name("Hale", "R.")) + group("translator", name("Tamm", "J.")), (HALE,), (), False),
        (name("Hale", "R.") + f"<etal>et al.</etal>{group('Editors', name('Tamm', 'J.'))}", (HALE,), (TAMM,), True),
        (group("author", "<collab>Harbour Office,</collab>"), (Name(literal="Harbour Office"),), (), False),
        (group("author", "<string-name>Plato</string-name>"), (Name(literal="Plato"),), (), False),
        (group("author", name("Hale", "R."), "<name></name>"), (HALE,), (), False),
        (
            group("author", "<name><surname>Hale</surname><given-names>R.</given-names><suffix>Jr</suffix></name>"),
            (Name("Hale", "R.", suffix="Jr"),),
            (),
            False,
        ),
    ],
)
def test_people_are_those_of_their_group(people, author, editor, et_al):
    found = item(people + TITLE)
    assert (found.author, found.editor, found.et_al) == (author, editor, et_al)


@pytest.mark.parametrize(
    ("printed", "issued", "suffix", "literal"),
    [
        ("<year>2013</year>", Date(2013), "", ""),
        ("<year>2013a</year>", Date(2013), "a", ""),
        ("<year>2013</year><month>5</month><day>12</day>", Date(2013, 5, 12), "", ""),
        ("<year>2013</year><month>05</month>", Date(2013, 5), "", ""),
        ("<year>2013</year><month>May</month>", Date(2013, 5), "", ""),
        ("<year>2013</year><month>13</month><day>40</day>", Date(2013), "", ""),
        ("<year>2013</year><month>Spring</month>", Date(2013), "", ""),
        ("<date>14 July 2013</date>", Date(2013), "", ""),
        ("<year>in press</year>", None, "", "in press"),
    ],
)
def test_the_date_is_as_exact_as_told(printed, issued, suffix, literal):
    found = item(TITLE + printed)
    assert (found.issued, found.year_suffix, found.issued_literal) == (issued, suffix, literal)


@pytest.mark.parametrize(
    ("kind", "inside", "type_", "title", "container"),
    [
        ("journal", f"{TITLE}<source>Sea</source>", "article-journal", "On tides", "Sea"),
        ("journal", "<source>Sea</source>", "article-journal", "", "Sea"),
        ("book", "<source>The sea</source>", "book", "The sea", ""),
        ("book", "<chapter-title>Tides</chapter-title><source>The sea</source>", "chapter", "Tides", "The sea"),
        ("confproc", f"{TITLE}<source>Proc. Sea</source>", "paper-conference", "On tides", "Proc. Sea"),
        ("mystery", "<source>Sea</source><volume>3</volume>", "article-journal", "", "Sea"),
        ("mystery", "<source>Sea</source>", "document", "Sea", ""),
    ],
)
def test_the_type_and_what_the_source_is_by_it(kind, inside, type_, title, container):
    found = item(inside, kind)
    assert (found.type, found.title, found.container_title) == (type_, title, container)


@pytest.mark.parametrize(
    ("inside", "field", "value"),
    [
        ("<fpage>651</fpage><lpage>672</lpage>", "page", "651-672"),
        ("<fpage>651</fpage><lpage>651</lpage>", "page", "651"),
        ("<page-range>651-72</page-range>", "page", "651-72"),
        ("<elocation-id>e308</elocation-id>", "number", "e308"),
        ('<pub-id pub-id-type="doi">https://doi.org/10.5555/Tides</pub-id>', "DOI", "10.5555/tides"),
        ("<comment>doi: 10.5555/tides</comment>", "DOI", "10.5555/tides"),
        ('<pub-id pub-id-type="pmid">123</pub-id>', "PMID", "123"),
        (f'<ext-link {LINK}="https://a.org/x">here</ext-link>', "URL", "https://a.org/x"),
        (f'<ext-link {LINK}="https://doi.org/10.5555/t">here</ext-link>', "DOI", "10.5555/t"),
        ("<isbn>978-0-306-40615-7</isbn>", "ISBN", "978-0-306-40615-7"),
    ],
)
def test_where_it_stands_and_its_identifiers(inside, field, value):
    assert getattr(item(TITLE + inside), field) == value


def test_the_head_of_the_article_is_read_before_its_body():
    front = (
        '<front><article-meta><article-id pub-id-type="doi">10.5555/own</article-id><title-group><article-title>Of '
        "tides</article-title></title-group><abstract><p>We count them.</p></abstract></article-meta></front>"
    )
    document = article(front=front)
    assert document.text.split("\n\n")[:5] == ["DOI: 10.5555/own", "Of tides", "Abstract", "We count them.", "As said."]
    assert marked(document, "heading") == ["Of tides"]


def test_an_article_without_a_doi_of_its_own_has_a_title_all_the_same():
    front = (
        "<front><article-meta><title-group><article-title>Of tides</article-title></title-group></article-meta></front>"
    )
    assert article(front=front).text.startswith("Of tides\n")


def test_xml_of_another_kind_is_refused():
    with pytest.raises(ReadError, match="holds no JATS article"):
        as_text('<?xml version="1.0"?><!-- JATS --><book><title>Tides</title></book>', "a.xml")
