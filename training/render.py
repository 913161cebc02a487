"""Strings rendered from facts by the templates in styles.py, with the place of each field known."""

from __future__ import annotations

import random
import re

from training.example import Example, filled
from training.facts_of import Facts
from training.people import FORMATS, varied
from training.styles import STYLES
from training.values import Pools, values_of

LABELS = {
    "co": "author",
    "A": "author",
    "O": "author",
    "E": "editor",
    "oe": "editor",
    "de": "editor",
    "tr": "translator",
    "y": "date",
    "ym": "date",
    "my": "date",
    "month": "date",
    "day": "date",
    "mn": "date",
    "dx": "date",
    "oy": "original-date",
    "t": "title",
    "c": "container",
    "j": "container",
    "w": "container",
    "N": "container",
    "rx": "container",
    "v": "volume",
    "i": "issue",
    "p": "page",
    "P": "page",
    "n": "number",
    "pl": "place",
    "pl2": "place",
    "pl3": "place",
    "pu": "publisher",
    "bp": "publisher",
    "ed": "edition",
    "s": "collection",
    "g": "genre",
    "d": "doi",
    "u": "url",
    "a": "accessed",
    "x": "arxiv",
    "ap": "arxiv",
    "isbn": "isbn",
    "issn": "issn",
    "label": "label",
    "ev": "event",
    "an": "arxiv",
    "ch": "number",
    "pmid": "pmid",
    "note": "note",
}
_GROUP = re.compile(r"\[\[((?:[^\[\]]|\[(?!\[)|\](?!\]))*)\]\]")
_FIELD = re.compile(r"\{(\w+)\}")
_GERMAN = re.compile(
    r"Hrsg|Hg\.|HgInnen|Unveröff|Vortrag|Herausg|online:|[Oo]nline (?:unter|verf|im)|„|»|– In:|- In:|\bS\. |Jg\."
    r"|Drucksache|Zugriff|abgerufen|Verfügbar|Nr\. | vom "
)
_LANGUAGES = {
    "iso": "fr",
    "fr": "fr",
    "isoes": "es",
    "es": "es",
    "abnt": "pt",
    "abnts": "pt",
    "it": "it",
    "ital": "it",
    "gost": "ru",
    "nl": "nl",
    "capsfull": "fr",
}
KIND_WEIGHTS = {
    "article": 50,
    "chapter": 20,
    "book": 20,
    "paper": 7,
    "thesis": 2,
    "report": 3,
    "web": 2,
    "news": 1.5,
    "preprint": 1.5,
    "software": 0.7,
    "patent": 0.5,
}


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
    values = values_of(work, kind, language, names, pools, rng)
    if name == "nothing":
        values.pop("A", None)
    template = _reworked(template, rng)
    found = _printed(template, values)
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
        ("({y}).", "({y}):"),
        ("({y}).", "({y})"),
        ("({y})", "{y}."),
        ("({y})", "{y},"),
        (". {c}, ", ". {c} "),
        (". {t}. ", ", {t}, "),
        ("“{t}”", '"{t}"'),
        ("{v}[[({i})]]", "{v}[[ ({i})]]"),
        ("{v}[[({i})]]", "{v}[[, {i}]]"),
        ("{v}[[({i})]]", "{v}[[.{i}]]"),
        ("{v}[[({i})]]", "{v}[[/{i}]]"),
        ("{v}[[({i})]]", "vol. {v}[[, no. {i}]]"),
        (": {p}", ", {p}"),
        (", {p}", ": {p}"),
        (":{p}", ": {p}"),
        ("pp. {p}", "{p}"),
        (", {p}", ", pp. {p}"),
        (", {p}", ", p. {p}"),
        ("S. {p}", "{p}"),
        ("{pl}: {pu}", "{pu}, {pl}"),
        ("{pl}: {pu}", "{pl}, {pu}"),
        ("{pl}: {pu}", "{pu}"),
        ("(Eds.)", "(eds.)"),
        ("(Hrsg.)", "(Hg.)"),
        ("(Hrsg.)", "(Hrsg)"),
        ("In: ", "In "),
        ("in: ", "in "),
        ("In: ", "in: "),
        ("{A}.", "{A},"),
        ("{A}, ", "{A}. "),
        ("{A} (", "{A}. ("),
        ("{A}, ", "{A}: "),
        ("{j}", "{c}"),
        ("{c}", "{j}"),
        (" {d}", " {d}[[ PMID: {pmid}]]"),
        ("{v}[[({i})]]", "{v}"),
        ("“{t}", "‘{t}"),
    )
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
    return re.sub(
        rf"[.,:]? ?(?:[Vv]ol\. |pp?\. |S\. |\()?[“‘'\"«]? ?\{{{field}\}}[”’'\"»]?\)?(?:\[\[\(\{{i\}}\)\]\])?",
        "",
        template,
        count=1,
    )


def _around(template: str, part: str) -> str:
    """The group that a part of a template stands in, "" for none, so that groups are not put into each other."""
    before = template[: template.index(part)]
    return "[[" if before.count("[[") > before.count("]]") else ""


def _printed(template: str, values: dict[str, str]) -> tuple[str, list[tuple[str, int, int]]] | None:
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
        if m[1] == "n":
            label = values.get("n-label", label)
        if value:
            spans.append((label, len(raw), len(raw) + len(value)))
            raw += value
    raw += kept[at:]
    return (raw, spans) if len(spans) > 1 else None
