"""Hand-overs: sending, signed receipts, alarms when none comes, and requests for copies.

rules.py       states and what moves them; what must be entered
receipts.py    the text of a receipt, its signature and how to check it
models.py      tables
actions/       every write: send, answer (open, sign, refuse), recall, alarms, copies, and the other side's record
queries.py     inbox, board, one hand-over, alarms
jobs.py        what runs in the background, each safe to run twice
notices.py     e-mails, each sent once
pages/         thin views
"""
