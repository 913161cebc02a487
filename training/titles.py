"""Titles in languages of which the records hold few: made of words of our own, so that their grammar is learnt."""

from __future__ import annotations

import random

FRAMES = {
    "de": (
        "Zur Soziologie der {n}",
        "Die {a} {n}",
        "{n} und {n}",
        "Eine Einführung in die {n}",
        "{n} im Wandel",
        "Das Verhältnis von {n} und {n}",
        "{n} in der {a} {p}",
        "Der Einfluss der {n} auf die {p}",
        "{n}",
        "Theorie und Praxis der {n}",
        "Grundlagen der {n}",
        "Handbuch {n}",
        "{a} {n} in Deutschland",
        "{n} als {n}",
        "Eine empirische Untersuchung zur {n}",
        "Was ist {n}?",
        "{n} zwischen {n} und {n}",
        "Auf dem Weg zur {a} {p}",
        "Beiträge zur {n}",
        "Ergebnisse einer Befragung zur {n}",
        "Geschichte der {a} {p} seit 1945",
        "{n} heute",
    ),
    "fr": (
        "La {n} et la {n}",
        "Introduction à la {n}",
        "Les {p} {b}",
        "Sociologie de la {n}",
        "Histoire de la {n} {a}",
        "Une étude des {p} {b} en France",
        "De la {n} à la {n}",
        "Le rôle de la {n} dans les {p} {b}",
        "La {n} {a}",
        "Les enjeux de la {n} {a}",
        "Essai sur la {n}",
        "Vers une nouvelle {n} ?",
    ),
    "es": (
        "La {n} y la {n}",
        "Introducción a la {n}",
        "Los {p} {b} en América Latina",
        "El papel de la {n} en los {p}",
        "Hacia una {n} {a}",
        "Estudio de la {n} {a}",
        "Factores asociados a la {n} en los {p} {b}",
        "Teoría de la {n}",
        "Análisis de la {n} en México",
        "De la {n} a la {n}",
    ),
    "pt": (
        "A {n} e a {n}",
        "Introdução à {n}",
        "Os {p} {b} no Brasil",
        "O papel da {n} nos {p} {b}",
        "Por uma {n} {a}",
        "Estudo da {n} {a}",
        "Fatores associados à {n} em {p}",
        "Avaliação da {n} no estado de São Paulo",
    ),
    "it": (
        "La {n} e la {n}",
        "Introduzione alla {n}",
        "I {p} {b} in Italia",
        "Storia della {n} {a}",
        "Per una {n} {a}",
        "Il ruolo della {n} nei {p} {b}",
        "Saggio sulla {n}",
    ),
    "nl": ("De {n} en de {n}", "Inleiding tot de {n}", "{p} in Nederland", "De rol van de {n} in {p}", "Een {a} {n}"),
    "ru": ("{n} и {n}", "Введение в теорию: {n}", "{a} {n} в России", "Проблемы развития: {a} {n}", "{n} как {n}"),
}
WORDS = {
    "de": {
        "n": "Gesellschaft Erziehung Bildung Moderne Sozialstruktur Ungleichheit Arbeit Familie Jugend Kultur Politik "
        "Demokratie Verwaltung Migration Integration Kriminalität Gewalt Religion Wissenschaft Forschung Technik "
        "Kommunikation Öffentlichkeit Medien Sprache Geschichte Stadtentwicklung Lebenswelt Geschlechterforschung "
        "Handlungstheorie Wirtschaft Beschäftigung Arbeitslosigkeit Sozialpolitik Organisation Biographie "
        "Interviewforschung Identität Globalisierung Individualisierung Lebensstile Wertewandel Umweltbewusstsein "
        "Gesundheit Pflege Psychologie Therapie Entwicklung Sozialisation Schule Hochschule Lehrerbildung Mobilität",
        "a": "soziale politische moderne empirische qualitative neue kulturelle europäische öffentliche alte regionale "
        "gesellschaftliche wissenschaftliche berufliche kritische deutsche ländliche jüdische internationale",
        "p": "Gesellschaft Bundesrepublik DDR Jugendlichen Schule Stadt Region Politik Weimarer Republik Frauen "
        "Gegenwart Arbeitswelt Verwaltung Nachkriegszeit Bevölkerung Gesundheitsversorgung Sozialarbeit",
    },
    "fr": {
        "n": "société culture politique mémoire famille ville santé démocratie connaissance recherche nature violence "
        "formation langue littérature pensée gouvernance croissance migration jeunesse justice parole lecture",
        "a": "moderne sociale française européenne contemporaine politique urbaine publique nouvelle critique",
        "p": "jeunes territoires réseaux marchés mouvements savoirs enfants médias partis métiers patients élèves",
        "b": "urbains sociaux européens français contemporains ruraux politiques publics",
    },
    "es": {
        "n": "educación sociedad cultura política memoria familia ciudad salud democracia investigación identidad "
        "violencia formación lengua literatura historia gobernanza migración juventud justicia calidad comunicación",
        "a": "social moderna contemporánea rural pública nueva latinoamericana clínica crítica cualitativa",
        "p": "jóvenes pacientes estudiantes docentes mercados movimientos adultos medios hospitales niños",
        "b": "urbanos sociales mayores rurales indígenas políticos universitarios",
    },
    "pt": {
        "n": "educação sociedade cultura política família cidade saúde democracia pesquisa identidade violência "
        "formação língua literatura história gestão migração juventude justiça qualidade produção",
        "a": "social moderna contemporânea rural pública nova brasileira clínica crítica",
        "p": "jovens pacientes estudantes professores mercados movimentos idosos hospitais municípios solos",
        "b": "urbanos sociais rurais públicos brasileiros",
    },
    "it": {
        "n": "società cultura politica memoria famiglia città salute democrazia ricerca identità violenza formazione "
        "lingua letteratura storia giustizia filosofia",
        "a": "sociale moderna contemporanea pubblica nuova italiana critica medievale",
        "p": "giovani partiti mercati movimenti media contadini studenti",
        "b": "urbani sociali politici italiani contemporanei",
    },
    "nl": {
        "n": "samenleving cultuur politiek opvoeding stad gezondheid zorg democratie taal geschiedenis economie",
        "a": "nieuwe sociale moderne open",
        "p": "jongeren scholen steden ziekenhuizen gezinnen vrouwen",
    },
    "ru": {
        "n": "общество культура политика экономика образование наука история личность язык идентичность право",
        "a": "социальная современная политическая новая экономическая",
    },
}


