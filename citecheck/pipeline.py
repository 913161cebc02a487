"""The sentence: read, parse, link, resolve, check -> Report. This module alone knows the order.

It prints nothing. Each stage is imported where it is needed, so that a run loads only what it uses.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from citecheck.flow.interruption import Interruption, not_reached
from citecheck.model.dossier import Dossier
from citecheck.model.link import Linkage
from citecheck.model.manuscript import Manuscript
from citecheck.model.reference import Reference
from citecheck.model.report import BaselineUse, DocumentReport, Refusal, Report, SourceUse
from citecheck.model.resolution import Resolution
from citecheck.settings import Settings

if TYPE_CHECKING:
    from citecheck.sources.interface import Register

Watch = Callable[[str, int, int], None]
"""Told of progress: the stage, how much is done, how much there is."""

_INTERRUPTED = "The run was interrupted before this reference was looked up."
_READING_ONLY = "Nothing was looked up."


def audit(
    paths: Iterable[str],
    settings: Settings | None = None,
    watch: Watch | None = None,
    register: Register | None = None,
) -> Report:
    """Return the report on all files: one resolver and one pace for all of them.

    A file that cannot be read becomes a Refusal and the others are checked all the same. On Ctrl-C the report holds
    what is done, and says so. `register` is asked instead of the one that the settings open; it is closed, too. Raises
    the families' exceptions where the caller is wrong (an unknown rule, records that cannot be read).
    """
    run = Run(paths, settings or Settings(), watch, register)
    ended = tuple(run)
    return run.report(ended)


class Run:
    """A run over files: iterate over it to get each file's report, or refusal, in order, as soon as it is done.

    What the registers have to say of the whole is known when the iteration has ended.
    """

    def __init__(
        self, paths: Iterable[str], settings: Settings, watch: Watch | None = None, register: Register | None = None
    ) -> None:
        """Take what `audit` takes; nothing is read or asked yet."""
        self._paths, self._settings, self._watch, self._register = tuple(paths), settings, watch, register
        self._interruption = Interruption()
        self._judge = _Judge(settings)
        self._waiting: deque[_Waiting | Refusal] = deque()
        self._by_number: dict[str, _Waiting] = {}
        self._read = self._asked = 0
        self.uses: tuple[SourceUse, ...] = ()
        self.notices: tuple[str, ...] = ()

    @property
    def interrupted(self) -> bool:
        """Whether Ctrl-C ended the run."""
        return self._interruption.came

    def stop(self) -> None:
        """Take the run as interrupted: Ctrl-C came while its results were being written."""
        self._interruption.came = True

    def __iter__(self) -> Generator[DocumentReport | Refusal, None, None]:
        """Yield each file's report or refusal; raises what `audit` raises.

        One Ctrl-C may come as several signals: each ends the stage that it meets, and none loses a file.
        """
        from citecheck.resolve import resolve
        from citecheck.sources.registry import open_register

        with self._interruption, self._register or open_register(self._settings) as register:
            with self._interruption:
                for done, (key, resolution) in enumerate(resolve(self._references(), register), 1):
                    self._take(key, resolution, done)
                    yield from self._ended(whole=False)
            while self._waiting:
                with self._interruption:
                    yield from self._ended(whole=True)
            self.uses, self.notices = register.uses(), register.notices()
        if self.interrupted:
            yield from not_reached(self._paths, self._read)

    def report(self, ended: Iterable[DocumentReport | Refusal]) -> Report:
        """Return the report on what the iteration has yielded."""
        ended = tuple(ended)
        return Report(
            tuple(one for one in ended if isinstance(one, DocumentReport)),
            self.generated,
            self.uses,
            tuple(one for one in ended if isinstance(one, Refusal)),
            self.notices + self._judge.policy.notices(),
            self.interrupted,
            locked=self._settings.registers.lock is not None,
            baseline=self.baseline,
        )

    @property
    def baseline(self) -> BaselineUse | None:
        """What the run made of the baseline, where it has one."""
        return self._judge.policy.baseline_use()

    @property
    def generated(self) -> str:
        """When the answers are from: now, or the date of the lock that alone was asked."""
        locked = self._settings.registers.lock and self.uses
        return self.uses[0].as_of or now() if locked else now()

    def _references(self) -> Iterator[tuple[str, Reference]]:
        """Yield all files' references, each file read when its turn comes."""
        from citecheck.flow.reading import readings

        for number, one in enumerate(readings(self._paths, self._settings), 1):
            if self._watch:
                self._watch("read", number, 0)
            self._read = number
            if isinstance(one, Refusal):
                self._waiting.append(one)
                continue
            manuscript, linkage = one
            waiting = _Waiting(manuscript, linkage, len(manuscript.references))
            self._waiting.append(waiting)
            self._asked += waiting.left
            self._by_number |= {f"{number}:{reference.id}": waiting for reference in manuscript.references}
            yield from ((f"{number}:{reference.id}", reference) for reference in manuscript.references)

    def _take(self, key: str, resolution: Resolution, done: int) -> None:
        waiting = self._by_number.pop(key)
        waiting.resolutions[key.partition(":")[2]] = resolution
        waiting.left -= 1
        if self._watch:
            self._watch("resolve", done, self._asked)

    def _ended(self, *, whole: bool) -> Iterator[DocumentReport | Refusal]:
        """Yield the files at the head of the line that are done; all, as they are, where the `whole` run is over."""
        while self._waiting:
            head = self._waiting[0]
            if isinstance(head, _Waiting) and head.left and not whole:
                return
            ended = head if isinstance(head, Refusal) else self._judged(head)
            self._waiting.popleft()
            yield ended

    def _judged(self, file: _Waiting) -> DocumentReport:
        from citecheck.flow.dossiers import dossier

        policy = self._settings.year_policy
        return self._judge(dossier(file.manuscript, file.linkage, file.resolutions, _INTERRUPTED, policy))


