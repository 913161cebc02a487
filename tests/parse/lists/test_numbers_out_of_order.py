"""Numbered lists whose numbers do not count up: every entry comes out all the same, in the order of the page."""

from __future__ import annotations

import pytest

from citecheck.parse import listing
from parse.lists.list_printing import document

WORKS = (
    "Watson JD, Crick FHC. Molecular structure of nucleic acids. Nature. 1953;171(4356):737-8.",
    "Franklin RE, Gosling RG. Molecular configuration in sodium thymonucleate. Nature. 1953;171(4356):740-1.",
    "World Health Organization. Global tuberculosis report 2019. Geneva: WHO; 2019.",
    "Sanger F, Nicklen S, Coulson AR. DNA sequencing. Proc Natl Acad Sci U S A. 1977;74(12):5463-7.",
    "Altschul SF, Gish W, Miller W. Basic local alignment search tool. J Mol Biol. 1990;215(3):403-10.",
    "Mullis KB, Faloona FA. Specific synthesis of DNA in vitro. Methods Enzymol. 1987;155:335-50.",
)


def labels(text):
    return [entry.label for entry in listing.read(document(text)).entries]


@pytest.mark.parametrize("form", ["[{}] {}", "{}. {}", "({}) {}", "{}) {}"])
@pytest.mark.parametrize("order", ["1324", "13245", "132456", "124356", "213456", "123465", "122345", "123123", "1357"])
def test_every_number_begins_an_entry(form, order):
    entries = (form.format(number, work) for number, work in zip(order, WORKS, strict=False))
    assert labels("References\n" + "\n".join(entries)) == list(order)


def test_a_volume_at_the_beginning_of_a_line_is_no_number():
    text = """References
1. Watson JD, Crick FHC. Molecular structure of nucleic acids. Nature, vol.
3. London: Macmillan; 1953.
2. Franklin RE, Gosling RG. Molecular configuration in sodium thymonucleate. Nature. 1953.
3. Sanger F, Nicklen S, Coulson AR. DNA sequencing. Proc Natl Acad Sci U S A. 1977;
9. Washington.
4. Mullis KB, Faloona FA. Specific synthesis of DNA in vitro. Methods Enzymol. 1987;155:335-50.
"""
    assert labels(text) == ["1", "2", "3", "4"]


def test_a_year_in_brackets_is_no_number():
    text = """References
[1] Watson JD, Crick FHC. Molecular structure of nucleic acids. Decided in court.
[1998] 2 SCR 123. Toronto.
[2] Franklin RE, Gosling RG. Molecular configuration in sodium thymonucleate. Nature. 1953.
[3] Sanger F, Nicklen S, Coulson AR. DNA sequencing. Proc Natl Acad Sci U S A. 1977;74:1.
"""
    assert labels(text) == ["1", "2", "3"]
