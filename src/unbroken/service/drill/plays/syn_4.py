"""SYN-4: an address that is the scene, others that are not. T08 to T13, and what must never be removed."""

from functools import partial

from unbroken.service.demo.cases import syn_4
from unbroken.service.drill.documents.paper import printed
from unbroken.service.drill.documents.photograph import photograph
from unbroken.service.drill.plays.wording import form, statement
from unbroken.service.drill.vocabulary import Paper, Play

URN = syn_4.URN

SUMMARY = form(
    "MG 5",
    "POLICE REPORT",
    URN,
    """Summary of the key evidence
On the evening of the burglary the house at 17 Larkspur Road was entered by the kitchen window.
The matter was reported by Mrs Jean Pollard of 22A Larkspur Road, 01632 960144.
Blood on the window matches the suspect.""",
)

VICTIM = statement(
    URN,
    "Arthur William Tolley",
    """I live at 17 Larkspur Road, Harrowmoor AA12 3DE. I left my house at seven in the evening and came back at eleven.
The kitchen window was open. A box with my late wife's jewellery was gone. You can ring me on 01632 960217.""",
)

NEIGHBOUR = statement(
    URN,
    "Olive Hardcastle",
    """I was looking from my bedroom window at number 22 when I saw a man climb over the side gate at number 17.
It was about ten past nine.""",
)

OTHERS = form(
    "MG 18",
    "OFFENCES TAKEN INTO CONSIDERATION",
    URN,
    """I wish the court to take the following offences into consideration.
1. Shed of Mrs Edna Birtwhistle, 4 Sallow Close, Harrowmoor AA7 2QP, a mower, GBP 120
2. Shed of Mr Ivor Pennyfeather, 19 Ropewalk, Stonebrook AA8 4RS, tools, GBP 75
3. Shed of Ms Lottie Grindrod, 2 Church Lane, Fernleigh AA1 9TU, a bicycle, GBP 210""",
)

CLAIM = form(
    "MG 19",
    "COMPENSATION CLAIM",
    URN,
    """Claimant: Arthur William Tolley
Insurer: Moorland Mutual. Policy no: MM-4471-2290-A
Bank: sort code 00-00-00, account number 12345678
Claim: repair of the kitchen window, GBP 185.00""",
)

CONTROLS = (
    "26/86ZB/01/990105F",
    "PY/1",
    "TH68036",
    "Fiona Maltravers",
    "6042",
    "17 Larkspur Road",
    "01632 960010",
    "77 Foundry Court",
    "Mobile Street",
    "GBP 07,700",
    "Welborn",
    URN,
)
"""What must stay readable: N01 to N10 in their order, with both halves of N02 and N03."""

OFFICER = statement(
    URN,
    "DC 6042 Fiona Maltravers",
    """I arrested Callum Marsh, ASN 26/86ZB/01/990105F, for burglary, offence code TH68036, committed on
14 January 2026 near Welborn. The charge gives his address as 77 Foundry Court, Harrowmoor.
I was handed the footwear lift PY/1 at 17 Larkspur Road. The house was then locked.
I walked along Mobile Street to the station. Property of GBP 07,700 was found there.
Harrowmoor Magistrates' Court can be reached on 01632 960010.
I am DC 6042 Fiona Maltravers of Eastvale Constabulary.""",
    occupation="Police officer",
)

PLAY = Play(
    case=syn_4.CASE,
    facts=syn_4.facts,
    client="Marsh",
    force="86",
    papers=(
        Paper(
            "T08",
            "serve a summary that says who reported it, where she lives and her number",
            "MG5.pdf",
            "Case summary",
            partial(printed, SUMMARY),
            gone=("22A Larkspur", "01632 960144"),
            kept=("Blood on the window",),
        ),
        Paper(
            "T09",
            "serve the victim's statement: his address is the scene, his postcode and number are nobody's business",
            "MG11 AT.pdf",
            "Statement 1",
            partial(printed, VICTIM),
            gone=("AA12 3DE", "01632 960217"),
            kept=("17 Larkspur Road", "late wife's jewellery"),
        ),
        Paper(
            "T10",
            "serve a neighbour's statement that says from which house she watched",
            "MG11 OH.pdf",
            "Statement 2",
            partial(printed, NEIGHBOUR),
            gone=("number 22",),
            kept=("a man climb over the side gate",),
        ),
        Paper(
            "T11",
            "serve the list of other offences with the addresses of their victims",
            "MG18.pdf",
            "Other offences",
            partial(printed, OTHERS),
            gone=("4 Sallow Close", "19 Ropewalk", "2 Church Lane", "AA7 2QP", "AA8 4RS", "AA1 9TU"),
            kept=("a bicycle",),
        ),
        Paper(
            "T12",
            "serve a claim with the victim's bank account and policy",
            "MG19.pdf",
            "Compensation claim",
            partial(printed, CLAIM),
            gone=("12345678", "MM-4471-2290-A"),
            kept=("repair of the kitchen window",),
        ),
        Paper(
            "T13",
            "serve a photograph with a visitor's car in it and the place it was taken in the file",
            "drive.jpg",
            "Photograph of the drive",
            partial(photograph, ("YX01 KLM",), description="Car of Yvonne Klein", artist="Yvonne Klein"),
            kind="photograph",
            gone=("YX01 KLM", "Yvonne Klein"),
        ),
        Paper(
            "N01-N10",
            "serve what looks like personal data and is none: it must stay",
            "MG11 FM.pdf",
            "Statement 3",
            partial(printed, OFFICER),
            kept=CONTROLS,
        ),
    ),
)
