"""What a copy leaves out; what was redacted wrongly goes back to who made it, is answered and counted."""

import pytest

import factories
from stages.review.world import World, as_, make_copy, statement, text_of, words
from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.ids import new_id
from unbroken.stages.disclosure.releases.queries import list_candidates
from unbroken.stages.review import actions
from unbroken.stages.review.models import Remark, Rendition, Ruling
from unbroken.stages.review.vocabulary import RemarkState, RenditionState


def test_prosecution_sees_what_was_removed_and_returns_a_fault_that_police_answer(world: World, page: str) -> None:
    world.read()
    world.decide_all()
    world.read(world.prosecutor)
    prosecutor = as_(world.prosecutor)
    shown = words(prosecutor.get(page))
    assert "Contact data that is not evidence" in shown
    assert "Rhian Calder" in shown
    assert "Ask the other side to remove more or less" in shown
    remark = new_id()
    typed = {"remark_id": remark, "purpose": "FAULT", "way": "UNDER", "kind": "5", "page": "1", "note": "Line 3."}
    wrong = prosecutor.post(f"{page}return/", {**typed, "kind": "19"})
    assert wrong.status_code == 422
    assert "Choose what it is about." in words(wrong)
    for _again in range(2):
        prosecutor.post(f"{page}return/", typed)
    assert Remark.objects.count() == 1
    officer = as_(world.officer)
    assert "Address not removed on page 1." in words(officer.get(f"/cases/{world.case_id}/"))
    assert as_(world.paralegal).post(f"/review/remark/{remark}/answer/", {"state": "DONE"}).status_code == 404
    officer.post(f"/review/remark/{remark}/answer/", {"state": "DONE", "answer": "Removed now."})
    assert Remark.objects.get().state == RemarkState.DONE
    assert "Removed now." in words(prosecutor.get(f"/review/case/{world.case_id}/"))
    supervisor = as_(world.supervisor)
    assert "/review/counts/" in words(supervisor.get("/incidents/"))
    assert "/review/counts/" not in words(officer.get("/incidents/"))
    officer.post(f"{page}time/", {"seconds": "21", "pages": "1"})
    counts = words(supervisor.get("/review/counts/"))
    assert "21.0 seconds on average (1 page)" in counts
    assert "Address (kind 5)" in counts
    assert world.case_id not in counts
    assert as_(world.clerk).get("/review/counts/").status_code == 404


@pytest.fixture
def copy(world: World) -> Rendition:
    """A statement that police redacted at source: the prosecution signed for the copy and has no original."""
    to, officer = Recipient.CPS_PRE, world.officer
    version = factories.make_sealed_item(officer, world.case_id, now=world.now, content=statement(), title="Second")
    world.read(version_id=version)
    args = {"version_id": version, "recipient": to, "actor": officer, "now": world.now}
    actions.add_text(text="Joan Fell", page=1, kind="NAME", reason_code="R01", note="Not a witness.", **args)
    for key in world.at(version_id=version, to=to).stand.open:
        actions.rule(key=key, action="KEEP", reason_code="R11", **args)
    actions.finish_review(**args)
    asked = actions.render_version(**args)
    assert actions.do_render(rendition_id=asked, now=world.now) is RenditionState.PROVEN
    made = Rendition.objects.get(pk=asked)
    handover = factories.send(officer, world.case_id, [made.made_version_id], world.prosecutor, now=world.now)
    factories.receive(world.prosecutor, handover, now=world.now)
    return made


def test_copy_redacted_at_source_says_what_was_removed_and_why_and_never_the_words(
    world: World, copy: Rendition
) -> None:
    address = f"/review/version/{copy.made_version_id}/removed/"
    prosecutor = as_(world.prosecutor)
    assert prosecutor.get(f"/review/version/{copy.version_id}/").status_code == 404, "they have no original"
    listed = words(prosecutor.get(f"/review/case/{world.case_id}/"))
    assert address in listed
    assert "1 redacted copy was sent to you." in words(prosecutor.get(f"/cases/{world.case_id}/"))
    item = words(prosecutor.get(f"/evidence/items/{copy.item_id}/"))
    assert f"/evidence/versions/{copy.made_version_id}/view/" in item, "what they hold is opened"
    assert f"/evidence/versions/{copy.version_id}/view/" not in item
    shown = words(prosecutor.get(address))
    assert "Not relevant. Not a witness." in shown
    assert "Rhian Calder" in shown
    assert "Prosecution, before charge" in shown
    assert "Joan Fell" not in shown
    for actor in (world.clerk, world.colleague, world.stranger):
        assert as_(actor).get(address).status_code == 404
        assert as_(actor).get(f"/review/version/{copy.made_version_id}/return/").status_code == 404


