"""What the format itself knows comes before every guess: entries, the list's bounds, headings, notes."""

from __future__ import annotations

from citecheck.model.document import Mark, MarkKind
from citecheck.model.item import Item, Name
from citecheck.model.span import Span
from citecheck.parse import listing, parse
from citecheck.settings import Limits
from parse.lists.list_printing import PROSE, apa, document, letters, works

ENTRIES = [apa(work) for work in works()[:6]]


def span(text, part):
    start = text.index(part)
    return Span(start, start + len(part))


def test_marked_entries_are_taken_as_they_are():
    text = f"{PROSE}\n\n{ENTRIES[0]}\n{ENTRIES[1]}\n\nReferences\n\n{ENTRIES[2]}\n"
    item = Item(type="book", title="A Book", author=(Name(family="Roe"),), DOI="10.5555/A.1")
    marks = (
        Mark(span(text, ENTRIES[0]), MarkKind.ENTRY, key="alt90"),
        Mark(span(text, ENTRIES[1]), MarkKind.ENTRY, key="ban77", item=item, problems=("The key is given twice.",)),
    )
    first, second = parse(document(text, marks=marks), Limits()).references
    assert (first.label, first.raw, first.given) == ("alt90", ENTRIES[0], False)
    assert (second.label, second.item, second.given) == ("ban77", item, True)
    assert second.problems == ("The key is given twice.",)
    assert second.doi is not None
    assert second.doi.doi == "10.5555/a.1"


def test_an_entry_that_holds_nothing_is_still_one():
    text = f"{PROSE}\n\n\n"
    marks = (Mark(Span(len(text), len(text)), MarkKind.ENTRY, key="x", item=Item(title="T")),)
    (reference,) = parse(document(text, marks=marks), Limits()).references
    assert (reference.raw, reference.item.title) == ("", "T")


def test_a_marked_list_is_cut_however_its_heading_reads():
    text = f"{PROSE}\n\nWhat we read\n\n" + "\n".join(ENTRIES) + f"\n\n{PROSE}"
    bounds = (
        Mark(span(text, "What we read"), MarkKind.LIST_START),
        Mark(Span(text.rindex(PROSE), text.rindex(PROSE)), MarkKind.LIST_END),
    )
    found = listing.read(document(text, marks=bounds))
    assert [letters(e.content.text) for e in found.entries][-len(ENTRIES) :] == [letters(e) for e in ENTRIES]


def test_a_heading_of_the_format_ends_a_list():
    text = f"{PROSE}\n\nReferences\n\n" + "\n".join(ENTRIES) + f"\n\nOf Other Things\n\n{PROSE}"
    marks = (Mark(span(text, "Of Other Things"), MarkKind.HEADING),)
    found = listing.read(document(text, marks=marks))
    assert [letters(e.content.text) for e in found.entries] == [letters(e) for e in ENTRIES]


def test_notes_and_code_stand_in_no_list():
    listed = (ENTRIES[0], "See also table 3 of 1990.", ENTRIES[1], "print('References')", ENTRIES[2])
    text = f"{PROSE}\n\nReferences\n\n" + "\n".join(listed)
    marks = (
        Mark(span(text, "See also table 3 of 1990."), MarkKind.NOTE),
        Mark(span(text, "print('References')"), MarkKind.SKIP),
    )
    found = listing.read(document(text, marks=marks))
    assert [letters(e.content.text) for e in found.entries] == [letters(e) for e in ENTRIES[:3]]


def test_marked_notes_that_hold_references_are_told():
    notes = [f"Vgl. {entry}" for entry in ENTRIES]
    text = f"{PROSE}\n\n" + "\n\n".join(notes)
    marks = tuple(Mark(span(text, note), MarkKind.NOTE) for note in notes)
    doubts = listing.read(document(text, marks=marks)).doubts
    assert "6 notes" in doubts[1]
    assert "seen and not read" in doubts[1]
