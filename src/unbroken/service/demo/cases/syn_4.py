"""SYN-4: burglary of a dwelling, denied; the victim's address is the scene, the caller's is not."""

from datetime import date, datetime, timedelta

from unbroken.engines.casefile.facts import CaseFacts, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import AddressUse, CaseRole, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    Category,
    CompensationClaim,
    Conviction,
    ConvictionsPrint,
    InterviewFact,
    OffenceFact,
    OtherOffence,
    Plea,
    Remand,
    Scene,
    SuspectFact,
)
from unbroken.service.demo.cases.build import day, home, made_id, officer, phone

CASE = "SYN-4"
URN = "86ZB0000426"


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case ready for a full code decision; the suspect is on pre-charge bail."""
    marsh, tolley, hardcastle, pollard = (made_id(CASE, one) for one in ("marsh", "tolley", "hardcastle", "pollard"))
    maltravers = officer(CASE, "Fiona Maltravers", "DC", "6042")
    yule = officer(CASE, "Peter Yule", "CSI", "9117")
    night = now - timedelta(days=41)
    return CaseFacts(
        id=made_id(CASE),
        urn=URN,
        as_of=now,
        force="86",
        file_type=FileType.PCD_FULL,
        markers=frozenset({"burglary dwelling"}),
        incident_number="EV-0977-2026",
        reported_at=night,
        people=(
            PersonFact(
                id=marsh,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Marsh",
                forenames=("Callum", "James"),
                title="Mr",
                born_on=date(1999, 1, 21),
                identifiers=(("pncid", "2011/9900105A"),),
                vehicles=("LM00 JDT",),
                whereabouts=Whereabouts(addresses=(home(marsh, "77 Foundry Court", "Harrowmoor", "AA3 4FD"),)),
            ),
            PersonFact(
                id=tolley,
                roles=frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
                surname="Tolley",
                forenames=("Arthur", "William"),
                title="Mr",
                born_on=date(1952, 8, 30),
                occupation="retired engineer",
                personal_statement_wanted=True,
                statement_offered_on=day(now, 40),
                whereabouts=Whereabouts(
                    addresses=(home(tolley, "17 Larkspur Road", "Harrowmoor", "AA12 3DE"),),
                    contacts=(phone(tolley, "01632 960217"),),
                ),
            ),
            PersonFact(
                id=hardcastle,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Hardcastle",
                forenames=("Olive",),
                title="Mrs",
                born_on=date(1960, 3, 11),
                whereabouts=Whereabouts(
                    addresses=(home(hardcastle, "22 Larkspur Road", "Harrowmoor", "AA12 3DG"),),
                    contacts=(phone(hardcastle, "01632 960222"),),
                ),
            ),
            PersonFact(
                id=pollard,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Pollard",
                forenames=("Jean",),
                title="Mrs",
                born_on=date(1949, 7, 19),
                whereabouts=Whereabouts(
                    addresses=(home(pollard, "22A Larkspur Road", "Harrowmoor", "AA12 3DG"),),
                    contacts=(phone(pollard, "07700 900188"),),
                ),
            ),
            maltravers,
            yule,
        ),
        offences=(
            OffenceFact(
                id=made_id(CASE, "burglary"),
                code="TH68036",
                title="Burglary dwelling with intent to steal",
                category=Category.EITHER_WAY,
                start_on=night.date(),
                place="17 Larkspur Road, Harrowmoor",
                wording="Entered as a trespasser a dwelling, 17 Larkspur Road, with intent to steal therein.",
                suspects=(marsh,),
                victims=(tolley,),
            ),
        ),
        suspects=(
            SuspectFact(
                person=marsh,
                remand=Remand.PRE_CHARGE_BAIL,
                arrested_at=night + timedelta(days=2),
                relevant_time=night + timedelta(days=2, hours=1),
                bailed_on=day(now, 38),
                bail_return_on=day(now, -24),
                anticipated_plea=Plea.NOT_GUILTY,
                asn="26/86ZB/01/990105F",
            ),
        ),
        statements=(
            StatementFact(
                id=made_id(CASE, "mg11 tolley"),
                person=tolley,
                text=(
                    "I left my house at seven in the evening and came back at eleven. The kitchen window was open and "
                    "there was glass in the sink. A box with my late wife's jewellery was gone from the bedroom."
                ),
                taken_on=day(now, 40),
                taken_at_place="17 Larkspur Road, Harrowmoor",
                taken_by=maltravers.id,
                is_key=True,
            ),
            StatementFact(
                id=made_id(CASE, "mg11 hardcastle"),
                person=hardcastle,
                text="From my front window I saw a man climb over the side gate at number 17 at about ten past nine.",
                taken_on=day(now, 39),
                taken_at_place="Harrowmoor",
                taken_by=maltravers.id,
                is_key=True,
            ),
            StatementFact(
                id=made_id(CASE, "mg11 yule"),
                person=yule.id,
                text="I examined the kitchen window and recovered a footwear lift, PY/1, and a swab of blood, PY/2.",
                taken_on=day(now, 38),
                is_key=True,
                exhibits=("PY/1", "PY/2"),
            ),
        ),
        exhibits=(
            ExhibitFact(made_id(CASE, "PY/1"), "PY/1", "Footwear lift from the kitchen sill", yule.id, is_key=True),
            ExhibitFact(made_id(CASE, "PY/2"), "PY/2", "Swab of blood on the window", yule.id, is_key=True),
        ),
        interviews=(
            InterviewFact(
                id=made_id(CASE, "interview"),
                person=marsh,
                began_at=night + timedelta(days=2, hours=5),
                ended_at=night + timedelta(days=2, hours=5, minutes=40),
                place="Stonebrook police station",
                officers=("DC 6042 Maltravers",),
                summary="Denies having been in Larkspur Road. No explanation for the blood.",
            ),
        ),
        unused=(
            UnusedFact(
                made_id(CASE, "unused call"),
                1,
                "Recording of the 999 call",
                "Force control room",
                presumed_disclosable=True,
                presumed_category="999 calls and incident logs",
                examined=True,
            ),
            UnusedFact(
                made_id(CASE, "unused house"),
                2,
                "House-to-house record, Larkspur Road",
                "Incident room",
                presumed_disclosable=True,
                presumed_category="house-to-house records",
                examined=True,
            ),
        ),
        prints=(
            ConvictionsPrint(
                id=made_id(CASE, "print"),
                person=marsh,
                surname="Marsh",
                forenames=("Callum", "James"),
                born_on=date(1999, 1, 21),
                pncid="2011/9900105A",
                printed_on=day(now, 30),
                convictions=(Conviction(date(2019, 5, 2), "Harrowmoor Magistrates' Court", "Theft", "Fine"),),
            ),
        ),
        other_offences=tuple(
            OtherOffence(
                id=made_id(CASE, "tic", place),
                person=marsh,
                on=day(now, ago),
                place=place,
                description="Burglary of a garden shed",
                value_pence=pence,
                crime_number=crime,
            )
            for place, ago, pence, crime in (
                ("Sallow Close, Harrowmoor", 60, 12_000, "EV-0801-2026"),
                ("Ropewalk, Stonebrook", 72, 7_500, "EV-0754-2026"),
                ("Church Lane, Fernleigh", 90, 21_000, "EV-0690-2026"),
            )
        ),
        claims=(
            CompensationClaim(made_id(CASE, "claim"), tolley, "Repair of the kitchen window", 18_500, is_insured=True),
        ),
        scenes=(
            Scene(
                made_id(CASE, "scene"),
                home(CASE, "17 Larkspur Road", "Harrowmoor", "AA12 3DE", use=AddressUse.SCENE),
                "Entry by the kitchen window.",
            ),
        ),
        outline=Outline(
            what_happened="A house was entered by the kitchen window while its owner was out; jewellery was taken.",
            key_evidence="Blood on the window matches the suspect; a neighbour saw a man of his build at the gate.",
            defence_account="Denies being there.",
            forensic_evidence="Blood swab PY/2: match reported in a streamlined forensic report.",
            outstanding_work="Comparison of the footwear lift.",
            reasonable_lines="Cameras of the road do not cover the gate.",
            aggravating="At night; items of sentimental value.",
            victim_views="Wants the jewellery back; will come to court.",
            public_interest="Burglary of a home.",
        ),
        officer=oic,
    )
