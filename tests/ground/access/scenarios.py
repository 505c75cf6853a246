"""The situations of the golden table: one actor seat, one thing, every way to stand to it that matters."""

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.access.target import DocumentKind, Kind, Seat, Sensitivity, Stage, Target

FORCE, AREA, OTHER, UNIT = "force", "area", "other", "unit"
ME = "me"


def target(kind: Kind, organisation: str, stand: str, **facts: object) -> Target:
    """Return a thing owned by FORCE's UNIT, to which the seat (organisation, ME) stands as named."""
    seat = Seat(organisation, ME)
    values: dict[str, object] = {"owner_organisation": FORCE, "owner_unit": UNIT}
    if stand not in NOTHING:
        values |= _standing(seat, stand)
    return Target(kind, **(values | facts))  # type: ignore[arg-type]


def _standing(seat: Seat, stand: str) -> dict[str, object]:
    """Return the facts of the target by which the seat stands to it as named."""
    mine, ours = frozenset({seat}), frozenset({seat.organisation_id})
    if stand in SENT_TO:
        person, unit = SENT_TO[stand]
        return {
            "offered_to": frozenset({Seat(seat.organisation_id, person)}),
            "offered_units": frozenset({unit} - {""}),
        }
    facts: dict[str, dict[str, object]] = {
        "assigned": {"assigned_people": mine},
        "holder assigned": {"assigned_people": mine, "holder_organisations": ours},
        "holder colleague": {"holder_organisations": ours},
        "served": {"assigned_people": mine, "served_to": ours},
        "served on": {"served_to": ours},
        "let in": {"granted_to": mine},
        "assigned elsewhere": {"assigned_people": frozenset({Seat(FORCE, ME)})},
        "held by CPS": {"is_held_by_cps": True},
    }
    return facts[stand]


NOTHING = frozenset({"colleague", "same unit", "outsider"})
"""Ways to stand to a thing that no fact of it says."""
SENT_TO = {
    "recipient": (ME, ""),
    "recipient's colleague": ("somebody else", ""),
    "in the unit it was sent to": ("", UNIT),
    "in another unit of that organisation": ("", "their unit"),
}
"""To whom, or to which unit, something was sent."""
STANDS = {
    "assigned": (FORCE, frozenset()),
    "same unit": (FORCE, frozenset({UNIT})),
    "colleague": (FORCE, frozenset({"another unit"})),
    "holder assigned": (AREA, frozenset()),
    "holder colleague": (AREA, frozenset({UNIT})),
    "recipient": (AREA, frozenset()),
    "recipient's colleague": (AREA, frozenset({UNIT})),
    "in the unit it was sent to": (AREA, frozenset({UNIT})),
    "in another unit of that organisation": (AREA, frozenset({UNIT})),
    "served": (OTHER, frozenset()),
    "served on": (OTHER, frozenset()),
    "let in": (OTHER, frozenset()),
    "held by CPS": (OTHER, frozenset()),
    "assigned elsewhere": (OTHER, frozenset({UNIT})),
    "outsider": (OTHER, frozenset({UNIT})),
}
STAGES = {
    Kind.CASE: (Stage.OPEN, Stage.CLOSED),
    Kind.ITEM: (Stage.RECEIVING, Stage.SEALED, Stage.ERASED),
    Kind.HANDOVER: (Stage.SENT, Stage.OVERDUE, Stage.SIGNED, Stage.REFUSED, Stage.RECALLED),
    Kind.ALARM: (Stage.OVERDUE,),
    Kind.REQUEST: (Stage.SENT, Stage.REFUSED, Stage.SIGNED, Stage.CLOSED, Stage.RECALLED),
    Kind.INCIDENT: (Stage.OPEN,),
    Kind.SERVICE: (Stage.OPEN, Stage.CLOSED, Stage.RECALLED),
    Kind.ORGANISATION: (Stage.OPEN,),
    Kind.LOG: (Stage.OPEN,),
}


def scenarios() -> dict[str, Target]:
    """Return every thing of the table, by the name used in golden.csv: kind/stage/stand."""
    table = {
        f"{kind.value}/{stage.value}/{stand}": target(kind, STANDS[stand][0], stand, stage=stage)
        for kind, stages in STAGES.items()
        for stage in stages
        for stand in STANDS
    }
    for stand in ("holder assigned", "holder colleague"):
        table[f"case, prosecuted/open/{stand}"] = target(Kind.CASE, AREA, stand, prosecuting=frozenset({AREA}))
    for document in (
        DocumentKind.CHARGING_ADVICE,
        DocumentKind.CONFIDENTIAL_FORM,
        DocumentKind.WITNESS_DETAILS,
        DocumentKind.CASE_SUMMARY,
        DocumentKind.UNUSED_SCHEDULE,
    ):
        for stand in STANDS:
            table[f"case {document.value}/open/{stand}"] = target(
                Kind.CASE, STANDS[stand][0], stand, stage=Stage.OPEN, document_kind=document
            )
    for document in (DocumentKind.ABE, DocumentKind.PHONE_DOWNLOAD, DocumentKind.MEDICAL, DocumentKind.WITNESS_DETAILS):
        for stand in STANDS:
            table[f"item {document.value}/sealed/{stand}"] = target(
                Kind.ITEM, STANDS[stand][0], stand, stage=Stage.SEALED, document_kind=document
            )
    for stand in STANDS:
        table[f"service abe/open/{stand}"] = target(
            Kind.SERVICE, STANDS[stand][0], stand, document_kind=DocumentKind.ABE
        )
        for section in ("DS", "PRV"):
            table[f"service {section}/open/{stand}"] = target(
                Kind.SERVICE, STANDS[stand][0], stand, stage=Stage.OPEN, section=section
            )
    for stand in STANDS:
        organisation = STANDS[stand][0]
        facts = {"stage": Stage.SEALED, "sensitivity": Sensitivity.SENSITIVE}
        table[f"item sensitive/sealed/{stand}"] = target(Kind.ITEM, organisation, stand, **facts)
        table[f"item sensitive, on its list/sealed/{stand}"] = target(
            Kind.ITEM, organisation, stand, named_people=frozenset({Seat(organisation, ME)}), **facts
        )
    return table


def actor(scenario: str, role: Role) -> Actor:
    """Return ME with one role, in the organisation and unit of the scenario's stand; a system with every scope."""
    organisation, units = STANDS[scenario.rsplit("/", 1)[1]]
    scopes = frozenset(Scope) if role is Role.API else frozenset()
    return Actor(ME, organisation, frozenset({role}), units, scopes=scopes)
