"""A running installation against a hostile client: raw bytes on a socket, odd hosts, large and slow bodies."""

import select
import socket
import time
from pathlib import Path

import httpx
import pytest

from live import LiveService

ANSWER_SECONDS = 10


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    temporary = tmp_path_factory.mktemp("tmp")
    running = LiveService(tmp_path_factory.mktemp("hostile"), TMPDIR=str(temporary))
    running.temporary = temporary
    yield running
    running.stop()


def raw(service: LiveService, request: bytes, *, wait: float = ANSWER_SECONDS) -> bytes:
    """Send bytes as they are; return all that comes back until the server closes or has answered."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=wait) as line:
        try:
            line.sendall(request)
            answer = b""
            while piece := line.recv(65536):
                answer += piece
                if b"\r\n\r\n" in answer:
                    break
        except (TimeoutError, ConnectionError):
            pass
        return answer


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


def head(service: LiveService, line: str = "GET /account/login/ HTTP/1.1", *headers: str) -> bytes:
    return "\r\n".join([line, f"Host: 127.0.0.1:{service.port}", *headers, "", ""]).encode("latin-1")


PATHS = [
    "/", "/account/login/", "/nowhere/", "/demo/personas/", "/static/js/app.js", "/static/nothing.js",
    "/static/..%2f..%2fdjango_settings.py", "/healthz/live", "/bytes/versions/x", "/bytes/exports/x", "/bytes/live",
    "/bytes/uploads/x", "/bytes/nothing", "/cases/%00/", "/%ff/",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "PUT", "TRACE"])
def test_every_answer_carries_security_headers_and_names_no_server(service, path, method) -> None:
    answer = httpx.request(method, service.address + path, trust_env=False)
    assert answer.status_code < 500, answer.text
    assert "Content-Security-Policy" in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "Server" not in answer.headers and "X-Powered-By" not in answer.headers
    assert "Traceback" not in answer.text and "django" not in answer.text.lower()
    if not path.startswith("/static/"):
        assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("host", ["evil.example", "", "127.0.0.1.evil.example", "127.0.0.1@evil.example"])
@pytest.mark.parametrize("path", ["/account/password/reset/", "/bytes/live", "/static/js/app.js"])
def test_foreign_host_is_refused_everywhere(service, host, path) -> None:
    answer = httpx.get(service.address + path, headers={"Host": host}, trust_env=False)
    assert answer.status_code == 400
    assert "evil" not in answer.text


def test_two_hosts_are_refused(service) -> None:
    assert status(raw(service, head(service, "GET / HTTP/1.1", "Host: evil.example"))) == 400


SMUGGLES = [
    ("Content-Length: 5", "Transfer-Encoding: chunked"),
    ("Content-Length: 5", "Content-Length: 6"),
    ("Content-Length: +5",),
    ("Content-Length: 5, 5",),
    ("Transfer-Encoding: chunked",),
    ("Transfer-Encoding: xchunked",),
    ("Transfer-Encoding: chunked, identity",),
]


@pytest.mark.parametrize("headers", SMUGGLES)
def test_body_of_doubtful_length_is_refused(service, headers) -> None:
    smuggled = b"GET /demo/personas/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    answer = raw(service, head(service, "POST /account/login/ HTTP/1.1", *headers) + b"0\r\n\r\n" + smuggled)
    assert status(answer) in {400, 411}
    assert b"personas" not in answer.lower()


@pytest.mark.parametrize("line", ["GET /cases/?q=\xff\xfe HTTP/1.1", "GET /\xff HTTP/1.1", "GET /a%0d%0ab HTTP/1.1"])
def test_address_that_is_no_address_is_refused(service, line) -> None:
    assert status(raw(service, head(service, line))) == 400


def test_headers_without_end_are_refused(service) -> None:
    answer = raw(service, head(service)[:-2] + b"X-Long: " + b"a" * 200_000)
    assert status(answer) in {0, 431}
    assert status(raw(service, head(service, "GET /account/login/ HTTP/1.1", "X-Long: " + "a" * 8000))) == 200


def test_header_with_an_underscore_is_not_the_one_with_a_hyphen(service) -> None:
    """X_Forwarded_For and Content_Length reach nothing; the request is answered as without them."""
    assert status(raw(service, head(service, "GET /healthz/live HTTP/1.1", "Content_Length: x"))) == 200


def test_large_form_is_refused_early_and_leaves_nothing_behind(service) -> None:
    before = set(Path(service.temporary).rglob("*"))
    size = 50 * 1024 * 1024
    request = head(
        service,
        "POST /account/login/ HTTP/1.1",
        f"Content-Length: {size}",
        "Content-Type: multipart/form-data; boundary=x",
    )
    started = time.monotonic()
    answer = raw(service, request + b"--x\r\n" + b"A" * 100_000)
    assert status(answer) == 413
    assert time.monotonic() - started < ANSWER_SECONDS
    assert set(Path(service.temporary).rglob("*")) == before


def test_slow_forms_leave_the_pages_to_others(service) -> None:
    request = head(service, "POST /account/login/ HTTP/1.1", "Content-Length: 1000") + b"login="
    slow = [socket.create_connection(("127.0.0.1", service.port)) for _ in range(40)]
    try:
        for line in slow:
            line.sendall(request)
        answer = httpx.get(service.address + "/account/login/", timeout=ANSWER_SECONDS, trust_env=False)
        assert answer.status_code == 200
    finally:
        for line in slow:
            line.close()


def test_form_with_a_document_may_be_large_and_is_never_on_disk(service) -> None:
    before = set(Path(service.temporary).rglob("*"))
    held = httpx.post(
        service.address + "/lodged/bundle/01ARZ3NDEKTSV4RRFFQ69G5FAV/",
        files={"file": ("a.pdf", b"%PDF-" + b"A" * (5 * 1024 * 1024))},
        trust_env=False,
    )
    assert held.status_code in {302, 403}, held.text
    assert set(Path(service.temporary).rglob("*")) == before


def test_many_large_forms_at_once_are_asked_to_wait(service) -> None:
    request = head(service, "POST /lodged/bundle/x/ HTTP/1.1", f"Content-Length: {2 * 1024 * 1024}") + b"A" * 1000
    lines = [socket.create_connection(("127.0.0.1", service.port), timeout=ANSWER_SECONDS) for _ in range(9)]
    try:
        for line in lines:
            line.sendall(request)
        answered = select.select(lines, [], [], ANSWER_SECONDS)[0]
        assert [status(line.recv(65536)) for line in answered] == [503]
        small = httpx.get(service.address + "/account/login/", timeout=ANSWER_SECONDS, trust_env=False)
        assert small.status_code == 200
    finally:
        for line in lines:
            line.close()
