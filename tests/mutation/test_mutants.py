"""Mutants are wrong in one place each, and a sample of those of the rules is noticed by the rules' tests."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import pytest

from .mutants import of
from .sweep import ROOT, TARGETS, mutants

SWEEP = [sys.executable, "-m", "tests.mutation.sweep"]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("a < b", ["a >= b", "a <= b"]),
        ("a is None", ["a is not None"]),
        ("a and b", ["a or b", "b", "a"]),
        ("not a", ["a"]),
        ("a + b", ["a - b"]),
        ("a[1]", ["a[2]"]),
        ("a('x')", ["a('')"]),
        ("a(b=c)", ["a()"]),
        ("any(a)", ["all(a)"]),
        ("b if a else c", ["b", "c"]),
        ("[b for b in a if b]", ["[b for b in a]"]),
        ("True", ["False"]),
        ("return a", ["return None"]),
        ("return", []),
        ("if a: b", ["if True:\n    b", "if False:\n    b"]),
        ("'a docstring'", []),
        ("import a", []),
        ("a: int = b", []),
    ],
)
def test_a_line_is_made_wrong_in_each_way(line, wrong, tmp_path):
    module = tmp_path / "module.py"
    module.write_text(f"{line}\n")
    assert [ast.unparse(of(module)[i].apply()) for i in range(len(of(module)))] == wrong


def test_a_mutant_says_where_it_is(tmp_path):
    module = tmp_path / "module.py"
    module.write_text("class A:\n    def b(self):\n        return lambda: self.c\n")
    (mutant,) = of(module)
    assert (mutant.line, mutant.scope) == (3, "A.b")


@pytest.mark.deep
def test_the_rules_tests_notice_a_rule_made_wrong():
    every = int(os.environ.get("CITECHECK_SAMPLE", "1"))
    sample = str(len(mutants(TARGETS["check"][0])) // every)
    done = subprocess.run(
        [*SWEEP, "check", "--sample", sample, "--least", "0.8"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_what_is_swept_is_there():
    assert all((ROOT / part).exists() for target in TARGETS.values() for part in target)
