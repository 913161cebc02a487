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


def made(rng: random.Random) -> str:
    """Return the name of an organisation that might be."""
    text = rng.choice(FRAMES)
    for key, listed in WORDS.items():
        while "{" + key + "}" in text:
            text = text.replace("{" + key + "}", rng.choice(listed.split()), 1)
    if rng.random() < 0.12:
        short = "".join(w[0] for w in text.split() if w[0].isupper())
        text += rng.choice((f" ({short})", f" [{short}]"))
    return text
