"""Words that stand in and around citations, in the main languages: data for the finders of this room."""

from __future__ import annotations

import re
from importlib.resources import files


def _sections(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    section: set[str] = set()
    for line in text.splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            section.update(line.split())
    return {name: frozenset(words) for name, words in found.items()}


_WORDS = _sections(files(__package__).joinpath("words.txt").read_text(encoding="utf-8"))

ABBREVIATIONS = _WORDS["abbreviations"]
"""Words, in lower case, whose full stop ends no sentence."""

CONJUNCTIONS = _WORDS["conjunctions"]
"""Words between the last two authors."""

PARTICLES = _WORDS["particles"]
"""Lower-case words that belong to a family name."""

SMALL = _WORDS["small words"]
"""Lower-case words within the name of an organisation."""

OPENERS = _WORDS["openers"]
"""Words, folded to lower case, that may stand capitalised before a name and are none."""

LEAD_INS = re.compile(
    r"(?:^|\b)(?:see|also|cf\.?|cp\.?|compare|e\.\s?g\.?,?|i\.\s?e\.?,?|viz\.?|reviewed?|review|reviews|following|after|"
    r"from|by|in|for example|for instance|example|including|especially|particularly|notably|but|and|or|as|per|with|"
    r"adapted|modified|based on|according to|data|source|sources|references?|siehe|vgl\.?|s\.|z\.\s?B\.?|auch|nach|"
    r"dazu|hierzu|etwa|u\.\s?a\.|so|bei|voir|cf|selon|d'après|p\.\s?ex\.|véase|ver|según|cfr\.?|p\.\s?ej\.|zie|"
    r"studies|e\.g\.:|inter alia|among others|respectively)[\s,:]{0,3}$",
    re.IGNORECASE,
)
"""What may stand before the first name of a citation in parentheses."""

MONTHS = _WORDS["months"]
"""Months, in lower case, full and short."""

DATE_TAIL = re.compile(
    rf"[\s,;]*(?:\d{{1,2}}\.?\s(?:of\s|de\s)?)?\b(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
    r"(?:\s\d{1,2}(?:st|nd|rd|th)?)?(?:\sde)?[\s,]*$|[\s,;]*\b\d{1,2}\.\s?\d{1,2}\.$",
    re.IGNORECASE,
)
"""The day and month before a year: "Gul, July 9, 2022"."""

NOT_NAMES = _WORDS["not names"] | MONTHS
"""Words, in lower case, that stand before a year and are no author unless the list says so."""

ORGANISATIONAL = _WORDS["organisational"]
"""Words, in lower case, that mark the name of an organisation."""

SECONDARY = re.compile(
    r"(?:\bas\s)?\b(?:cited|quoted|qtd\.?|quot\.?|reported|discussed|referenced|cit\.)\s(?:in|by|from|after)\b|"
    r"\b(?:zit(?:iert|\.)?)\s(?:nach|in|bei|n\.)|\bzit\.\s?n\.|\bcitée?s?\s(?:par|dans|in)\b|"
    r"\bcitad[oa]s?\s(?:en|por|in)\b|\bcitato\sin\b|\bapud\b|\bgeciteerd\sin\b",
    re.IGNORECASE,
)
"""What stands between a work that was not seen and the work in which it was found."""

PERSONAL = re.compile(
    r"\b(?:personal|private|written|oral|email|e-mail)\s(?:communications?|correspondence|observations?|comm\.|obs\.)|"
    r"\bpers\.?\s?(?:comm|commun|obs|mitt)\b\.?|\bunpublished\s(?:data|results|observations?|work|findings)|"
    r"\b(?:unpubl|unpub)\.\s?(?:data|obs|res)\b|\bmanuscript in preparation\b|\bpersönliche\s\w{4,14}|"
    r"\bcommunication personnelle|\bcomunicación personal|\bpersonal interview",
    re.IGNORECASE,
)
"""What is told, not published: never in the list."""

EARLIER = re.compile(
    r"(?<![\w.])(?:ibid(?:em)?\.?|ib\.|op\.\s?cit\.?|loc\.\s?cit\.?|ebenda|ebd\.|a\.\s?a\.\s?O\.|idem|art\.\s?cit\.)"
    r"(?![\w])",
    re.IGNORECASE,
)
"""Back to a work cited before."""

ET_AL = re.compile(
    r"[\s,]*(?:(?<!\w)(?:&|and|und|et|y|e)\s)?(?:\bet\.?\s?al\.?(?:ii|iae)?\.?|\bet alii\b|\bu\.\s?a\.|\bund andere\b|"
    r"\b(?:y|e)\s(?:cols?\.?|otros|colaboradores)|\bet\scoll(?:\.|ègues|aborateurs)?|"
    r"(?:\b(?:and|und)|&)\s(?:others|colleagues|coworkers|co-workers|associates|collaborators|Mitarbeiter|Kollegen)\b|"
    r"\be\.\s?a\.|\bm\.\s?fl\.)[\s,]*$",
    re.IGNORECASE,
)
"""The other authors, at the end of what stands before a year."""

REPORTING = re.compile(
    r"\s?,?\s?(?:(?:also|further|later|first|then|recently|similarly|likewise|already|even|explicitly|clearly|has|have|"
    r"had)\s){0,2}"
    r"(?:found|wrote|write|saw|see|held|hold|drew|draw|made|make|gave|give|thought|think|took|take|set|began|led|put|"
    r"argue|show|suggest|report|find|claim|note|propose|describe|discuss|point|state|observe|conclude|demonstrate|"
    r"define|identify|use|study|examine|(?!was\b|is\b|has\b|as\b|its\b|his\b|this\b|does\b|us\b|bus\b|plus\b|versus\b)"
    r"[a-z]{2,14}(?:[a-z]ed|[^s\W]s|es))\b",
)
"""A verb that follows an author in running text."""

TOLD_BY = re.compile(
    r"\b(?:shown|reported|argued|proposed|suggested|described|found|introduced|developed|noted|discussed|observed|coined|"
    r"demonstrated|defined|outlined|presented|reviewed|formulated|advanced|advocated|criticised|criticized|stated|"
    r"identified|examined|explained|established|confirmed|investigated|studied|claimed|recommended|pioneered|raised)\s"
    r"(?:\w{2,12}\s)?by\s$|\b(?:according\sto|see(?:\salso)?|cf\.|siehe|vgl\.|laut|selon|d'après|véase|según|volgens)\s$",
    re.IGNORECASE,
)
"""What ends right before a name that is an author's."""

BEFORE_AUTHOR = _WORDS["before an author"]
"""Lower-case words after which a lone unlisted name in running text may be an author."""
