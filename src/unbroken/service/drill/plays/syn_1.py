"""SYN-1: recorded interviews of children. T27, T28, T29, T32."""

from datetime import date, datetime, timedelta
from functools import partial

from unbroken.engines.casefile.facts import CaseFacts, FileType, OfficerFact, Outline
from unbroken.engines.casefile.people import AddressUse, CaseRole, Need, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import Category, OffenceFact, Plea, Remand, SuspectFact
from unbroken.service.demo.cases.build import day, home, made_id, phone
from unbroken.service.drill.documents.paper import printed
from unbroken.service.drill.documents.photograph import tone
from unbroken.service.drill.plays.wording import form
from unbroken.service.drill.vocabulary import Paper, Play

CASE, URN = "SYN-1", "18ZA0000126"

TRANSCRIPT = form(
    "MG 15",
    "RECORD OF VIDEO INTERVIEW",
    URN,
    """Witness: Isla Winterbourne. Interview ABE-07.
00:31 Officer: Thank you for coming, Isla. Do you know why we are here today?
00:48 Isla: Because of Gareth. I live at 14 Orchard Rise, Fernleigh AA1 7QX and I go to Fernleigh Brook Primary School.
01:10 Officer: Where were you when it happened?
01:15 Isla: In the shed behind the youth club. It was after football.
02:02 Isla: My mum's number is 07700 900733.
02:10 Officer: Thank you. We will stop there for a moment.""",
)

WITNESSES = form(
    "MG 9",
    "WITNESS LIST",
    URN,
    """Witness name, address, contact details, date of birth, dates to avoid
1. Isla Winterbourne, 14 Orchard Rise, Fernleigh AA1 7QX, born 05/06/2015
2. Hannah Winterbourne (mother), same address, 07700 900733, born 22/01/1986
3. Toby Ashgrove, 3 Linden Close, Fernleigh AA1 8QZ, born 11/09/2014
4. Carol Ashgrove (mother), same address, 07700 900744, born 30/05/1983""",
)

THERAPY = form(
    "Fernleigh Counselling Service",
    "COUNSELLING NOTES",
    URN,
    """Client: Isla Winterbourne. Session 4, 12 November 2025.
Therapy notes. Isla spoke in counselling about nightmares and about hurting herself after her father left.
She said that she had told her counsellor nothing about Gareth.""",
)


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case with one child of fifteen, her mother, and the accused."""
    accused, isla, mother = (made_id(CASE, name) for name in ("penhallow", "isla", "hannah"))
    address = ("14 Orchard Rise", "Fernleigh", "AA1 7QX")
    return CaseFacts(
        id=made_id(CASE, "drill"),
        urn=URN,
        as_of=now,
        operation_name="WILLOWBROOK",
        force="18",
        file_type=FileType.PCD_FULL,
        reported_at=now - timedelta(days=30),
        people=(
            PersonFact(
                accused, frozenset({CaseRole.SUSPECT}), "Penhallow", ("Gareth",), born_on=date(1967, 3, 12),
                identifiers=(("pncid", "2003/9900101Z"),),
            ),
            PersonFact(
                isla,
                frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
                "Winterbourne",
                ("Isla",),
                born_on=date(2015, 6, 5),
                needs=frozenset({Need.CHILD, Need.SEXUAL_OFFENCE}),
                whereabouts=Whereabouts(addresses=(home(isla, *address, use=AddressUse.HOME),)),
            ),
            PersonFact(
                mother,
                frozenset({CaseRole.WITNESS, CaseRole.PARENT}),
                "Winterbourne",
                ("Hannah",),
                born_on=date(1986, 1, 22),
                parent_of=(isla,),
                whereabouts=Whereabouts(addresses=(home(mother, *address),), contacts=(phone(mother, "07700 900733"),)),
            ),
        ),
        offences=(
            OffenceFact(
                id=made_id(CASE, "offence"), code="SX03017", title="Sexual assault of a child",
                category=Category.EITHER_WAY, start_on=day(now, 60), place="Fernleigh", wording="Touched a child.",
                suspects=(accused,), victims=(isla,),
            ),
        ),
        suspects=(SuspectFact(person=accused, remand=Remand.CONDITIONAL_BAIL, anticipated_plea=Plea.GUILTY),),
        outline=Outline(what_happened="A child gave an account in a recorded interview."),
        officer=oic,
    )  # fmt: skip


PLAY = Play(
    case=CASE,
    facts=facts,
    client="Penhallow",
    force="18",
    papers=(
        Paper(
            "T27",
            "serve the recording of a child's interview, in which she says where she lives",
            "ABE-07.wav",
            "Recorded interview 7",
            partial(tone, 1.0),
            kind="abe",
            never=("B5",),
        ),
        Paper(
            "T27",
            "serve the transcript of that interview",
            "ABE_Isla_W transcript.pdf",
            "Transcript of recorded interview 7",
            partial(printed, TRANSCRIPT),
            gone=("14 Orchard Rise", "AA1 7QX", "Fernleigh Brook Primary", "07700 900733"),
            kept=("shed behind the youth club",),
        ),
        Paper(
            "T28",
            "list a recording under the child's name",
            "ABE_Isla_W.wav",
            "Isla's interview",
            partial(tone, 1.5),
            kind="abe",
            never=("O7",),
        ),
        Paper(
            "T29",
            "put the list of all families into the bundle",
            "MG9.pdf",
            "List attached to the bundle",
            partial(printed, WITNESSES),
            never=("B3",),
        ),
        Paper(
            "T32",
            "serve a counsellor's notes that came along with a form",
            "notes.pdf",
            "Notes",
            partial(printed, THERAPY),
            gone=("nightmares", "hurting herself"),
            is_answered_for=True,
        ),
    ),
)
