"""Pure rules of charging: values in, values out.

requests.py    states of a request
defendants.py  states of a suspect before trial, and the milestones of a case after it
content.py     what a request says, built from the facts of the case
timing.py      the clocks of a request
priority.py    where a request stands in the queue, and why
submission.py  the check before it is sent
review.py      what a review needs before it is signed
differences.py what was charged against what was authorised
assessment.py  the Director's Guidance Assessment and its dates
"""
