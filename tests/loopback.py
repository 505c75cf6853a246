"""Servers on the loopback that take what we send: one speaks SMTP, one HTTP. What came is in .taken."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Taken:
    """port: where it listens. status: of HTTP, what the next call is answered."""

    port: int = 0
    status: int = 201
    taken: list[Any] = field(default_factory=list)


@contextmanager
def smtp_server() -> Iterator[Taken]:
    """Take mail: (sender, recipients, the whole message as bytes)."""
    box = Taken()

    class Conversation(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            sender, recipients = "", []
            self.wfile.write(b"220 loopback\r\n")
            while line := self.rfile.readline().decode().rstrip("\r\n"):
                word = line.upper()
                if word.startswith("MAIL FROM:"):
                    sender = line[10:].split(" ")[0].strip("<>")
                elif word.startswith("RCPT TO:"):
                    recipients.append(line[8:].strip("<>"))
                elif word == "DATA":
                    self.wfile.write(b"354 go on\r\n")
                    box.taken.append((sender, recipients, self._message()))
                elif word == "QUIT":
                    self.wfile.write(b"221 bye\r\n")
                    return
                self.wfile.write(b"250 ok\r\n")

        def _message(self) -> bytes:
            lines = []
            while (line := self.rfile.readline()) != b".\r\n":
                lines.append(line.removeprefix(b"."))
            return b"".join(lines)

    with _serving(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation), box):
        yield box


@contextmanager
def http_server(answer: bytes = b"{}") -> Iterator[Taken]:
    """Take posts: (path, headers by name in small letters, body)."""
    box = Taken()

    class Calls(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            box.taken.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(box.status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_args: object) -> None:
            pass

    with _serving(ThreadingHTTPServer(("127.0.0.1", 0), Calls), box):
        yield box


@contextmanager
def _serving(server: socketserver.TCPServer, box: Taken) -> Iterator[None]:
    box.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
