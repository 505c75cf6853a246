"""Hostile, broken and strange files, and trouble on the way: a clear error or the right result, never half of one."""

import io
import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner, Result

import unbroken.engines.redaction
from service.redaction.test_redact_command import CASE, KEPT, REMOVED, STATEMENT, pdf, text_of
from unbroken.engines.redaction.read import sandbox
from unbroken.service.cli.root import app

FONT = Path(unbroken.engines.redaction.__file__).parent / "fonts" / "DejaVuSans.ttf"
HEBREW = "\u05e2\u05d3 \u05e8\u05d0\u05d4 \u05d0\u05ea \u05d4\u05d0\u05d9\u05e9"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "case.json").write_text(json.dumps(CASE))
    return tmp_path


def arguments(desk: Path, source: Path, out: Path | None = None, kind: str = "MG11") -> list[str]:
    return [
        *("redact", str(source), "--case", str(desk / "case.json"), "--document-type", kind),
        *("--recipient", "DEF_REP", "--out", str(out or desk / "out.pdf")),
        *("--report", str(desk / "report.json"), "--auto"),
    ]


def run(desk: Path, content: bytes, name: str = "source.pdf", out: Path | None = None, kind: str = "MG11") -> Result:
    (desk / name).write_bytes(content)
    return CliRunner().invoke(app, arguments(desk, desk / name, out, kind))


def encrypted() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(STATEMENT))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return out.getvalue()


def enormous_page() -> bytes:
    """Return a PNG that declares 60,000 by 60,000 pixels and holds almost none."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    size = (60_000).to_bytes(4, "big") * 2 + bytes((8, 0, 0, 0, 0))
    pixels = zlib.compress(bytes(60_001))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b"<w>" + b" " * 600_000_000)
    return out.getvalue()


def entities_in_docx() -> bytes:
    lines = ['<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">']
    lines += [f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)]
    out = io.BytesIO()
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("word/document.xml", "".join([*lines, "]><w>&j;</w>"]))
    return out.getvalue()


def pdf_bomb() -> bytes:
    """Return a PDF whose page draws a stream of 2 GB of operators, packed three times over."""
    packed = zlib.compress(b"0 0 m 1 1 l S\n" * 20_000_000, 1)
    packed = zlib.compress(zlib.compress(packed))
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(300, 300))
    names = pikepdf.Array([pikepdf.Name.FlateDecode] * 3)
    page.Contents = pikepdf.Stream(document, packed, Filter=names)
    out = io.BytesIO()
    document.save(out, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    return out.getvalue()


BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "encrypted": (encrypted, "source.pdf"),
    "truncated": (lambda: pdf(STATEMENT)[:400], "source.pdf"),
    "zero bytes": (lambda: b"", "source.pdf"),
    "no known kind": (lambda: bytes(range(256)) * 40, "source.pdf"),
    "enormous picture": (enormous_page, "source.png"),
    "zip bomb": (zip_bomb, "source.docx"),
    "xml entities": (entities_in_docx, "source.docx"),
}


@pytest.mark.parametrize("fault", list(BROKEN))
def test_redact_of_a_broken_file_says_so_in_one_sentence(desk: Path, fault: str) -> None:
    make, name = BROKEN[fault]
    result = run(desk, make(), name)
    assert result.exit_code == 2, result.output
    sentence = result.stderr.strip()
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert "Traceback" not in result.output
    assert not (desk / "out.pdf").exists()


def assert_clean(desk: Path, result: Result) -> None:
    assert result.exit_code == 0, result.output
    text = text_of(desk / "out.pdf")
    assert all(each in text for each in KEPT), text
    assert not [each for each in REMOVED if each in text]


def test_redact_of_a_pdf_bomb_ends_in_time_and_never_half(desk: Path) -> None:
    started = time.process_time()
    result = run(desk, pdf_bomb())
    assert result.exit_code in {0, 2}, result.output
    assert (desk / "out.pdf").exists() == (result.exit_code == 0)
    assert time.process_time() - started < 60


def test_redact_of_a_mislabelled_file_reads_what_it_is(desk: Path) -> None:
    assert_clean(desk, run(desk, pdf(STATEMENT), "statement.docx"))


def test_redact_of_a_page_without_text_releases_it(desk: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 300))
    canvas.rect(50, 50, 100, 100)
    canvas.save()
    assert run(desk, out.getvalue(), kind="OTHER").exit_code == 0
    assert len(pypdfium2.PdfDocument(desk / "out.pdf")) == 1


def test_redact_of_right_to_left_text_keeps_it_and_takes_the_rest(desk: Path) -> None:
    out = io.BytesIO()
    pdfmetrics.registerFont(TTFont("Wide", FONT))
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Wide", 12)
    for number, line in enumerate([*STATEMENT, HEBREW[::-1]]):
        canvas.drawString(60, 780 - 24 * number, line)
    canvas.save()
    assert_clean(desk, run(desk, out.getvalue()))


def test_redact_of_ten_thousand_words_on_one_large_page_ends(desk: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(2100, 2100))
    canvas.setFont("Helvetica", 8)
    for row in range(200):
        canvas.drawString(40, 2080 - 9.8 * row, "the shop was open that day when we came in " * 5)
    for number, line in enumerate(STATEMENT):
        canvas.drawString(1000, 1800 - 14 * number, line)
    canvas.save()
    assert_clean(desk, run(desk, out.getvalue()))


def test_redact_into_a_missing_folder_is_refused_before_work(desk: Path) -> None:
    result = run(desk, pdf(STATEMENT), out=desk / "missing" / "out.pdf")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_redact_when_the_reader_is_killed_says_so(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox is killed as soon as it is asked for a page."""
    ask = sandbox.Sandbox.page

    def killed(self: sandbox.Sandbox, *asked: Any) -> sandbox.Message:
        os.kill(self.pid, signal.SIGKILL)
        return ask(self, *asked)

    monkeypatch.setattr(sandbox.Sandbox, "page", killed)
    result = run(desk, pdf(STATEMENT))
    assert result.exit_code == 2
    assert result.stderr.strip().endswith(".")
    assert not (desk / "out.pdf").exists()


def program(desk: Path, size_limit: int | None = None) -> subprocess.Popen[bytes]:
    def limit() -> None:
        if size_limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size_limit, size_limit))

    (desk / "source.pdf").write_bytes(pdf(STATEMENT))
    command = [sys.executable, "-c", "from unbroken.service.cli import main; main()"]
    return subprocess.Popen(
        [*command, *arguments(desk, desk / "source.pdf")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=limit,  # noqa: PLW1509 - the limit must hold in the child only
    )


def test_redact_on_a_full_disk_leaves_nothing_half_written(desk: Path) -> None:
    process = program(desk, size_limit=4096)
    _, said = process.communicate(timeout=600)
    assert process.returncode == 2, said
    assert b"Traceback" not in said
    assert len(said.decode().strip().splitlines()) == 1, said
    assert sorted(path.name for path in desk.iterdir()) == ["case.json", "source.pdf"]


@pytest.mark.parametrize("delay", [0.5, 2.0, 3.5])
def test_redact_that_is_killed_leaves_a_whole_output_or_none(desk: Path, delay: float) -> None:
    process = program(desk)
    timer = threading.Timer(delay, process.kill)
    timer.start()
    process.communicate(timeout=600)
    timer.cancel()
    if (desk / "out.pdf").exists():
        assert not [each for each in REMOVED if each in text_of(desk / "out.pdf")]
