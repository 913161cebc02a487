"""What printed DOIs are known to suffer: words glued to them, paths behind them, publishers' shapes. All of it data.

Counted over 55,919 registered DOIs: none holds "?" or white space, one a comma, two a ";" outside a SICI, none a
Unicode dash; a SICI may end in "#", some DOIs end in "+" or "_".
"""

from __future__ import annotations

import re

GLUED = re.compile(
    r"""
    https?: | ftp: | (?<=[.,;\d)])www\.
    | PMCID (?=[:\s\d]|$) | PMID (?=[:\s\d]|$) | (?<=\d)PMC\d{5} | (?<=\d)PubMed (?=$|[^/\w])
    | (?<=[\d.,;xX)])
        (?: e?[Ee]pub (?=$|[^\w/.-]) | Epub\d{4} | [Aa]vailable (?=$|\W) | [Aa]ccessed (?=$|\W) | [Rr]etrieved (?=$|\W)
        | CrossRef | Crossref | Google | Medline | MEDLINE | Scopus | ISSN (?=[:\s]|$) | ISBN (?=[:\s]|$)
        | arXiv (?=[:\s]|$) | URL (?=[:\s]|$|https?) | (?:Abstract|Full|Published|Received|Article) (?=$|\s) )
    | (?<=.) doi: | (?<=.) DOI (?=[:\s]|$)
    """,
    re.VERBOSE,
)
"""Where the next word was printed without a gap: the DOI ends before it."""

PATH_BEHIND = re.compile(
    r"""
    (?: / (?:full|abstract|abs|pdf|epdf|pdfdirect|epub|meta|html?|fulltext|full-text|full-html|summary|references|tables
        |figures|citation|suppl|supplement|supplementary|asset|standard|xml)
    | \. (?:pdf|full|html|abstract|short) )
    (?: \.(?:pdf|html|long) )? /? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What publishers append to a DOI in their own addresses."""

VERSION_BEHIND = {
    "10.1101": re.compile(r"(?<=\d)v\d{1,2}(?:\.\w{1,20}){0,2}$"),
    "10.64898": re.compile(r"(?<=\d)v\d{1,2}(?:\.\w{1,20}){0,2}$"),
}
"""bioRxiv and medRxiv show versions in their addresses that the DOI does not have."""

_SPRINGER = r"s\d{0,5}(?:-\d{0,3}(?:-\d{0,4}-?)?)?"
UNFINISHED = {
    registrant: re.compile(shape, re.IGNORECASE)
    for registrant, shape in {
        "10.1007": rf"{_SPRINGER}|97[89]-?\d{{0,10}}-?",
        "10.1016": r"j\.?(?:[a-z]{0,20}\.?(?:\d{0,4}(?:\.\d{0,2}(?:\.\d{0,2})?)?)?)?"
        r"|[sb]?\d{0,4}-?(?:\d{0,3}[\dx]?(?:\(\d{0,2}\)?)?(?:\d{0,4}-?)?)?",
        "10.1038": rf"{_SPRINGER}|[a-z]{{2,9}}\.?(?:\d{{4}}\.)?",
        "10.1073": r"pnas(?:\.(?:\d{0,8}|\d{1,3}\.(?:\d{1,3}\.?)?))?",
        "10.1080": r"\d{1,8}|\d{7}[\dx]\.(?:\d{0,4}\.?)?",
        "10.1098": r"rs[a-z]{0,3}(?:\.\d{0,4}\.?)?",
        "10.1103": r"(?:phys|rev)[a-z]{0,12}(?:\.\d{0,4}\.?)?",
        "10.1111": r"j\.?(?:\d{0,4}-?(?:\d{0,3}[\dx]?(?:\.(?:\d{0,4}(?:\.(?:t?[a-z]{0,2}\d{0,5}\.?)?)?)?)?)?)?",
        "10.1177": r"\d{1,12}",
        "10.1186": rf"{_SPRINGER}|\d{{4}}-(?:\d{{0,3}}[\dx]?-?)?(?:\d{{0,3}}-)?",
        "10.1371": r"journal\.?(?:p[a-z]{0,3}(?:\.\d{0,6})?)?",
        "10.3389": r"f[a-z]{0,9}(?:\.\d{0,4}(?:\.\d{0,4})?)?",
    }.items()
}
"""By registrant: what can only be the beginning of a suffix, so that the letters behind a gap belong to it."""
