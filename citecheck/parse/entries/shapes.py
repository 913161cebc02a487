"""How an entry begins: the shape of names and years, in any script that has capital letters."""

from __future__ import annotations

import re
import unicodedata

from citecheck.parse.date_words import MONTHS
from citecheck.parse.wordlists import load

_SPECIAL = {
    **dict.fromkeys("'`´‘’‚‛ʹʻʼʽ′", "'"),
    **dict.fromkeys('"“”„‟«»″', '"'),
    **dict.fromkeys("-‐‑‒–—―−", "-"),
}


_REMEMBERED_LETTERS = 65_536


class _Shapes(dict[int, str]):
    """What each character is: A a capital, a a small letter, 0 a digit, x another letter, else itself."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        shape = _SPECIAL.get(letter) or _kind(letter)
        if len(self) < _REMEMBERED_LETTERS:
            self[code] = shape
        return shape


def _kind(letter: str) -> str:
    if letter.isspace():
        return " "
    category = unicodedata.category(letter)
    return {"Lu": "A", "Lt": "A", "Ll": "a", "Nd": "0", "Lo": "x", "Lm": "a", "Mn": "a", "Mc": "a"}.get(
        category, letter
    )


_SHAPES = _Shapes()

_PARTICLE = re.compile(
    r"(?:de|dell[ao]?|de[li]|degli|di|da|dal|dalla|dos?|das|du|des|las?|le|lo|los|el|al|van|vo[nm]|zu[mr]?|der|den|ter|ten"
    r"|te|af|av|bin|ibn|ben|abu|abd|st\.?|y|e|het|op|in|auf|os|san|ma?c)\s+"
    r"|(?:d['’]|l['’]|al-|el-|ʿ|['’]t\s+|['’]s-)",
    re.IGNORECASE,
)
"""What may stand before a family name."""

YEAR = re.compile(r"(?:(?<![\d/.-])|(?<=\d\.[01]\d\.)|(?<=\d/[01]\d/))(?:1[5-9]|20)\d\d(?![\d])")
_IN_PLACE_OF_YEAR = re.compile(
    r"\b(?:[Ii]n [Pp]ress|IN PRESS|[Ff]orthcoming|n\.\s?d\.|[Ii]n print|[Ii]m Druck|[Ii]m Ersch|o\.\s?[JD]\."
    r"|s\.\s?[df]\.|[Ss]ubmitted|[Tt]o appear|[Ii]n preparation|[Aa]ccepted|[Ss]ous presse|[Ee]n prensa|[Nn]o prelo"
    r"|[Ii]n stampa|[Ii]n druk)"
)

_WORD = r"A[Aa'-]+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_INITIAL = r"Aa?[.]"
_OPENINGS = (
    # "Smith, J." "Van Imhoff, E." "García Márquez, G."
    (3.0, re.compile(rf"{_NAME}(?: \([Aa. ]+\))?, ?{_INITIAL}")),
    # "Smith, JA" and then something that ends a name
    (2.5, re.compile(rf"{_NAME}, ?A{{1,3}}(?:-A)?(?= ?[,;:(/&]| -| a|\. |$)")),
    # "Smith AB," "Van der Berg A," "Smith A. B.,"
    (2.5, re.compile(rf"{_NAME} (?:A{{1,3}}|A(?:[ -]A){{1,3}})(?=[,;:.(]| &| -| \(?0000| a[a]+ A)")),
    (2.5, re.compile(rf"{_NAME} (?:{_INITIAL}[ -]?){{1,4}}(?=[,;:(/&]| ?&| ?a| ?0000| ?\(| ?A)")),
    # "A. B. Smith" "A. de la Smith"
    (2.0, re.compile(rf"(?:{_INITIAL}[ -]?){{1,5}}(?: |a{{1,4}} ){{0,3}}{_WORD}")),
    # "bell, J." as some print it, "ruBinstein, J. M." out of small capitals
    (2.0, re.compile(rf"a[Aa'-]+, ?{_INITIAL}")),
    # "castles, Stephen (2013)" out of small capitals
    (1.5, re.compile(rf"a[a'-]+, {_WORD}[^0]{{0,80}}\(0000")),
    # "Smith, Alice B."
    (1.5, re.compile(rf"{_NAME}, ?{_WORD}(?:[ -](?:{_WORD}|{_INITIAL}|A)){{0,4}}(?=[,;:.(/&]| [&/;]| a| \(?0000|$)")),
    # "Alice B. Smith,"
    (
        1.0,
        re.compile(
            rf"{_WORD} (?:(?:{_INITIAL}|A) ){{0,3}}(?:a{{1,4}} ){{0,2}}{_WORD}(?=[,;:.(/&]| [&/;]| a| \(?0000|$)"
        ),
    ),
)
_REPEATED = re.compile(
    r"(?:[-—–―_]{2,9}(?![-—–―_])|[—―]|[-–]\s*[-–])\s*(?=[.,:;(\s])|(?:ders|dies|dens|id|idem|eadem|ibid)\.?,?\s*[(,:]",
    re.IGNORECASE,
)


def of(text: str) -> str:
    """Return the shape of a text, character by character."""
    return text.translate(_SHAPES)


def year(text: str) -> bool:
    """Say whether a year, or what stands in its place, is printed in the text."""
    return YEAR.search(text) is not None or _IN_PLACE_OF_YEAR.search(text) is not None


def opening(text: str) -> float:
    """Return how much the beginning of a text looks like the authors of an entry, from 0 to 3."""
    return form(text)[0]


def form(text: str) -> tuple[float, int]:
    """Return how much a text's beginning looks like authors, from 0 to 3, and which of the known forms it has."""
    if _REPEATED.match(text):
        return 3.0, len(_OPENINGS)
    head = text[:_LOOKED_AT]
    if _is_journal(head):
        return 0.0, -1
    start = 0
    for _ in range(3):
        particle = _PARTICLE.match(head, start)
        if not particle:
            break
        start = particle.end()
    shape = of(head)
    return max(_best(shape, start), _best(shape, 0) if start else (0.0, -1))


