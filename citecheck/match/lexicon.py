"""Words that comparisons set aside or treat alike: data, no logic."""

from __future__ import annotations

SMALL = frozenset(
    (
        *("the", "a", "an", "of", "and", "for", "in", "on", "to", "at", "by", "with", "from"),
        *("de", "la", "le", "les", "l", "d", "des", "du", "et", "pour", "sur"),
        *("der", "die", "das", "den", "dem", "und", "fur", "fuer", "im", "zur", "zum"),
        *("y", "e", "i", "el", "los", "las", "del", "della", "di", "do", "da", "dos", "van", "het", "en", "og", "och"),
    )
)
"""Articles, conjunctions and prepositions that abbreviated names of journals leave out (ISO 4, 4.3)."""

FURNITURE = frozenset(
    (
        *("http", "https", "doi", "www", "vol", "volume", "pages", "page", "number", "issue"),
        *("available", "from", "accessed", "retrieved", "online", "this"),
    )
)
"""Words of a printed reference that belong to its form."""

PARTICLES = frozenset(
    (
        *("de", "del", "della", "dello", "delle", "dei", "degli", "da", "das", "dos", "do", "di", "du", "des", "d"),
        *(
            "la",
            "le",
            "les",
            "lo",
            "las",
            "los",
            "van",
            "von",
            "vom",
            "zu",
            "zum",
            "zur",
            "der",
            "den",
            "ter",
            "ten",
            "te",
        ),
        *("al", "el", "ul", "ibn", "bin", "ben", "bint", "abu", "af", "av", "y", "e", "st", "saint", "mac", "mc", "o"),
        *("te", "het", "in", "op", "am", "und", "dem", "t", "s", "vander", "vanden", "vande", "dela"),
    )
)
"""Words before a family name that lists and registers keep, move or lose."""

