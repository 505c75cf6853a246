"""Every write of this stage, each in one transaction with its custody event.

sending.py    send_items, prepare_handover (many items), recall_handover
answering.py  open_handover, sign_receipt, refuse_handover
recording.py  record_receipt, record_refusal: the sender's log names the receiver's event
alarms.py     raise_overdue_alarms, act_on_alarm
copies.py     request_copy
witnessing.py cosign_partners: partners cosign each other's checkpoints
"""

from unbroken.stages.handovers.actions.alarms import act_on_alarm, raise_overdue_alarms
from unbroken.stages.handovers.actions.answering import open_handover, refuse_handover, sign_receipt
from unbroken.stages.handovers.actions.copies import request_copy
from unbroken.stages.handovers.actions.recording import record_receipt, record_refusal
from unbroken.stages.handovers.actions.sending import ask_first, prepare_handover, recall_handover, send_items
from unbroken.stages.handovers.actions.witnessing import cosign_partners

__all__ = [
    "act_on_alarm",
    "ask_first",
    "cosign_partners",
    "open_handover",
    "prepare_handover",
    "raise_overdue_alarms",
    "recall_handover",
    "record_receipt",
    "record_refusal",
    "refuse_handover",
    "request_copy",
    "send_items",
    "sign_receipt",
]
