"""Every rule there is: those of DOMAIN 2.6 in its order, then the others. The reference page is made from them."""

from typing import Final

from unbroken.engines.clocks.clock import RuleFacts
from unbroken.engines.clocks.timers import (
    bad_char,
    bail_return,
    ctl_cc,
    ctl_ew,
    ctl_ext_notice,
    ctl_sum,
    ctl_vb,
    dpa_72h,
    ds,
    file_post,
    first_hrg,
    hearsay,
    idpc,
    pace_det,
    pace_rev,
    pcb,
    pcd_5,
    pcd_28,
    pcd_red,
    plan_item,
    ptph,
    return_answer,
    s9_obj,
    spec_meas,
    stage1,
    stage2,
    stage3,
    stl,
    tt_review,
    vcop_bail,
    vcop_breach,
    vcop_decision,
    vcop_evidence,
    vcop_hearing,
    vcop_measures,
    vcop_police,
    vcop_result,
    vcop_stop,
    vrr,
)

RULES: Final[tuple[RuleFacts, ...]] = (
    pace_det.RULE,
    pace_rev.RULE,
    pcb.RULE,
    pcd_red.RULE,
    pcd_5.RULE,
    pcd_28.RULE,
    stl.RULE,
    file_post.RULE,
    first_hrg.RULE,
    idpc.RULE,
    ctl_sum.RULE,
    ctl_ew.RULE,
    ctl_cc.RULE,
    ctl_vb.RULE,
    ctl_ext_notice.RULE,
    ptph.RULE,
    stage1.RULE,
    stage2.RULE,
    stage3.RULE,
    ds.RULE,
    spec_meas.RULE,
    bad_char.RULE,
    hearsay.RULE,
    s9_obj.RULE,
    vcop_police.RULE,
    vcop_decision.RULE,
    vcop_stop.RULE,
    vcop_hearing.RULE,
    vcop_bail.RULE,
    vcop_evidence.RULE,
    vcop_measures.RULE,
    vcop_result.RULE,
    vcop_breach.RULE,
    dpa_72h.RULE,
    vrr.RULE,
    tt_review.RULE,
    bail_return.RULE,
    return_answer.RULE,
    plan_item.RULE,
)


def rules_page() -> str:
    """Return docs/reference/clocks.md, a row a rule."""
    rows = [
        f"| {rule.code} | {rule.title} | {rule.starts} | {rule.limit} | {rule.counting} | {rule.owner.value} "
        f"| {'law' if rule.is_law else 'target'} | {rule.source} | {_check(rule)} |"
        for rule in RULES
    ]
    head = (
        "# Clocks\n\n"
        "How they count, and what is behind it: [clocks](../explanation/clocks.md). What stands in the last column "
        "is not certain: a lawyer must confirm it before live use. Each rule is one file, so a change is one small "
        "edit with its test.\n\n"
        "| rule | what | starts with | limit | counting | owner | kind | source | needs legal check |\n"
        "|---|---|---|---|---|---|---|---|---|\n"
    )
    return head + "\n".join(rows) + "\n"


def _check(rule: RuleFacts) -> str:
    return f"**yes**: {rule.needs_check}" if rule.needs_check else "no"