def test_request_about_a_copy_reaches_the_officer_and_its_answer_comes_back(world: World, copy: Rendition) -> None:
    prosecutor, officer = as_(world.prosecutor), as_(world.officer)
    address = f"/review/version/{copy.made_version_id}"
    key = Ruling.objects.get(version_id=copy.version_id, reason_code="R01").key
    form = words(prosecutor.get(f"{address}/return/?purpose=ASK&way=OVER&kind=1&page=1&key={key}"))
    assert f'name="key" value="{key}"' in form
    remark = new_id()
    typed = {"remark_id": remark, "purpose": "ASK", "way": "OVER", "kind": "1", "page": "1", "key": key}
    prosecutor.post(f"{address}/return/", {**typed, "note": "She heard the glass break."})
    assert Remark.objects.get().version_id == copy.version_id
    home = words(officer.get("/"))
    assert "Please remove less on page 1: Named individual." in home
    assert f"#remark-{remark}" in home
    document = words(officer.get(f"/review/version/{copy.version_id}/?to=CPS_PRE"))
    assert "She heard the glass break." in document
    silent = officer.post(f"/review/remark/{remark}/answer/", {"state": "DECLINED", "answer": ""})
    assert silent.status_code == 422
    assert "Say in a few words why it stays as it is." in words(silent)
    taken = officer.post(f"/review/remark/{remark}/answer/", {"state": "DONE", "answer": "Restored."})
    assert taken["Location"].endswith(f"#remark-{remark}")
    again = officer.post(f"/review/remark/{remark}/answer/", {"state": "DECLINED", "answer": "No."})
    assert again.status_code == 409
    assert "Answer: Restored." in words(prosecutor.get(f"{address}/removed/"))
    assert "Please remove less" not in words(officer.get("/"))


def test_copy_redacted_at_source_is_redacted_further_for_the_defence_by_who_has_no_original(
    world: World, copy: Rendition
) -> None:
    prosecutor, sent = world.prosecutor, copy.made_version_id
    client, page = as_(prosecutor), f"/review/version/{sent}/"
    assert f"{page}removed/" in words(client.get(f"/review/case/{world.case_id}/"))
    at = world.read(prosecutor, version_id=sent)
    shown = words(client.get(page))
    assert "This copy was redacted at source." in shown
    assert "07700 900123" in shown, "the prosecution was given it"
    assert "Joan Fell" not in shown
    assert not any(one.kind is InfoKind.NAME and key in at.stand.open for key, one in at.found.items())
    world.decide_all(prosecutor, version_id=sent)
    made = make_copy(world, prosecutor, sent)
    text = text_of(made)
    assert "07700" not in text
    assert "I saw the man break the window" in text
    for actor in (world.officer, world.colleague, world.stranger):
        assert as_(actor).get(page).status_code == 404, "who has the original redacts that; nobody else redacts at all"
    assert client.get(f"/review/version/{made.made_version_id}/").status_code == 404, "a copy for the defence is done"
    assert sent in {one.version_id for one in list_candidates(prosecutor, world.case_id)}


def test_fault_in_a_copy_goes_back_to_who_made_it(world: World) -> None:
    world.read(world.prosecutor)
    world.decide_all(world.prosecutor)
    made = make_copy(world, world.prosecutor)
    complaint = actions.Complaint("FAULT", "OVER", "1", "1")
    common = {"complaint": complaint, "is_charged": True, "actor": world.paralegal, "now": world.now}
    actions.return_redaction(remark_id=new_id(), version_id=made.made_version_id, **common)
    assert Remark.objects.get().to_organisation_id == world.prosecutor.organisation_id
    assert Remark.objects.get().unit_id == "", "the unit of the police did not make it"
