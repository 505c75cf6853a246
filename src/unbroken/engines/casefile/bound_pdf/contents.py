"""What is bound. Page numbers are texts that the caller gave out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PaperKind(StrEnum):
    """What a paper is made of."""

    PDF = "pdf"
    PICTURE = "picture"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Paper:
    """One document. labels: the number of each page. pages: the same in words. read: its bytes, when they are wanted.

    notice: what the sheet says that stands for a paper without pages to show, such as a recording; then read is None.
    """

    title: str
    labels: tuple[str, ...]
    pages: str
    served: str
    kind: PaperKind
    read: Callable[[], bytes] | None = None
    notice: str = ""

    @property
    def shown_labels(self) -> tuple[str, ...]:
        """The label of each sheet of it in the file: a notice is one sheet for all its pages."""
        return (self.pages,) if self.kind is PaperKind.NOTICE else self.labels


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section, with its code and its papers in the order of their pages."""

    code: str
    heading: str
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What the index says at its top, and every strip."""

    title: str
    urn: str
    organisation: str
    marking: str
    made_for: str
    made_at: datetime
