"""The visibility matrix, row by row: who reads a kind of material, who only knows of it, to whom it is not there.

Each cell is what somebody with every standing the role can have sees: F content, M facts only, - nothing.
Source: DOMAIN 1.6. S (served) is a matter of what was served, so the defence and courts are asked about what they hold.
"""

from dataclasses import replace

import pytest

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import decide
from unbroken.ground.access.roles import Role
from unbroken.ground.access.target import DocumentKind, Kind, Seat, Sensitivity, Stage, Target

FORCE, AREA, FIRM, COURT, INSPECTORATE = "force", "area", "firm", "court", "inspectorate"
COLUMNS = {
    "OIC": (FORCE, Role.POL_OIC),
    "SUP": (FORCE, Role.POL_SUP),
    "DO": (FORCE, Role.POL_DO),
    "WCU": (FORCE, Role.POL_WCO),
    "lawyer": (AREA, Role.CPS_PROS),
    "OD": (AREA, Role.CPS_OD),
    "court": (COURT, Role.CRT_CLK),
    "judge": (COURT, Role.JUDGE),
    "defence": (FIRM, Role.DEF_SOL),
    "HMCPSI": (INSPECTORATE, Role.INSP),
}
MATRIX = """
                    OIC SUP DO WCU lawyer OD court judge defence HMCPSI
charging-advice     F   F   F  -   F      M  -     -     -       F
confidential-form   F   F   F  -   F      M  -     -     -       F
charges             F   F   F  F   F      F  F     F     F       F
case-summary        F   F   F  M   F      F  F     F     F       F
unused-schedule     F   F   F  -   F      F  F     F     F       F
witness-details     F   F   M  F   F      F  M     M     -       F
statement           F   F   F  M   F      F  F     F     F       F
evidence-form       F   F   F  -   F      F  F     F     F       F
abe                 F   F   F  -   F      M  F     F     F       F
bwv                 F   F   F  -   F      F  F     F     F       F
cctv                F   F   F  -   F      F  F     F     F       F
emergency-call      F   F   F  -   F      F  F     F     F       F
photograph          F   F   F  -   F      F  F     F     F       F
phone-download      F   F   F  -   F      -  -     -     -       F
convictions         F   F   F  -   F      F  F     F     F       F
medical             F   F   F  -   F      M  F     F     F       F
"""
FORMS = {
    "charging-advice",
    "confidential-form",
    "charges",
    "case-summary",
    "unused-schedule",
    "witness-details",
    "statement",
    "evidence-form",
    "convictions",
}


def cells() -> list[tuple[str, str, str]]:
    heading, *rows = MATRIX.strip().splitlines()
    found = []
    for row in rows:
        kind, *values = row.split()
        found += [(kind, column, value) for column, value in zip(heading.split(), values, strict=True)]
    return found


def actor(column: str) -> Actor:
    organisation, role = COLUMNS[column]
    return Actor("me", organisation, frozenset({role}), frozenset({"unit"}))


def target(kind: Kind, document: str) -> Target:
    """Return a thing to which everybody of the table stands as close as they can."""
    return Target(
        kind,
        FORCE,
        owner_unit="unit",
        holder_organisations=frozenset({AREA, COURT}),
        assigned_people=frozenset(Seat(organisation, "me") for organisation, _ in COLUMNS.values()),
        served_to=frozenset({FIRM}),
        is_held_by_cps=True,
        document_kind=DocumentKind(document),
        stage=Stage.SEALED if kind is Kind.ITEM else Stage.OPEN,
    )


@pytest.mark.parametrize(("document", "column", "expected"), cells())
def test_item_is_seen_as_the_matrix_says(document: str, column: str, expected: str) -> None:
    thing, me = target(Kind.ITEM, document), actor(column)
    knows, reads = decide(me, Action.VIEW_ITEM_FACTS, thing).allowed, decide(me, Action.VIEW_ITEM, thing).allowed
    if column == "WCU":
        assert (knows, reads) == (expected != "-", False), "witness care reads forms, and opens no items"
    else:
        assert ("F" if reads else "M" if knows else "-") == expected


@pytest.mark.parametrize(
    ("document", "column", "expected"),
    [one for one in cells() if one[0] in FORMS and one[1] not in {"court", "judge", "defence"}],
)
def test_form_is_seen_as_the_matrix_says(document: str, column: str, expected: str) -> None:
    decision = decide(actor(column), Action.VIEW_FORM, target(Kind.CASE, document))
    assert decision.allowed == (expected == "F")
    assert (decision.rule == "deny-document") == (expected == "M"), "known, not read"


@pytest.mark.parametrize("column", ["court", "judge", "defence"])
@pytest.mark.parametrize("document", sorted(FORMS))
def test_form_before_it_was_served_is_not_there_for_court_and_defence(document: str, column: str) -> None:
    assert not decide(actor(column), Action.VIEW_FORM, target(Kind.CASE, document)).allowed


@pytest.mark.parametrize("column", COLUMNS)
def test_sensitive_schedule_is_for_the_people_on_its_list_only(column: str) -> None:
    listed = replace(target(Kind.ITEM, "mg6d"), sensitivity=Sensitivity.SENSITIVE)
    me = actor(column)
    assert not decide(me, Action.VIEW_ITEM_FACTS, listed).allowed
    named = replace(listed, named_people=frozenset({me.seat}))
    allowed = decide(me, Action.VIEW_ITEM, named).allowed
    assert allowed == (column in {"OIC", "SUP", "DO", "lawyer", "HMCPSI"})
