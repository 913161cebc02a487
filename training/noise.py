"""What manuscripts do to references: labels, link debris, line breaks, markup, lost characters."""

from __future__ import annotations

import random
import re
import unicodedata

from training.example import Example

Edit = tuple[int, int, str]
DEBRIS = (
    "[CrossRef]",
    "[PubMed]",
    "[Google Scholar]",
    "Google Scholar",
    "Crossref",
    "View Article",
    "CAS",
    "Web of Science",
    "Full Text",
    "Abstract/FREE Full Text",
    "PubMed Google Scholar",
    "[Crossref], [Google Scholar]",
    "Article",
    "MR1234567",
    "Zbl 0123.45678",
    "INSPIRE",
    "[In German]",
    "(in Russian)",
    "Epub 2014 Jul 3.",
    "[PMC free article]",
)


def labelled(example: Example, rng: random.Random) -> Example:
    """Return the example with a number or key before it."""
    if rng.random() < 0.06:
        head = rng.choice(("Vgl. ", "vgl. ", "Cf. ", "See ", "S. auch ", "Siehe ", "Quelle: ", "► "))
        return Example(head + example.raw, ("other",) * len(head) + example.labels, example.group, example.source)
    number = rng.randint(1, 160)
    head = rng.choice(
        (
            f"[{number}] ",
            f"{number}. ",
            f"{number}. ",
            f"{number} ",
            f"({number}) ",
            f"{number}) ",
            f"[{number}]",
            f"{number}.",
            f"[{_key(example, rng)}] ",
            f"[{_key(example, rng)}]",
            _named(example, rng),
            "• ",
            "- ",
            "* ",
            f"{number}\t",
            f"{number}.\t",
            f"[{number}]. ",
        )
    )
    return Example(head + example.raw, ("label",) * len(head) + example.labels, example.group, example.source)


def _key(example: Example, rng: random.Random) -> str:
    name = re.sub(r"[^A-Za-z]", "", example.raw[:12]) or "Abc"
    return name[:3] + rng.choice(("+", "", "")) + f"{rng.randint(0, 99):02d}" + rng.choice(("", "", "a", "b"))


def _named(example: Example, rng: random.Random) -> str:
    """A label of name and year, as some styles of LaTeX print it: "Weber 2006 "."""
    name = re.match(r"[^\W\d_]{2,20}", example.raw)
    year = re.search(r"\b(?:19|20)\d\d\b", example.raw)
    text = f"{name[0] if name else 'Weber'} {year[0] if year else rng.randint(1960, 2020)}"
    return rng.choice((f"{text} ", f"{text} ", f"[{text}] ", f"({text}) ", f"{text}: "))


def followed(example: Example, rng: random.Random) -> Example:
    """Return the example with identifiers and link debris after it."""
    extra = rng.choice(
        (
            ("pmid", f" PMID: {rng.randint(10**6, 38 * 10**6)}"),
            ("pmid", f" {rng.randint(10**6, 38 * 10**6)}"),
            ("pmid", f" PubMed: {rng.randint(10**6, 38 * 10**6)}."),
            ("pmid", f"; PMCID: PMC{rng.randint(10**5, 10**7)}."),
            ("note", " " + rng.choice(DEBRIS)),
            ("note", " " + rng.choice(DEBRIS)),
            ("note", " " + rng.choice(DEBRIS)),
        )
    )
    label, text = extra
    return Example(example.raw + text, example.labels + (label,) * len(text), example.group, example.source)


def edited(example: Example, edits: list[Edit]) -> Example:
    """Return the example with stretches replaced; what is put in has the label of what was there."""
    raw, labels, at = [], [], 0
    for start, end, new in sorted(edits):
        if start < at:
            continue
        raw.append(example.raw[at:start] + new)
        labels.extend(example.labels[at:start])
        labels.extend([example.labels[min(start, len(example.labels) - 1)]] * len(new))
        at = end
    raw.append(example.raw[at:])
    labels.extend(example.labels[at:])
    return Example("".join(raw), tuple(labels), example.group, example.source)


