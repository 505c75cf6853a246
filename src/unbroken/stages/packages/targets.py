"""Ask the policy about an export: the case as a whole, and each item in it."""

from unbroken.engines.bag.contents import Form
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, can, require
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView, VersionView
from unbroken.stages.packages.rules import ACTIONS


def require_export(
    actor: Actor, case_id: str, version_ids: list[str], form: Form
) -> tuple[Decision, list[tuple[ItemView, VersionView]]]:
    """Return the decision about the case, and the sealed versions with their items. Raises NotVisible."""
    decision = require(actor, ACTIONS[form], cases.case_relation(actor, case_id))
    chosen = evidence.list_versions(actor, version_ids)
    for item, version in chosen:
        if item.case_id != case_id or not evidence.holds(version.id, actor.organisation_id):
            raise NotVisible
        require(actor, ACTIONS[form], evidence.target_of(actor, item.id))
    return decision, chosen


def may_read_record(actor: Actor, case_id: str) -> bool:
    """Say whether actor may read the custody record of a case, so that its values may be opened in a package."""
    return can(actor, Action.VIEW_CUSTODY, cases.case_relation(actor, case_id))
