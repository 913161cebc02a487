"""What registers promise to hold, by the type of what is cited."""

from __future__ import annotations

from citecheck.model.reference import Reference

PROMISED = frozenset({"article-journal", "paper-conference"})
"""Registers hold what journals and proceedings publish; of all else, some."""

NEVER_ASKED = frozenset(
    {
        "article-newspaper",
        "article-magazine",
        "webpage",
        "post",
        "post-weblog",
        "broadcast",
        "interview",
        "personal_communication",
        "bill",
        "legislation",
        "legal_case",
        "hearing",
        "treaty",
        "patent",
        "map",
        "motion_picture",
        "song",
        "speech",
        "software",
    }
)
"""Types of which no register of scholarly works knows anything; nobody is asked for them unless a DOI is printed."""

NAMES = {
    "article-newspaper": "a newspaper article",
    "article-magazine": "a magazine article",
    "webpage": "a web page",
    "post": "a post",
    "post-weblog": "a blog post",
    "book": "a book",
    "chapter": "a chapter of a book",
    "entry-encyclopedia": "an entry of an encyclopedia",
    "report": "a report",
    "thesis": "a thesis",
    "document": "of a kind that cannot be told",
    "article": "a preprint or manuscript",
    "dataset": "a dataset",
    "patent": "a patent",
    "software": "software",
    "legislation": "a law",
    "legal_case": "a court case",
    "standard": "a standard",
}
"""How a sentence calls a type."""


def promised(reference: Reference) -> bool:
    """Whether registers promise to hold works of the reference's type."""
    return reference.item.type in PROMISED


def asked_for(reference: Reference) -> bool:
    """Whether a search for the reference makes sense."""
    return reference.item.type not in NEVER_ASKED


def called(reference: Reference) -> str:
    """Return how a sentence calls what the reference cites."""
    return NAMES.get(reference.item.type, f"of type {reference.item.type}")
