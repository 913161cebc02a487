"""What each field of a reference holds when it is printed: names in a form, titles, containers, publishers, numbers."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from training import bodies, people
from training.facts_of import Facts
from training.people import FORMATS, Names, printed
from training.printing import date_forms, digits, doi_form, edition, event, short_pages, tail
from training.titles import made

COLLABORATIONS = (
    "ATLAS",
    "CMS",
    "ALICE",
    "LHCb",
    "Daya Bay",
    "RENO",
    "T2K",
    "NOvA",
    "H.E.S.S.",
    "Planck",
    "STAR",
    "PHENIX",
    "BaBar",
)
_SUBTITLES = (
    "Eine Einführung", "Ein Handbuch", "Ein Überblick", "Theorie und Praxis", "Ergebnisse einer Befragung", "Aufsätze",
    "Texte und Dokumente", "Eine Fallstudie", "Abschlussbericht", "Ein Vergleich", "Gespräche und Interviews", "Roman",
    "Methods and Applications", "A Reader", "An Introduction", "Essays", "Theory and Practice", "Selected Papers",
    "A Comparative Study", "Eine Bilanz", "Beiträge zu einer Theorie", "Das Lehrbuch", "Herausforderungen und Chancen",
)  # fmt: skip
FACTS = Path(__file__).parent / "facts"


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


def values_of(work: Facts, kind: str, language: str, names: Names, pools: Pools, rng: random.Random) -> dict[str, str]:
    """Return the text of each field of the template."""
    facts = work.values
    dates = date_forms(facts, language, rng)
    page = facts.get("page", "")
    dash = rng.choice(("-", "–", "–", "-", "—", "--", "–")) if rng.random() < 0.95 else rng.choice((" - ", " – ", "- "))
    title = _title(facts["title"], language, pools, rng)
    editors = work.editors or tuple(p for w in rng.sample(pools.works["article"], 3) for p in w.authors[:1] if p[1])
    values = {
        "A": printed(people.slipped(work.authors, rng), names),
        "E": printed(editors[: rng.choice((1, 2, 2, 3, 4))], _editor_names(names, rng)),
        "O": _body(rng),
        "oe": _body(rng),
        "bp": _body(rng),
        "de": rng.choice(("Ders.", "Dies.", "ders.", "dies.", "Ders. (Hg.)", "Dies. (Hrsg.)", "ders. (Hrsg.)")),
        "co": rng.choice(COLLABORATIONS)
        + rng.choice((" Collaboration", " collaboration", " Collab.", " Coll.", " Group")),
        "tr": printed(editors[:1], FORMATS[rng.choice(("ieee", "full"))]),
        "t": title,
        "c": _container(work, kind, language, pools, rng),
        "v": digits(facts.get("volume", "")),
        "i": facts.get("issue", ""),
        "p": page.replace("-", dash),
        "P": short_pages(page).replace("-", dash),
        "pl": _places(facts.get("place") or rng.choice(listed("places")), rng),
        "pl2": rng.choice(listed("places")).split(",")[0].split("/")[0],
        "pl3": rng.choice(listed("places")).split(",")[0].split("/")[0],
        "s": rng.choice(listed("series")) if rng.random() < 0.25 else bodies.series(rng),
        "pu": _publisher(facts, kind, rng),
        "ed": edition(language, rng) if rng.random() < 0.3 else "",
        "d": doi_form(facts.get("doi", ""), rng) if rng.random() < 0.45 else "",
        "g": _genre(kind, rng),
        "isbn": facts.get("isbn", ""),
        "issn": facts.get("issn", "") if rng.random() < 0.5 else "",
        "w": rng.choice(listed("organisations") + listed("newspapers")),
        "N": rng.choice(listed("newspapers")),
        "rx": rng.choice(("bioRxiv", "medRxiv", "PsyArXiv", "SSRN Electronic Journal", "Research Square", "ChemRxiv")),
        "ev": event(rng),
        "ch": str(rng.randint(1, 30)),
        "pmid": str(rng.randint(1_000_000, 38_000_000)),
        **dates,
        **tail(facts, kind, rng),
    }
    if title.isupper() and rng.random() < 0.6:
        values["c"] = values["c"].upper()
    values["j"] = _abbreviated(facts, values["c"], rng)
    if kind in ("book", "thesis", "news"):
        values["n-label"] = "page"
    if rng.random() < (0.07 if kind in ("book", "report", "web", "chapter") else 0.025):
        values["A"] = _body(rng)
    if kind == "article" and rng.random() < 0.04:
        values["i"] = ""
        values["v"] = rng.choice(
            (
                values["y"],
                values["y"],
                str(rng.randint(1985, 2024)),
                f"LATTICE{values['y']}",
                f"{rng.randint(0, 12):02d}{rng.randint(1, 12):02d}",
                f"A{rng.randint(20, 400)}",
                f"D{rng.randint(20, 99)}",
                "XLVIII",
                "IX",
            )
        )
    return values


def _genre(kind: str, rng: random.Random) -> str:
    """Return what kind of thing it is; a report's is now and then of a body's own series."""
    if kind == "report" and rng.random() < 0.5:
        return bodies.papers(rng)
    return rng.choice([x.split("\t")[1] for x in listed("genres") if x.startswith(kind)] or ["Report"])


def _body(rng: random.Random) -> str:
    return rng.choice(listed("organisations")) if rng.random() < 0.5 else bodies.made(rng)


def _places(place: str, rng: random.Random) -> str:
    """Return the place, now and then with a second one."""
    if rng.random() < 0.9 or len(place) > 20:
        return place
    other = rng.choice(listed("places")).split(",")[0]
    return place + rng.choice(("/", "/", " / ", ", ", "; ", " und ", " & ", "–")) + other


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
    elif rng.random() < 0.1:
        other = rng.choice(("de", "de", "de", "fr", "fr", "es", "es", "pt", "it", "nl"))
        real = pools.foreign.get(other, [])
        title = rng.choice(real) if real and rng.random() < 0.4 else made(other, rng)
    title = _subtitled(title, language, rng)
    if rng.random() < 0.14:
        title = _lengthened(title, rng)
    if rng.random() < 0.05:
        title = title.upper()
    elif rng.random() < 0.12:
        title = title[:1] + title[1:].lower()
    elif rng.random() < 0.1:
        title = " ".join(w[:1].upper() + w[1:] if len(w) > 3 else w for w in title.split(" "))
    return title.replace('"', "'") if rng.random() < 0.5 else title


def _subtitled(title: str, language: str, rng: random.Random) -> str:
    """Return the title, its subtitle behind a full stop or dash now and then, as is the habit in some languages."""
    if ": " not in title:
        return f"{title}. {rng.choice(_SUBTITLES)}" if rng.random() < (0.025 if language == "de" else 0.005) else title
    if rng.random() > {"de": 0.48, "fr": 0.45, "it": 0.45}.get(language, 0.12):
        return title
    head, _, rest = title.partition(": ")
    return head + rng.choice((". ", ". ", ". ", " – ", " - ")) + rest[:1].upper() + rest[1:]


def _lengthened(title: str, rng: random.Random) -> str:
    """Return the title with what misleads in titles: years, numbers with a full stop, names of species, brackets."""
    year, end = rng.randint(1780, 1995), rng.randint(1, 25)
    return rng.choice(
        (
            f"{title} in {year}",
            f"{title}, {year}–{year + end}",
            f"{title} {year}-{year + end}",
            f"{title} ({year}–{year + end})",
            f"{title} (Coleoptera: Carabidae)",
            f"{title} (Amphibia: Anura: Ranidae)",
            f"{title} (Insecta, Diptera, Culicidae)",
            f"Aedes aegypti (Linnaeus, 1762): {title}",
            f"{title} of Rana temporaria Linnaeus, 1758",
            f"{title} sp. nov.",
            f"{title}. Part II",
            f"{title}: Part {rng.randint(1, 4)}",
            f"I. {title}",
            f"{title}. III. {title.split(' ')[-1]}",
            f"{title}?",
            f"{title}!",
            f"{title} (review)",
            f"{title.split(' ')[-1].capitalize()}. {title}",
            f"{max(title.split(' '), key=len).capitalize()}. {title}",
            f"{title} im {rng.randint(15, 20)}. Jahrhundert",
            f"“{title.split(':')[0]}” revisited",
            f"{title} at √s = {rng.randint(2, 14)} TeV",
            f"{title} on the {rng.randint(2, 9)}th day",
            f"{title}, Vol. {rng.randint(1, 4)}",
            f"{title} [{title.split(' ')[0]} studies]",
            f"{title} in the U.S. and the E.U",
            f"{title} by Dr. J. Smith et al",
            f"{title}: {rng.randint(10, 99)} cases",
        )
    )


def _container(work: Facts, kind: str, language: str, pools: Pools, rng: random.Random) -> str:
    text = work.values.get("container", "")
    if kind == "article":
        if language and rng.random() < 0.5:
            known = listed("journals") if language == "de" and rng.random() < 0.5 else ()
            text = rng.choice(known or _journals_in(language, tuple(pools.journals))) or text
        if rng.random() < 0.04:
            text += rng.choice(
                (
                    ", Ser. 2",
                    ", Series B",
                    " Series A",
                    ", A",
                    " (Paris)",
                    " (London)",
                    ", Section C",
                    ", Suppl",
                    ", B",
                    " D",
                    ". B",
                    ". Zoologie",
                    ", Part A",
                )
            )
        return text.upper() if rng.random() < 0.12 else text.replace("&", "and") if rng.random() < 0.3 else text
    if kind in ("chapter", "paper") and language:
        text = made(language, rng) if rng.random() < 0.75 else _subtitled(text, language, rng)
    if rng.random() < 0.08:
        return text.upper()
    return text.title() if text.isupper() and rng.random() < 0.8 else text


@cache
def _journals_in(language: str, journals: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    sign = {
        "de": r"\b(für|Zeitschrift|Jahrbuch|Archiv|Blätter|und)\b",
        "fr": r"\b(Revue|Annales|Cahiers|Bulletin de|études)\b",
        "es": r"\b(Revista|Anales|Estudios|Boletín)\b",
        "pt": r"\b(Revista|Cadernos|Brasileir\w+|Arquivos)\b",
        "it": r"\b(Rivista|Giornale|Annali|Quaderni|Archivio|Italian[ao])\b",
        "nl": r"\b(Tijdschrift|Nederlands\w*|voor)\b",
        "ru": r"[А-я]|\b(Voprosy|Zhurnal|Vestnik|Izvestiya)\b",
    }[language]
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
        return rng.choice(
            (
                "University of {}",
                "Universität {}",
                "{} University",
                "Université de {}",
                "Universidad de {}",
                "Univ. {}",
                "Technische Universität {}",
                "Department of Physics, University of {}",
            )
        ).format(place)
    real = re.sub(r"\s*\([^)]*\)", "", facts.get("publisher", "")).rstrip(",. ")
    return real if real and rng.random() < 0.3 else rng.choice(listed("publishers"))
