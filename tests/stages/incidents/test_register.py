"""What is recorded, once; who reads it; and the short form that anybody may send."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

import factories
from stages.packages.test_pages import signed_in
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.incidents import actions, queries
from unbroken.stages.incidents.deciding import decide_notice
from unbroken.stages.incidents.errors import IncidentIncomplete
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.views import Asked
from unbroken.stages.incidents.vocabulary import Category, DataKind, IncidentKind, Notice, Severity

SENTENCE = "A form that is not disclosable was among the documents."


@dataclass(frozen=True)
class Scene:
    """An area's prosecutor who was stopped, and everybody who may or may not read of it."""

    prosecutor: Actor
    manager: Actor
    officer: Actor
    clerk: Actor
    solicitor: Actor
    carer: Actor
    inspector: Actor
    case_id: str


@pytest.fixture
def scene(database, now: datetime) -> Iterator[Scene]:
    factories.forget_caches()
    kinds = OrganisationKind
    made = {kind: factories.make_organisation(kind, now=now) for kind in kinds}
    officer = factories.make_person(made[kinds.POL], Role.POL_OIC, now=now)
    yield Scene(
        prosecutor=factories.make_person(made[kinds.CPS], Role.CPS_PROS, now=now),
        manager=factories.make_person(made[kinds.CPS], Role.CPS_IM, now=now),
        officer=officer,
        clerk=factories.make_person(made[kinds.CRT], Role.JUDGE, now=now),
        solicitor=factories.make_person(made[kinds.DEF], Role.DEF_SOL, now=now),
        carer=factories.make_person(made[kinds.POL], Role.POL_WCO, now=now),
        inspector=factories.make_person(made[kinds.INSP], Role.INSP, now=now),
        case_id=factories.make_case(officer, now=now),
    )
    factories.forget_caches()


def prevent(scene: Scene, now: datetime, **changes: object) -> str:
    facts: dict[str, object] = {
        "incident_id": new_id(),
        "case_id": scene.case_id,
        "rule": "B2",
        "category": Category.WRONG_DOCUMENT,
        "document_id": new_id(),
        "recipient": "Fern Solicitors",
        "sentence": SENTENCE,
        "recipient_kind": "DEF_REP",
        "actor": scene.prosecutor,
        "now": now,
    }
    return actions.record_prevented(**{**facts, **changes})


def test_prevented_recorded_twice_stays_one_with_one_event(scene: Scene, now: datetime) -> None:
    made = prevent(scene, now)
    again = prevent(scene, now + timedelta(minutes=1), incident_id=made)
    assert again == made
    row = Incident.objects.get()
    assert (row.kind, row.severity, row.would_have_been) == (IncidentKind.PREVENTED, Severity.S0, Severity.S2)
    assert Pending.objects.filter(type="incident:prevention:recorded", object_id=made).count() == 1


def test_prevented_with_the_id_of_another_entry_is_refused(scene: Scene, now: datetime) -> None:
    made = prevent(scene, now)
    with pytest.raises(Conflict):
        prevent(scene, now, incident_id=made, actor=scene.officer)


def test_register_shows_own_organisation_only_and_the_inspectorate_the_prosecution(scene: Scene, now: datetime) -> None:
    made = prevent(scene, now)
    for reader in (scene.prosecutor, scene.manager, scene.inspector):
        assert [row.id for row in queries.list_incidents(reader).rows] == [made]
        assert queries.get_incident(reader, made).row.sentence == SENTENCE
    for outsider in (scene.officer, scene.clerk, scene.solicitor, scene.carer):
        assert queries.list_incidents(outsider).rows == ()
        assert sum(count for _kind, count in queries.list_incidents(outsider).counts) == 0
        with pytest.raises(NotVisible):
            queries.get_incident(outsider, made)


def test_filters_narrow_the_register_and_never_widen_it(scene: Scene, now: datetime) -> None:
    first = prevent(scene, now)
    second = prevent(scene, now, rule="42", data_kinds=[DataKind.PROTECTED], recipient_kind="DEF_LIP")

    def found(**asked: str) -> set[str]:
        return {row.id for row in queries.list_incidents(scene.manager, asked=Asked(**asked)).rows}

    assert found() == {first, second}
    assert found(severity="S4") == {second}
    assert found(search="b2") == {first}
    assert found(kind="BREACH") == set()
    urn = queries.get_incident(scene.manager, first).row.urn
    assert found(search=urn) == {first, second}


