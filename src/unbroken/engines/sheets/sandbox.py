"""Read a list in a process of its own, without network, files or much memory, and check what comes back.

The walls are those of the redaction engine's sandbox (engines/redaction/read/confine.py).
"""

import os
import select
import subprocess
import sys
import threading
import time

from unbroken.engines.redaction.read.confine import QUIET_ENVIRONMENT
from unbroken.engines.sheets.errors import SheetRefused
from unbroken.engines.sheets.table import Table, table_from_wire

WORKER = "unbroken.engines.sheets.worker"
MEMORY_BYTES = 512 * 2**20
PROCESSOR_SECONDS = 20.0
WALL_SECONDS = 60.0
ANSWER_LIMIT_BYTES = 16 * 2**20
GONE = (
    "The file cannot be read as a list within the time and memory that a list needs. Copy the list to a new workbook."
)


def read_table(untrusted: bytes) -> Table:
    """Return the rows of a CSV or XLSX file; the content says which it is. Raises SheetRefused."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
        [sys.executable, "-P", "-s", "-B", "-m", WORKER, str(MEMORY_BYTES), str(PROCESSOR_SECONDS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env=QUIET_ENVIRONMENT,
        close_fds=True,
        start_new_session=True,
        bufsize=0,
    ) as process:
        writer = threading.Thread(target=_write, args=(process, untrusted), daemon=True)
        writer.start()
        try:
            answer = _read(process, time.monotonic() + WALL_SECONDS)
        finally:
            process.kill()
            writer.join()
    return table_from_wire(answer)


def _write(process: "subprocess.Popen[bytes]", untrusted: bytes) -> None:
    assert process.stdin is not None  # noqa: S101
    rest = memoryview(untrusted)
    try:
        while rest:
            rest = rest[process.stdin.write(rest) or 0 :]
        process.stdin.close()
    except OSError:
        return


def _read(process: "subprocess.Popen[bytes]", deadline: float) -> bytes:
    """Return everything the process says before it ends. Raises SheetRefused when it is late, mute or says too much."""
    assert process.stdout is not None  # noqa: S101
    said = bytearray()
    while len(said) <= ANSWER_LIMIT_BYTES:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([process.stdout], [], [], left)[0]:
            raise SheetRefused(GONE)
        part = os.read(process.stdout.fileno(), 2**20)
        if not part:
            if not said:
                raise SheetRefused(GONE)
            return bytes(said)
        said += part
    raise SheetRefused(GONE)
