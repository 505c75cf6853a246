"""Pages of a list by cursor: where the last page ended, so that nothing is skipped or doubled as rows are added."""

import base64
import binascii
import json
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from unbroken.ground.api.errors import CursorMalformed

LIMIT = 50
LIMIT_MOST = 100
_ID = re.compile(r"[0-9A-Za-z-]{1,64}", re.ASCII)
Row = TypeVar("Row")


class Place(NamedTuple):
    """The place of a row in a list that is ordered by a moment, newest first, then by id."""

    at: datetime
    id: str


def encode(place: Place) -> str:
    """Return a place as a text for the next request."""
    text = json.dumps([place.at.isoformat(), place.id], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(untrusted_cursor: str | None) -> Place | None:
    """Return the place that a cursor names; None without one. Raises CursorMalformed."""
    if not untrusted_cursor:
        return None
    try:
        padded = untrusted_cursor + "=" * (-len(untrusted_cursor) % 4)
        at, row_id = json.loads(base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True))
        place = Place(datetime.fromisoformat(at), str(row_id))
    except (ValueError, TypeError, RecursionError, OverflowError, binascii.Error):
        place = Place(datetime.min, "")  # noqa: DTZ901 - refused below, as every other moment without a zone
    if place.at.tzinfo is None or not _ID.fullmatch(place.id):
        sentence = "Send a cursor as this list gave it in `next`, or none for the first page."
        raise CursorMalformed(sentence, fields={"cursor": sentence})
    return place


def cut(rows: Sequence[Row], limit: int, place_of: Callable[[Row], Place]) -> tuple[Sequence[Row], str | None]:
    """Return at most `limit` rows and the cursor of the next page. rows: one more than the limit were asked for."""
    if len(rows) <= limit:
        return rows, None
    return rows[:limit], encode(place_of(rows[limit - 1]))
