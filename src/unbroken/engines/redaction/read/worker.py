"""The sandbox's own program: confine the process first, then import what parses files, and serve the parent.

Runs as `python -m unbroken.engines.redaction.read.worker MEMORY_BYTES`, or forked by warm.py, which has imported it
all before there was a file. Frames (wire.py) come in on standard input and go out on standard output; whatever
libraries print goes to standard error, never between the frames.
"""

from __future__ import annotations

import os
import sys

from unbroken.engines.redaction.read.confine import confine


def main() -> None:
    """Serve until standard input ends."""
    serve(int(sys.argv[1]))


def serve(memory_bytes: int) -> None:
    """Confine this process for good and answer its parent until standard input ends."""
    walls = confine(memory_bytes)
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    from unbroken.engines.redaction.beside import end_with_parent  # noqa: PLC0415 - after the walls stand
    from unbroken.engines.redaction.read.serving import Worker  # noqa: PLC0415 - after the walls stand

    end_with_parent()
    Worker(sys.stdin.buffer, sink, walls).run()


if __name__ == "__main__":
    main()
