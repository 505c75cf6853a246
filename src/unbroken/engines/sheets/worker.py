"""The sandbox's own program: confine the process, read one file from standard input, write its rows to standard output.

Runs as `python -m unbroken.engines.sheets.worker MEMORY_BYTES SECONDS`.
"""

import os
import sys

from unbroken.engines.redaction.read.confine import allow_seconds, confine
from unbroken.engines.sheets.errors import SheetRefused
from unbroken.engines.sheets.table import DAMAGED, refusal_to_wire, table_to_wire

TOO_MUCH = "The file needs more memory than a list does. Copy the list to a new workbook."


def main() -> None:
    """Answer once."""
    confine(int(sys.argv[1]))
    allow_seconds(float(sys.argv[2]))
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sink.write(_answer(sys.stdin.buffer.read()))
    sink.flush()


def _answer(untrusted: bytes) -> bytes:
    """Return the rows or a refusal; a hostile file may raise anything."""
    try:
        from unbroken.engines.sheets.parsing import parse_table  # noqa: PLC0415 - after the walls stand

        try:
            return table_to_wire(parse_table(untrusted))
        except SheetRefused as refused:
            return refusal_to_wire(str(refused))
    except MemoryError:
        return refusal_to_wire(TOO_MUCH)
    except Exception:
        return refusal_to_wire(DAMAGED)


if __name__ == "__main__":
    main()
