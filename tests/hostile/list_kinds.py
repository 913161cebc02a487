"""Hostile bibliographies: BibTeX, RIS, PubMed's tags, EndNote's XML, CSL in JSON and YAML."""

from __future__ import annotations

import json

from hostile.hostile_kinds import DOIS, EITHER, READ, REFUSED, N, _bib

_RIS = "".join(f"TY  - JOUR\nAU  - Okafor, N.\nTI  - Rivers\nPY  - 2013\nDO  - {doi}\nER  - \n\n" for doi in DOIS)
_NBIB = "".join(
    f"PMID- {i}\nTI  - Rivers.\nFAU - Okafor, N\nDP  - 2013\nLID - {doi} [doi]\n\n" for i, doi in enumerate(DOIS)
)
_RECORD = (
    "<record><titles><title>Rivers</title></titles><dates><year>2013</year></dates>"
    "<electronic-resource-num>{}</electronic-resource-num></record>"
)
_ITEMS = [{"id": f"k{i}", "type": "article-journal", "title": "Rivers", "DOI": doi} for i, doi in enumerate(DOIS)]
_YAML = "references:\n" + "".join(
    f"- id: k{i}\n  type: article-journal\n  title: Rivers\n  DOI: {doi}\n" for i, doi in enumerate(DOIS)
)


def _endnote(more=""):
    return f"<?xml version='1.0'?><xml><records>{''.join(map(_RECORD.format, DOIS))}{more}</records></xml>"


def _json(*more):
    return json.dumps([*_ITEMS, *more])


