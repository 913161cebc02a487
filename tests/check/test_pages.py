"""Every case of every fixture page, through the whole pipeline: what the rule says and carries, word for word."""

from __future__ import annotations

import pytest

from citecheck.model.rule import YearPolicy
from citecheck.pipeline import audit
from citecheck.settings import RegisterSettings, Settings
from citecheck.sources import registry as sources
from citecheck.sources.interface import Alias, Registered

from .carried import in_words, keep, kept
from .pages import every, in_bytes

NOTHING_OF_IT = '{"DOI": "10.5555/of.no.case", "type": "book", "title": ["Of no case here"]}\n'


class Aliased:
    """A register that answers some DOIs with the record of another."""

    def __init__(self, register, aliases):
        self._register, self._aliases = register, aliases

    def __getattr__(self, name):
        return getattr(self._register, name)

    def __enter__(self):
        self._register.__enter__()
        return self

    def __exit__(self, *error):
        return self._register.__exit__(*error)

    def look_up(self, dois):
        for doi in dois:
            other = self._aliases.get(doi, doi)
            ((_, answer),) = self._register.look_up([other])
            if other != doi and isinstance(answer, Registered):
                answer = Alias(answer.work, proved=True)
            yield doi, answer


def read(case, folder, monkeypatch):
    """Return the case's report by its rule alone."""
    manuscript, records = folder / f"article{case.suffix}", folder / "records.jsonl"
    manuscript.write_bytes(in_bytes(case))
    records.write_text(case.records or NOTHING_OF_IT, encoding="utf-8")
    registers = RegisterSettings(records=(records,), complete=case.complete, offline=True, cache=folder / "cache")
    if case.aliases:
        opened = sources.open_register
        monkeypatch.setattr(sources, "open_register", lambda settings: Aliased(opened(settings), case.aliases))
    policy = YearPolicy(case.policy) if case.policy else None
    report = audit([str(manuscript)], Settings(registers=registers, select=(case.code,), year_policy=policy))
    assert not report.refusals
    return report.documents[0]


@pytest.mark.parametrize("case", every(), ids=lambda case: case.name)
def test_the_page_holds(case, tmp_path, monkeypatch, request):
    report = read(case, tmp_path, monkeypatch)
    assert [finding.message for finding in report.findings] == case.findings
    carried = in_words(report.findings, report.dossier.manuscript.document)
    if case.fires and request.config.getoption("--write-goldens"):
        keep(case, carried)
    assert carried == (kept(case) if case.fires else "")
