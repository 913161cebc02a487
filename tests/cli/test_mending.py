"""`--fix`, `--diff` and `--unsafe-fixes`: only what is wrong changes."""

from __future__ import annotations

import codecs
import json
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from citecheck.cli.main import cli
from tests.read.docx_maker import docx, field, paragraph

ROOT = Path(__file__).resolve().parents[2]
SHORT = ROOT / "fixtures/articles/short/article.md"
RECORDS = ROOT / "fixtures/articles/sample/records.jsonl"
WRONG = {"Hellmeier, S. (2020)": "Hellmeier, S. (2021)", "W. H. (2012)": "W. H. (2013)", "1525/cuh.": "1525/curh."}


def run(path, *options, given=None):
    return CliRunner().invoke(cli, ["check", str(path), "--records", str(RECORDS), "--offline", *options], input=given)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.md"
    path.write_bytes(SHORT.read_bytes())
    return path


def mended(text):
    for wrong, right in WRONG.items():
        assert text.count(wrong) == 1
        text = text.replace(wrong, right)
    return text


def test_fix_changes_the_wrong_letters_alone(article):
    done = run(article, "--fix")
    assert article.read_text(encoding="utf-8") == mended(SHORT.read_text(encoding="utf-8"))
    assert "3 corrections made" in done.stderr
    assert done.exit_code == 1


def test_the_report_tells_what_remains(article):
    before = run(article).stdout
    after = run(article, "--fix").stdout
    assert "1525/cuh." in before
    assert "1525/cuh." not in after
    assert after == run(article).stdout


def test_a_read_only_file_is_named_and_left_alone(article, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    done = run(article, "--fix")
    assert done.exit_code == 2
    assert f"{article}: the file cannot be written (it is read-only)" in done.stderr
    assert "-o " not in done.stderr
    assert article.read_bytes() == SHORT.read_bytes()


def test_a_second_run_changes_nothing(article):
    run(article, "--fix")
    once = article.read_bytes()
    run(article, "--fix", "--unsafe-fixes")
    run(article, "--fix", "--unsafe-fixes")
    assert article.read_bytes() == once


def test_the_difference_is_shown_and_nothing_written(article):
    done = run(article, "--diff")
    assert article.read_bytes() == SHORT.read_bytes()
    assert "-https://doi.org/10.1525/cuh.1999.98.625.79" in done.stdout
    assert "+https://doi.org/10.1525/curh.1999.98.625.79" in done.stdout
    assert "In short" not in done.stdout


def test_line_ends_and_byte_order_mark_stay(article):
    text = SHORT.read_text(encoding="utf-8").replace("\n", "\r\n")
    article.write_bytes(codecs.BOM_UTF8 + text.encode())
    run(article, "--fix")
    assert article.read_bytes() == codecs.BOM_UTF8 + mended(text).encode()


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("cp1252", b""),
    ],
)
def test_the_encoding_stays(article, encoding, mark):
    text = SHORT.read_text(encoding="utf-8")
    article.write_bytes(mark + text.encode(encoding))
    run(article, "--fix")
    assert article.read_bytes() == mark + mended(text).encode(encoding)


@pytest.fixture
def western(tmp_path):
    """A file in a Western encoding, and a record whose author that encoding cannot spell."""
    path, records = tmp_path / "article.md", tmp_path / "records.jsonl"
    entry = (
        "Kovax, A., & Lund, B. (2014). Harbours of the “quiet” coast. *Journal of Coastal Memory*, *15*(1), 33–48."
        " https://doi.org/10.5555/quiet"
    )
    path.write_bytes(f"# Coasts\n\nSo it is (Kovax & Lund, 2014).\n\n## References\n\n{entry}\n".encode("cp1252"))
    record = {
        "DOI": "10.5555/quiet",
        "type": "journal-article",
        "title": ["Harbours of the quiet coast"],
        "author": [{"family": "Kovač", "given": "Ana"}, {"family": "Lund", "given": "Berit"}],
        "container-title": ["Journal of Coastal Memory"],
        "volume": "15",
        "issue": "1",
        "page": "33-48",
        "published-print": {"date-parts": [[2014]]},
    }
    records.write_text(json.dumps(record), encoding="utf-8")
    return path, records


