"""A baseline: the findings that were there when it was written. They are counted, and do not count.

It names each by its file, its rule and its fingerprint, so that it holds where lines move, and no longer where an entry
is written otherwise. It lies beside the manuscripts, from anyone: what is not of this form is refused.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from citecheck.model.finding import Finding
from citecheck.model.report import BaselineUse, DocumentReport, Known, Suppressed, Suppression
from citecheck.policy.words import of_registers, withheld

FORM = "citecheck-baseline/1"
LARGEST = 50_000_000
_SHOWN = 80


class BaselineError(Exception):
    """A baseline that is not there or is none; one plain sentence."""


class Baseline:
    """The findings known before, and what a run makes of them."""

    def __init__(self, path: Path, known: Iterable[Known], *, renew: bool = False) -> None:
        """Take the file, from whose folder paths are seen, what it holds, and whether it is to be written anew."""
        self._renew = renew
        self._folder = path.absolute().parent
        self._known = {(one.path, one.fingerprint): one for one in known}
        self._known_of: dict[str, list[Known]] = {}
        for one in self._known.values():
            self._known_of.setdefault(one.path, []).append(one)
        self._now: dict[tuple[str, str], Known] = {}
        self._dropped: set[tuple[str, str]] = set()
        self._count = 0

    def applied(self, report: DocumentReport, ran: frozenset[str]) -> DocumentReport:
        """Return the report without the findings known before; `ran` are the rules of this run."""
        path = self._path(report)
        abouts = _abouts(report)
        kept: list[Finding] = []
        old: list[Suppressed] = []
        for finding in report.findings:
            key = path, finding.fingerprint
            rule = finding.rule
            self._now[key] = Known(path, rule.code, rule.name, abouts(finding), finding.fingerprint)
            if self._renew or key in self._known:
                old.append(Suppressed(finding, Suppression.BASELINE))
            else:
                kept.append(finding)
        self._count += len(old)
        self._dropped |= self._gone(path, report, ran)
        return replace(report, findings=tuple(kept), suppressed=(*report.suppressed, *old))

    def _gone(self, path: str, report: DocumentReport, ran: frozenset[str]) -> set[tuple[str, str]]:
        """Return what is known of the file and is no longer there, though its rule ran and could have spoken."""
        unanswered = {_about(entry.reference.raw) for entry in report.dossier.entries if entry.resolution.is_open}
        return {
            (path, one.fingerprint)
            for one in self._known_of.get(path, ())
            if (path, one.fingerprint) not in self._now
            and one.code in ran
            and not withheld(one.code, report.dossier.coverage)
            and not (of_registers(one.code) and one.about in unanswered)
        }

    def use(self) -> BaselineUse:
        """Return the baseline's part in the run so far."""
        stale = () if self._renew else tuple(self._known[key] for key in sorted(self._dropped))
        return BaselineUse(self._count, stale, self._renewed() if self._renew else None)

    def _renewed(self) -> bytes:
        """Return the file with what there is now, and what this run could not judge."""
        held = {key: one for key, one in self._known.items() if key not in self._dropped} | self._now
        rows = [json.dumps(_row(held[key]), ensure_ascii=True) for key in sorted(held, key=lambda k: _order(held[k]))]
        listed = ",\n".join(f"  {row}" for row in rows)
        return f'{{"baseline": "{FORM}",\n "findings": [\n{listed}\n ]}}\n'.encode("ascii")

    def _path(self, report: DocumentReport) -> str:
        path = report.dossier.manuscript.document.path
        if path == "-":
            return path
        try:
            return PurePath(os.path.relpath(path, self._folder)).as_posix()
        except ValueError:  # another drive
            return PurePath(path).as_posix()


def read(path: Path, *, renew: bool = False) -> Baseline:
    """Return the baseline in a file, an empty one where it is only to be written; raises BaselineError."""
    if renew and not path.exists():
        return Baseline(path, (), renew=True)
    try:
        if path.stat().st_size > LARGEST:
            raise BaselineError(f"The baseline {path} is larger than {LARGEST // 1_000_000} MB.")
        found = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise BaselineError(f"There is no baseline {path}: --update-baseline writes it.") from error
    except OSError as error:
        raise BaselineError(f"The baseline {path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"The baseline {path} is not JSON.") from error
    match found:
        case {"baseline": str(form), "findings": [*rows]} if form == FORM:
            return Baseline(path, [_known(path, row) for row in rows], renew=renew)
    raise BaselineError(f"The file {path} is no baseline of the form {FORM}.")


def _known(path: Path, row: object) -> Known:
    match row:
        case {"path": str(at), "code": str(code), "name": str(name), "about": str(about), "fingerprint": str(known_by)}:
            return Known(at, code, name, about, known_by)
    raise BaselineError(f"The baseline {path} holds what is no finding.")


def _row(known: Known) -> dict[str, Any]:
    return {name: getattr(known, name) for name in ("path", "code", "name", "about", "fingerprint")}


def _order(known: Known) -> tuple[str, str, str, str]:
    return known.path, known.code, known.about, known.fingerprint


def _abouts(report: DocumentReport) -> Callable[[Finding], str]:
    """Return what tells of a finding in a few words: the beginning of its entry, or its citation."""
    entries = {entry.reference.id: entry.reference.raw for entry in report.dossier.entries}
    citations = {mention.citation.id: mention.citation.raw for mention in report.dossier.mentions}

    def about(finding: Finding) -> str:
        return _about(citations.get(finding.citation or "") or entries.get(finding.reference or "") or finding.message)

    return about


def _about(raw: str) -> str:
    return " ".join(raw[: _SHOWN * 2].split())[:_SHOWN]
