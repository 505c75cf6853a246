"""The outermost layer: refuse requests nobody sends by accident, and put security headers on every answer.

Pages set their own headers, more or less strict; here is what everything else gets: static files, health, errors.
"""

from collections.abc import Iterable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from unbroken.service.dataplane.problems import Problem, respond
from unbroken.service.identity.headers import CONTENT_SECURITY_POLICY

DEFAULTS: Final = {
    # Workers run under the policy of their script's own answer, so static files carry the pages' policy too.
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Edge:
    """Wrap the whole application. hosts: the names this installation answers to; health answers to any."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str], *, is_https: bool = False) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._headers = {**DEFAULTS, **({"Strict-Transport-Security": "max-age=31536000"} if is_https else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                framed_here = "frame-ancestors" in headers.get("Content-Security-Policy", "")
                for name, value in self._headers.items():
                    if not (framed_here and name == "X-Frame-Options"):
                        headers.setdefault(name, value)
            await send(message)

        # A name with an underscore would reach Django as the same variable as the one with a hyphen.
        scope["headers"] = [pair for pair in scope["headers"] if b"_" not in pair[0]]
        refusal = self._refusal(scope)
        if refusal is not None:
            await respond(refusal)(scope, receive, send_with_headers)
            return
        await self._app(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> Problem | None:
        path, query = scope["path"], scope.get("query_string", b"")
        if any(ord(one) < 32 or ord(one) == 127 for one in path) or not query.isascii():
            return Problem(400, "request-malformed", "This address has characters that no address here has.")
        if path.startswith("/healthz/"):
            return None
        if _host(Headers(scope=scope)) not in self._hosts:
            return Problem(400, "host-unknown", "This installation does not answer to that host name.")
        if path.startswith("/bytes/"):
            return None
        headers = Headers(scope=scope)
        if "Transfer-Encoding" in headers:
            return Problem(411, "length-needed", "Send a form with its length.", {"Connection": "close"})
        length = headers.get("Content-Length", "0")
        if not length.isdigit():
            return Problem(400, "request-malformed", "The length of the form is not a number.", {"Connection": "close"})
        return None


def _host(headers: Headers) -> str:
    """Return the host name of a request without its port; empty when there is not exactly one."""
    given = headers.getlist("Host")
    if len(given) != 1:
        return ""
    host = given[0].lower()
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]
