"""Replace the root key of an installation: everything it sealed is sealed anew, in one transaction.

The new key waits in `root.key.new` until the database has it; a run that was interrupted is finished by the next.
The old key stays beside it under another name, for backups made before.
"""

import base64
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from unbroken.engines.vault import FileRootKey, RootKeyRing, reseal
from unbroken.service.settings import Settings


def new_key_path(settings: Settings) -> Path:
    """Return where the next root key waits while it is being brought in."""
    return settings.root_key_path.with_name(settings.root_key_path.name + ".new")


def replace_root_key(settings: Settings) -> Path:
    """Seal every secret with a fresh root key; return where the old one is kept now.

    Django is set up as the database's owner, and no service runs on the installation. Raises VaultError.
    """
    waiting = new_key_path(settings)
    old = FileRootKey.load(settings.root_key_path)
    new = FileRootKey.load(waiting) if waiting.exists() else FileRootKey.create(waiting)
    _reseal_all(RootKeyRing(new, [old]))
    kept = settings.root_key_path.with_name(f"{settings.root_key_path.name}.old-{old.key_id.hex()}")
    kept.unlink(missing_ok=True)
    os.link(settings.root_key_path, kept)
    waiting.replace(settings.root_key_path)
    _forget()
    return kept


def _reseal_all(ring: RootKeyRing) -> None:
    from django.db import transaction  # noqa: PLC0415  (Django is set up by the command, not at import)

    from unbroken.ground.organisations.models import OrganisationKey  # noqa: PLC0415

    with transaction.atomic():
        sealed = OrganisationKey.objects.exclude(sealed=b"").order_by("organisation_id")
        if not any(ring.needs_resealing(bytes(row.sealed)) for row in sealed):
            return  # an earlier run came this far: all or nothing was sealed anew
        for organisation_id in dict.fromkeys(row.organisation_id for row in sealed):
            _reseal_organisation(ring, organisation_id)
        _reseal_case_keys(ring)
        _reseal_second_factors(ring)
        _reseal_webhooks(ring)


def _reseal_organisation(ring: RootKeyRing, organisation_id: str) -> None:
    from unbroken.ground.access.actor import Actor  # noqa: PLC0415  (Django is set up by the command, not at import)
    from unbroken.ground.custody.acting import act  # noqa: PLC0415
    from unbroken.ground.custody.events import EventType  # noqa: PLC0415
    from unbroken.ground.organisations import keys  # noqa: PLC0415
    from unbroken.ground.organisations.models import OrganisationKey  # noqa: PLC0415

    rows = OrganisationKey.objects.filter(organisation_id=organisation_id).exclude(sealed=b"").select_for_update()
    with act(Actor.system(organisation_id), EventType.ROOT_KEY_REPLACED, now=datetime.now(UTC)):
        for row in rows:
            row.sealed = reseal(ring, bytes(row.sealed), keys.context(organisation_id, row.purpose, row.id))
            row.save(update_fields=["sealed"])


def _reseal_case_keys(ring: RootKeyRing) -> None:
    """Seal the keys of recorded values anew; the events just written belong to this transaction."""
    from unbroken.ground.custody import values  # noqa: PLC0415  (Django is set up by the command, not at import)
    from unbroken.ground.custody.models import CaseKey  # noqa: PLC0415

    for row in CaseKey.objects.select_for_update():
        row.sealed = reseal(ring, bytes(row.sealed), values.context(row.log_id, row.case_id))
        row.save(update_fields=["sealed"])


def _reseal_second_factors(ring: RootKeyRing) -> None:
    from allauth.mfa.models import Authenticator  # noqa: PLC0415  (Django is set up by the command, not at import)

    from unbroken.service.identity.mfa import MFA_CONTEXT  # noqa: PLC0415

    for row in Authenticator.objects.select_for_update():
        sealed = {name: text for name, text in row.data.items() if _is_sealed(text)}
        for name, text in sealed.items():
            row.data[name] = base64.b64encode(reseal(ring, base64.b64decode(text), MFA_CONTEXT)).decode()
        if sealed:
            row.save(update_fields=["data"])


def _reseal_webhooks(ring: RootKeyRing) -> None:
    """Seal the secrets that sign webhooks anew; the events just written belong to this transaction."""
    from unbroken.ground.webhooks.actions import context  # noqa: PLC0415  (Django is set up by the command)
    from unbroken.ground.webhooks.models import Endpoint  # noqa: PLC0415

    for row in Endpoint.objects.filter(removed_at=None).select_for_update():
        row.secret = reseal(ring, bytes(row.secret), context(row.id))
        if row.former_secret:
            row.former_secret = reseal(ring, bytes(row.former_secret), context(row.id))
        row.save(update_fields=["secret", "former_secret"])


def _is_sealed(text: Any) -> bool:
    return isinstance(text, str) and text.startswith(_PREFIX)


_PREFIX = base64.b64encode(b"UBK").decode()


def _forget() -> None:
    """Drop what this process opened with the old key."""
    from unbroken.ground.custody import values  # noqa: PLC0415  (Django is set up by the command, not at import)
    from unbroken.ground.organisations import keys  # noqa: PLC0415
    from unbroken.ground.resources import resources  # noqa: PLC0415

    resources.cache_clear()
    keys.forget()
    values.forget_keys()
