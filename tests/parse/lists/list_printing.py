"""Well-known works printed as lists: in the usual styles, on the usual pages."""

from __future__ import annotations

import csv
import re
import textwrap
from pathlib import Path

from citecheck.model.document import Document, TextOrigin
from citecheck.model.mapped import Mapped

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures" / "entries"
PROSE = (
    "We asked whether the effect holds where people know each other well. It does not seem to depend on the place, "
    "but it grows with the time that they have spent together, as others have shown before us in smaller groups."
)


def works():
    with (FIXTURES / "known_works.tsv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t"))
    return sorted(found, key=lambda work: (work["authors"], work["year"]))


def people(work, form, last=", and "):
    names = [name.split(", ") for name in work["authors"].split("; ")]
    shown = [form(family, given) for family, given in names]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + last + shown[-1]


def initials(given, dot=". "):
    return dot.join(part[0] for part in re.split(r"[ .]+", given) if part) + dot.rstrip()


def where(work, volume="{volume}({issue}), {pages}"):
    if work["kind"] == "article":
        return f"{work['container']}, {volume.format(**work)}"
    if work["kind"] == "chapter":
        return f"In {work['editors']} (Ed.), {work['container']} (pp. {work['pages']}). {work['publisher']}"
    return f"{work['place']}: {work['publisher']}"


def apa(work):
    who = people(work, lambda f, g: f"{f}, {initials(g)}", ", & ")
    doi = f" https://doi.org/{work['doi']}" if work["doi"] else ""
    return f"{who} ({work['year']}). {work['title']}. {where(work)}.{doi}"


def chicago(work):
    names = work["authors"].split("; ")
    others = [" ".join(reversed(name.split(", "))) for name in names[1:]]
    who = ", ".join([names[0], *others[:-1]]) + (f", and {others[-1]}" if others else "")
    return f"{who}{'' if who.endswith('.') else '.'} {work['year']}. “{work['title']}.” {where(work)}."


def acl(work):
    who = people(work, lambda f, g: f"{g} {f}", " and ")
    return f"{who}. {work['year']}. {work['title']}. {where(work)}."


def german(work):
    who = people(work, lambda f, g: f"{f}, {g}", "/")
    return f"{who} ({work['year']}): {work['title']}. {where(work, '{volume}, {issue}, S. {pages}')}."


def springer(work):
    who = people(work, lambda f, g: f"{f} {initials(g, '')}", ", ")
    return f"{who} ({work['year']}) {work['title']}. {where(work, '{volume}:{pages}')}"


def vancouver(work):
    who = people(work, lambda f, g: f"{f} {initials(g, '')}", ", ")
    return f"{who}. {work['title']}. {where(work, '{year};{volume}({issue}):{pages}')}, {work['year']}."


def physics(work):
    who = people(work, lambda f, g: f"{initials(g)} {f}", " and ")
    return f"{who}, {where(work, '{volume}, {pages}')} ({work['year']})."


DATED = (apa, chicago, german, springer, acl)
STYLES = (*DATED, vancouver, physics)


def wrapped(entries, width=72, hang=0):
    lines = (
        textwrap.wrap(e, width, subsequent_indent=" " * hang, break_on_hyphens=False, break_long_words=False)
        for e in entries
    )
    return [line for entry in lines for line in entry]


def document(text, **more):
    return Document("article.txt", "plain", Mapped.whole(text), TextOrigin(text), **more)


def letters(text):
    return re.sub(r"[\W_]+", "", text).casefold()
