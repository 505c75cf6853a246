"""Every read of releases. A release is seen by those of its organisation who may see the disclosure of its case."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlencode

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.reading import read_once
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.models import CheckOverride, Release, ReleaseEntry
from unbroken.stages.disclosure.releases import candidates, rules
from unbroken.stages.disclosure.releases.gathering import reviewed_for
from unbroken.stages.disclosure.releases.rules import State
from unbroken.stages.disclosure.releases.views import CheckView, EntryView, OverrideView, ReleaseRow, ReleaseView
from unbroken.stages.disclosure.releases.vocabulary import Authority, ReleaseStage
from unbroken.stages.disclosure.representation import ACCUSED
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView
from unbroken.stages.review import queries as review
from unbroken.stages.review.views import DocumentStanding

list_candidates = candidates.list_candidates
RECIPIENT_KINDS = {OrganisationKind.DEF, OrganisationKind.CRT, OrganisationKind.OTHER}


def list_releases(actor: Actor, case_id: str, *, now: datetime) -> list[ReleaseRow]:
    """Return the releases that the actor's organisation drafted in a case, newest first. Raises NotVisible."""
    require(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now))
    rows = Release.objects.filter(case_id=case_id, organisation_id=actor.organisation_id)
    return read_once(("releases", actor, case_id), lambda: _rows(actor, case_id, rows, now))