@dataclass
class _Waiting:
    """A file that was read, and what is still to be looked up for it."""

    manuscript: Manuscript
    linkage: Linkage
    left: int
    resolutions: dict[str, Resolution] = field(default_factory=dict)


def reading(paths: Iterable[str], settings: Settings | None = None, watch: Watch | None = None) -> Report:
    """Return a report of reading and linking alone: no register is asked and no rule is run."""
    from citecheck.flow.dossiers import dossier
    from citecheck.flow.reading import readings

    interruption, paths = Interruption(), tuple(paths)
    documents: list[DocumentReport] = []
    refusals: list[Refusal] = []
    with interruption:
        for number, one in enumerate(readings(paths, settings or Settings()), 1):
            if isinstance(one, Refusal):
                refusals.append(one)
            else:
                documents.append(DocumentReport(dossier(*one, {}, _READING_ONLY), ()))
            if watch:
                watch("read", number, 0)
    if interruption.came:
        refusals += not_reached(paths, len(documents) + len(refusals))
    return Report(tuple(documents), now(), refusals=tuple(refusals), interrupted=interruption.came)


class _Judge:
    """Finds the faults of a dossier by the rules of this run, and says what the caller makes of them."""

    def __init__(self, settings: Settings) -> None:
        from citecheck.check.registry import chosen, codes
        from citecheck.policy.judging import Judging

        self._rules = chosen(settings.select, settings.ignore)
        self.policy = Judging(settings, codes, self._rules.codes)

    def __call__(self, dossier: Dossier) -> DocumentReport:
        """Return the report of a file, each finding with its fix spelt where it can be."""
        from citecheck.amend.registry import spelt
        from citecheck.check.engine import check

        return self.policy.judged(dossier, (spelt(finding, dossier) for finding in check(dossier, self._rules)))


def audit_references(
    references: Iterable[tuple[str, Reference]], settings: Settings | None = None
) -> Iterator[tuple[str, DocumentReport]]:
    """Resolve and check single references; yield each under its key, in the order given, as soon as may be."""
    from citecheck.flow.dossiers import alone
    from citecheck.resolve import resolve
    from citecheck.sources.registry import open_register

    settings = settings or Settings()
    judge = _Judge(settings)
    waiting: deque[tuple[str, str, Reference]] = deque()
    resolved: dict[str, Resolution] = {}

    def asked() -> Iterator[tuple[str, Reference]]:
        for number, (key, reference) in enumerate(references):
            waiting.append((str(number), key, reference))
            yield str(number), reference

    with open_register(settings) as register:
        for done, resolution in resolve(asked(), register):
            resolved[done] = resolution
            while waiting and waiting[0][0] in resolved:
                number, key, reference = waiting.popleft()
                yield key, judge(alone(reference, resolved.pop(number), settings.year_policy))


def now() -> str:
    """Return the time in ISO 8601, UTC; SOURCE_DATE_EPOCH stands in for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    at = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() and len(epoch) < 12 else datetime.now(UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
