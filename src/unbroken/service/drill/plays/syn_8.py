"""SYN-8: an anonymous witness and sensitive material. T23 to T26."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact
from unbroken.engines.casefile.material import UnusedFact
from unbroken.service.demo.cases import syn_8
from unbroken.service.demo.cases.build import made_id
from unbroken.service.drill.documents.paper import BREAK, printed, scanned
from unbroken.service.drill.plays.wording import form, statement
from unbroken.service.drill.vocabulary import Paper, Play

URN = syn_8.URN

SENSITIVE = form(
    "MG 6D",
    "SCHEDULE OF SENSITIVE UNUSED MATERIAL",
    URN,
    """Item no. Description. Reason for sensitivity.
1. Report of observations from 7 Mill Yard. Would show from where the yard can be watched.
Public interest immunity: application to be made.""",
)

COVERED = statement(
    URN,
    "Witness A",
    """I am Dominic Falstone and I am known in these proceedings as Witness A.
I saw the man swing a length of pipe past the head of my neighbour.""",
)

FRONT_AND_BACK = (
    statement(
        URN,
        "Teresa Quarmby",
        """I found a note under my door.
It said that people who talk to the police lose their windows.""",
    )
    + BREAK
    + """WITNESS CONTACT DETAILS
Home address: 10 Mill Yard, Harrowmoor
Postcode: AA3 5NY
Home telephone: 01632 960888
Mobile: 07700 900810
Preferred means of contact: mobile
Date and place of birth: 28/01/1981, Stonebrook
Dates of witness non-availability: 2 to 9 June"""
)

SCHEDULE = form(
    "MG 6C",
    "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL",
    URN,
    """Item no. Description. Location.
1. Incident log of the disturbance. Command and control system.
14. Statement of next-door neighbour Mr R Quill, 5 Mill Yard. Officer in the case.
Reviewing prosecutor:""",
)


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case of the demonstration with one item whose description names and locates a neighbour."""
    made = syn_8.facts(now, oic)
    item = UnusedFact(
        id=made_id("SYN-8", "unused neighbour"),
        number=None,
        description="Statement of next-door neighbour Mr R Quill, 5 Mill Yard, Harrowmoor AA3 5NX",
        location="Officer in the case",
        examined=True,
    )
    return replace(made, unused=(*made.unused, item))


PLAY = Play(
    case="SYN-8",
    facts=facts,
    client="Brannick",
    force="18",
    papers=(
        Paper(
            "T23",
            "serve the schedule of sensitive material, which somebody dragged among the unused",
            "unused.pdf",
            "Unused material",
            partial(printed, SENSITIVE),
            never=("B1",),
        ),
        Paper(
            "T24",
            "serve a statement where somebody drew black over the anonymous witness's name, which is still there",
            "MG11 A.pdf",
            "Statement 1",
            partial(printed, COVERED, covered=("Dominic Falstone",)),
            gone=("Falstone", "Dominic"),
            kept=("swing a length of pipe",),
        ),
        Paper(
            "T25",
            "serve a scan whose second page is the back of the statement",
            "MG11 TQ.pdf",
            "Statement 2",
            partial(scanned, FRONT_AND_BACK),
            gone=("10 Mill Yard", "07700 900810", "01632 960888", "28/01/1981"),
            kept=("people who talk to the police",),
        ),
        Paper(
            "T26",
            "serve a schedule whose item 14 names a neighbour and says where he lives",
            "MG6C.pdf",
            "Schedule of unused material",
            partial(printed, SCHEDULE),
            never=("46",),
        ),
    ),
)
