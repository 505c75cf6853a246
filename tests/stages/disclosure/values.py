"""A release that passes every check, as values; each test spoils one thing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.ground.access.roles import OrganisationKind
from unbroken.stages.disclosure.releases.gate import (
    Check,
    ClientFacts,
    DocumentFacts,
    RecipientFacts,
    ReleaseFacts,
    run,
)
from unbroken.stages.disclosure.releases.vocabulary import MARKING, Authority

NOW = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
DIGEST = "ab" * 32
ELLERY = PersonFact(
    "p-ellery",
    frozenset({CaseRole.DEFENDANT}),
    "Ellery",
    ("Thomas",),
    born_on=date(1994, 9, 9),
    identifiers=(("pncid", "2015/9900103J"),),
)
DUNMORE = PersonFact(
    "p-dunmore",
    frozenset({CaseRole.DEFENDANT}),
    "Dunmore",
    ("Kai",),
    born_on=date(2011, 2, 18),
    identifiers=(("pncid", "2025/9900107Q"),),
)
CARROW = PersonFact("p-carrow", frozenset({CaseRole.VICTIM}), "Carrow", ("Leah",), born_on=date(1990, 11, 2))


def document(**changes: object) -> DocumentFacts:
    """Return a statement that is read, decided, redacted and proven."""
    good = DocumentFacts(
        version_id="v-1",
        item_id="i-1",
        ref="JS/1",
        case_id="case-1",
        document_type=DocumentType.MG11,
        title="Statement 1",
        page_count=3,
        sha256=DIGEST,
        sealed_sha256=DIGEST,
        policy_version="0.1",
    )
    return replace(good, **changes)  # type: ignore[arg-type]


def recipient(**changes: object) -> RecipientFacts:
    """Return a firm that has been on record for a month."""
    good = RecipientFacts(
        kind=Recipient.DEF_REP,
        organisation_id="o-firm",
        organisation_kind=OrganisationKind.DEF,
        name="Fern Solicitors",
        represents_since=NOW - timedelta(days=30),
        is_represented=True,
        notices=("duty@fern.example",),
        known_addresses=("Duty@Fern.example",),
    )
    return replace(good, **changes)  # type: ignore[arg-type]


def release(*documents: DocumentFacts, **changes: object) -> ReleaseFacts:
    """Return a release of these documents, or of one good statement."""
    good = ReleaseFacts(
        case_id="case-1",
        urn="18ZA0000126",
        recipient=recipient(),
        client=ClientFacts(ELLERY, (DUNMORE,)),
        documents=documents or (document(),),
        authority=Authority.EVIDENCE,
        marking=MARKING,
        policy_version="0.1",
        now=NOW,
        title="Evidence for plea hearing",
        people=(ELLERY, DUNMORE, CARROW),
    )
    return replace(good, **changes)  # type: ignore[arg-type]


def stopped(facts: ReleaseFacts) -> set[str]:
    """Return the rules that stop a release."""
    return {check.rule for check in run(facts) if check.is_stop}


def every(facts: ReleaseFacts) -> list[Check]:
    """Return every answer."""
    return run(facts)
