"""Reads a rule's fixture page: the cases of it, each a manuscript, what the register holds, and what is to be said."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.read import docx_maker

RULES = Path(__file__).resolve().parents[2] / "fixtures" / "rules"
_FENCE = re.compile(r"^(`{3,})([a-z]+)(?: ([a-z]+))?\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_CASE = re.compile(r"^## (Fires|Quiet): (.+)$", re.MULTILINE)
SUFFIXES = {"text": ".txt", "markdown": ".md", "bibtex": ".bib", "word": ".docx"}
_FIELD = re.compile(r"\{\{(.*?) <= (.*?)\}\}")


@dataclass
class Case:
    """One case of a page."""

    code: str
    title: str
    fires: bool
    manuscript: str = ""
    suffix: str = ".txt"
    records: str = ""
    complete: bool = False
    policy: str = ""
    aliases: dict[str, str] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.code}: {self.title}"


def in_bytes(case: Case) -> bytes:
    """Return the manuscript as the file that it is; `{{shown <= held}}` in a Word file is a field of Zotero's."""
    if case.suffix != ".docx":
        return case.manuscript.encode()
    return docx_maker.docx(*(docx_maker.paragraph(*_pieces(line)) for line in case.manuscript.split("\n") if line))


def _pieces(line: str) -> list[str]:
    held = {"citationItems": [{"id": 1, "itemData": {}}]}
    parts = _FIELD.split(line)
    for i in range(1, len(parts), 3):
        data = json.dumps({"properties": {"plainCitation": parts[i + 1]}, **held})
        parts[i : i + 2] = [docx_maker.field(f" ADDIN ZOTERO_ITEM CSL_CITATION {data}", parts[i]), ""]
    return [part for part in parts if part]


def cases(path: Path) -> list[Case]:
    """Return the cases of a page in their order."""
    text, code = path.read_text(encoding="utf-8"), path.name.partition("-")[0]
    fences = list(_FENCE.finditer(text))
    heads = [m for m in _CASE.finditer(text) if not any(f.start() < m.start() < f.end() for f in fences)]
    found = []
    for head, after in zip(heads, [*(h.start() for h in heads[1:]), len(text)], strict=True):
        case = Case(code, head[2], head[1] == "Fires")
        for fence in fences:
            if head.end() < fence.start() < after:
                _fill(case, fence[2], fence[3] or "", fence[4])
        found.append(case)
    return found


def _fill(case: Case, kind: str, more: str, text: str) -> None:
    if kind in SUFFIXES:
        case.manuscript, case.suffix = text, SUFFIXES[kind]
    elif kind == "records":
        case.records, case.complete = text, more == "complete"
    elif kind == "aliases":
        case.aliases = dict(line.split(" -> ") for line in text.splitlines())
    elif kind == "policy":
        case.policy = text.strip()
    elif kind == "findings":
        case.findings = text.splitlines()
    else:
        raise ValueError(f"{case.name}: no fence is called {kind!r}")


def every() -> list[Case]:
    """Return the cases of all pages."""
    return [case for path in sorted(RULES.glob("[FLR][0-9]*.md")) for case in cases(path)]
