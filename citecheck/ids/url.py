"""Web addresses: find them in print (healing one that is broken over a line end) and say whether they are well formed.

Source: RFC 3986, as far as a reader of an article needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.ids.errors import InvalidId
from citecheck.ids.printed import PrintedId
from citecheck.model.span import Span

LONGEST = 2_000
_MOST_JOINS = 4

_START = re.compile(
    r"https?://|(?<![^\W_])(?:(?:https?|ftps?)\s?:\s?/{1,2}\s?|https?\s?(?:;//|//:?(?=\w)|:\\{1,2})"
    r"|(?:htpps?|htps?|htttps?|hhttps?|ttps?):/{1,3}|www\.(?=\w))",
    re.IGNORECASE,
)
_STRETCH = re.compile(r"[^\s<>\"|“”„«»`\\^{}\x00-\x1f]{1,2000}")
_INNER = re.compile(r"(?<=[\w.,;)])https?://", re.IGNORECASE)
_IN_ANGLES = re.compile(r"[^<>\"]{1,2000}>")
_GAP = re.compile(r"[ \t]{0,3}\n[ \t]{0,8}|[ \t]{1,3}")
_CONNECTS = "/-_=&?%#~+"
_GOES_ON = re.compile(r"[a-z0-9%~_#?&=/.-][^\s<>\"|]*", re.IGNORECASE)
_PATHLIKE = re.compile(r"[/=%&]|\.(?:html?|pdf|php|aspx?|jsp|cfm|xml|docx?)\b|\d[a-z]|[a-z]\d|\w-\w|_", re.IGNORECASE)
_WORD = re.compile(
    r"[A-Z][a-z]+\W*$|(?:accessed|retrieved|available|viewed|cited|doi|https?|www|and|in|on)\b", re.IGNORECASE
)
_ENDING = ".,;:!?'’*"
_PAIRS = {")": "(", "]": "["}
_HOST = re.compile(
    r"(?:[^\W_](?:[\w-]{0,62})\.){1,10}(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{2,40})\.?|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]{2,45}\]"
    r"|localhost",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?|ftps?)://(?:[^\s/@?#]{1,100}@)?(?P<host>[^\s/?#:@\[\]]{1,255}|\[[^\s\]]{1,60}\])(?::\d{1,5})?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def compact(text: str) -> str:
    """Return the address without angle brackets, blanks and line ends; "www." gets its scheme."""
    address = "".join(text.strip().removeprefix("<").removesuffix(">").split())
    return f"http://{address}" if address.lower().startswith("www.") else address


def validate(text: str) -> str:
    """Return the address; raise InvalidId where it is not well formed."""
    address = compact(text)
    if not _well_formed(address):
        raise InvalidId(f"not a web address: {text[:80]!r}")
    return address


def is_valid(text: str) -> bool:
    """Say whether the text is a well-formed address; whether it leads anywhere only the web knows."""
    return _well_formed(compact(text))


def _well_formed(address: str) -> bool:
    parts = _ADDRESS.fullmatch(address)
    return bool(parts and _HOST.fullmatch(parts.group("host")) and not _BAD_PERCENT.search(address))


def find(text: str) -> Iterator[PrintedId]:
    """Yield each address with its healed form, or "" where it is none ("http//:www.x.org", "http://x")."""
    done = 0
    for start in _START.finditer(text):
        if start.start() < done:
            continue
        printed_end, letters = _read(text, start)
        done = printed_end
        if letters:
            value = compact(letters)
            span = Span(start.start(), printed_end)
            yield PrintedId(text[span.start : span.end], value if _well_formed(value) else "", span)


def _read(text: str, start: re.Match[str]) -> tuple[int, str]:
    """Return where the address ends in print, and its letters without what tore them apart."""
    scheme = "".join(start.group().split())
    if start.start() and text[start.start() - 1] == "<":
        angled = _IN_ANGLES.match(text, start.end())
        if angled and _one_address(angled.group()):
            return angled.end() - 1, scheme + "".join(angled.group()[:-1].split())
    end, letters = _stretch(text, start.end())
    if not letters:
        return start.end(), ""
    return _healed(text, end, scheme + letters)


def _one_address(within: str) -> bool:
    """Say whether what stands between "<" and ">" is an address alone, however often it is broken."""
    return "\n" in within or not any(c.isspace() for c in within.strip())


def _stretch(text: str, at: int) -> tuple[int, str]:
    stretch = _STRETCH.match(text, at)
    if stretch is None:
        return at, ""
    letters = stretch.group()
    inner = _INNER.search(letters)
    if inner:
        letters = letters[: inner.start()]
    letters = _balanced(letters)
    return at + len(letters), letters


def _balanced(letters: str) -> str:
    """Return the letters up to a bracket that was opened before them, without the sentence's punctuation."""
    depth = {"(": 0, "[": 0}
    for i, letter in enumerate(letters):
        if letter in depth:
            depth[letter] += 1
        elif letter in _PAIRS:
            depth[_PAIRS[letter]] -= 1
            if depth[_PAIRS[letter]] < 0:
                return letters[:i].rstrip(_ENDING)
    return letters.rstrip(_ENDING + "([")


def _healed(text: str, end: int, letters: str) -> tuple[int, str]:
    for _ in range(_MOST_JOINS):
        gap = _GAP.match(text, end)
        more = _GOES_ON.match(text, gap.end()) if gap else None
        if gap is None or more is None or not _belongs(letters, more.group(), "\n" in gap.group()):
            break
        more_end, more_letters = _stretch(text, gap.end())
        if not more_letters or len(letters) > LONGEST:
            break
        end, letters = more_end, letters + more_letters
    return end, letters


def _belongs(letters: str, more: str, broken: bool) -> bool:
    """Say whether the letters behind a gap are the rest of the address."""
    if _WORD.match(more):
        return False
    pathlike = bool(_PATHLIKE.search(more))
    if letters[-1] in _CONNECTS:
        return pathlike if not broken else pathlike or more[0].islower()
    return broken and pathlike and "/" in more and not more[0].isupper()
