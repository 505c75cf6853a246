"""Packages of the evidence of a case, as its own people and those who hold it make them."""

from datetime import datetime

from unbroken.engines.bag.contents import CaseFacts, Form
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, require
from unbroken.ground.custody.events import EventType
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.packages import recipients, targets
from unbroken.stages.packages.contents import content_of, facts_of
from unbroken.stages.packages.history import read_history
from unbroken.stages.packages.rules import ACTIONS
from unbroken.stages.packages.sources import Asked, Prepared, Waiting

CASE = "case"


class OfCases:
    """The source."""

    exported = EventType.PACKAGE_EXPORTED

    def taker(self, asked: Asked, now: datetime) -> Actor:
        """Return the person who asked. Raises NotVisible."""
        return organisations.get_actor(asked.requested_by_id, asked.organisation_id, now=now)

    def require(self, actor: Actor, asked: Asked, now: datetime) -> Decision:
        """Return why actor may have the package. Raises NotVisible."""
        return require(actor, ACTIONS[asked.form], cases.case_relation(actor, asked.case_id))

    def prepare(self, actor: Actor, asked: Asked, wait: Waiting, now: datetime) -> Prepared:
        """Return the items with their whole history. Raises NotVisible, ExportImpossible, NotSequencedError."""
        ids = [one.version_id for one in asked.items]
        _decision, chosen = targets.require_export(actor, asked.case_id, ids, asked.form)
        is_open = targets.may_read_record(actor, asked.case_id)
        history = read_history(actor, chosen, is_open=is_open, wait=wait, now=now)
        recipient = recipients.wrapping_of(asked) if asked.form is Form.AGE else None
        items = [
            (
                facts_of(item, version, asked.form, history.places[version.id]),
                content_of(version, asked.organisation_id, recipient),
            )
            for item, version in chosen
        ]
        return Prepared(_case_facts(actor, asked, now), items, history.custody)

    def urn(self, asked: Asked) -> str:
        """Return the case's reference."""
        return cases.urns([asked.case_id]).get(asked.case_id, "")


def _case_facts(actor: Actor, asked: Asked, now: datetime) -> CaseFacts:
    case = cases.get_case(actor, asked.case_id)
    person = organisations.get_people([asked.requested_by_id])[asked.requested_by_id]
    return CaseFacts(
        urn=case.urn,
        operation_name=case.operation_name,
        exported_at=now,
        exported_by=person.label,
        exported_for=asked.recipient_name,
        organisation=organisations.get_organisation(asked.organisation_id).name,
        purpose=asked.purpose,
        case_id=case.id,
    )
