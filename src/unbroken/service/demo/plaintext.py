"""Search folders for known plaintext: the demonstration looks for its own recordings on the disk."""

import mmap
import os
import random
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

SAMPLE_BYTES = 48
SAMPLES_EACH = 4


def samples_of(contents: Iterable[bytes], seed: int = 1) -> list[bytes]:
    """Return pieces of each content, from random places and the start, that no other file holds by chance."""
    chooser = random.Random(seed)  # noqa: S311  (places to look, not a secret)
    out = []
    for content in contents:
        places = [chooser.randrange(0, len(content) - SAMPLE_BYTES) for _ in range(SAMPLES_EACH * 8)]
        pieces = [content[place : place + SAMPLE_BYTES] for place in places]
        out += [piece for piece in pieces if len(set(piece)) > SAMPLE_BYTES // 2][:SAMPLES_EACH]
    return out


def find_plaintext(folders: Iterable[Path], samples: list[bytes], *, since: float = 0) -> list[Path]:
    """Return the files that hold one of the samples. since: leave out files last changed before (seconds, epoch)."""
    return [path for folder in folders for path in _files(folder, since) if _holds(path, samples)]


def _files(folder: Path, since: float) -> Iterator[Path]:
    for place, _folders, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            with suppress(OSError):
                status = path.lstat()
                if stat.S_ISREG(status.st_mode) and status.st_mtime >= since:
                    yield path


def _holds(path: Path, samples: list[bytes]) -> bool:
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
            return any(view.find(sample) >= 0 for sample in samples)
    except (OSError, ValueError):
        return False
