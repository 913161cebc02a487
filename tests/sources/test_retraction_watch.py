"""Retraction Watch's table: what is read out of it, and what a wrong or hostile file comes to."""

from __future__ import annotations

import contextlib
import csv

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citecheck.sources import retraction_watch
from citecheck.sources.interface import SourceError
from citecheck.sources.retraction_watch import RetractionWatch

HEADER_LINE = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,"
    "Paywalled,Notes"
)
HEADER = HEADER_LINE.split(",")
DOI = "10.5555/dunes"


def row(doi=DOI, nature="Retraction", **others):
    cells = dict.fromkeys(HEADER, "") | {
        "Record ID": "41",
        "Title": "How dunes remember the wind",
        "RetractionDate": "2/6/2019 0:00",
        "RetractionDOI": "10.5555/notice",
        "OriginalPaperDOI": doi,
        "OriginalPaperPubMedID": "0",
        "RetractionNature": nature,
    }
    return cells | {name.replace("_", " "): value for name, value in others.items()}


@pytest.fixture
def table(tmp_path):
    def write(*rows, header=HEADER):
        path = tmp_path / "retraction_watch.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write


def test_a_notice_is_found_by_doi_with_its_date_and_its_own_doi(table):
    (told,) = RetractionWatch(table(row())).about([DOI])
    notice = told.notice
    assert (notice.kind, notice.doi, notice.record_id) == ("retraction", "10.5555/notice", "41")
    assert notice.date.iso == "2019-02-06"
    assert notice.source == "Retraction Watch"


@pytest.mark.parametrize(
    ("nature", "kind"),
    [
        ("Retraction", "retraction"),
        ("Expression of concern", "expression_of_concern"),
        ("Expression of Concern ", "expression_of_concern"),
        ("Correction", "correction"),
        ("Reinstatement", "reinstatement"),
        ("Partial retraction", "partial_retraction"),
    ],
)
def test_natures_in_the_registers_words(table, nature, kind):
    (told,) = RetractionWatch(table(row(nature=nature))).about([DOI])
    assert told.notice.kind == kind


@pytest.mark.parametrize(
    "printed",
    [
        "10.5555/DUNES",
        " 10.5555/dunes ",
        "https://doi.org/10.5555/dunes",
        "10.5555/other;10.5555/dunes",
        "10.5555/dunes.",
    ],
)
def test_dois_as_the_table_writes_them(table, printed):
    assert RetractionWatch(table(row(printed))).about([DOI])


@pytest.mark.parametrize("number", ["30123456", "30123456.0", "1; 30123456"])
def test_a_notice_is_found_by_pubmed_number(table, number):
    source = RetractionWatch(table(row("unavailable", OriginalPaperPubMedID=number)))
    assert len(source.about(pmids=["30123456"])) == 1
    assert not source.about(["unavailable", ""], ["", "0"])


@pytest.mark.parametrize(
    ("date", "iso"),
    [("1/15/2024 0:00", "2024-01-15"), ("2024-01-15", "2024-01-15"), ("15/1/2024", "2024"), ("soon", None), ("", None)],
)
def test_dates(table, date, iso):
    (told,) = RetractionWatch(table(row(RetractionDate=date))).about([DOI])
    assert (told.notice.date and told.notice.date.iso) == iso


def test_the_use_says_how_new_the_file_is(table):
    path = table(row(), row("10.5555/x", RetractionDate="11/2/2026 0:00"))
    use = RetractionWatch(path).use()
    assert (use.name, use.url, use.as_of, use.requests) == ("Retraction Watch", str(path), "2026-11-02", 0)


def test_a_row_counts_once_though_found_twice(table):
    source = RetractionWatch(table(row(OriginalPaperPubMedID="30123456")))
    assert len(source.about([DOI, DOI], ["30123456"])) == 1


def test_columns_in_another_order_and_a_table_without_pubmed_numbers(table):
    header = [h for h in reversed(HEADER) if h not in {"OriginalPaperPubMedID", "Title"}]
    assert RetractionWatch(table(row(), header=header)).about([DOI])


def test_rows_that_are_no_notices_are_counted(table):
    source = RetractionWatch(table(row(nature=""), row()))
    assert source.about([DOI])
    assert source.notices()[0].startswith("1 rows of")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "has no column OriginalPaperDOI"),
        (b"a,b,c\n1,2,3\n", "is not Retraction Watch's table"),
        (b'{"DOI": "10.5555/dunes"}\n', "is not Retraction Watch's table"),
        (b"PK\x03\x04" + bytes(range(256)) * 20, "is not Retraction Watch's table"),
        (HEADER_LINE.encode() + b'\n1,"' + b"x" * 200_000, "is no CSV table"),
    ],
)
def test_a_wrong_file_is_one_sentence(tmp_path, data, says):
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=says):
        RetractionWatch(path)


def test_a_file_that_is_not_there_and_a_folder(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(SourceError, match="cannot be read"):
            RetractionWatch(path)


def test_a_file_that_is_too_large(table, monkeypatch):
    monkeypatch.setattr(retraction_watch, "MOST_ROWS", 2)
    assert RetractionWatch(table(row(), row()))
    with pytest.raises(SourceError, match="more than 2 rows"):
        RetractionWatch(table(row(), row(), row()))
    monkeypatch.setattr(retraction_watch, "LARGEST", 100)
    with pytest.raises(SourceError, match="larger than"):
        RetractionWatch(table(row()))


@pytest.mark.parametrize(
    ("title", "encoding"), [("Élan vital", "cp1252"), ("Élan vital", "utf-8-sig"), ("Élan\0 vital", "utf-8")]
)
def test_encodings_and_nul(table, title, encoding):
    path = table(row(Title=title))
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
    (told,) = RetractionWatch(path).about([DOI])
    assert told.title == "Élan vital"


def test_a_formula_in_a_cell_is_only_text(table):
    (told,) = RetractionWatch(table(row(Title='=HYPERLINK("http://x";"y")'))).about([DOI])
    assert told.title == '=HYPERLINK("http://x";"y")'


def test_lines_within_quotes_belong_to_their_cell(table):
    source = RetractionWatch(table(row(Notes="one\ntwo\r\nthree"), row("10.5555/next")))
    assert source.about(["10.5555/next"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.binary(max_size=200), max_size=5))
def test_any_bytes_behind_the_header_end_in_a_table_or_a_sentence(tmp_path, lines):
    path = tmp_path / "any.csv"
    path.write_bytes(HEADER_LINE.encode() + b"\n" + b"\n".join(lines))
    with contextlib.suppress(SourceError):
        RetractionWatch(path).about([DOI])


def test_a_work_is_found_by_its_title_with_what_tells_it_from_namesakes(table):
    author = "Chidi Okafor;Ingrid M Larsen"
    known = RetractionWatch(table(row(doi="unavailable", Author=author, OriginalPaperDate="5/1/2014 0:00"), row("")))
    first, second = known.titled("How dunes remember the Wind.")
    assert (first.author, first.year, first.dois) == ("Chidi Okafor", 2014, ())
    assert (second.author, second.year) == ("", 0)
    assert known.titled("How dunes remember") == known.titled("") == ()
