"""What a build server asks of `check`: severities, comments in the file, a baseline, statistics, many files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHORT = ROOT / "fixtures/articles/short/article.md"
RECORDS = ROOT / "fixtures/articles/sample/records.jsonl"
OFFLINE = ("--records", RECORDS, "--offline", "--allow-unchecked")


@pytest.fixture
def article(folder):
    return Path(shutil.copy(SHORT, folder / "article.md"))


@pytest.fixture
def check(run):
    """Return a function that checks and returns the exit code and the JSON report."""

    def checked(*args, files=("article.md",)):
        result = run("check", *files, *OFFLINE, "--format", "json", "-o", "report.json", *args)
        return result.exit_code, json.loads(Path("report.json").read_text(encoding="utf-8")), result.output

    return checked


def codes(report, key="findings"):
    return sorted(f["code"] for document in report["documents"] for f in document.get(key, ()))


ALL = ["L201", "L203", "L203", "R301", "R311", "R311"]


# Severities


@pytest.mark.usefixtures("article")
def test_a_severity_of_the_callers_gates_and_leaves_the_rules_own_in_the_report(check):
    code, report, _ = check("--severity", "L2=note", "--severity", "doi-not-registered=warning")
    assert code == 3
    assert codes(report) == ALL
    graded = {f["code"]: (f["severity"], f.get("level")) for f in report["documents"][0]["findings"]}
    assert graded["L203"] == ("error", "note")
    assert graded["R301"] == ("error", "warning")
    assert graded["R311"] == ("note", None)
    assert report["summary"]["errors"] == 4
    assert check("--severity", "L2=note", "--severity", "R301=off", "--fail-on", "note")[0] == 1
    assert check("--severity", "R311=error", "--severity", "L2=off", "--severity", "R301=off")[0] == 1


@pytest.mark.usefixtures("article")
def test_a_settings_file_weighs_by_rule_and_by_path(check, folder):
    (folder / "drafts").mkdir()
    shutil.copy(SHORT, folder / "drafts/old.md")
    Path("citecheck.toml").write_text(
        'severity = { R311 = "error" }\npaths = { "drafts/*.md" = { L = "off", R311 = "off", R301 = "note" } }\n'
    )
    _, report, _ = check(files=("article.md", "drafts/old.md"))
    by_path = {d["path"]: [(f["code"], f.get("level")) for f in d["findings"]] for d in report["documents"]}
    assert ("R311", "error") in by_path["article.md"]
    assert by_path["drafts/old.md"] == [("R301", "note")]
    _, report, _ = check("--severity", "R301=off", files=("drafts/old.md",))
    assert codes(report) == []


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("settings", "args", "said"),
    [
        ("", ["--severity", "R999=error"], "There is no rule 'R999'"),
        ("", ["--severity", "R310=fatal"], "must be one of error, warning, note, off"),
        ("", ["--severity", "R310"], "must be one of"),
        ('severity = { year-difers = "note" }\n', [], "did you mean year-differs?"),
        ("severity = 3\n", [], "severity must be a table of rules"),
        ('paths = { "*.md" = "off" }\n', [], "paths must be a table of rules"),
        ('paths = "*.md"\n', [], "paths must be a table of file patterns"),
    ],
)
def test_severities_that_are_none_are_usage_errors(run, settings, args, said):
    if settings:
        Path("citecheck.toml").write_text(settings)
    result = run("check", "article.md", *OFFLINE, *args)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("text", "note    The text has 2021"),
        ("github", "::notice file=article.md,line=4"),
        ("sarif", '"level": "note"'),
        ("markdown", "**note** The text has 2021"),
        ("junit", "note: The text has 2021"),
    ],
)
def test_every_report_shows_how_the_run_counts(run, form, said):
    result = run("check", "article.md", *OFFLINE, "--format", form, "--severity", "L203=note")
    assert said in result.output


# Comments in the file

ARTICLES = {
    "article.md": """# T

