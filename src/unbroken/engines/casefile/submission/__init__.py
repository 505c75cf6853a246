"""The check before submission: what a file of its type must hold, why files are rejected, and whose print it is.

parts-v1.json    the required contents of each file type, dated; reasons-v1.json  why files are rejected
readiness.py     check(facts, file_type): which parts are ready, what is missing, where it is mended and by whom
../personcheck.py  is a print of previous convictions of the person in the case
"""

from unbroken.engines.casefile.submission.gap import Gap, Owner
from unbroken.engines.casefile.submission.readiness import Part, Readiness, Reason, check

__all__ = ["Gap", "Owner", "Part", "Readiness", "Reason", "check"]
