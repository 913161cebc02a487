"""Lists of well-known works in every usual style and on every usual page: all entries come out, undoubted."""

from __future__ import annotations

import pytest

from citecheck.parse import listing
from parse.lists.list_printing import (
    DATED,
    PROSE,
    STYLES,
    acl,
    apa,
    chicago,
    document,
    german,
    letters,
    vancouver,
    works,
    wrapped,
)


def one_per_line(entries):
    return "\n".join(entries)


def blank_lines(entries):
    return "\n\n".join(entries)


def bullets(entries):
    return "\n".join(f"- {entry}" for entry in entries)


def round_bullets_wrapped(entries):
    return "\n".join(wrapped([f"• {entry}" for entry in entries], 80, 2))


def bullets_apart(entries):
    return "\n".join(f"•\n{entry}" for entry in entries)


def dots(entries):
    return "\n".join(wrapped([f"{i}. {entry}" for i, entry in enumerate(entries, 1)], 70))


def square(entries):
    return "\n".join(wrapped([f"[{i}] {entry}" for i, entry in enumerate(entries, 1)], 60))


def square_apart(entries):
    return "\n".join(f"[{i}]\n{entry}" for i, entry in enumerate(entries, 1))


def round_brackets(entries):
    return "\n\n".join(f"({i}) {entry}" for i, entry in enumerate(entries, 1))


def half_brackets(entries):
    return "\n".join(wrapped([f"{i}) {entry}" for i, entry in enumerate(entries, 1)], 76))


def keys(entries):
    return "\n".join(wrapped([f"[{entry[:3]}{i:02d}] {entry}" for i, entry in enumerate(entries)], 70))


def hanging(entries):
    return "\n".join(wrapped(entries, 72, 4))


def blank_lines_wrapped(entries):
    return "\n\n".join("\n".join(wrapped([entry], 66)) for entry in entries)


def table_of_columns(entries):
    half = (len(entries) + 1) // 2
    rows = ["| Google Scholar | Worldcat | Fulltext | Google Scholar | Worldcat | Fulltext |", "|--|--|--|--|--|--|"]
    for left, right in zip(entries[:half], [*entries[half:], ""], strict=False):
        rows.append(f"| {left} | | | {right} | | |")
        rows.append("| Google Scholar | Worldcat | Fulltext | Google Scholar | Worldcat | Fulltext |")
    return "\n".join(rows)


def table_by_rows(entries):
    return "\n".join(f"| {i}. | {entry} |" for i, entry in enumerate(entries, 1))


def link_bars(entries):
    return "\n".join(f"{entry}\nGoogle Scholar Worldcat Fulltext" for entry in entries)


PAGES = (
    one_per_line, blank_lines, bullets, round_bullets_wrapped, bullets_apart, dots, square, square_apart,
    round_brackets, half_brackets, keys, hanging, blank_lines_wrapped, table_of_columns, table_by_rows, link_bars,
)  # fmt: skip


def read(listed):
    return listing.read(document(f"On Things\n\n{PROSE}\n\nReferences\n\n{listed}\n"))


def assert_all(found, entries):
    assert [letters(entry.content.text) for entry in found.entries] == [letters(entry) for entry in entries]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_every_style_on_every_page(style, page):
    entries = [style(work) for work in works()]
    found = read(page(entries))
    assert_all(found, entries)
    assert found.doubts == ()
    assert found.expected == len(entries)


@pytest.mark.parametrize("width", [46, 60, 90, 110])
@pytest.mark.parametrize("style", DATED, ids=lambda style: style.__name__)
def test_wrapped_lines_without_any_indent(style, width):
    entries = [style(work) for work in works()]
    assert_all(read("\n".join(wrapped(entries, width))), entries)


@pytest.mark.parametrize("style", [apa, chicago, german], ids=lambda style: style.__name__)
def test_a_list_that_lost_its_line_ends(style):
    entries = [style(work) for work in works()]
    found = listing.read(document(f"{PROSE}\n\nReferences {' '.join(entries)}"))
    assert_all(found, entries)