def test_what_the_encoding_cannot_spell_is_said_and_nothing_written(western):
    path, records = western
    before = path.read_bytes()
    done = run(path, "--fix", "--records", str(records))
    assert "a correction cannot be written in" in done.stderr
    assert done.exit_code == 2
    assert path.read_bytes() == before
    assert "+Kovač" in run(path, "--diff", "--records", str(records)).stdout


def test_two_files_are_mended_in_one_run_and_a_third_is_as_it_was(article, tmp_path):
    other, clean = tmp_path / "other.md", tmp_path / "clean.md"
    other.write_bytes(SHORT.read_bytes())
    clean.write_text("# Nothing\n\nNothing is cited.\n", encoding="utf-8")
    done = run(article, "--fix", str(other), str(clean))
    assert done.stderr.count("3 corrections made") == 2
    assert article.read_bytes() == other.read_bytes() == mended(SHORT.read_text(encoding="utf-8")).encode()
    assert clean.read_text(encoding="utf-8") == "# Nothing\n\nNothing is cited.\n"


def test_what_is_not_wrong_changes_only_on_demand(tmp_path):
    path = tmp_path / "article.txt"
    entry = "Alderson, K. (2001). Making sense of state socialization. Review of International Studies, 27(3), 415–433."
    text = f"Title\n\nSo it is (Alderson, 2001).\n\nReferences\n\n{entry}\n"
    path.write_text(text, encoding="utf-8")
    run(path, "--fix")
    assert path.read_text(encoding="utf-8") == text
    run(path, "--fix", "--unsafe-fixes")
    wanted = text.replace(entry, f"{entry} https://doi.org/10.1017/s0260210501004156")
    assert path.read_text(encoding="utf-8") == wanted


def test_in_bibtex_the_field_alone_changes(tmp_path):
    path = tmp_path / "list.bib"
    text = (
        "% my list\n@article{hendrix,\n  author = {Hendrix, Cullen S. and Wong, Wendy H.},\n"
        "  title  = {When Is the Pen Truly Mighty? Regime Type and the Efficacy of Naming and Shaming"
        " in Curbing Human Rights Abuses},\n  journal = {British Journal of Political Science},\n"
        "  year = 2013, volume = {34}, number = {3}, pages = {651--672},\n  doi = {10.1017/s0007123412000488},\n}\n"
    )
    path.write_text(text, encoding="utf-8")
    run(path, "--fix")
    assert path.read_text(encoding="utf-8") == text.replace("volume = {34}", "volume = {43}")


def test_unsafe_fixes_want_a_fix(article):
    done = run(article, "--unsafe-fixes")
    assert done.exit_code == 2
    assert "--fix, --diff or --track" in done.stderr


def test_standard_input_cannot_be_mended_but_shown():
    done = run("-", "--fix", given=SHORT.read_bytes())
    assert "standard input: cannot be mended in place" in done.stderr
    done = run("-", "--diff", given=SHORT.read_bytes())
    assert "+https://doi.org/10.1525/curh.1999.98.625.79" in done.stdout


@pytest.fixture
def word(tmp_path):
    path = tmp_path / "article.docx"
    path.write_bytes(docx(*(paragraph(line) for line in SHORT.read_text(encoding="utf-8").splitlines() if line)))
    return path


def tracked(path, *options):
    done = run(path, "--format", "docx", "-o", str(path.parent / "back.docx"), *options)
    assert done.exit_code == 1, done.stderr
    with zipfile.ZipFile(path.parent / "back.docx") as made:
        whole = made.read("word/document.xml").decode()
    return re.findall(r"<w:delText[^>]*>([^<]*)<.*?<w:t [^>]*>([^<]*)<", whole)


def test_track_puts_the_sure_corrections_into_a_copy(word):
    before = word.read_bytes()
    assert tracked(word) == []
    assert tracked(word, "--track") == [("2020", "2021"), ("2012", "2013"), ("cuh", "curh")]
    assert word.read_bytes() == before


def test_a_doi_that_is_a_link_is_tracked_whole(tmp_path):
    lines = [line for line in SHORT.read_text(encoding="utf-8").splitlines() if line]
    wrong = "https://doi.org/10.1525/cuh.1999.98.625.79"
    link = f'<w:hyperlink r:id="r1"><w:r><w:t>{wrong}</w:t></w:r></w:hyperlink>'
    body = [paragraph(*(p for p in (line.partition(wrong)[0], link if wrong in line else "") if p)) for line in lines]
    target = f'<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="{wrong}"/></Relationships>'
    path = tmp_path / "article.docx"
    path.write_bytes(docx(*body, parts=[("word/_rels/document.xml.rels", target)]))
    assert (wrong, "https://doi.org/10.1525/curh.1999.98.625.79") in tracked(path, "--track")


