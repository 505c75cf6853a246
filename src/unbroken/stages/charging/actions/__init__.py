"""Every write of charging, each in one transaction with its custody event.

asking.py     ask_for_charge, resubmit_request, withdraw_request
triaging.py   accept_request, reject_request, refer_request
taking.py     claim_request, claim_requests, assign_request
presence.py   note_presence, end_presence
reviewing.py  save_review, sign_decision
planning.py   add_action, answer_action, cancel_action
talking.py    write_message, note_consultation
charging.py   send_back_charges
court.py      record_step, withdraw_step: what the court did after charge
assessing.py  assess_file, dispute_assessment, settle_dispute
summing.py    send_summaries
reminding.py  send_reminders
dating.py     record_day, withdraw_day, note_told: what starts and stops clocks
refreshing.py refresh_clocks: what the case has learned since the request was sent
"""

from unbroken.stages.charging.actions.asking import ask_for_charge, resubmit_request, withdraw_request
from unbroken.stages.charging.actions.assessing import assess_file, dispute_assessment, settle_dispute
from unbroken.stages.charging.actions.charging import ChargeInput, send_back_charges
from unbroken.stages.charging.actions.court import record_step, withdraw_step
from unbroken.stages.charging.actions.dating import DayInput, note_told, record_day, withdraw_day
from unbroken.stages.charging.actions.planning import add_action, answer_action, cancel_action
from unbroken.stages.charging.actions.presence import end_presence, note_presence
from unbroken.stages.charging.actions.refreshing import refresh_clocks
from unbroken.stages.charging.actions.reminding import send_reminders
from unbroken.stages.charging.actions.reviewing import save_review, sign_decision
from unbroken.stages.charging.actions.summing import send_summaries
from unbroken.stages.charging.actions.taking import assign_request, claim_request, claim_requests
from unbroken.stages.charging.actions.talking import note_consultation, write_message
from unbroken.stages.charging.actions.triaging import accept_request, refer_request, reject_request
from unbroken.stages.charging.rules.court import StepInput

__all__ = [
    "ChargeInput",
    "DayInput",
    "StepInput",
    "accept_request",
    "add_action",
    "answer_action",
    "ask_for_charge",
    "assess_file",
    "assign_request",
    "cancel_action",
    "claim_request",
    "claim_requests",
    "dispute_assessment",
    "end_presence",
    "note_consultation",
    "note_presence",
    "note_told",
    "record_day",
    "record_step",
    "refer_request",
    "refresh_clocks",
    "reject_request",
    "resubmit_request",
    "save_review",
    "send_back_charges",
    "send_reminders",
    "send_summaries",
    "settle_dispute",
    "sign_decision",
    "withdraw_day",
    "withdraw_request",
    "withdraw_step",
    "write_message",
]
