"""The same write sent again, with the same Idempotency-Key, is done once and answered alike.

The key is claimed in the transaction of the write itself: a crash leaves neither, and a second request with the same
key waits for the first and then gets its answer. Refused requests keep nothing and may be mended and sent again.
"""

import hashlib
import re
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from unbroken.ground import refusals
from unbroken.ground.access.actor import Actor
from unbroken.ground.api.errors import KeyMissing, KeyReused
from unbroken.ground.api.models import Answer
from unbroken.ground.ids import new_id

KEPT = timedelta(hours=24)
KEY = r"^[A-Za-z0-9_-]{8,64}$"
_KEY = re.compile(KEY, re.ASCII)
_KEPT_HEADERS = ("Content-Type", "ETag", "Location")


def once(request: HttpRequest, actor: Actor, now: datetime, work: Callable[[], HttpResponse]) -> HttpResponse:
    """Do the work of a write once for its key, or give the answer it had. Raises KeyMissing, KeyReused."""
    key = request.headers.get("Idempotency-Key", "")
    if not _KEY.fullmatch(key):
        raise KeyMissing(
            "Send the header Idempotency-Key: 8 to 64 letters, digits, hyphens or underscores, new for each write."
        )
    fingerprint = _fingerprint(request)
    with refusals.after_all(), transaction.atomic():
        Answer.objects.filter(system_id=actor.person_id, key=key, expires_at__lte=now).delete()
        answer = Answer(id=new_id(), system_id=actor.person_id, key=key, fingerprint=fingerprint, expires_at=now + KEPT)
        # Waits for another request with this key to end, and then finds its row.
        Answer.objects.bulk_create([answer], ignore_conflicts=True)
        kept = Answer.objects.get(system_id=actor.person_id, key=key)
        if kept.pk != answer.pk:
            return _again(kept, fingerprint)
        response = work()
        answer.status, answer.body = response.status_code, response.content.decode()
        answer.headers = {name: response[name] for name in _KEPT_HEADERS if name in response}
        answer.save(update_fields=["status", "body", "headers"])
        return response


def _again(kept: Answer, fingerprint: str) -> HttpResponse:
    if kept.fingerprint != fingerprint:
        raise KeyReused("This Idempotency-Key was used for another request. Make a new key for each write.")
    response = HttpResponse(kept.body.encode(), status=kept.status, headers=kept.headers)
    response["Idempotency-Replayed"] = "true"
    return response


def _fingerprint(request: HttpRequest) -> str:
    digest = hashlib.sha256()
    for part in (str(request.method).encode(), request.get_full_path().encode(), request.body):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def forget_old(now: datetime) -> int:
    """Delete the answers that are no longer kept; return how many."""
    return Answer.objects.filter(expires_at__lte=now).delete()[0]