_FIRST = (
    "Bildungs Arbeits Jugend Sozial Kultur Lebens Familien Medien Stadt Gesundheits Wirtschafts Umwelt Sprach Rechts "
    "Verwaltungs Wissens Geschlechter Migrations Partei Wahl Netzwerk Betriebs Hochschul Alters Freizeit Technik Gewalt"
)
_SECOND = (
    "politik forschung struktur verhalten entwicklung beziehungen theorie geschichte markt system planung wandel "
    "beteiligung wissenschaft praxis kultur ordnung prozesse chancen verhältnisse einstellungen landschaft arbeit"
)


def _compound(rng: random.Random) -> str:
    """Return a German compound noun."""
    return rng.choice(_FIRST.split()).lower().capitalize() + rng.choice(_SECOND.split())


def made(language: str, rng: random.Random) -> str:
    """Return a title in the language, often with a subtitle."""
    words = {k: v.split() for k, v in WORDS[language].items()}

    def one() -> str:
        text = rng.choice(FRAMES[language])
        for key, choice in words.items():
            while "{" + key + "}" in text:
                word = _compound(rng) if language == "de" and key in "np" and rng.random() < 0.5 else rng.choice(choice)
                text = text.replace("{" + key + "}", word, 1)
        return text[0].upper() + text[1:]

    return one() if rng.random() < 0.5 else one() + rng.choice((": ", ". ", " – ", ": ")) + one()