def test_a_numbered_list_that_lost_its_line_ends():
    entries = [vancouver(work) for work in works()]
    text = " ".join(f"{i}. {entry}" for i, entry in enumerate(entries, 1))
    found = listing.read(document(f"{PROSE}\n\nReferences\n\n{text}"))
    assert_all(found, entries)
    assert [entry.label for entry in found.entries] == [str(i) for i in range(1, len(entries) + 1)]


def columns(left, right, width=60):
    height = max(len(left), len(right))
    rows = zip(left + [""] * (height - len(left)), right + [""] * (height - len(right)), strict=True)
    return "\n".join(f"{a:<{width}}{b}".rstrip() for a, b in rows)


@pytest.mark.parametrize("style", [apa, german, vancouver], ids=lambda style: style.__name__)
def test_two_columns_run_together_line_by_line(style):
    entries = [style(work) for work in works()]
    lines = wrapped(entries, 54, 3)
    half = len(lines) // 2
    found = read(columns(lines[:half], lines[half:]))
    assert_all(found, entries)


def test_a_list_that_begins_in_the_right_hand_column():
    entries = [apa(work) for work in works()]
    lines = [*wrapped([PROSE] * 12, 54), "", "REFERENCES", "", *wrapped(entries, 54, 3)]
    half = len(lines) // 2
    found = listing.read(document(columns(lines[:half], lines[half:])))
    assert_all(found, entries)


def test_a_cell_without_its_pipe_before_the_links():
    a, b, c, d = (apa(work) for work in works()[:4])
    rows = (f"| {a} | | | {b} Google Scholar | Worldcat | Fulltext |", "|--|--|--|--|--|--|")
    table = "\n".join((*rows, f"| {c} | | | {d} | Worldcat | Fulltext |"))
    assert_all(read(table), [a, c, b, d])


def test_bullets_before_a_table():
    a, b, c, d, e = (apa(work) for work in works()[:5])
    links = "| Google Scholar | Worldcat | Fulltext | Google Scholar | Worldcat | Fulltext |"
    table = "\n".join((links, "|--|--|--|--|--|--|", f"| {b} | | | {d} | | |", links, f"| {c} | | | {e} | | |"))
    listed = f"- {a}\nGoogle Scholar Worldcat Fulltext\n\n- {table}"
    assert_all(read(listed), [a, b, c, d, e])


def furnished(entries):
    lines = wrapped(entries, 70)
    for page, at in enumerate(range(12, len(lines), 16)):
        lines[at:at] = [str(40 + page), "Effects of Acquaintance on Trust"]
    return "\n".join(lines)


@pytest.mark.parametrize("style", DATED, ids=lambda style: style.__name__)
def test_page_numbers_and_running_heads_within_entries(style):
    entries = [style(work) for work in works()]
    assert_all(read(furnished(entries)), entries)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_entries_torn_by_a_blank_line(style):
    entries = [style(work) for work in works()]
    torn = [entry.replace(", ", ",\n\n", 1) if i % 5 == 2 else entry for i, entry in enumerate(entries)]
    assert_all(read("\n\n".join(torn)), entries)


def test_an_entry_that_swallowed_the_next_one():
    entries = [apa(work) for work in works()]
    listed = "\n".join([*entries[:3], f"{entries[3]} {entries[4]}", *entries[5:]])
    assert_all(read(listed), entries)


def test_a_name_in_front_of_a_year_in_a_title_begins_nothing():
    entries = [chicago(work) for work in works()[:6]]
    entries[2] += " Reprinted in Berlin 1990."
    assert_all(read("\n".join(wrapped(entries, 60, 3))), entries)


def test_entries_without_names_stand_among_the_others():
    entries = [acl(work) for work in works()[:8]]
    entries.insert(
        3, "Statistisches Bundesamt. 2004. Bevölkerung und Erwerbstätigkeit. Wiesbaden: Statistisches Bundesamt."
    )
    entries.insert(6, "https://www.w3.org/TR/html52/ (accessed 3 May 2019).")
    assert_all(read("\n\n".join(entries)), entries)
