"""Say to the gate how far recordings are, in the words in which the review says it of documents."""

from collections.abc import Mapping, Sequence

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.stages.disclosure.recordings.checking import checks_of, is_stale
from unbroken.stages.disclosure.recordings.models import RecordingCheck
from unbroken.stages.disclosure.recordings.vocabulary import CheckState
from unbroken.stages.review import queries as review
from unbroken.stages.review.views import DocumentStanding, RenditionView
from unbroken.stages.review.vocabulary import RenditionState

_STATES = {
    CheckState.COPY: RenditionState.QUEUED,
    CheckState.READY: RenditionState.PROVEN,
    CheckState.FAILED: RenditionState.FAILED,
}


def with_recordings(
    standings: Sequence[DocumentStanding], actor: Actor, recipient: Recipient
) -> list[DocumentStanding]:
    """Return the standings, with what people confirmed of recordings in place of what the engine cannot read."""
    checks: Mapping[str, RecordingCheck] = checks_of(
        [one.version_id for one in standings if not one.is_read], actor.organisation_id, recipient
    )
    digests = {case_id: review.facts_digest(actor, case_id) for case_id in {one.case_id for one in checks.values()}}
    return [
        _standing(one, check, digests[check.case_id]) if (check := checks.get(one.version_id)) else one
        for one in standings
    ]


def _standing(one: DocumentStanding, check: RecordingCheck, digest: str) -> DocumentStanding:
    state = CheckState(check.state)
    return DocumentStanding(
        version_id=one.version_id,
        item_id=one.item_id,
        document_type="",
        is_read=True,
        is_stale=is_stale(check, digest),
        undecided=0,
        waiting_second=int(state is CheckState.FIRST),
        is_finished=True,
        block=None,
        rendition=_copy(check, _STATES[state]) if state in _STATES else None,
    )


def _copy(check: RecordingCheck, state: RenditionState) -> RenditionView:
    return RenditionView(
        id=check.pk,
        version_id=check.version_id,
        item_id=check.item_id,
        case_id=check.case_id,
        organisation_id=check.organisation_id,
        recipient=Recipient(check.recipient),
        client_id="",
        state=state,
        made_version_id=check.made_version_id,
        page_count=0,
        sha256=check.sha256,
        policy_version=check.policy_version,
        rulings_digest="",
        failed_check="hidden data" if state is RenditionState.FAILED else "",
        sentence=check.error,
        asked_at=check.first_at,
        settled_at=check.second_at,
        is_current=state is RenditionState.PROVEN,
        facts={"checks": ["nothing-extra"]},
    )
