"""Strings rendered from facts by the templates in styles.py, with the place of each field known."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from training.example import Example, filled
from training.facts_of import Facts
from training.people import FORMATS, Names, printed, varied
from training.printing import date_forms, digits, doi_form, edition, event, short_pages, tail
from training.styles import STYLES
from training.titles import made

FACTS = Path(__file__).parent / "facts"
LABELS = {
    "A": "author", "O": "author", "E": "editor", "tr": "translator", "y": "date", "ym": "date", "my": "date",
    "month": "date", "day": "date", "mn": "date", "oy": "original-date", "t": "title", "c": "container",
    "j": "container", "w": "container", "N": "container", "rx": "container", "v": "volume", "i": "issue", "p": "page",
    "P": "page", "n": "number", "pl": "place", "pu": "publisher", "ed": "edition", "s": "collection", "g": "genre",
    "d": "doi", "u": "url", "a": "accessed", "x": "arxiv", "ap": "arxiv", "isbn": "isbn", "issn": "issn",
    "label": "label", "ev": "event", "an": "arxiv", "ch": "number", "pmid": "pmid", "note": "note",
}  # fmt: skip
_GROUP = re.compile(r"\[\[((?:[^\[\]]|\[(?!\[)|\](?!\]))*)\]\]")
_FIELD = re.compile(r"\{(\w+)\}")
_GERMAN = re.compile(r"Hrsg|Hg\.|\bS\. |Jg\.|Zugriff|abgerufen|Verfügbar|Nr\. | vom ")
_LANGUAGES = {"iso": "fr", "fr": "fr", "isoes": "es", "es": "es", "abnt": "pt", "abnts": "pt", "it": "it",
              "ital": "it", "gost": "ru", "nl": "nl", "capsfull": "fr"}  # fmt: skip
KIND_WEIGHTS = {
    "article": 52, "chapter": 15, "book": 14, "paper": 7, "thesis": 2, "report": 3, "web": 2, "news": 1.5,
    "preprint": 1.5, "software": 0.7, "patent": 0.5,
}  # fmt: skip


@cache
def listed(name: str) -> tuple[str, ...]:
    """Return the lines of one of the lists in facts/."""
    return tuple((FACTS / f"{name}.txt").read_text(encoding="utf-8").splitlines())


@dataclass(frozen=True)
class Pools:
    """What strings are made of."""

    works: dict[str, list[Facts]]
    journals: list[tuple[str, str]]
    foreign: dict[str, list[str]]
    """Real titles by language, for those that have some."""


def language_of(name: str, template: str) -> str:
    """Return the language that a template is written in, "" where it might be any."""
    return "de" if _GERMAN.search(template) else _LANGUAGES.get(name, "")


def rendered(work: Facts, kind: str, pools: Pools, rng: random.Random) -> Example | None:
    """Return the work as one of the styles of its kind prints it, chosen by chance."""
    name, template = rng.choice(STYLES[kind])
    language = language_of(name, template)
    if rng.random() < 0.08:
        template = _without(template, rng)
    names = varied(FORMATS.get(name, FORMATS["full"]), rng)
    values = _values(work, kind, language, names, pools, rng)
    if name == "nothing":
        values.pop("A", None)
    template = _reworked(template, rng)
    found = _printed(template, values, rng)
    if found is None:
        return None
    raw, spans = found
    labels = filled(raw, spans)
    return Example(raw, tuple(labels), work.group, f"rendered-{kind}") if labels else None


def _reworked(template: str, rng: random.Random) -> str:
    """Change a habit of the template now and then, so that no separator is learnt as a law."""
    if rng.random() < 0.55:
        return template
    pairs = (
        ("({y}).", "({y}):"), ("({y}).", "({y})"), ("({y})", "{y}."), ("({y})", "{y},"), (". {c}, ", ". {c} "),
        (". {t}. ", ", {t}, "), ("“{t}”", "\"{t}\""), ("{v}[[({i})]]", "{v}[[ ({i})]]"), ("{v}[[({i})]]", "{v}[[, {i}]]"),
        ("{v}[[({i})]]", "{v}[[.{i}]]"), ("{v}[[({i})]]", "{v}[[/{i}]]"), ("{v}[[({i})]]", "vol. {v}[[, no. {i}]]"),
        (": {p}", ", {p}"), (", {p}", ": {p}"), (":{p}", ": {p}"), ("pp. {p}", "{p}"), (", {p}", ", pp. {p}"),
        (", {p}", ", p. {p}"), ("S. {p}", "{p}"), ("{pl}: {pu}", "{pu}, {pl}"), ("{pl}: {pu}", "{pl}, {pu}"),
        ("{pl}: {pu}", "{pu}"), ("(Eds.)", "(eds.)"), ("(Hrsg.)", "(Hg.)"), ("(Hrsg.)", "(Hrsg)"), ("In: ", "In "),
        ("in: ", "in "), ("In: ", "in: "), ("{A}.", "{A},"), ("{A}, ", "{A}. "), ("{A} (", "{A}. ("), ("{A}, ", "{A}: "),
        ("{j}", "{c}"), ("{c}", "{j}"), (" {d}", " {d}[[ PMID: {pmid}]]"), ("{v}[[({i})]]", "{v}"), ("“{t}", "‘{t}"),
    )  # fmt: skip
    for _ in range(rng.choice((1, 1, 2, 3))):
        old, new = rng.choice(pairs)
        if old in template and (new.count("[[") == 0 or "[[" not in _around(template, old)):
            template = template.replace(old, new, 1)
    return template


def _without(template: str, rng: random.Random) -> str:
    """Return the template without one of its fields, and without what stands before that field alone."""
    field = rng.choice(("v", "i", "p", "pl", "pu", "y", "t", "A"))
    if field == "A":
        return re.sub(r"^\{A\}[.,:]? ?", "", template) if rng.random() < 0.3 else template
    if "{t}" not in template and field == "y":
        return template
    return re.sub(rf"[.,:]? ?(?:[Vv]ol\. |pp?\. |S\. |\()?[“‘'\"«]? ?\{{{field}\}}[”’'\"»]?\)?(?:\[\[\(\{{i\}}\)\]\])?", "", template, count=1)


def _around(template: str, part: str) -> str:
    """The group that a part of a template stands in, "" for none, so that groups are not put into each other."""
    before = template[: template.index(part)]
    return "[[" if before.count("[[") > before.count("]]") else ""


def _printed(template: str, values: dict[str, str], rng: random.Random) -> tuple[str, list[tuple[str, int, int]]] | None:
    """Fill the template in; None where a field that it cannot do without is missing."""
    kept = _GROUP.sub(lambda m: m[1] if all(values.get(f) for f in _FIELD.findall(m[1])) else "", template)
    raw, spans, at = "", [], 0
    for m in _FIELD.finditer(kept):
        raw += kept[at : m.start()]
        at = m.end()
        value = values.get(m[1], "")
        if not value and m[1] != "A":
            return None
        label = LABELS[m[1]]
        if m[1] == "n" and not kept[m.end() : m.end() + 3].strip(" .)]") or m[1] == "n" and re.match(r" (p|с|f|S)\b", kept[m.end() :]):
            label = values.get("n-label", label)
        if value:
            spans.append((label, len(raw), len(raw) + len(value)))
            raw += value
    raw += kept[at:]
    return (raw, spans) if len(spans) > 1 else None


def _values(
    work: Facts, kind: str, language: str, names: Names, pools: Pools, rng: random.Random
) -> dict[str, str]:
    """Return the text of each field of the template."""
    facts = work.values
    dates = date_forms(facts, language, rng)
    page = facts.get("page", "")
    dash = rng.choice(("-", "–", "–", "-", "—", "--", "–")) if rng.random() < 0.95 else rng.choice((" - ", " – ", "- "))
    title = _title(facts["title"], language, pools, rng)
    editors = work.editors or tuple(p for w in rng.sample(pools.works["article"], 3) for p in w.authors[:1] if p[1])
    values = {
        "A": printed(work.authors, names), "E": printed(editors[: rng.choice((1, 2, 2, 3, 4))], _editor_names(names, rng)),
        "O": rng.choice(listed("organisations")), "tr": printed(editors[:1], FORMATS[rng.choice(("ieee", "full"))]),
        "t": title, "c": _container(work, kind, language, pools, rng), "v": digits(facts.get("volume", "")),
        "i": facts.get("issue", ""), "p": page.replace("-", dash), "P": short_pages(page).replace("-", dash),
        "pl": facts.get("place") or rng.choice(listed("places")), "s": rng.choice(listed("series")),
        "pu": _publisher(facts, kind, rng), "ed": edition(language, rng) if rng.random() < 0.3 else "",
        "d": doi_form(facts.get("doi", ""), rng) if rng.random() < 0.45 else "",
        "g": rng.choice([x.split("\t")[1] for x in listed("genres") if x.startswith(kind)] or ["Report"]),
        "isbn": facts.get("isbn", ""), "issn": facts.get("issn", "") if rng.random() < 0.5 else "",
        "w": rng.choice(listed("organisations") + listed("newspapers")), "N": rng.choice(listed("newspapers")),
        "rx": rng.choice(("bioRxiv", "medRxiv", "PsyArXiv", "SSRN Electronic Journal", "Research Square", "ChemRxiv")),
        "ev": event(rng), "ch": str(rng.randint(1, 30)),
        "pmid": str(rng.randint(1_000_000, 38_000_000)), **dates, **tail(facts, kind, rng),
    }  # fmt: skip
    values["j"] = _abbreviated(facts, values["c"], rng)
    if kind in ("book", "thesis", "news"):
        values["n-label"] = "page"
    return values


def _editor_names(names: Names, rng: random.Random) -> Names:
    choice = rng.random()
    if choice < 0.45:
        return replace(names, cut=3, shown=1)
    if choice < 0.8:
        return replace(names, order="given")
    return FORMATS[rng.choice(("ieee", "phys", "full", "inv", "slash", "und", "unds", "har"))]


def _title(title: str, language: str, pools: Pools, rng: random.Random) -> str:
    if language and rng.random() < 0.75:
        real = pools.foreign.get(language, [])
        title = rng.choice(real) if real and rng.random() < 0.45 else made(language, rng)
    elif rng.random() < 0.04:
        title = made(rng.choice(("de", "fr", "es", "pt", "it", "nl")), rng)
    if ": " in title and rng.random() < (0.45 if language in ("de", "fr", "it") else 0.12):
        head, _, rest = title.partition(": ")
        title = head + rng.choice((". ", ". ", " – ", " - ")) + rest[:1].upper() + rest[1:]
    if rng.random() < 0.05:
        title = title.upper()
    elif rng.random() < 0.12:
        title = title[:1] + title[1:].lower()
    elif rng.random() < 0.1:
        title = " ".join(w[:1].upper() + w[1:] if len(w) > 3 else w for w in title.split(" "))
    return title.replace("\"", "'") if rng.random() < 0.5 else title


def _container(work: Facts, kind: str, language: str, pools: Pools, rng: random.Random) -> str:
    text = work.values.get("container", "")
    if kind == "article":
        if language and rng.random() < 0.5:
            text = rng.choice(_journals_in(language, tuple(pools.journals))) or text
        return text.upper() if rng.random() < 0.12 else text.replace("&", "and") if rng.random() < 0.3 else text
    if kind in ("chapter", "paper") and language and rng.random() < 0.8:
        return made(language, rng)
    if rng.random() < 0.08:
        return text.upper()
    return text.title() if text.isupper() and rng.random() < 0.8 else text


@cache
def _journals_in(language: str, journals: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    sign = {
        "de": r"\b(für|Zeitschrift|Jahrbuch|Archiv|Blätter|und)\b", "fr": r"\b(Revue|Annales|Cahiers|Bulletin de|études)\b",
        "es": r"\b(Revista|Anales|Estudios|Boletín)\b", "pt": r"\b(Revista|Cadernos|Brasileir\w+|Arquivos)\b",
        "it": r"\b(Rivista|Giornale|Annali|Quaderni|Archivio|Italian[ao])\b", "nl": r"\b(Tijdschrift|Nederlands\w*|voor)\b",
        "ru": r"[А-я]|\b(Voprosy|Zhurnal|Vestnik|Izvestiya)\b",
    }[language]  # fmt: skip
    return tuple(t for t, _ in journals if re.search(sign, t)) or ("",)


def _abbreviated(facts: dict[str, str], container: str, rng: random.Random) -> str:
    short = facts.get("abbreviation") or container
    if container != facts.get("container"):
        return container
    choice = rng.random()
    if choice < 0.25:
        return short.replace(".", "")
    if choice < 0.4:
        return short.replace(". ", ".")
    return short.rstrip(".") if choice < 0.6 else short


def _publisher(facts: dict[str, str], kind: str, rng: random.Random) -> str:
    if kind == "thesis":
        place = rng.choice(listed("places")).split(",")[0].split("/")[0]
        return rng.choice(("University of {}", "Universität {}", "{} University", "Université de {}", "Universidad de {}", "Univ. {}", "Technische Universität {}", "Department of Physics, University of {}")).format(place)
    real = re.sub(r"\s*\([^)]*\)", "", facts.get("publisher", "")).rstrip(",. ")
    return real if real and rng.random() < 0.3 else rng.choice(listed("publishers"))
