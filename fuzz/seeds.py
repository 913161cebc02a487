"""The short article in every format, as seeds: `python -m fuzz.seeds FOLDER` writes FOLDER/TARGET/… for each target."""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.targets import TARGETS
from tests.formats.article import SAMPLE, checked, taken_apart
from tests.formats.table import FORMATS

_BODIES = {"docx": "word/document.xml", "odt": "content.xml"}


def main() -> None:
    """Write the seeds."""
    folder = Path(sys.argv[1])
    for name in TARGETS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        article = taken_apart(checked(SAMPLE.parent / "short" / "article.md", Path(scratch)))
        for number, form in enumerate(FORMATS):
            made = form.write(article, Path(scratch))
            shutil.copy(made, folder / form.reader / f"{number}{made.suffix}")
            if form.reader in _BODIES:
                with zipfile.ZipFile(made) as archive:
                    body = archive.read(_BODIES[form.reader])
                (folder / f"{form.reader}-body" / f"{number}.xml").write_bytes(body)
        for number, each in enumerate(article.entries):
            for target in ("entry", "identifiers"):
                (folder / target / f"{number}.txt").write_text(each.raw, encoding="utf-8")
    (folder / "dates" / "1.txt").write_text("2013-07-01", encoding="utf-8")


if __name__ == "__main__":
    main()
