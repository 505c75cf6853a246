"""Put the byte path together: routes, threads, and what ends with the process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.routing import Route

from unbroken.service.dataplane.bundles import Bundles
from unbroken.service.dataplane.downloads import Downloads
from unbroken.service.dataplane.exports import Exports
from unbroken.service.dataplane.live import Live
from unbroken.service.dataplane.lodged import LodgedDownloads
from unbroken.service.dataplane.served import ServedDownloads
from unbroken.service.dataplane.uploads import METHODS, Uploads
from unbroken.service.dataplane.workers import Workers
from unbroken.service.settings import Settings


def build(settings: Settings) -> Starlette:
    """Return the application of the byte path; Django must be set up. Mount its routes before the pages."""
    workers = Workers()
    uploads = Uploads(workers, settings.max_item_gib * 1024**3)
    downloads = Downloads(workers)
    served = ServedDownloads(workers)
    live = Live(workers)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            await live.close()
            workers.close()

    return Starlette(
        routes=[
            Route("/bytes/uploads", uploads.collection, methods=list(METHODS)),
            Route("/bytes/uploads/{upload_id}", uploads.one, methods=list(METHODS)),
            Route("/bytes/versions/{version_id}", downloads.version, methods=["GET", "HEAD"]),
            Route("/bytes/served/{version_id}", served.version, methods=["GET", "HEAD"]),
            Route("/bytes/bundles/{bundle_id}", Bundles(workers).bundle, methods=["GET", "HEAD"]),
            Route("/bytes/lodged/{version_id}", LodgedDownloads(workers).version, methods=["GET", "HEAD"]),
            Route("/bytes/exports/{export_id}", Exports(workers).package, methods=["GET", "HEAD"]),
            Route("/bytes/live", live.events, methods=["GET"]),
        ],
        lifespan=lifespan,
    )
