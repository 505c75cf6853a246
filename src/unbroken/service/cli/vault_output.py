"""Write a command's output whole or not at all, and turn failures into one sentence."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import BinaryIO, NoReturn

from unbroken.engines.vault.errors import VaultError
from unbroken.engines.vault.writeback import sync
from unbroken.service.cli.sentences import sentence_of_system

STANDARD = Path("-")
_STOPPED = 143


class OutputRefused(Exception):
    """The output cannot be written where it was asked for."""

    code = "vault-output-refused"


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turn what a user can mend into one sentence on stderr and exit code 1; a closed pipe is exit 1, silent."""
    try:
        yield
    except (VaultError, OutputRefused) as error:
        _fail(str(error))
    except BrokenPipeError:
        # Python flushes standard output at exit and would complain about the same pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except UnicodeDecodeError:
        _fail("A key file holds something that is not text. Check that you chose the right file.")
    except OSError as error:
        _fail(sentence_of_system(error))


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Open a file, or standard input for "-"."""
    if path == STANDARD:
        yield sys.stdin.buffer
        return
    with path.open("rb") as file:
        yield file


@contextmanager
def writing(path: Path | None, *, force: bool, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Give a stream whose content appears under its name only when the block ends without an error.

    path: None or "-" for standard output. force: replace a file that is there. mode: of a new file, before
    the umask. The content waits in a hidden file beside it, removed on failure, interruption and SIGTERM.
    """
    if path is None or path == STANDARD:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        if path.is_dir():
            raise OutputRefused(f"{path} is a folder. Name a file.")
        with path.open("wb") as device:
            yield device
        return
    if path.exists() and not force:
        raise _taken(path)
    if not path.parent.is_dir():
        raise OutputRefused(f"There is no folder {path.parent}. Make it first, or choose another place.")
    hidden = path.with_name(f".{path.name[:200]}.{os.urandom(8).hex()}.part")
    with _stopped_by_sigterm():
        try:
            descriptor = os.open(hidden, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with os.fdopen(descriptor, "wb", buffering=0) as file:
                yield file
                sync(file)
            _give_name(hidden, path, force=force)
        finally:
            hidden.unlink(missing_ok=True)


def _give_name(hidden: Path, path: Path, *, force: bool) -> None:
    if force:
        hidden.replace(path)
    else:
        try:
            os.link(hidden, path)
        except FileExistsError:
            raise _taken(path) from None
        except OSError:
            # Some memory sticks have no hard links.
            if path.exists():
                raise _taken(path) from None
            hidden.replace(path)
    with suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _stopped_by_sigterm() -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        raise SystemExit(_STOPPED)

    try:
        former = signal.signal(signal.SIGTERM, stop)
    except ValueError:
        yield  # not the main thread: whoever runs it minds the signals
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


def _taken(path: Path) -> OutputRefused:
    return OutputRefused(f"{path} exists already. Choose another name, or add --force to replace it.")


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)  # noqa: T201
    raise SystemExit(1)
