"""Watch a recording for a recipient: the first person, the second, then its copy. Each step can be done twice."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure.errors import DisclosureIncomplete, SecondPersonNeeded
from unbroken.stages.disclosure.recordings.models import RecordingCheck
from unbroken.stages.disclosure.recordings.scrub import NotScrubbed, copy, patches
from unbroken.stages.disclosure.recordings.vocabulary import CheckState
from unbroken.stages.disclosure.serving import queue
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.making import Made, seal_made_version
from unbroken.stages.evidence.views import REDACTED, ItemView, VersionView
from unbroken.stages.review import queries as review
from unbroken.stages.review.policy import current_policy

PLAYED = frozenset({"video", "audio"})
LOST_RIGHT = "The person who confirmed it may no longer do so, and the copy was not made. Confirm it again yourself."


def confirm_watched(
    *, version_id: str, recipient: Recipient, confirmed: bool, actor: Actor, now: datetime
) -> CheckState:
    """Record that actor watched a recording to its end and nothing in it has to go; after the second, copy it.

    Raises NotVisible, DisclosureIncomplete, SecondPersonNeeded when the first person does it again.
    """
    item, _ = recording(actor, version_id)
    if not confirmed:
        raise DisclosureIncomplete("confirmed", "Watch it to the end, then confirm what you saw and heard.")
    with transaction.atomic():
        row = RecordingCheck.objects.select_for_update().filter(
            version_id=version_id, organisation_id=actor.organisation_id, recipient=recipient.value
        ).first()  # fmt: skip
        digest = review.facts_digest(actor, item.case_id)
        if row is None or row.state == CheckState.FAILED or is_stale(row, digest):
            row = _first(row, item, version_id, recipient, digest, actor, now)
        elif row.state != CheckState.FIRST:
            return CheckState(row.state)
        elif row.first_by_id == actor.person_id:
            raise SecondPersonNeeded
        else:
            row.state, row.second_by_id, row.second_at = CheckState.COPY, actor.person_id, now
        values: dict[str, Json] = {"version": version_id, "recipient_kind": recipient.value, "state": str(row.state)}
        with act(
            actor, EventType.RECORDING_WATCHED, now=now, case_id=row.case_id, object_id=row.item_id, values=values
        ):
            row.save()
            if row.state == CheckState.COPY:
                queue.copy_later(row.pk)
            announce("disclosure", [actor.organisation_id], row.pk)
    return CheckState(row.state)


def make_copy(*, check_id: str, now: datetime) -> CheckState:
    """Make the copy without hidden data, seal it and record it; return the state. Safe to run twice.

    Raises StoreError, KeyringError and database errors when it should be tried again later.
    """
    row = RecordingCheck.objects.get(pk=check_id)
    if row.state != CheckState.COPY:
        return CheckState(row.state)
    try:
        actor = organisations.get_actor(row.second_by_id, row.organisation_id, now=now)
        item, version = recording(actor, row.version_id)
        sealed = evidence.open_sealed(version.id, row.organisation_id)
        changes = patches(
            lambda start, length: b"".join(sealed.open_range(start, start + length - 1)) if length > 0 else b"",
            sealed.size_bytes,
            version.format,
        )
        made = Made(
            label=f"{REDACTED}{row.recipient}",
            file_name=f"{item.exhibit_ref.replace('/', '-')}-{REDACTED}{row.recipient}.{version.format.lower()}",
            data=lambda: copy(sealed.open_all(), changes),
            facts={"recipient_kind": row.recipient, "made_from": row.version_id},
        )
        seal_made_version(
            version_id=row.made_version_id,
            item_id=row.item_id,
            made=made,
            allowed=Action.REVIEW_ITEM,
            actor=actor,
            now=now,
        )
    except NotVisible:
        return _settle(row, CheckState.FAILED, now, error=LOST_RIGHT)
    except NotScrubbed as error:
        return _settle(row, CheckState.FAILED, now, error=str(error))
    return _settle(row, CheckState.READY, now, sha256=evidence.get_sealed(row.made_version_id).sha256_server)


def recording(actor: Actor, version_id: str) -> tuple[ItemView, VersionView]:
    """Return a sealed original recording that actor's organisation holds and actor may redact. Raises NotVisible."""
    item = evidence.get_item_of_version(actor, version_id)
    version = next(one for one in item.versions if one.id == version_id)
    if not is_recording(version) or not evidence.holds(version_id, actor.organisation_id):
        raise NotVisible
    require(actor, Action.REVIEW_ITEM, evidence.target_of(actor, item.id))
    return item, version


def list_recordings(actor: Actor, case_id: str) -> list[tuple[ItemView, VersionView]]:
    """Return the recordings of a case that actor may redact. Raises NotVisible."""
    allowed = evidence.list_allowed(actor, case_id, Action.REVIEW_ITEM)
    found = [
        (item, version)
        for item in evidence.list_items(actor, case_id)
        for version in item.versions
        if item.id in allowed and is_recording(version)
    ]
    held = evidence.held_versions(actor.organisation_id, [version.id for _, version in found])
    return [(item, version) for item, version in found if version.id in held]


def checks_of(version_ids: Iterable[str], organisation_id: str, recipient: Recipient) -> Mapping[str, RecordingCheck]:
    """Return what an organisation has confirmed for a kind of recipient, by version."""
    rows = RecordingCheck.objects.filter(
        version_id__in=list(version_ids), organisation_id=organisation_id, recipient=recipient.value
    )
    return {row.version_id: row for row in rows}


def is_stale(row: RecordingCheck, digest: str) -> bool:
    """Say whether facts of the case or the policy changed since. digest: of the facts now, as the review has it."""
    return row.policy_version != current_policy().version or row.facts_digest != digest


def is_recording(version: VersionView) -> bool:
    """Say whether a version is a sealed recording that is no copy."""
    return version.is_sealed and version.viewer in PLAYED and not version.label.startswith(REDACTED)


def _first(
    row: RecordingCheck | None,
    item: ItemView,
    version_id: str,
    recipient: Recipient,
    digest: str,
    actor: Actor,
    now: datetime,
) -> RecordingCheck:
    """Return the row as after the first person: new, or begun anew after a failure, or since something changed."""
    return RecordingCheck(
        id=row.pk if row else new_id(),
        case_id=item.case_id,
        item_id=item.id,
        version_id=version_id,
        organisation_id=actor.organisation_id,
        recipient=recipient.value,
        state=CheckState.FIRST,
        first_by_id=actor.person_id,
        first_at=now,
        policy_version=current_policy().version,
        facts_digest=digest,
        made_version_id=new_id(),
    )


def _settle(row: RecordingCheck, state: CheckState, now: datetime, *, sha256: str = "", error: str = "") -> CheckState:
    with transaction.atomic():
        kept = RecordingCheck.objects.select_for_update().get(pk=row.pk)
        if kept.state != CheckState.COPY:
            return CheckState(kept.state)
        kept.state, kept.sha256, kept.error = state, sha256, error
        with act(
            Actor.system(row.organisation_id),
            EventType.RECORDING_COPIED,
            now=now,
            case_id=row.case_id,
            object_id=row.item_id,
            values={"version": row.version_id, "state": str(state)},
            digest=bytes.fromhex(sha256),
        ):
            kept.save()
            announce("disclosure", [row.organisation_id], row.pk)
    return state
