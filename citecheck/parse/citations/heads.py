"""What stands before a year: authors, a title, an abbreviation introduced there, and words that are none of these."""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.parse.citations import words
from citecheck.parse.citations.authors import read_authors
from citecheck.parse.citations.listed import Listed
from citecheck.parse.citations.names import stretch

REACH = 300
"""How far to the left of its year a citation may begin, in code points."""

_CIRCA = re.compile(r"(?:^|(?<=[\s,]))(?:c|ca|circa|um|vers|orig|published)\.?\s?$", re.IGNORECASE)
_ALIAS = re.compile(
    r"\s?[\[(]\s?(?:hereafter\s|hereinafter\s|abbreviated\s|or\s)?\"?([^\W\d_][^\[\]()\"]{1,40}?)\"?,?\s?[\])]\s?,?\s?$"
)
_QUOTED = re.compile(r"(?:^|[\s,(])(?P<open>[\"'])(?P<title>[^\"]{3,200}?),?(?P=open)[\s,]*$")
_TAIL = 60
_REMEMBERED = 20_000
_TITLE_WORDS = 3
_ACRONYM = 3
"""Letters up to which a name in capitals may be an organisation's."""


class Head(NamedTuple):
    """Who and what a citation names, and where that begins; a tuple, for it is copied at every citation."""

    start: int
    authors: tuple[str, ...] = ()
    et_al: bool = False
    given: str = ""
    title: str = ""
    aliases: tuple[str, ...] = ()
    secondary_of: str = ""
    secondary: bool = False
    """Found in another work: "as cited in" stands before the names."""
    personal: bool = False
    joined: bool = False
    inverted: bool = False
    comma: bool = False
    """A comma stands before the year."""
    before: str = ""
    """What stands before the first name, unread."""
    listed: bool = False
    dated: bool = False
    """The list has an entry of that first author and year."""
    far: bool = False
    """Other words stand between the names and the year's bracket."""


class Heads:
    """Reads heads; what was read once is remembered, for a text cites the same works again and again."""

    def __init__(self, listed: Listed) -> None:
        self.listed = listed
        self._known: dict[tuple[str, str, bool], Head | None] = {}

    def parenthetical(self, text: str, start: int, end: int, year: str) -> Head | None:
        """Read what stands between `start` and `end`, the part of a parenthesis that leads up to a year."""
        return self._read(text, max(start, end - REACH), end, year, narrative=False)

    def narrative(self, text: str, start: int, end: int, year: str) -> Head | None:
        """Read the names that stand right before a bracket that opens at `end`, not before `start`."""
        return self._read(text, max(start, end - REACH), end, year, narrative=True)

    def _read(self, text: str, start: int, end: int, year: str, *, narrative: bool) -> Head | None:
        key = (text[start:end], year, narrative)
        if key not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            read = _narrative if narrative else _parenthetical
            self._known[key] = read(key[0], self.listed, year)
        head = self._known[key]
        return head._replace(start=head.start + start) if head else None


def _parenthetical(text: str, listed: Listed, year: str) -> Head | None:
    end = len(text)
    start = text.rfind(";") + 1
    secondary = next(reversed(list(words.SECONDARY.finditer(text, start))), None)
    begin = secondary.end() if secondary else start
    told = words.PERSONAL.search(text, begin)
    head = _named(text, begin, told.start() if told else end, listed, year)
    if told is None and start and not (head and head.dated):
        head = _parted_by_semicolons(text, listed, year) or head
    if head is None and told:
        head = Head(begin)
    if head is None:
        return None
    return head._replace(
        secondary=secondary is not None,
        secondary_of=text[start : secondary.start()].strip(" ,;\n") if secondary else "",
        personal=told is not None,
        comma="," in text[_end_of(text, 0, end) :],
    )


def _parted_by_semicolons(text: str, listed: Listed, year: str) -> Head | None:
    """Read "Klein; Totz 2004", where the list has every name, and "SILVA; COSTA, 2004", where it has none."""
    head = _plain(text.replace(";", ","), 0, _end_of(text, 0, len(text)), listed, year)
    if head is None or len(head.authors) < 2 or head.before:
        return None
    known = [listed.person(author) for author in head.authors]
    capitals = not any(known) and all(a.isupper() and len(a) > _ACRONYM for a in head.authors)
    return head if all(known) or capitals else None


