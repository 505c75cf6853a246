# ruff: noqa: E501  (the table is read by row)
"""Hand-overs, and what an organisation may do after its receipt."""

from unbroken.ground.access.actions import Action
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules.vocabulary import (
    ALARMS,
    ANY_STAGE,
    CASES,
    CASEWORK,
    COURT,
    HANDOVERS,
    HOLDERS,
    ITEMS,
    LIVE,
    NAMED,
    OWNERS,
    PLAIN_WARNING,
    POLICE,
    PROSECUTION,
    READABLE,
    RECORDS,
    SENDERS,
    WAITING,
    Rule,
    do,
)
from unbroken.ground.access.target import Stage

A = Action
HANDOVERS_RULES: tuple[Rule, ...] = (
    # A hand-over, before and after the receipt
    Rule("handover-sender", do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS, A.VIEW_CUSTODY), HANDOVERS, OWNERS, POLICE,
         ANY_STAGE, "your side sent it"),
    Rule("handover-recall", do(A.RECALL_HANDOVER), HANDOVERS, OWNERS, SENDERS,
         WAITING, "your side sent it and nobody has signed for it yet"),
    Rule("handover-recipient", do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS), HANDOVERS, NAMED, CASEWORK,
         WAITING | {Stage.SIGNED, Stage.REFUSED}, "it was sent to you by name"),
    Rule("handover-answer", do(A.SIGN_RECEIPT, A.REFUSE_HANDOVER), HANDOVERS, NAMED, CASEWORK,
         WAITING, "it was sent to you by name and waits for your answer"),
    Rule("handover-contents", do(A.VIEW_ITEM_FACTS), ITEMS, NAMED, CASEWORK,
         frozenset({Stage.SEALED}), "it was sent to you by name; you can see what you would sign for"),
    Rule("handover-holder", do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS, A.VIEW_CUSTODY), HANDOVERS, HOLDERS, CASEWORK,
         frozenset({Stage.SIGNED}), "your organisation signed for it and you are assigned to the case"),
    Rule("alarm-act", do(A.ACT_ON_ALARM), ALARMS, OWNERS | NAMED, CASEWORK,
         ANY_STAGE, "the missing receipt concerns you"),
    Rule("alarm-act-manager", do(A.ACT_ON_ALARM), ALARMS, frozenset({Relation.OFFERED_ORGANISATION}),
         frozenset({Role.POL_SUP, Role.CPS_LM, Role.CRT_ADM}),
         ANY_STAGE, "your organisation has not answered, and you manage its work"),
    # After the receipt, in an organisation that signed for it
    Rule("holder-read-facts", do(A.VIEW_CASE, A.VIEW_ITEM_FACTS, A.VIEW_CUSTODY, A.VIEW_TRANSFERS), RECORDS, HOLDERS, CASEWORK,
         ANY_STAGE, "your organisation signed for it and you are assigned to the case"),
    Rule("holder-read-content", do(A.VIEW_ITEM), ITEMS, HOLDERS,
         CASEWORK - {Role.POL_CUST, Role.POL_WCO, Role.CPS_IM, Role.CRT_LIST},
         READABLE, "your organisation signed for it and you are assigned to the case"),
    Rule("holder-assign", do(A.ASSIGN_PERSON), CASES, HOLDERS,
         frozenset({Role.POL_SUP, Role.CPS_PROS, Role.CPS_PLO, Role.CPS_OD, Role.CPS_LM, Role.CRT_ADM}),
         LIVE, "you work on the case and may bring in colleagues of your own organisation"),
    Rule("holder-export-sealed", do(A.EXPORT_SEALED), RECORDS, HOLDERS, frozenset({Role.CPS_PROS, Role.CPS_PLO, Role.CPS_OD}),
         READABLE, "your role may export a sealed package of this case"),
    Rule("holder-export-plain", do(A.EXPORT_PLAIN), RECORDS, HOLDERS, frozenset({Role.CPS_PROS, Role.CPS_PLO}),
         READABLE, "you are the prosecutor or paralegal officer of the case", PLAIN_WARNING),
    Rule("copy-request", do(A.REQUEST_COPY), RECORDS,
         frozenset({Relation.HOLDER_ORGANISATION, Relation.HOLDER_ASSIGNED, Relation.RECIPIENT}), PROSECUTION | COURT,
         ANY_STAGE, "it was sent to your organisation; the answer shows the receipt and who has it"),
)  # fmt: skip
