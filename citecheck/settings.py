"""What a run is allowed to do and how far it may go: one frozen value, filled from the defaults, files and options."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from citecheck.model.rule import Severity, YearPolicy

HOME = "https://pypi.org/project/citecheck-audit/"
"""Where the program is to be had: reports and requests to registers name it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on hostile input. Sizes in bytes unless said otherwise."""

    text_bytes: int = 20_000_000
    file_bytes: int = 100_000_000
    """A file of any format, as it lies on the disk; how much text it may hold is `text_bytes`."""
    archive_member_bytes: int = 50_000_000
    archive_ratio: int = 200
    pdf_memory_bytes: int = 1_000_000_000
    pdf_seconds: float = 60.0
    answer_bytes: int = 10_000_000
    json_depth: int = 64
    compared_characters: int = 2_000
    """Strings longer than this are compared by their beginning."""
    entries: int = 20_000
    tagged_entries: int = 60_000
    """Entries that the publisher has cut and tagged, as in JATS: none is read as a string, which is what takes time."""
    entry_characters: int = 50_000
    """An entry longer than this is read by its beginning, and that is reported; 3,000 authors have room."""


@dataclass(frozen=True, slots=True)
class RegisterSettings:
    """Who is asked, under which address and name."""

    crossref_url: str = "https://api.crossref.org"
    doi_url: str = "https://doi.org"
    datacite_url: str = "https://api.datacite.org"
    openalex_url: str = "https://api.openalex.org"
    open_library_url: str = "https://openlibrary.org"
    openalex: bool = False
    """Ask OpenAlex for a second opinion on what no register was found to hold; so does a key."""
    openalex_key: str = field(default="", repr=False)
    open_library: bool = False
    """Ask Open Library for books by their ISBN."""
    mailto: str = ""
    records: tuple[Path, ...] = ()
    complete: bool = False
    retractions: Path | None = None
    """Retraction Watch's table (CSV), an offline source of notices."""
    offline: bool = False
    cache: Path | None = None
    """The cache folder; None for the user's own."""
    fresh: bool = False
    """Ask the registers though the cache knows an answer; what they say is kept all the same."""
    resume: bool = False
    """Go on with a run that was cut off: take what the cache knows, however old."""
    lock: Path | None = None
    """The lock file that alone is asked."""


@dataclass(frozen=True, slots=True)
class Override:
    """How grave the findings of a rule count, in all files or in some."""

    rule: str
    """A code, the beginning of one, or a name."""
    severity: Severity | None
    """None where they are put off altogether."""
    files: str = ""
    """A pattern of file names ("chapters/*.md"), seen from `folder`; "" for all."""
    folder: Path = Path()


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a run."""

    registers: RegisterSettings = field(default_factory=RegisterSettings)
    limits: Limits = field(default_factory=Limits)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    allow_unchecked: bool = False
    as_format: str | None = None
    """The format that the files are read as; None where each is told by its content."""
    bibliography: tuple[Path, ...] = ()
    """The bibliographies of articles that cite by key, in place of those that they name."""
    year_policy: YearPolicy | None = None
    """Which of a work's years the house wants."""
    severities: tuple[Override, ...] = ()
    """How grave findings count where that is not as their rules say; the last one that fits holds."""
    baseline: Path | None = None
    """The findings known before."""
    renew_baseline: bool = False
    """Take all findings of this run as known, for the baseline to be written anew."""
    jobs: int = 1
    """How many processes read files."""
    keep_files: bool = False
    """Keep the bytes of Word files in their Documents, so that they can be given back with comments."""
