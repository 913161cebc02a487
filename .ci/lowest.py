"""Print the lowest allowed version of each dependency of pyproject.toml, as pip constraints."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
for line in project["dependencies"]:
    found = re.match(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=([0-9.]+)", line)
    if not found:
        sys.exit(f"no lower bound: {line}")
    sys.stdout.write(f"{found[1]}=={found[2]}\n")
