"""The fictional organisations and people of the demonstration (safe names and domains only, DOMAIN 11.1)."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.organisations.actions import add_unit, give_role, invite_person, register_organisation


@dataclass(frozen=True)
class DemoOrganisation:
    """One fictional organisation and its units; the first one is where its people work unless they say otherwise."""

    kind: OrganisationKind
    name: str
    code: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class Persona:
    """One fictional person and what they are. units: where they work; without any, the organisation's first."""

    key: str
    name: str
    rank_or_title: str
    collar_number: str
    email: str
    organisation_code: str
    roles: tuple[Role, ...]
    units: tuple[str, ...] = ()


RASSO, CHARGING = "RASSO Unit", "Charging Unit"

ORGANISATIONS = (
    DemoOrganisation(OrganisationKind.POL, "Westmarch Police", "18", ("Fernleigh Child Protection Unit",)),
    DemoOrganisation(OrganisationKind.POL, "Eastvale Constabulary", "86", ("Stonebrook CID",)),
    DemoOrganisation(OrganisationKind.CPS, "CPS March and Vale", "A18MV00", (RASSO, CHARGING)),
    DemoOrganisation(OrganisationKind.CPS, "CPS Casework Division (fictional)", "A99CD00", ("Appeals Unit",)),
    DemoOrganisation(OrganisationKind.CRT, "Harrowmoor Crown Court", "C18HM00", ("Court Office",)),
    DemoOrganisation(OrganisationKind.CRT, "Harrowmoor Magistrates' Court", "B18HM00", ("Court Office",)),
    DemoOrganisation(OrganisationKind.DEF, "Pell and Thorne Solicitors", "DEF01", ("Crime",)),
    DemoOrganisation(OrganisationKind.DEF, "Larch Court Chambers", "DEF02", ("Crime",)),
    DemoOrganisation(OrganisationKind.DEF, "Amber and Rook Solicitors", "DEF03", ("Crime",)),
    DemoOrganisation(OrganisationKind.INSP, "Prosecution Inspectorate (fictional)", "INSP1", ("Inspections",)),
)

BOTH = (RASSO, CHARGING)
_W, _E, _C, _H = "westmarch.example", "eastvale.example", "cps-march.example", "harrowmoor.example"

