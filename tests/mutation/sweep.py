"""Make the code wrong in one place at a time and run the tests that reach it: `python -m tests.mutation.sweep check`.

The tests are collected and run once, in this process, to learn which functions each of them calls. Then every mutant
gets a fork of it, in which the function is replaced and its tests run, quickest first, until one fails. Those that no
test notices are printed. `--sample N` takes N mutants by a fixed seed; `--least S` fails where fewer are noticed.
"""

from __future__ import annotations

import argparse
import functools
import gc
import inspect
import os
import random
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import pytest
from _pytest.runner import runtestprotocol

from .mutants import MODULE, Mutant, of

ROOT = Path(__file__).resolve().parents[2]
# What is made wrong, and the tests that are to notice.
TARGETS = {
    "check": ("citecheck/check", "tests/check"),
    "link": ("citecheck/link", "tests/link"),
    "match": ("citecheck/match", "tests/match"),
    "decide": ("citecheck/resolve/decide.py", "tests/resolve"),
}
_SEED = 7
_CPU_SECONDS = 30  # a mutant may run for ever: that is noticed, too
_MEMORY = 4 << 30


class Sweep:
    """A pytest plugin that runs the collected tests on mutants instead of once."""

    def __init__(self, mutants: list[Mutant], jobs: int) -> None:
        self.mutants, self.jobs = mutants, jobs
        self.survivors: list[Mutant] = []
        self.failing: list[str] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Learn which tests reach what, then try every mutant on those."""
        reached = self._learn(session.items, {str(ROOT / m.path) for m in self.mutants})
        gc.collect()
        gc.freeze()  # what all forks share is not touched, and so not copied, by collecting in them
        if not self.failing:
            self._try_all(reached)
        return True

    def _learn(self, items: list[pytest.Item], files: set[str]) -> dict[tuple[str, str], list[pytest.Item]]:
        """Return the tests that call each function, quickest first; a file's own lines are all tests' concern."""
        took: dict[pytest.Item, float] = {}
        reached: dict[tuple[str, str], set[pytest.Item]] = defaultdict(set)
        for item in items:
            called: set[CodeType] = set()
            sys.setprofile(lambda frame, event, _, called=called: event == "call" and called.add(frame.f_code))
            begin = time.process_time()
            passed = _passes(item)
            sys.setprofile(None)
            took[item] = time.process_time() - begin
            if not passed:
                self.failing.append(item.nodeid)
            for code in called:
                if code.co_filename in files:
                    reached[code.co_filename, code.co_qualname.split(".<locals>")[0]].add(item)
        for file in files:
            reached[file, MODULE] = set(items)
        return {key: sorted(found, key=took.__getitem__) for key, found in reached.items()}

    def _try_all(self, reached: dict[tuple[str, str], list[pytest.Item]]) -> None:
        running: dict[int, Mutant] = {}
        for mutant in self.mutants:
            tests = reached.get((str(ROOT / mutant.path), mutant.scope), [])
            if len(running) >= self.jobs:
                self._wait(running)
            sys.stdout.flush()
            child = os.fork()
            if child == 0:
                os._exit(_noticed(mutant, tests))
            running[child] = mutant
        while running:
            self._wait(running)

    def _wait(self, running: dict[int, Mutant]) -> None:
        child, status = os.wait()
        mutant = running.pop(child)
        if status == 0:
            self.survivors.append(mutant)


def _noticed(mutant: Mutant, tests: list[pytest.Item]) -> int:
    """Return 1 where a test fails on the mutant, else 0; in a fork, which also ends where it costs too much."""
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        _install(mutant)
    except Exception:  # noqa: BLE001 - a module that cannot even be loaded is noticed by any test
        return 1
    return int(not all(_passes(item) for item in tests))


def _passes(item: pytest.Item) -> bool:
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _install(mutant: Mutant) -> None:
    """Put the mutant into the loaded module: into its function, whoever holds it, or its constant, wherever it is."""
    module = sys.modules[".".join(mutant.path.with_suffix("").parts).removesuffix(".__init__")]
    wrong = dict(vars(module))
    exec(compile(mutant.apply(), str(ROOT / mutant.path), "exec"), wrong)  # noqa: S102 - our own code
    if mutant.scope:
        _replace(_looked_up(vars(module), mutant.scope), _looked_up(wrong, mutant.scope))
    else:
        for name, value in wrong.items():
            if not isinstance(value, FunctionType | type | ModuleType) and not name.startswith("__"):
                _everywhere(name, vars(module).get(name), value)
    for loaded in _modules():
        for value in vars(loaded).values():
            if isinstance(value, functools._lru_cache_wrapper):
                value.cache_clear()


def _looked_up(names: dict[str, object], scope: str) -> object:
    first, *rest = scope.split(".")
    return functools.reduce(inspect.getattr_static, rest, names[first])


def _replace(old: object, new: object) -> None:
    one, other = (inspect.unwrap(getattr(f, "fget", None) or getattr(f, "__func__", f)) for f in (old, new))
    if isinstance(one, FunctionType) and isinstance(other, FunctionType):
        one.__code__, one.__defaults__, one.__kwdefaults__ = other.__code__, other.__defaults__, other.__kwdefaults__


def _everywhere(name: str, old: object, new: object) -> None:
    for loaded in _modules():
        if name in vars(loaded) and vars(loaded)[name] is old:
            setattr(loaded, name, new)


def _modules() -> list[ModuleType]:
    return [m for name, m in list(sys.modules.items()) if name.startswith("citecheck")]


def mutants(path: str) -> list[Mutant]:
    """Return the mutants of a file or of all files of a folder, given from the root of the project."""
    files = sorted((ROOT / path).rglob("*.py")) if (ROOT / path).is_dir() else [ROOT / path]
    return [mutant for file in files for mutant in of(file.relative_to(ROOT))]


def sweep(target: str, sample: int = 0, jobs: int = 2) -> tuple[list[Mutant], list[Mutant]]:
    """Return the mutants tried and those that no test noticed; `ValueError` where a test fails without any."""
    path, tests = TARGETS[target]
    tried = mutants(path)
    if 0 < sample < len(tried):
        tried = sorted(random.Random(_SEED).sample(tried, sample), key=lambda m: (m.path, m.line))  # noqa: S311
    plugin = Sweep(tried, jobs)
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0", tests], plugins=[plugin])
    if plugin.failing:
        raise ValueError(f"{len(plugin.failing)} fail on the code as it is: {', '.join(plugin.failing[:5])}")
    return tried, sorted(plugin.survivors, key=lambda m: (m.path, m.line))


def _lines(tried: list[Mutant], survivors: list[Mutant]) -> Iterator[str]:
    yield from map(str, survivors)
    lost, all_of = Counter(m.path for m in survivors), Counter(m.path for m in tried)
    yield from (f"{lost[path]:5} of {all_of[path]:5} unnoticed  {path}" for path in sorted(all_of))
    yield f"{1 - len(survivors) / len(tried):.3f} of {len(tried)} mutants noticed"


def main() -> None:
    """Sweep what is named and end with 1 where too little of it is noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    tried, survivors = sweep(options.target, options.sample, options.jobs)
    sys.stdout.write("\n".join(_lines(tried, survivors)) + "\n")
    sys.exit(1 - len(survivors) / len(tried) < options.least)


if __name__ == "__main__":
    main()
