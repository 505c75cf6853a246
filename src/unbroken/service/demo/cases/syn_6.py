"""SYN-6, Operation CORNICE: investment fraud on two elderly victims; no hurry, complex, twenty-eight days."""

from datetime import date, datetime, timedelta

from unbroken.engines.casefile.facts import CaseFacts, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import CaseRole, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    Category,
    CompensationClaim,
    ConvictionsPrint,
    DateCode,
    InterviewFact,
    OffenceFact,
    Plea,
    Remand,
    SuspectFact,
)
from unbroken.service.demo.cases.build import day, email, home, made_id, officer, phone

CASE = "SYN-6"
URN = "86ZD0000626"
TRANSFERS = (
    ("Margaret Abernathy", 1_200_000), ("Margaret Abernathy", 850_000), ("Margaret Abernathy", 400_000),
    ("Kwame Asante", 2_000_000), ("Kwame Asante", 650_000), ("Kwame Asante", 300_000),
)  # fmt: skip


def facts(now: datetime, oic: OfficerFact) -> CaseFacts:
    """Return the case with six allegations of fraud; the suspect is released under investigation."""
    vance, abernathy, asante, penrose = (made_id(CASE, one) for one in ("vance", "abernathy", "asante", "penrose"))
    orme = officer(CASE, "Sally Orme", "Financial Investigator", "8113")
    dhaliwal = officer(CASE, "Vikram Dhaliwal", "DC", "5024")
    victims = {"Margaret Abernathy": abernathy, "Kwame Asante": asante}
    return CaseFacts(
        id=made_id(CASE),
        urn=URN,
        as_of=now,
        operation_name="CORNICE",
        force="86",
        file_type=FileType.PCD_FULL,
        markers=frozenset({"fraud", "complex"}),
        incident_number="EV-0204-2026",
        reported_at=now - timedelta(days=200),
        people=(
            PersonFact(
                id=vance,
                roles=frozenset({CaseRole.SUSPECT}),
                surname="Vance",
                forenames=("Simon",),
                title="Mr",
                born_on=date(1979, 12, 3),
                occupation="company director",
                identifiers=(("pncid", "2018/9900108K"),),
                whereabouts=Whereabouts(
                    addresses=(home(vance, "Penthouse 1, Granary Wharf", "Harrowmoor", "AA6 2GW"),),
                    contacts=(email(vance, "s.vance@vanceheritage.example"),),
                ),
            ),
            PersonFact(
                id=abernathy,
                roles=frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
                surname="Abernathy",
                forenames=("Margaret", "Rose"),
                title="Mrs",
                born_on=date(1944, 5, 22),
                occupation="retired teacher",
                personal_statement_wanted=True,
                statement_offered_on=day(now, 150),
                whereabouts=Whereabouts(
                    addresses=(home(abernathy, "Rosemount", "Stonebrook", "AA9 4RN"),),
                    contacts=(phone(abernathy, "01632 960631"),),
                ),
            ),
            PersonFact(
                id=asante,
                roles=frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
                surname="Asante",
                forenames=("Kwame",),
                title="Mr",
                born_on=date(1957, 6, 16),
                occupation="driving instructor",
                personal_statement_wanted=True,
                statement_offered_on=day(now, 149),
                whereabouts=Whereabouts(
                    addresses=(home(asante, "108 Assembly Square", "Harrowmoor", "AA6 7AS"),),
                    contacts=(phone(asante, "07700 900633"),),
                ),
            ),
            PersonFact(
                id=penrose,
                roles=frozenset({CaseRole.WITNESS}),
                surname="Penrose",
                forenames=("Harriet",),
                title="Miss",
                born_on=date(1992, 9, 29),
                occupation="fraud analyst",
                whereabouts=Whereabouts(contacts=(email(penrose, "h.penrose@northgatemutual.example"),)),
            ),
            orme,
            dhaliwal,
        ),
        offences=tuple(
            OffenceFact(
                id=made_id(CASE, "fraud", str(number)),
                code="FA06001",
                title="Fraud by false representation",
                category=Category.EITHER_WAY,
                date_code=DateCode.BETWEEN,
                start_on=day(now, 600 - 40 * number),
                end_on=day(now, 580 - 40 * number),
                place="Harrowmoor",
                wording=f"Dishonestly told {name} that GBP {pence / 100:,.0f} would be held in a protected fund.",
                suspects=(vance,),
                victims=(victims[name],),
            )
            for number, (name, pence) in enumerate(TRANSFERS, 1)
        ),
        suspects=(
            SuspectFact(
                person=vance,
                remand=Remand.RELEASED_UNDER_INVESTIGATION,
                arrested_at=now - timedelta(days=120),
                relevant_time=now - timedelta(days=120) + timedelta(hours=1),
                anticipated_plea=Plea.NOT_GUILTY,
                asn="26/86ZD/01/990108J",
                solicitor_firm="Lockyer and Company",
            ),
        ),
        statements=(
            StatementFact(
                id=made_id(CASE, "mg11 abernathy"),
                person=abernathy,
                text="Mr Vance told me that my money would be as safe as in a bank and pay seven per cent a year.",
                taken_on=day(now, 150),
                taken_by=dhaliwal.id,
                is_key=True,
            ),
            StatementFact(
                id=made_id(CASE, "mg11 asante"),
                person=asante,
                text="I paid three times. Each time he showed me a certificate with a gold seal. I had nothing back.",
                taken_on=day(now, 149),
                taken_by=dhaliwal.id,
                is_key=True,
            ),
            StatementFact(
                id=made_id(CASE, "mg11 orme"),
                person=orme.id,
                text="I examined the accounts of the company. I produce the statements as SO/1 and the ledger as SO/2.",
                taken_on=day(now, 60),
                is_key=True,
                exhibits=("SO/1", "SO/2"),
            ),
        ),
        exhibits=(
            ExhibitFact(made_id(CASE, "SO/1"), "SO/1", "Bank statements, eighteen months", orme.id, is_key=True),
            ExhibitFact(made_id(CASE, "SO/2"), "SO/2", "Ledger recovered from a laptop", orme.id, is_key=True),
        ),
        interviews=(
            InterviewFact(
                id=made_id(CASE, "interview"),
                person=vance,
                began_at=now - timedelta(days=119),
                ended_at=now - timedelta(days=119) + timedelta(hours=2),
                place="Harrowmoor police station",
                officers=("DC 5024 Dhaliwal",),
                present=("Ms Diane Lockyer, solicitor",),
                summary="Hands over a prepared statement: the business failed; nobody was deceived.",
            ),
        ),
        unused=tuple(
            UnusedFact(
                id=made_id(CASE, "unused", str(number)),
                number=number,
                description=description,
                location="Economic crime unit",
                presumed_disclosable=presumed,
                presumed_category="crime reports" if presumed else "",
                examined=True,
            )
            for number, description, presumed in (
                (1, "Crime report EV-0204-2026", True),
                (2, "Accounts of the company not relied on, eleven months", False),
                (3, "Letters of other investors who were repaid", False),
            )
        ),
        prints=(
            ConvictionsPrint(
                id=made_id(CASE, "print"),
                person=vance,
                surname="Vance",
                forenames=("Simon",),
                born_on=date(1979, 12, 3),
                pncid="2018/9900108K",
                printed_on=day(now, 30),
                is_clear=True,
            ),
        ),
        claims=tuple(
            CompensationClaim(
                id=made_id(CASE, "claim", name),
                person=person,
                description="Money paid and not returned",
                amount_pence=sum(pence for who, pence in TRANSFERS if who == name),
                is_insured=False,
            )
            for name, person in victims.items()
        ),
        outline=Outline(
            what_happened="The suspect took deposits from two elderly people for a fund that did not exist.",
            key_evidence="Accounts of both victims; certificates; bank statements: he spent the money on himself.",
            defence_account="An honest business that failed.",
            forensic_evidence="Report of the financial investigator.",
            outstanding_work="None.",
            reasonable_lines="Other investors were asked; two say that they were repaid (see unused items).",
            aggravating="Elderly victims; a long time; their savings.",
            orders_sought="Confiscation; disqualification as a director.",
            public_interest="Loss of GBP 54,000.",
        ),
        officer=oic,
    )
