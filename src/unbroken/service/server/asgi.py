"""One ASGI application: health, static files and the byte path in Starlette, everything else in Django behind it.

Django never sees an upload or a download: under ASGI it would spool bodies in plaintext (ADR 0010).
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, cast

from a2wsgi import WSGIMiddleware
from django.conf import settings as django_settings
from django.core.wsgi import get_wsgi_application
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

import unbroken.service.pages
from unbroken.service.dataplane import app as dataplane
from unbroken.service.identity.limits import limit_of
from unbroken.service.server.bodies import WholeBodies
from unbroken.service.server.edge import Edge
from unbroken.service.server.health import routes as health_routes
from unbroken.service.settings import Settings

STATIC_FOLDER = Path(unbroken.service.pages.__file__).parent / "static"
DJANGO_THREADS = 16


class Static(StaticFiles):
    """Static files; a request that carries a version in its query may be kept for a year."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve one file with caching headers."""
        response = await super().get_response(path, scope)
        versioned = "v" in Request(scope).query_params
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if versioned else "no-cache"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response


def build(settings: Settings) -> Edge:
    """Return the whole application of a web process."""
    bytes_app = dataplane.build(settings)
    wsgi = WSGIMiddleware(cast("Any", get_wsgi_application()), workers=DJANGO_THREADS)
    pages = WholeBodies(cast("Any", wsgi), limit_of)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(bytes_app.router.lifespan_context(bytes_app))
            yield

    static = GZipMiddleware(Static(directory=STATIC_FOLDER), minimum_size=1024)
    inner = Starlette(
        routes=[
            *health_routes(settings),
            Mount("/static", app=static),
            *bytes_app.routes,
            Mount("/", app=pages),
        ],
        middleware=[Middleware(m.cls, *m.args, **m.kwargs) for m in bytes_app.user_middleware],
        exception_handlers=bytes_app.exception_handlers,
        lifespan=lifespan,
    )
    return Edge(inner, django_settings.ALLOWED_HOSTS, is_https=settings.address.startswith("https://"))
