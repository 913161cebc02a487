"""The type of a work, from what is printed; only articles and papers are promised by a register."""

from __future__ import annotations

import pytest

from citecheck.model.item import Date, Item, Name
from citecheck.parse.types import work_type


def kind(raw: str = "", *, within: bool = False, **fields: str) -> str:
    return work_type(Item(**fields), raw or " ".join(fields.values()), within=within)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"container_title": "World Politics", "volume": "34", "page": "324–352"}, "article-journal"),
        ({"container_title": "International Studies Review", "volume": "9"}, "article-journal"),
        ({"container_title": "Proc Natl Acad Sci U S A", "volume": "102", "page": "1"}, "article-journal"),
        ({"container_title": "Proceedings of the IEEE", "volume": "77", "page": "81-98"}, "article-journal"),
        ({"container_title": "Gene", "volume": "99", "page": "55–61"}, "article-journal"),
        ({"container_title": "Zeitschrift für Soziologie"}, "article-journal"),
        ({"container_title": "Transactions of the American Mathematical Society"}, "article-journal"),
        ({"container_title": "Some Quarterly of Things", "DOI": "10.1000/x"}, "article-journal"),
        ({"container_title": "Proceedings of the 5th ACM Symposium on Principles"}, "paper-conference"),
        ({"container_title": "Proc. of ICML", "page": "1-9"}, "paper-conference"),
        ({"container_title": "NeurIPS 2019"}, "paper-conference"),
        ({"container_title": "Tagungsband der Informatik 2010"}, "paper-conference"),
        ({"container_title": "ANI News", "URL": "https://www.aninews.in/x"}, "article-newspaper"),
        ({"container_title": "The New York Times", "page": "C3"}, "article-newspaper"),
        ({"container_title": "Süddeutsche Zeitung"}, "article-newspaper"),
        ({"container_title": "Human Rights Watch", "URL": "https://www.hrw.org/news/x"}, "webpage"),
        ({"container_title": "Jewish Virtual Library", "URL": "https://www.jewishvirtuallibrary.org/x"}, "webpage"),
        ({"container_title": "Swedish Centre for Eastern European Studies", "URL": "https://ui.se/x.pdf"}, "webpage"),
        ({"container_title": "Council on Foreign Relations"}, "report"),
        ({"container_title": "The Book of Books", "publisher": "Routledge", "page": "1-9"}, "chapter"),
        ({"container_title": "Enzyklopädie der Neuzeit", "publisher": "Metzler"}, "entry-encyclopedia"),
        ({"container_title": "arXiv", "arxiv": "1706.03762"}, "article"),
        ({"container_title": "bioRxiv", "DOI": "10.1101/2020.01.01.1"}, "article"),
        ({"title": "Attention", "arxiv": "1706.03762"}, "article"),
        (
            {"container_title": "Phys. Rev. D", "volume": "76", "page": "042008", "arxiv": "0705.1000"},
            "article-journal",
        ),
        ({"container_title": "Some Quarterly of Things"}, "article-journal"),
        ({"container_title": "The New Yorker"}, "article-magazine"),
        ({"title": "On two lamps", "URL": "https://www.nytimes.com/2021/08/16/lamps.html"}, "article-newspaper"),
        ({"title": "ISO 690:2021 Information and documentation"}, "standard"),
        ({"title": "Law among nations", "publisher": "Routledge"}, "book"),
        ({"title": "Beyond compliance", "publisher": "Stanford University Press"}, "book"),
        ({"title": "Deutschland in Zahlen", "publisher": "Statistisches Bundesamt"}, "report"),
        ({"title": "The EU engagement", "publisher": "European Union Institute for Security Studies"}, "report"),
        ({"title": "Countries and territories", "URL": "https://freedomhouse.org/x"}, "webpage"),
        ({"title": "Two Talibans are competing for Afghanistan"}, "document"),
    ],
)
def test_by_fields(fields: dict[str, str], wanted: str) -> None:
    assert kind(**fields) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Meduna, D. (2011). Terrain relative navigation (Doctoral dissertation, Stanford University).", "thesis"),
        ("Müller, A. (1999). Titel. Diss., Universität Wien.", "thesis"),
        ("García, L. (2010). Título (Tesis doctoral). Universidad de Chile.", "thesis"),
        ("Leleu, M. (2001). Titre. Thèse de doctorat, Université de Lille.", "thesis"),
        ("Smith, A. (2001). A method. U.S. Patent No. 6,123,456.", "patent"),
        ("Smith, A. (2001). Rates and prices (NBER Working Paper No. 8123).", "report"),
        ("Schmidt, K. (2003): Löhne. Diskussionspapier Nr. 12, Köln.", "report"),
        ("Smith, A. (2015). Election panel [Data set]. Harvard Dataverse.", "dataset"),
        ("Wickham, H. (2016). ggplot2 [Computer software].", "software"),
        ("Smith, A. (2015, May 3). On maps [Blog post].", "post-weblog"),
        ("Smith, A. (2015). On maps. Paper presented at the meeting of the society, Boston.", "speech"),
        ("Kubrick, S. (Director). (1968). 2001: A space odyssey [Film]. MGM.", "motion_picture"),
    ],
)
def test_by_what_the_entry_says_of_itself(raw: str, wanted: str) -> None:
    assert kind(raw, title="A title of some sort") == wanted


def test_a_word_of_the_title_says_nothing() -> None:
    assert (
        kind(
            "Smith, A. (1999). The dissertation as a genre. Written Communication, 16(2), 1-9.",
            title="The dissertation as a genre",
            container_title="Written Communication",
            volume="16",
            page="1-9",
        )
        == "article-journal"
    )


def test_a_report_of_the_author_who_publishes_it() -> None:
    item = Item(title="Resolution 2626", publisher="United Nations", author=(Name(literal="United Nations"),))
    assert work_type(item, "") == "report"


def test_an_item_of_a_day_is_of_a_newspaper() -> None:
    item = Item(container_title="Old Gold & Black", issued=Date(1983, 9, 30), page="4")
    assert work_type(item, "") == "article-newspaper"


def test_in_a_book_is_a_chapter_in_a_volume_an_article() -> None:
    assert kind(container_title="Sanctions", page="1-9", within=True) == "chapter"
    assert kind(container_title="Nature", volume="12", page="1-9", within=True) == "article-journal"
