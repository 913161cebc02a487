"""Runs the extracting process and takes over what it hands back, within limits of time and memory."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys

from citecheck.read.interface import ReadError
from citecheck.read.pdf.pages import Page, from_data
from citecheck.settings import Limits

_REFUSED = 3
_INSTALL = "pip install 'citecheck-audit[pdf]'"


def pages(path: str, data: bytes, limits: Limits) -> tuple[Page, ...]:
    """Return the pages of a PDF; raise ReadError where they cannot be had."""
    if importlib.util.find_spec("pypdfium2") is None:
        raise ReadError(path, f"To read PDF files, install the extra: {_INSTALL}.")
    try:
        done = subprocess.run(  # noqa: S603 - our own module under our own interpreter
            [sys.executable, "-m", "citecheck.read.pdf.extract", str(limits.pdf_memory_bytes)],
            input=data,
            capture_output=True,
            timeout=limits.pdf_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(path, f"Reading the PDF took longer than {limits.pdf_seconds:.0f} seconds.") from error
    if done.returncode == _REFUSED:
        raise ReadError(path, done.stderr.decode("utf-8", "replace").strip()[:300])
    if done.returncode:
        raise ReadError(path, "The PDF cannot be read: it is damaged, or needs more memory than is allowed.")
    try:
        return tuple(from_data(json.loads(done.stdout)))
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(path, "The PDF cannot be read: its text cannot be made out.") from error
