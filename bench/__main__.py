"""All measurements: `python -m bench --data DIR`, where DIR holds annotated data."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench import parsing


def main() -> None:
    """Measure what the data allows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parsing.main(parser.parse_args().data)


if __name__ == "__main__":
    main()
