"""Errors of the byte path as RFC 9457 problems: our own, the domain's, the vault's and the database's."""

from collections.abc import Mapping
from http import HTTPStatus

import django.db
import psycopg
import structlog
from starlette.responses import JSONResponse

from unbroken.engines.vault import VaultError
from unbroken.engines.vault.errors import StoreFull, StoreRefused, StoreUnavailable
from unbroken.ground.errors import DomainError

log = structlog.get_logger()
RETRY_SECONDS = 5
CHECKSUM_MISMATCH = 460
_BUSY = (
    "The store of this installation cannot be reached at the moment. What was acknowledged is kept; try again shortly."
)
_FULL = "There is no space left for evidence here. What was acknowledged is kept. Tell your administrator."


class Problem(Exception):
    """An answer that is an error: HTTP status, stable code, a sentence, further headers."""

    def __init__(self, status: int, code: str, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.code = code
        self.headers = dict(headers or {})


def respond(problem: Problem) -> JSONResponse:
    """Return the problem as a response."""
    title = HTTPStatus(problem.status).phrase if problem.status != CHECKSUM_MISMATCH else "Checksum Mismatch"
    body = {
        "type": f"urn:unbroken:problem:{problem.code}",
        "title": title,
        "status": problem.status,
        "detail": str(problem),
        "code": problem.code,
    }
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", **problem.headers}
    return JSONResponse(body, problem.status, headers=headers, media_type="application/problem+json")


def translate(error: Exception) -> Problem:
    """Return any error as a problem: what is known by its sentence, what is not by none of its words."""
    match error:
        case Problem():
            return error
        case DomainError():
            return Problem(error.status, error.code, str(error))
        case StoreFull():
            return Problem(507, error.code, _FULL, {"Retry-After": "60"})
        case StoreUnavailable() | StoreRefused() | django.db.OperationalError() | django.db.InterfaceError():
            return _unavailable(error)
        case psycopg.OperationalError() | OSError():
            return _unavailable(error)
        case VaultError():
            log.error("byte_path_content_refused", code=error.code)
            return Problem(500, error.code, str(error))
        case _:
            log.error("byte_path_failed", exc_info=error)
            return Problem(
                500, "server-error", "Something went wrong here. Try again; if it stays, tell your administrator."
            )


def _unavailable(error: Exception) -> Problem:
    log.warning("byte_path_unavailable", kind=type(error).__name__)
    return Problem(503, "service-unavailable", _BUSY, {"Retry-After": str(RETRY_SECONDS)})
