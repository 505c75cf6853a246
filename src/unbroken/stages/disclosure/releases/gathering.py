"""Gather what the gate must know of a release, in the same number of queries for one document or three hundred."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.material import Sensitivity
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure import representation
from unbroken.stages.disclosure.models import CheckOverride, Release, ReleaseEntry
from unbroken.stages.disclosure.recordings.standing import with_recordings
from unbroken.stages.disclosure.releases.gate import (
    ClientFacts,
    DocumentFacts,
    PrintFacts,
    RecipientFacts,
    ReleaseFacts,
)
from unbroken.stages.disclosure.releases.gate.unused import SCHEDULES
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.schedules.deciding import latest_decisions
from unbroken.stages.disclosure.schedules.wording import unclean
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView
from unbroken.stages.review import queries as review
from unbroken.stages.review.policy import current_policy
from unbroken.stages.review.views import DocumentStanding

ACCUSED = frozenset({CaseRole.SUSPECT, CaseRole.DEFENDANT})
CLEAN = frozenset({"nothing-extra", "metadata"})
"""The checks of a proof which say that a copy carries nothing hidden; one of them, by the form of the file."""
PLAYED = frozenset({"video", "audio"})


@dataclass(frozen=True)
class Gathered:
    """What the gate is told, and the exact copies that would go, by version id of the original."""

    facts: ReleaseFacts
    copies: Mapping[str, DocumentStanding]
    items: Mapping[str, ItemView]


@dataclass(frozen=True)
class _Unused:
    """What the schedules say of stored items: decisions by item, the sensitive ones, and descriptions to rephrase."""

    decisions: Mapping[str, str]
    sensitive: frozenset[str]
    unclean: int


def gather(actor: Actor, release: Release, *, now: datetime) -> Gathered:
    """Return everything about a release that the gate asks for. The caller has decided that actor may see it."""
    facts = cases.get_facts(actor, release.case_id, now=now)
    entries = list(ReleaseEntry.objects.filter(release=release))
    items = {item.id: item for item in evidence.list_items(actor, release.case_id)}
    kind = Recipient(release.recipient)
    whose = reviewed_for(facts.people, release.client_id)
    standings = review.standing(actor, [entry.version_id for entry in entries], kind, whose)
    standings = with_recordings(standings, actor, kind)
    copies = {one.version_id: one for one in standings}
    unused = _unused(facts, standings)
    documents = tuple(
        _document(entry, items.get(entry.item_id), copies.get(entry.version_id), release, facts, unused)
        for entry in entries
    )
    overrides = CheckOverride.objects.filter(release=release).exclude(agreed_by_id="")
    gathered = ReleaseFacts(
        case_id=release.case_id,
        urn=facts.urn,
        recipient=_recipient(actor, release, now),
        client=_client(facts, release.client_id),
        documents=documents,
        authority=Authority(release.authority),
        marking=release.marking,
        policy_version=current_policy().version,
        now=now,
        title=release.title,
        people=facts.people,
        overrides=frozenset(overrides.values_list("rule", "item_id")),
    )
    return Gathered(gathered, copies, items)


def reviewed_for(people: Iterable[PersonFact], client_id: str) -> str:
    """Return for whom a document of the case is reviewed: the client where there are several accused, "" otherwise."""
    return client_id if sum(bool(one.roles & ACCUSED) for one in people) > 1 else ""


def _client(facts: CaseFacts, client_id: str) -> ClientFacts:
    accused = [one for one in facts.people if one.roles & ACCUSED]
    return ClientFacts(
        person=next((one for one in accused if one.id == client_id), None),
        others=tuple(one for one in accused if one.id != client_id),
        prints=tuple(PrintFacts(one.item, one) for one in facts.prints),
    )


def _unused(facts: CaseFacts, standings: Sequence[DocumentStanding]) -> _Unused:
    latest = latest_decisions(facts.id)
    has_schedule = any(_type(one) in SCHEDULES for one in standings)
    return _Unused(
        decisions={
            one.item: latest[one.id].decision if one.id in latest else "none" for one in facts.unused if one.item
        },
        sensitive=cases.sensitive_items([facts.id])
        | {one.item for one in facts.unused if one.item and one.sensitivity is Sensitivity.SENSITIVE},
        unclean=len(unclean(facts)) if has_schedule else 0,
    )


def _document(
    entry: ReleaseEntry,
    item: ItemView | None,
    standing: DocumentStanding | None,
    release: Release,
    facts: CaseFacts,
    unused: _Unused,
) -> DocumentFacts:
    """Return what is known of one document; of one that is not there any more, what stops it."""
    if item is None:
        return DocumentFacts(entry.version_id, entry.item_id, "A document", "", is_read=False, has_rendition=False)
    original = next((one for one in item.versions if one.id == entry.version_id), None)
    copy = standing.rendition if standing else None
    sealed = next((one.sha256_server for one in item.versions if copy and one.id == copy.made_version_id), "")
    document_type = _type(standing)
    return DocumentFacts(
        version_id=entry.version_id,
        item_id=item.id,
        ref=item.exhibit_ref,
        case_id=item.case_id,
        kind=item.kind,
        document_type=document_type,
        title=item.title,
        is_recording=original is not None and original.viewer in PLAYED,
        is_read=standing is not None and standing.is_read,
        is_stale=standing is not None and standing.is_stale,
        undecided=standing.undecided if standing else 0,
        waiting_second=standing.waiting_second if standing else 0,
        is_finished=standing is not None and standing.is_finished,
        block=(standing.block.rule, standing.block.reason) if standing and standing.block else None,
        has_rendition=copy is not None and copy.is_proven,
        rendition_failed=copy.failed_check if copy else "",
        is_current=standing is not None and standing.is_current,
        page_count=copy.page_count if copy else 0,
        sha256=copy.sha256 if copy else "",
        sealed_sha256=sealed,
        policy_version=copy.policy_version if copy else "",
        is_clean=copy is None or not copy.is_proven or bool(CLEAN & set(copy.facts.get("checks", ()))),
        removed_share=float(copy.facts.get("removed_share", 0.0)) if copy else 0.0,
        about=(*item.about, *(one.person for one in facts.prints if one.item == item.id)),
        unused=unused.decisions.get(item.id, ""),
        is_sensitive=item.id in unused.sensitive,
        descriptions=unused.unclean if document_type in SCHEDULES else 0,
    )


def _type(standing: DocumentStanding | None) -> DocumentType:
    known = standing.document_type if standing else ""
    return DocumentType(known) if known in set(DocumentType) else DocumentType.OTHER


def _recipient(actor: Actor, release: Release, now: datetime) -> RecipientFacts:
    record = representation.views_of(release.case_id, now)
    there = organisations.get_organisations([release.recipient_organisation_id]).get(release.recipient_organisation_id)
    own = [
        one
        for one in record
        if one.defendant_id == release.client_id and one.firm_id == release.recipient_organisation_id
    ]
    latest = max(own, key=lambda one: one.since, default=None)
    return RecipientFacts(
        kind=Recipient(release.recipient),
        organisation_id=release.recipient_organisation_id,
        organisation_kind=there.kind if there else None,
        name=there.name if there else "The defendant",
        represents_since=latest.since if latest else None,
        represents_until=latest.until if latest else None,
        is_represented=any(one.is_running and one.defendant_id == release.client_id for one in record),
        also_for=tuple(
            one.defendant_id
            for one in record
            if one.is_running
            and one.firm_id == release.recipient_organisation_id
            and one.defendant_id != release.client_id
        ),
        is_prosecuting=_is_prosecuting(actor, release, now),
        has_undertaking=latest is not None and latest.has_undertaking,
        notices=tuple(release.notices),
        known_addresses=tuple(organisations.addresses_of(release.recipient_organisation_id, now=now)),
    )


def _is_prosecuting(actor: Actor, release: Release, now: datetime) -> bool:
    """Say whether somebody of the recipient is assigned to the case for police or prosecution."""
    seats = cases.case_relation(actor, release.case_id, now=now).assigned_people
    kinds = {
        one.id: one.kind for one in organisations.get_organisations(seat.organisation_id for seat in seats).values()
    }
    prosecuting = {
        seat.person_id
        for seat in seats
        if kinds.get(seat.organisation_id) in {OrganisationKind.POL, OrganisationKind.CPS}
    }
    return bool(prosecuting & organisations.member_ids(release.recipient_organisation_id, now=now))