def _named(text: str, start: int, end: int, listed: Listed, year: str) -> Head | None:
    end = _trimmed_end(text, start, end)
    alias = _ALIAS.search(text, max(start, end - _TAIL), end)
    aliases: tuple[str, ...] = ()
    if alias and alias.start() > start:
        aliases, end = (alias.group(1),), _end_of(text, start, alias.start())
    quoted = _QUOTED.search(text, start, end)
    if quoted:
        return _with_title(text, start, quoted.start(), quoted.group("title"), quoted.start("open"), listed, year)
    titled = _titled(text, start, end, listed, year)
    if titled is not None:
        return titled
    head = _plain(text, start, end, listed, year)
    return head._replace(aliases=aliases) if head else None


def _plain(text: str, start: int, end: int, listed: Listed, year: str, *, narrative: bool = False) -> Head | None:
    end, et_al = _without_et_al(text, start, end)
    run = stretch(text, start, end, listed)
    if not run or text[run[-1].end : end].strip(" ,'"):
        return None
    names = read_authors(text, run, listed, year, narrative=narrative, et_al=et_al)
    if names is None:
        return None
    who = names.authors[0]
    return Head(
        start=names.start,
        authors=names.authors,
        et_al=et_al,
        given=names.given,
        joined=names.joined,
        inverted=names.inverted,
        before=text[start : names.start].strip(" ,;(\n"),
        listed=listed.first(who) or (len(names.authors) > 1 and listed.first(names.authors[1])),
        dated=listed.dated(who, year),
    )


def _narrative(text: str, listed: Listed, year: str) -> Head | None:
    end = _end_of(text, 0, len(text))
    if text.endswith(("'s", "'"), 0, end):
        end -= 2 if text[end - 1] == "s" else 1
    return _plain(text, 0, end, listed, year, narrative=True)


def _with_title(text: str, start: int, end: int, title: str, at: int, listed: Listed, year: str) -> Head:
    head = _plain(text, start, _end_of(text, start, end), listed, year) if end > start else None
    if head is None or not head.listed:
        return Head(at, title=title.strip(" ,"), listed=listed.titled(title), before=text[start:at].strip(" ,;("))
    return head._replace(title=title.strip(" ,"))


def _titled(text: str, start: int, end: int, listed: Listed, year: str) -> Head | None:
    whole = text[start:end].strip()
    if listed.titled(whole) and not listed.first(whole):
        return Head(end - len(text[start:end].lstrip()), title=" ".join(whole.split()), listed=True, dated=True)
    comma = text.find(",", start, end)
    if comma < 0:
        return None
    rest = text[comma + 1 : end].strip(" ,\"'\n")
    written = listed.wrote(text[start:comma].strip(), rest) and not listed.person(rest)
    if not (written or listed.titled(rest) or _reads_as_title(rest)):
        return None
    head = _plain(text, start, comma, listed, year)
    return head._replace(title=" ".join(rest.split())) if head and head.listed else None


def _reads_as_title(rest: str) -> bool:
    spoken = rest.split()
    lower = [w for w in spoken if w[0].islower() and w not in words.PARTICLES and w not in words.CONJUNCTIONS]
    return len(spoken) > _TITLE_WORDS and (bool(lower) or ":" in rest) and not words.ET_AL.search(rest[-_TAIL:])


def _without_et_al(text: str, start: int, end: int) -> tuple[int, bool]:
    found = words.ET_AL.search(text, max(start, end - _TAIL), end)
    return (found.start(), True) if found and found.end() == end else (end, False)


def _trimmed_end(text: str, start: int, end: int) -> int:
    end = _end_of(text, start, end)
    for pattern in (_CIRCA, words.DATE_TAIL):
        found = pattern.search(text, max(start, end - _TAIL), end)
        if found:
            end = _end_of(text, start, found.start())
    return end


def _end_of(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ,:\n":
        end -= 1
    return end
