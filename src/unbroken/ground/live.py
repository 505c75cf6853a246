"""Tell open pages that something changed, in the transaction that changes it."""

import json
from collections.abc import Iterable
from typing import Literal

from django.db import connection

CHANNEL = "unbroken_live"
Topic = Literal[
    "cases", "evidence", "handovers", "packages", "custody", "charging", "incidents", "disclosure", "review"
]


def announce(topic: Topic, organisation_ids: Iterable[str], object_id: str) -> None:
    """Send a live update to the people of these organisations when the transaction commits.

    It carries no content, only that object_id changed: a page asks again, as itself, for what it may see.
    """
    message = {"id": object_id, "organisations": sorted(set(organisation_ids)), "topic": topic}
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, json.dumps(message, separators=(",", ":"))])
