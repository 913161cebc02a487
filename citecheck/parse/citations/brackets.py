"""The brackets of a text and the dates within them, found in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from citecheck.model.span import Span
from citecheck.parse.citations.years import EVENT

_LONGEST = 4_000
"""A bracket that is open for longer was never closed."""
_PAIRS = {")": "(", "]": "["}


@dataclass(slots=True)
class Bracket:
    """A bracket with the dates that stand right in it; `open` and `close` are the places of its signs, -1 for none."""

    open: int
    floor: int
    """Where the text of the surrounding bracket begins, or 0."""
    close: int = -1
    dates: list[Span] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        """Whether both signs are there."""
        return self.close >= 0


def dated_brackets(text: str) -> Iterator[Bracket]:
    """Yield every bracket that holds a date, in no set order; dates outside of brackets come one by one (`open` -1)."""
    stack: list[Bracket] = []
    for event in EVENT.finditer(text):
        at = event.start()
        if event.lastgroup == "open":
            stack.append(Bracket(at, stack[-1].open + 1 if stack else 0))
        elif event.lastgroup == "close":
            yield from _close(stack, text, at)
        else:
            while stack and at - stack[-1].open > _LONGEST:
                yield from _with_dates(stack.pop())
            date = Span(*event.span())
            if stack:
                stack[-1].dates.append(date)
            else:
                yield Bracket(-1, 0, -1, [date])
    for bracket in stack:
        yield from _with_dates(bracket)


def _close(stack: list[Bracket], text: str, at: int) -> Iterator[Bracket]:
    wanted = _PAIRS[text[at]]
    depth = next((k for k in range(1, min(3, len(stack)) + 1) if text[stack[-k].open] == wanted), 0)
    for k in range(depth):
        bracket = stack.pop()
        if k == depth - 1:
            bracket.close = at
        yield from _with_dates(bracket)


def _with_dates(bracket: Bracket) -> Iterator[Bracket]:
    if bracket.dates:
        yield bracket
