"""The brackets of a text and the dates within them, found in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from citecheck.model.span import Span
from citecheck.parse.citations.years import EVENT

_LONGEST = 4_000
"""A bracket that is open for longer was never closed."""
_DEEPEST = 3
"""So many brackets of the other kind may be left open within one that closes."""
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
    stack: list[int] = []
    dated: dict[int, Bracket] = {}
    for event in EVENT.finditer(text):
        at = event.start()
        if event.lastgroup == "open":
            stack.append(at)
        elif event.lastgroup == "close":
            for opened in _closed(stack, text, at):
                if opened in dated:
                    yield _done(dated.pop(opened), stack, text, at)
        else:
            while stack and at - stack[-1] > _LONGEST:
                stack.pop()
            if stack:
                opened = stack[-1]
                dated.setdefault(opened, Bracket(opened, 0)).dates.append(Span(*event.span()))
            else:
                yield Bracket(-1, 0, -1, [Span(*event.span())])
    yield from dated.values()


def _closed(stack: list[int], text: str, at: int) -> list[int]:
    """Return the brackets that end here: the one that the sign closes last, those left open in it before."""
    wanted = _PAIRS[text[at]]
    depth = next((k for k in range(1, min(_DEEPEST, len(stack)) + 1) if text[stack[-k]] == wanted), 0)
    return [stack.pop() for _ in range(depth)]


def _done(bracket: Bracket, stack: list[int], text: str, at: int) -> Bracket:
    bracket.floor = stack[-1] + 1 if stack else 0
    bracket.close = at if text[bracket.open] == _PAIRS[text[at]] else -1
    return bracket
