"""PDFs: reading order, running heads, hyphens, links, places, and files that are none."""

from __future__ import annotations

import dataclasses
import importlib.util
import io
import json

import pytest

from citecheck.model.span import Span
from citecheck.read.interface import ReadError
from citecheck.read.pdf import process
from citecheck.read.registry import fitting, read
from citecheck.settings import Limits, Settings
from tests.read.pdf_maker import pdf
from tests.read.reading import as_text

pytestmark = pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="needs the extra pdf")

LEFT = [f"left line {i:02d} of the text" for i in range(12)]
RIGHT = [f"right line {i:02d} of the text" for i in range(12)]


def column(x, lines, top=700):
    return [(x, top - 14 * i, line) for i, line in enumerate(lines)]


def words(document):
    return document.text.split()


def test_one_column():
    document = as_text(pdf(column(60, LEFT)), "a.pdf")
    assert document.text.splitlines()[:12] == LEFT
    assert document.format == "pdf"


@pytest.mark.parametrize("mixed", [False, True])
def test_two_columns_whatever_the_order_of_the_file(mixed):
    left, right = column(60, LEFT), column(320, RIGHT)
    lines = [line for pair in zip(left, right, strict=True) for line in pair] if mixed else left + right
    document = as_text(
        pdf([(60, 760, "A heading that goes across the whole page, from one side to the other one"), *lines]), "a.pdf"
    )
    shown = [line.strip() for line in document.text.splitlines() if line.strip()]
    assert shown[1:] == LEFT + RIGHT
    at = document.text.index("right line 03")
    assert document.locate(Span(at, at + 5)).says == "page 1, right column"


def test_running_heads_and_page_numbers_go():
    pages = [[(60, 800, "Journal of Tests 12 (2020)"), *column(60, LEFT), (290, 30, str(n))] for n in (7, 8, 9)]
    document = as_text(pdf(*pages), "a.pdf")
    assert "Journal" not in document.text
    assert words(document)[-1] == "text"
    assert document.text.count("\f") == 3


def test_a_number_at_the_end_of_a_page_is_no_page_number():
    document = as_text(pdf([*column(60, LEFT), (60, 60, "285")], column(60, LEFT)), "a.pdf")
    assert "285" in words(document)


def test_hanging_entries_keep_their_indent_and_gaps_their_blank_line():
    lines = [
        (60, 700, "Smith, J. (2020). A title that is long"),
        (80, 686, "and goes on. Journal, 1, 2."),
        (60, 672, "Wong, W."),
    ]
    more = [(60, 658 - 14 * i, "More text to tell the usual distance") for i in range(4)]
    document = as_text(pdf([*lines, *more, (60, 540, "After a gap")]), "a.pdf")
    second, third = document.text.splitlines()[1:3]
    assert second.startswith("  ")
    assert third == "Wong, W."
    assert "\n\nAfter a gap" in document.text


def test_links_are_targets_and_heal_broken_addresses():
    address = "https://doi.org/10.1146/annurev.cellbio.20.011403.154126"
    lines = [
        *column(60, LEFT[:3]),
        (60, 650, "See https://doi.org/10.1146/annurev.cellbio.20.011403.15412"),
        (60, 636, "6"),
        (60, 622, "Next"),
    ]
    boxes = [(address, (78, 645, 400, 662)), (address, (58, 632, 68, 646))]
    document = as_text(pdf(lines, links=boxes), "a.pdf")
    assert f"See {address}\nNext" in document.text
    assert {m.data for m in document.marks if m.kind == "target"} == {address}


@pytest.mark.parametrize(
    ("below", "joined"),
    [
        *(("0210", True), ("m", True), ("0210 PubMed: 12", True), ("16212498", False), ("see 3", False)),
        *(("[accessed 3 May]", False), ("Next, A. (2019).", False)),
    ],
)
def test_an_address_that_fills_its_line_goes_on_below(below, joined):
    address = "https://doi.org/10.1371/journal.pmed.005"
    indent = 60 if below.startswith("Next") else 80
    lines = [(60, 700, "Smith, J. (2020). A title, in a long line"), (80, 686, address), (indent, 672, below)]
    document = as_text(pdf([*lines, (60, 658, "Wong, W. (2021). Another")]), "a.pdf")
    assert (address + below.split()[0] in document.text) is joined


