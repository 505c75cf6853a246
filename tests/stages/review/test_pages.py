"""The pages of the review, through real requests: what is shown, saved and recorded, and to whom nothing is."""

from dataclasses import replace
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

import factories
from stages.review.world import TO, World, as_, key_of, words
from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.review import actions, queries
from unbroken.stages.review.models import Finished, PageTime, Reading, Rendition, Ruling, Sent
from unbroken.stages.review.pages import place_id
from unbroken.stages.review.views import Place
from unbroken.stages.review.vocabulary import RenditionState, RulingState


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


def test_document_whose_reading_ends_while_its_page_is_made_is_shown(
    world: World, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer, get_review = as_(world.officer), queries.get_review
    officer.post(f"{page}read/", {"document_type": "MG11"})

    def read_just_after(*arguments: object, **more: object) -> object:
        try:
            return get_review(*arguments, **more)  # type: ignore[arg-type]
        finally:
            actions.do_read(reading_id=Reading.objects.get().pk, now=world.now)

    monkeypatch.setattr(queries, "get_review", read_just_after)
    shown = words(officer.get(page))
    assert "has had this document read" not in shown
    assert "4 to decide" in shown


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


def test_what_is_sent_again_because_its_answer_was_lost_is_done_once(world: World, page: str) -> None:
    at = world.read()
    phone, mail = key_of(at, InfoKind.PHONE), key_of(at, InfoKind.EMAIL)
    officer = as_(world.officer)
    for key in (phone, mail):
        typed = {"key": key, "say": "REDACT:R02", "expected": "0", "sent": new_id()}
        answers = [officer.post(f"{page}rule/", typed) for _again in range(2)]
        assert [one.status_code for one in answers] == [302, 302], "the second is not taken for somebody else's"
    sent = new_id()
    for _again in range(3):
        officer.post(f"{page}undo/", {"sent": sent})
    assert "3 to decide" in words(officer.get(page)), "one was undone, not both"
    assert as_(world.file_handler).post(f"{page}undo/", {"sent": sent}).status_code == 409
    refused = {"sent": new_id()}
    assert officer.post(f"{page}finish/", refused).status_code == 409
    for key in world.at().stand.open:
        world.rule(key, "REDACT")
    assert officer.post(f"{page}finish/", refused).status_code == 302, "what was refused was not done"
    assert Finished.objects.count() == 1
    for outsider in (world.stranger, world.colleague):
        assert as_(outsider).post(f"{page}undo/", {"sent": new_id()}).status_code == 404
    assert not Sent.objects.exclude(person_id=world.officer.person_id).exists()


def test_undo_lands_on_the_place_that_it_changed(world: World, page: str) -> None:
    key = key_of(world.read(), InfoKind.PHONE)
    officer = as_(world.officer)
    officer.post(f"{page}rule/", {"key": key, "say": "REDACT:R02"})
    landed = officer.post(f"{page}undo/", {"zoom": "150"})["Location"]
    assert landed.endswith(f"#{place_id(key)}")
    assert "zoom=150" in landed


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


def test_list_of_one_page_leads_on_to_the_next_page_with_something_to_decide(world: World) -> None:
    sheets = BytesIO()
    canvas = Canvas(sheets, pagesize=(595, 842), invariant=1)
    for line in ("My number is 07700 900123.", "Nothing to see here.", "At night ring 07700 900456."):
        canvas.drawString(72, 760, line)
        canvas.showPage()
    canvas.save()
    version = factories.make_sealed_item(world.officer, world.case_id, now=world.now, content=sheets.getvalue())
    first, last = world.read(version_id=version).stand.open
    officer, page = as_(world.officer), f"/review/version/{version}/"
    shown = officer.get(f"{page}?only=page")
    assert "Next to decide: page 3" in words(shown)
    assert f"#{place_id(last)}" in shown.content.decode()
    assert "Next to decide: page 1" in words(officer.get(f"{page}?only=page&page=3")), "what was skipped comes again"
    assert "Next to decide" not in words(officer.get(page)), "all of them are listed"
    for key in (first, last):
        world.rule(key, "REDACT", version_id=version)
    assert "Next to decide" not in words(officer.get(f"{page}?only=page"))


def test_place_over_two_pages_is_decided_beside_the_page_that_is_looked_at(world: World) -> None:
    world.read()
    one = queries.get_review(world.officer, world.version_id, TO, now=world.now).findings[0]
    spanning = replace(one, places=(Place(2, (0, 0, 9, 9)), Place(3, (0, 0, 9, 9))))
    assert [spanning.page_near(number) for number in (1, 2, 3, 4)] == [2, 2, 3, 2]


def test_two_who_have_a_document_open_see_each_other(world: World, page: str) -> None:
    world.read()
    officer, colleague = as_(world.officer), as_(world.file_handler)
    officer.post(f"{page}present/", {"step": "beat"})
    assert "Also here now: Rhian Calder." in words(colleague.get(page))
    assert "Also here now" not in words(officer.get(page))
    officer.post(f"{page}present/", {"step": "leave", "opening": "first"})
    officer.post(f"{page}present/", {"step": "beat", "opening": "first"})  # overtaken by the goodbye
    assert "Also here now" not in words(colleague.get(page))


def test_time_is_summed_by_day_without_saying_who_or_what(world: World, page: str) -> None:
    world.read()
    officer = as_(world.officer)
    for seconds, pages in (
        ("12", "1"),
        ("8", "1"),
        ("x", "1"),
        ("99999", "1"),
        ("30", "0"),
        ("30", "77"),
        ("30", "-1"),
    ):
        officer.post(f"{page}time/", {"seconds": seconds, "pages": pages})
    row = PageTime.objects.get()
    assert (row.pages, row.seconds) == (3, 12 + 8 + 600 + 30 + 30), "more of a page is no further page"
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
