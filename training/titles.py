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
        "Zum Zusammenhang von {n} und {n}",
        "{n}, {n} und {n}",
        "{n} im internationalen Vergleich",
        "{n} und {n} im {o}",
        "Warum {n} scheitert",
        "Brauchen wir eine neue {n}?",
        "{n} in Ost- und Westdeutschland",
        "Determinanten der {n}",
        "Formen {a}r {n}",
        "Perspektiven der {n} in {l}",
        "Die Entstehung der {a}n {n}",
        "Die Zukunft der {n}",
        "Die Grenzen der {n}",
        "Die Krise der {n} in {l}",
        "Der Wandel der {n} im {o}",
        "Ansätze zu einer Theorie der {n}",
        "Anmerkungen zur {n}",
        "Einige Überlegungen zum Begriff der {n}",
        "Methoden der {a}n {n}",
        "Lehrbuch der {n}",
        "Einführung in die {a} {n}",
        "Studien zur {n}",
        "Lebenslagen {a}r {p}",
        "Junge Erwachsene zwischen {n} und {n}",
        "Kindheit und {n} in {l}",
        "{n} bei Kindern und Jugendlichen",
        "{n} nach {j}",
        "{n} im {c}. Jahrhundert",
        "{n} im Nationalsozialismus",
        "Die {n} der {p} {j}-{k}",
        "Von der {n} zur {n}",
        "Der Begriff der {n} bei {w}",
        "{w} und die {n} der Moderne",
        "{w}s Theorie der {n}",
        "Das Ende der {n}",
        "Neue Wege in der {n}",
        "Gesetz zur Förderung der {n}",
        "Bericht zur Lage der {n} in {l}",
        "Stellungnahme zur {n}",
        "Wie {n} entsteht",
        "Wer profitiert von der {n}?",
        "Über {n}",
        "Wozu {n}?",
        "Macht und {n}",
        "Logik der {n}",
        "Subjekt und {n}",
        "Jenseits der {n}",
        "{l} auf dem Weg in die {n}",
        "{n} aus {a}r Sicht",
        "Wirkungen von {n} auf die {n} der {p}",
        "Möglichkeiten und Grenzen der {n}",
        "{n} – {n} – {n}",
        "Aufstieg und Fall der {n}",
        "„{n}“",
        "»{n}« und {n}",
        "Der Mensch in der {n}",
        "Das {o} und die {n}",
        "Im Schatten der {n}",
        "Wörterbuch der {n}",
        "Politik der {n}: {l}, {l} und {l}",
        "Die {a} {n} als {o}",
        "Evaluation des Modellprojekts „{n} und {n}“",
        "Ergebnisse der Studie „{n} {j}“",
        "{n}",
        "{n} und {n}",
    ),
    "subtitles": (
        "Eine vergleichende Untersuchung",
        "Eine Längsschnittstudie",
        "Ergebnisse einer repräsentativen Befragung in {l}",
        "Konzepte, Methoden, Befunde",
        "Grundlagen, Modelle und Perspektiven",
        "Theoretische Ansätze und empirische Befunde",
        "Ein Lehrbuch",
        "Ein internationaler Vergleich",
        "Zum Stand der Forschung",
        "Untersuchungen zur {n} der {p}",
        "Am Beispiel der {n} in {l}",
        "Eine Analyse mit Daten des Sozio-oekonomischen Panels",
        "Zwischen {n} und {n}",
        "Zur {n} der {p}",
        "Eine qualitative Studie zu {n} und {n}",
        "Texte aus den Jahren {j} bis {k}",
        "Eine Kritik der {a}n {n}",
        "Skizzen zu einer {a}n {n}",
        "Deutschland, {l} und {l} im Vergleich",
        "Abschlussbericht",
        "Expertise im Auftrag des Ministeriums für {n}",
        "Festschrift für {w} zum 65. Geburtstag",
        "Gesammelte Aufsätze",
        "Zweiter Teil",
        "Versuch über die {n}",
        "Eine Ethnographie der {n}",
        "Erfahrungen aus {l}",
        "{n} und {n} {j} bis {k}",
        "Mit einem Vorwort von {w}",
        "Dokumentation der Tagung in {l}",
        "Frauen und Männer im Vergleich",
        "Herausforderungen für die {n}",
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
        "n": "Gesellschaft Erziehung Bildung Moderne Sozialstruktur Ungleichheit Arbeit Familie Jugend Kultur "
        "Politik Demokratie Verwaltung Migration Integration Kriminalität Gewalt Religion Wissenschaft Forschung "
        "Technik Kommunikation Öffentlichkeit Medien Sprache Geschichte Stadtentwicklung Lebenswelt "
        "Geschlechterforschung Handlungstheorie Wirtschaft Beschäftigung Arbeitslosigkeit Sozialpolitik Organisation "
        "Biographie Interviewforschung Identität Globalisierung Individualisierung Lebensstile Wertewandel "
        "Umweltbewusstsein Gesundheit Pflege Psychologie Therapie Entwicklung Sozialisation Schule Hochschule "
        "Lehrerbildung Mobilität Armut Elite Klasse Herrschaft Bürokratie Staatlichkeit Souveränität Nation "
        "Erinnerung Gedächtnis Trauma Körper Liebe Ehe Scheidung Mutterschaft Vaterschaft Kindheit Alter Sterben Tod "
        "Glück Vertrauen Solidarität Gerechtigkeit Freiheit Toleranz Anerkennung Fremdheit Rassismus Antisemitismus "
        "Nationalismus Extremismus Radikalisierung Protest Bewegung Revolution Reform Transformation Wende "
        "Vereinigung Systemwechsel Transition Verfassung Wahlforschung Parteien Gewerkschaften Verbände "
        "Mitbestimmung Tarifpolitik Rationalisierung Automatisierung Digitalisierung Professionalisierung "
        "Qualifikation Weiterbildung Ausbildung Berufswahl Karriere Führung Unternehmenskultur Ethik Verantwortung "
        "Nachhaltigkeit Klimapolitik Energiewende Landwirtschaft Raumplanung Segregation Nachbarschaft Wohnen "
        "Verkehr Tourismus Sport Freizeit Konsum Werbung Fernsehen Internet Film Literatur Musik Theater Kunst "
        "Ästhetik Hermeneutik Phänomenologie Systemtheorie Diskursanalyse Inhaltsanalyse Statistik Umfrageforschung "
        "Methodologie Erkenntnis Vernunft Aufklärung Säkularisierung Kirche Islam Judentum Mission Kolonialismus "
        "Entwicklungshilfe Außenpolitik Sicherheitspolitik Abrüstung Friedensforschung Konflikt Krieg Intervention "
        "Diplomatie Erweiterung Europäisierung Regionalisierung Föderalismus Kommunalpolitik Partizipation Ehrenamt "
        "Zivilgesellschaft Sozialarbeit Beratung Supervision Behinderung Inklusion Prävention Sucht Drogenpolitik "
        "Strafvollzug Polizei Recht Sozialisation",
        "a": "soziale politische moderne empirische qualitative neue kulturelle europäische öffentliche alte "
        "regionale gesellschaftliche wissenschaftliche berufliche kritische deutsche ländliche jüdische "
        "internationale bürgerliche ökonomische historische vergleichende pädagogische psychische familiale "
        "ökologische globale nationale demographische rechtliche religiöse weibliche männliche städtische "
        "industrielle digitale transnationale interkulturelle subjektive objektive theoretische praktische "
        "verborgene gewandelte unvollendete geteilte",
        "p": "Gesellschaft Bundesrepublik DDR Jugendlichen Schule Stadt Region Politik Weimarer Republik Frauen "
        "Gegenwart Arbeitswelt Verwaltung Nachkriegszeit Bevölkerung Gesundheitsversorgung Sozialarbeit Migranten "
        "Studierenden Lehrer Eltern Kinder Senioren Arbeiter Angestellten Unternehmer Bauern Flüchtlinge Aussiedler "
        "Parteien Kommunen Länder Universitäten Betriebe Gewerkschaften Medien Familien Alleinerziehenden Ärzte "
        "Arbeitslosen Rentner Beamten Soldaten Eliten Intellektuellen Künstler Konsumenten Wähler Mitglieder",
        "o": "Wandel Umbruch Vergleich Alltag Betrieb Lebenslauf Wohlfahrtsstaat Sozialstaat Kapitalismus "
        "Sozialismus Kaiserreich Konflikt Netz Ganzen Spiegel Prozess Unterricht Kindergarten Krankenhaus Jugendamt "
        "Parlament Dorf Stadtteil Quartier Ruhrgebiet Osten Westen Ausland Alter Film Roman",
        "l": "Deutschland Österreich Frankreich Polen Russland Ungarn Tschechien Italien Spanien Europa Osteuropa "
        "Japan China Indien Afrika Lateinamerika Brasilien Mexiko Bayern Sachsen Hessen Brandenburg Hamburg Berlin "
        "Wien Nordrhein-Westfalen Mecklenburg-Vorpommern Südafrika Ruanda Afghanistan Israel Palästina Iran Türkei "
        "USA",
        "w": "Weber Durkheim Simmel Habermas Luhmann Adorno Foucault Bourdieu Parsons Hegel Kant Marx Freud Arendt "
        "Elias Humboldt Herder Fichte Nietzsche Husserl Schütz Mannheim Plessner Gehlen Popper Goethe Schleiermacher "
        "Rousseau",
        "j": "1789 1815 1848 1871 1890 1914 1918 1933 1945 1949 1968 1973 1980 1989 1990",
        "k": "1918 1933 1945 1961 1989 1990 1995 2000 2005 2010 2015",
        "c": "16 17 18 19 20 21",
    },
    "fr": {
        "n": "société culture politique mémoire famille ville santé démocratie connaissance recherche nature "
        "violence formation langue littérature pensée gouvernance croissance migration jeunesse justice parole "
        "lecture",
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
    "Verwaltungs Wissens Geschlechter Migrations Partei Wahl Netzwerk Betriebs Hochschul Alters Freizeit Technik "
    "Gewalt Arbeitsmarkt Wohlfahrts Armuts Bevölkerungs Regional Kommunal Gemeinde Landes Bundes Europa Entwicklungs "
    "Friedens Sicherheits Außen Innen Energie Klima Verkehrs Agrar Industrie Unternehmens Personal Organisations "
    "Führungs Berufs Lehrer Schul Unterrichts Eltern Kinder Frauen Männer Körper Gefühls Erinnerungs Geschichts "
    "Literatur Film Fernseh Internet Wahlkampf Protest Konflikt Gruppen Klassen Milieu Werte Religions Kirchen "
    "Rechtsstaats Markt"
)
_SECOND = (
    "politik forschung struktur verhalten entwicklung beziehungen theorie geschichte markt system planung wandel "
    "beteiligung wissenschaft praxis kultur ordnung prozesse chancen verhältnisse einstellungen landschaft arbeit "
    "analyse bericht reform krise soziologie psychologie pädagogik ökonomie statistik beratung förderung hilfe recht "
    "bildung erziehung leben welt gesellschaft gemeinschaft bewegung gruppen milieus karrieren verläufe biographien "
    "management marketing ethik kommunikation konflikte strategien modelle konzepte ansätze methoden daten probleme"
)


def _compound(rng: random.Random) -> str:
    """Return a German compound noun."""
    return rng.choice(_FIRST.split()).lower().capitalize() + rng.choice(_SECOND.split())


def made(language: str, rng: random.Random) -> str:
    """Return a title in the language, often with a subtitle."""
    words = {k: v.split() for k, v in WORDS[language].items()}

    def one(frames: tuple[str, ...]) -> str:
        text = rng.choice(frames)
        for key, choice in words.items():
            while "{" + key + "}" in text:
                word = _compound(rng) if language == "de" and key in "np" and rng.random() < 0.4 else rng.choice(choice)
                text = text.replace("{" + key + "}", word, 1)
        return text[0].upper() + text[1:]

    title = one(FRAMES[language])
    if rng.random() < 0.5:
        return title
    behind = FRAMES["subtitles"] if language == "de" and rng.random() < 0.6 else FRAMES[language]
    return title + rng.choice((": ", ". ", ". ", " – ", ": ")) + one(behind)
