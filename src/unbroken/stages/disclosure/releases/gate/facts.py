"""What the gate is told, and what it answers. Values only: it reads nothing and asks nobody."""

from dataclasses import dataclass, field
from datetime import datetime

from unbroken.engines.casefile.people import PersonFact
from unbroken.engines.casefile.proceedings import ConvictionsPrint
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.incidents.vocabulary import Category, DataKind


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """A print of convictions in the case. item_id: the stored document of it."""

    item_id: str
    about: ConvictionsPrint


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """The defendant for whom the documents go, as the case has them; others: everybody else accused in it."""

    person: PersonFact | None
    others: tuple[PersonFact, ...] = ()
    prints: tuple[PrintFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class RecipientFacts:
    """Who is to get the documents.

    organisation_kind: None for a defendant in person. represents_since, represents_until: of the client, as recorded;
    None when this organisation was never recorded for them. is_represented: the client has a firm on record now.
    also_for: co-defendants it acts for too. is_prosecuting: somebody there works on the prosecution of this case.
    notices: e-mail addresses of the notice; known_addresses: of the people registered at the organisation.
    """

    kind: Recipient
    organisation_id: str = ""
    organisation_kind: OrganisationKind | None = None
    name: str = ""
    represents_since: datetime | None = None
    represents_until: datetime | None = None
    is_represented: bool = False
    also_for: tuple[str, ...] = ()
    is_prosecuting: bool = False
    has_undertaking: bool = False
    notices: tuple[str, ...] = ()
    known_addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """One document of the release: the original and what became of it for this recipient.

    block: rule and reason for which the redaction engine found that it may not go. about: ids of the accused whose own
    document it is, empty for the whole case. unused: how the prosecutor decided on it as unused material, "" when it
    is on no schedule. removed_share: of its words, 0 to 1. descriptions: items of a schedule that still name
    or locate somebody.
    """

    version_id: str
    item_id: str
    ref: str
    case_id: str
    kind: DocumentKind = DocumentKind.DOCUMENT
    document_type: DocumentType = DocumentType.OTHER
    title: str = ""
    is_recording: bool = False
    is_read: bool = True
    is_stale: bool = False
    undecided: int = 0
    waiting_second: int = 0
    is_finished: bool = True
    block: tuple[str, str] | None = None
    has_rendition: bool = True
    rendition_failed: str = ""
    is_current: bool = True
    page_count: int = 1
    sha256: str = ""
    sealed_sha256: str = ""
    policy_version: str = ""
    is_clean: bool = True
    removed_share: float = 0.0
    about: tuple[str, ...] = ()
    unused: str = ""
    is_sensitive: bool = False
    descriptions: int = 0


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release as the gate sees it. now: aware UTC. policy_version: the one in force."""

    case_id: str
    urn: str
    recipient: RecipientFacts
    client: ClientFacts
    documents: tuple[DocumentFacts, ...]
    authority: Authority
    marking: str
    policy_version: str
    now: datetime
    title: str = ""
    people: tuple[PersonFact, ...] = ()
    overrides: frozenset[tuple[str, str]] = frozenset()
    undecided_schedule: int = 0

    @property
    def is_defence(self) -> bool:
        """Say whether the documents go to the defence."""
        return self.recipient.kind in {Recipient.DEF_REP, Recipient.DEF_LIP}


@dataclass(frozen=True, slots=True)
class Check:
    """One answer. rule: of the policy table, or the name of the check. document_id: the item; "" for the whole release.

    sentence: what is so. todo: who can do what about it. Neither names a person or repeats what a document says.
    may_override: two people may answer for going past it. was_overridden: they have.
    category, data: for the register.
    """

    rule: str
    passed: bool
    sentence: str
    todo: str = ""
    document_id: str = ""
    may_override: bool = False
    was_overridden: bool = False
    category: Category = Category.NOT_REDACTED
    data: tuple[DataKind, ...] = field(default=(DataKind.CONTACT,))

    @property
    def is_stop(self) -> bool:
        """Say whether nothing goes because of it."""
        return not self.passed and not self.was_overridden