def test_what_stands_in_a_field_is_left_to_its_manager(tmp_path):
    lines = [line for line in SHORT.read_text(encoding="utf-8").splitlines() if line]
    body = [paragraph(field(" ADDIN X ", line)) if "(2020)" in line else paragraph(line) for line in lines]
    path = tmp_path / "article.docx"
    path.write_bytes(docx(*body))
    assert tracked(path, "--track") == [("2012", "2013"), ("cuh", "curh")]
    with zipfile.ZipFile(tmp_path / "back.docx") as made:
        said = made.read("word/comments.xml").decode()
    assert "year → 2021 (by hand: this is a field" in said
    assert "year → 2013 (tracked)" in said


def test_a_word_file_from_standard_input_comes_back_too(word, tmp_path):
    done = run("-", "--format", "docx", given=word.read_bytes())
    (tmp_path / "piped.docx").write_bytes(done.stdout_bytes)
    with zipfile.ZipFile(tmp_path / "piped.docx") as made:
        assert "Cristol" in made.read("word/document.xml").decode()


def test_what_cannot_be_tracked_is_said(article):
    done = run(article, "--track", "--format", "docx", "-o", str(article.parent / "copy.docx"))
    assert "changes are tracked in a Word file that is checked alone" in done.stderr


@pytest.mark.parametrize("options", [("--track",), ("--track", "--format", "html")])
def test_track_needs_a_word_file_to_write(word, options):
    done = run(word, *options)
    assert done.exit_code == 2
    assert "--track goes with --format docx" in done.stderr


def test_fix_of_a_word_file_names_the_other_way(word):
    before = word.read_bytes()
    done = run(word, "--fix")
    assert "--format docx --track gives a copy" in done.stderr
    assert word.read_bytes() == before


def test_the_letter_can_be_a_word_file(article):
    out = article.parent / "letter.docx"
    run(article, "--format", "queries", "-o", str(out))
    with zipfile.ZipFile(out) as made:
        assert "Dear author," in made.read("word/document.xml").decode()


def test_a_list_of_names_ends_as_it_did(tmp_path):
    entry = (
        "Chan, Steve, and E. C. Pitzer. “Human Rights in China and the United States: Competing Visions and Discrepant "
    )
    entry += "Performances.” *Human Rights Quarterly*, vol. 24, no. 4, 2002, pp. 1035–53. https://doi.org/10.1353/hrq.2002.0044"
    path = tmp_path / "article.md"
    path.write_text(f"# Rights\n\nAs said (Chan 1035).\n\n## Works Cited\n\n{entry}\n", encoding="utf-8")
    said = run(path, "--diff", "--unsafe-fixes", "--select", "R321").stdout
    assert "+Chan, Steve. “Human Rights" in said


def test_a_year_is_mended_in_the_list_and_where_the_text_has_it(tmp_path):
    entry = (
        "Chan, S. (2004). Human rights in China and the United States: Competing visions and discrepant performances. "
    )
    entry += "*Human Rights Quarterly*, *24*(4), 1035–1053. https://doi.org/10.1353/hrq.2002.0044"
    path = tmp_path / "article.md"
    text = "# Rights\n\nAs said (Chan, 2004; Chan, 2001). Chan (2004) agrees.\n\n## References\n\n"
    path.write_text(f"{text}{entry}\n", encoding="utf-8")
    assert "in the list and in 2 citations: year → 2002" in run(path).stdout
    run(path, "--fix")
    mended = path.read_text(encoding="utf-8")
    assert mended == f"{text}{entry}\n".replace("2004)", "2002)").replace("Chan, 2004;", "Chan, 2002;")
    run(path, "--fix")
    assert path.read_text(encoding="utf-8") == mended


@pytest.mark.parametrize(("given", "out", "said"), [("a.docm", "b.docx", True), ("a.docm", "b.docm", False)])
def test_the_name_that_word_asks_for_is_said(word, given, out, said):
    path = word.rename(word.parent / given)
    done = run(path, "--format", "docx", "-o", str(path.parent / out), "--offline", "--allow-unchecked")
    assert ("only under a name that ends in .docm" in done.stderr) == said
