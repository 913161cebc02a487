"""Segments -> item: what each stretch becomes, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.csl import to_csl
from citecheck.model.span import Span
from citecheck.parse.fields.assemble import assemble
from citecheck.parse.fields.parsed import Parsed
from citecheck.parse.fields.segment import Label, Segment


def read(*parts: tuple[str, str]) -> tuple[str, Parsed]:
    """Return the raw string that the labelled parts make, and what it is assembled to."""
    raw, segments = "", []
    for label, text in parts:
        segments.append(Segment(Label(label), Span(len(raw), len(raw) + len(text))))
        raw += text
    return raw, assemble(raw, segments)


HENDRIX = (
    ("author", "Hendrix, C. S., & Wong, W. H. "),
    ("date", "(2012). "),
    ("title", "When is the pen truly mighty? Regime type and the efficacy of naming and shaming. "),
    ("container", "British Journal of Political Science, "),
    ("volume", "43"),
    ("issue", "(3), "),
    ("page", "651–672. "),
    ("doi", "https://doi.org/10.1017/s0007123412000488"),
)


def test_an_article() -> None:
    _, parsed = read(*HENDRIX)
    assert to_csl(parsed.item) == {
        "type": "article-journal",
        "author": [{"family": "Hendrix", "given": "C. S."}, {"family": "Wong", "given": "W. H."}],
        "issued": {"date-parts": [[2012]]},
        "title": "When is the pen truly mighty? Regime type and the efficacy of naming and shaming",
        "container-title": "British Journal of Political Science",
        "volume": "43",
        "issue": "3",
        "page": "651–672",
        "DOI": "10.1017/s0007123412000488",
    }


def test_each_field_has_its_place_in_the_string() -> None:
    raw, parsed = read(*HENDRIX)
    places = {name: raw[span.start : span.end] for name, span in parsed.fields}
    assert places["title"] == parsed.item.title
    assert places["container-title"] == "British Journal of Political Science"
    assert (places["volume"], places["issue"], places["page"]) == ("43", "3", "651–672")
    assert places["author"] == "Hendrix, C. S., & Wong, W. H"
    assert "10.1017/s0007123412000488" in places["DOI"]


def test_a_chapter_with_its_editors() -> None:
    _, parsed = read(
        ("author", "Klotz, A. "),
        ("date", "(1999). "),
        ("title", "Diplomatic isolation. "),
        ("editor", "In H. Müller & C. von Eye (Eds.), "),
        ("container", "Sanctions and Order "),
        ("page", "(pp. 195–212). "),
        ("place", "London: "),
        ("publisher", "Macmillan."),
    )
    item = parsed.item
    assert (item.type, item.container_title, item.page) == ("chapter", "Sanctions and Order", "195–212")
    assert [n.full_family for n in item.editor] == ["Müller", "von Eye"]
    assert (item.publisher_place, item.publisher) == ("London", "Macmillan")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("“Making sense of state socialization.” ", "Making sense of state socialization"),
        ("‘Making sense of state socialization’, ", "Making sense of state socialization"),
        ("„Wirtschaft und Gesellschaft“, ", "Wirtschaft und Gesellschaft"),
        ("« Le capital », ", "Le capital"),
        ('"Rogue States" and International Relations Theory. ', '"Rogue States" and International Relations Theory'),
        ("When is the pen mighty? ", "When is the pen mighty?"),
        ("The <i>Drosophila</i> genome. ", "The Drosophila genome"),
        ("A new appli-\n  cation of methods. ", "A new application of methods"),
        ("Pre- and post-war Europe. ", "Pre- and post-war Europe"),
        ("The world of politics (2nd ed.). ", "The world of politics"),
        ("Soziologie, 3. Aufl. ", "Soziologie"),
        ("Geschichte der Stadt, Band 5. ", "Geschichte der Stadt"),
        ("AT&amp;T and its rivals. ", "AT&T and its rivals"),
    ],
)
def test_titles_lose_what_stands_round_them(printed: str, title: str) -> None:
    _, parsed = read(("author", "Smith, A. "), ("date", "1999. "), ("title", printed))
    assert parsed.item.title == title


@pytest.mark.parametrize(
    ("printed", "container", "volume"),
    [
        ("In: Nature, ", "Nature", ""),
        ("In Vitro Cellular Biology ", "In Vitro Cellular Biology", ""),
        ("in: Osteuropa, 56. Jg. ", "Osteuropa", "56"),
        ("Early Music 43", "Early Music", "43"),
        ("Proc. of ECAI 94, ", "Proc. of ECAI 94", ""),
        ("Dans: Revue belge, t. 4, ", "Revue belge", "4"),
        ("J. Stat. Mech. P02015 ", "J. Stat. Mech", ""),
        ("Handbook of Labor Economics, ed. by Orley Ashenfelter and David Card, ", "Handbook of Labor Economics", ""),
    ],
)
def test_containers_lose_in_and_what_belongs_to_other_fields(printed: str, container: str, volume: str) -> None:
    _, parsed = read(("author", "Smith, A. "), ("date", "1999. "), ("title", "A title. "), ("container", printed))
    assert (parsed.item.container_title, parsed.item.volume) == (container, volume)


def test_editors_named_within_the_container_are_read() -> None:
    _, parsed = read(("title", "A title. "), ("container", "In The View, edited by Kenneth Hale and Ann Lee, 1993"))
    assert [n.family for n in parsed.item.editor] == ["Hale", "Lee"]


@pytest.mark.parametrize(
    ("page", "field"),
    [("e1002984", "number"), ("083105", "number"), ("651–672", "page"), ("117", "page"), ("S2–S3", "page")],
)
def test_an_article_number_is_no_page(page: str, field: str) -> None:
    _, parsed = read(("title", "A title. "), ("container", "PLoS Genet "), ("volume", "8: "), ("page", page))
    assert getattr(parsed.item, field) == page


def test_editors_at_the_head_are_no_authors() -> None:
    _, parsed = read(("author", "Smith, A. (Ed.). "), ("date", "1999. "), ("title", "A book."))
    assert ([n.family for n in parsed.item.editor], parsed.item.author) == (["Smith"], ())


def test_the_day_before_a_month_is_the_dates() -> None:
    _, parsed = read(("title", "A talk. "), ("volume", "7. "), ("date", "Oktober 1977"))
    assert parsed.item.issued is not None
    assert (parsed.item.issued.iso, parsed.item.volume) == ("1977-10-07", "")


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        ((("title", "Ein Gesetz vom 05.11."), ("date", "2003.")), "2003-11-05"),
        ((("title", "A talk. "), ("place", "Berlin, 14.04."), ("date", "2013.")), "2013-04-14"),
        ((("title", "Fragmente. "), ("place", "Berlin "), ("page", "1923-1958.")), "1923"),
        (
            (("title", "A title. "), ("container", "Public Health Rep "), ("volume", "1989 : "), ("page", "50-54")),
            "1989",
        ),
        ((("title", "EMCDDA (2009): Annual report. "), ("place", "Lisboa")), "2009"),
        ((("container", "AIP Conf. Proc. "), ("date", "1701, "), ("page", "040007 "), ("date", "(2016)")), "2016"),
        ((("title", "A review. "), ("date", "2008 [citado março 2012]; "), ("volume", "17")), "2008"),
        ((("title", "Der Untergang. "), ("date", "1918, 1922.")), "1918"),
    ],
)
def test_dates_wherever_they_were_put(parts: tuple[tuple[str, str], ...], iso: str) -> None:
    issued = read(*parts)[1].item.issued
    assert issued is not None
    assert issued.iso == iso


@pytest.mark.parametrize(
    ("page", "said"), [("9\x96 79.", "9- 79"), ("190 196", "190-196"), ("507‒523", "507-523"), ("651–672", "651–672")]
)
def test_lost_and_rare_dashes_of_pages_are_mended(page: str, said: str) -> None:
    assert read(("title", "A title. "), ("container", "Gene "), ("page", page))[1].item.page == said


def test_the_second_number_behind_a_volume_is_the_issue() -> None:
    item = read(
        ("title", "A title. "), ("container", "Nature "), ("volume", "510."), ("page", "7504 "), ("page", "p. 218")
    )[1].item
    assert (item.volume, item.issue, item.page) == ("510", "7504", "218")


def test_a_year_that_no_stretch_holds_is_found_all_the_same() -> None:
    _, parsed = read(("title", "A book. "), ("publisher", "London: Apollos, 2002."))
    assert (parsed.item.year, parsed.item.publisher, parsed.item.publisher_place) == ("2002", "Apollos", "London")


def test_the_date_of_a_look_up_is_no_date_of_publication() -> None:
    _, parsed = read(("title", "A page. "), ("url", "http://www.un.org/rights "), ("accessed", "(accessed 3 May 2013)"))
    assert (parsed.item.year, parsed.item.accessed and parsed.item.accessed.iso) == ("", "2013-05-03")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("PMID: 23116723", "PMID", "23116723"),
        ("PMCID: PMC3862207", "PMCID", "PMC3862207"),
        ("arXiv:1706.03762v5", "arxiv", "1706.03762v5"),
        ("ISBN 978-0-306-40615-7", "ISBN", "9780306406157"),
        ("ISSN 0028-0836", "ISSN", "0028-0836"),
        ("http://www.jstor.org/stable/4621777", "URL", "http://www.jstor.org/stable/4621777"),
    ],
)
def test_identifiers_are_found_whatever_they_were_labelled(text: str, field: str, value: str) -> None:
    _, parsed = read(("title", "A title. "), ("other", text))
    assert getattr(parsed.item, field).replace("-", "") == value.replace("-", "")


def test_what_cannot_be_read_is_said() -> None:
    _, parsed = read(("other", "?? 12 –"))
    assert (parsed.parsed, parsed.item.type, parsed.fields) == (False, "document", ())


LABELS = st.sampled_from(list(Label))
PIECES = st.lists(
    st.tuples(
        LABELS,
        st.one_of(
            st.text(max_size=30),
            st.sampled_from(
                [
                    "“",
                    "Smith, A. ",
                    "(2012). ",
                    "In: ",
                    "vol. 3",
                    "pp. 1-9",
                    "https://x.org/a(b",
                    "10.1000/x ",
                    "ed. by ",
                ]
            ),
        ),
    ),
    max_size=12,
)


@given(PIECES)
def test_no_text_raises_and_every_field_stands_in_the_string(parts: list[tuple[Label, str]]) -> None:
    raw, parsed = read(*((label.value, text) for label, text in parts))
    for _, span in parsed.fields:
        assert 0 <= span.start <= span.end <= len(raw)


@given(PIECES)
def test_volume_issue_and_title_are_letters_of_the_string(parts: list[tuple[Label, str]]) -> None:
    raw, parsed = read(*((label.value, text) for label, text in parts))
    letters = "".join(raw.split())
    for value in (parsed.item.volume, parsed.item.issue):
        assert "".join(value.split()) in letters


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (
            (
                ("author", "Lewis, Suzan, and Ann Nilsen "),
                ("date", "(2009) "),
                ("title", "(eds.): Work and families. "),
            ),
            {"editor": ["Lewis", "Nilsen"], "author": []},
        ),
        (
            (
                ("author", "Amann, W. "),
                ("date", "(2010): "),
                ("title", "Milieus. "),
                ("author", "In: Mein, Georg "),
                ("container", "Doing identity. "),
            ),
            {"author": ["Amann"], "editor": ["Mein"], "title": "Milieus"},
        ),
        (
            (("title", "Ministry of Health. "), ("date", "(2022, March 31). "), ("title", "A joint statement. ")),
            {"author": ["Ministry of Health"], "title": "A joint statement"},
        ),
        (
            (
                ("author", "United Nations. "),
                ("date", "(2022, March 17). "),
                ("container", "Adopting resolution "),
                ("volume", "2626 "),
                ("date", "(2022), "),
                ("title", "Council extends mission. "),
            ),
            {"title": "Adopting resolution 2626 (2022), Council extends mission", "volume": "", "year": "2022"},
        ),
        (
            (
                ("author", "Maley, W. "),
                ("date", "(1999). "),
                ("title", "Foreign policy. Council on Foreign Relations."),
            ),
            {"title": "Foreign policy", "publisher": "Council on Foreign Relations", "type": "report"},
        ),
        (
            (
                ("author", "Flick, U. "),
                ("date", "(1998). "),
                ("container", "Qualitative Forschung. "),
                ("publisher", "Rowohlt."),
            ),
            {"title": "Qualitative Forschung", "container_title": "", "type": "book"},
        ),
        (
            (
                ("author", "Li Z, Feng Y. "),
                ("date", "2001. "),
                ("title", "A protein inhibits translation. Nucleic Acids Res. "),
                ("volume", "29: "),
                ("page", "2276-2283."),
            ),
            {
                "title": "A protein inhibits translation",
                "container_title": "Nucleic Acids Res",
                "type": "article-journal",
            },
        ),
        (
            (("title", "DIE WELT "), ("date", "vom 26.10.1995, "), ("page", "S. 2.")),
            {"title": "", "container_title": "DIE WELT", "type": "article-newspaper"},
        ),
        (
            (
                ("author", "Salomon R "),
                ("title", "Inhibition. "),
                ("container", "Proc Natl Acad Sci "),
                ("place", "USA "),
                ("volume", "104 "),
            ),
            {"container_title": "Proc Natl Acad Sci USA", "publisher_place": ""},
        ),
        (
            (
                ("author", "Dijkstra, E. "),
                ("container", "Commun. ACM "),
                ("volume", "11, "),
                ("page", "3 "),
                ("page", "147–148"),
            ),
            {"volume": "11", "issue": "3", "page": "147–148"},
        ),
        (
            (("author", "Jacoby, H. "), ("title", "The world (Translated by Eveline Kanes). "), ("publisher", "UCP")),
            {"title": "The world", "translator": ["Kanes"]},
        ),
    ],
)
def test_what_the_segmenter_mixed_up_is_set_right(
    parts: tuple[tuple[str, str], ...], wanted: dict[str, object]
) -> None:
    item = read(*parts)[1].item
    said = {
        name: [n.full_family for n in value] if isinstance(value := getattr(item, name), tuple) else value
        for name in wanted
    }
    assert said == wanted


@pytest.mark.parametrize(
    "letter", ["(", ")", "“", "”", "1999 ", "ed. by ", "A. ", "vol. 1 ", "in: ", "“a” ", "[", "10.1000/"]
)
@pytest.mark.parametrize("label", ["title", "container", "author", "date", "accessed", "publisher"])
def test_long_rows_of_a_piece_raise_nothing(letter: str, label: str) -> None:
    read((label, letter * 5_000), ("title", letter * 5_000))


def test_a_great_many_segments_raise_nothing() -> None:
    read(*([("author", "A. "), ("title", "B. "), ("accessed", "1999 "), ("place", "C ")] * 5_000))


@pytest.mark.parametrize(
    "printed",
    [
        "In: Nations and their news, ",
        "(Hrsg.): Nations and their news, ",
        "(edd.), Nations and their news, ",
        "(HgInnen) Nations and their news, ",
        "in: Ders.: Nations and their news, ",
        "To appear in Nations and their news, ",
        "presented at Nations and their news, ",
    ],
)
def test_what_stands_before_a_container_is_no_part_of_it(printed: str) -> None:
    _, parsed = read(("author", "Wong, W. H. "), ("title", "On print. "), ("container", printed), ("page", "S. 3–4."))
    assert parsed.item.container_title == "Nations and their news"


@pytest.mark.parametrize(
    ("behind", "genre"),
    [
        (". Paper presented at the Annual Meeting, Chicago. ", "Paper presented"),
        (". Vortrag auf der Jahrestagung in Bonn. ", "Vortrag auf"),
        (", unpublished manuscript. ", "unpublished manuscript"),
        (". Working Paper 115. ", "Working Paper"),
        (". Ph.D. Thesis, ", "Ph.D. Thesis"),
    ],
)
def test_a_title_ends_where_the_kind_of_work_is_told(behind: str, genre: str) -> None:
    _, parsed = read(("author", "Wong, W. H. "), ("title", "When is the pen mighty" + behind), ("date", "2005."))
    assert (parsed.item.title, parsed.item.genre) == ("When is the pen mighty", genre)


@pytest.mark.parametrize("title", ["On unpublished manuscripts and papers", "Working papers in the archive"])
def test_a_title_may_speak_of_kinds_of_work(title: str) -> None:
    assert read(("author", "Wong, W. H. "), ("title", title + ". "))[1].item.title == title


def test_names_between_which_nothing_stands_are_one_list() -> None:
    _, parsed = read(("author", "Ministry of "), ("author", "Foreign Affairs. "), ("date", "(2022). "), ("title", "On"))
    assert [name.literal for name in parsed.item.author] == ["Ministry of Foreign Affairs"]


def test_a_title_has_letters_or_digits() -> None:
    assert read(("author", "Wong, W. H. "), ("title", "…"))[1].item.title == ""
