"""Every role x standing x action, against a reviewed table. What the table does not list is denied.

To change the policy: change rules.py, print `golden()`, and review each changed row of golden.csv with its reason.
There is no switch that rewrites the table, on purpose.
"""

import csv
from pathlib import Path

from ground.access.scenarios import actor, scenarios
from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import decide
from unbroken.ground.access.roles import Role

GOLDEN = Path(__file__).with_name("golden.csv")


def golden() -> list[tuple[str, str, str, str]]:
    """Return the rows the policy gives now: scenario, action, rule, roles allowed."""
    rows: dict[tuple[str, str, str], list[str]] = {}
    for name, thing in scenarios().items():
        for action in Action:
            for role in Role:
                decision = decide(actor(name, role), action, thing)
                if decision.allowed:
                    rows.setdefault((name, action.value, decision.rule), []).append(role.value)
    return [(*key, " ".join(roles)) for key, roles in rows.items()]


def test_policy_every_combination_matches_the_golden_table() -> None:
    with GOLDEN.open(newline="") as lines:
        expected = {tuple(row) for row in csv.reader(lines)}
    actual = set(golden())
    assert actual - expected == set(), "allowed now, but not in the reviewed table"
    assert expected - actual == set(), "in the reviewed table, but denied now"
