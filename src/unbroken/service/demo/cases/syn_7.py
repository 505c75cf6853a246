"""SYN-7: driving with excess alcohol, charged by the police; six months to lay an information."""

from datetime import date, datetime, time, timedelta

from unbroken.engines.casefile.facts import CaseFacts, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, StatementFact
from unbroken.engines.casefile.people import CaseRole, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    Category,
    ConvictionsPrint,
    InterviewFact,
    OffenceFact,
    Plea,
    Remand,
    SuspectFact,
)
from unbroken.service.demo.cases.build import day, home, made_id, officer

CASE = "SYN-7"
URN = "86ZD0000726"


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case of one driver and one breath test; the time limit runs out in eleven days."""
    tully, prosser = made_id(CASE, "tully"), made_id(CASE, "prosser")
    brierley = officer(CASE, "Hannah Brierley", "PC", "2751")
    night = now - timedelta(days=172)
    return CaseFacts(
        id=made_id(CASE),
        urn=URN,
        as_of=now,
        force="86",
        file_type=FileType.GAP,
        markers=frozenset({"road traffic"}),
        incident_number="EV-0618-2026",
        reported_at=night,
        people=(
            PersonFact(
                id=tully,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Tully",
                forenames=("Maria",),
                title="Ms",
                born_on=date(1990, 8, 25),
                identifiers=(("pncid", "2009/9900109Z"), ("driver_number", "TULLY958250M99XZ")),
                vehicles=("DT01 MRA",),
                whereabouts=Whereabouts(addresses=(home(tully, "1B Chapel Hill", "Stonebrook", "AA8 3DH"),)),
            ),
            PersonFact(
                id=prosser,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Prosser",
                forenames=("Gwilym",),
                title="Mr",
                born_on=date(1966, 2, 15),
                occupation="lorry driver",
                whereabouts=Whereabouts(),
            ),
            brierley,
        ),
        offences=(
            OffenceFact(
                id=made_id(CASE, "alcohol"),
                code="RT88007",
                title="Driving a motor vehicle with excess alcohol",
                category=Category.SUMMARY,
                start_on=night.date(),
                start_at=time(23, 20),
                place="Station Approach, Stonebrook",
                wording="Drove with 71 microgrammes of alcohol in 100 millilitres of breath; the limit is 35.",
                suspects=(tully,),
            ),
        ),
        suspects=(
            SuspectFact(
                person=tully,
                remand=Remand.RELEASED_UNDER_INVESTIGATION,
                arrested_at=night,
                anticipated_plea=Plea.GUILTY,
                asn="26/86ZD/01/990109K",
            ),
        ),
        statements=(
            StatementFact(
                id=made_id(CASE, "mg11"),
                person=brierley.id,
                text="I stopped a car without lights. The driver smelt of alcohol. I produce the print-out as HB/1.",
                taken_on=day(now, 172),
                is_key=True,
                exhibits=("HB/1",),
            ),
        ),
        exhibits=(
            ExhibitFact(made_id(CASE, "HB/1"), "HB/1", "Print-out of the breath test", brierley.id, is_key=True),
            ExhibitFact(made_id(CASE, "HB/2"), "HB/2", "Photograph of the car", brierley.id, kind="photograph"),
        ),
        interviews=(
            InterviewFact(
                id=made_id(CASE, "interview"),
                person=tully,
                place="Stonebrook police station",
                officers=("PC 2751 Brierley",),
                is_recorded=False,
                record_type="CNOI",
                summary="Admits driving after a party.",
            ),
        ),
        prints=(
            ConvictionsPrint(
                id=made_id(CASE, "print"),
                person=tully,
                surname="Tully",
                forenames=("Maria",),
                born_on=date(1990, 8, 25),
                pncid="2009/9900109Z",
                printed_on=day(now, 30),
                is_clear=True,
            ),
        ),
        outline=Outline(
            what_happened="A driver stopped at night was over the limit for alcohol.",
            key_evidence="Evidential breath test: 71 microgrammes.",
            defence_account="Admits it.",
            public_interest="Twice the limit.",
        ),
        officer=oic,
    )
