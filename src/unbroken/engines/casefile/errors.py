"""Errors of the case file.

CasefileError
  RecordMalformed   a record from outside has an unknown, missing or wrong field; carries where
  PaperRefused      a paper from outside cannot be bound
  PagesDiffer       a paper to be bound has another number of pages than it has numbers
"""

from typing import ClassVar


class CasefileError(Exception):
    """Base of every error of the case file; str() is a sentence that says what is wrong and what to do."""

    code: ClassVar[str] = "casefile"


class RecordMalformed(CasefileError):
    """A record cannot be read. field: the path of what is wrong, such as person.born_on, or ""."""

    code: ClassVar[str] = "casefile-record-malformed"

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class PagesDiffer(CasefileError):
    """A paper to be bound does not have the pages for which numbers were given out."""

    code: ClassVar[str] = "casefile-pages-differ"

    def __init__(self, title: str, numbered: int, found: int) -> None:
        super().__init__(
            f"{title} has {found} pages, but numbers were given to {numbered}. Open it by itself, and tell the side "
            "that served it."
        )


class PaperRefused(CasefileError):
    """A paper that somebody outside made cannot be bound."""

    code: ClassVar[str] = "casefile-paper-refused"
