"""Who acts in a request: set by service/identity/actor.py, read by the pages of every stage."""

from typing import cast

from django.http import HttpRequest

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible


def actor_of(request: HttpRequest) -> Actor:
    """Return who acts in this request. Raises NotVisible when nobody does."""
    actor = cast("Actor | None", getattr(request, "actor", None))
    if actor is None:
        raise NotVisible
    return actor
