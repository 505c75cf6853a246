"""Pre-charge decisions: one request that police and prosecutors share, its review, decision, action plan and clocks.

vocabulary.py  the words and lists of the trade, as enums
rules/         pure: states, what a request says, priority, what a review needs, differences, assessment
models/        tables, a module for each aggregate
targets.py     what the access policy must know of a request
known.py       what is known beside the facts: the days that start and stop clocks
owed.py        the clocks that a request itself carries
notes.py       signed texts: the receipt at triage and the decision
actions/       every write
queries/       every read
pages/         thin views
Source: DOMAIN 4.
"""
