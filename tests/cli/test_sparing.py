"""A report, a lock or an index never takes the place of what the run reads."""

from __future__ import annotations

import os

import pytest

ARTICLE = (
    "# Tides\n\nThe moon draws the sea (Vane, 2001).\n\n## References\n\nVane, O. (2001). Seas and moons. Tidings.\n"
)
BIBLIOGRAPHY = "@article{vane, author={Vane, Olga}, title={Seas and moons}, journal={Tidings}, year={2001}}\n"


@pytest.fixture(autouse=True)
def article(folder):
    (folder / "tides.md").write_text(ARTICLE)
    (folder / "part").mkdir()
    (folder / "part" / "two.txt").write_text(ARTICLE)
    (folder / "tides.tex").write_text(
        "\\documentclass{article}\\begin{document}The moon \\cite{vane}.\\bibliography{moons}\\end{document}\n"
    )
    (folder / "moons.bib").write_text(BIBLIOGRAPHY)
    (folder / "moons.json").write_text('[{"id": "vane", "type": "book", "title": "Seas and moons"}]')
    os.link(folder / "tides.md", folder / "hard.md")
    (folder / "soft.md").symlink_to("tides.md")


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "args",
    [
        ["tides.md", "-o", "tides.md"],
        ["tides.md", "-o", "./part/../tides.md"],
        ["tides.md", "-o", "hard.md"],
        ["tides.md", "-o", "soft.md"],
        ["soft.md", "-o", "tides.md"],
        ["part/two.txt", "tides.md", "-o", "tides.md"],
        ["part", "--format", "json", "-o", "part/two.txt"],
        [".", "-o", "part/two.txt"],
        ["tides.md", "--diff", "-o", "tides.md"],
        ["tides.md", "--fix", "-o", "tides.md"],
        ["tides.md", "--format", "jsonl", "-o", "tides.md"],
        ["tides.md", "--bibliography", "moons.json", "-o", "moons.json"],
        ["tides.tex", "--format", "text", "-o", "moons.bib"],
        ["tides.tex", "--format", "jsonl", "-o", "moons.bib"],
    ],
)
def test_what_is_read_is_not_written_over(run, folder, args):
    before = contents(folder)
    result = run("check", *args, "--offline")
    assert result.exit_code == 2
    assert "this file is read in the run" in " ".join(result.output.split())
    assert contents(folder) == before


@pytest.mark.parametrize("args", [["tides.md", "-o", "new.md"], ["tides.md", "-o", "part/two.txt"]])
def test_other_files_are_written(run, folder, args):
    assert run("check", *args, "--offline", "--allow-unchecked").exit_code == 0
    assert "Vane" not in (folder / args[-1]).read_text().splitlines()[0]


def test_parse_writes_a_file_and_spares_the_same(run, folder):
    assert run("parse", "tides.md", "--format", "bibtex", "-o", "list.bib").exit_code == 0
    assert "title = {Seas and moons}" in (folder / "list.bib").read_text()
    before = contents(folder)
    assert run("parse", "moons.bib", "--format", "bibtex", "-o", "moons.bib").exit_code == 2
    assert run("parse", ".", "--format", "ris", "-o", "hard.md").exit_code == 2
    assert contents(folder) == before


def test_format_writes_a_file_and_spares_the_same(run, folder):
    assert run("format", "moons.bib", "-o", "list.txt").exit_code == 0
    assert (folder / "list.txt").read_text().startswith("Vane, O. (2001). Seas and moons.")
    before = contents(folder)
    assert run("format", "moons.bib", "-o", "moons.bib").exit_code == 2
    assert contents(folder) == before


@pytest.mark.parametrize(
    "args",
    [
        ["tides.md", "--lock-file", "tides.md"],
        ["soft.md", "--lock-file", "hard.md"],
        ["part", "--lock-file", "part/two.txt"],
        ["tides.md", "--bibliography", "moons.json", "--lock-file", "moons.json"],
        ["tides.tex", "--lock-file", "moons.bib"],
    ],
)
def test_a_lock_is_not_written_over_what_it_locks(run, folder, args):
    before = contents(folder)
    result = run("lock", *args, "--update", "--offline")
    assert result.exit_code == 2
    assert f"--lock-file {args[-1]}: this file is read in the run" in " ".join(result.output.split())
    assert contents(folder) == before


def test_an_index_is_not_built_in_the_place_of_a_file(run, folder):
    (folder / "works.jsonl").write_text('{"DOI": "10.5555/a", "title": ["A"]}\n')
    before = contents(folder)
    result = run("index", "build", "works.jsonl", "--out", "tides.md")
    assert result.exit_code == 2
    assert "is a file" in result.output
    assert contents(folder) == before
