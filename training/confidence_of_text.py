"""How often is each rule about list and text right? The origin of `citecheck/check/confidence_of_text.py`.

    python -m training.confidence_of_text DATA [SEED]

DATA holds `crossref/works.dev`, `articles/jats.dev`, `segmentation/*`, `parsing/train/*` and `matching/dev`. Three
things are printed:

1. Of manuscripts rendered from records, one fault in each (`drafts.py`), how many are found, and what is said in vain.
2. Of real articles whose text and list are those of the publisher, what is said against the links that they bear.
3. For a person to judge, what is said of real texts out of PDFs, of real lists and of real reference strings.

A share is that of the findings that are right where one unit (citation, entry or list) in fifty bears such a fault:
as in `confidence.py`, detection times prior against false alarms on all others, of which one more is counted than was
seen.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from citecheck.check import engine, registry
from citecheck.flow.dossiers import alone, dossier
from citecheck.link import link
from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Settings
from citecheck.sources.normalise.crossref import work as normalised
from citecheck.text.folding import squash
from training.confidence import PRIOR
from training.drafts import PLANTS, draft
from training.matching_measure import facts, reference

DRAFTS = 3_000
STRINGS = 2_500
SHOWN = 40
RULES = registry.chosen(("F", "L"))
_OF_CITATIONS = ("L201", "L203", "L204", "L205", "L207")
_OF_LISTS = ("F122", "F123")

Row = dict[str, Any]


def main(data: Path, seed: int) -> None:
    """Print all three."""
    rng = random.Random(seed)
    _rendered(data, rng)
    _published(data / "articles" / "jats.dev.jsonl.gz")
    _to_judge("pages", _said_of(_texts(data / "segmentation" / "excite-layout.dev.jsonl.gz", "")), rng)
    _to_judge("lists", _said_of(_texts(data / "segmentation" / "grobid-refseg.dev.jsonl.gz", "References\n\n")), rng)
    _to_judge("strings", _said_of_strings(data, rng), rng)


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _judged(text: str) -> tuple[Dossier, tuple[Finding, ...]]:
    """Return a manuscript's dossier, no register asked, and what the rules say of it."""
    settings = Settings()
    manuscript = parse(read("a.txt", text.encode(), settings), settings.limits)
    whole = dossier(manuscript, link(manuscript), {}, "Nobody was asked.")
    return whole, engine.check(whole, RULES)


def _units(whole: Dossier, code: str) -> int:
    """Return how many citations, entries or lists a rule could have spoken of."""
    if code in _OF_LISTS:
        return 1
    return len(whole.mentions) if code in _OF_CITATIONS else len(whole.entries)


def _rendered(data: Path, rng: random.Random) -> None:
    works = map(normalised, _rows(data / "crossref" / "works.dev.jsonl.gz"))
    usable = [(w.doi, f) for w in works if w.register_type == "journal-article" and (f := facts(w))]
    planted, found, vain, units = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for number in range(DRAFTS):
        dated, plant = PLANTS[number % len(PLANTS)]
        made = draft(usable, rng, dated=dated)
        fault = plant(made, usable, rng) if number % 3 else ""
        whole, findings = _judged(made.text())
        said = {f.rule.code for f in findings}
        planted[fault] += 1
        found[fault] += fault[:4] in said
        if not fault:
            units.update({code: _units(whole, code) for code in RULES.codes})
            vain.update(f.rule.code for f in findings)
    for fault in sorted(planted.keys() - {""}):
        code = fault[:4]
        share = _share(found[fault] / planted[fault], vain[code], units[code])
        print(
            f"{fault:12s} {share:.3f}  {found[fault]} of {planted[fault]} found, {vain[code]} in vain of {units[code]}"
        )
    print("in vain, and not planted:", {code: n for code, n in vain.items() if code not in {p[:4] for p in planted}})


def _share(detected: float, vain: int, units: int) -> float:
    alarms = (vain + 1) / (units + 2)
    return PRIOR * detected / (PRIOR * detected + (1 - PRIOR) * alarms)


def _published(path: Path) -> None:
    """Print what is said of published articles, right where the publisher's own links say the same."""
    counts, units = Counter[tuple[str, bool]](), Counter[str]()
    for row in _rows(path):
        whole, findings = _judged(_text(row))
        units.update({code: _units(whole, code) for code in RULES.codes})
        counts.update((f.rule.code, _is_right(f, row, whole)) for f in findings if f.rule.code.startswith("L"))
    for code in sorted(c for c in RULES.codes if c.startswith("L")):
        print(f"published {code}: {counts[code, True]} right, {counts[code, False]} wrong, of {units[code]}")


def _text(row: Row) -> str:
    """Return an article as text, its list numbered where it cites by number."""
    numbered = row["style"] == "numeric"
    entries = [r.get("raw") or r["apa"] for r in row["refs"]]
    labels = [f"{r['label'].strip(' .[]()') or n}. " if numbered else "" for n, r in enumerate(row["refs"], 1)]
    listed = [label + " ".join(e.removeprefix(label).split()) for label, e in zip(labels, entries, strict=True)]
    return "\n\n".join((row["title"], *row["paras"], "References", *listed)) + "\n"


def _is_right(finding: Finding, row: Row, whole: Dossier) -> bool:
    """Say whether nothing in the article's own links speaks against a finding: uncited there too, or unlinked there."""
    if finding.rule.code != "L202":
        return False
    raw = next(e.reference.raw for e in whole.entries if e.reference.id == finding.reference)
    cited = {rid for c in row["cites"] for rid in (*c["rids"], *(c.get("range_rids") or ()))}
    end = squash(raw)[-30:]
    return not any(r["rid"] in cited for r in row["refs"] if squash(r.get("raw") or r["apa"]).endswith(end))


def _texts(path: Path, heading: str) -> Iterator[tuple[str, str]]:
    yield from ((row["id"], heading + row["text"]) for row in _rows(path))


def _said_of(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield what is said of each text, by code, with the words about its place."""
    for name, text in texts:
        whole, findings = _judged(text)
        clean = whole.manuscript.document.text
        for f in findings:
            at = f.at.start if f.at else 0
            about = " ".join(clean[max(0, at - 150) : at + 100].split())
            beside = " ".join(clean[s.start : s.start + 120] for s in f.related[:2])
            trust = "" if whole.coverage.trusted else " (untrusted)"
            yield f.rule.code, f"{name}{trust} | {f.message} | {about} | {beside!r}"


def _said_of_strings(data: Path, rng: random.Random) -> Iterator[tuple[str, str]]:
    strings = [row["raw"] for path in sorted((data / "parsing" / "train").glob("*.gz")) for row in _rows(path)]
    printed = [row["ref"] for row in _rows(data / "matching" / "dev.jsonl.gz") if "artificial" not in row["source"]]
    for raw in (*strings, *rng.sample(printed, min(STRINGS, len(printed)))):
        listed = reference(raw)
        unasked = Resolution(Status.UNCHECKED, DoiState.UNCHECKED if listed.doi else None)
        for f in engine.check(alone(listed, unasked), RULES):
            yield f.rule.code, f"{f.message} | {raw!r}"


def _to_judge(kind: str, said: Iterable[tuple[str, str]], rng: random.Random) -> None:
    """Print up to SHOWN of what each rule says, each once, in no order."""
    by_code: dict[str, list[str]] = {}
    for code, one in dict.fromkeys(said):
        by_code.setdefault(code, []).append(one)
    for code, words in sorted(by_code.items()):
        print(f"\n{kind} {code}: {len(words)}")
        print(*(f"  {one}" for one in rng.sample(words, min(SHOWN, len(words)))), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
