"""Take up jobs whose worker died: a job is safe to run twice, so it is simply run again."""

import structlog
from procrastinate import JobContext
from procrastinate.contrib.django import app

log = structlog.get_logger()


@app.periodic(cron="* * * * * */20", periodic_id="resume-stalled")
@app.task(name="service.resume_stalled", queueing_lock="service.resume_stalled", pass_context=True)
async def resume_stalled(context: JobContext, timestamp: int) -> int:
    """Queue again every job of a worker that gave no sign of life for 30 seconds; return how many."""
    manager = context.app.job_manager
    stalled = list(await manager.get_stalled_jobs())
    for job in stalled:
        log.warning("job_resumed", task=job.task_name, attempts=job.attempts)
        await manager.retry_job(job)
    return len(stalled)
