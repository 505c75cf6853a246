"""Background work of disclosure. Each job is safe to run twice, and is tried again when something fails."""

from datetime import UTC, datetime

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from unbroken.stages.disclosure import rewrapping
from unbroken.stages.disclosure.defence import searching
from unbroken.stages.disclosure.recordings import checking
from unbroken.stages.disclosure.serving import expiry, notices, queue

PATIENTLY = RetryStrategy(max_attempts=20, exponential_wait=3)


@app.task(name=queue.SEND_NOTICE, retry=PATIENTLY)
def send_service_notice(key: str) -> None:
    """Send one e-mail about something served."""
    notices.send_notice(key=key, now=datetime.now(UTC))


@app.task(name=queue.READ_SERVED, retry=PATIENTLY)
def read_served(service_id: str) -> None:
    """Read what was served, so that its readers can search in it."""
    searching.read_service(service_id=service_id)


@app.task(name=queue.COPY_RECORDING, retry=PATIENTLY)
def copy_recording(check_id: str) -> None:
    """Make the copy of a recording without what it hides."""
    checking.make_copy(check_id=check_id, now=datetime.now(UTC))


@app.periodic(cron="17 6 * * *", periodic_id="service-expiry")
@app.task(name="disclosure.warn_of_expiry", queueing_lock="service-expiry", lock="service-expiry")
def warn_of_expiry(timestamp: int) -> None:
    """Every morning: tell the recipients whose access ends soon."""
    expiry.warn(datetime.now(UTC))


@app.periodic(cron="*/5 * * * *", periodic_id="rewrap-served")
@app.task(name="disclosure.rewrap_served", queueing_lock="rewrap-served", lock="rewrap-served")
def rewrap_served(timestamp: int) -> None:
    """Wrap what was served or lodged anew for organisations that replaced their key."""
    rewrapping.rewrap_all(datetime.now(UTC))
