import io
import os
import signal
import threading
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from engines.redaction.read.pdfs import changed, drawn
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import (
    SourceBroken,
    SourceEmpty,
    SourceEncrypted,
    SourceError,
    SourceTimedOut,
    SourceTooLarge,
)
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.sandbox import Sandbox
from unbroken.engines.redaction.read.source import open_source
from unbroken.engines.redaction.read.wire import WireBroken, page_from_wire


def statement(pages: int = 1) -> bytes:
    def draw(canvas: Canvas) -> None:
        for number in range(pages):
            canvas.setFont("Helvetica", 11)
            canvas.drawString(100, 700, f"Page {number + 1} about Eleanor Whitfield")
            if number < pages - 1:
                canvas.showPage()

    return drawn(draw)


def test_a_pdf_is_read_and_drawn_through_two_sandboxes_in_order() -> None:
    told: list[tuple[int, int]] = []
    with open_source(statement(6), "a.pdf", workers=2, progress=lambda *at: told.append(at)) as source:
        assert [page.number for page in source.document.pages] == [1, 2, 3, 4, 5, 6]
        assert "Page 6 about Eleanor Whitfield" in source.document.flow.text
        assert source.document.kind is SourceKind.PDF
        assert source.raster(3, 72, grey=True).size == (595, 842)
        assert source.raster(3, 100).mode == "RGB"
        assert source.raster(3, 100, grey=None).mode == "L"
        assert source.raster(3, 100).getpixel((2, 2)) == (255, 255, 255)
    assert told == [(number, 6) for number in range(7)]


def test_a_mislabelled_file_is_read_as_what_it_is() -> None:
    with open_source(statement(), "holiday.jpg") as source:
        assert source.document.kind is SourceKind.PDF


def locked(pdf_data: bytes, user: str) -> bytes:
    pdf = pikepdf.open(io.BytesIO(pdf_data))
    buffer = io.BytesIO()
    pdf.save(buffer, encryption=pikepdf.Encryption(owner="owner", user=user))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", SourceEmpty),
        (statement()[:400], SourceBroken),
        (locked(statement(), "secret"), SourceEncrypted),
        (statement(4), SourceTooLarge),
    ],
    ids=["empty", "truncated", "locked", "too-many-pages"],
)
def test_a_bad_file_is_refused_with_a_sentence(data: bytes, error: type[SourceError]) -> None:
    with pytest.raises(error, match=r"^[A-Z].*\.$"):
        open_source(data, "a.pdf", Limits(pages=3))


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    with open_source(locked(statement(), ""), "a.pdf") as source:
        assert "Eleanor Whitfield" in source.document.flow.text


def test_a_file_beyond_the_size_limit_is_not_opened() -> None:
    with pytest.raises(SourceTooLarge):
        open_source(b"x" * 2000, "a.txt", Limits(file_bytes=1000))


def test_a_page_that_would_draw_for_hours_is_stopped() -> None:
    def loop(pdf: pikepdf.Pdf) -> None:
        inner = pdf.make_stream(
            b"0 0 1 1 re f " * 200, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9]
        )
        for _ in range(7):
            inner = pdf.make_stream(
                b"/X Do " * 40,
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Form,
                BBox=[0, 0, 900, 900],
                Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner)),
            )
        page = pdf.pages[0]
        page.obj.Resources["/XObject"] = pikepdf.Dictionary(X=inner)
        page.contents_add(pdf.make_stream(b" /X Do "))

    with pytest.raises((SourceTimedOut, SourceBroken)):
        open_source(changed(statement(), loop), "a.pdf", Limits(page_seconds=1.0))


def test_a_killed_sandbox_is_an_error_and_never_a_hang() -> None:
    source = open_source(statement(), "a.pdf", workers=1)
    with source:
        os.kill(source._all[0].pid, signal.SIGKILL)
        with pytest.raises(SourceError):
            source.raster(1, 72)


def test_a_sandbox_has_no_network_no_files_and_no_memory_beyond_its_limit() -> None:
    with Sandbox(Limits()) as sandbox:
        walls = sandbox.open(statement(), "a.pdf")["walls"]
        limits = Path(f"/proc/{sandbox.pid}/limits").read_text()
        environment = sandbox_environment(sandbox.pid)
    assert {"no files", "memory", "no sockets"} <= set(walls)
    lines = {line[:26].strip(): line[26:].split()[0] for line in limits.splitlines()[1:]}
    assert lines["Max file size"] == "0"
    assert lines["Max data size"] == str(Limits().memory_bytes)
    assert lines["Max core file size"] == "0"
    assert not any("KEY" in name or "TOKEN" in name or "PASSWORD" in name for name in environment)


def sandbox_environment(pid: int) -> list[str]:
    try:
        return [part.split("=")[0] for part in Path(f"/proc/{pid}/environ").read_text().split("\x00") if part]
    except PermissionError:
        return []


def test_closing_a_source_ends_its_processes_and_threads() -> None:
    source = open_source(statement(4), "a.pdf", workers=2)
    pids = [sandbox.pid for sandbox in source._all]
    source.close()
    assert pids
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
    assert threading.active_count() < 20


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"n": "1"},
        {"n": 1, "w": float("nan"), "h": 1, "scan": False, "pictures": [], "unread": [], "words": []},
    ],
)
def test_a_page_that_a_sandbox_made_up_is_refused(value: object) -> None:
    with pytest.raises(WireBroken):
        page_from_wire(value)
