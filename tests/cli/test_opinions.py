"""The environment's switches for second opinions."""

from __future__ import annotations

import click
import pytest

from citecheck.cli import opinions


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("CITECHECK_OPENALEX", "yes", "openalex", True),
        ("CITECHECK_OPENALEX", "0", "openalex", False),
        ("CITECHECK_OPEN_LIBRARY", " On ", "open_library", True),
        ("CITECHECK_OPENALEX_KEY", " abc123 ", "openalex_key", "abc123"),
    ],
)
def test_switches(monkeypatch, name, value, field, expected):
    monkeypatch.setenv(name, value)
    assert opinions.enabled()[field] == expected


def test_nothing_is_enabled_of_itself(monkeypatch):
    for name in ("CITECHECK_OPENALEX", "CITECHECK_OPENALEX_KEY", "CITECHECK_OPEN_LIBRARY"):
        monkeypatch.delenv(name, raising=False)
    assert opinions.enabled() == {"openalex": False, "open_library": False, "openalex_key": ""}


@pytest.mark.parametrize(("name", "value"), [("CITECHECK_OPENALEX", "perhaps"), ("CITECHECK_OPENALEX_KEY", "a b\n")])
def test_nonsense_is_a_usage_error(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(click.UsageError) as error:
        opinions.enabled()
    assert name in str(error.value)
    assert "a b" not in str(error.value)
