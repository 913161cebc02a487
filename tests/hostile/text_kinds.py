"""Hostile Markdown, LaTeX, plain text and PDF: what marks, commands, lines and pages can be made to do."""

from __future__ import annotations

import zlib

from read.pdf_maker import pdf

from hostile.hostile_kinds import EITHER, LIST, NEIGHBOURS, READ, REFUSED, N

_MD = "# T\n\nAs said (Hendrix & Wong, 2013).\n\n{}\n\n# " + LIST
_ITEMS = "".join(
    f"\\bibitem{{k{i}}} {e.replace('&', chr(92) + '&')} https://doi.org/{d}\n" for i, (e, d) in enumerate(NEIGHBOURS)
)
_TEX = (
    "\\documentclass{article}\\begin{document}\nAs said \\cite{k0}.\n%s\n\\begin{thebibliography}{9}\n"
    + _ITEMS
    + "\\end{thebibliography}\\end{document}\n"
)
_LINES = [
    (60, 780 - 14 * i, line[j : j + 90])
    for i, (line, j) in enumerate((n, j) for n in LIST.splitlines() for j in range(0, max(1, len(n)), 90))
]


def _md(more):
    return _MD.format(more)


def _front(front):
    return f"---\n{front}\n---\n\n" + _md("")


def _tex(more):
    return _TEX.replace("%s", more)


def _pdf_text(more):
    return pdf([*_LINES, *more])


