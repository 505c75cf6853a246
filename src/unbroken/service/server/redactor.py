"""A redactor process: reads documents for redaction and makes redacted copies, one document at a time.

The engine's readers are not safe in threads and its finders keep what they know of a document in the process, so a
process has one document in hand; an installation starts several processes (`redactors` in the settings).
"""

import django

from unbroken.service import logs
from unbroken.service.server.children import end_with_parent
from unbroken.service.settings import Settings


def main() -> None:
    """Work until told to stop."""
    logs.configure(Settings(), "redactor")
    end_with_parent()
    django.setup()
    from unbroken.service.server.working import work  # noqa: PLC0415  (needs Django set up)
    from unbroken.stages.review.queue import QUEUE  # noqa: PLC0415

    work([QUEUE], concurrency=1, keeps_time=False)


if __name__ == "__main__":
    main()
