"""Take a paper that somebody outside made into a bundle: opened in a confined process, and made harmless there.

What is returned is a PDF without scripts, actions, attachments and fields that change, or of a picture its pixels.
"""

import subprocess
import sys
from dataclasses import dataclass
from typing import Final

from unbroken.engines.casefile.errors import PaperRefused
from unbroken.engines.redaction.read.confine import QUIET_ENVIRONMENT

SECONDS: Final = 60
REFUSALS: Final = {
    10: "This is neither a PDF nor a picture (JPG, PNG). Print it to a PDF and choose that.",
    11: "This PDF is locked with a password. Save it without one and choose that.",
    12: "This file is damaged. Fetch it again from where it came from, or print it to a PDF.",
    13: "This file has more pages than a bundle takes at once. Split it and lodge its parts.",
}
_LATE: Final = "This file needs more time or memory than is allowed. Print it to a plain PDF and choose that."
_RECEIVER: Final = "unbroken.engines.casefile.bound_pdf.receiver"


@dataclass(frozen=True, slots=True)
class Received:
    """A paper that can be bound: a PDF with its number of pages."""

    data: bytes
    page_count: int


def receive(untrusted: bytes) -> Received:
    """Return a file from outside as a PDF that can be bound. Raises PaperRefused."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            [sys.executable, "-P", "-s", "-B", "-m", _RECEIVER],
            input=untrusted,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=QUIET_ENVIRONMENT,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise PaperRefused(_LATE) from error
    if done.returncode:
        raise PaperRefused(REFUSALS.get(done.returncode, _LATE))
    count, _, data = done.stdout.partition(b"\n")
    if not (count.isdigit() and len(count) < 6 and data.startswith(b"%PDF-")):
        raise PaperRefused(REFUSALS[12])
    return Received(data, int(count))