def test_anybody_reports_a_breach_with_one_sentence_and_sees_their_own_report(scene: Scene, now: datetime) -> None:
    for reporter in (scene.carer, scene.solicitor, scene.clerk):
        made = actions.report_breach(
            incident_id=new_id(), what_happened="A letter went to the wrong house.", actor=reporter, now=now
        )
        seen = queries.get_incident(reporter, made, now=now)
        assert [(one.code, one.due_at) for one in seen.row.clocks] == [("DPA_72H", now + timedelta(hours=72))]
        assert seen.row.clocks[0].owner == "information manager"
        assert [row.id for row in queries.list_incidents(reporter).rows] == [made]
    with pytest.raises(IncidentIncomplete):
        actions.report_breach(incident_id=new_id(), what_happened="  ", actor=scene.carer, now=now)


def test_redaction_failure_keeps_the_types_of_the_list_alone(scene: Scene, now: datetime) -> None:
    facts = {
        "case_id": scene.case_id,
        "document_id": new_id(),
        "direction": "UNDER",
        "page": 3,
        "note": "In the body of the statement.",
        "returned_to_id": scene.officer.organisation_id,
        "actor": scene.prosecutor,
        "now": now,
    }
    made = actions.record_redaction_failure(incident_id=new_id(), redaction_type=5, **facts)
    seen = queries.get_incident(scene.manager, made)
    assert (seen.redaction_words, seen.page, seen.row.kind) == ("Address", 3, IncidentKind.RECEIVED)
    with pytest.raises(IncidentIncomplete):
        actions.record_redaction_failure(incident_id=new_id(), redaction_type=19, **facts)


def test_pages_lead_from_the_empty_register_to_a_reported_breach(scene: Scene) -> None:
    client = signed_in(scene.manager)
    assert "The register is empty" in client.get("/incidents/").text
    page = client.get("/incidents/report/").text
    incident_id = page.split('name="incident_id"')[1].split('value="')[1].split('"')[0]
    missing = client.post("/incidents/report/", {"incident_id": incident_id})
    assert missing.status_code == 422
    assert "Say in a sentence what happened" in missing.text
    sent = {
        "incident_id": incident_id,
        "what_happened": "An address was left in a statement.",
        "urn": "not a urn",
        "reach": "defendant",
        "data_kinds": ["contact", "medical"],
        "people_count": "2",
    }
    answer = client.post("/incidents/report/", sent)
    assert answer["Location"] == f"/incidents/{incident_id}/"
    shown = client.get(answer["Location"])
    assert "Serious" in shown.text or "Critical" in shown.text
    assert "72 hours" in shown.text
    assert "Nothing is served until whoever served it was assessed" in shown.text
    assert "it is number 1 of your organisation" in shown.text
    assert client.post("/incidents/report/", sent)["Location"] == f"/incidents/{incident_id}/"
    assert Incident.objects.count() == 1
    listed = client.get("/incidents/?kind=BREACH&severity=S4&q=&category=nonsense")
    assert listed.status_code == 200
    assert "An address was left" in listed.text


def test_clock_of_a_breach_runs_until_somebody_decides_whom_to_tell(scene: Scene, now: datetime) -> None:
    made = actions.report_breach(
        incident_id=new_id(),
        what_happened="The refuge was named.",
        data_kinds=["protected"],
        reach="defendant",
        actor=scene.manager,
        now=now,
    )
    seen = queries.get_incident(scene.manager, made, now=now)
    assert {one.code for one in seen.row.clocks} == {"DPA_72H", "VCOP_BREACH"}
    decide = {"incident_id": made, "now": now}
    for who in (scene.carer, scene.solicitor):
        with pytest.raises(NotVisible):
            decide_notice(**decide, notice="told", reason="At once.", actor=who)
    for wrong in ({"notice": "perhaps", "reason": "At once."}, {"notice": "told", "reason": " "}):
        with pytest.raises(IncidentIncomplete):
            decide_notice(**decide, **wrong, actor=scene.manager)
    for _ in range(2):
        decide_notice(**decide, notice="told", reason="Told by telephone at ten.", actor=scene.manager)
    seen = queries.get_incident(scene.manager, made, now=now)
    assert seen.row.clocks == ()
    assert (seen.notice, seen.notice_reason) == (Notice.TOLD, "Told by telephone at ten.")
    assert Pending.objects.filter(type="incident:notice:decided", object_id=made).count() == 1
