"""All measurements: `python -m bench [--data DIR]`, where DIR holds annotated data; without it, what needs none."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench import fabricated, parsing, speed


def main() -> None:
    """Measure what the data allows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    data = parser.parse_args().data
    has_records = data is not None and any((data / "crossref").glob("works*.jsonl.gz"))
    speed.main(data if has_records else None)
    if data:
        parsing.main(data)
        if (data / "fabricated").is_dir():
            fabricated.main(data)


if __name__ == "__main__":
    main()
