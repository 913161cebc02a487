"""A manuscript whose check asks every kind of question that the registers are asked, and the register that answers."""

from __future__ import annotations

from pathlib import Path

from sources.fake import Fake

TEXT = (Path(__file__).parent / "manuscript.md").read_text(encoding="utf-8")

STRINGS = tuple(entry for entry in TEXT.split("\n\n") if entry.startswith(("Piwowar", "Watson")))

DOIS = ("10.1371/journal.pone.0000308", "10.5555/never.registered", "10.48550/arxiv.1706.03762", "10.5555/elsewhere")


def prepare(fake: Fake) -> None:
    """Give the register what the manuscript needs: an alias, another agency's DOI, a shortDOI."""
    fake.aliases["10.5555/old.name"] = fake.handles["10.5555/old.name"] = "10.1038/nature12373"
    fake.agencies["10.5555/elsewhere"] = "mEDRA"
    elsewhere = {"DOI": "10.5555/elsewhere", "_agency": "mEDRA"}
    fake.messages["10.5555/elsewhere"] = fake.messages["10.1002/zaac.19271660112"] | elsewhere
    fake.handles["10/harbour"] = "10.5555/1984.30"
