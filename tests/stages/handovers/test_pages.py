from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

import factories
from unbroken.ground.ids import new_id
from unbroken.stages.handovers import actions, urls
from unbroken.stages.handovers.models import Handover, Receipt
from unbroken.stages.handovers.rules import State

HTML = "<script>alert(1)</script>"


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


def signed_in(actor) -> Client:
    client = Client()
    factories.sign_in(client, actor)
    return client


def page(client: Client, name: str, *given: str, **query: str) -> str:
    answer = client.get(reverse(name, args=given), query)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def checked(scene, **changes: str) -> dict[str, str]:
    facts = {
        "step": "send",
        "handover_id": new_id(),
        "chosen": " ".join(scene.versions),
        "to_organisation_id": scene.recipient.organisation_id,
        "to_person_id": scene.recipient.person_id,
        "due_at": (datetime.now(UTC) + timedelta(hours=2)).isoformat(),
        "note": "Please sign today",
    }
    return {**facts, **changes}


def test_send_pages_lead_from_the_case_to_the_recipients_receipt(scene) -> None:
    officer, place = signed_in(scene.officer), reverse("handovers:send", args=[scene.case_id])
    overview = page(officer, "cases:show", scene.case_id)
    assert "Send items" in overview
    assert "Interview of A" in overview
    assert "Interview of A" in page(officer, "handovers:send", scene.case_id)
    handover_id = new_id()
    chosen = {"step": "recipient", "handover_id": handover_id, "version_ids": list(scene.versions)}
    second = officer.post(place, {**chosen, "to_organisation_id": scene.recipient.organisation_id}).content.decode()
    assert scene.recipient.person_id in second
    assert scene.auditor.person_id not in second
    named = {
        "step": "check",
        "handover_id": handover_id,
        "chosen": " ".join(scene.versions),
        "to_organisation_id": scene.recipient.organisation_id,
        "to_person_id": scene.recipient.person_id,
        "due": "own",
        "due_on": (datetime.now(UTC) + timedelta(days=2)).date().isoformat(),
        "due_time": "17:30",
        "note": "Please sign today",
    }
    third = officer.post(place, named).content.decode()
    assert "Check before you send" in third
    due_at = third.split('name="due_at" value="')[1].split('"')[0]
    sent = officer.post(place, checked(scene, handover_id=handover_id, due_at=due_at))
    assert sent.url == reverse("handovers:show", args=[handover_id])
    assert officer.post(place, checked(scene, handover_id=handover_id, due_at=due_at)).url == sent.url
    assert Handover.objects.count() == 1
    assert "Waiting for receipt" in page(officer, "handovers:show", handover_id)
    assert Handover.objects.get().state == State.SENT

    recipient = signed_in(scene.recipient)
    assert handover_id in page(recipient, "handovers:inbox")
    assert handover_id in page(recipient, "home")
    seen = page(recipient, "handovers:show", handover_id)
    assert "Please sign today" in seen
    assert "Sign the receipt" in seen
    assert Handover.objects.get().state == State.OPENED
    sign = reverse("handovers:sign", args=[handover_id])
    unticked = recipient.post(sign)
    assert unticked.status_code == 422
    assert "Tick the box" in unticked.content.decode()
    assert not Receipt.objects.exists()
    signed = recipient.post(sign, {"confirmed": "yes"})
    assert signed.url.endswith("#receipt")
    assert recipient.post(sign, {"confirmed": "yes"}).url == signed.url
    assert Receipt.objects.count() == 1
    printed = page(recipient, "handovers:receipt", handover_id)
    assert escape("unbroken receipt v1") in printed
    text = recipient.get(reverse("handovers:receipt", args=[handover_id]), {"as": "text"})
    assert text.content.decode() == Receipt.objects.get().note
    assert "Received" in page(officer, "handovers:board", show="received")
    assert "Interview of A" in page(recipient, "cases:show", scene.case_id) or handover_id in page(
        recipient, "cases:show", scene.case_id
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"step": "recipient", "to_organisation_id": ""}, "Choose the organisation to send to."),
        ({"step": "recipient"}, "Choose at least one item to send."),
        ({"step": "check", "to_person_id": ""}, "Choose the person to send to."),
        ({"step": "check"}, "Choose by when the receipt is needed."),
        ({"step": "check", "due": "own"}, "Enter the date by which the receipt is needed."),
        ({"due_at": "2020-01-01T00:00:00+00:00"}, "The deadline for the receipt must be in the future."),
        ({"note": "x" * 1001}, "The note must be 1,000 characters or fewer."),
    ],
)
def test_send_pages_say_what_is_wrong(scene, changes: dict[str, str], sentence: str) -> None:
    answer = signed_in(scene.officer).post(reverse("handovers:send", args=[scene.case_id]), checked(scene, **changes))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Handover.objects.exists()


def test_refuse_and_recall_pages_ask_for_a_reason(scene, now) -> None:
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    recipient, officer = signed_in(scene.recipient), signed_in(scene.officer)
    empty = recipient.post(reverse("handovers:refuse", args=[handover_id]), {"reason": " "})
    assert empty.status_code == 422
    assert "Enter why you refuse" in empty.content.decode()
    assert officer.post(reverse("handovers:recall", args=[handover_id]), {"reason": ""}).status_code == 422
    assert recipient.post(reverse("handovers:refuse", args=[handover_id]), {"reason": HTML}).status_code == 302
    seen = page(officer, "handovers:show", handover_id)
    assert escape(HTML) in seen
    assert HTML not in seen
    late = officer.post(reverse("handovers:recall", args=[handover_id]), {"reason": "Late"})
    assert late.status_code == 422
    assert "This hand-over was refused" in late.content.decode()


