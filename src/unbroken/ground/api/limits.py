"""How often a token may be used in a minute, counted in PostgreSQL for all processes alike."""

from datetime import datetime

from django.conf import settings
from django.db import connection

from unbroken.ground.api.errors import TooManyRequests
from unbroken.ground.api.models import Window

REFUSALS_A_MINUTE = 30
_COUNT = """
INSERT INTO api_window (id, count, minute) VALUES (%s, 1, %s)
ON CONFLICT (id) DO UPDATE SET count = api_window.count + 1 RETURNING count
"""


def check_rate(who: str, now: datetime, most: int | None = None) -> None:
    """Count one request of who. most: in a minute; by default the setting's. Raises TooManyRequests."""
    minute = int(now.timestamp()) // 60
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [f"{who}:{minute}", minute])
        count = int(cursor.fetchone()[0])
    limit = settings.UNBROKEN.api_requests_per_minute if most is None else most
    if count > limit:
        wait = 60 - int(now.timestamp()) % 60
        raise TooManyRequests(f"More than {limit} requests in a minute. Wait {wait} seconds, then go on more slowly.")


def forget_old(now: datetime) -> int:
    """Delete the counters of past minutes; return how many."""
    return Window.objects.filter(minute__lt=int(now.timestamp()) // 60 - 1).delete()[0]