PERSONAS = (
    Persona("officer", "Jo Sandford", "DC", "4471", f"jo.sandford@{_W}", "18", (Role.POL_OIC,)),
    Persona("supervisor", "Maya Trent", "DS", "2208", f"maya.trent@{_W}", "18", (Role.POL_SUP, Role.ORG_ADMIN)),
    Persona("disclosure", "Owen Farrimond", "DC", "3310", f"owen.farrimond@{_W}", "18", (Role.POL_DO,)),
    Persona("custody", "Lena Brook", "PS", "998", f"lena.brook@{_W}", "18", (Role.POL_CUST,)),
    Persona("file-builder", "Hattie Quill", "", "7741", f"hattie.quill@{_W}", "18", (Role.POL_FILE,)),
    Persona("exhibits", "Silas Winter", "", "7702", f"silas.winter@{_W}", "18", (Role.POL_EXH,)),
    Persona("witness-care", "Nerys Pugh", "", "", f"nerys.pugh@{_W}", "18", (Role.POL_WCO,)),
    Persona("auditor", "Ivo Strand", "", "", f"ivo.strand@{_W}", "18", (Role.AUD,)),
    Persona("stranger", "Neil Garrow", "DC", "0935", f"neil.garrow@{_E}", "86", (Role.POL_OIC, Role.ORG_ADMIN)),
    Persona("eastvale-supervisor", "Ruth Okafor", "PS", "77", f"ruth.okafor@{_E}", "86", (Role.POL_SUP,)),
    Persona("caseworker", "Rhys Ŵyn Pritchard", "", "", f"rhys.pritchard@{_C}", "A18MV00", (Role.CPS_PLO,)),
    Persona("triage", "Imogen Sharp", "", "", f"imogen.sharp@{_C}", "A18MV00", (Role.CPS_OD,), BOTH),
    Persona("prosecutor", "Adaeze Linden", "", "", f"adaeze.linden@{_C}", "A18MV00", (Role.CPS_PROS,), BOTH),
    Persona("advocate", "Felix Moran", "", "", f"felix.moran@{_C}", "A18MV00", (Role.CPS_AP,)),
    Persona("manager", "Tomasz Hale", "", "", f"tomasz.hale@{_C}", "A18MV00", (Role.CPS_LM, Role.ORG_ADMIN), BOTH),
    Persona("information", "Priya Nair-Holt", "", "", f"priya.nair-holt@{_C}", "A18MV00", (Role.CPS_IM,)),
    Persona("division", "Gwenda Lisle", "", "", "gwenda.lisle@cps-division.example", "A99CD00",
            (Role.CPS_PLO, Role.ORG_ADMIN)),
    Persona("clerk", "Bethan Orme", "", "", f"bethan.orme@{_H}", "C18HM00", (Role.CRT_ADM, Role.ORG_ADMIN)),
    Persona("court-associate", "Della Wray", "", "", f"della.wray@{_H}", "C18HM00", (Role.CRT_CLK,)),
    Persona("listing", "Gil Ashby", "", "", f"gil.ashby@{_H}", "C18HM00", (Role.CRT_LIST,)),
    Persona("judge", "Mabel Tarrant", "HHJ", "", f"mabel.tarrant@{_H}", "C18HM00", (Role.JUDGE,)),
    Persona("legal-adviser", "Rupa Sen", "", "", f"rupa.sen@{_H}", "B18HM00", (Role.CRT_LA,)),
    Persona("magistrate", "Hugh Pennant", "", "", f"hugh.pennant@{_H}", "B18HM00", (Role.JP,)),
    Persona("solicitor", "Edwin Thorne", "", "", "edwin.thorne@pellthorne.example", "DEF01",
            (Role.DEF_SOL, Role.ORG_ADMIN)),
    Persona("counsel", "Ines Carrow-Lee", "", "", "ines.carrow-lee@pellthorne.example", "DEF01", (Role.DEF_ADV,)),
    Persona("chambers", "Tam Oduya", "", "", "tam.oduya@pellthorne.example", "DEF01", (Role.DEF_ADM,)),
    Persona("barrister", "Sorrel Whitlock", "", "", "sorrel.whitlock@larchcourt.example", "DEF02", (Role.DEF_ADV,)),
    Persona("other-solicitor", "Piers Wendell", "", "", "piers.wendell@amberrook.example", "DEF03", (Role.DEF_SOL,)),
    Persona("inspector", "Cora Blythe", "", "", "cora.blythe@inspectorate.example", "INSP1", (Role.INSP,)),
)  # fmt: skip


def persona(key: str) -> Persona:
    """Return a persona by its key."""
    return next(one for one in PERSONAS if one.key == key)


@dataclass(frozen=True)
class Stage:
    """The registered ids: organisations by code, people by persona key, units by code and name."""

    organisations: dict[str, str]
    people: dict[str, str]
    units: dict[tuple[str, str], str]


def people_the_stage(*, now: datetime) -> Stage:
    """Register the organisations, their units and people."""
    stage = Stage({}, {}, {})
    for one in ORGANISATIONS:
        organisation = register_organisation(one.kind, one.name, one.code, now=now)
        stage.organisations[one.code] = organisation.id
        actor = Actor.system(organisation.id)
        stage.units.update({(one.code, name): add_unit(name, actor=actor, now=now).id for name in one.units})
        for someone in (p for p in PERSONAS if p.organisation_code == one.code):
            places = [stage.units[one.code, name] for name in someone.units or one.units[:1]]
            stage.people[someone.key] = _invite(someone, places, actor, now)
    return stage


def _invite(someone: Persona, unit_ids: list[str], actor: Actor, now: datetime) -> str:
    person = invite_person(
        someone.email,
        someone.name,
        someone.roles[0],
        actor=actor,
        now=now,
        unit_id=unit_ids[0],
        rank_or_title=someone.rank_or_title,
        collar_number=someone.collar_number,
    )
    for unit_id in unit_ids:
        for role in someone.roles:
            if (unit_id, role) != (unit_ids[0], someone.roles[0]):
                give_role(person.id, role, unit_id=unit_id, actor=actor, now=now)
    return str(person.id)