def _some(example: Example, pattern: str, new: object, share: float, rng: random.Random) -> Example:
    """Replace a share of the matches."""
    edits = [
        (m.start(), m.end(), new(m) if callable(new) else str(new))
        for m in re.finditer(pattern, example.raw)
        if rng.random() < share
    ]
    return edited(example, edits)


def hyphenated(e: Example, rng: random.Random) -> Example:
    """Words divided at line ends."""
    mark = rng.choice(("-\n", "- ", "-\n    ", "¬\n", "\u00ad"))
    return _some(e, r"(?<=[a-zäöüéè]{3})(?=[a-zäöüéè]{3})", mark, 0.02, rng)


def wrapped(e: Example, rng: random.Random) -> Example:
    """Lines broken, with or without an indent."""
    return _some(e, r" ", rng.choice(("\n", "\n  ", "\n\t", "   ", "  ")), 0.09, rng)


def glued(e: Example, rng: random.Random) -> Example:
    """Blanks lost after punctuation, or everywhere near it."""
    return _some(e, r"(?<=[.,;:)]) ", "", rng.choice((0.15, 0.4, 1.0)), rng)


def spaced(e: Example, rng: random.Random) -> Example:
    """Blanks before punctuation."""
    e = _some(e, r"(?<=\d)(?=[–-]\d)|(?<=\d[–-])(?=\d)", " ", rng.choice((0.0, 0.0, 1.0)), rng)
    return _some(e, r"(?<=\w)(?=[.,;:)])|(?<=[(])(?=\w)", " ", rng.choice((0.2, 1.0)), rng)


def run_together(e: Example, rng: random.Random) -> Example:
    """Blanks between words lost and put before punctuation, as some PDF readers do."""
    e = _some(e, r"(?<=[a-z]) (?=[a-zA-Z])", "", rng.choice((0.05, 0.12)), rng)
    e = _some(e, r"(?<=\w)(?=[.,:]\s)", " ", rng.choice((0.0, 0.5)), rng)
    return _some(e, r"(?<=[.,:(]) (?=\w)|(?<=\w) (?=\()", "", rng.choice((0.3, 0.7)), rng)


def names_run_on(e: Example, rng: random.Random) -> Example:
    """Nothing but blanks between the authors, and none at all before the title, as some PDF readers leave it."""
    if rng.random() < 0.6:
        marks = re.compile(r"(?<=[a-zß-ÿ]{2})(?:,? (?:and|und|&) |, )")
        edits = [
            (m.start(), m.end(), " ") for m in marks.finditer(e.raw) if {*e.labels[m.start() : m.end()]} == {"author"}
        ]
        e = edited(e, edits)
    end = e.labels.index("title") if "title" in e.labels else 0
    names = re.search(r"[a-zß-ÿ](?P<gap>\W{1,3})$", e.raw[:end])
    if names is None or e.labels[end - 1] != "author":
        return e
    return edited(e, [(*names.span("gap"), "")])


def dashes_lost(e: Example, rng: random.Random) -> Example:
    """Dashes that a converter could not write."""
    return _some(e, r"[–—-]", rng.choice(("", " ", "?", "\x96", "Ð", "~", "­")), 0.9, rng)


def slips(e: Example, rng: random.Random) -> Example:
    """Characters read wrongly."""
    table = {"l": "1", "I": "l", "rn": "m", "O": "0", "fi": "ﬁ", "fl": "ﬂ", "é": "6", "ü": "ii", "ö": "o", "ff": "ﬀ"}
    return _some(e, "rn|fi|fl|ff|[lIOéüö]", lambda m: table[m[0]], 0.06, rng)


def punctuation_lost(e: Example, rng: random.Random) -> Example:
    """Full stops and commas that are not there."""
    return _some(e, r"(?<=\w)[.,](?= )", "", rng.choice((0.1, 0.3)), rng)


def decomposed(e: Example, rng: random.Random) -> Example:
    """Accents as characters of their own, or misread as Latin-1."""
    form = rng.choice(("NFD", "mojibake", "apart"))

    def change(m: re.Match[str]) -> str:
        if form == "mojibake":
            return m[0].encode().decode("latin-1").replace("\x85", "…")
        parts = unicodedata.normalize("NFD", m[0])
        return parts if form == "NFD" else f"¨{parts[0]}" if parts[-1] == "\u0308" else f"´{parts[0]}"

    return _some(e, "[À-ÖØ-öø-ž]", change, 1.0, rng)


