"""Say whom a package is for: check what was asked, and return what its items are wrapped to."""

from datetime import datetime

from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import Recipient, parse_recipient
from unbroken.ground.access import bubble
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.ground.organisations.queries import OrganisationFacts
from unbroken.stages.packages import rules
from unbroken.stages.packages.errors import ExportIncomplete, KeyHolderUnknown
from unbroken.stages.packages.rules import PackageRecipient
from unbroken.stages.packages.sources import Asked


def settle(recipient: PackageRecipient, form: Form, now: datetime) -> PackageRecipient:
    """Return the recipient with the name the package will say. Raises ExportIncomplete, KeyHolderUnknown, StaysInside.

    A key that the organisation has not published is of somebody who is registered there, and has a reason. Such a
    package tells an item's whole history, so it stays with police and prosecution; whoever was served takes away a
    package of that (stages/disclosure/taking).
    """
    chosen = rules.check_recipient(recipient, form)
    facts = _organisation(chosen, form)
    bubble.check_inside(facts.kind, "recipient_organisation_id")
    other_key = "" if _is_published(chosen.age_key, facts.id) else chosen.age_key
    reason = _check_holder(chosen, facts, now) if other_key else ""
    name = f"{chosen.name}, {facts.name}" if chosen.name else facts.name
    return PackageRecipient(facts.id, other_key, name, reason)


def wrapping_of(export: Asked) -> Recipient:
    """Return what the items of an encrypted package are wrapped to. Raises KeyNotHere, RecipientMalformed."""
    if export.recipient_key:
        return parse_recipient(export.recipient_key)
    return keys.recipient_of(export.recipient_organisation_id)


def _is_published(age_key: str, organisation_id: str) -> bool:
    try:
        return age_key == str(keys.recipient_of(organisation_id))
    except KeyNotHere:
        return False


def _check_holder(chosen: PackageRecipient, facts: OrganisationFacts, now: datetime) -> str:
    """Return the reason for a key of somebody who is registered there. Raises ExportIncomplete, KeyHolderUnknown."""
    reason = rules.check_key_reason(chosen.key_reason)
    if not chosen.name:
        sentence = "Enter the name of the person there who holds this key."
        raise ExportIncomplete("recipient_name", sentence)
    people = {one.name.casefold() for one in organisations.list_people(facts.id, now=now)}
    if chosen.name.casefold() not in people:
        raise KeyHolderUnknown(facts.name)
    return reason


def _organisation(chosen: PackageRecipient, form: Form) -> OrganisationFacts:
    try:
        facts = organisations.get_organisation(chosen.organisation_id)
        if form is Form.AGE and not chosen.age_key:
            keys.recipient_of(facts.id)
    except (NotVisible, KeyNotHere) as error:
        sentence = "Choose an organisation that has published an encryption key here, or paste its key."
        raise ExportIncomplete("recipient_organisation_id", sentence) from error
    return facts
