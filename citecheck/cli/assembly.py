"""Settings of a run: the defaults, then the settings file, the environment, the command line; the last one wins."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from citecheck.cli import config, opinions
from citecheck.cli.overrides import overrides
from citecheck.cli.records import hold_records
from citecheck.cli.suggest import known_rules
from citecheck.model.rule import Severity, YearPolicy
from citecheck.settings import RegisterSettings, Settings

_ADDRESSES = {
    "CITECHECK_CROSSREF_URL": "crossref_url",
    "CITECHECK_DOI_URL": "doi_url",
    "CITECHECK_DATACITE_URL": "datacite_url",
    "CITECHECK_OPENALEX_URL": "openalex_url",
    "CITECHECK_OPEN_LIBRARY_URL": "open_library_url",
}
_FAIL_ON: dict[str, Severity | None] = {**{severity.value: severity for severity in Severity}, "never": None}


def settings(given: Mapping[str, Any], paths: Iterable[str] = ()) -> Settings:
    """Return the settings of a run over `paths`; `given` are the options, None or empty where not given.

    Raises a usage error for settings that contradict each other, unknown settings and unknown rules.
    """
    values = _values(given, paths)
    if values.get("locked"):
        _check_locked(given)
        values |= {"offline": True, "records": (), "retractions": None, "complete": False}
    _contradictions(values)
    _check_address(values.get("mailto", ""))
    hold_records(values.get("records", ()))
    registers = RegisterSettings(
        **_addresses(),
        **opinions.enabled(),
        mailto=values.get("mailto", ""),
        records=tuple(Path(record) for record in values.get("records", ())),
        complete=values.get("complete", False),
        retractions=Path(values["retractions"]) if values.get("retractions") else None,
        offline=values.get("offline", False),
        resume=values.get("resume", False),
        cache=cache_folder(),
        lock=_lock_file(values) if values.get("locked") else None,
    )
    select, ignore = tuple(values.get("select", ())), tuple(values.get("ignore", ()))
    _check_rules(select, ignore)
    return Settings(
        registers=registers,
        select=select,
        ignore=ignore,
        fail_on=_fail_on(values.get("fail-on", "error")),
        allow_unchecked=values.get("allow-unchecked", False),
        as_format=values.get("as-format"),
        bibliography=tuple(Path(file) for file in values.get("bibliography", ())),
        jobs=values.get("jobs", 1),
        year_policy=_year_policy(values.get("year-policy")),
        severities=overrides(values),
        baseline=_baseline(values),
        renew_baseline=bool(values.get("update-baseline")),
    )


def lock_file(given: Mapping[str, Any], paths: Iterable[str] = ()) -> Path:
    """Return the lock of a run over `paths`: as the options or the settings file say, or in the working folder."""
    return _lock_file(_values(given, paths))


def _lock_file(values: Mapping[str, Any]) -> Path:
    from citecheck.sources.lock.file import NAME

    return Path(values.get("lock-file", NAME))


def _values(given: Mapping[str, Any], paths: Iterable[str]) -> dict[str, Any]:
    """Return what the settings file, the environment and the command line say together."""
    found = config.find(_folder_of(paths))
    values: dict[str, Any] = dict(found[1]) if found else {}
    if os.environ.get("CITECHECK_MAILTO"):
        values["mailto"] = os.environ["CITECHECK_MAILTO"]
    return values | {key.replace("_", "-"): value for key, value in given.items() if value not in (None, (), [])}


def _year_policy(word: str | None) -> YearPolicy | None:
    known = [policy.value for policy in YearPolicy]
    if word is not None and word not in known:
        raise click.UsageError(f"year-policy must be one of {', '.join(known)}, not “{word}”.")
    return YearPolicy(word) if word else None


def _baseline(values: Mapping[str, Any]) -> Path | None:
    if values.get("update-baseline") and not values.get("baseline"):
        raise click.UsageError("--update-baseline writes the file that --baseline names.")
    return Path(values["baseline"]) if values.get("baseline") else None


def _check_locked(given: Mapping[str, Any]) -> None:
    other = next((name for name in ("records", "complete", "retractions") if given.get(name)), None)
    if other:
        raise click.UsageError(f"--locked answers from the lock alone; --{other} goes with `citecheck lock`.")


def _folder_of(paths: Iterable[str]) -> Path:
    first = next((Path(path) for path in paths if path != "-"), Path.cwd())
    folder = first if os.path.isdir(first) else first.parent  # noqa: PTH112 - false where it may not be looked at
    return folder.absolute()


def _contradictions(values: Mapping[str, Any]) -> None:
    if values.get("complete") and not values.get("records"):
        raise click.UsageError("--complete says that the records are the whole register: name them with --records.")
    if values.get("complete") and not values.get("offline"):
        raise click.UsageError("--complete says that there is no other register to ask: add --offline.")
    if values.get("resume") and values.get("offline"):
        raise click.UsageError("--resume asks the registers for the rest; it goes neither with --offline nor --locked.")


def _check_address(mailto: str) -> None:
    before, at, behind = mailto.partition("@")
    if mailto and not (before and at and behind):
        raise click.UsageError(f"The address for the registers must be an e-mail address, not “{mailto}” (--mailto).")


def _check_rules(select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
    if not select and not ignore:
        return
    from citecheck.check.registry import chosen

    with known_rules():
        chosen(select, ignore)


def _addresses() -> dict[str, Any]:
    given = {field: os.environ.get(name, "") for name, field in _ADDRESSES.items()}
    for name, field in _ADDRESSES.items():
        if given[field] and not given[field].startswith(("http://", "https://")):
            raise click.UsageError(f"{name} must be an address that begins with http:// or https://.")
    return {field: address.rstrip("/") for field, address in given.items() if address}


def cache_folder() -> Path | None:
    """Return the cache folder that the environment names, or None for the user's own."""
    folder = os.environ.get("CITECHECK_CACHE", "")
    return Path(folder) if folder else None


def _fail_on(word: str) -> Severity | None:
    if word not in _FAIL_ON:
        raise click.UsageError(f"fail-on must be one of {', '.join(_FAIL_ON)}, not “{word}”.")
    return _FAIL_ON[word]