def escaped(e: Example, rng: random.Random) -> Example:
    """Characters escaped for HTML, Markdown or TeX."""
    pairs = rng.choice((("&", "&amp;"), ("&", r"\&"), ("([_*\\[\\]])", None), ("–", "&ndash;"), ("–", "--")))
    return _some(e, pairs[0], pairs[1] if pairs[1] is not None else lambda m: "\\" + m[0], 1.0, rng)


def emphasised(e: Example, rng: random.Random) -> Example:
    """Titles, journals and volumes between marks of emphasis."""
    left, right = rng.choice(
        (
            ("*", "*"),
            ("_", "_"),
            ("<i>", "</i>"),
            ("<italic>", "</italic>"),
            ("<em>", "</em>"),
            (r"\emph{", "}"),
            ("**", "**"),
        )
    )
    edits: list[Edit] = []
    for label in rng.choice((("container",), ("container", "volume"), ("title",), ("volume",))):
        spots = [i for i, x in enumerate(e.labels) if x == label]
        if spots:
            start, end = spots[0], spots[-1] + 1
            while end > start and not e.raw[end - 1].isalnum():
                end -= 1
            while start < end and not e.raw[start].isalnum():
                start += 1
            edits += [(start, start, left), (end, end, right)]
    return edited(e, edits)


def capitals(e: Example, rng: random.Random) -> Example:
    """The names of the authors in capitals."""
    return _some(e, r"\w+", lambda m: m[0].upper() if e.labels[m.start()] == "author" else m[0], 1.0, rng)


def link_broken(e: Example, rng: random.Random) -> Example:
    """Blanks and breaks within DOIs and addresses."""
    mark = rng.choice((" ", "\n", "- ", " "))
    edits = [
        (m.end(), m.end(), mark)
        for m in re.finditer(r"[/.\-_:]", e.raw)
        if e.labels[m.start()] in ("doi", "url") and rng.random() < 0.15
    ]
    return edited(e, edits)


def unended(e: Example, _rng: random.Random) -> Example:
    """The last full stop left out."""
    return Example(e.raw[:-1], e.labels[:-1], e.group, e.source) if e.raw.endswith(".") else e


def volume_glued(e: Example, _rng: random.Random) -> Example:
    """No blank between the journal and its volume."""
    edits = [
        (i - 1, i, "")
        for i in range(1, len(e.raw))
        if e.labels[i] == "volume" != e.labels[i - 1] and e.raw[i - 1] == " "
    ]
    return edited(e, edits)


def cut_off(e: Example, rng: random.Random) -> Example:
    """The end lost."""
    end = rng.randint(len(e.raw) // 2, len(e.raw))
    return Example(e.raw[:end], e.labels[:end], e.group, e.source)


def piped(e: Example, rng: random.Random) -> Example:
    """Table pipes round the entry."""
    left, right = rng.choice((("| ", " |"), ("|", "|"), ("", " |")))
    first, last = e.labels[0], e.labels[-1]
    return Example(left + e.raw + right, (first,) * len(left) + e.labels + (last,) * len(right), e.group, e.source)


NOISES = (
    (hyphenated, 0.05),
    (wrapped, 0.08),
    (glued, 0.05),
    (spaced, 0.045),
    (run_together, 0.05),
    (names_run_on, 0.04),
    (dashes_lost, 0.015),
    (slips, 0.02),
    (punctuation_lost, 0.05),
    (decomposed, 0.03),
    (escaped, 0.03),
    (emphasised, 0.07),
    (capitals, 0.03),
    (link_broken, 0.06),
    (cut_off, 0.02),
    (unended, 0.12),
    (volume_glued, 0.03),
    (piped, 0.01),
)


def noisy(example: Example, rng: random.Random) -> Example:
    """Return the example with what may have happened to it in a manuscript; often nothing."""
    if rng.random() < 0.06:
        example = followed(example, rng)
    if rng.random() < 0.2:
        example = labelled(example, rng)
    for noise, share in NOISES:
        if rng.random() < share:
            example = noise(example, rng)
    return example
