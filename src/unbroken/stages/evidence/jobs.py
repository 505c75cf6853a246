"""Background work of evidence: sealing, and cleaning up what was abandoned. Each is safe to run twice."""

from datetime import UTC, datetime

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from unbroken.ground.access.actor import Actor
from unbroken.stages.evidence import rewrapping, sealing
from unbroken.stages.evidence.models import Version


@app.task(
    name=sealing.SEAL_TASK,
    queue="evidence",
    retry=RetryStrategy(max_attempts=50, linear_wait=5),
)
def seal(version_id: str) -> None:
    """Seal a received version, or refuse it. Tried again while the store or the database cannot be reached."""
    organisation_id = Version.objects.values_list("organisation_id", flat=True).get(pk=version_id)
    sealing.seal_version(version_id=version_id, actor=Actor.system(organisation_id), now=datetime.now(UTC))


@app.periodic(cron="*/5 * * * *", periodic_id="expire-uploads")
@app.task(
    name="unbroken.stages.evidence.jobs.expire_uploads", queue="evidence", lock="expire-uploads", pass_context=False
)
def expire_uploads(timestamp: int) -> None:
    """Clean up uploads that nobody finished. timestamp: when this round was due."""
    sealing.expire_uploads(datetime.now(UTC))


@app.periodic(cron="23 * * * *", periodic_id="sweep-orphans")
@app.task(
    name="unbroken.stages.evidence.jobs.sweep_orphans", queue="evidence", lock="sweep-orphans", pass_context=False
)
def sweep_orphans(timestamp: int) -> None:
    """Remove parts that were stored after their upload was cleaned up. timestamp: when this round was due."""
    sealing.sweep_orphans()


@app.periodic(cron="*/5 * * * *", periodic_id="rewrap-envelopes")
@app.task(
    name="unbroken.stages.evidence.jobs.rewrap_envelopes", queue="evidence", lock="rewrap-envelopes", pass_context=False
)
def rewrap_envelopes(timestamp: int) -> None:
    """Wrap the keys of items anew where an organisation replaced its own. timestamp: when this round was due."""
    rewrapping.rewrap_all(datetime.now(UTC))
