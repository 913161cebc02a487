"""The other commands: parse, resolve, doi, rules, explain, cache."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "articles" / "lighthouses"
REGISTER = ["--records", str(FIXTURE / "records.jsonl"), "--offline", "--complete"]
LETTERS = "Morel, C. (2013). Letters between towers. Coastal Letters, 7(1), 201–228."


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_parse_reads_and_links(run):
    shutil.copy(FIXTURE / "article.md", "article.md")
    result = run("parse", "article.md")
    assert result.exit_code == 0
    said = json.loads(result.stdout)
    assert said["summary"] == {"references": 4, "citations": 6, "linked": 5}
    assert "findings" not in said["documents"][0]


def test_parse_gives_the_list_as_csl(run):
    shutil.copy(FIXTURE / "article.md", "article.md")
    items = json.loads(run("parse", "article.md", "--format", "csl").stdout)
    assert [item["issued"]["date-parts"][0][0] for item in items] == [1998, 2021, 2012, 2010]
    assert len({item["id"] for item in items}) == 4


@pytest.mark.parametrize(
    "args",
    [
        ["a.md", "--strings", "b.jsonl"],
        ["--strings", "b.jsonl"],
        ["a.md", "--format", "x"],
        ["--strings", "-", "-o", "b"],
    ],
)
def test_parse_usage(run, args):
    assert run("parse", *args).exit_code == 2


BAD_LINES = ["", "{", "[]", '{"id": 1, "raw": "x"}', '{"id": "x"}', '{"id": "x", "raw": null}', "[" * 5000, '"\\ud800"']


def test_strings_are_answered_line_by_line_and_bad_lines_do_not_stop_them(run):
    good = [{"id": "a", "raw": LETTERS}, {"id": "b", "raw": ""}, {"id": "c", "raw": "\ud800 \x00 (" * 50}]
    text = "\n".join([json.dumps(good[0]), *BAD_LINES, *map(json.dumps, good[1:])])
    Path("refs.jsonl").write_bytes(text.encode() + b"\n\xff\xfe\n")
    result = run("parse", "--strings", "refs.jsonl")
    assert result.exit_code == 2
    said = lines(result.stdout)
    assert [line["id"] for line in said] == ["a", "b", "c"]
    assert said[0]["csl"]["title"] == "Letters between towers"
    assert said[1]["csl"]["type"]
    assert 'hold no {"id", "raw"}' in result.stderr


def test_strings_from_standard_input(run):
    result = run("parse", "--strings", "-", input=json.dumps({"id": "a", "raw": LETTERS}))
    assert result.exit_code == 0
    assert lines(result.stdout)[0]["id"] == "a"


def test_resolve_shows_a_reference_with_its_record_and_findings(run):
    result = run("resolve", LETTERS.replace("201–228", "301–328"), *REGISTER)
    said = " ".join(result.output.split())
    assert "found" in said
    assert "https://doi.org/10.5555/letters.7" in said
    assert "in print 2013-02, online 2012-11-05" in said
    assert "R325 pages-differ" in said
    assert result.exit_code == 0


def test_resolve_answers_strings_as_jsonl(run):
    strings = [{"id": "a", "raw": LETTERS}, {"id": "b", "raw": "Nobody, N. (1900). Nothing at all. Nowhere, 1, 1."}]
    Path("refs.jsonl").write_text("\n".join(map(json.dumps, strings)))
    said = {line["id"]: line for line in lines(run("resolve", "--strings", "refs.jsonl", *REGISTER).stdout)}
    assert said["a"]["status"] == "found"
    assert said["a"]["doi"] == "10.5555/letters.7"
    assert 0 < said["a"]["score"] <= 1
    assert said["b"]["doi"] is None
    assert set(said["a"]) >= {"id", "status", "doi", "score", "findings"}


def test_strings_are_answered_in_their_order_whatever_their_ids(run):
    """The first is searched for, the second found by its DOI at once; all three bear one id."""
    raws = [LETTERS, "Morel, C. (2013). https://doi.org/10.5555/letters.7", "Nobody, N. (1900). Nothing at all."]
    Path("refs.jsonl").write_text("\n".join(json.dumps({"id": "a", "raw": raw}) for raw in raws))
    said = lines(run("resolve", "--strings", "refs.jsonl", *REGISTER).stdout)
    assert [line["doi"] for line in said] == ["10.5555/letters.7", "10.5555/letters.7", None]
    assert said[0]["score"] is not None
    assert said[1]["score"] is None


def test_resolve_reads_lines_of_standard_input(run):
    said = lines(run("resolve", "-", "--format", "jsonl", *REGISTER, input=f"{LETTERS}\n\n{LETTERS}\n").stdout)
    assert [line["id"] for line in said] == ["1", "2"]


@pytest.mark.parametrize(
    ("doi", "state", "code"),
    [
        ("10.5555/letters.7", "ok", 0),
        ("https://doi.org/10.5555/LETTERS.7", "ok", 0),
        ("10.5555/nothing", "unregistered", 1),
        ("10.5555", "malformed", 1),
        ("not a doi", "malformed", 1),
    ],
)
def test_doi_tells_the_state(run, doi, state, code):
    result = run("doi", doi, "--format", "jsonl", *REGISTER)
    (said,) = lines(result.stdout)
    assert (said["doi_state"], result.exit_code) == (state, code)
    assert said["printed"] == doi


def test_doi_shows_the_record(run):
    said = " ".join(run("doi", "10.5555/letters.7", *REGISTER).output.split())
    assert "Morel (2013). Letters between towers. Coastal Letters 7(1), 201-228" in said
    assert "registered" in said


def test_doi_offline_is_not_checked(run):
    result = run("doi", "10.5555/letters.7", "--offline")
    assert result.exit_code == 3
    assert "not checked" in result.output


def test_rules_lists_and_explain_tells(run):
    listed = run("rules").output
    assert "R310  error    year-differs" in listed
    page = run("explain", "year-differs").output
    assert "R310" in page
    assert run("explain", "R310").output == page
    assert run("explain", "r31").output.count("# R31") >= 2


def test_an_unknown_rule_gets_a_suggestion(run):
    result = run("explain", "year-difers")
    assert result.exit_code == 2
    assert "did you mean year-differs?" in result.output


def test_the_table_of_rules_as_markdown(run):
    rows = run("rules", "--format", "markdown").output.splitlines()
    assert rows[0] == "| code | severity | name | what it finds |"
    assert all(row.count(" | ") == 3 for row in rows[2:])


def test_the_cache_is_shown_and_cleared(run, tmp_path):
    from citecheck.sources.cache import Cache

    kept = Cache(tmp_path / "cache")
    kept.put("crossref", "doi", "10.5555/x", b"body", 1000)
    kept.close()
    (tmp_path / "cache" / "mine.txt").write_text("not ours")
    assert "1 answers" in run("cache", "info").output
    assert run("cache", "clear").exit_code == 0
    assert "0 answers" in run("cache", "info").output
    assert (tmp_path / "cache" / "mine.txt").exists()


def test_an_index_is_built_shown_searched_and_used(run):
    built = run("index", "build", FIXTURE / "records.jsonl", "--out", "register")
    assert built.exit_code == 0, built.output
    assert "register: 4 records" in built.output
    assert "4 records" in run("index", "info", "register").output
    found = run("index", "search", "register", LETTERS, "10.5555/stairs.15").output.splitlines()
    assert "10.5555/letters.7" in found[0]
    assert "10.5555/stairs.15" in found[-1]
    said = lines(run("resolve", LETTERS, "--format", "jsonl", "--records", "register", "--offline").stdout)
    assert said[0]["doi"] == "10.5555/letters.7"


@pytest.mark.parametrize("args", [["info", "nowhere"], ["search", "nowhere", "x"], ["build", "nowhere", "--out", "r"]])
def test_an_index_that_is_none_is_one_sentence(run, args):
    result = run("index", *args)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_the_shell_completes_rules(run):
    completed = run(
        env={"_CITECHECK_COMPLETE": "bash_complete", "COMP_WORDS": "citecheck explain R31", "COMP_CWORD": "2"}
    )
    assert "plain,R310" in completed.output.split()


def test_the_last_of_several_rules_is_completed():
    from citecheck.cli.options import complete_rules

    assert "L201,R310" in complete_rules(None, None, "L201,R31")


def test_a_doi_alone_that_is_not_registered_is_said_to_be_so(run):
    said = " ".join(run("doi", "10.1234/nothing.5", *REGISTER).stdout.split())
    assert "not registered: no register knows this DOI." in said
    assert "promises to hold" not in said
    assert "not expected" not in said


def test_an_empty_string_is_no_reference(run):
    result = run("resolve", "", *REGISTER)
    assert result.exit_code == 2
    assert "no reference" in result.stderr


@pytest.mark.parametrize("text", ["", "[]\n", '{"title": "x"}\n', "no\nrecords\n"])
def test_records_that_hold_none_are_a_usage_error(run, text):
    Path("none.jsonl").write_text(text)
    result = run("resolve", LETTERS, "--records", "none.jsonl", "--offline")
    assert result.exit_code == 2
    assert "none.jsonl: the file holds no record of a work." in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("name", "text"),
    [("talk.md", "# Tides\n"), ("some.json", "[]"), ("some.json", '{"items": []}'), ("inner/some.json", "{}")],
)
def test_what_is_no_record_is_no_register(run, name, text):
    Path("inner").mkdir()
    Path(name).write_text(text)
    given = "inner" if name.startswith("inner") else name
    for args in (("resolve", LETTERS, "--records", given, "--offline"), ("index", "build", given, "--out", "idx")):
        result = run(*args)
        assert result.exit_code == 2
        assert "no record of a work" in " ".join(result.stderr.split())
        assert "Traceback" not in result.stderr
    assert not Path("idx").exists()
    assert not Path("idx.building").exists()


@pytest.mark.parametrize("address", ["foo", "@example.org", "foo@"])
def test_an_address_without_a_name_or_a_host_is_a_usage_error(run, address):
    result = run("resolve", LETTERS, "--mailto", address, *REGISTER)
    assert result.exit_code == 2
    assert "must be an e-mail address" in result.stderr


@pytest.mark.parametrize(
    ("doi", "said", "never"),
    [
        ("hello", "no DOI: one begins with “10.”", "register"),
        ("10.1234/nothing.5", "The DOI 10.1234/nothing.5 is not registered. [R301", "this reference"),
        ("10.5555/letters.7", "10.5555/letters.7 registered. Morel (2013).", "is registered."),
    ],
)
def test_what_is_said_of_a_doi_speaks_of_no_reference(run, doi, said, never):
    told = " ".join(run("doi", doi, *REGISTER).stdout.split())
    assert said in told
    assert never not in told
