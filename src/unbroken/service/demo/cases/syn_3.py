"""SYN-3: shop theft, charged by the police, guilty plea expected; a wrong man's convictions lie near."""

from datetime import date, datetime, timedelta

from unbroken.engines.casefile.facts import CaseFacts, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, StatementFact
from unbroken.engines.casefile.people import CaseRole, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    Category,
    Conviction,
    ConvictionsPrint,
    InterviewFact,
    OffenceFact,
    OtherOffence,
    Plea,
    Remand,
    SuspectFact,
)
from unbroken.service.demo.cases.build import day, home, made_id, officer, phone

CASE = "SYN-3"
URN = "86ZB0000326"


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case with the print of Thomas ELLORY filed by mistake: the check must stop it."""
    ellery, ferreira = made_id(CASE, "ellery"), made_id(CASE, "ferreira")
    mooney = officer(CASE, "Declan Mooney", "PC", "1846")
    seen = now - timedelta(days=12)
    return CaseFacts(
        id=made_id(CASE),
        urn=URN,
        as_of=now,
        force="86",
        file_type=FileType.GAP,
        markers=frozenset({"retail theft"}),
        incident_number="EV-1190-2026",
        reported_at=seen,
        people=(
            PersonFact(
                id=ellery,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Ellery",
                forenames=("Thomas",),
                title="Mr",
                born_on=date(1994, 9, 9),
                occupation="labourer",
                identifiers=(("pncid", "2015/9900103J"),),
                whereabouts=Whereabouts(addresses=(home(ellery, "Room 4, 60 Quay Street", "Stonebrook", "AA5 1QY"),)),
            ),
            PersonFact(
                id=ferreira,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Ferreira-Knox",
                forenames=("Nadia",),
                title="Ms",
                born_on=date(1988, 4, 17),
                occupation="shop manager",
                whereabouts=Whereabouts(contacts=(phone(ferreira, "01632 960310"),)),
            ),
            mooney,
        ),
        offences=(
            OffenceFact(
                id=made_id(CASE, "theft"),
                code="TH68010",
                title="Theft from a shop",
                category=Category.EITHER_WAY,
                start_on=seen.date(),
                place="Coppers Hardware, 2 Market Place, Stonebrook",
                wording="Stole power tools of the value of GBP 349.98 belonging to Coppers Hardware.",
                suspects=(ellery,),
            ),
        ),
        suspects=(
            SuspectFact(
                person=ellery,
                remand=Remand.UNCONDITIONAL_BAIL,
                arrested_at=seen + timedelta(hours=1),
                anticipated_plea=Plea.GUILTY,
                asn="26/86ZB/01/990103D",
                charged_at=seen + timedelta(hours=5),
                first_hearing_on=day(now, -4),
                first_hearing_court="Harrowmoor Magistrates' Court",
            ),
        ),
        statements=(
            StatementFact(
                id=made_id(CASE, "mg11"),
                person=ferreira,
                text=(
                    "At about ten past two I watched a man put two boxed drills into a holdall and walk past the tills "
                    "without paying. I stopped him outside. I produce the recording of camera 3 as NF/1 and the till "
                    "receipt as NF/2."
                ),
                taken_on=seen.date(),
                taken_at_place="Coppers Hardware",
                taken_by=mooney.id,
                is_key=True,
                exhibits=("NF/1", "NF/2"),
            ),
        ),
        exhibits=(
            ExhibitFact(
                id=made_id(CASE, "NF/1"),
                ref="NF/1",
                description="CCTV of camera 3, 40 seconds",
                producer=ferreira,
                kind="cctv",
                is_key=True,
                is_clipped=True,
                is_playable=True,
            ),
            ExhibitFact(id=made_id(CASE, "NF/2"), ref="NF/2", description="Till receipt", producer=ferreira),
        ),
        interviews=(
            InterviewFact(
                id=made_id(CASE, "interview"),
                person=ellery,
                began_at=seen + timedelta(hours=3),
                ended_at=seen + timedelta(hours=3, minutes=14),
                place="Stonebrook police station",
                officers=("PC 1846 Mooney",),
                summary="Admits the theft; meant to sell the tools. Asks for one other theft to be considered.",
            ),
        ),
        prints=(
            ConvictionsPrint(
                id=made_id(CASE, "print"),
                person=ellery,
                surname="Ellory",
                forenames=("Thomas",),
                born_on=date(1984, 9, 9),
                pncid="2013/9900104E",
                printed_on=seen.date(),
                convictions=(Conviction(date(2014, 2, 3), "Harrowmoor Crown Court", "Burglary dwelling", "18 months"),),
            ),
        ),
        other_offences=(
            OtherOffence(
                id=made_id(CASE, "tic"),
                person=ellery,
                on=day(now, 30),
                place="Market Place, Stonebrook",
                description="Theft of a cordless drill",
                value_pence=8999,
                crime_number="EV-1088-2026",
                admitted=True,
            ),
        ),
        outline=Outline(
            what_happened="The suspect took two boxed drills from a shop and was stopped outside by its manager.",
            key_evidence="Account of the manager; camera 3 shows the theft; the tools were in his bag.",
            defence_account="Full admissions.",
            forensic_evidence="None.",
            public_interest="A repeated offence against a shop.",
        ),
        officer=oic,
    )
