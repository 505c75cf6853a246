"""The check before submission: a complete file passes, and each thing taken out is named with its part and reason."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from casefile_specimens import NOW, SERGEANT, syn
from unbroken.engines.casefile.facts import CaseFacts, FileType, Outline, SupervisorCertificate
from unbroken.engines.casefile.material import Sensitivity
from unbroken.engines.casefile.people import CaseRole, Need
from unbroken.engines.casefile.proceedings import ConvictionsPrint, Remand
from unbroken.engines.casefile.submission import Owner, check

TYPES = pytest.mark.parametrize("file_type", FileType)
Change = Callable[[CaseFacts], CaseFacts]


@cache
def complete() -> CaseFacts:
    """Return SYN-2 with everything that is missing in it."""
    case = syn(2)
    called = case.with_role(CaseRole.VICTIM, CaseRole.WITNESS)
    clear = tuple(
        ConvictionsPrint(f"clear-{one.id}", one.id, one.surname, one.forenames, one.born_on, is_clear=True)
        for one in called
        if "pncid" not in dict(one.identifiers)
    )
    return replace(
        case,
        supervisor=SERGEANT,
        certificate=SupervisorCertificate(SERGEANT.person, SERGEANT.name, NOW, "Complete and proportionate."),
        people=tuple(replace(one, statement_offered_on=NOW.date(), needs_note="Considered.") for one in case.people),
        statements=tuple(replace(one, signed_at=NOW, text=one.text or "Text.") for one in case.statements),
        exhibits=tuple(
            replace(one, items=("item",), is_playable=True, is_clipped=True, producer=one.producer or called[0].id)
            for one in case.exhibits
        ),
        unused=tuple(replace(one, examined=True) for one in case.unused),
        prints=(*case.prints, *clear),
        suspects=tuple(replace(one, charged_at=NOW) for one in case.suspects),
        outline=replace(case.outline, confidential="Nothing to add."),
    )


@TYPES
def test_complete_file_is_ready_as_every_type(file_type: FileType) -> None:
    found = check(replace(complete(), file_type=file_type), file_type)
    assert found.missing == ()
    assert found.is_ready
    assert found.sentence.endswith("parts ready. The file can be sent.")
    assert all(part.is_ready for part in found.needed)


@TYPES
def test_empty_file_is_not_ready_and_names_every_part(file_type: FileType) -> None:
    found = check(CaseFacts("id", "18ZA0000226", NOW), file_type)
    assert not found.is_ready
    assert "cannot be sent until" in found.sentence
    assert all(gap.sentence.endswith(".") and gap.source.field for gap in found.missing)


def _without_prints_of(role: CaseRole) -> Change:
    def change(case: CaseFacts) -> CaseFacts:
        gone = {one.id for one in case.with_role(role)}
        return replace(case, prints=tuple(one for one in case.prints if one.person not in gone))

    return change


def _first_exhibit(**changed: object) -> Change:
    def change(case: CaseFacts) -> CaseFacts:
        first, *others = case.exhibits
        return replace(case, exhibits=(replace(first, is_key=True, **changed), *others))  # type: ignore[arg-type]

    return change


def _unused(**changed: object) -> Change:
    def change(case: CaseFacts) -> CaseFacts:
        first, *others = case.unused
        return replace(case, unused=(replace(first, **changed), *others))  # type: ignore[arg-type]

    return change


def _victims(**changed: object) -> Change:
    def change(case: CaseFacts) -> CaseFacts:
        people = (
            replace(one, **changed) if CaseRole.VICTIM in one.roles else one  # type: ignore[arg-type]
            for one in case.people
        )
        return replace(case, people=tuple(people))

    return change


BREAKS: list[tuple[str, str, str, Change]] = [
    ("no suspect's print", "prints", "suspect-convictions", _without_prints_of(CaseRole.SUSPECT)),
    ("no witness's print", "prints", "witness-convictions", _without_prints_of(CaseRole.WITNESS)),
    ("no outline", "mg3", "mg3", lambda case: replace(case, outline=Outline(confidential="Nothing."))),
    ("no offences", "mg3", "mg3", lambda case: replace(case, offences=())),
    ("no certificate", "certificate", "supervisor-comments", lambda case: replace(case, certificate=None)),
    (
        "no comments",
        "certificate",
        "supervisor-comments",
        lambda case: replace(case, certificate=SupervisorCertificate("p", "n", NOW, " ")),
    ),
    ("no checklist", "checklist", "dv-checklist", lambda case: replace(case, checklists=())),
    ("no statements", "statements", "mg11", lambda case: replace(case, statements=())),
    (
        "unsigned statement",
        "statements",
        "mg11",
        lambda case: replace(case, statements=tuple(replace(one, signed_at=None) for one in case.statements)),
    ),
    ("no exhibits", "exhibits", "exhibits", lambda case: replace(case, exhibits=())),
    ("exhibit without file", "exhibits", "exhibits", _first_exhibit(items=())),
    ("exhibit without file, again", "exhibits", "material-not-received", _first_exhibit(items=())),
    ("not playable", "exhibits", "exhibits", _first_exhibit(kind="bwv", is_playable=False)),
    ("not clipped", "exhibits", "exhibits", _first_exhibit(kind="cctv", is_clipped=False)),
    ("disc not found", "exhibits", "hard-media", _first_exhibit(is_hard_media=True, items=(), location="")),
    (
        "no interview",
        "interview",
        "interview",
        lambda case: replace(case, interviews=(), outline=replace(case.outline, defence_account="")),
    ),
    ("no unused material", "unused", "disclosure-schedule", lambda case: replace(case, unused=())),
    ("unused without number", "unused", "disclosure-schedule", _unused(number=None)),
    ("unused not examined", "unused", "disclosure-schedule", _unused(examined=False)),
    (
        "sensitive without reason",
        "unused",
        "disclosure-schedule",
        _unused(sensitivity=Sensitivity.SENSITIVE, sensitivity_reason=""),
    ),
    ("third party", "unused", "third-party", _unused(is_third_party=True, item="", examined=False)),
    (
        "no telephone",
        "certificate",
        "officer-contact",
        lambda case: replace(case, officer=case.officer and replace(case.officer, phone="")),
    ),
    ("no officer", "certificate", "officer-contact", lambda case: replace(case, officer=None)),
]


@pytest.mark.parametrize(("name", "part", "reason", "change"), BREAKS, ids=[one[0] for one in BREAKS])
def test_what_is_taken_out_is_named_with_its_part_and_reason(name: str, part: str, reason: str, change: Change) -> None:
    broken = replace(change(complete()), file_type=FileType.PCD_FULL)
    broken = replace(broken, suspects=tuple(replace(one, charged_at=None) for one in broken.suspects))
    found = check(broken, FileType.PCD_FULL)
    assert part in {one.id for one in found.parts if one.blocks}, name
    assert reason in {one.id for one in found.reasons if one.threatens}, name
    assert not found.is_ready


def test_every_one_of_the_thirteen_reasons_can_be_brought_about() -> None:
    reasons = {one.id for one in check(complete(), FileType.NGAP).reasons}
    assert len(reasons) == 13
    assert {reason for _name, _part, reason, _change in BREAKS} == reasons


def test_victim_not_offered_a_statement_is_a_gap_of_victim_care() -> None:
    found = check(_victims(statement_offered_on=None)(complete()), FileType.NGAP)
    assert [gap.owner for gap in found.missing] == [Owner.CARE]


def test_victim_whose_needs_nobody_considered_is_a_gap() -> None:
    case = _victims(needs=frozenset(), needs_note="")(complete())
    assert any("special needs" in gap.sentence for gap in check(case, FileType.NGAP).missing)


def test_threshold_file_may_go_before_its_schedules() -> None:
    found = check(replace(complete(), unused=(), file_type=FileType.PCD_THRESHOLD), FileType.PCD_THRESHOLD)
    unused = next(part for part in found.parts if part.id == "unused")
    assert not unused.is_ready
    assert found.is_ready


def test_threshold_file_needs_its_grounds() -> None:
    case = replace(complete(), file_type=FileType.PCD_THRESHOLD)
    case = replace(case, outline=replace(case.outline, threshold_grounds=""))
    assert any(gap.source.field == "threshold_grounds" for gap in check(case, FileType.PCD_THRESHOLD).missing)


def test_suspect_in_custody_needs_the_objection_to_bail() -> None:
    case = complete()
    held = tuple(replace(one, remand=Remand.CUSTODY, objection_to_bail="") for one in case.suspects)
    found = check(replace(case, suspects=held), FileType.NGAP)
    assert [gap.source.field for gap in found.missing] == ["objection_to_bail"]


def test_checklist_is_asked_for_only_in_domestic_abuse() -> None:
    case = complete()
    others = tuple(replace(one, needs=one.needs - {Need.DOMESTIC_ABUSE}) for one in case.people)
    other = replace(case, checklists=(), markers=frozenset(), people=others)
    assert "checklist" not in {part.id for part in check(other, FileType.NGAP).needed}


def test_print_of_another_man_stops_the_file_for_good() -> None:
    case = syn(3)
    found = check(case, FileType.GAP)
    assert [gap.source.kind for gap in found.stops] == ["ConvictionsPrint"]
    assert "ELLORY" in found.stops[0].sentence


def test_upgrade_needs_every_statement_signed() -> None:
    case = complete()
    extra = replace(case.statements[0], id="extra", is_key=False, signed_at=None)
    changed = replace(case, statements=(*case.statements, extra))
    assert not check(changed, FileType.UPGRADE).is_ready
    assert check(replace(changed, file_type=FileType.NGAP), FileType.NGAP).is_ready
