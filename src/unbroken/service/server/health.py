"""/healthz/live says the process answers; /healthz/ready says in words what it still waits for."""

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from unbroken.service.doctor import READINESS, run_checks
from unbroken.service.settings import Settings


def routes(settings: Settings) -> list[Route]:
    """Return the two health routes."""

    async def live(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "live"}, headers={"Cache-Control": "no-store"})

    async def ready(_request: Request) -> JSONResponse:
        findings = await anyio.to_thread.run_sync(run_checks, settings, READINESS)
        waiting = [finding.check for finding in findings if not finding.ok]
        body = {"status": "not ready" if waiting else "ready", "waiting_for": waiting}
        return JSONResponse(body, status_code=503 if waiting else 200, headers={"Cache-Control": "no-store"})

    return [Route("/healthz/live", live), Route("/healthz/ready", ready)]
