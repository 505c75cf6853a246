"""What is not certain about a rule is said where the rule is, and in the reference."""

from pathlib import Path

import pytest

from unbroken.engines.clocks import RULES
from unbroken.engines.clocks.facts import rules_page

RECALLED = {
    "PACE_REV",
    "STL",
    "FIRST_HRG",
    "CTL_EXT_NOTICE",
    "PTPH",
    "STAGE1",
    "SPEC_MEAS",
    "BAD_CHAR",
    "HEARSAY",
    "S9_OBJ",
    "TT_REVIEW",
    "STAGE2",
    "STAGE3",
}
"""Rules for which the table of limits, DOMAIN 2.6, has no source at all."""
IN_PART = {
    "PCB",
    "PACE_DET",
    "FILE_POST",
    "IDPC",
    "PCD_RED",
    "PCD_5",
    "PCD_28",
    "CTL_SUM",
    "CTL_EW",
    "CTL_CC",
    "CTL_VB",
    "VRR",
    "VCOP_POLICE",
    "VCOP_DECISION",
    "VCOP_STOP",
    "VCOP_MEASURES",
    "VCOP_RESULT",
    "VCOP_BREACH",
    "BAIL_RETURN",
}
"""Rules whose limit has a source, and something else of them has none or a secondary one."""
SOURCED = {"DS", "DPA_72H", "VCOP_HEARING", "VCOP_BAIL", "VCOP_EVIDENCE", "RETURN_ANSWER", "PLAN_ITEM"}


def test_rules_without_a_source_for_all_of_them_say_what_must_be_checked() -> None:
    assert {rule.code for rule in RULES if rule.needs_check} == RECALLED | IN_PART
    assert {rule.code for rule in RULES if not rule.needs_check} == SOURCED


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_reference_shows_for_each_rule_whether_it_needs_a_legal_check(rule: object) -> None:
    page = (Path(__file__).resolve().parents[3] / "docs" / "reference" / "clocks.md").read_text()
    row = next(line for line in page.splitlines() if line.startswith(f"| {rule.code} |"))  # type: ignore[attr-defined]
    needed = rule.needs_check  # type: ignore[attr-defined]
    assert row.endswith(f"| **yes**: {needed} |" if needed else "| no |")
    assert row in rules_page()
