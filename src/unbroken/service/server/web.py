"""The web process: pages and byte path on one port."""

import argparse

import django
import uvicorn

from unbroken.service import logs
from unbroken.service.server.children import end_with_parent
from unbroken.service.server.garbage import settle
from unbroken.service.server.protocol import Protocol
from unbroken.service.settings import Settings


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    settings = Settings(port=parser.parse_args().port)
    logs.configure(settings, "web")
    end_with_parent()
    django.setup()
    from unbroken.service.server.asgi import build  # noqa: PLC0415  (needs Django set up)

    config = uvicorn.Config(
        build(settings),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=20,
        ws="none",
        loop="uvloop",
        http=Protocol,
    )
    settle()
    uvicorn.Server(config).run()


if __name__ == "__main__":
    main()
