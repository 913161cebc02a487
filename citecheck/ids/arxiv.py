"""arXiv identifiers, old ("hep-th/9901001") and new ("2101.00001v2"): compact, validate, find.

Source: arXiv's "Understanding the arXiv identifier".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.ids.errors import InvalidId
from citecheck.ids.printed import PrintedId
from citecheck.model.span import Span

_NEW = r"\d{2}(?:0[1-9]|1[0-2])\s?\.\s?\d{4,5}"
_OLD = (
    r"(?:astro\s?-\s?ph|cond\s?-\s?mat|gr\s?-\s?qc|hep\s?-\s?(?:ex|lat|ph|th)|math\s?-\s?ph|nucl\s?-\s?(?:ex|th)|quant\s?-\s?ph"
    r"|math|nlin|cs|physics|q-bio|acc-phys|adap-org|alg-geom|ao-sci|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga"
    r"|funct-an|mtrl-th|patt-sol|plasm-ph|q-alg|solv-int|supr-con)(?:\.[A-Za-z]{2})?\s?/\s?\d{7}"
)
_ID = rf"(?P<id>(?:{_NEW}|{_OLD})(?:v\d{{1,2}})?)(?![\w])"
_LABEL = r"(?:arXiv(?:\s{0,2}(?:preprint|e-?print))?\s{0,2}[:.=/]?\s{0,2}){1,3}"
_FIND = re.compile(
    rf"(?<![^\W\d_])(?:(?:https?\s?:\s?//)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html|format)/|10\.48550/arXiv\.|{_LABEL}"
    rf"(?:\[?[a-z-]{{2,9}}(?:\.[A-Z]{{2}})?\]?\s{{0,2}}/\s?(?=\d{{4}}\.))?){_ID}",
    re.IGNORECASE,
)
_OLD_ALONE = re.compile(rf"(?<![\w/.-]){_OLD}(?:v\d{{1,2}})?(?!\w)")
_VALID = re.compile(rf"(?:{_NEW}|{_OLD})(?:v\d{{1,2}})?", re.IGNORECASE)
_PREFIX = re.compile(
    r"(?:(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html|format)/|(?:https?://(?:dx\.)?doi\.org/)?10\.48550/arXiv\.|arXiv:)",
    re.IGNORECASE,
)


def compact(text: str) -> str:
    """Return the identifier without label or address; its version stays."""
    number = "".join(_PREFIX.sub("", text.strip(), count=1).split()).removesuffix(".pdf")
    archive, slash, rest = number.partition("/")
    return archive.lower().partition(".")[0] + slash + rest if slash else number


def validate(text: str) -> str:
    """Return the normal form; raise InvalidId where it is none."""
    number = compact(text)
    if not _VALID.fullmatch(number):
        raise InvalidId(f"not an arXiv identifier: {text[:40]!r}")
    return number


def is_valid(text: str) -> bool:
    """Say whether the text is an arXiv identifier by its form."""
    return bool(_VALID.fullmatch(compact(text)))


def find(text: str) -> Iterator[PrintedId]:
    """Yield each arXiv identifier that is labelled or part of an address, and old ones by themselves."""
    done = 0
    found = [(m.start(), m.end(), m.group("id")) for m in _FIND.finditer(text)]
    found += [(m.start(), m.end(), m.group()) for m in _OLD_ALONE.finditer(text)]
    for start, end, number in sorted(found):
        if start >= done:
            done = end
            yield PrintedId(text[start:end], compact(number), Span(start, end))
