"""Organisations as authors: some real ones, most of them made of words, so that their grammar is learnt."""

from __future__ import annotations

import random

FRAMES = (
    "{c} {a} Association",
    "{a} {n} Society",
    "National Institute of {n}",
    "{c} Institute for {n}",
    "Ministry of {n}",
    "Ministry of {n} and {n}, {c}",
    "Department of {n}",
    "US Department of {n}",
    "Office of {n}",
    "{a} {n} Working Group",
    "{a} {n} Study Group",
    "{a} {n} Collaborators",
    "The {a} {n} Consortium",
    "{a} Collaborative Group on {n}",
    "International Union for {n}",
    "International Agency for {n}",
    "Joint Committee on {n}",
    "Royal Society of {n}",
    "Commission on {n}",
    "European Centre for {n} and {n}",
    "World Federation of {n}",
    "Bundesministerium für {d}",
    "Bundesministerium für {d} und {d}",
    "Bundesanstalt für {d}",
    "Bundesamt für {d}",
    "Landesamt für {d}",
    "Bundesverband {d}",
    "Arbeitsgemeinschaft {d}",
    "Institut für {d}",
    "Forschungsgruppe {d}",
    "Ministère de la {f}",
    "Institut national de la {f}",
    "Ministerio de {s}",
    "Instituto Nacional de {s}",
    "Secretaría de {s}",
    "Ministério da {s}",
)
WORDS = {
    "a": "International European American National Asian African Global Clinical Joint Nordic Pan-American",
    "c": "Canadian Australian British Dutch Indian Chinese Swedish Irish Danish Brazilian Kenya India Norway Ghana",
    "n": "Health Education Cardiology Nutrition Agriculture Labor Statistics Transport Energy Oncology Diabetes "
    "Nursing Psychology Surgery Genomics Immunization Malaria Justice Fisheries Forestry Housing Finance Hypertension "
    "Aging",
    "d": "Arbeit Gesundheit Bildung Forschung Verkehr Umwelt Wirtschaft Soziales Familie Jugend Naturschutz Statistik "
    "Justiz Inneres Verbraucherschutz Altersfragen Sozialforschung Berufsbildung",
    "f": "Santé Culture Recherche Justice Statistique Jeunesse",
    "s": "Salud Educación Cultura Trabajo Estadística Economía Saúde Educação Justiça",
}

SHORT = (
    "IZA WZB DIW ZUMA GESIS IAB IHS ISF SOEP BIBB DJI HIS IMF CEPR CESifo RWI ZEW ZEF SFB OECD ILO WIDER FAO RAND NBER "
    "CSE SIPRI PRIF HSFK DIE GIGA SWP MPIfG BMBF BMWi ÖIF SORA INSEE CERIS COINS DYANA INRIA DFKI CMU MIT STICERD"
)
"""Short forms of bodies, true ones, as they begin the names of series."""
PAPERS = (
    "Working Paper", "Discussion Paper", "Working Papers", "Discussion Papers", "Research Report", "Technical Report",
    "Policy Brief", "Policy Paper", "Occasional Paper", "Paper", "Report", "Research Memorandum", "Briefing Paper",
    "Arbeitspapier", "Arbeitspapiere", "Diskussionspapier", "Forschungsbericht", "Arbeitsbericht", "Materialien",
    "Methodenbericht", "Kurzbericht", "Werkstattbericht", "Dokumentation", "Texte", "Studie", "Analyse",
)  # fmt: skip
SERIES = (
    "Studien zur {d}", "Beiträge zur {d}", "Schriften zur {d}", "Schriftenreihe {d}", "Reihe {d}", "Forum {d}",
    "Schriftenreihe des Instituts für {d}", "Beiträge zur {d} und {d}", "Materialien zur {d}", "Edition {d}",
    "Veröffentlichungen des Instituts für {d}", "Forschungsberichte zur {d}", "Arbeiten zur {d}", "{d} und {d}",
    "Kritische Studien zur {d}", "Bibliothek der {d}", "Jahrbuch {d}", "Handbuch der {d}", "{d} in Theorie und Praxis",
    "Studies in {n}", "Contributions to {n}", "Series in {n}", "Advances in {n} and {n}", "Monographs in {n}",
    "Issues in {n}", "Readings in {n}", "Cambridge Studies in {n}", "Dialogue on {n}", "{n} Monographs", "{n} and {n}",
    "Texts in {n}", "Research in {n}", "Library of {n}", "Collection {f}", "Cahiers de {f}", "Études de {f}",
    "Biblioteca de {s}", "Colección {s}", "Cuadernos de {s}", "Série {s}",
)  # fmt: skip
"""Frames for the names of series."""
FIELDS = (
    "Sozialforschung Soziologie Geschichtswissenschaft Pädagogik Politikwissenschaft Philosophie Psychologie Kultur "
    "Sprachwissenschaft Religionspädagogik Rechtsgeschichte Bildungsforschung Arbeitsmarktforschung Jugendforschung "
    "Migrationsforschung Erwachsenenbildung Landesgeschichte Wissenschaftsgeschichte Technikgeschichte Medienforschung"
)


def papers(rng: random.Random) -> str:
    """Return the name of a body's series of papers: "WZB Discussion Paper", "ZUMA-Methodenbericht"."""
    head = rng.choice(SHORT.split()) if rng.random() < 0.75 else made(rng)
    return head + rng.choice((" ", " ", " ", "-")) + rng.choice(PAPERS)


def series(rng: random.Random) -> str:
    """Return the name of a series of books that might be."""
    if rng.random() < 0.2:
        return papers(rng)
    return _filled(rng.choice(SERIES), WORDS | {"d": FIELDS}, rng)


def made(rng: random.Random) -> str:
    """Return the name of an organisation that might be."""
    text = _filled(rng.choice(FRAMES), WORDS, rng)
    if rng.random() < 0.12:
        short = "".join(w[0] for w in text.split() if w[0].isupper())
        text += rng.choice((f" ({short})", f" [{short}]"))
    return text


def _filled(text: str, words: dict[str, str], rng: random.Random) -> str:
    for key, listed in words.items():
        while "{" + key + "}" in text:
            text = text.replace("{" + key + "}", rng.choice(listed.split()), 1)
    return text
