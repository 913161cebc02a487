"""A file's findings as this run counts them: severities, comments, the baseline, in that order."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding
from citecheck.model.report import BaselineUse, DocumentReport
from citecheck.policy import baseline, ignores
from citecheck.policy.fingerprints import known_by
from citecheck.policy.severities import Scale
from citecheck.policy.words import Codes
from citecheck.settings import Settings

_SHOWN = 5
"""Findings that a sentence names."""


class Judging:
    """What the caller says about findings, and what a run over files makes of the baseline."""

    def __init__(self, settings: Settings, codes: Codes, ran: Iterable[str]) -> None:
        """Take the settings, what words stand for, and the codes of the rules of this run; raises BaselineError."""
        self._settings, self._codes, self._ran = settings, codes, frozenset(ran)
        path = settings.baseline
        self._baseline = baseline.read(path, renew=settings.renew_baseline) if path else None

    def judged(self, dossier: Dossier, findings: Iterable[Finding]) -> DocumentReport:
        """Return the report of a file."""
        scale = Scale(dossier.manuscript.document.path, self._settings.severities, self._codes)
        ran = self._ran - scale.off
        report = ignores.applied(
            DocumentReport(dossier, tuple(scale.weighed(known_by(dossier, findings)))), self._codes, ran
        )
        return self._baseline.applied(report, ran) if self._baseline else report

    def baseline_use(self) -> BaselineUse | None:
        """Return the baseline's part in the run, or None where there is no baseline."""
        return self._baseline.use() if self._baseline else None

    def notices(self) -> tuple[str, ...]:
        """Return what the user should know: what the baseline names and is no longer there."""
        use = self.baseline_use()
        if use is None or not use.stale:
            return ()
        named = "; ".join(f"{one.code} {one.name} in {one.path} ({one.about})" for one in use.stale[:_SHOWN])
        more = f" and {len(use.stale) - _SHOWN} more" if len(use.stale) > _SHOWN else ""
        return (f"No longer there, but in the baseline: {named}{more}. --update-baseline drops what is gone.",)
