"""SYN-3: another man's convictions, one letter of a name apart. T06, T07."""

from functools import partial

from unbroken.service.demo.cases import syn_3
from unbroken.service.drill.documents.paper import printed
from unbroken.service.drill.plays.wording import form
from unbroken.service.drill.vocabulary import Paper, Play

URN = syn_3.URN

PRINT = form(
    "POLICE NATIONAL COMPUTER",
    "PNC PRINT",
    URN,
    """Name: ELLORY, Thomas
Date of birth: 09/09/1984
PNCID: 2013/9900104E
Summary of convictions: 14 convictions, 22 offences
1. 03/02/2014 Harrowmoor Crown Court, burglary dwelling, 18 months
2. 11/05/2016 Harrowmoor Magistrates' Court, theft, fine""",
)

SUMMARY = form(
    "MG 5",
    "POLICE REPORT",
    URN,
    """Summary of the key evidence
The defendant took two boxed drills from Coppers Hardware and was stopped outside by its manager.
Defendant interview: admits the theft.
Previous convictions: 14, see attached.""",
)

PLAY = Play(
    case=syn_3.CASE,
    facts=syn_3.facts,
    client="Ellery",
    force="86",
    papers=(
        Paper(
            "T06",
            "serve the convictions of another man with nearly the same name and day of birth",
            "PNC.pdf",
            "Print of convictions",
            partial(printed, PRINT),
            never=("B6",),
        ),
        Paper(
            "T07",
            "serve a summary that counts the other man's convictions",
            "MG5.pdf",
            "Case summary",
            partial(printed, SUMMARY),
            never=("B6",),
        ),
    ),
)
