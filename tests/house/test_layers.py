"""The imports of the house run downward, and each library has one door."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "citecheck"
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = {"read", "parse", "link", "resolve", "check", "policy", "amend", "report"}
BELOW = {
    "cli": {"pipeline", "flow", *STAGES, "sources", "match", "text", "ids", "settings", "model"},
    "pipeline": {"flow", *STAGES, "sources", "match", "text", "ids", "settings", "model"},
    "flow": {*STAGES, "sources", "match", "text", "ids", "settings", "model"},
    **{stage: {"sources", "match", "text", "ids", "settings", "model"} for stage in STAGES},
    "sources": {"match", "text", "ids", "settings", "model"},
    "match": {"text", "ids", "settings", "model"},
    "text": {"model"},
    "ids": {"text", "model"},
    "settings": {"model"},
    "model": set(),
    "__init__": {"pipeline", "settings", "model"},
    "__main__": {"cli"},
}
DOORS = {
    "click": ("cli/",),
    "requests": ("sources/http.py",),
    "tenacity": ("sources/http.py",),
    "habanero": ("sources/crossref.py",),
    "tantivy": ("sources/index/",),
    "rapidfuzz": ("match/",),
    "anyascii": ("text/",),
    "urllib3": ("sources/http.py",),
    "zstandard": ("sources/records/files.py",),
    "rich": ("report/console_terminal.py", "cli/progress.py"),
    "xlsxwriter": ("report/xlsx.py",),
    "bibtexparser": ("read/bibtex/",),
    "lxml": ("read/xml.py", "read/html.py"),
    "yaml": ("read/csl_yaml.py",),
    "pypdfium2": ("read/pdf/",),
    "pycrfsuite": ("parse/fields/model.py",),
}


def imports(path: Path) -> set[str]:
    """Return the dotted names of all that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def room(dotted: str) -> str:
    """Return the room of a dotted name: `citecheck.parse.names` is in `parse`."""
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_downward(path):
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in imports(path):
        if name.split(".")[0] != "citecheck" or name in {"citecheck", "citecheck.__version__"}:
            continue
        other = room(name)
        assert other == own or other in BELOW[own], f"{own} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_each_library_has_one_door(path):
    here = path.relative_to(PACKAGE).as_posix()
    for library in {name.split(".")[0] for name in imports(path)} - sys.stdlib_module_names - {"citecheck"}:
        doors = DOORS.get(library, ())
        assert here.startswith(doors), f"{here} imports {library}; its door is {doors}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_private_names_stay_in_their_module(path):
    for name in imports(path):
        last = name.rpartition(".")[2]
        assert not last.startswith("_") or last.startswith("__"), f"{path} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_names_say_something(path):
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300, f"{path} has {text.count(chr(10))} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 40, f"{path}:{node.lineno} {node.name} has {length} lines"
