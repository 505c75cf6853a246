"""Where the items of a package come from: the evidence of a case, or what a later stage keeps and says so itself.

A source decides who may have a package, and says what stands in it; building, storing and sending are the same for all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from unbroken.engines.bag.contents import CaseFacts, Custody, Form, ItemFacts
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision
from unbroken.ground.custody import queries as custody
from unbroken.ground.custody.events import EventType
from unbroken.stages.packages.contents import Content
from unbroken.stages.packages.models import Export, ExportItem

Waiting = Callable[[Callable[[], custody.ProofSet]], custody.ProofSet]
"""Call until the log has caught up, and return the answer."""


@dataclass(frozen=True)
class Listed:
    """One item that was asked for. item_id: the thing of which the own log tells."""

    version_id: str
    item_id: str
    exhibit_ref: str
    sha256: str = ""


@dataclass(frozen=True)
class Asked:
    """A package as it was asked for."""

    id: str
    case_id: str
    organisation_id: str
    requested_by_id: str
    recipient_organisation_id: str
    recipient_key: str
    recipient_name: str
    form: Form
    purpose: str
    items: tuple[Listed, ...]


@dataclass(frozen=True)
class Prepared:
    """What stands in a package."""

    case: CaseFacts
    items: Sequence[tuple[ItemFacts, Content]]
    custody: Custody


class Source(Protocol):
    """One kind of packages. exported: the event that commits to a package."""

    @property
    def exported(self) -> EventType:
        """The event that is recorded when a package is written."""

    def taker(self, asked: Asked, now: datetime) -> Actor:
        """Return who asked for a package, as they may act now. Raises NotVisible."""

    def require(self, actor: Actor, asked: Asked, now: datetime) -> Decision:
        """Return why actor may have a package now. Raises NotVisible."""

    def prepare(self, actor: Actor, asked: Asked, wait: Waiting, now: datetime) -> Prepared:
        """Return what stands in it. Raises NotVisible, ExportImpossible, NotSequencedError."""

    def urn(self, asked: Asked) -> str:
        """Return the case's reference, for the name of the file."""


_sources: dict[str, Source] = {}


def add_source(name: str, source: Source) -> None:
    """Add a kind of packages; the same name again replaces it. name: stored, so never change one."""
    _sources[name] = source


def source_of(export: Export) -> Source:
    """Return where the items of a package come from."""
    return _sources[export.source]


def asked_of(export: Export) -> Asked:
    """Return what was asked for."""
    rows = ExportItem.objects.filter(export=export).values_list("version_id", "item_id", "exhibit_ref")
    return Asked(
        id=export.pk,
        case_id=export.case_id,
        organisation_id=export.organisation_id,
        requested_by_id=export.requested_by_id,
        recipient_organisation_id=export.recipient_organisation_id,
        recipient_key=export.recipient_key,
        recipient_name=export.recipient_name,
        form=Form(export.form),
        purpose=export.purpose,
        items=tuple(Listed(*row) for row in rows),
    )
