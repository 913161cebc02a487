"""What a rule is to the engine, and the rules that a run applies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.finding import Finding
from citecheck.model.rule import Rule

Unit = TypeVar("Unit", contravariant=True)


class RuleModule(Protocol[Unit]):
    """A module that holds a rule: its page is the docstring, its identity `RULE`, its judgement `check`."""

    @property
    def RULE(self) -> Rule:  # noqa: N802 - a module's constant
        """Code, name and severity."""
        ...

    def check(self, unit: Unit, /) -> Iterator[Finding]:
        """Yield what is wrong with the unit."""
        ...


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a run, by the unit they look at."""

    entry: tuple[RuleModule[Entry], ...]
    mention: tuple[RuleModule[Mention], ...]
    whole: tuple[RuleModule[Dossier], ...]

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules of the run."""
        rules: tuple[RuleModule[Any], ...] = (*self.entry, *self.mention, *self.whole)
        return frozenset(module.RULE.code for module in rules)


class UnknownRule(ValueError):  # noqa: N818 - the caller's word names no rule
    """A word that is no rule's code, code prefix or name; `sentence` says so and suggests the nearest."""

    def __init__(self, word: str, nearest: str | None) -> None:
        self.word = word
        self.nearest = nearest
        self.sentence = f"There is no rule {word!r}" + (f"; did you mean {nearest}?" if nearest else ".")
        super().__init__(self.sentence)
