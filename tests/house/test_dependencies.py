"""What is installed with the program: licences that a MIT program may build on, and no version with a known hole.

Both are read from the packages themselves, without network. The holes are those that had been published when a line was
written; a newer one is for the registry's own tools to find (`pip-audit`, with network).
"""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

PROJECT = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = ("pdf", "xlsx", "zst")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ALLOWED = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|ISC|MPL|Mozilla Public|PSF|Python Software Foundation|Unlicense|Zlib|CC0)\b|\bBSD-\d",
    re.I,
)
_BARRED = re.compile(r"\b(?:A|L)?GPL|GNU (?:Affero|Lesser|General)|proprietary|commercial", re.I)
FIXED_IN = {
    "certifi": "2024.7.4",  # CVE-2024-39689
    "h11": "0.16.0",  # CVE-2025-43859
    "idna": "3.7",  # CVE-2024-3651
    "lxml": "4.9.1",  # CVE-2022-2309
    "pygments": "2.15.1",  # CVE-2022-40896
    "pyyaml": "5.4",  # CVE-2020-14343
    "requests": "2.32.4",  # CVE-2024-47081
    "tqdm": "4.66.3",  # CVE-2024-34062
    "urllib3": "2.6.0",  # CVE-2025-66418, CVE-2025-66471
}


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def installed():
    """Return every package that an installation of the program with its extras pulls in, as it is installed here."""
    wanted = [*PROJECT["dependencies"], *(line for extra in EXTRAS for line in PROJECT["optional-dependencies"][extra])]
    found, todo = {}, [_NAME.match(line)[0] for line in wanted]
    while todo:
        name = plain(todo.pop())
        if name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        todo += [_NAME.match(line)[0] for line in found[name].requires or () if "extra ==" not in line]
    return found


PACKAGES = installed()


def licence(package):
    told = package.metadata
    classifiers = [c.rpartition("::")[2] for c in told.get_all("Classifier", []) if c.startswith("License ::")]
    return " / ".join(filter(None, (told.get("License-Expression"), (told.get("License") or "")[:200], *classifiers)))


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_licences_are_free_and_do_not_bind_the_program(name):
    said = licence(PACKAGES[name])
    assert _ALLOWED.search(said), f"{name}: {said!r}"
    assert not _BARRED.search(said), f"{name}: {said!r}"


def numbers(version):
    return tuple(int(n) for n in re.findall(r"\d+", version.split("+")[0])[:4])


@pytest.mark.parametrize("name", sorted(FIXED_IN.keys() & PACKAGES.keys()))
def test_no_version_with_a_known_hole(name):
    assert numbers(PACKAGES[name].version) >= numbers(FIXED_IN[name])


def test_all_that_the_project_asks_for_is_looked_at():
    assert {plain(_NAME.match(line)[0]) for line in PROJECT["dependencies"]} <= PACKAGES.keys()


def test_every_dependency_has_bounds_on_both_sides():
    assert [line for line in PROJECT["dependencies"] if ">=" not in line or "<" not in line] == []
