"""Put into the register what serving was stopped for, without anybody filling in a form."""

from contextlib import AbstractContextManager
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.releases.stopping import recipient_name
from unbroken.stages.disclosure.serving.errors import CopyNotProven, NoticeElsewhere, NotReleased
from unbroken.stages.incidents.stops import Stop, recorded
from unbroken.stages.incidents.vocabulary import Category


def unproven(release_id: str, actor: Actor, now: datetime) -> AbstractContextManager[None]:
    """Record it when the block refuses what the gate did not let go, or a copy that is not the one it let go."""
    return recorded(lambda: _stop(release_id), NotReleased, CopyNotProven, actor=actor, now=now)


def told_elsewhere(release_id: str, actor: Actor, now: datetime) -> AbstractContextManager[None]:
    """Record it when the block refuses a notice to somebody who is not registered at the recipient."""
    return recorded(lambda: _notice(release_id), NoticeElsewhere, actor=actor, now=now)


def _stop(release_id: str) -> Stop:
    release = Release.objects.get(pk=release_id)
    return Stop(
        attempt_id=release_id,
        case_id=release.case_id,
        rule=NotReleased.code,
        sentence="Something was to be served that the gate had not let go as it was.",
        category=Category.NOT_REDACTED,
        recipient=recipient_name(release),
        recipient_kind=release.recipient,
    )


def _notice(release_id: str) -> Stop:
    """Return the stop of the gate's own rule for notices: the same near miss, whether stopped there or here."""
    release = Release.objects.get(pk=release_id)
    return Stop(
        attempt_id=release_id,
        case_id=release.case_id,
        rule="notice",
        sentence="The notice of a service would go to somebody who is not registered at the recipient.",
        category=Category.WRONG_RECIPIENT,
        recipient=recipient_name(release),
        recipient_kind=release.recipient,
    )
