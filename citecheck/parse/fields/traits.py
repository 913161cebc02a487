"""What a token of an entry is, whatever stands round it: its kind, its form, and what such a word mostly stands for."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from citecheck.parse.fields.lexicon import profile
from citecheck.text.folding import fold

_JOINING_WORDS = """
    in en em im dans nel a an the of and und et y e i & al ed eds editor editors hrsg hg herausgeber dir coord org
    vol volume bd band jg jahrgang tome no nr num n heft issue iss pp p s ss pages pagina seiten seite ch chapter kap
    doi pmid pmcid pubmed arxiv isbn issn url http available from accessed retrieved abgerufen zugriff consulte acesso
    university universitat universite universidad universidade press verlag edition editions aufl auflage ausgabe
    edn rev thesis dissertation diss phd master report working paper proceedings conference workshop symposium
    journal zeitschrift revue revista annals by von de la le du der die das for zu zur trans translated ubers jr sr
    van di del da ii iii iv vi supplement suppl part teil special eprint preprint press forthcoming cited vgl cf
"""
_MONTH_WORDS = """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec januar februar marz mai juni juli oktober dezember janvier fevrier avril juin juillet aout
    septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio
    giugno luglio settembre ottobre dicembre spring summer autumn fall winter
"""
_JOINING = frozenset(_JOINING_WORDS.split())
_MONTHS = frozenset(_MONTH_WORDS.split())
_MARKS = frozenset("“‘«„‹「『《”’»›」』》–—")
YEAR = "4y"


class Traits(NamedTuple):
    """What a token is, whatever stands round it."""

    kind: str
    """Its class in one short word: a mark of punctuation, "4y" for a year, "3-1" for a range, "X." for an initial …

    Those of numbers, and only those, begin with a digit.
    """
    word: str
    """Letters and digits folded to lower-case ASCII, for a journal title to be read off; "" for all else."""
    features: tuple[str, ...]


@lru_cache(maxsize=16_384)
def traits(text: str) -> Traits:
    """Return what a token is by itself."""
    first = text[0]
    if first.isdecimal():
        return _number(text) if text.isdecimal() else _range(text) if "/" not in text else Traits("doi", "", ("k=doi",))
    if len(text) > 1 and (text.startswith(("http", "www.")) and not text.isalpha()):
        kind = "doilink" if "doi.org/" in text else "link"
        return Traits(kind, "", (f"k={kind}",))
    if first == "<" and len(text) > 2:
        return Traits("tag", "", ("k=tag",))
    if text[-1] == "." and len(text) > 1:
        return _dotted(text)
    if not first.isalpha():
        kind = text if text.isascii() or text in _MARKS else "?"
        printable = text if text.isprintable() else kind
        return Traits(kind, "", ("w=" + printable,))
    return _word(text)


def _number(text: str) -> Traits:
    kind = _size(text)
    era = f"y={text[:3]}" if kind == YEAR else f"v={text if len(text) < 3 else text[0] + str(len(text))}"
    return Traits(kind, "", (f"k={kind}", era))


def _size(digits: str) -> str:
    """Return the class of a number: how many digits it has, and whether it may be a year or begins with a nought."""
    if len(digits) == 4 and "1500" <= digits < "2036":
        return YEAR
    return f"{min(len(digits), 6)}" + ("0" if digits[0] == "0" and len(digits) > 1 else "")


def _range(text: str) -> Traits:
    start, end = text.replace("–", "-").split("-")
    kind = f"{_size(start)}-{_size(end)}"
    rises = "<" if len(start) == len(end) and start < end else ">" if len(start) == len(end) else "s"
    return Traits(kind, "", (f"k={kind}", "k=range" + rises))


def _dotted(text: str) -> Traits:
    """What initials or a short form are, their full stops with them."""
    word = fold(text[:-1])
    if "." in word:
        return Traits("X.X.", "", ("k=X.X.", f"w={word}"))
    if len(word) == 1 and text[0].isupper() and word != "s":
        return Traits("X.", word, ("k=X.", f"w={word}"))
    return Traits(f"{word}.", word, (f"k={word}.", f"w={word}"))


def _word(text: str) -> Traits:
    word = fold(text)
    shape = _shape(text)
    known = profile(word)
    kind = shape + (f":{known}" if known else "")
    if word in _MONTHS:
        kind = "month"
    elif word in _JOINING and (shape != "X" or word == "s"):
        kind = word
    own = [f"k={kind.partition(':')[0]}", f"w={word}", f"l={known}"]
    if not kind.startswith(shape):
        own.append(f"s={shape}")
    if len(word) > 3:
        own += (f"a={word[:3]}", f"z={word[-3:]}")
    return Traits(kind, word, tuple(own))


def _shape(text: str) -> str:
    if text.isupper():
        return ("X", "XX", "XXX")[min(len(text), 3) - 1] if len(text) < 4 else "XXXX"
    if text.islower():
        return "x" if len(text) == 1 else "xx"
    return "Xx" if text[0].isupper() and text[1:].islower() else "Xo" if text.isalpha() and text[0].isupper() else "o"
