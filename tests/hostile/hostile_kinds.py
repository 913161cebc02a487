"""Small hostile files, one a line or two: what each is called, what it holds, and what must come of it.

READ: read to the end, and the good neighbours found. REFUSED: one sentence, exit code 2. EITHER: one of the two.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib

READ, REFUSED, EITHER = "read", "refused", "either"
N = 3_000
NEIGHBOURS = (
    ("Hendrix, C. S., & Wong, W. H. (2013). When is the pen truly mighty? *BJPS*, 43(3), 651–672.", "10.5555/one"),
    ("Maller, T. (2009). The dangers of disengagement. *Studies in Conflict*, 32(6), 511–536.", "10.5555/two"),
    ("Okafor, N. (2017). Rivers and their borders. *Water Policy*, 19(2), 201–219.", "10.5555/three"),
)
DOIS = tuple(doi for _, doi in NEIGHBOURS)
LIST = "References\n\n" + "".join(f"{entry} https://doi.org/{doi}\n" for entry, doi in NEIGHBOURS)

RUNS = {
    "brackets": "(" * N,
    "closing": "Smith, J. (" + "(" * N + ")" * N,
    "doi prefixes": "10.1" * N,
    "doi slashes": "10.1234/" * N,
    "addresses": "https://doi.org/" * N,
    "a long doi": "doi:10.1234/" + "a" * N * 9,
    "escapes": "https://doi.org/10.1234/a" + "\\" * N * 9 + "(b\\)",
    "authors": "Smith, J., and " * N,
    "initials": "A. " * N,
    "surnames": "Smith, " * N,
    "blanks": "Smith, J." + " " * N * 9 + "x",
    "digits": "1" * N * 9,
    "broken words": "a-\n" * N,
    "blank lines": "\n" * N * 9 + "x",
    "cells": "| " * N,
    "links": "Google Scholar Worldcat Fulltext " * N,
    "quotes": '"' * N + "“" * N,
    "ampersands": "& . . . " * N,
    "marks": "e" + "\u0301\u0323" * N,
    "nul": "Smith\0, J. (2013). A\0title. " + "\0" * N,
    "hidden letters": "Sm\u00adith, J. (20\u200b13). \u202eeltit\u202c. J. Tests. https://doi.org/10.5555/te\u200bst",
    "markup": "<script>alert(1)</script> [/red] {0.__class__} %s%n ${x} `id` $(id)",
    "terminal": "\x1b[31mRED\x1b]0;title\x07\x9b1m",
    "a workflow": "::error file=a::b\n##[error]x\n::stop-commands::x",
}
BEFORE = {
    "unclosed citations": "(Smith, 2013; " * N,
    "citations": "So it is (Hendrix & Wong, 2012). " * N,
    "headings": "References\n" * N,
    "a bracket of digits": "as in [1," + "1234567890" * N,
}

_ENTITY = '<!DOCTYPE article [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _jats(text, head=""):
    ref = f"<ref id='r1'><mixed-citation>{text}</mixed-citation></ref>"
    return f"{head}<article><front/><body><p>x</p></body><back><ref-list>{ref}</ref-list></back></article>"


def _bib(*after):
    entry = "@article{{k{i}, author={{Okafor, N.}}, title={{Rivers}}, year={{2013}}, doi={{{doi}}}}}\n"
    return "".join(entry.format(i=i, doi=doi) for i, doi in enumerate(DOIS)) + "".join(after)


def _zip(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return out.getvalue()


def _document(body, head=""):
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{head}<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'


def _paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


_GOOD = "".join(_paragraph(line.replace("&", "&amp;")) for line in LIST.splitlines())
_PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
_PDF += b"2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 9 >>\nendobj\n"

FILES = (
    ("empty.txt", "", EITHER),
    ("bytes.txt", bytes(range(256)) * 64, EITHER),
    ("halves.txt", LIST.encode() + b"Smith\xed\xa0\x80, J. (2013). T\xc0\xaf \xff\xfe", EITHER),
    ("cut.txt", (LIST + "Mü").encode()[:-1], EITHER),
    ("utf16.txt", b"\xff\xfe" + LIST.encode("utf-16-le"), READ),
    ("ends.txt", LIST.replace("\n", "\r\n") + "\u2028\x85\x0b\x0c", READ),
    ("braces.bib", _bib("@article{x, title={", "{" * N, "t", "}" * N, "}}"), READ),
    ("open.bib", _bib("@article{x, title=", "{" * N), READ),
    ("quote.bib", _bib('@article{x, title="', "a " * N), READ),
    ("entries.bib", _bib("@article{" * N), READ),
    ("too-many.bib", _bib("@article{" * 50_000), REFUSED),
    (
        "strings.bib",
        _bib('@string{a0="lol"}\n', *(f"@string{{a{i}=a{i - 1} # a{i - 1}}}\n" for i in range(1, 41))),
        READ,
    ),
    ("string-ring.bib", _bib("@string{a = a # b}\n@string{b = a}\n@article{x, title = a # b}\n"), READ),
    ("parents.bib", _bib("@inproceedings{p, crossref={q}, title={P}}\n@proceedings{q, crossref={p}, title={Q}}"), READ),
    ("accents.bib", _bib("@article{x, title={", "\\'{" * N, "e", "}" * N, "}}"), READ),
    ("comment.bib", _bib("@comment{", "{a " * N), READ),
    ("years.bib", _bib("@article{y, title={T}, year={", "9" * N, "}}"), READ),
    ("authors.ris", "TY  - JOUR\n" + "AU  - Smith, J.\n" * N + "TI  - T\n", EITHER),
    ("laughs.xml", _jats("&b;", _ENTITY), REFUSED),
    ("outside.xml", _jats("&x;", _ENTITY), REFUSED),
    ("deep.xml", "<article>" + "<b>" * N + "</b>" * N + "</article>", EITHER),
    ("cut.xml", _jats("x" * 99)[:150], REFUSED),
    ("lie.xml", _jats("x", '<?xml version="1.0" encoding="x-evil"?>'), EITHER),
    ("deep.html", "<html><body>" + "<div>" * N + LIST, EITHER),
    ("good.docx", _zip(word__document=_document(_GOOD)), READ),
    ("bomb.docx", _zip(word__document=_document(_paragraph(" " * 60_000_000))), REFUSED),
    ("laughs.docx", _zip(word__document=_document(_GOOD + _paragraph("&b;"), _ENTITY)), REFUSED),
    ("other.docx", _zip(other="<x/>"), REFUSED),
    ("text.docx", LIST, REFUSED),
    ("cut.docx", _zip(word__document=_document(_GOOD * 9))[:400], REFUSED),
    ("header.pdf", b"%PDF-1.7\n", REFUSED),
    ("text.pdf", LIST, REFUSED),
    ("ring.pdf", _PDF + b"trailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n", EITHER),
    ("flate.pdf", _PDF + b"stream\n" + zlib.compress(b" " * 1_000_000) + b"\nendstream", REFUSED),
    ("deep.json", "[" * N + "]" * N, REFUSED),
    ("cut.json", '[{"id":"a","title":"T', REFUSED),
    ("number.json", '[{"id":"a","title":"T","issued":{"date-parts":[[' + "9" * 5_000 + "]]}}]", EITHER),
    ("numbers.json", '[{"id":"a","title":"T","volume":Infinity,"page":-1e999}]', EITHER),
    ("halves.json", '[{"id":"a","title":"Sm\\ud800ith","author":[{"family":"\\ud83d","given":"\\u0000"}]}]', EITHER),
    (
        "kinds.json",
        json.dumps([{"id": 1, "title": t, "author": t, "issued": t, "DOI": t} for t in (5, [], {}, [None])]),
        EITHER,
    ),
)
