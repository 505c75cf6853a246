"""SYN-8: affray and pressure on a witness; one witness is anonymous by order, others are afraid."""

from datetime import date, datetime, timedelta

from unbroken.engines.casefile.facts import CaseFacts, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, Sensitivity, StatementFact, UnusedFact
from unbroken.engines.casefile.people import Absence, CaseRole, Need, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    BailCondition,
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

CASE = "SYN-8"
URN = "18ZA0000826"


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case with its protected witnesses and a sensitive item that no schedule for the defence may show."""
    brannick, falstone, quarmby, victim = (
        made_id(CASE, one) for one in ("brannick", "falstone", "quarmby", "wasilewski")
    )
    tillotson = officer(CASE, "Grace Tillotson", "DC", "4090")
    night = now - timedelta(days=85)
    return CaseFacts(
        id=made_id(CASE),
        urn=URN,
        as_of=now,
        force="18",
        file_type=FileType.PCD_FULL,
        markers=frozenset({"witness intimidation", "anonymity order"}),
        incident_number="WP-0830-2026",
        reported_at=night,
        people=(
            PersonFact(
                id=brannick,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Brannick",
                forenames=("Lee",),
                title="Mr",
                aliases=("Bran",),
                born_on=date(1985, 11, 11),
                identifiers=(("pncid", "2014/9900110B"),),
                whereabouts=Whereabouts(addresses=(home(brannick, "48 Hawthorn Way", "Harrowmoor", "AA3 2HW"),)),
            ),
            PersonFact(
                id=falstone,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Falstone",
                forenames=("Dominic",),
                title="Mr",
                aliases=("Witness A",),
                born_on=date(1978, 5, 5),
                occupation="locksmith",
                needs=frozenset({Need.ANONYMITY_ORDER, Need.INTIMIDATED}),
                special_measures=("anonymity order", "voice distortion", "screens"),
                whereabouts=Whereabouts(
                    addresses=(home(falstone, "7 Mill Yard", "Harrowmoor", "AA3 5NY", protected=True),),
                    contacts=(phone(falstone, "07700 900801", note="Only from a withheld number."),),
                ),
            ),
            PersonFact(
                id=quarmby,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Quarmby",
                forenames=("Teresa",),
                title="Ms",
                born_on=date(1981, 1, 28),
                needs=frozenset({Need.INTIMIDATED}),
                special_measures=("screens",),
                absences=(Absence(made_id(CASE, "absence"), day(now, -30), day(now, -44), "Abroad with family."),),
                whereabouts=Whereabouts(
                    addresses=(home(quarmby, "10 Mill Yard", "Harrowmoor", "AA3 5NY"),),
                    contacts=(phone(quarmby, "07700 900810"),),
                ),
            ),
            PersonFact(
                id=victim,
                roles=frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
                surname="Wasilewski",
                forenames=("Piotr",),
                title="Mr",
                born_on=date(1990, 9, 13),
                language="Polish",
                interpreter_language="Polish",
                vehicles=("WP01 ZXN",),
                personal_statement_wanted=True,
                statement_offered_on=day(now, 80),
                whereabouts=Whereabouts(
                    addresses=(home(victim, "2 Mill Yard", "Harrowmoor", "AA3 5NX"),),
                    contacts=(phone(victim, "07700 900820"),),
                ),
            ),
            tillotson,
        ),
        offences=(
            OffenceFact(
                id=made_id(CASE, "affray"),
                code="PU86004",
                title="Affray",
                category=Category.EITHER_WAY,
                start_on=night.date(),
                place="Mill Yard, Harrowmoor",
                wording="Used or threatened unlawful violence towards another.",
                suspects=(brannick,),
                victims=(victim,),
            ),
            OffenceFact(
                id=made_id(CASE, "perverting"),
                code="COML030",
                title="Doing acts tending and intended to pervert the course of public justice",
                category=Category.INDICTABLE,
                start_on=day(now, 82),
                place="Harrowmoor",
                wording="Left a note at the door of a witness that threatened harm if evidence was given.",
                suspects=(brannick,),
                victims=(quarmby,),
            ),
        ),
        suspects=(
            SuspectFact(
                person=brannick,
                remand=Remand.PRE_CHARGE_BAIL,
                arrested_at=now - timedelta(days=80),
                relevant_time=now - timedelta(days=80) + timedelta(hours=1),
                bailed_on=day(now, 79),
                bail_return_on=day(now, -5),
                anticipated_plea=Plea.NOT_GUILTY,
                asn="26/18ZA/01/990110R",
                bail_conditions=(
                    BailCondition(
                        id=made_id(CASE, "condition"),
                        wording="Not to enter Mill Yard and not to contact any witness in the case.",
                        reason="A note was left at a witness's door.",
                        protects=quarmby,
                    ),
                ),
            ),
        ),
        statements=(
            StatementFact(
                id=made_id(CASE, "mg11 wasilewski"),
                person=victim,
                text="A man I know as Bran came at me with a length of pipe in the yard and swung it past my head.",
                taken_on=day(now, 84),
                taken_by=tillotson.id,
                is_key=True,
            ),
            StatementFact(
                id=made_id(CASE, "mg11 quarmby"),
                person=quarmby,
                text="I found a note under my door. It said that people who talk to the police lose their windows.",
                taken_on=day(now, 81),
                taken_by=tillotson.id,
                is_key=True,
                exhibits=("GT/2",),
            ),
        ),
        exhibits=(
            ExhibitFact(
                id=made_id(CASE, "GT/1"),
                ref="GT/1",
                description="Video from a telephone, 50 seconds",
                producer=tillotson.id,
                kind="cctv",
                is_key=True,
                is_clipped=True,
                is_playable=True,
            ),
            ExhibitFact(made_id(CASE, "GT/2"), "GT/2", "Threatening note", tillotson.id, is_key=True),
        ),
        interviews=(
            InterviewFact(
                id=made_id(CASE, "interview"),
                person=brannick,
                began_at=now - timedelta(days=80) + timedelta(hours=8),
                ended_at=now - timedelta(days=80) + timedelta(hours=9),
                place="Harrowmoor police station",
                officers=("DC 4090 Tillotson",),
                summary="No comment.",
            ),
        ),
        unused=(
            UnusedFact(
                id=made_id(CASE, "unused log"),
                number=1,
                description="Incident log of the disturbance",
                location="Command and control system",
                presumed_disclosable=True,
                presumed_category="999 calls and incident logs",
                examined=True,
            ),
            UnusedFact(
                id=made_id(CASE, "unused sensitive"),
                number=1,
                description="Report of observations from private premises",
                location="Held by the disclosure officer",
                sensitivity=Sensitivity.SENSITIVE,
                sensitivity_reason="Would show from where the yard can be watched.",
                examined=True,
            ),
        ),
        prints=(
            ConvictionsPrint(
                id=made_id(CASE, "print"),
                person=brannick,
                surname="Brannick",
                forenames=("Lee",),
                born_on=date(1985, 11, 11),
                pncid="2014/9900110B",
                printed_on=day(now, 30),
                is_clear=True,
            ),
        ),
        risks=(
            RiskMarker(
                id=made_id(CASE, "risk"),
                kind="witness intimidation",
                note="One witness gives evidence as Witness A. The name stays with the named list.",
                person=falstone,
            ),
        ),
        outline=Outline(
            what_happened="A neighbour was threatened with a pipe; three days later a witness was threatened by note.",
            key_evidence="Accounts of the victim and two witnesses; video from a telephone; the note.",
            defence_account="None given.",
            forensic_evidence="Handwriting of the note: report awaited.",
            outstanding_work="Handwriting report.",
            reasonable_lines="Two other residents saw nothing.",
            aggravating="A weapon; pressure on a witness.",
            public_interest="Witnesses must be able to speak.",
        ),
        officer=oic,
    )
