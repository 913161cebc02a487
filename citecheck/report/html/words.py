"""What the page calls the states of an entry."""

from __future__ import annotations

from citecheck.model.resolution import Status

STATES = {
    Status.FOUND: "found",
    Status.AMBIGUOUS: "undecided",
    Status.NOT_EXPECTED: "not expected in a register",
    Status.UNCHECKED: "not checked",
    Status.NOT_FOUND: "not found",
}