It is known (Ali, 2001).<!-- citecheck: ignore[L201] cited in the preface alone -->

It is said (Berg, 2004).

## References

Berg, B. (2004). A work of note. *Journal of Works*, 1, 1–9.

<!-- citecheck: ignore[L202, F113] kept for the printer -->
Cole, C. (2005). A work that nobody cites. *Journal of Works*, 2, 1–9.

Dunn, D. (2006). Another that nobody cites. *Journal of Works*, 3, 1–9.
""",
    "article.txt": """It is known (Ali, 2001).
It is said (Berg, 2004).

References

Berg, B. (2004). A work of note. Journal of Works, 1, 1–9.

# citecheck: ignore[L202] kept for the printer
Cole, C. (2005). A work that nobody cites. Journal of Works, 2, 1–9.

Dunn, D. (2006). Another that nobody cites. Journal of Works, 3, 1–9.
""",
    "article.tex": r"""\documentclass{article}
\begin{document}
It is said \cite{berg}. % citecheck: ignore[L201] no such thing here
\begin{thebibliography}{9}
\bibitem{berg} Berg, B. (2004). A work of note. \emph{Journal of Works}, 1, 1--9.
% citecheck: ignore[reference-uncited] kept for the printer
\bibitem{cole} Cole, C. (2005). A work that nobody cites. \emph{Journal of Works}, 2, 1--9.
\bibitem{dunn} Dunn, D. (2006). Another that nobody cites. \emph{Journal of Works}, 3, 1--9.
\end{thebibliography}
\end{document}
""",
    "article.html": """<html><body>
<p>It is said (Berg, 2004).</p>
<h2>References</h2>
<p>Berg, B. (2004). A work of note. <i>Journal of Works</i>, 1, 1–9.</p>
<!-- citecheck: ignore[L202] kept for the printer -->
<p>Cole, C. (2005). A work that nobody cites. <i>Journal of Works</i>, 2, 1–9.</p>
<p>Dunn, D. (2006). Another that nobody cites. <i>Journal of Works</i>, 3, 1–9.</p>
</body></html>
""",
}


@pytest.mark.parametrize("name", ARTICLES)
def test_a_comment_with_a_reason_lets_one_entry_be(check, name):
    Path(name).write_text(ARTICLES[name], encoding="utf-8")
    _, report, _ = check("--select", "L", files=(name,))
    document = report["documents"][0]
    assert document["coverage"]["references"] == 3
    uncited = [f["reference"] for f in document["findings"] if f["code"] == "L202"]
    assert uncited == ["r3"]
    let_be = [(f["code"], f["by"], f["reason"]) for f in document["suppressed"] if f["code"] == "L202"]
    assert let_be == [("L202", "ignore", "kept for the printer")]


def test_a_comment_behind_a_citation_speaks_of_its_line(check):
    Path("article.md").write_text(ARTICLES["article.md"], encoding="utf-8")
    _, report, _ = check("--select", "L201")
    assert codes(report) == []
    assert codes(report, "suppressed") == ["L201"]


def test_a_bibtex_comment_stands_before_its_entry(check):
    entry = "@article{%s, title={A Work}, journal={Journal of Works}, %s}\n"
    text = (
        "% citecheck: ignore[F110] an old one\n" + entry % ("a", "author={Ali, A}") + entry % ("b", "author={Berg, B}")
    )
    Path("refs.bib").write_text(text, encoding="utf-8")
    _, report, _ = check("--select", "F110", files=("refs.bib",))
    assert [f["reference"] for f in report["documents"][0]["findings"]] == ["r2"]
    assert codes(report, "suppressed") == ["F110"]


@pytest.mark.parametrize(
    ("comment", "said", "fires"),
    [
        ("ignore[L202]", "ignore[L202] gives no reason, and is not obeyed.", True),
        ("ignore[R999] why", "ignore[R999]: there is no such rule.", True),
        ("ignore[] why", "ignore[] names no rule.", True),
        ("ignor[L202] why", "“citecheck: ignor[L202] why” says nothing to citecheck", True),
        ("ignore[L201] why", "ignore[L201] is not needed: no such finding.", True),
        ("ignore[L202, L205] why", "ignore[L205] is not needed: no such finding.", False),
        ("ignore[L] why", "", False),
        ("ignore[reference-uncited]: why", "", False),
    ],
)
def test_what_is_to_be_said_of_a_comment_is_said(check, comment, said, fires):
    text = ARTICLES["article.txt"].replace("ignore[L202] kept for the printer", comment)
    Path("article.txt").write_text(text, encoding="utf-8")
    _, report, output = check("--select", "L", "--format", "text", files=("article.txt",))
    document = report["documents"][0]
    assert ("r2" in [f["reference"] for f in document["findings"]]) is fires
    remarks = document.get("remarks", [])
    assert bool(remarks) is bool(said)
    if said:
        assert said in remarks[0]["sentence"]
        assert remarks[0]["line"] == 8
        assert "Line 8: " in output


def test_a_comment_is_not_called_needless_where_nobody_was_asked(run):
    text = ARTICLES["article.txt"].replace("ignore[L202]", "ignore[L202, R310]")
    Path("article.txt").write_text(text, encoding="utf-8")
    assert "not needed" not in run("check", "article.txt", "--offline").output


UNTRUSTED = """\
# T

