"""Write docs/reference/roles.md from the enum. `python -m unbroken.ground.access.docs` prints the page."""

import sys

from unbroken.ground.access.actions import Action
from unbroken.ground.access.roles import ROLE_FACTS, Role
from unbroken.ground.access.rules import FACTS_ONLY, RULES, Rule


def roles_page() -> str:
    """Return docs/reference/roles.md: the roles, then the rules of the policy, then the document rules."""
    lines = [
        "# Roles and what they may do",
        "",
        "This page is generated from `src/unbroken/ground/access`; change it there and run `make docs`.",
        "What no rule allows is denied. Why the rules are so: [access](../explanation/access.md).",
        "",
        "## Roles",
        "",
        "| Role | Title | Does | Held in |",
        "|---|---|---|---|",
        *(_role_row(role) for role in Role),
        "",
        "## Rules",
        "",
        "| Rule | Actions | Standing | Roles | Stages |",
        "|---|---|---|---|---|",
        *(_rule_row(rule) for rule in RULES),
        "",
        "## Material whose content some roles never see",
        "",
        "| Material | Roles that see its facts only |",
        "|---|---|",
        *(f"| {kind.value} | {_names(roles)} |" for kind, roles in FACTS_ONLY.items()),
        "",
        "Sensitive material is seen, facts included, only by the people on its list, by name.",
        "",
    ]
    return "\n".join(lines)


def _role_row(role: Role) -> str:
    facts = ROLE_FACTS[role]
    held = ", ".join(sorted(kind.value for kind in facts.kinds)) or "machines only"
    return f"| {role.value} | {facts.title} | {facts.does} | {held} |"


def _rule_row(rule: Rule) -> str:
    actions = ", ".join(action.value for action in Action if action in rule.actions)
    standing = "; ".join(sorted(relation.value for relation in rule.relations))
    stages = ", ".join(sorted(stage.value for stage in rule.stages))
    return f"| {rule.id} | {actions} | {standing} | {_names(rule.roles)} | {stages} |"


def _names(roles: frozenset[Role]) -> str:
    return ", ".join(role.value for role in Role if role in roles)


if __name__ == "__main__":
    sys.stdout.write(roles_page())
