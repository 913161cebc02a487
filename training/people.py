"""Names as styles print them: order, initials, what parts them, and where "et al." cuts the list."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from training.facts_of import Person


@dataclass(frozen=True)
class Names:
    """How a style prints a list of names."""

    order: str = "inverted"
    """"inverted" (Smith, A. B.), "bare" (Smith AB), "given" (A. B. Smith), "first" (only the first name inverted)."""
    given: str = "A. B."
    """"A. B.", "A.B.", "AB", "A B", "full"."""
    comma: str = ", "
    between: str = ", "
    last: str = " and "
    two: str = ""
    cut: int = 0
    """Print "et al." where there are more names than this; 0 never."""
    shown: int = 1
    et_al: str = " et al."
    caps: bool = False


FORMATS = {
    "apa": Names(last=", & ", two=", & ", cut=20, shown=19, et_al=", ..."),
    "apa6": Names(last=", & ", cut=7, shown=6, et_al=", et al."),
    "har": Names(given="A.B.", last=" and ", cut=6, shown=3),
    "harc": Names(given="A.B.", last=", and ", cut=9, shown=3),
    "van": Names(order="bare", given="AB", last=", ", cut=6, shown=6, et_al=", et al."),
    "van3": Names(order="bare", given="AB", last=", ", cut=3, shown=3, et_al=", et al."),
    "vanfull": Names(order="bare", given="AB", last=", "),
    "spaced": Names(order="bare", given="A B", last=" and ", cut=8, shown=1),
    "dots": Names(order="bare", given="A.B.", last=", ", cut=9, shown=3),
    "ieee": Names(order="given", last=", and ", two=" and ", cut=6, shown=1),
    "phys": Names(order="given", last=", and ", two=" and ", cut=9, shown=1),
    "els": Names(order="given", given="A.B.", last=", ", cut=9, shown=3, et_al=", et al."),
    "elsand": Names(order="given", given="A.B.", last=" and ", cut=9, shown=1, et_al=", et al."),
    "acs": Names(between="; ", last="; ", cut=10, shown=10, et_al="; et al."),
    "chi": Names(order="first", given="full", last=", and ", two=", and ", cut=10, shown=7, et_al=", et al."),
    "mla": Names(order="first", given="full", last=", and ", two=", and ", cut=2, shown=1, et_al=", et al."),
    "full": Names(order="given", given="full", last=" and ", cut=12, shown=3),
    "fullc": Names(order="given", given="full", last=", and ", two=" and ", cut=3, shown=1),
    "inv": Names(given="full", last=" and ", cut=8, shown=3),
    "slash": Names(given="full", between="/", last="/", cut=4, shown=1, et_al=" u. a."),
    "slashs": Names(between=" / ", last=" / ", cut=4, shown=3, et_al=" u.a."),
    "semi": Names(given="full", between="; ", last="; ", cut=4, shown=3, et_al=" u.a."),
    "und": Names(given="full", last=" und ", cut=5, shown=1, et_al=" et al."),
    "unds": Names(last=" und ", cut=5, shown=1, et_al=" u.a."),
    "nature": Names(last=" & ", cut=5, shown=1, et_al=" et al."),
    "nat": Names(given="A.B.", last=" & ", cut=5, shown=1, et_al=" et al."),
    "science": Names(order="given", last=", ", cut=5, shown=1, et_al=" et al."),
    "abnt": Names(given="full", between="; ", last="; ", cut=3, shown=1, et_al=" et al.", caps=True),
    "abnts": Names(between="; ", last="; ", cut=3, shown=1, et_al=" et al.", caps=True),
    "iso": Names(given="full", between=", ", last=" et ", cut=3, shown=1, et_al=" et al.", caps=True),
    "isoes": Names(given="full", between="; ", last=" y ", cut=3, shown=1, et_al=" [et al.]", caps=True),
    "es": Names(last=" y ", cut=6, shown=1, et_al=" et al."),
    "fr": Names(order="bare", given="A.", last=", ", cut=6, shown=3, et_al=", et al.", caps=True),
    "it": Names(order="given", given="A. B.", last=", ", cut=4, shown=1, caps=True),
    "gost": Names(order="bare", given="A. B.", last=", ", cut=4, shown=3, et_al=" [и др.]"),
    "astro": Names(last=", & ", cut=8, shown=3, et_al=", et al."),
    "astrob": Names(order="bare", given="A. B.", last=", ", cut=8, shown=3, et_al=", et al."),
    "capsfull": Names(order="bare", given="full", last=", ", caps=True, cut=6, shown=3, et_al=", et al."),
    "nl": Names(last=" en ", cut=6, shown=1, et_al=" e.a."),
    "ital": Names(last=" e ", cut=6, shown=1, et_al=" et al."),
    "biblatex": Names(order="given", given="full", last=", and ", two=" and ", cut=3, shown=1),
    "biblatexi": Names(order="first", given="full", last=", and ", two=" and ", cut=3, shown=1),
}


LAST = (" and ", " & ", ", & ", ", and ", ", ", "; ", " und ", " et ", " y ", " e ", " u. ", "/")
CUT = (" et al.", ", et al.", " et al", " u.a.", " u. a.", " y cols.", " and others", " e.a.", " et alii", " et coll.")


def varied(names: Names, rng: random.Random) -> Names:
    """Return the format with one or two of its habits changed."""
    if rng.random() < 0.6:
        return names
    changes: dict[str, object] = {}
    if rng.random() < 0.4:
        changes["given"] = rng.choice(("A. B.", "A.B.", "AB", "A B", "full", "full", "A.-B."))
    if rng.random() < 0.4:
        changes["last"] = rng.choice(LAST)
    if rng.random() < 0.2:
        changes["between"] = rng.choice((", ", "; ", "/", " / ", " and ", ", and ", " – "))
    if rng.random() < 0.2:
        changes |= {"cut": rng.choice((1, 2, 3, 5)), "et_al": rng.choice(CUT)}
    if rng.random() < 0.12:
        changes["caps"] = not names.caps
    if rng.random() < 0.12:
        changes["order"] = rng.choice(("inverted", "bare", "given", "first"))
    return replace(names, **changes)  # type: ignore[arg-type]


SUFFIXES = ("Jr", "Jr.", "III", "II", "Sr.", "3rd")


def slipped(people: tuple[Person, ...], rng: random.Random) -> tuple[Person, ...]:
    """Return the people, now and then one with a suffix or with a name typed in small letters."""
    chance = rng.random()
    if chance > 0.03 or not people:
        return people
    at = rng.randrange(len(people))
    family, given = people[at]
    if chance < 0.012:
        family = family.lower()
        given = given.lower() if rng.random() < 0.3 else given
    elif given:
        family += rng.choice((" ", " ", ", ", "")) + rng.choice(SUFFIXES)
    return (*people[:at], (family, given), *people[at + 1 :])


def printed(people: tuple[Person, ...], names: Names) -> str:
    """Return the list of names as the style prints it."""
    if names.cut and len(people) > names.cut:
        shown = [_one(p, names, i) for i, p in enumerate(people[: max(1, names.shown)])]
        head = names.between.join(shown)
        return head + (f"{names.et_al} {_one(people[-1], names, 1)}" if "..." in names.et_al else names.et_al)
    shown = [_one(p, names, i) for i, p in enumerate(people)]
    if len(shown) < 3:
        return (names.two or names.last).join(shown)
    return names.between.join(shown[:-1]) + names.last + shown[-1]


def _one(person: Person, names: Names, place: int) -> str:
    family, given = person
    if names.caps:
        family = family.upper()
    if not given:
        return person[0]
    given = given if names.given == "full" else initials(given, names.given)
    inverted = names.order in ("inverted", "bare") or (names.order == "first" and place == 0)
    if not inverted:
        return f"{given} {family}"
    return f"{family}{' ' if names.order == 'bare' else names.comma}{given}"


def initials(given: str, form: str) -> str:
    """Return the initials of the given names in the form asked for ("A. B.", "A.B.", "AB", "A B")."""
    words = [w for w in given.replace(".", " ").split() if w[0].isalpha()]
    parts = ["-".join(p[0].upper() for p in w.split("-") if p) for w in words]
    dotted = [p.replace("-", ".-") + "." for p in parts]
    return {
        "A. B.": " ".join(dotted),
        "A.B.": "".join(dotted),
        "AB": "".join(p.replace("-", "") for p in parts),
        "A B": " ".join(p.replace("-", "") for p in parts),
        "A.": "".join(dotted),
        "A.-B.": "-".join(dotted),
    }[form]