def test_alarm_is_on_both_home_pages_until_somebody_acts(scene, now) -> None:
    due = now + timedelta(milliseconds=1)
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now, due_at=due)
    assert actions.raise_overdue_alarms(datetime.now(UTC)) == 1
    clients = [signed_in(one) for one in (scene.officer, scene.recipient, scene.manager)]
    for client in clients:
        assert "Overdue" in page(client, "home")
        assert "1 hand-over is overdue" in page(client, "handovers:board")
    other = signed_in(scene.other_caseworker)
    assert "Overdue" not in page(other, "home")
    assert "is overdue" not in page(other, "handovers:inbox")
    act_on = reverse("handovers:act-on-alarm", args=[handover_id])
    empty = clients[0].post(act_on, {"note": ""})
    assert "Enter what you did about the missing receipt." in empty.content.decode()
    assert clients[2].post(act_on, {"note": HTML}).status_code == 302
    for client in clients:
        assert "No receipt has been signed" not in page(client, "home")
        assert "is overdue" not in page(client, "handovers:inbox")
    seen = page(clients[0], "handovers:show", handover_id)
    assert "Overdue" in seen
    assert HTML not in seen
    assert escape(HTML) in seen


def test_html_in_every_text_field_is_shown_as_text(scene, now) -> None:
    version = factories.make_sealed_item(scene.officer, scene.case_id, now=now, title=HTML)
    handover_id = factories.send(scene.officer, scene.case_id, [version], scene.recipient, now=now, note=HTML)
    recipient = signed_in(scene.recipient)
    seen = page(recipient, "handovers:show", handover_id)
    assert seen.count(escape(HTML)) >= 2
    factories.receive(scene.recipient, handover_id, now=now)
    actions.request_copy(case_id=scene.case_id, version_ids=[version], reason=HTML, actor=scene.recipient, now=now)
    pages = [seen] + [
        page(recipient, name, *given)
        for name, given in (
            ("handovers:show", [handover_id]),
            ("handovers:receipt", [handover_id]),
            ("handovers:board", []),
            ("handovers:inbox", []),
            ("handovers:request-copy", [scene.case_id]),
            ("home", []),
        )
    ]
    assert all(HTML not in one for one in pages)
    assert HTML not in page(signed_in(scene.officer), "handovers:send", scene.case_id)


def test_ask_for_a_copy_page_shows_the_receipt_and_counts(scene, now) -> None:
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    factories.receive(scene.recipient, handover_id, now=now)
    client, place = signed_in(scene.recipient), reverse("handovers:request-copy", args=[scene.case_id])
    assert "Interview of A" in client.get(place).content.decode()
    assert client.post(place, {"version_ids": scene.versions[0], "reason": ""}).status_code == 422
    asked = {"version_ids": scene.versions[0], "reason": "Lost", "request_id": new_id()}
    for _ in range(2):
        answer = client.post(place, asked)
    assert answer.url == reverse("handovers:show", args=[handover_id]) + "#copies"
    seen = page(client, "handovers:show", handover_id)
    assert "Asked for again 1 time" in seen
    assert "Held by" in seen


def addresses(scene, handover_id: str) -> list[str]:
    given = {"handover_id": handover_id, "case_id": scene.case_id}
    return [
        reverse(f"handovers:{one.name}", kwargs={name: given[name] for name in one.pattern.converters})
        for one in urls.urlpatterns
        if one.pattern.converters
    ]


def test_every_address_of_a_handover_refuses_an_outsider_as_if_it_were_not_there(scene, now) -> None:
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    sent = {"confirmed": "yes", "reason": "x", "note": "x", **checked(scene)}
    for who in (scene.stranger, scene.colleague, scene.other_caseworker, scene.auditor):
        client = signed_in(who)
        for place in addresses(scene, handover_id):
            answers = {client.get(place).status_code, client.post(place, sent).status_code}
            assert answers <= {404, 405}, place
            assert 404 in answers, place
        absent = client.get(reverse("handovers:show", args=[new_id()])).status_code
        assert absent == client.get(reverse("handovers:show", args=[handover_id])).status_code == 404
    assert Handover.objects.get().state == State.SENT
    assert handover_id not in page(signed_in(scene.stranger), "handovers:board")


def test_every_address_leads_somebody_not_signed_in_to_the_sign_in_page(scene, now) -> None:
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    for place in [*addresses(scene, handover_id), reverse("handovers:board"), reverse("handovers:inbox")]:
        answer = Client().get(place)
        assert answer.status_code == 302, place
        assert answer.url.startswith(reverse("account_login")), place


def test_sign_without_the_form_token_is_refused(scene, now) -> None:
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    client = Client(enforce_csrf_checks=True)
    factories.sign_in(client, scene.recipient)
    assert client.post(reverse("handovers:sign", args=[handover_id]), {"confirmed": "yes"}).status_code == 403
    assert not Receipt.objects.exists()
