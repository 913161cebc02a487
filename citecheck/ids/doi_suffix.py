"""One unbroken stretch of a DOI's suffix: balanced parentheses, SICI brackets, and where its print ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from citecheck.ids.doi_data import GLUED, PATH_BEHIND, VERSION_BEHIND

LONGEST = 300
"""Characters of a suffix that are read; the longest of 55,919 registered DOIs has 69."""

_STOP = re.compile(r"[\s\"{}|`^“”„…«»\\>\]\x00-\x1f\x7f-\x9f,?#]")
_WALK = re.compile(r"[()<\[;]|" + _STOP.pattern)
_SICI = re.compile(
    r"(?P<open>[<\[])(?P<within>[^<>\[\]]{0,80})(?P<close>[>\]\[])"
    r"(?P<check>\s{0,2}\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?[A-Za-z]{2}(?:\s{0,2};\s{0,2}\d(?:\s?-\s{0,2}[A-Za-z0-9#*])?)?)"
)
_CHECK = re.compile(r"(?<=\.[cC][oO]);\s?\d(?:\s?-\s?[A-Za-z0-9#*])?|;\d-\w;[fF][tT]\d{1,4}")
_REST = re.compile(r"[,;?#][^\s\"<>|{}\[\]]{1,200}")
_ENDING = ".,;:'’!?*("
_ANOTHER = re.compile(r"[,;](?:10\.\d{4}|https?:|doi|www\.)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=\w)\.(?=[A-Z][a-z]{1,30}[,.]?$)")
_YEAR_BEHIND = re.compile(r"(?<=\w)\((?:19|20)\d\d\)$")
_WORD_IN_PARENTHESIS = re.compile(r"\([A-Za-z]{3,30}$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was read without a gap."""

    printed: str
    """All letters up to where it stopped; of a SICI the mended ones."""
    core: str
    """Without the sentence's punctuation, queries and paths behind it."""
    stop: int
    """Where in the text the stretch stopped."""
    end: int
    """Where the print of the DOI ends."""
    others: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    whole: bool = False
    """Nothing can belong to it any more: a SICI's check digit, a bracket or a glued word ended it."""


def stretch(text: str, at: int, registrant: str, *, in_address: bool, depth: int = 0) -> Stretch:
    """Return the stretch of suffix that begins at `at`; `depth` parentheses are open already."""
    stop, sici = _walk(text, at, min(len(text), at + LONGEST), depth)
    if sici:
        return _sici_stretch(text, at, sici)
    glued = GLUED.search(text, at, stop)
    stop = glued.start() if glued else stop
    printed = text[at:stop]
    core = printed.rstrip(_ENDING)
    read = Stretch(printed, core, stop, at + len(core), whole=stop < len(text) and not text[stop].isspace())
    if glued and core:
        read = replace(read, slips=("glued",), whole=True)
    for step in (_with_rest, _without_word, _without_joint):
        read = step(text, read)
    return _without_path(read, registrant, in_address)


def _walk(text: str, at: int, bound: int, depth: int) -> tuple[int, re.Match[str] | None]:
    """Return where the stretch stops, and the SICI bracket where there is one."""
    while (found := _WALK.search(text, at, bound)) is not None:
        at = found.start()
        match found.group():
            case "(":
                depth += 1
            case ")" if depth > 0:
                depth -= 1
            case "<" | "[":
                return at, _SICI.match(text, at)
            case ";" if check := _CHECK.match(text, at):
                at = check.end() - 1
            case _:
                return at, None
        at += 1
    return bound, None


def _sici_stretch(text: str, at: int, sici: re.Match[str]) -> Stretch:
    """Return a SICI whole, its brackets and gaps mended: a tag stripper or a bad scan often hurt them."""
    closing = {"<": ">", "[": "]"}[sici.group("open")]
    printed = text[at : sici.end()]
    mended = text[at : sici.start()] + sici.group("open") + sici.group("within") + closing + sici.group("check")
    letters = "".join(mended.split())
    slips: tuple[str, ...] = ("brackets",) if sici.group("close") != closing else ()
    if letters != mended:
        slips += ("line-break",) if "\n" in printed else ("space",)
    return Stretch(letters, letters, sici.end(), sici.end(), slips=slips, whole=True)


def _with_rest(text: str, read: Stretch) -> Stretch:
    """Offer what follows a comma, a semicolon, a "?" or a "#" as another reading; a query belongs to the print."""
    rest = _REST.match(text, read.stop)
    if rest is None or not read.core or _ANOTHER.match(text, read.stop):
        return read
    longer = (read.printed + rest.group()).rstrip(_ENDING + ")")
    query = rest.group()[0] in "?#"
    end = read.end if not query else read.stop + len(rest.group().rstrip(_ENDING + ")"))
    return replace(read, others=(*read.others, longer), end=end)


def _without_word(_: str, read: Stretch) -> Stretch:
    """Part the next sentence, a year, or a word in a parenthesis that never closes, from the suffix."""
    behind = _SENTENCE.search(read.core) or _YEAR_BEHIND.search(read.core)
    others = (read.core[: behind.start()],) if behind else ()
    if read.core.count("(") <= read.core.count(")"):
        return replace(read, others=read.others + others)
    opened = read.core.rfind("(")
    if _WORD_IN_PARENTHESIS.search(read.core):
        cut = read.core[:opened]
        return replace(read, core=cut, end=read.end - len(read.core) + len(cut), others=(*read.others, read.core))
    return replace(read, others=(*read.others, read.core[:opened], *others))


def _without_joint(_: str, read: Stretch) -> Stretch:
    """Take a "-" or "/" at the end for the line's, though a few registered DOIs end so."""
    core = read.core.rstrip("-/")
    if core == read.core or not core:
        return read
    return replace(read, core=core, end=read.end - len(read.core) + len(core), others=(*read.others, read.core))


def _without_path(read: Stretch, registrant: str, in_address: bool) -> Stretch:
    version = VERSION_BEHIND.get(registrant)
    behind = (version.search(read.core) if version else None) or (PATH_BEHIND.search(read.core) if in_address else None)
    if behind is None or behind.start() == 0:
        return read
    return replace(read, core=read.core[: behind.start()], others=(*read.others, read.core))
