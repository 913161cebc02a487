"""What stands before a DOI: its label, the resolver's address, or another address that it is part of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WINDOW = 70
_ADDRESS_WINDOW = 300
_MOST_PARTS = 6

_PART = re.compile(
    r"""
    (?: (?P<label> (?: (?<![^\W\d_]) d\.?o\.?i (?:\s{0,2}[:.=]{1,2}|\s?\#)? | doi: ) (?:\s{0,3}|/) )
    | (?P<address> (?:(?P<scheme>https?)\s?:\s?/\s?/\s{0,2})? (?:(?P<host>dx|www)\.\s{0,2})?
        doi\.\s{0,2}org\s?/{1,2}\s{0,3})
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS_START = re.compile(r"https?:/|www\.", re.IGNORECASE)
_NOT_IN_ADDRESS = ' \t\n\r<>"|'


@dataclass(frozen=True, slots=True)
class Before:
    """Where the printed form begins, how the DOI is given, and what is wrong with it."""

    start: int
    form: str = "bare"
    slips: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the print says that what follows is a DOI."""
        return self.form not in {"bare", "in-address"}

    @property
    def in_address(self) -> bool:
        """Whether the DOI is part of an address, so that paths may follow it and percent codes are in order."""
        return self.form not in {"bare", "doi:"}


def before(text: str, at: int) -> Before:
    """Return what stands directly before `at`, where a DOI begins."""
    parts: list[re.Match[str]] = []
    start = at
    while len(parts) < _MOST_PARTS:
        window = max(0, start - _WINDOW)
        part = _PART.search(text[window:start])
        if part is None:
            break
        parts.insert(0, part)
        start = window + part.start()
    addresses = [p for p in parts if p.group("address")]
    if not addresses and _within_address(text, start):
        return Before(at, "in-address")
    return Before(start, _form(parts, addresses), _slips(parts, addresses)) if parts else Before(at)


def _within_address(text: str, at: int) -> bool:
    """Say whether the letters before `at`, back to the last gap, are an address."""
    window = text[max(0, at - _ADDRESS_WINDOW) : at]
    gap = max(window.rfind(c) for c in _NOT_IN_ADDRESS)
    return bool(_ADDRESS_START.search(window, gap + 1))


def _form(parts: list[re.Match[str]], addresses: list[re.Match[str]]) -> str:
    if not addresses:
        return "doi:"
    if not parts[0].group("address"):
        return "doi-before-address"
    if any((a.group("host") or "").lower() == "dx" for a in addresses):
        return "dx"
    return "http" if any((a.group("scheme") or "").lower() == "http" for a in addresses) else "https"


def _slips(parts: list[re.Match[str]], addresses: list[re.Match[str]]) -> tuple[str, ...]:
    labels = len(parts) - len(addresses)
    label_within = bool(addresses) and not parts[-1].group("address")
    slips: tuple[str, ...] = ("doubled",) if len(addresses) > 1 or labels > 1 or label_within else ()
    gaps = "".join(a.group() for a in addresses)
    if any(c.isspace() for c in gaps):
        slips += ("line-break",) if "\n" in gaps else ("space",)
    return slips
