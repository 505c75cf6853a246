"""SYN-7: the drink-drive forms with a defendant's own health. T22."""

from functools import partial

from unbroken.service.demo.cases import syn_7
from unbroken.service.drill.documents.paper import printed
from unbroken.service.drill.plays.wording import form
from unbroken.service.drill.vocabulary import Paper, Play

URN = syn_7.URN

BREATH = form(
    "MG DD/A",
    "DRINK/DRUGS - BREATH SPECIMENS",
    URN,
    """Name: Maria Tully
Telephone: 01632 960777
Specimen of breath: reading 1, 71; reading 2, 73; lower reading 71.
A5 Have you taken anything since drinking? Two paracetamol at noon.
A6 Do you have any medical condition? Mild asthma, uses a blue inhaler.""",
)

PLAY = Play(
    case=syn_7.CASE,
    facts=syn_7.facts,
    client="Tully",
    force="86",
    papers=(
        Paper(
            "T22",
            "serve the breath specimen form on the defendant's own solicitor: readings and own number stay",
            "MGDD.pdf",
            "Specimen form",
            partial(printed, BREATH),
            kept=("lower reading 71", "01632 960777"),
        ),
    ),
)
