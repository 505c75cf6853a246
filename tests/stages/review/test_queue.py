"""Which job of the review is done when, by which process, and what happens when one is done twice at once."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

import unbroken
from stages.review.world import World
from unbroken.ground.resources import resources
from unbroken.service.server.working import other_queues
from unbroken.service.settings import Settings
from unbroken.stages.review import actions, jobs, queue, reading, sealing
from unbroken.stages.review.models import Reading
from unbroken.stages.review.vocabulary import ReadingState


def taken(count: int) -> list[str]:
    """Take jobs as that many free redactors would; return what they are of."""

    async def take() -> list[str]:
        worker_app = app.with_connector(app.connector.get_worker_connector())
        async with worker_app.open_async():
            worker = await worker_app.job_manager.register_worker()
            jobs = [await worker_app.job_manager.fetch_job([queue.QUEUE], worker) for _ in range(count)]
        return [value for job in jobs if job is not None for value in job.task_kwargs.values()]

    return asyncio.run(take())


def test_reading_asked_for_after_many_copies_is_taken_before_them(database) -> None:
    for number in range(3):
        queue.render_later(f"copy {number}", f"document {number}")
    queue.read_later("reading", "another document")
    assert taken(2) == ["reading", "copy 0"]


def test_jobs_of_one_document_are_taken_one_after_the_other(database) -> None:
    queue.read_later("reading", "document")
    queue.render_later("copy", "document")
    queue.render_later("other copy", "other document")
    assert taken(3) == ["reading", "other copy"]


def test_job_alone_has_both_cores_and_shares_them_when_another_document_waits(database) -> None:
    queue.read_later("reading", "document")
    assert taken(1) == ["reading"]
    assert queue.share() == 2
    queue.render_later("copy", "another document")
    assert queue.share() == 1


def test_queue_named_anywhere_is_worked_by_the_worker_or_by_the_redactors(database) -> None:
    sources = Path(unbroken.__file__).parent.rglob("*.py")
    named = {name for source in sources for name in re.findall(r'queue="([^"]+)"', source.read_text())}
    assert named
    assert named <= other_queues()
    assert queue.QUEUE not in other_queues()
    assert {app.tasks[name].queue for name in (queue.READ, queue.RENDER)} == {queue.QUEUE}


def test_redactors_are_as_many_as_set_and_two_at_most_when_nothing_is_set() -> None:
    assert Settings(redactors=5).redactor_count == 5
    assert Settings(redactors=0).redactor_count in {1, 2}


def test_reading_done_twice_at_once_keeps_the_first_whole_and_nothing_of_the_second(world: World) -> None:
    asked = actions.read_version(version_id=world.version_id, actor=world.officer, now=world.now)
    row = Reading.objects.get(pk=asked)
    first, second = (reading._read(row, world.officer, datetime.now(UTC)) for _ in range(2))
    assert reading._keep(row, first, world.now) is ReadingState.READ
    assert reading._keep(row, second, world.now) is ReadingState.READ
    kept = Reading.objects.get(pk=asked)
    assert kept.blob_key == first.prefix
    assert sealing.places_of(kept)
    assert actions.do_read(reading_id=asked, now=world.now) is ReadingState.READ
    assert {key.rpartition("/")[0] for key in resources().store.list(f"review/{asked}")} == {first.prefix}


def test_document_whose_process_dies_every_time_is_given_up_with_a_sentence(world: World) -> None:
    asked = actions.read_version(version_id=world.version_id, actor=world.officer, now=world.now)
    died = Job(id=1, queue=queue.QUEUE, lock=None, queueing_lock=None, task_name=queue.READ, attempts=jobs.ATTEMPTS)
    context = JobContext(app=app, job=died, start_timestamp=0.0, abort_reason=lambda: None)
    jobs.read.func(context, asked)
    row = Reading.objects.get(pk=asked)
    assert row.state == ReadingState.FAILED
    assert "tell whoever runs this installation" in row.error
