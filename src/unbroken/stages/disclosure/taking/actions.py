"""Ask for a package of what was served. Building, storing and downloading are those of every package."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from unbroken.engines.bag.contents import Form
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.defence.opening import record_opening
from unbroken.stages.disclosure.defence.queries import require_reading
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.taking import queries
from unbroken.stages.disclosure.taking.history import ALONE
from unbroken.stages.disclosure.taking.source import SERVED
from unbroken.stages.packages import actions as packages
from unbroken.stages.packages.rules import check_age_key
from unbroken.stages.packages.sources import Asked, Listed

PURPOSE = "Preparing and conducting the case"


def request_package(
    *, export_id: str, case_id: str, document_ids: Sequence[str], age_key: str, actor: Actor, now: datetime
) -> str:
    """Ask for a package of served documents; return its id. Who takes a document has opened it, and it is so recorded.

    age_key: to encrypt to, instead of the organisation's own. Sending the same export_id again changes nothing.
    Without one, a defendant in person gets documents that open without a key. Raises NotVisible, DisclosureIncomplete,
    ExportIncomplete, Conflict.
    """
    takeable = {one.id: one for one in queries.list_takeable(actor, case_id, now=now)}
    chosen = list(dict.fromkeys(document_ids))
    if not chosen:
        raise DisclosureIncomplete("document_ids", "Choose at least one document.")
    if not set(chosen) <= takeable.keys():
        raise NotVisible
    key = str(check_age_key(age_key)) if age_key.strip() else ""
    taker, alone = in_person.as_taker(actor), not actor.organisation_id
    asked = Asked(
        id=export_id,
        case_id=case_id,
        organisation_id=taker.organisation_id,
        requested_by_id=actor.person_id,
        recipient_organisation_id=actor.organisation_id,
        recipient_key=key,
        recipient_name=ALONE if alone else organisations.get_organisation(actor.organisation_id).name,
        form=Form.PLAIN if alone and not key else Form.AGE,
        purpose=PURPOSE,
        items=tuple(Listed(takeable[one].version_id, one, takeable[one].ref, takeable[one].sha256) for one in chosen),
    )
    with transaction.atomic():
        for one in chosen:
            if takeable[one].opened_at is None:
                record_opening(require_reading(actor, one, now=now), actor, now)
        return packages.request_from(SERVED, asked=asked, actor=taker, now=now)
