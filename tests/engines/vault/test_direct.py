"""A large file is written past the page cache, and holds exactly what was sealed."""

import errno
import fcntl
import io
import os

import pytest

from unbroken.engines.vault import BATCH, SEALED_BATCH, decrypt_stream, encrypt_stream, generate_identity
from unbroken.engines.vault.direct import BLOCK, LargeOutput

SIZES = [0, 1, BATCH - 1, BATCH, BATCH + 1, 5 * BATCH, 9 * BATCH + 70_001]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("buffering", [0, -1])
def test_seal_to_a_file_of_any_size_opens_to_the_same(tmp_path, size, buffering):
    identity, plain = generate_identity(pq=False), os.urandom(size)
    path = tmp_path / "sealed"
    with path.open("wb", buffering=buffering) as target:
        encrypt_stream(io.BytesIO(plain), target, [identity.recipient()])
        assert not fcntl.fcntl(target.fileno(), fcntl.F_GETFL) & getattr(os, "O_DIRECT", 0)
        target.write(b"")
    opened = io.BytesIO()
    with path.open("rb") as source:
        assert decrypt_stream(source, opened, [identity]) == size
    assert opened.getvalue() == plain


class Stubborn(io.FileIO):
    """A file that takes a little at a time, or refuses large blocks once."""

    refusals = 1

    def write(self, data):
        if self.refusals and len(data) > BLOCK:
            self.refusals -= 1
            raise OSError(errno.EINVAL, "Invalid argument")
        return super().write(memoryview(data)[: 3 * BLOCK])


def test_output_to_a_file_system_that_refuses_large_blocks_is_still_whole(tmp_path):
    pieces = [os.urandom(SEALED_BATCH) for _ in range(4)]
    with Stubborn(tmp_path / "out", "wb") as target:
        target.write(b"header")
        with LargeOutput(target, SEALED_BATCH) as output:
            for piece in pieces:
                output.room()[:] = piece
                output.advance(len(piece))
    assert (tmp_path / "out").read_bytes() == b"header" + b"".join(pieces)


def test_output_to_a_full_disk_raises_and_leaves_no_thread(tmp_path):
    class Full(io.FileIO):
        def write(self, data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def fill():
        with Full(tmp_path / "out", "wb") as target, LargeOutput(target, BATCH) as output:
            for _ in range(20):
                output.advance(BATCH)

    with pytest.raises(OSError, match="No space"):
        fill()
