"""An article and the files that it takes in, as one text that leads back to each of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from citecheck.model.document import FilesOrigin, TextOrigin
from citecheck.model.mapped import Mapped
from citecheck.model.span import Span
from citecheck.read import beside
from citecheck.read.encoding import Decoded
from citecheck.read.interface import ReadError
from citecheck.read.latex import scan
from citecheck.settings import Settings

_DEEPEST = 10
_MOST_FILES = 200


@dataclass
class Sources:
    """The files as they are read, one after the other in one origin."""

    path: str
    settings: Settings
    names: list[str] = field(default_factory=list)
    sources: list[Decoded] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def origin(self) -> FilesOrigin:
        """The files' origin."""
        return FilesOrigin(tuple(self.starts), tuple(self.names), tuple(TextOrigin(s.text) for s in self.sources))

    def add(self, name: str, source: Decoded) -> int:
        """Take a file in and return where it begins in the origin."""
        start = self.starts[-1] + len(self.sources[-1].text) + 1 if self.sources else 0
        self.names.append(name)
        self.sources.append(source)
        self.starts.append(start)
        self.notices += source.notices
        return start

    def text(self, name: str, source: Decoded, depth: int = 0) -> Mapped:
        """Return a file's text with those of the files that it takes in where it takes them in."""
        whole = Mapped.whole(source.text, self.add(name, source))
        parts: list[Mapped] = []
        done = 0
        for span, inner in scan.taken_in(source.text):
            taken = self._taken(inner, depth)
            if taken is not None:
                parts += [whole.within(Span(done, span.start)), taken]
                done = span.end
        return Mapped.joined([*parts, whole.within(Span(done, len(source.text)))])

    def _taken(self, name: str, depth: int) -> Mapped | None:
        tries = (name,) if "." in name.rpartition("/")[2] else (f"{name}.tex", name)
        name, at = next(((each, found) for each in tries if (found := beside.find(self.path, each))), (name, None))
        size = sum(len(s.text) for s in self.sources)
        if at is None:
            self.notices.append(f"The file {name} was not found in the article's folder.")
            return None
        if depth >= _DEEPEST or len(self.sources) >= _MOST_FILES or size > self.settings.limits.text_bytes:
            self.notices.append(f"The file {name} was left out: the article takes in too much.")
            return None
        try:
            return self.text(name, beside.read(at, name, self.settings), depth + 1)
        except (ReadError, OSError) as error:
            self.notices.append(f"The file {name} could not be read: {getattr(error, 'sentence', error)}")
            return None
