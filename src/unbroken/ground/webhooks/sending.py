"""Send one message over HTTP, to a public address and nowhere else.

The name is resolved once, every address it has is checked, and the connection goes to the very address that was
checked: a name that answers differently the second time gains nothing. Redirects are not followed.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from unbroken.ground.webhooks.errors import AddressRefused

TIMEOUT_SECONDS = 10.0
ANSWER_LIMIT = 4096


@dataclass(frozen=True)
class Answer:
    """status: of HTTP, 0 when there was none; outcome: a sentence."""

    status: int
    outcome: str

    @property
    def is_taken(self) -> bool:
        """Say whether the receiver took the message."""
        return 200 <= self.status < 300


def send(url: str, body: str, headers: Mapping[str, str], *, to_private: bool = False) -> Answer:
    """Post a message and say how it went; every failure is an answer. to_private: let it go to inside addresses."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        address = checked_address(parts.hostname or "", port, to_private=to_private)
        connection = _connection(parts.scheme, parts.hostname or "", port, address)
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("POST", target, body.encode(), dict(headers))
            response = connection.getresponse()
            response.read(ANSWER_LIMIT)
        finally:
            connection.close()
    except AddressRefused as error:
        return Answer(0, str(error))
    except TimeoutError:
        return Answer(0, f"No answer within {TIMEOUT_SECONDS:.0f} seconds.")
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        return Answer(0, f"The connection failed: {type(error).__name__}.")
    if 300 <= response.status < 400:
        return Answer(response.status, "The receiver answered with a redirect, which is not followed.")
    if 200 <= response.status < 300:
        return Answer(response.status, "Taken.")
    return Answer(response.status, f"The receiver answered {response.status}.")


def checked_address(host: str, port: int, *, to_private: bool) -> str:
    """Return one address of a host, all of which are public. Raises AddressRefused."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise AddressRefused("The name of the receiver leads nowhere.") from None
    addresses = [str(one[4][0]) for one in found]
    if not addresses or not (to_private or all(map(is_public, addresses))):
        raise AddressRefused("The name of the receiver leads to this machine or to a private network.")
    return addresses[0]


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the open internet."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(parsed, "ipv4_mapped", None) or getattr(parsed, "sixtofour", None)
    if inner is not None:
        return is_public(str(inner))
    return parsed.is_global and not parsed.is_multicast


def _connection(scheme: str, host: str, port: int, address: str) -> http.client.HTTPConnection:
    """Return a connection that speaks of the host and goes to the address."""
    line = socket.create_connection((address, port), timeout=TIMEOUT_SECONDS)
    if scheme == "https":
        try:
            line = ssl.create_default_context().wrap_socket(line, server_hostname=host)
        except BaseException:
            line.close()
            raise
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT_SECONDS)
    connection.sock = line
    return connection
