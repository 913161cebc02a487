"""Word's complex fields: a small machine that knows which code the text at hand is the result of."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class _Field:
    opened: int
    code: list[str] = field(default_factory=list)
    result: int | None = None
    """Where its visible text begins; None while its code is being read."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A field that has ended: its code, and from where on its result stands."""

    code: str
    start: int


class Fields:
    """The fields that are open, innermost last."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def in_code(self) -> bool:
        """Whether the text at hand is a field's code and not to be seen."""
        return any(f.result is None for f in self._open)

    def begin(self, at: int) -> None:
        """Open a field."""
        self._open.append(_Field(at))

    def code(self, text: str) -> None:
        """Take a piece of code; Word splits codes over runs. A nested field's code belongs to what holds it, too."""
        for each in self._open:
            if each.result is None:
                each.code.append(text)

    def separate(self, at: int) -> None:
        """End the code of the innermost field: its result begins."""
        if self._open:
            self._open[-1].result = at

    def end(self, at: int) -> Closed | None:
        """Close the innermost field and return it, where one was open."""
        if not self._open:
            return None
        last = self._open.pop()
        return Closed("".join(last.code), at if last.result is None else last.result)