It is known (Ali, 2001; Cole, 2002; Dunn, 2003).<!-- citecheck: ignore[L201, L203] cited in the preface alone -->

## References

Berg, B. (2004). A work of note. *Journal of Works*, 1, 1–9.
"""


def test_a_comment_is_not_called_needless_where_its_rule_was_withheld(run):
    Path("a.md").write_text(UNTRUSTED, encoding="utf-8")
    said = run("check", "a.md", "--offline", "--format", "json").stdout
    remarks = json.loads(said)["documents"][0]["remarks"]
    assert [one["sentence"] for one in remarks] == ["ignore[L203] is not needed: no such finding."]


def test_what_was_withheld_is_not_gone_from_the_baseline(run):
    text = UNTRUSTED.replace("Cole, 2002; Dunn, 2003", "Berg, 2004")
    Path("a.md").write_text(text.replace("citecheck:", ""), encoding="utf-8")
    run("check", "a.md", "--offline", "--baseline", "known.json", "--update-baseline")
    known = json.loads(Path("known.json").read_text())["findings"]
    assert [one["code"] for one in known] == ["L201"]
    Path("a.md").write_text(UNTRUSTED.replace("citecheck:", ""), encoding="utf-8")
    said = run("check", "a.md", "--offline", "--baseline", "known.json", "--format", "json").stdout
    assert json.loads(said)["baseline"]["stale"] == []


def test_code_is_no_comment(check):
    text = ARTICLES["article.md"].replace("# T\n", "# T\n\n```html\n<!-- citecheck: nonsense -->\n```\n")
    Path("article.md").write_text(text, encoding="utf-8")
    _, report, _ = check("--select", "L")
    assert "remarks" not in report["documents"][0]


@pytest.mark.usefixtures("article")
def test_sarif_says_what_does_not_count_and_why(run):
    text = Path("article.md").read_text(encoding="utf-8")
    comment = "<!-- citecheck: ignore[R301] the register is slow -->\n"
    Path("article.md").write_text(text.replace("Rubin, B. R.", f"{comment}Rubin, B. R."), encoding="utf-8")
    log = json.loads(run("check", "article.md", *OFFLINE, "--format", "sarif").output)
    results = log["runs"][0]["results"]
    assert [r["suppressions"] for r in results if r["ruleId"] == "R301"] == [
        [{"kind": "inSource", "justification": "the register is slow"}]
    ]
    assert len({r["partialFingerprints"]["citecheck/v1"] for r in results}) == len(ALL)


# The baseline


@pytest.mark.usefixtures("article")
def test_what_is_in_the_baseline_is_counted_and_does_not_count(check):
    assert check("--baseline", "known.json", "--update-baseline")[0] == 3
    code, report, _ = check("--baseline", "known.json", "--fail-on", "note")
    assert code == 3
    assert codes(report) == []
    assert codes(report, "suppressed") == ALL
    assert report["baseline"] == {"known": 6, "stale": []}


def test_known_findings_are_known_where_lines_move_and_new_where_entries_change(check, article):
    check("--baseline", "known.json", "--update-baseline")
    text = article.read_text(encoding="utf-8")
    moved = text.replace("# Shame", "\n\n\n# Shame").replace(
        "European Journal of\nInternational", "European\nJournal of International"
    )
    article.write_text(moved, encoding="utf-8")
    assert codes(check("--baseline", "known.json")[1]) == []
    article.write_text(moved.replace("Hellmeier, S. (2020)", "Hellmeier, S. (2019)"), encoding="utf-8")
    code, report, output = check("--baseline", "known.json")
    assert code == 1
    assert {f["reference"] for f in report["documents"][0]["findings"]} == {"r1"}
    assert {"R311"} <= {one["code"] for one in report["baseline"]["stale"]}
    assert "of the baseline no longer there" in output


def test_a_baseline_drops_what_is_gone_and_keeps_what_was_not_looked_at(check, article, folder):
    other = shutil.copy(article, folder / "other.md")
    check("--baseline", "known.json", "--update-baseline", files=("article.md", "other.md"))
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("; Cristol, 2018", ""), encoding="utf-8")
    assert check("--baseline", "known.json", "--select", "R")[1]["baseline"]["stale"] == []
    assert [one["code"] for one in check("--baseline", "known.json")[1]["baseline"]["stale"]] == ["L201"]
    check("--baseline", "known.json", "--update-baseline")
    known = json.loads(Path("known.json").read_text())["findings"]
    assert sorted(one["code"] for one in known if one["path"] == "article.md") == ALL[1:]
    assert sorted(one["code"] for one in known if one["path"] == "other.md") == ALL
    assert Path(other).exists()


@pytest.mark.usefixtures("article")
def test_a_run_that_asks_nobody_calls_nothing_stale(run, check):
    check("--baseline", "known.json", "--update-baseline")
    result = run("check", "article.md", "--offline", "--baseline", "known.json", "--format", "json")
    assert json.loads(result.output)["baseline"]["stale"] == []


@pytest.mark.usefixtures("article")
def test_another_file_with_the_same_fault_is_not_known(check, folder, article):
    check("--baseline", "known.json", "--update-baseline")
    shutil.copy(article, folder / "new.md")
    code, report, _ = check("--baseline", "known.json", files=("article.md", "new.md"))
    assert code == 1
    assert codes(report) == ALL


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("text", "args", "said"),
    [
        (None, ["--baseline", "known.json"], "There is no baseline known.json"),
        ("{", ["--baseline", "known.json"], "is not JSON"),
        ("[]", ["--baseline", "known.json"], "is no baseline of the form"),
        ('{"baseline": "citecheck-baseline/1", "findings": [1]}', ["--baseline", "known.json"], "what is no finding"),
        (None, ["--update-baseline"], "writes the file that --baseline names"),
        (None, ["--baseline", "known.json", "--update-baseline", "--diff"], "does not go with --fix or --diff"),
    ],
)
def test_a_baseline_that_is_none_is_a_usage_error(run, text, args, said):
    if text:
        Path("known.json").write_text(text)
    result = run("check", "article.md", *OFFLINE, *args)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert "citecheck failed" not in result.output


# Statistics


@pytest.mark.usefixtures("article")
def test_statistics_count_by_rule(run, check):
    assert check("--statistics")[1]["summary"]["rules"] == {"L201": 1, "L203": 2, "R301": 1, "R311": 2}
    assert "L203 year-differs-in-text  2" in run("check", "article.md", *OFFLINE, "--statistics").output
    markdown = run("check", "article.md", *OFFLINE, "--statistics", "--format", "markdown").output
    assert "- `L203 year-differs-in-text`: 2" in markdown
    lines = run("check", "article.md", *OFFLINE, "--statistics", "--format", "jsonl").stdout.splitlines()
    assert json.loads(lines[-1])["summary"]["rules"]["R301"] == 1


# Many files


@pytest.fixture
def many(folder, article):
    names = [f"article-{n}.md" for n in range(6)]
    for name in names:
        shutil.copy(article, folder / name)
    (folder / "empty.pdf").write_bytes(b"")
    return (*names[:3], "empty.pdf", *names[3:], "missing.md")


def test_jobs_change_nothing_but_the_time(run, many, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    alone = run("check", *many, *OFFLINE, "--format", "json")
    beside = run("check", *many, *OFFLINE, "--format", "json", "--jobs", "3")
    assert beside.output == alone.output
    assert alone.exit_code == beside.exit_code == 2
    assert len(json.loads(alone.stdout)["documents"]) == 6


def test_json_lines_are_the_same_streamed_and_collected(run, many):
    streamed = run("check", *many, *OFFLINE, "--format", "jsonl")
    run("check", *many, *OFFLINE, "--format", "jsonl", "-o", "streamed.jsonl")
    run("check", *many, *OFFLINE, "--format", "jsonl", "-o", "collected.jsonl", "--format", "json", "-o", "all.json")
    assert streamed.exit_code == 2
    assert Path("collected.jsonl").read_text() == Path("streamed.jsonl").read_text() == streamed.stdout
    assert "8 files, 2 of them not read: 24 errors, 0 warnings, 12 notes." in streamed.stderr


def test_a_stream_gates_as_a_report_does(run, article):
    assert run("check", "article.md", *OFFLINE, "--format", "jsonl").exit_code == 1
    assert run("check", "article.md", *OFFLINE, "--format", "jsonl", "--fail-on", "never").exit_code in (0, 3)
    assert run("check", "article.md", "--offline", "--format", "jsonl", "--fail-on", "never").exit_code == 3
    assert run("check", "missing.md", *OFFLINE, "--format", "jsonl").exit_code == 2
    assert article.exists()


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("jobs", ["0", "65", "many"])
def test_jobs_are_a_number_within_bounds(run, jobs):
    assert run("check", "article.md", "--jobs", jobs).exit_code == 2


def test_what_is_done_is_written_where_the_run_is_interrupted(run, many, monkeypatch):
    from citecheck.report import jsonl

    written, lines = [], jsonl.line

    def third_time(one, options):
        written.append(one)
        if len(written) == 3:
            raise KeyboardInterrupt
        return lines(one, options)

    monkeypatch.setattr(jsonl, "line", third_time)
    assert run("check", *many, *OFFLINE, "--format", "jsonl", "-o", "out.jsonl").exit_code == 130
    told = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sorted(line["path"] for line in told) == sorted(str(path) for path in many)


# The house's year


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("policy", "found"),
    [(None, {"R311": 2}), ("print", {"R311": 2}), ("online", {}), ("either", {})],
)
def test_a_house_says_which_year_it_wants(check, policy, found):
    if policy:
        Path("citecheck.toml").write_text(f'year-policy = "{policy}"\n')
    counted = check("--select", "R31", "--statistics")[1]["summary"]["rules"]
    assert counted == found


@pytest.mark.usefixtures("article")
def test_a_year_policy_is_one_of_three(run):
    assert run("check", "article.md", "--year-policy", "first").exit_code == 2
    Path("citecheck.toml").write_text('year-policy = "first"\n')
    result = run("check", "article.md", *OFFLINE)
    assert "year-policy must be one of print, online, either" in result.output
