"""Bytes that wait to be sent, sealed, in a file without a name: neither memory nor a disk holds them in the clear.

The key exists in memory alone and the file has no entry in any folder, so nothing is left when the process ends.
"""

import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from unbroken.engines.vault import CHUNK, PayloadWriter, new_file_key, open_stream

BATCH = 1 << 20


class SealedScratch:
    """One file's worth of bytes, written once and read once; close() gives its place back."""

    def __init__(self, data: bytes) -> None:
        self.size_bytes = len(data)
        self._key = new_file_key()
        self._file: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115  (closed by close)
        try:
            self._write(memoryview(data))
        except BaseException:
            self._file.close()
            raise

    def open_all(self) -> Iterator[bytes | bytearray]:
        """Yield the bytes from the beginning, a batch at a time."""
        self._file.seek(0)
        return open_stream(self._file, self._key)

    def close(self) -> None:
        """Give the place back; a second time changes nothing."""
        self._file.close()

    def _write(self, data: memoryview) -> None:
        writer = PayloadWriter(self._key)
        self._file.write(writer.nonce)
        for start in range(0, max(1, len(data)), BATCH):
            batch = data[start : start + BATCH]
            self._file.write(writer.seal(start // CHUNK, batch, last=start + BATCH >= len(data)))
