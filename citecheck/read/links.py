"""Markdown links: `[text](address)` keeps its text; where it leads is remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.mapped import Edit
from citecheck.model.span import Span

_IN_DESTINATION = r"(?:[^\s()<>\[\]]|\((?:[^\s()<>\[\]]|\([^\s()<>\[\]]{0,200}\)){0,500}\)|\\[()\[\]]){0,2000}"
_TITLE = r"(?:\s{1,3}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?"
_PIECE = re.compile(
    r"\\.|\n[ \t]{0,20}\n|!?\["
    rf"|\](?:\(\s{{0,3}}(?P<address><[^<>\n]{{0,2000}}>|{_IN_DESTINATION}){_TITLE}\s{{0,3}}\)"
    r"|\[(?P<label>[^\[\]\n]{1,100})\])?",
    re.DOTALL,
)
_ADDRESS_LIKE = re.compile(r"#|[a-z][a-z0-9+.-]{1,12}:|\.{0,2}/|www\.|[^\s/]{1,100}[./][^\s]", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"[\d\s.,-]{1,20}")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<label>[^\[\]\n^@][^\[\]\n]{0,99})\]:[ \t]{1,4}"
    rf"(?P<address><[^<>\n]{{1,2000}}>|[^\s<>]{{1,2000}}){_TITLE}[ \t]*$",
    re.MULTILINE,
)
_MOST_OPEN = 64


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its brackets and address to drop, the text between, where it leads, whether it shows a picture."""

    opening: Span
    text: Span
    closing: Span
    address: str
    picture: bool = False

    @property
    def edits(self) -> tuple[Edit, Edit]:
        """What leaves the text alone."""
        return (self.opening, ""), (self.closing, "")


def definitions(text: str) -> dict[str, tuple[Span, str]]:
    """Return the addresses defined by "[label]: address" lines, by folded label."""
    found = (d for d in _DEFINITION.finditer(text) if _ADDRESS_LIKE.match(d.group("address").strip("<>")))
    return {
        " ".join(d.group("label").casefold().split()): (Span(d.start(), d.end()), d.group("address").strip("<>"))
        for d in found
    }


def find(text: str, defined: dict[str, tuple[Span, str]]) -> Iterator[Link]:
    """Yield each link, inner ones first; brackets that lead nowhere ("[3]", "[3](p. 5)") are no link."""
    if "](" not in text and not defined:
        return
    opened: list[tuple[int, int]] = []
    for piece in _PIECE.finditer(text):
        letters = piece.group()
        if letters[0] in "![" and letters[-1] == "[":
            opened = [*opened[-_MOST_OPEN:], (piece.start(), piece.end())]
        elif letters[0] == "\n":
            opened = []
        elif letters[0] == "]" and opened:
            start, end = opened.pop()
            address = _address(piece, defined)
            if address is not None:
                closing = Span(piece.start(), piece.end())
                yield Link(Span(start, end), Span(end, piece.start()), closing, address, text[start] == "!")


def _address(piece: re.Match[str], defined: dict[str, tuple[Span, str]]) -> str | None:
    if piece.group("label"):
        known = defined.get(" ".join(piece.group("label").casefold().split()))
        return known[1] if known else None
    address = piece.group("address")
    if address is None:
        return None
    address = address.strip("<>").replace("\\(", "(").replace("\\)", ")")
    if address == "":
        return ""
    return address if _ADDRESS_LIKE.match(address) and not _NO_ADDRESS.fullmatch(address) else None