MARKDOWN = (
    ("md-good.md", _md(""), READ),
    ("md-quotes.md", _md(">" * N + " x"), READ),
    ("md-list-deep.md", _md("\n".join("  " * i + "- x" for i in range(300))), READ),
    ("md-emphasis.md", _md("*_" * N), READ),
    ("md-ticks.md", _md("`" * N + " x " + "`" * (N - 1)), READ),
    ("md-tick-runs.md", _md(" ".join("`" * i for i in range(1, 200))), READ),
    ("md-fences.md", _md("\n".join("```" for _ in range(901))), EITHER),
    ("md-links.md", _md("[" * N + "x" + "](y)" * N), READ),
    ("md-link-open.md", _md("[x](" * N), READ),
    ("md-references.md", _md("\n".join(f"[r{i}]: r{i + 1}" for i in range(N))), READ),
    ("md-notes.md", _md("\n".join(f"[^{i}]: [^{i + 1}]" for i in range(N))), READ),
    ("md-same-notes.md", _md("[^1]: x\n" * N), READ),
    ("md-keys.md", _md("[" + "; ".join(f"@k{i}" for i in range(N)) + "]"), READ),
    ("md-handles.md", _md("@a" * N), READ),
    ("md-roles.md", _md("{cite}`" * N), READ),
    ("md-divs.md", _md(":::\n" * N), READ),
    ("md-tables.md", _md(("|" + "-|" * 200 + "\n") * 20), READ),
    ("md-comments.md", _md("<!-- " * N), EITHER),
    ("md-comment-ends.md", _md("-->" * N), READ),
    ("md-tags.md", _md("<a " * N), READ),
    ("md-tag-pairs.md", _md("<b>" * N + "</b>" * N), READ),
    ("md-entities.md", _md("&amp;" * N + "&#x41;" * N + "&" * N), READ),
    ("md-underlines.md", _md("x\n===\n" * 900), READ),
    ("md-front-open.md", "---\ntitle: T\n" + _md(""), READ),
    ("md-front-outside.md", _front("bibliography: [/etc/passwd, ../../x.bib, ~/.netrc, 'file:///etc/passwd']"), READ),
    ("md-front-many.md", _front("bibliography:\n" + "  - x.bib\n" * 900), READ),
    ("md-front-laughs.md", _front("a: &a [l,l]\nb: &b [*a,*a]\nreferences: *b"), READ),
    ("md-front-object.md", _front("references:\n- !!python/object/apply:os.system ['true']"), READ),
    ("md-front-nocite.md", _front("nocite: |\n" + "  @*\n" * 900 + "references: []"), READ),
)
LATEX = (
    ("tex-good.tex", _tex(""), READ),
    ("tex-input-self.tex", _tex("\\input{tex-input-self}" * 9), READ),
    (
        "tex-input-outside.tex",
        _tex("\\input{/etc/passwd}\\include{../../../etc/passwd}\\input{|cat /etc/passwd}\\input{~/.netrc}"),
        READ,
    ),
    (
        "tex-bibliography-outside.tex",
        _tex("\\bibliography{/etc/passwd,../x,|id}\\addbibresource{file:///etc/passwd}"),
        READ,
    ),
    ("tex-macros.tex", _tex("\\def\\a{\\a\\a}\\newcommand{\\b}{\\b\\b}\\a\\b" * 90), READ),
    ("tex-braces.tex", _tex("{" * N + "x" + "}" * N), READ),
    ("tex-open-braces.tex", _tex("{" * N), EITHER),
    ("tex-closing-braces.tex", _tex("}" * N), EITHER),
    ("tex-environments.tex", _tex("\\begin{a}" * N), READ),
    ("tex-environments-closed.tex", _tex("\\begin{quote}" * 300 + "x" + "\\end{quote}" * 300), READ),
    ("tex-verbatim-open.tex", _tex("").replace("\\end{document}", "\\begin{verbatim} x"), EITHER),
    ("tex-verb.tex", _tex("\\verb|" * N), EITHER),
    ("tex-keys.tex", _tex("\\cite{" + ",".join(f"k{i}" for i in range(N)) + "}"), READ),
    ("tex-cites-open.tex", _tex("\\cite{" * N), EITHER),
    ("tex-options.tex", _tex("\\cite" + "[x]" * N + "{k0}"), READ),
    ("tex-multi.tex", _tex("\\autocites" + "[a][b]{k0}" * N), READ),
    ("tex-nocite.tex", _tex("\\nocite{*}" * N), READ),
    ("tex-percent.tex", _tex("%" * N + "\n%\n"), READ),
    ("tex-math.tex", _tex("$" * (2 * N) + "\\[" * 90 + "\\(" * 90), READ),
    ("tex-slashes.tex", _tex("\\" * (2 * N)), READ),
    ("tex-accents.tex", _tex("\\'" * N + '\\"{' * 90 + "}" * 90), READ),
    ("tex-items.tex", _tex("\\bibitem{" * 900), EITHER),
    ("tex-item-keys.tex", _tex("").replace("k1", "k0").replace("k2", "k0"), READ),
    ("tex-write.tex", _tex("\\immediate\\write18{touch x}\\directlua{os.execute('x')}\\openin5=/etc/passwd"), READ),
    ("tex-carets.tex", _tex("^^5c^^69nput{/etc/passwd}" + "^" * N), READ),
    ("tex-conditionals.tex", _tex("\\iffalse" * 900 + "\\fi" * 900), EITHER),
    ("tex-links.tex", _tex("\\href{" * 900), EITHER),
    ("tex-cut.tex", _tex("")[:-60], EITHER),
)
PLAIN = (
    ("text-years.txt", LIST + "2013 " * N, READ),
    ("text-et-al.txt", "et al. " * N + "\n\n" + LIST, READ),
    ("text-ibid.txt", "Ibid. " * N + "\n\n" + LIST, READ),
    ("text-same-author.txt", "(Smith, " + "2013a, " * N + ")\n\n" + LIST, READ),
    ("text-ranges.txt", "[1–9999] " * 900 + "\n\n" + LIST, READ),
    ("text-quoted-titles.txt", '"' + "A title " * N + "\n\n" + LIST, READ),
    ("text-isbn.txt", LIST + "ISBN " * N + "978-" * N, READ),
    ("text-arxiv.txt", LIST + "arXiv:" * N, READ),
    ("text-at.txt", LIST + "www." * N + "@" * N, READ),
    ("text-columns.txt", "\n".join("a" * 30 + " " * 30 + "b" * 30 for _ in range(N)) + "\n\n" + LIST, EITHER),
    ("text-tabs.txt", LIST + "\t" * N * 9 + "x", READ),
    ("text-dashes.txt", LIST + "—" * N + "-" * N, READ),
    ("text-rtl.txt", LIST + "\u05d0\u05d1, \u05d2. (2013). " * 900, READ),
    ("text-cjk.txt", LIST + "王明，《港口》，2013年。" * 900, READ),
    ("text-numerals.txt", LIST + "٢٠١٣ ２０１３ ⅯⅯ ①② " * 900, READ),
    ("text-zalgo.txt", LIST + "a" + "".join(chr(0x300 + i % 112) for i in range(N)) * 3, READ),
    ("text-joiners.txt", LIST + "a\u200d\u200c\u2060" * N, READ),
    ("text-astral.txt", LIST + "\U000e0001\U000e0041𝕳𝖊" * N, READ),
    ("text-ligatures.txt", LIST + "ﬁﬂﬃ " * N, READ),
    ("text-formfeeds.txt", LIST + "\f" * N, READ),
    ("text-nel.txt", LIST.replace("\n", "\n\u2028\u2029"), READ),
    ("text-headings.txt", "Bibliography\nWorks Cited\nReferences\nNotes\n" * 200 + LIST, EITHER),
    ("text-appendix.txt", LIST + "\n\nAppendix\n\n" * 900, READ),
    ("text-labels.txt", LIST + "\n".join(f"[{i}]" for i in range(4)), READ),
    ("text-utf32.txt", b"\xff\xfe\0\0" + LIST.encode("utf-32-le"), READ),
    ("text-utf16-odd.txt", b"\xff\xfe" + LIST.encode("utf-16-le") + b"x", EITHER),
    ("text-utf16-half.txt", b"\xff\xfe" + LIST.encode("utf-16-le") + b"\x00\xd8", EITHER),
    ("text-boms.txt", "\ufeff" * 99 + LIST, READ),
    ("text-gzip.txt", b"\x1f\x8b\x08\0" + zlib.compress(LIST.encode()), REFUSED),
    ("text-old-office.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, REFUSED),
)
PAGES = (
    ("pdf-good.pdf", pdf(_LINES), READ),
    ("pdf-turned.pdf", pdf(_LINES).replace(b"/Contents", b"/Rotate 90 /Contents"), EITHER),
    ("pdf-no-size.pdf", pdf(_LINES).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 000 000]"), EITHER),
    ("pdf-huge-size.pdf", pdf(_LINES).replace(b"[0 0 595 842]", b"[-1e9 0 9e9 1]"), EITHER),
    ("pdf-one-place.pdf", _pdf_text([(300, 300, "x")] * 900), READ),
    ("pdf-outside.pdf", _pdf_text([(-9_000, 99_999, "far away")] * 9), READ),
    ("pdf-zigzag.pdf", _pdf_text([(60 + 400 * (i % 2), 300 - i // 9, "word") for i in range(900)]), EITHER),
    (
        "pdf-links.pdf",
        pdf(_LINES, links=[("javascript:alert(1)", (0, 0, 595, 842)), ("file:///etc/passwd", (0, 0, 9, 9))]),
        READ,
    ),
    ("pdf-many-links.pdf", pdf(_LINES, links=[("https://example.org/", (0, 0, 595, 842))] * 900), READ),
    (
        "pdf-actions.pdf",
        pdf(_LINES).replace(b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
        EITHER,
    ),
    (
        "pdf-launch.pdf",
        pdf(_LINES).replace(b"/Type /Catalog", b"/Type /Catalog /AA << /WC << /S /Launch /F (x) >> >>"),
        EITHER,
    ),
    ("pdf-two-ends.pdf", pdf(_LINES) + pdf(_LINES), EITHER),
    ("pdf-garbage-before.pdf", b"x" * 900 + pdf(_LINES), EITHER),
    ("pdf-xref-lie.pdf", pdf(_LINES).replace(b"0000000009", b"9999999999"), EITHER),
    ("pdf-no-root.pdf", pdf(_LINES).replace(b"/Root 1 0 R", b"/Root 9 9 R"), EITHER),
    ("pdf-size-lie.pdf", pdf(_LINES).replace(b"/Size ", b"/Size 99999"), EITHER),
    ("pdf-pages-of-themselves.pdf", pdf(_LINES).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), EITHER),
    ("pdf-font-lie.pdf", pdf(_LINES).replace(b"/Subtype /Type1", b"/Subtype /Type3"), EITHER),
    ("pdf-bytes.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 64, REFUSED),
)