def dated(text: str) -> bool:
    """Say whether a text begins with names, or the name of an organisation, and its first year follows them at once."""
    year = YEAR.search(text[:_YEAR_SOON])
    if not year or year.start() < 3 or _DIGIT.search(text, 0, year.start()) or _PLACE.match(text, year.end()):
        return False
    first = _FIRST_WORD.match(text)
    if first and first[0].lower() in MONTHS:
        return False
    words = [word.strip("(,;:/") for word in text[: year.start()].replace("(", " ").replace("/", " ").split()]
    if words and words[-1].lower() in _NO_NAMES:
        return False
    strange = sum(word[:1].islower() and word.lower() not in _CONNECTORS for word in words)
    if strange * 8 > len(words) or (text[0].islower() and not _PARTICLE.match(text)):
        return False
    return _SENTENCE.search(text[: year.start()]) is None


def _is_journal(head: str) -> bool:
    """Say whether a text begins with one name, a year and a place in a volume: "Annals B. 2006. Vol. 1"."""
    year = YEAR.search(head)
    if not year or not _PLACE.match(head, year.end()):
        return False
    before = head[: year.start()].rstrip(" .,(")
    return len(before) > 3 and not _PARTED.search(before)


def _best(shape: str, start: int) -> tuple[float, int]:
    found = ((weight, i) for i, (weight, pattern) in enumerate(_OPENINGS) if pattern.match(shape, start))
    return next(found, (0.0, -1))


_NO_NAMES = frozenset(
    ("of", "for", "in", "the", "on", "since", "des", "der", "du", "im", "vom", "von", "seit", "del", "della")
)
"""A year behind one of these belongs to what is named, not to who."""
_PLACE = re.compile(
    r"[a-z]?[.,;:]\s?(?:[Vv]ol|[Tt]om[eo]?|[Bb]d|[Jj]g|[Nn][or°º]|[Nn]úm|[Hh]eft|pp?|ss?)\b\.?\s?\d"
    r"|[a-z]?[.,;:]\s?\d{1,4}\s?(?:[(:]|[-‐‑–]\s?\d|,\s?\d)"
    r"|\s?[^\W\d_]{3,9}\.?\s?\d{0,2};\s?\d"
)
"""A place in a journal right behind a year: then a journal stands before it, and no author."""
_PARTED = re.compile(r"[.,;:&] ?|\d")
_DIGIT = re.compile(r"\d")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT, _YEAR_SOON = 120, 300
_SENTENCE = re.compile(r"[^\W\d_]{4,}\. [^\W\d_]{2,}|[?!:] ")
_CONNECTORS = load("connectors")
