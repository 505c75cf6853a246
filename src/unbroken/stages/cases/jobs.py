"""Background work of cases, safe to run twice."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from unbroken.stages.cases import contactkeys


@app.periodic(cron="*/5 * * * *", periodic_id="rewrap-whereabouts")
@app.task(
    name="unbroken.stages.cases.jobs.rewrap_whereabouts",
    queue="evidence",
    lock="rewrap-whereabouts",
    pass_context=False,
)
def rewrap_whereabouts(timestamp: int) -> None:
    """Wrap the keys of addresses anew where an organisation replaced its own. timestamp: when this round was due."""
    contactkeys.rewrap_all(datetime.now(UTC))
