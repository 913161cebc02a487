"""Write the generated parts of README.md and docs/rules.md: what the program itself says.

python docs/generate.py            write them
python docs/generate.py --check    say whether they are up to date (exit 1 where not)
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
RULES = ROOT / "docs" / "rules.md"
SHORT = ["fixtures/articles/short/article.md", "--records", "fixtures/articles/sample/records.jsonl", "--offline"]


def said(*arguments: str) -> str:
    """Return what the program prints, in a terminal of 100 columns without colour."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "0"}
    command = [sys.executable, "-m", "citecheck", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    return done.stdout.rstrip()


def fenced(text: str) -> str:
    """Return a text as a fenced block."""
    return f"```text\n{text}\n```"


def rules_table() -> str:
    """Return the rules as a table, each linked to its page."""
    from citecheck.check.registry import ALL

    rows = ["| code | name | severity | what it finds |", "| --- | --- | --- | --- |"]
    for module in ALL:
        rule = module.RULE
        first = (module.__doc__ or "").strip().splitlines()[0]
        link = f"[{rule.code}](docs/rules.md#{rule.code.lower()}-{rule.name})"
        rows.append(f"| {link} | {rule.name} | {rule.severity.value} | {first} |")
    return "\n".join(rows)


def formats_table() -> str:
    """Return the report formats as a table."""
    from citecheck.report.registry import FORMATS

    rows = ["| format | what it is for |", "| --- | --- |"]
    rows += [f"| `{f.name}` | {f.about} |" for f in FORMATS]
    return "\n".join(rows)


def formats_read_table() -> str:
    """Return what each input format gives of the sample article, as the tests prove it."""
    sys.path.insert(0, str(ROOT))
    from tests.formats.table import as_markdown

    return as_markdown()


def rules_pages() -> str:
    """Return all rules' pages as one document."""
    from citecheck.check.registry import ALL

    pages = ["# Rules", "", "Generated from the rules themselves: `citecheck explain CODE` prints the same.", ""]
    for module in ALL:
        rule = module.RULE
        body = (module.__doc__ or "").strip().replace("\n## ", "\n### ")
        pages += [f"## {rule.code} {rule.name}", "", f"*{rule.severity.value}.* {indented_as_code(body)}", ""]
    return "\n".join(pages).rstrip() + "\n"


def indented_as_code(body: str) -> str:
    """Return a page whose indented examples are set off by blank lines, so that Markdown shows them as code."""
    return re.sub(r"(?m)^(#+ .*)\n(?=    )", r"\1\n\n", body)


PARTS = {
    "report": lambda: fenced(said("check", *SHORT)),
    "help": lambda: fenced(said("--help")),
    "check-help": lambda: fenced(said("check", "--help")),
    "rules": rules_table,
    "formats": formats_table,
    "formats-read": formats_read_table,
}


def readme() -> str:
    """Return README.md with its generated parts written anew."""
    text = README.read_text(encoding="utf-8")
    for name, make in PARTS.items():
        part = re.compile(rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        if not part.search(text):
            sys.exit(f"README.md has no part {name}")
        text = part.sub(lambda found, make=make: f"{found[1]}{make()}\n{found[2]}", text)
    return text


def main() -> int:
    """Write or check the generated parts; return the exit status."""
    wanted = {README: readme(), RULES: rules_pages()}
    if "--check" in sys.argv:
        stale = [p.name for p, text in wanted.items() if not p.is_file() or p.read_text(encoding="utf-8") != text]
        if stale:
            sys.stderr.write(f"out of date: {', '.join(stale)}; run python docs/generate.py\n")
        return bool(stale)
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
