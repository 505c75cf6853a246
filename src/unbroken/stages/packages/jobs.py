"""Background work of packages: building them, and deleting them when their time is over. Each is safe to run twice."""

from datetime import UTC, datetime

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from unbroken.engines.vault.errors import KeyringError, StoreError
from unbroken.ground.custody.errors import CustodyError
from unbroken.stages.packages import actions, building, queue

ATTEMPTS = 20


@app.task(
    name=queue.BUILD, queue="packages", pass_context=True, retry=RetryStrategy(max_attempts=ATTEMPTS, linear_wait=5)
)
def build(context: JobContext, export_id: str) -> None:
    """Build a package. Tried again while the store, the keys, the log or the database cannot be reached."""
    now = datetime.now(UTC)
    try:
        actions.build_export(export_id=export_id, now=now)
    except (StoreError, KeyringError, CustodyError) as error:
        if context.job.attempts < ATTEMPTS - 1:
            raise
        building.fail_export(export_id=export_id, sentence=str(error), now=now)


@app.periodic(cron="*/10 * * * *", periodic_id="expire-exports")
@app.task(name="packages.expire", queue="packages", lock="expire-exports", queueing_lock="expire-exports")
def expire_exports(timestamp: int) -> None:
    """Delete packages whose time is over."""
    actions.expire_exports(datetime.now(UTC))
