"""Say whom a package is for: check what was asked, and return what its items are wrapped to."""

from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import Recipient, parse_recipient
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.stages.packages import rules
from unbroken.stages.packages.errors import ExportIncomplete
from unbroken.stages.packages.models import Export
from unbroken.stages.packages.rules import PackageRecipient


def settle(recipient: PackageRecipient, form: Form) -> PackageRecipient:
    """Return the recipient with the name the package will say. Raises ExportIncomplete."""
    chosen = rules.check_recipient(recipient, form)
    if not chosen.organisation_id:
        return chosen
    try:
        facts = organisations.get_organisation(chosen.organisation_id)
        if form is Form.AGE:
            keys.recipient_of(facts.id)
    except (NotVisible, KeyNotHere) as error:
        sentence = "Choose an organisation that has published an encryption key here, or paste the recipient's key."
        raise ExportIncomplete("recipient_organisation_id", sentence) from error
    if facts.kind is OrganisationKind.DEF:
        sentence = "The defence is served through a release, which the gate checks. Ask the prosecutor to begin one."
        raise ExportIncomplete("recipient_organisation_id", sentence)
    return PackageRecipient(organisation_id=facts.id, name=facts.name)


def wrapping_of(export: Export) -> Recipient:
    """Return what the items of an encrypted package are wrapped to. Raises KeyNotHere, RecipientMalformed."""
    if export.recipient_organisation_id:
        return keys.recipient_of(export.recipient_organisation_id)
    return parse_recipient(export.recipient_key)
