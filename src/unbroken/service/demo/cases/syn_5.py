"""SYN-5: robbery by an adult and a youth together; a child saw it; each defendant's papers are kept apart."""

from datetime import date, datetime, timedelta

from unbroken.engines.casefile.facts import CaseFacts, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import CaseRole, Need, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    Category,
    ConvictionsPrint,
    InterviewFact,
    OffenceFact,
    Plea,
    Remand,
    RiskMarker,
    SuspectFact,
)
from unbroken.service.demo.cases.build import day, home, made_id, officer, phone

CASE = "SYN-5"
URN = "18ZC0000526"


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case with both suspects on pre-charge bail and a full code decision asked for."""
    jordan, kai, belkacem, poppy, ingrid, aunt = (
        made_id(CASE, one) for one in ("jordan", "kai", "belkacem", "poppy", "ingrid", "aunt")
    )
    ashdown = officer(CASE, "Leon Ashdown", "DC", "7203")
    evening = now - timedelta(days=20)
    beacon = ("Flat 9, Beacon Tower", "Fernleigh", "AA2 8BT")
    viaduct = ("31 Viaduct Street", "Fernleigh", "AA2 5WT")
    return CaseFacts(
        id=made_id(CASE),
        urn=URN,
        as_of=now,
        force="18",
        file_type=FileType.PCD_FULL,
        markers=frozenset({"youth", "knife"}),
        incident_number="WP-0511-2026",
        reported_at=evening,
        people=(
            PersonFact(
                id=jordan,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Okoro-Bell",
                forenames=("Jordan",),
                title="Mr",
                aliases=("JB",),
                born_on=date(2006, 6, 30),
                identifiers=(("pncid", "2022/9900106U"),),
                whereabouts=Whereabouts(addresses=(home(jordan, "15 Viaduct Street", "Fernleigh", "AA2 5WS"),)),
            ),
            PersonFact(
                id=kai,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Dunmore",
                forenames=("Kai",),
                born_on=date(2011, 2, 18),
                identifiers=(("pncid", "2025/9900107Q"),),
                needs=frozenset({Need.CHILD}),
                whereabouts=Whereabouts(addresses=(home(kai, *beacon),)),
            ),
            PersonFact(
                id=aunt,
                roles=frozenset({CaseRole.APPROPRIATE_ADULT, CaseRole.PARENT}),
                surname="Dunmore",
                forenames=("Denise",),
                title="Ms",
                parent_of=(kai,),
                whereabouts=Whereabouts(addresses=(home(aunt, *beacon),), contacts=(phone(aunt, "07700 900377"),)),
            ),
            PersonFact(
                id=belkacem,
                roles=frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
                surname="Belkacem",
                forenames=("Samir",),
                title="Mr",
                born_on=date(1983, 10, 14),
                occupation="bus driver",
                interpreter_language="French",
                personal_statement_wanted=False,
                statement_offered_on=day(now, 19),
                whereabouts=Whereabouts(
                    addresses=(home(belkacem, "2 Dyers Court", "Fernleigh", "AA2 3DD"),),
                    contacts=(phone(belkacem, "07700 900512"),),
                ),
            ),
            PersonFact(
                id=poppy,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Lindqvist",
                forenames=("Poppy",),
                born_on=date(2013, 11, 25),
                needs=frozenset({Need.CHILD}),
                special_measures=("video recorded evidence in chief", "live link"),
                whereabouts=Whereabouts(addresses=(home(poppy, *viaduct),)),
            ),
            PersonFact(
                id=ingrid,
                roles=frozenset({CaseRole.WITNESS, CaseRole.PARENT}),
                surname="Lindqvist",
                forenames=("Ingrid",),
                title="Mrs",
                born_on=date(1984, 1, 6),
                parent_of=(poppy,),
                whereabouts=Whereabouts(addresses=(home(ingrid, *viaduct),), contacts=(phone(ingrid, "01632 960511"),)),
            ),
            ashdown,
        ),
        offences=(
            OffenceFact(
                id=made_id(CASE, "robbery"),
                code="TH68023",
                title="Robbery",
                category=Category.INDICTABLE,
                start_on=evening.date(),
                place="Bus stop, Viaduct Street, Fernleigh",
                wording="Robbed Samir Belkacem of a mobile telephone and GBP 60 in cash.",
                suspects=(jordan, kai),
                victims=(belkacem,),
            ),
            OffenceFact(
                id=made_id(CASE, "blade"),
                code="CJ88144",
                title="Having a bladed article in a public place",
                category=Category.EITHER_WAY,
                start_on=evening.date(),
                place="Viaduct Street, Fernleigh",
                wording="Had with him in a public place a lock knife.",
                suspects=(jordan,),
            ),
        ),
        suspects=tuple(
            SuspectFact(
                person=one,
                remand=Remand.PRE_CHARGE_BAIL,
                arrested_at=evening + timedelta(hours=2),
                relevant_time=evening + timedelta(hours=3),
                bailed_on=day(now, 19),
                bail_return_on=day(now, -9),
                anticipated_plea=plea,
                asn=asn,
            )
            for one, plea, asn in (
                (jordan, Plea.NOT_GUILTY, "26/18ZC/01/990106M"),
                (kai, Plea.NOT_KNOWN, "26/18ZC/01/990107N"),
            )
        ),
        statements=(
            StatementFact(
                id=made_id(CASE, "mg11 belkacem"),
                person=belkacem,
                text=(
                    "Two young men came up to me at the bus stop. The taller one showed me a knife and told me to hand "
                    "over my telephone. The younger one took three notes of twenty pounds from my wallet."
                ),
                taken_on=day(now, 19),
                taken_by=ashdown.id,
                is_key=True,
            ),
            StatementFact(
                id=made_id(CASE, "mg11 ashdown"),
                person=ashdown.id,
                text="I collected the recordings of three cameras of Viaduct Street, which I produce as LA/1.",
                taken_on=day(now, 18),
                is_key=True,
                exhibits=("LA/1",),
            ),
        ),
        exhibits=(
            ExhibitFact(
                id=made_id(CASE, "LA/1"),
                ref="LA/1",
                description="CCTV of three cameras, Viaduct Street",
                producer=ashdown.id,
                kind="cctv",
                is_key=True,
                is_clipped=True,
                is_playable=True,
            ),
            ExhibitFact(
                id=made_id(CASE, "LA/2"), ref="LA/2", description="Lock knife found on arrest", producer=ashdown.id
            ),
        ),
        interviews=tuple(
            InterviewFact(
                id=made_id(CASE, "interview", one),
                person=one,
                began_at=evening + timedelta(hours=hour),
                ended_at=evening + timedelta(hours=hour, minutes=25),
                place="Fernleigh police station",
                officers=("DC 7203 Ashdown",),
                present=present,
                summary=summary,
            )
            for one, hour, present, summary in (
                (jordan, 9, ("Mr Edwin Thorne, solicitor",), "No comment throughout."),
                (kai, 11, ("Ms Denise Dunmore, appropriate adult",), "Says he was there but took nothing."),
            )
        ),
        unused=(
            UnusedFact(
                id=made_id(CASE, "unused crime report"),
                number=1,
                description="Crime report WP-0511-2026",
                location="Crime recording system",
                presumed_disclosable=True,
                presumed_category="crime reports",
                examined=True,
            ),
        ),
        prints=tuple(
            ConvictionsPrint(
                id=made_id(CASE, "print", one),
                person=one,
                surname=surname,
                forenames=(forename,),
                born_on=born,
                pncid=pncid,
                printed_on=day(now, 18),
                is_clear=True,
            )
            for one, surname, forename, born, pncid in (
                (jordan, "Okoro-Bell", "Jordan", date(2006, 6, 30), "2022/9900106U"),
                (kai, "Dunmore", "Kai", date(2011, 2, 18), "2025/9900107Q"),
            )
        ),
        risks=(RiskMarker(made_id(CASE, "risk"), "youth", "One suspect is fifteen: tell the youth team.", kai),),
        outline=Outline(
            what_happened="Two suspects robbed a bus driver at a stop; one showed a knife.",
            key_evidence="Account of the victim; three cameras; a knife found on arrest; a child saw it from a window.",
            defence_account="The adult makes no comment; the youth says that he was only there.",
            forensic_evidence="None asked for.",
            outstanding_work="Recorded interview of the child witness is being transcribed.",
            reasonable_lines="Telephone of the adult examined for messages between the two on that evening.",
            aggravating="A knife; two against one; a public servant going home.",
            public_interest="Robbery with a knife.",
        ),
        officer=oic,
    )
