"""How single fields are printed: dates, pages, DOIs, editions, and what stands after a reference."""

from __future__ import annotations

import random
import re

MONTHS = {
    "": "January February March April May June July August September October November December",
    "short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "dotted": "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
EDITIONS = {
    "de": ("2. Aufl.", "3., überarb. Aufl.", "4. Auflage", "2., erweiterte Auflage", "Neuausgabe"),
    "fr": ("2e éd.", "3e édition", "nouvelle édition"),
    "es": ("2ª ed.", "3.ª edición", "2a ed."),
    "pt": ("2. ed.", "3ª ed.", "5. ed. rev."),
    "": ("2nd ed.", "3rd ed.", "Second Edition", "4th edn", "5th ed", "Rev. ed.", "2nd edition", "1st edn.", "7th ed."),
}


def date_forms(facts: dict[str, str], language: str, rng: random.Random) -> dict[str, str]:
    """Return the year, alone and with month and day, and a date of access."""
    year = facts["year"]
    if rng.random() < 0.05:
        year += rng.choice("abc")
    elif rng.random() < 0.015:
        year = rng.choice(
            ("in press", "forthcoming", "n.d.", "im Druck", "o. J.", "s.f.", "in Vorbereitung", "sous presse")
        )
    elif rng.random() < 0.015:
        year = rng.choice(
            (
                f"{year}/{int(year[2:4]) + 1:02d}",
                f"{year}, im Erscheinen",
                f"{year} i. E.",
                f"{year}, in press",
                f"{year} [1921]",
            )
        )
    month = int(facts.get("month") or rng.randint(1, 12)) - 1
    day = facts.get("day") or str(rng.randint(1, 28))
    table = language if language in MONTHS else rng.choice(("", "short", "dotted"))
    name = MONTHS[table].split(" ")[month % 12]
    short = MONTHS["short"].split(" ")[month % 12]
    months = MONTHS[language if language in MONTHS else ""].split(" ")
    seen = f"{rng.randint(1, 28)} {rng.choice(months)} {rng.randint(1999, 2024)}"
    iso = f"{rng.randint(1999, 2024)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    german = f"{rng.randint(1, 28):02d}.{rng.randint(1, 12):02d}.{rng.randint(1999, 2024)}"
    american = f"{rng.choice(MONTHS[''].split(' '))} {rng.randint(1, 28)}, {rng.randint(1999, 2024)}"
    return {
        "y": year,
        "my": rng.choice((f"{name} {year}", year, f"{name} {day}, {year}", year)),
        "ym": rng.choice((f"{year} {short}", f"{year} {short} {day}", year)),
        "month": name,
        "day": day,
        "mn": str(month + 1),
        "dx": lost(year, rng),
        "oy": str(rng.randint(1780, 1985)),
        "a": german if language == "de" else rng.choice((seen, seen, iso, german, american)),
    }


def lost(year: str, rng: random.Random) -> str:
    """Return a year in brackets whose digits a converter could not read, or one that is still to come."""
    odd = "§¨©ª«¬Ÿ¡¢£¤¥¦"
    read = "".join(rng.choice(odd) if c.isdigit() else c for c in year)
    return rng.choice(
        (f"({read})", f"({read})", "( )", "( )", "()", "(im Erscheinen)", "(im Druck)", "(in press)", "(o. J.)")
    )


def digits(volume: str) -> str:
    """Return a volume as printed: without the word that some records put before it."""
    return re.sub(r"^(?:volume|vol\.?|band|bd\.?)\s*", "", volume, flags=re.I)


def short_pages(page: str) -> str:
    """Return "1035-53" for "1035-1053"."""
    start, _, end = page.partition("-")
    if not (start.isdigit() and end.isdigit() and len(start) == len(end)):
        return page
    same = 0
    while same < len(start) - 1 and start[same] == end[same]:
        same += 1
    return f"{start}-{end[same:]}"


def doi_form(doi: str, rng: random.Random) -> str:
    """Return the DOI in one of the forms that lists hold."""
    form = rng.choice(
        (
            "https://doi.org/{}",
            "https://doi.org/{}",
            "http://dx.doi.org/{}",
            "doi:{}",
            "doi: {}",
            "DOI: {}",
            "DOI:{}",
            "DOI {}",
            "doi {}",
            "https://dx.doi.org/{}",
            "{}",
            "doi.org/{}",
            "[doi:{}]",
            "doi:http://dx.doi.org/{}",
            "Available from: https://doi.org/{}",
            "DOI https://doi.org/{}",
        )
    )
    return form.format(doi) if doi.startswith("10.") else ""


def edition(language: str, rng: random.Random) -> str:
    """Return an edition statement."""
    return rng.choice(EDITIONS.get(language, EDITIONS[""]))


def tail(facts: dict[str, str], kind: str, rng: random.Random) -> dict[str, str]:
    """Return addresses, arXiv identifiers and report numbers."""
    host = rng.choice(
        (
            "www.who.int",
            "www.bmfsfj.de",
            "example.org",
            "www.jstor.org",
            "ec.europa.eu",
            "www.gesis.org",
            "www.cdc.gov",
            "hal.science",
            "www.nytimes.com",
            "scielo.br",
            "github.com",
        )
    )
    path = rng.choice(
        (
            "stable/{}",
            "publications/{}.pdf",
            "index.php?id={}",
            "doc/{}/en/",
            "~mueller/papers/p{}.html",
            "{}",
            "news-{}",
        )
    )
    year, number = rng.randint(7, 24), rng.randint(1, 19999)
    arxiv = (
        f"{year:02d}{rng.randint(1, 12):02d}.{number:05d}"
        if rng.random() < 0.6
        else rng.choice(("hep-th", "hep-ph", "astro-ph", "cond-mat", "hep-lat", "math"))
        + f"/{rng.randint(91, 99)}{rng.randint(1, 12):02d}{rng.randint(1, 999):03d}"
    )
    section = rng.choice((" [hep-ph]", " [cs.CL]", " [astro-ph.CO]", "", "", ""))
    numbers = {
        "report": (
            f"{rng.randint(1, 9999)}",
            f"{rng.randint(1985, 2023)}-{rng.randint(1, 60):02d}",
            f"WP/{rng.randint(1, 23):02d}/{rng.randint(1, 200)}",
            f"w{rng.randint(1000, 30000)}",
            f"TR-{rng.randint(10, 999)}",
        ),
        "patent": (
            f"{rng.randint(3, 11)},{rng.randint(100, 999)},{rng.randint(100, 999)}",
            f"{rng.randint(3000000, 9999999)}",
            f"EP {rng.randint(100000, 3000000)} B1",
        ),
        "software": (
            f"{rng.randint(0, 9)}.{rng.randint(0, 20)}",
            f"{rng.randint(1, 4)}.{rng.randint(0, 9)}.{rng.randint(0, 9)}",
        ),
        "article": (facts.get("number") or f"{rng.randint(1000, 299999)}",),
    }
    return {
        "u": rng.choice(("https://", "http://", "http://", "")) + host + "/" + path.format(rng.randint(100, 9_999_999)),
        "x": rng.choice(("arXiv:{}", "arXiv:{}", "arXiv: {}", "arXiv {}", "{}" if "/" in arxiv else "arXiv:{}")).format(
            arxiv
        )
        + section,
        "an": arxiv,
        "ap": rng.choice(
            (
                "arXiv preprint arXiv:{}",
                "arXiv:{}",
                "arXiv preprint, arXiv:{}",
                "arXiv e-prints, arXiv:{}",
                "CoRR, abs/{}",
            )
        ).format(arxiv),
        "n": rng.choice(numbers.get(kind, (str(rng.randint(1, 640)),))),
    }


def event(rng: random.Random) -> str:
    """Return a conference with its place and days, in brackets or not."""
    number = rng.randint(2, 60)
    ordinal = f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    of = rng.choice(
        (
            "Bibliometrics",
            "Medical Informatics",
            "Applied Physics",
            "Machine Learning",
            "Nursing Research",
            "Water Resources",
            "Information Systems",
            "Linguistics",
            "Neural Networks",
        )
    )
    name = rng.choice(
        (
            "{} International Conference on {}",
            "{} Annual Meeting of the Society for {}",
            "{} Symposium on {}",
            "{} Congress on {}",
            "{} Workshop on {}",
        )
    ).format(ordinal, of)
    town = rng.choice(
        ("BERLIN, GERMANY", "Paris, France", "BEIJING, PEOPLES R CHINA", "Lisbon, Portugal", "CHICAGO, IL")
    )
    year, day = rng.randint(1975, 2023), rng.randint(1, 24)
    month = rng.choice(MONTHS["short"].upper().split(" "))
    text = f"{name}, {town}" + rng.choice(
        (f", {month} {day:02d}-{day + 3:02d}, {year}", f", {year}", "", f", {month} {day}, {year}")
    )
    return f"[{text}]" if rng.random() < 0.5 else text
