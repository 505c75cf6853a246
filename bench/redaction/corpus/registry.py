"""The list of documents: each builder fills a Doc, and is used once for each of its media."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .content import Case, Doc

Builder = Callable[[Doc], object]


@dataclass(frozen=True)
class Spec:
    """One document to build."""

    case: str
    id: str
    document_type: str
    medium: str
    build: Builder
    profile: str
    recipients: tuple[str, ...]
    trap: str

    @property
    def name(self) -> str:
        """Return the name of the document, unique in its profile."""
        return f"{self.case}_{self.id}_{self.medium}".replace("/", "-")

    def make(self, case: Case) -> Doc:
        """Return the document of this case."""
        doc = Doc(
            case,
            f"{self.id}_{self.medium}",
            self.document_type,
            self.medium,
            recipients=self.recipients,
            trap=self.trap,
        )
        self.build(doc)
        return doc


SPECS: list[Spec] = []


def document(
    case: str,
    name: str,
    document_type: str,
    media: str = "pdf",
    *,
    to: str = "DEF_REP",
    trap: str = "",
    profile: str = "tuned",
) -> Callable[[Builder], Builder]:
    """Register a builder. media and to are words separated by spaces."""

    def register(build: Builder) -> Builder:
        SPECS.extend(
            Spec(case, name, document_type, medium, build, profile, tuple(to.split()), trap) for medium in media.split()
        )
        return build

    return register
