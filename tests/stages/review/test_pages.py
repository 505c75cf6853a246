"""The pages of the review, through real requests: what is shown, saved and recorded, and to whom nothing is."""

from collections.abc import Iterator

import pytest
from django.test import Client

import factories
from stages.review.world import TO, World, key_of, statement
from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.review import actions
from unbroken.stages.review.models import PageTime, Reading, Remark, Rendition, Ruling
from unbroken.stages.review.vocabulary import RemarkState, RenditionState, RulingState


def as_(actor: Actor) -> Client:
    client = Client()
    factories.sign_in(client, actor)
    return client


def words(response: object) -> str:
    return response.content.decode()


@pytest.fixture
def page(world: World) -> Iterator[str]:
    yield f"/review/version/{world.version_id}/"


def test_document_from_unread_to_the_proven_copy_without_script(world: World, page: str) -> None:
    officer = as_(world.officer)
    assert "has had this document read" in words(officer.get(page))
    officer.post(f"{page}read/", {"document_type": "MG11"})
    assert "Being read" in words(officer.get(page))
    actions.do_read(reading_id=Reading.objects.get().pk, now=world.now)
    shown = words(officer.get(page))
    assert "4 to decide" in shown
    assert "07700 900123" in shown
    assert "Rule 6." in shown
    assert 'style="' not in shown
    at = world.at()
    key = key_of(at, InfoKind.PHONE)
    saved = officer.post(f"{page}rule/", {"key": key, "say": "REDACT:R02", "expected": "0"})
    assert saved.status_code == 302
    assert "#place-f-" in saved["Location"]
    assert "3 to decide" in words(officer.get(saved["Location"]))
    refused = officer.post(f"{page}finish/")
    assert refused.status_code == 409
    assert "This was not done" in words(refused)
    for key in world.at().stand.open:
        officer.post(f"{page}rule/", {"key": key, "say": "REDACT:R06", "expected": "0"})
    officer.post(f"{page}finish/")
    officer.post(f"{page}render/")
    rendition = Rendition.objects.get()
    assert actions.do_render(rendition_id=rendition.pk, now=world.now) is RenditionState.PROVEN
    assert "Copy: Proven" in words(officer.get(page))
    served = officer.get(f"{page}served/1/")
    assert served["Content-Type"] == "image/webp"
    assert served["Cache-Control"] == "no-store"
    assert officer.get(f"{page}served/2/").status_code == 404
    case_page = words(officer.get(f"/cases/{world.case_id}/"))
    assert "Documents to redact" in case_page
    assert "1 copy proven." in case_page
    listed = words(officer.get(f"/review/case/{world.case_id}/"))
    assert "Copy proven" in listed


def test_pictures_are_given_after_the_look_is_recorded_and_never_before(world: World, page: str) -> None:
    world.read()
    officer = as_(world.officer)
    assert officer.get(f"{page}page/1/").status_code == 404
    for _again in range(2):
        officer.get(page)
    picture = officer.get(f"{page}page/1/")
    assert picture.content.startswith(b"RIFF")
    assert Pending.objects.filter(type="review:document:opened").count() == 1
    assert as_(world.file_handler).get(f"{page}page/1/").status_code == 404


def test_reason_left_from_the_opposite_decision_is_not_taken(world: World, page: str) -> None:
    key = key_of(world.read(), InfoKind.PHONE)
    officer = as_(world.officer)
    for say, reason, taken in (
        ("REDACT:R02", "R06", "R06"),
        ("KEEP:R11", "R06", "R11"),
        ("KEEP:R11", "R13", "R13"),
        ("REDACT:R02", "R13", "R02"),
    ):
        officer.post(f"{page}rule/", {"key": key, "say": say, "reason_code": reason})
        assert Ruling.objects.order_by("-number").first().reason_code == taken


def test_stale_decision_is_shown_with_both_values(world: World, page: str) -> None:
    key = key_of(world.read(), InfoKind.PHONE)
    world.rule(key, "KEEP", world.file_handler, code="R11")
    refused = as_(world.officer).post(f"{page}rule/", {"key": key, "say": "REDACT:R02", "expected": "0"})
    assert refused.status_code == 409
    assert "Keep: Evidence: keep" in words(refused)
    assert "you chose “Remove" in words(refused)


