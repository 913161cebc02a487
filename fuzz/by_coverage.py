"""Coverage-guided runs of a target: `python -m fuzz.by_coverage NAME [-max_total_time=60] [CORPUS]` (needs atheris).

Everything behind the name is libFuzzer's. An input that breaks a target is written to the folder as crash-…; the same
command with that file in the place of the corpus tries it again.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["citecheck"]):
    from fuzz.targets import TARGETS


def main() -> None:
    """Run one target until the time is over."""
    name, *given = sys.argv[1:] or [""]
    if name not in TARGETS:
        sys.exit(f"Targets: {', '.join(TARGETS)}")
    atheris.Setup([sys.argv[0], *given], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
