"""Jobs of a worker that was killed are run again."""

import asyncio

from procrastinate import JobContext
from procrastinate.contrib.django import app


def test_job_of_a_dead_worker_is_queued_again_and_that_of_a_living_one_is_not(database):
    from django.db import connection
    from procrastinate.contrib.django.models import ProcrastinateJob

    from unbroken.service.server.stalled import resume_stalled

    dead, living = (app.configure_task("packages.build").defer(export_id=name) for name in ("dead", "living"))
    with connection.cursor() as cursor:
        for job, age in ((dead, "10 minutes"), (living, "1 second")):
            cursor.execute(
                "WITH worker AS (INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s::interval) "
                "RETURNING id) UPDATE procrastinate_jobs SET status = 'doing', worker_id = worker.id FROM worker "
                "WHERE procrastinate_jobs.id = %s",
                [age, job],
            )

    async def once() -> int:
        worker_app = app.with_connector(app.connector.get_worker_connector())
        async with worker_app.open_async():
            job = next(iter(await worker_app.job_manager.list_jobs_async(id=dead)))
            context = JobContext(
                app=worker_app, worker_name="test", job=job, start_timestamp=0.0, abort_reason=lambda: None
            )
            return await resume_stalled.func(context, 0)

    assert asyncio.run(once()) == 1
    states = dict(ProcrastinateJob.objects.filter(pk__in=[dead, living]).values_list("pk", "status"))
    assert states == {dead: "todo", living: "doing"}