def test_second_person_decides_on_the_page_without_the_first_choice(world: World, page: str) -> None:
    key = key_of(world.read(), InfoKind.ADDRESS)
    ruling = world.rule(key, "KEEP", code="R13", note="The street is in the charge.")
    second = as_(world.file_handler)
    shown = words(second.get(page))
    assert "Decide as the second person" in shown
    assert "The street is in the charge." not in shown
    assert "Identity of the place of the crime" not in shown.split("Not shown until")[1].split("<form")[0]
    done = second.post(f"{page}second/", {"ruling": ruling, "key": key, "say": "REDACT", "reason_code": "R03"})
    assert done.status_code == 302
    assert Ruling.objects.get(pk=ruling).state == RulingState.DISPUTED
    supervisor = as_(world.supervisor)
    assert "You settle what two people decided differently" in words(supervisor.get(page))
    supervisor.post(f"{page}second/", {"ruling": ruling, "key": key, "say": "REDACT:R03", "settle": "1"})
    assert Ruling.objects.get(pk=ruling).state == RulingState.ACTIVE


def test_words_and_boxes_are_added_by_form_and_wrong_ones_explained(world: World, page: str) -> None:
    world.read()
    officer = as_(world.officer)
    common = {"page": "1", "kind": "FREE_ID", "reason_code": "R06"}
    assert officer.post(f"{page}add/", {**common, "words": "High Street"}).status_code == 302
    assert officer.post(f"{page}add/", {**common, "x0": "10", "y0": "10", "x1": "90", "y1": "40"}).status_code == 302
    assert "2 removed" in words(officer.get(page))
    for typed, sentence in (
        ({**common, "words": "Low Street"}, "These words are not on this page."),
        ({**common, "x0": "ten"}, "Give the four corners"),
        ({**common, "reason_code": "", "words": "window"}, "Choose the reason."),
        ({**common, "x0": "1", "y0": "1", "x1": "nan", "y1": "9"}, "Give the four corners"),
    ):
        refused = officer.post(f"{page}add/", typed)
        assert refused.status_code == 422
        assert sentence in words(refused)
    officer.post(f"{page}undo/")
    assert "1 removed" in words(officer.get(page))
    officer.post(f"{page}redo/")
    assert "2 removed" in words(officer.get(page))


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
    counts = words(as_(world.supervisor).get("/review/counts/"))
    assert "5 Address" in counts
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


def test_two_who_have_a_document_open_see_each_other(world: World, page: str) -> None:
    world.read()
    officer, colleague = as_(world.officer), as_(world.file_handler)
    officer.post(f"{page}present/", {"step": "beat"})
    assert "Also here now: Rhian Calder." in words(colleague.get(page))
    assert "Also here now" not in words(officer.get(page))
    officer.post(f"{page}present/", {"step": "leave"})
    assert "Also here now" not in words(colleague.get(page))


def test_time_is_summed_by_day_without_saying_who_or_what(world: World, page: str) -> None:
    world.read()
    officer = as_(world.officer)
    for seconds in ("12", "8", "x", "99999"):
        officer.post(f"{page}time/", {"seconds": seconds})
    row = PageTime.objects.get()
    assert (row.pages, row.seconds) == (3, 620)
    told = {field.name for field in PageTime._meta.get_fields()}
    assert not told & {"version_id", "case_id", "person_id", "by_id", "item_id", "page"}


def test_every_page_and_deed_is_not_there_for_who_stands_outside(world: World, page: str) -> None:
    world.read()
    remark = new_id()
    actions.return_redaction(
        remark_id=remark,
        version_id=world.version_id,
        complaint=actions.Complaint("ASK", "OVER", "1", "1"),
        is_charged=False,
        actor=world.prosecutor,
        now=world.now,
    )
    gets = [page, f"{page}page/1/", f"{page}served/1/", f"{page}copies/", f"{page}return/"]
    posts = ["read", "rule", "accept", "add", "undo", "redo", "finish", "render", "second", "time", "present"]
    posts += ["copies", "return"]
    for actor in (world.stranger, world.clerk, world.colleague):
        client = as_(actor)
        absent = words(client.get(f"/review/version/{new_id()}/"))
        for address in [*gets, f"/review/case/{world.case_id}/"]:
            answer = client.get(address)
            assert answer.status_code == 404, address
        for deed in posts:
            assert client.post(f"{page}{deed}/", {"page": "1"}).status_code == 404, deed
        assert client.post(f"/review/remark/{remark}/answer/").status_code == 404
        assert len(words(client.get(page))) == len(absent)


def test_copies_are_asked_for_many_documents_and_refusals_are_told(world: World, page: str) -> None:
    world.read()
    world.decide_all()
    officer = as_(world.officer)
    listed = words(officer.get(f"/review/case/{world.case_id}/"))
    assert "Make 1 copy" in listed
    landed = officer.post(
        f"/review/case/{world.case_id}/copies/", {"version": [world.version_id, new_id()]}, follow=True
    )
    assert "Being made" in words(landed)
    assert Rendition.objects.get().recipient == TO