BIBTEX = (
    ("bib-same-keys.bib", _bib("@article{k0, title={Again}}\n" * 400), READ),
    ("bib-same-fields.bib", _bib("@article{x, " + "title={T}, " * N + "}"), READ),
    ("bib-fields.bib", _bib("@article{x, " + ", ".join(f"f{i}={{v}}" for i in range(N)) + "}"), READ),
    ("bib-sum.bib", _bib("@article{x, title = " + " # ".join(['"a"'] * N) + "}"), READ),
    ("bib-unknown-strings.bib", _bib("@article{x, title = " + " # ".join(f"s{i}" for i in range(N)) + "}"), READ),
    ("bib-parents-chain.bib", _bib(*(f"@inproceedings{{c{i}, crossref={{c{i + 1}}}}}\n" for i in range(400))), READ),
    ("bib-xdata.bib", _bib("@xdata{a, xdata={a}}\n@article{x, xdata={a,a,a}}"), READ),
    ("bib-at-signs.bib", _bib("@" * N), READ),
    ("bib-preamble.bib", _bib('@preamble{"\\input{/etc/passwd}\\write18{x}"}'), READ),
    ("bib-input.bib", _bib("@article{x, title={\\input{/etc/passwd} \\include{../x}}}"), READ),
    ("bib-math.bib", _bib("@article{x, title={" + "$" * N + "}}"), READ),
    ("bib-commands.bib", _bib("@article{x, title={" + "\\" * N + "}}"), READ),
    ("bib-names.bib", _bib("@article{x, author={" + " and " * N + "}}"), READ),
    ("bib-commas.bib", _bib("@article{x, author={" + "," * N + "}}"), READ),
    ("bib-file.bib", _bib("@article{x, file={:/etc/passwd:PDF}, url={file:///etc/passwd}, title={T}}"), READ),
    ("bib-round.bib", _bib("@article(x, title={T(}, year=2001)"), READ),
    ("bib-percent.bib", _bib("% @article{\n% }\n" * 400), READ),
    ("bib-keys.bib", _bib("@article{" + "k" * 50_000 + ", title={T}}"), READ),
    ("bib-controls.bib", _bib("@article{x, title={\x1b[31m\x07\u202e ::error::x}, year={\x00}}"), READ),
    ("bib-date.bib", _bib("@article{x, title={T}, date={9999999999-99-99/..}, month={13}, year={-1}}"), READ),
)
TAGGED = (
    ("ris-good.ris", _RIS, READ),
    ("ris-no-end.ris", _RIS.replace("ER  - \n", ""), READ),
    ("ris-ends.ris", _RIS + "ER  - \n" * N, READ),
    ("ris-types.ris", _RIS + "TY  - JOUR\n" * 400, READ),
    ("ris-unknown.ris", _RIS + "TY  - JOUR\n" + "".join(f"Z{i % 10}  - x\n" for i in range(N)) + "ER  - \n", READ),
    ("ris-long-line.ris", _RIS + "TY  - JOUR\nTI  - " + "x" * 200_000 + "\nER  - \n", READ),
    ("ris-lines.ris", _RIS.replace("\n", "\r"), READ),
    (
        "ris-pages.ris",
        _RIS + "TY  - JOUR\nTI  - T\nSP  - " + "9" * N + "\nEP  - -1\nPY  - 99999/99/99/x\nER  - \n",
        READ,
    ),
    (
        "ris-controls.ris",
        _RIS + "TY  - JOUR\nTI  - \x1b]0;x\x07 =cmd|' /C calc'!A0\nL1  - file:///etc/passwd\nER  - \n",
        READ,
    ),
    ("nbib-good.nbib", _NBIB, READ),
    ("nbib-goes-on.nbib", _NBIB + "PMID- 9\nTI  - T\n" + "      more\n" * N, READ),
    ("nbib-tags.nbib", _NBIB + "PMID- 9\n" + "PT  - x\n" * N, READ),
    ("nbib-no-number.nbib", _NBIB + "PMID- \nTI  - \nDP  - \nLID - [doi]\n", READ),
    ("nbib-same.nbib", _NBIB + "PMID- 1\nTI  - T\n\n" * 400, READ),
    ("endnote-good.xml", _endnote(), READ),
    (
        "endnote-styles.xml",
        _endnote("<record><titles><title>" + "<style>x</style>" * N + "</title></titles></record>"),
        READ,
    ),
    ("endnote-deep.xml", _endnote("<record>" + "<style>" * 200 + "x" + "</style>" * 200 + "</record>"), EITHER),
    ("endnote-empty.xml", _endnote("<record/>" * 400), READ),
    (
        "endnote-authors.xml",
        _endnote(
            "<record><contributors><authors>"
            + "<author>S, J</author>" * N
            + "</authors></contributors><titles><title>T</title></titles></record>"
        ),
        READ,
    ),
    ("endnote-entity.xml", _endnote("&x;"), REFUSED),
    (
        "endnote-files.xml",
        _endnote(
            "<record><database path='../../etc/passwd'/><urls><pdf-urls><url>internal-pdf://../x</url></pdf-urls></urls></record>"
        ),
        READ,
    ),
)
CSL = (
    ("csl-good.json", _json(), READ),
    ("csl-names.json", _json({"title": "T", "author": [{"family": "S"}] * N}), READ),
    ("csl-long.json", _json({"title": "T" * 200_000}), READ),
    ("csl-keys.json", _json({f"k{i}": i for i in range(N)}), READ),
    ("csl-type.json", _json({"type": "../../etc/passwd", "title": "T"}, {"type": 5}, {"type": ["x"]}), READ),
    ("csl-deep.json", json.dumps(_ITEMS)[:-1] + ',{"title":"T","custom":' + "[" * 900 + "]" * 900 + "}]", EITHER),
    ("csl-not-items.json", _json(None, 5, "x", [], [[]]), READ),
    ("csl-object.json", json.dumps({"items": _ITEMS}), READ),
    (
        "csl-dates.json",
        _json(
            {"title": "T", "issued": {"date-parts": [[10**30, -1, True]]}},
            {"title": "U", "issued": {"date-parts": {"a": 1}}},
        ),
        READ,
    ),
    ("csl-tail.json", _json() + "\n[]garbage", EITHER),
    ("csl-bom.json", "\ufeff" + _json(), READ),
    (
        "csl-controls.json",
        _json({"title": "\x1b[31m \u202e <script>", "DOI": "10.5555/\r\nX: y", "URL": "javascript:x"}),
        READ,
    ),
    ("yaml-good.yaml", _YAML, READ),
    (
        "yaml-laughs.yaml",
        _YAML + "- title: T\n  a: &a [l,l]\n" + "".join(f"  b{i}: &b{i} [*a,*a]\n" for i in range(30)),
        READ,
    ),
    ("yaml-object.yaml", _YAML + "- !!python/object/apply:os.system ['touch /tmp/x']\n", READ),
    ("yaml-flow-deep.yaml", _YAML + "- title: " + "[" * N, REFUSED),
    ("yaml-block-deep.yaml", _YAML + "".join("  " * i + "- \n" for i in range(500)), EITHER),
    ("yaml-keys.yaml", _YAML + "- ? [a, b]\n  : c\n  ? {d: e}\n  : f\n", READ),
    ("yaml-merge.yaml", _YAML + "- <<: *x\n  title: T\n", READ),
    ("yaml-same-keys.yaml", _YAML + "- title: T\n" * 400, READ),
    ("yaml-tabs.yaml", _YAML + "-\ttitle: T\n\tx: y\n", EITHER),
    ("yaml-documents.yaml", _YAML + "---\n" * N, READ),
    ("yaml-controls.yaml", _YAML + '- title: "\\e[31m \\u202e \\0"\n', READ),
)