def test_what_stands_in_the_text_more_often_than_in_the_margin_is_no_running_head():
    entry = [(60, 700 - 14 * i, f"PubMed: {i}{i}{i}") for i in range(8)]
    document = as_text(pdf(*([*entry, (60, 60, f"PubMed: 99{n}")] for n in range(4))), "a.pdf")
    assert all(f"PubMed: 99{n}" in document.text for n in range(4))


def test_places_have_page_and_box():
    document = as_text(pdf(column(60, LEFT), column(60, RIGHT)), "a.pdf")
    at = document.text.index("right line 02")
    place = document.locate(Span(at, at + 5))
    assert place.says == "page 2"
    assert 59 <= place.box[0] <= 62


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\nnothing", "damaged"),
        (pdf(column(60, LEFT))[:200], "damaged"),
        (pdf([], []), "scan"),
        (b"no PDF at all", "damaged"),
    ],
)
def test_refused_in_one_sentence(data, says):
    with pytest.raises(ReadError, match=says):
        as_text(data, "a.pdf")


def test_told_by_content():
    assert fitting("a.bin", pdf(column(60, LEFT))).NAME == "pdf"


def test_too_slow_is_said():
    slow = dataclasses.replace(Settings(), limits=Limits(pdf_seconds=0.001))
    with pytest.raises(ReadError, match="took longer"):
        read("a.pdf", pdf(column(60, LEFT)), slow)


def test_without_the_extra_the_command_is_printed(monkeypatch):
    monkeypatch.setattr(process.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(ReadError, match=r"pip install 'citecheck-audit\[pdf\]'"):
        as_text(pdf(column(60, LEFT)), "a.pdf")


def extracted(data, monkeypatch, capsys, *arguments):
    """Run what the process runs, in this one; return its exit code, what it writes and what it complains of."""
    from citecheck.read.pdf import extract

    monkeypatch.setattr("sys.argv", ["extract", *arguments])
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    code = extract.main()
    said = capsys.readouterr()
    return code, json.loads(said.out) if said.out else None, said.err


def test_the_process_writes_pages_as_json(monkeypatch, capsys):
    code, pages, complaint = extracted(pdf(column(60, LEFT), column(60, RIGHT)), monkeypatch, capsys)
    assert (code, len(pages), complaint) == (0, 2, "")
    assert "left line 03" in json.dumps(pages[0])


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [("_MOST_PAGES", "more than 1 pages"), ("_MOST_CHARACTERS", "more text than is allowed")],
)
def test_the_process_refuses_what_is_too_long(limit, sentence, monkeypatch, capsys):
    monkeypatch.setattr(f"citecheck.read.pdf.extract.{limit}", 1)
    code, pages, complaint = extracted(pdf(column(60, LEFT), column(60, RIGHT)), monkeypatch, capsys)
    assert (code, pages) == (3, None)
    assert sentence in complaint


@pytest.mark.parametrize(
    ("fault", "sentence"), [("Incorrect password", "is encrypted"), ("Data format error", "is damaged")]
)
def test_the_process_says_why_it_cannot_read(fault, sentence, monkeypatch, capsys):
    import pypdfium2

    def refusing(_):
        raise pypdfium2.PdfiumError(fault)

    monkeypatch.setattr(pypdfium2, "PdfDocument", refusing)
    code, pages, complaint = extracted(b"%PDF", monkeypatch, capsys)
    assert (code, pages) == (3, None)
    assert sentence in complaint


def test_a_page_that_cannot_be_loaded_is_empty_and_the_others_are_read(monkeypatch, capsys):
    import pypdfium2

    load = pypdfium2.PdfDocument.__getitem__

    def first_broken(document, number):
        if number == 0:
            raise pypdfium2.PdfiumError("Failed to load page.")
        return load(document, number)

    monkeypatch.setattr(pypdfium2.PdfDocument, "__getitem__", first_broken)
    code, pages, _ = extracted(pdf(column(60, LEFT), column(60, RIGHT)), monkeypatch, capsys)
    assert code == 0
    assert "left" not in json.dumps(pages[0])
    assert "right line 03" in json.dumps(pages[1])


def test_links_without_an_address_or_with_an_endless_one_are_no_targets(monkeypatch, capsys):
    box = (78, 645, 400, 662)
    links = [("", box), ("https://example.org/" + "a" * 6_000, box), ("https://example.org/b", box)]
    _, pages, _ = extracted(pdf([(60, 650, "See there")], links=links), monkeypatch, capsys)
    assert [target[0] for target in pages[0]["targets"]] == ["https://example.org/b"]
