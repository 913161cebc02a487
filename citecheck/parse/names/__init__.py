"""A string of names -> names: initials before, after or in full, particles, suffixes, organisations, "et al."."""

from citecheck.parse.names.reading import NameList, read_names, stands_for_above

__all__ = ["NameList", "read_names", "stands_for_above"]