NAME_SUFFIXES = frozenset(("jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "md", "dr", "prof", "esq"))
"""What may be deposited as part of a family name and is none."""

NO_NAMES = frozenset(
    (
        *("na", "nn", "n n", "anonymous", "anon", "unknown", "none", "null", "no author", "not available", "author"),
        *(
            "editor",
            "editors",
            "the editors",
            "the editor",
            "editorial",
            "editorial board",
            "editorial office",
            "staff",
        ),
        *("et al", "others", "various", "various authors", "guest editor", "staff"),
    )
)
"""What registers hold in place of an author ("&NA;" is Wolters Kluwer's)."""

ORGANISATION_WORDS = frozenset(
    (
        *("university", "institute", "department", "ministry", "group", "committee", "council", "society", "network"),
        *("association", "organization", "organisation", "consortium", "team", "agency", "office", "bureau", "centre"),
        *("center", "commission", "foundation", "collaboration", "investigators", "study", "project", "bank", "press"),
        *("federation", "union", "party", "news", "times", "corporation", "company", "inc", "ltd", "gmbh", "panel"),
        *("world", "national", "international", "federal", "united", "nations", "government", "library", "museum"),
    )
)
"""Words that tell an organisation from a person."""

NUMBER_WORDS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twenty": "20",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th",
    "eighth": "8th",
    "ninth": "9th",
    "tenth": "10th",
    "eighteenth": "18th",
    "nineteenth": "19th",
    "twentieth": "20th",
}
"""Numbers written as words, and as figures."""

GREEK = {
    "alpha": "a",
    "beta": "v",
    "gamma": "g",
    "delta": "d",
    "epsilon": "e",
    "zeta": "z",
    "theta": "th",
    "kappa": "k",
    "lambda": "l",
    "mu": "m",
    "micro": "m",
    "sigma": "s",
    "tau": "t",
    "phi": "f",
    "chi": "ch",
    "psi": "ps",
    "omega": "o",
    "pi": "p",
    "rho": "r",
}
"""Greek letters spelt out, and what the letters themselves fold to."""

GENERIC_TITLES = frozenset(
    (
        *("editorial", "editorials", "book review", "book reviews", "reviews", "review", "letters", "letter", "reply"),
        *("letters to the editor", "letter to the editor", "correspondence", "abstracts", "abstract", "front matter"),
        *("back matter", "introduction", "index", "notes", "notes and comments", "communications", "news", "contents"),
        *("announcements", "obituary", "obituaries", "discussion", "comment", "comments", "commentary", "foreword"),
        *("preface", "bibliography", "appendix", "articles", "short communications", "brief communications"),
        *("poster presentations", "oral presentations", "posters", "erratum", "errata", "in this issue", "untitled"),
        *("other", "title", "no title", "unknown", "masthead", "table of contents", "conclusion", "references"),
    )
)
"""Titles under which registers file pieces that have titles of their own."""

LANGUAGES = {
    "en": frozenset(("the", "of", "and", "in", "on", "for", "with", "from", "to", "by", "an", "at", "is", "are")),
    "de": frozenset(("der", "die", "das", "und", "zur", "zum", "ein", "eine", "einer", "von", "im", "fur", "uber")),
    "fr": frozenset(("le", "les", "des", "et", "du", "dans", "sur", "une", "aux", "au", "l", "pour", "par")),
    "es": frozenset(("el", "los", "las", "y", "en", "una", "del", "para", "sobre", "con", "por", "la", "de")),
    "pt": frozenset(("o", "os", "e", "da", "do", "das", "dos", "em", "uma", "na", "no", "ao", "para", "com")),
    "it": frozenset(("il", "gli", "della", "delle", "dei", "nel", "nella", "e", "di", "per", "un", "con", "del")),
    "nl": frozenset(("het", "een", "van", "voor", "bij", "en", "de", "op", "met", "naar")),
    "ru": frozenset(("i", "v", "na", "dlia", "iz", "k", "o", "s", "po", "ob")),
}
"""Small words by language: enough to tell a title from its translation."""

CONTRACTIONS = {
    "natl": "national",
    "intl": "international",
    "jrnl": "journal",
    "jl": "journal",
    "jpn": "japan",
    "dtsch": "deutsch",
    "engng": "engineering",
    "engg": "engineering",
    "mtg": "meeting",
    "st": "saint",
    "zh": "zhurnal",
    "qld": "queensland",
    "phila": "philadelphia",
    "mo": "missouri",
    "pa": "pennsylvania",
    "md": "maryland",
    "va": "virginia",
    "ga": "georgia",
    "ky": "kentucky",
}
"""Abbreviations that are no beginning of their word, and the beginning that they stand for."""

DATABASES = frozenset(
    (
        *("jstor", "proquest", "ebsco", "ebscohost", "sciencedirect", "science direct", "springerlink", "pubmed"),
        *(
            "medline",
            "scopus",
            "web of science",
            "google scholar",
            "researchgate",
            "academia edu",
            "wiley online library",
        ),
        *("taylor francis online", "project muse", "repec", "citeseer", "citeseerx", "semantic scholar", "worldcat"),
        *("google books", "internet archive", "hathitrust", "ieee xplore", "acm digital library", "eric", "hal"),
    )
)
"""Databases and platforms that reference managers put in a container's place."""

PREPRINT_SERVERS = frozenset(
    (
        *(
            "arxiv",
            "biorxiv",
            "medrxiv",
            "chemrxiv",
            "psyarxiv",
            "socarxiv",
            "edarxiv",
            "eartharxiv",
            "engrxiv",
            "ssrn",
        ),
        *(
            "ssrn",
            "techrxiv",
            "preprints",
            "preprint",
            "osf",
            "authorea",
            "corr",
            "essoar",
            "zenodo",
            "lawarxiv",
            "agrirxiv",
        ),
    )
)
"""Servers of preprints, as one of the words of a container."""

EVENT_WORDS = frozenset(
    (
        *("proceedings", "proc", "conference", "conf", "symposium", "symp", "workshop", "workshops", "congress"),
        *("meeting", "annual", "international", "ieee", "acm", "colloquium", "convention", "seminar", "summit"),
        *("session", "joint", "european", "world", "national", "intl", "int", "th", "st", "nd", "rd"),
    )
)
"""Words that most names of conferences share."""
