"""Where lists begin and end: headings in the main languages, none at all, several, and what stands behind."""

from __future__ import annotations

import pytest

from citecheck.parse import headings, listing
from parse.lists.list_printing import PROSE, apa, document, german, letters, vancouver, works, wrapped

ENTRIES = [apa(work) for work in works()[:8]]
LISTED = "\n\n".join(ENTRIES)


def read(text, **more):
    return listing.read(document(text, **more))


def raws(found):
    return [letters(entry.content.text) for entry in found.entries]


WANTED = [letters(entry) for entry in ENTRIES]


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES",
        "R E F E R E N C E S",
        "## References",
        "**References**",
        "*References*:",
        "7. References",
        "VI. REFERENCES",
        "A. References",
        "5.2 Works Cited",
        "Works Cited",
        "Bibliography",
        "Literature Cited",
        "References and Notes",
        "Literatur",
        "Literaturverzeichnis:",
        "6 Quellen- und Literaturverzeichnis",
        "L I T E R A T U R",
        "Schrifttum",
        "Références bibliographiques",
        "Bibliographie",
        "Ouvrages cités",
        "Referencias",
        "Bibliografía",
        "Referências bibliográficas",
        "Riferimenti bibliografici",
        "Bibliografia",
        "Literatuurlijst",
        "Källförteckning",
        "Referanser",
        "Litteraturliste",
        "Kirjallisuus",
        "Bibliografia i źródła",
        "Seznam literatury",
        "Kaynakça",
        "Irodalomjegyzék",
        "Список литературы",
        "Література",
        "Βιβλιογραφία",
        "参考文献",
        "참고문헌",
        "المراجع",
    ],
)
def test_headings(heading):
    found = read(f"A Title\n\n{PROSE}\n\n{heading}\n\n{LISTED}\n")
    assert raws(found) == WANTED
    assert [region.heading for region in found.regions] == [heading]


@pytest.mark.parametrize(
    "line",
    ["The references are given below.", "Reference values", "Sources of error", "References to Kant in Hegel", ""],
)
def test_lines_that_head_no_list(line):
    assert not headings.is_references(line)


def test_a_table_of_contents_is_not_the_list():
    contents = "Contents\n\n- Introduction\n- Methods\n- References\n"
    found = read(f"A Title\n\n{contents}\nIntroduction\n\n{PROSE}\n\nReferences\n\n{LISTED}\n")
    assert raws(found) == WANTED
    assert len(found.regions) == 1


def test_a_chapter_on_literature_is_not_the_list():
    found = read(f"Literature\n\n{PROSE} {PROSE}\n\nMethods\n\n{PROSE}\n\nReferences\n\n{LISTED}\n")
    assert raws(found) == WANTED


def test_a_heading_in_one_line_with_the_first_entry():
    assert raws(read(f"{PROSE}\n\nReferences {LISTED}")) == WANTED


def test_a_heading_printed_twice():
    assert raws(read(f"{PROSE}\n\nReferences\n\nReferences\n\n{LISTED}")) == WANTED


def test_a_list_for_each_chapter():
    text = f"One\n\n{PROSE}\n\nReferences\n\n{LISTED}\n\nTwo\n\n{PROSE} {PROSE}\n\n{PROSE}\n\nReferences\n\n{LISTED}\n"
    found = read(text)
    assert raws(found) == WANTED * 2
    assert len(found.regions) == 2
    assert PROSE[:40] in text[found.cover[0].end : found.cover[1].start]


def test_a_list_without_a_heading():
    found = read(f"{PROSE}\n\n{PROSE}\n\n{LISTED}\n")
    assert raws(found) == WANTED
    assert [region.heading for region in found.regions] == [""]


def test_a_numbered_list_without_a_heading():
    entries = [vancouver(work) for work in works()[:6]]
    numbered = "\n".join(f"{i}. {entry}" for i, entry in enumerate(entries, 1))
    assert raws(read(f"{PROSE}\n\n{numbered}\n")) == [letters(entry) for entry in entries]


def test_a_text_that_is_nothing_but_a_list():
    assert raws(read(LISTED)) == WANTED


AFTER = {
    "appendix": "Appendix\n\nThe items were these. People were asked whether they would lend money to others.",
    "numbered appendix": "A. Appendix\n\nTable A1 shows the means of all groups; they do not differ.",
    "acknowledgements": "Acknowledgements\n\nWe thank all who took part, and those who helped to find them.",
    "biography": "About the author\n\nJane Roe is a lecturer in sociology. Her research is on trust.",
    "german authors": "Autorin\n\nJana Roth ist Soziologin in Bremen. Sie forscht zu Vertrauen und Nähe.",
    "dates": "Received: 12 May 2014\nAccepted: 3 June 2014",
    "address": "Anschrift der Verfasserin:\nDr. Jana Roth\nInstitut für Soziologie\nE-Mail: roth@example.org",
    "self": "How to cite this article: Roe J. On Things. Journal of Tests. 2014;3(2):1-9.",
    "plain prose": f"{PROSE} {PROSE}\n\n{PROSE}",
    "table": "Table 1\nGroup\nMean\nFriends\n3.1\nStrangers\n2.2\nFamily\n4.0",
    "questions": "Questionnaire\n\n1. How well do you know them?\n2. How long have you known them?",
}


@pytest.mark.parametrize("after", AFTER.values(), ids=AFTER)
@pytest.mark.parametrize("wrap", [False, True], ids=["whole", "wrapped"])
def test_what_stands_behind_a_list_is_no_part_of_it(after, wrap):
    listed = "\n".join(wrapped(ENTRIES, 64)) if wrap else LISTED
    assert raws(read(f"{PROSE}\n\nReferences\n\n{listed}\n\n{after}\n")) == WANTED


def test_a_list_divided_by_headings():
    books, articles = ENTRIES[:4], ENTRIES[4:]
    text = "\n\n".join(["Bibliography", "Primary sources", *books, "Journal articles", *articles])
    assert raws(read(f"{PROSE}\n\n{text}\n")) == WANTED


def test_a_preamble_becomes_no_entry_and_is_told():
    note = "Works marked with an asterisk were part of the meta-analysis that we report in this article."
    found = read(f"{PROSE}\n\nReferences\n\n{note}\n\n{LISTED}\n")
    assert raws(found) == WANTED


@pytest.mark.parametrize("text", ["", " \n\n", PROSE, f"{PROSE}\n\nReferences\n", "References\n\nReferences\n" * 50])
def test_no_list_is_said(text):
    found = read(text)
    assert found.entries == ()
    assert found.doubts[0] == "No list of references was found."


def test_references_in_footnotes_are_seen_and_said():
    notes = "\n".join(f"{i} Vgl. {german(work)}" for i, work in enumerate(works()[:7], 1))
    text = f"{PROSE}\n\nAnmerkungen\n\n" + notes.replace("(1", " 1").replace(")", "")
    found = read(text)
    assert found.entries or "seen and not read" in " ".join(found.doubts)
