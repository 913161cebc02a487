"""Real works whose facts are known, and the styles that the tests print them in."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

WORKS = Path(__file__).resolve().parents[3] / "fixtures" / "entries" / "known_works.tsv"
ARTICLE_STYLES = (
    "{fi & } ({y}). {t}. *{c}*, *{v}*({i}), {p}. https://doi.org/{d}",
    "{Fg and } {y}. “{t}.” {c} {v} ({i}): {p}. https://doi.org/{d}.",
    "{fi and } ({y}) ‘{t}’, {c}, {v}({i}), pp. {p}. doi: {d}.",
    "12. {bare}. {t}. {c}. {y};{v}({i}):{p}. doi:{d}",
    "[7] {if and }, “{t},” {c}, vol. {v}, no. {i}, pp. {p}, {y}, doi: {d}.",
    "{Fg and }. “{t}.” {c}, vol. {v}, no. {i}, {y}, pp. {p}.",
    "{fi und } ({y}): {t}. In: {c} {v} ({i}), S. {p}.",
    "{if, }, {t}, {c} {v} ({y}) {p}.",
    "{fi; } {t}. {c} {y}, {v} ({i}), {p}.",
    "{gf and }. “{t}”. In: {c} {v}.{i} ({y}), pp. {p}. doi: {d}.",
)
BOOK_STYLES = (
    "{fi & } ({y}). {t}. {pl}: {pu}.",
    "{Fg und } ({y}): {t}. {pl}: {pu}.",
    "3. {bare}. {t}. {pl}: {pu}; {y}.",
    "{Fg and }. {t}. {pl}: {pu}, {y}.",
)
CHAPTER_STYLES = (
    "{fi & } ({y}). {t}. In {E & } (Eds.), {c} (pp. {p}). {pl}: {pu}.",
    "{fi und } ({y}): {t}. In: {efi und } (Hrsg.): {c}. {pl}: {pu}, S. {p}.",
    "{Fg and }. {y}. “{t}.” In {c}, edited by {E and }, {p}. {pl}: {pu}.",
    "{if, }, {t}, in: {E, } (Eds.), {c}, {pu}, {pl}, {y}, pp. {p}.",
)
STYLES = {"article": ARTICLE_STYLES, "book": BOOK_STYLES, "chapter": CHAPTER_STYLES}
SHORT = {
    "title": "t", "container": "c", "volume": "v", "issue": "i", "pages": "p", "year": "y", "doi": "d", "place": "pl",
    "publisher": "pu",
}  # fmt: skip


def initials(given: str) -> str:
    """Return "J. D." for "James D."."""
    return " ".join(f"{w[0]}." for w in given.split())


def names(people: list[tuple[str, str]], form: str, last: str) -> str:
    """Return the names in one of the forms fi (Watson, J. D.), if, Fg (first inverted, in full), gf, bare."""
    printed = []
    for n, (family, given) in enumerate(people):
        inverted = form in ("fi", "efi") or (form == "Fg" and n == 0)
        first = initials(given) if form in ("fi", "if", "efi", "E") else given
        printed.append(f"{family}, {first}" if inverted else f"{first} {family}")
    if form == "bare":
        return ", ".join(f"{f} {initials(g).replace('. ', '').replace('.', '')}" for f, g in people)
    return ", ".join(printed[:-1]) + (last if len(printed) > 1 else "") + printed[-1]


def strings() -> Iterator[tuple[str, dict[str, object]]]:
    """Yield each work in each style of its kind, with what should be read in it."""
    with WORKS.open(encoding="utf-8") as lines:
        for work in csv.DictReader(lines, delimiter="\t"):
            facts = {SHORT.get(name, name): value for name, value in work.items()}
            for style in STYLES[work["kind"]]:
                yield _printed(style, facts), _expected(style, facts)


def _people(text: str) -> list[tuple[str, str]]:
    return [(f.strip(), g.strip()) for f, _, g in (p.partition(",") for p in text.split(";"))]


def _printed(style: str, facts: dict[str, str]) -> str:
    out = style
    for key in ("t", "c", "v", "i", "y", "d", "pl", "pu"):
        out = out.replace("{" + key + "}", facts[key])
    out = out.replace("{p}", facts["p"].replace("-", "–"))
    for form, last in (("fi", " & "), ("fi", " and "), ("fi", " und "), ("fi", "; "), ("Fg", " and "), ("Fg", " und "),
                       ("if", " and "), ("if", ", "), ("gf", " and ")):  # fmt: skip
        out = out.replace("{" + form + last + "}", names(_people(facts["authors"]), form, last))
    if facts["kind"] != "chapter":
        return _tidy(out, facts)
    for form, last in (("E", " & "), ("E", " and "), ("E", ", "), ("efi", " und ")):
        out = out.replace("{" + form + last + "}", names(_people(facts["editors"]), form, last))
    return _tidy(out, facts)


def _tidy(out: str, facts: dict[str, str]) -> str:
    return out.replace("{bare}", names(_people(facts["authors"]), "bare", ", ")).replace("..", ".").replace("?.", "?")


def _expected(style: str, facts: dict[str, str]) -> dict[str, object]:
    read = {"authors": [f for f, _ in _people(facts["authors"])], "title": facts["t"], "year": facts["y"]}
    pairs = (("c", "container"), ("v", "volume"), ("i", "issue"), ("p", "page"), ("d", "doi"))
    return read | {name: facts[key] for key, name in pairs if "{" + key + "}" in style}
