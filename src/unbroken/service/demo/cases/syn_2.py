"""SYN-2: domestic abuse, suspect in police detention, threshold test asked for, a refuge address to protect."""

from datetime import date, datetime, time, timedelta

from unbroken.engines.casefile.facts import CaseFacts, Checklist, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import AddressUse, CaseRole, Need, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    BadCharacter,
    BailCondition,
    Category,
    Conviction,
    ConvictionsPrint,
    InterviewFact,
    OffenceFact,
    Plea,
    Remand,
    RiskMarker,
    Scene,
    SuspectFact,
)
from unbroken.service.demo.cases.build import day, home, made_id, officer, phone

CASE = "SYN-2"
URN = "18ZA0000226"


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case as the officer has it this morning; the detention clock has been running for nine hours."""
    holt, carrow, engstrom, nwosu = (made_id(CASE, name) for name in ("holt", "carrow", "engstrom", "nwosu"))
    stannard = officer(CASE, "Rebecca Stannard", "PC", "3127")
    arrived = now - timedelta(hours=9)
    yesterday = day(now, 1)
    return CaseFacts(
        id=made_id(CASE),
        urn=URN,
        as_of=now,
        operation_name="",
        force="18",
        file_type=FileType.PCD_THRESHOLD,
        markers=frozenset({"domestic abuse"}),
        incident_number="WP-0302-2026",
        reported_at=arrived - timedelta(hours=1),
        people=(
            PersonFact(
                id=holt,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Holt",
                forenames=("Darren", "Paul"),
                title="Mr",
                aliases=("Daz Holt",),
                born_on=date(1987, 5, 14),
                sex="male",
                occupation="scaffolder",
                language="English",
                identifiers=(
                    ("pncid", "2007/9900102L"),
                    ("driver_number", "HOLT9805147D99AB"),
                ),
                vehicles=("KH01 RTD",),
                whereabouts=Whereabouts(addresses=(home(holt, "9 Castle Mead", "Harrowmoor", "AA3 7HT"),)),
            ),
            PersonFact(
                id=carrow,
                roles=frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
                surname="Carrow",
                forenames=("Leah", "Anne"),
                title="Ms",
                born_on=date(1990, 11, 2),
                sex="female",
                occupation="baker",
                language="English",
                identifiers=(("nhs_number", "9990001006"),),
                needs=frozenset({Need.DOMESTIC_ABUSE, Need.INTIMIDATED}),
                needs_note="Asks for screens. Afraid of meeting the suspect's family outside the court.",
                special_measures=("screens", "separate entrance"),
                personal_statement_wanted=True,
                statement_offered_on=yesterday,
                consents=(("medical records", True),),
                whereabouts=Whereabouts(
                    addresses=(
                        home(carrow, "41 Tannery Row", "Fernleigh", "AA1 4QS"),
                        home(
                            carrow,
                            "Flat 2, Juniper House",
                            "Fernleigh",
                            "AA1 1AB",
                            use=AddressUse.REFUGE,
                            protected=True,
                        ),
                    ),
                    contacts=(
                        phone(carrow, "07700 900123", safe=False, note="The suspect knows this number."),
                        phone(carrow, "07700 900164", note="After six in the evening."),
                    ),
                ),
            ),
            PersonFact(
                id=engstrom,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Engstrom",
                forenames=("Tobias",),
                title="Mr",
                born_on=date(1971, 2, 27),
                occupation="night porter",
                whereabouts=Whereabouts(
                    addresses=(home(engstrom, "43 Tannery Row", "Fernleigh", "AA1 4QS"),),
                    contacts=(phone(engstrom, "01632 960143"),),
                ),
            ),
            PersonFact(
                id=nwosu,
                roles=frozenset({CaseRole.EXPERT}),
                surname="Nwosu-Reid",
                forenames=("Amara",),
                title="Dr",
                occupation="doctor, accident and emergency",
                whereabouts=Whereabouts(),
            ),
            stannard,
        ),
        offences=(
            OffenceFact(
                id=made_id(CASE, "abh"),
                code="OF61102",
                title="Assault occasioning actual bodily harm",
                category=Category.EITHER_WAY,
                start_on=yesterday,
                start_at=time(21, 40),
                place="41 Tannery Row, Fernleigh",
                wording="Assaulted Leah Carrow, thereby occasioning her actual bodily harm.",
                suspects=(holt,),
                victims=(carrow,),
            ),
            OffenceFact(
                id=made_id(CASE, "strangulation"),
                code="SC15005",
                title="Intentional strangulation",
                category=Category.EITHER_WAY,
                start_on=yesterday,
                start_at=time(21, 45),
                place="41 Tannery Row, Fernleigh",
                wording="Intentionally strangled Leah Carrow.",
                suspects=(holt,),
                victims=(carrow,),
            ),
        ),
        suspects=(
            SuspectFact(
                person=holt,
                remand=Remand.POLICE_DETENTION,
                arrested_at=arrived - timedelta(minutes=25),
                relevant_time=arrived,
                detention_authorised_at=arrived + timedelta(minutes=12),
                anticipated_plea=Plea.NOT_GUILTY,
                asn="26/18ZA/01/990102H",
                solicitor_firm="Pell and Thorne Solicitors",
                objection_to_bail="Would go to the victim's home; breached bail conditions in 2021.",
                bail_conditions=(
                    BailCondition(
                        id=made_id(CASE, "condition"),
                        wording="Not to contact Leah Carrow directly or indirectly, and not to enter Tannery Row.",
                        reason="To prevent interference with the witness.",
                        protects=carrow,
                    ),
                ),
            ),
        ),
        statements=(
            StatementFact(
                id=made_id(CASE, "mg11 carrow"),
                person=carrow,
                text=(
                    "Darren came home at about twenty to ten. He had been drinking. He pushed me against the kitchen "
                    "door so that my wrist struck the handle, and then he took hold of my neck with his right hand. "
                    "I could not breathe for some seconds. I pulled his hand away and ran next door to Mr Engstrom. "
                    "I produce six photographs of my injuries as RS/2."
                ),
                taken_on=day(now, 0),
                taken_at_place="Fernleigh police station",
                taken_by=stannard.id,
                is_key=True,
                exhibits=("RS/2",),
            ),
            StatementFact(
                id=made_id(CASE, "mg11 engstrom"),
                person=engstrom,
                text=(
                    "I was about to leave for work when Leah knocked at my door. Her neck was red on both sides and "
                    "she held her left wrist. Through the wall I had heard a man shouting and a door banging."
                ),
                taken_on=yesterday,
                taken_at_place="43 Tannery Row, Fernleigh",
                taken_by=stannard.id,
                is_key=True,
            ),
        ),
        exhibits=(
            ExhibitFact(
                id=made_id(CASE, "RS/1"),
                ref="RS/1",
                description="Body-worn video of the first account, 8 minutes",
                producer=stannard.id,
                kind="bwv",
                seized_at=arrived - timedelta(minutes=40),
                seized_where="41 Tannery Row, Fernleigh",
                is_key=True,
                is_clipped=True,
                is_playable=True,
            ),
            ExhibitFact(
                id=made_id(CASE, "RS/2"),
                ref="RS/2",
                description="Six photographs of injuries",
                producer=stannard.id,
                kind="photograph",
                seized_at=arrived + timedelta(hours=3),
                seized_where="Fernleigh police station",
                is_key=True,
            ),
        ),
        interviews=(
            InterviewFact(
                id=made_id(CASE, "interview"),
                person=holt,
                began_at=arrived + timedelta(hours=6),
                ended_at=arrived + timedelta(hours=6, minutes=31),
                place="Fernleigh police station",
                officers=("PC 3127 Stannard",),
                present=("Ms Ottoline Pell, solicitor",),
                summary="Says that she fell against the door. Denies touching her neck. No comment on the marks.",
            ),
        ),
        unused=(
            UnusedFact(
                id=made_id(CASE, "unused log"),
                number=1,
                description="Incident log of the call at 21:52",
                location="Command and control system",
                presumed_disclosable=True,
                presumed_category="999 calls and incident logs",
                examined=True,
                recorded_on=yesterday,
            ),
            UnusedFact(
                id=made_id(CASE, "unused notebook"),
                number=2,
                description="Pocket notebook of PC 3127, pages 14 to 17",
                location="Fernleigh police station",
                presumed_disclosable=True,
                presumed_category="notebooks",
                examined=True,
                recorded_on=yesterday,
            ),
        ),
        prints=(
            ConvictionsPrint(
                id=made_id(CASE, "print"),
                person=holt,
                surname="Holt",
                forenames=("Darren", "Paul"),
                born_on=date(1987, 5, 14),
                pncid="2007/9900102L",
                printed_on=day(now, 0),
                convictions=(
                    Conviction(date(2021, 6, 8), "Harrowmoor Magistrates' Court", "Common assault", "Community order"),
                ),
            ),
        ),
        bad_character=(
            BadCharacter(
                id=made_id(CASE, "bad character"),
                person=holt,
                description="Common assault on a former partner, 8 June 2021.",
                gateway="d",
                relevance="Shows a propensity to violence towards partners.",
            ),
        ),
        risks=(
            RiskMarker(
                id=made_id(CASE, "risk"),
                kind="high-risk domestic abuse",
                note="The victim has moved to a refuge. Nobody may learn where.",
                person=carrow,
            ),
        ),
        scenes=(
            Scene(
                id=made_id(CASE, "scene"),
                address=home(CASE, "41 Tannery Row", "Fernleigh", "AA1 4QS", use=AddressUse.SCENE),
                note="The kitchen at the back.",
            ),
        ),
        checklists=(Checklist(person=carrow, on=yesterday, yes_answers=16, grade="high"),),
        outline=Outline(
            what_happened=(
                "The suspect assaulted his partner in the kitchen of their home after drinking, and held her by the "
                "neck so that she could not breathe. She ran to a neighbour, who called the police."
            ),
            key_evidence=(
                "Account of the victim, recorded at once on body-worn video; the neighbour saw her injuries within "
                "minutes; six photographs; examination in hospital."
            ),
            defence_account="Says that she fell. Gives no explanation for the marks on her neck.",
            forensic_evidence="None asked for.",
            outstanding_work="Statement of Dr Nwosu-Reid; full download of the 999 call.",
            reasonable_lines="Neighbours on the other side were away. The suspect's telephone has been examined.",
            aggravating="Committed at home, after drinking.",
            orders_sought="Restraining order.",
            confidential="The victim must not be contacted by post.",
            victim_views="Supports a prosecution; is afraid of being found.",
            public_interest="Violence in the home, a previous conviction of the same kind.",
            threshold_grounds=(
                "The doctor's statement will be there within seven days. Continued detention is sought because the "
                "suspect would interfere with the victim."
            ),
        ),
        officer=oic,
    )
