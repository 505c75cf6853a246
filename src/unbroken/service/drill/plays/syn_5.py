"""SYN-5: two accused, one of them a child; each one's papers are apart. T14, T15."""

from functools import partial

from unbroken.service.demo.cases import syn_5
from unbroken.service.drill.documents.paper import printed
from unbroken.service.drill.plays.wording import form, statement
from unbroken.service.drill.vocabulary import Paper, Play

URN = syn_5.URN

VICTIM = statement(
    URN,
    "Samir Belkacem",
    """Two young men came up to me at the bus stop. The taller one showed me a knife.
I later learned that the younger one was Kai Dunmore, a pupil of Viaduct Academy.
I live at 2 Dyers Court, Fernleigh AA2 3DD.""",
)

YOUTH = form(
    "YOUTH JUSTICE SERVICE",
    "YOUTH RECORD of Kai DUNMORE, born 18/02/2011",
    URN,
    """Youth justice record of Kai Dunmore.
Referral order of 4 March 2025 for shoplifting. Youth caution of 9 November 2024.
Attends the pupil referral unit on three days a week.""",
)

PLAY = Play(
    case=syn_5.CASE,
    facts=syn_5.facts,
    client="Okoro-Bell",
    others="Dunmore",
    force="18",
    papers=(
        Paper(
            "T14",
            "serve a statement that names the child; the parties may know, the public not",
            "MG11 SB.pdf",
            "Statement 1",
            partial(printed, VICTIM),
            gone=("2 Dyers Court", "AA2 3DD"),
            kept=("Kai Dunmore", "showed me a knife"),
        ),
        Paper(
            "T15",
            "serve the youth record of one defendant on the other's solicitor",
            "youth.pdf",
            "Record",
            partial(printed, YOUTH),
            never=("42",),
        ),
    ),
)
