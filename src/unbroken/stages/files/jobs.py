"""Background work of the file, safe to run twice."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from unbroken.stages.files import rewrapping


@app.periodic(cron="*/5 * * * *", periodic_id="rewrap-signatures")
@app.task(
    name="unbroken.stages.files.jobs.rewrap_signatures",
    queue="evidence",
    lock="rewrap-signatures",
    pass_context=False,
)
def rewrap_signatures(timestamp: int) -> None:
    """Wrap the keys of signatures anew where an organisation replaced its own. timestamp: when this round was due."""
    rewrapping.rewrap_all(datetime.now(UTC))
