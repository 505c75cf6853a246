"""The bytes of an uploaded file: read in memory, kept nowhere.

Between the page that shows them and the one that takes them they travel in the form itself, sealed by the root key
and bound to the session, the person, the purpose and a time. Rejected: a file on disk or a row in the database, which
would have to be cleaned up.
"""

import base64
import hashlib
from datetime import datetime

from django.http import HttpRequest

from unbroken.engines.vault import VaultError
from unbroken.ground.access.actor import Actor
from unbroken.ground.resources import resources
from unbroken.stages.cases.errors import ImportRefused

LIMIT_BYTES = 640 * 1024
"""Sealed and written as text it must fit the form of the second page, which may have 1 MiB."""
GOOD_FOR_SECONDS = 60 * 60
AGAIN = "What you chose to import is no longer here. Choose the file again."


def read_upload(request: HttpRequest) -> bytes:
    """Return the file of the form. Raises ImportRefused."""
    given = request.FILES.get("file")
    if given is None:
        raise _refused("Choose a file.")
    if (given.size or 0) > LIMIT_BYTES:
        raise _refused(f"The file is larger than {LIMIT_BYTES // 1024} KB. Send it in parts.")
    untrusted: bytes = given.read()
    if not untrusted:
        raise _refused("The file is empty. Choose another.")
    return untrusted


def seal_upload(request: HttpRequest, untrusted: bytes, *, purpose: str, actor: Actor, now: datetime) -> str:
    """Return the bytes as text for a hidden field, which only this session can open, for this purpose."""
    until = int(now.timestamp()) + GOOD_FOR_SECONDS
    sealed = resources().root_key.seal(untrusted, _context(request, purpose, actor, until))
    return f"{until}.{base64.urlsafe_b64encode(sealed).decode()}"


def open_upload(request: HttpRequest, *, purpose: str, actor: Actor, now: datetime) -> bytes:
    """Return what seal_upload sealed, from the form. Raises ImportRefused."""
    until, _, text = request.POST.get("sealed", "").partition(".")
    if not (until.isascii() and until.isdigit() and len(until) < 12 and int(until) >= now.timestamp()):
        raise _refused(AGAIN)
    try:
        sealed = base64.urlsafe_b64decode(text.encode())
        return resources().root_key.open(sealed, _context(request, purpose, actor, int(until)))
    except (VaultError, ValueError) as error:
        raise _refused(AGAIN) from error


def _context(request: HttpRequest, purpose: str, actor: Actor, until: int) -> bytes:
    session = hashlib.sha256((request.session.session_key or "").encode()).hexdigest()
    return f"unbroken/import/v1/{session}/{actor.organisation_id}/{actor.person_id}/{purpose}/{until}".encode()


def _refused(sentence: str) -> ImportRefused:
    return ImportRefused(sentence, fields={"file": sentence})
