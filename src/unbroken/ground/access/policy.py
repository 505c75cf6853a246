"""Decide: role AND organisation AND assignment AND document rule AND stage. Deny by default.

A decision is a value with the rule and a reason in plain words, so that a page can answer
"Why can I see this?" and, for things one may know of, "Why can I not see this?".
"""

from dataclasses import dataclass, replace

from unbroken.ground.access.actions import CONTENT, Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.errors import Refused
from unbroken.ground.access.relations import Relation, relations
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules import FACTS_ONLY, HIDDEN, RULES, Rule
from unbroken.ground.access.scopes import actions_of
from unbroken.ground.access.sections import FILLED_BY, UNREAD
from unbroken.ground.access.target import Kind, Sensitivity, Stage, Target
from unbroken.ground.errors import NotVisible


@dataclass(frozen=True)
class Decision:
    """allowed; rule: id of the deciding row; reason: a sentence; warning: to be confirmed first, or empty."""

    allowed: bool
    rule: str
    reason: str
    warning: str = ""

    def __bool__(self) -> bool:
        return self.allowed


DENY_ORGANISATION = Decision(
    allowed=False, rule="deny-organisation", reason="Your organisation does not have this, so you cannot see it."
)
DENY_ROLE = Decision(
    allowed=False, rule="deny-role", reason="Your role does not include this. Ask your organisation's administrator."
)
DENY_SCOPE = Decision(
    allowed=False,
    rule="deny-scope",
    reason="The token of this system does not allow it. Ask your organisation's administrator for another scope.",
)
DENY_ASSIGNMENT = Decision(
    allowed=False,
    rule="deny-assignment",
    reason="You are not assigned to this case. Ask somebody who works on it to assign you.",
)
DENY_CONFLICT = Decision(
    allowed=False,
    rule="deny-conflict",
    reason="You are on this case's conflict list, because you know somebody in it. Speak to your supervisor.",
)
DENY_NAMED = Decision(
    allowed=False,
    rule="deny-named-list",
    reason="This is sensitive material. Only the people on its list, by name, can see it.",
)
DENY_DOCUMENT = Decision(
    allowed=False,
    rule="deny-document",
    reason="Your role sees the facts of this kind of material, but not the material itself.",
)
DENY_RECEIPT = Decision(
    allowed=False,
    rule="deny-receipt",
    reason="The receipt has not been signed yet. The content opens once it is signed.",
)
DENY_STAGE = Decision(
    allowed=False, rule="deny-stage", reason="This cannot be done at this stage. Look at the history for what happened."
)


_RULES_OF: dict[tuple[Action, Kind], tuple[Rule, ...]] = {
    (action, kind): tuple(rule for rule in RULES if action in rule.actions and kind in rule.kinds)
    for action in Action
    for kind in Kind
}
"""The rules for an action on a kind of thing, in the order of the table."""


def decide(actor: Actor, action: Action, target: Target) -> Decision:
    """Return whether actor may do action to target, by which rule and why."""
    if actor.person_id in target.blocked_people:
        return DENY_CONFLICT
    standing = relations(actor, target)
    if not standing:
        return DENY_ORGANISATION
    if _is_unlisted(actor, action, target):
        return DENY_NAMED
    given, actor = actor, _within_scopes(actor, action)
    with_role = [
        rule for rule in _RULES_OF.get((action, target.kind), ()) if rule.roles & _shown_roles(actor, action, target)
    ]
    if not with_role:
        return DENY_ROLE if actor is given else DENY_SCOPE
    standing_right = [rule for rule in with_role if rule.relations & standing]
    if not standing_right:
        return DENY_RECEIPT if Relation.RECIPIENT in standing and action in CONTENT else DENY_ASSIGNMENT
    documented = [rule for rule in standing_right if _document_roles(actor, action, target) & rule.roles]
    if not documented:
        return DENY_DOCUMENT
    for rule in documented:
        if target.stage in rule.stages:
            return _allow(rule)
    return DENY_STAGE


def require(actor: Actor, action: Action, target: Target | None) -> Decision:
    """Return the decision when it allows. Raises NotVisible, for absent (None) and forbidden alike."""
    if target is None:
        raise NotVisible
    decision = decide(actor, action, target)
    if not decision.allowed:
        raise Refused(decision)
    return decision


def can(actor: Actor, action: Action, target: Target) -> bool:
    """Say whether actor may do action to target."""
    return decide(actor, action, target).allowed


def can_know(actor: Actor, target: Target) -> bool:
    """Say whether actor may know that target exists, so that a refusal may be explained to them."""
    known = (
        Action.VIEW_CASE,
        Action.VIEW_ITEM_FACTS,
        Action.OPEN_HANDOVER,
        Action.VIEW_REQUEST,
        Action.VIEW_ORGANISATION,
    )
    return any(can(actor, action, target) for action in known)


def _allow(rule: Rule) -> Decision:
    return Decision(allowed=True, rule=rule.id, reason=f"You can do this because {rule.reason}.", warning=rule.warning)


def _is_unlisted(actor: Actor, action: Action, target: Target) -> bool:
    """Hide even the facts of sensitive material from the unlisted; audit still reads its custody record."""
    if target.sensitivity is Sensitivity.NORMAL:
        return False
    if Role.SYS in actor.roles and action in {Action.RUN_JOB, Action.ERASE_VALUES}:
        return False
    if Role.AUD in actor.roles and action in {Action.VIEW_CUSTODY, Action.VIEW_TRANSFERS}:
        return False
    return actor.seat not in target.named_people


def _within_scopes(actor: Actor, action: Action) -> Actor:
    """Return the actor without the role of a connected system, unless its token's scopes allow the action."""
    if Role.API not in actor.roles or action in actions_of(actor.scopes):
        return actor
    return replace(actor, roles=actor.roles - {Role.API})


def _shown_roles(actor: Actor, action: Action, target: Target) -> frozenset[Role]:
    """Return the actor's roles to whom this kind of material is shown at all."""
    roles = actor.roles - UNREAD.get(target.section, frozenset())
    if action is Action.LODGE_DOCUMENT:
        roles &= FILLED_BY.get(target.section, frozenset())
    if action not in CONTENT and action not in {Action.VIEW_ITEM_FACTS, Action.VIEW_FACTS}:
        return roles
    return roles - HIDDEN.get(target.document_kind, frozenset())


def _document_roles(actor: Actor, action: Action, target: Target) -> frozenset[Role]:
    shown = _shown_roles(actor, action, target)
    return shown - FACTS_ONLY.get(target.document_kind, frozenset()) if action in CONTENT else shown


__all__ = ["Action", "Actor", "Decision", "Stage", "Target", "can", "can_know", "decide", "require"]