def get_release(actor: Actor, release_id: str, *, now: datetime) -> ReleaseView:
    """Return one release with its documents and the latest answers of the gate. Raises NotVisible."""
    row = Release.objects.filter(pk=release_id, organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    target = cases.case_relation(actor, row.case_id, now=now)
    decision = require(actor, Action.VIEW_DISCLOSURE, target)
    items = {item.id: item for item in evidence.list_items(actor, row.case_id)}
    urn = cases.urns([row.case_id])[row.case_id]
    people = organisations.get_people([row.drafted_by_id, row.checked_by_id, row.released_by_id])
    return ReleaseView(
        row=_rows(actor, row.case_id, [row], now)[0],
        urn=urn,
        marking=row.marking,
        notices=tuple(row.notices),
        entries=tuple(_entries(actor, row, items, urn, now)),
        checks=tuple(_checks(row, items)),
        drafted_by=people[row.drafted_by_id].label if row.drafted_by_id in people else "",
        checked_at=row.checked_at,
        checked_by=people[row.checked_by_id].label if row.checked_by_id in people else "",
        released_by=people[row.released_by_id].label if row.released_by_id in people else "",
        may_draft=can(actor, Action.DRAFT_RELEASE, target),
        may_override=can(actor, Action.OVERRIDE_CHECK, target),
        may_release=can(actor, Action.RELEASE, target),
        decision=decision,
    )


def list_defendants(actor: Actor, case_id: str, *, now: datetime) -> dict[str, str]:
    """Return the accused of a case: person id to name, for those who read its facts. Raises NotVisible."""
    facts = cases.get_facts(actor, case_id, now=now)
    return {one.id: one.full_name for one in facts.people if one.roles & ACCUSED}


def list_recipients(actor: Actor, *, now: datetime) -> dict[OrganisationKind, list[organisations.OrganisationFacts]]:
    """Return the organisations that a release may go to, by kind."""
    found: dict[OrganisationKind, list[organisations.OrganisationFacts]] = {}
    for one in organisations.list_organisations(actor, now=now):
        if one.organisation.kind in RECIPIENT_KINDS:
            found.setdefault(one.organisation.kind, []).append(one.organisation)
    return found


def _rows(actor: Actor, case_id: str, rows: Iterable[Release], now: datetime) -> list[ReleaseRow]:
    listed = list(rows)
    names = organisations.get_organisations(row.recipient_organisation_id for row in listed)
    clients = _clients(actor, case_id, now) if listed else {}
    counts: dict[str, int] = {}
    for release_id in ReleaseEntry.objects.filter(release__in=listed).values_list("release_id", flat=True):
        counts[release_id] = counts.get(release_id, 0) + 1
    return [
        ReleaseRow(
            id=row.pk,
            case_id=row.case_id,
            title=row.title,
            recipient=Recipient(row.recipient),
            recipient_name=names[row.recipient_organisation_id].name if row.recipient_organisation_id in names else "",
            client=clients.get(row.client_id, ""),
            stage=ReleaseStage(row.stage),
            authority=Authority(row.authority),
            state=State(row.state),
            documents=counts.get(row.pk, 0),
            drafted_at=row.drafted_at,
            released_at=row.released_at,
        )
        for row in listed
    ]


def _clients(actor: Actor, case_id: str, now: datetime) -> dict[str, str]:
    if not can(actor, Action.VIEW_FACTS, cases.case_relation(actor, case_id, now=now)):
        return {}
    return list_defendants(actor, case_id, now=now)


def _entries(actor: Actor, row: Release, items: dict[str, ItemView], urn: str, now: datetime) -> Iterable[EntryView]:
    entries = list(row.entries.all())
    kind = Recipient(row.recipient)
    whose = reviewed_for(cases.get_facts(actor, row.case_id, now=now).people, row.client_id) if row.client_id else ""
    standings = review.standing(actor, [entry.version_id for entry in entries], kind, whose)
    found = {one.version_id: one for one in standings}
    for entry in entries:
        item, standing = items.get(entry.item_id), found.get(entry.version_id)
        query = {"to": kind.value, **({"client": whose} if whose else {})}
        yield replace(_entry(entry, item, standing, urn), review_query=urlencode(query))


def _entry(entry: ReleaseEntry, item: ItemView | None, standing: DocumentStanding | None, urn: str) -> EntryView:
    copy = standing.rendition if standing and standing.rendition and standing.rendition.is_proven else None
    ref = item.exhibit_ref if item else ""
    return EntryView(
        id=entry.pk,
        item_id=entry.item_id if item else "",
        version_id=entry.version_id,
        ref=ref,
        title=item.title if item else "",
        document_type=standing.document_type if standing else "",
        made_version_id=entry.made_version_id or (copy.made_version_id if copy else ""),
        page_count=entry.page_count or (copy.page_count if copy else 0),
        sha256=entry.sha256 or (copy.sha256 if copy else ""),
        served_name=rules.served_name(urn, ref, entry.place),
        undecided=standing.undecided if standing else 0,
        needs_review=standing is None or not standing.is_current,
    )


def _checks(row: Release, items: dict[str, ItemView]) -> Iterable[CheckView]:
    wishes = {(one.rule, one.item_id): one for one in CheckOverride.objects.filter(release=row)}
    people = organisations.get_people(
        person for one in wishes.values() for person in (one.asked_by_id, one.agreed_by_id) if person
    )
    names = {key: person.label for key, person in people.items()}
    for check in row.checks.all():
        item = items.get(check.item_id)
        wish = wishes.get((check.rule, check.item_id))
        yield CheckView(
            rule=check.rule,
            item_id=check.item_id,
            ref=item.exhibit_ref if item else "",
            passed=check.passed,
            was_overridden=check.was_overridden,
            may_override=check.may_override,
            sentence=check.sentence,
            todo=check.todo,
            override=_override(wish, names) if wish else None,
        )


def _override(wish: CheckOverride, names: dict[str, str]) -> OverrideView:
    return OverrideView(
        id=wish.pk,
        rule=wish.rule,
        item_id=wish.item_id,
        reason=wish.reason,
        asked_by=names.get(wish.asked_by_id, ""),
        asked_by_id=wish.asked_by_id,
        asked_at=wish.asked_at,
        agreed_by=names.get(wish.agreed_by_id, ""),
        agreed_at=wish.agreed_at,
    )
