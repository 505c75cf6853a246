"""Webhooks: queued with what happened, signed, tried again, kept in a log, sent to public addresses only."""

import base64
import hashlib
import hmac
import http.server
import json
import threading
from datetime import timedelta

import pytest
from django.db import transaction

import factories
from service.api.calling import connect
from unbroken.ground.access.roles import Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.webhooks import actions, queries, telling
from unbroken.ground.webhooks.errors import WebhookIncomplete
from unbroken.ground.webhooks.events import WebhookEvent, sign
from unbroken.ground.webhooks.models import Attempt, Delivery, Endpoint, State
from unbroken.ground.webhooks.sending import is_public, send
from unbroken.stages.handovers import actions as handovers


class Receiver:
    """A real HTTP server on loopback that keeps what it was sent. statuses: what it answers, the last one for ever."""

    def __init__(self) -> None:
        self.statuses = [200]
        self.taken: list[tuple[dict[str, str], bytes]] = []
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.taken.append(({name.lower(): text for name, text in self.headers.items()}, body))
                status = receiver.statuses.pop(0) if len(receiver.statuses) > 1 else receiver.statuses[0]
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def receiver():
    made = Receiver()
    yield made
    made.close()


@pytest.fixture
def inside(settings):
    """Let webhooks go to loopback, as tests and demonstrations do."""
    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"webhooks_to_private_addresses": True})


@pytest.fixture
def hook(world, inside, receiver, moment):
    """A webhook of the force that is told of everything."""
    return actions.add_webhook(
        webhook_id=new_id(), url=receiver.url, events=list(WebhookEvent), actor=world.admin, now=moment
    )


def run_waiting(now):
    """Make the attempt whose turn it is for each delivery, as the job does."""
    for delivery in Delivery.objects.filter(state=State.WAITING).order_by("id"):
        telling.deliver(delivery_id=delivery.id, attempt=delivery.attempts, now=now)


def test_message_is_signed_and_names_ids_only(world, hook, receiver, moment):
    case_id = factories.make_case(world.officer, now=moment, operation_name="QUILLFEATHER")
    run_waiting(moment)
    ((headers, body),) = receiver.taken
    message = json.loads(body)
    assert message == {
        "type": "case.registered",
        "timestamp": moment.isoformat(),
        "data": {"case_id": case_id},
    }
    key = base64.b64decode(queries.get_secret(world.admin, hook).removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert abs(int(headers["webhook-timestamp"]) - moment.timestamp()) <= 1


def test_signature_is_that_of_the_published_example():
    from datetime import UTC, datetime

    at = datetime.fromtimestamp(1614265330, UTC)
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    assert sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, '{"test": 2432232314}') == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


def test_nothing_is_queued_when_what_happened_is_rolled_back(world, hook, moment):
    with pytest.raises(RuntimeError), transaction.atomic():
        factories.make_case(world.officer, now=moment)
        raise RuntimeError
    assert not Delivery.objects.exists()


def test_both_sides_are_told_of_a_handover_each_of_its_own_part(world, hook, receiver, moment):
    theirs = actions.add_webhook(
        webhook_id=new_id(),
        url=receiver.url,
        events=[WebhookEvent.HANDOVER_ARRIVED, WebhookEvent.HANDOVER_RECEIVED, WebhookEvent.HANDOVER_OVERDUE],
        actor=factories.make_person(world.area, Role.ORG_ADMIN, now=moment),
        now=moment,
    )
    due = moment + timedelta(minutes=31)
    handover_id = factories.send(world.officer, world.case_id, [world.sealed], world.recipient, now=moment, due_at=due)
    handovers.raise_overdue_alarms(due)
    factories.receive(world.recipient, handover_id, now=due)
    told = {
        (delivery.endpoint_id, delivery.event)
        for delivery in Delivery.objects.all()
        if json.loads(delivery.body)["data"].get("handover_id") == handover_id
    }
    assert told == {
        (hook, "handover.sent"),
        (hook, "handover.overdue"),
        (hook, "handover.received"),
        (theirs, "handover.arrived"),
        (theirs, "handover.overdue"),
        (theirs, "handover.received"),
    }


def test_sealing_and_refusing_are_told(world, hook, moment):
    factories.make_sealed_item(world.officer, world.case_id, now=moment)
    handover_id = factories.send(world.officer, world.case_id, [world.sealed], world.recipient, now=moment)
    handovers.refuse_handover(handover_id=handover_id, reason="Wrong file", actor=world.recipient, now=moment)
    assert {one.event for one in Delivery.objects.all()} == {"item.sealed", "handover.sent", "handover.refused"}


def test_failed_delivery_waits_longer_each_time_and_is_given_up_at_last(world, hook, receiver, moment):
    receiver.statuses = [503]
    factories.make_case(world.officer, now=moment)
    at, waits = moment, []
    while (delivery := Delivery.objects.get()).state == State.WAITING:
        telling.deliver(delivery_id=delivery.id, attempt=delivery.attempts, now=at)
        delivery.refresh_from_db()
        if delivery.next_at is not None:
            waits.append((delivery.next_at - at).total_seconds())
            at = delivery.next_at
    assert waits == list(telling.WAITS)
    assert delivery.state == State.FAILED
    assert Attempt.objects.count() == len(telling.WAITS) + 1
    assert {headers["webhook-id"] for headers, _ in receiver.taken} == {delivery.message_id}


def test_job_run_twice_sends_once(world, hook, receiver, moment):
    factories.make_case(world.officer, now=moment)
    delivery = Delivery.objects.get()
    for _ in range(2):
        telling.deliver(delivery_id=delivery.id, attempt=0, now=moment)
    assert len(receiver.taken) == 1
    assert Attempt.objects.get().status == 200


def test_redirect_is_not_followed(world, hook, receiver, moment):
    receiver.statuses = [302]
    factories.make_case(world.officer, now=moment)
    run_waiting(moment)
    assert len(receiver.taken) == 1
    assert Attempt.objects.get().outcome.endswith("redirect, which is not followed.")


def test_replay_sends_the_same_message_again_and_only_once_settled(world, hook, receiver, moment):
    factories.make_case(world.officer, now=moment)
    first = Delivery.objects.get()
    with pytest.raises(Conflict):
        actions.replay(delivery_id=first.id, actor=world.admin, now=moment)
    run_waiting(moment)
    actions.replay(delivery_id=first.id, actor=world.admin, now=moment)
    run_waiting(moment)
    (one, first_body), (two, second_body) = receiver.taken
    assert (one["webhook-id"], first_body) == (two["webhook-id"], second_body)


def test_renewed_secret_signs_beside_the_former_one_for_a_day(world, hook, receiver, moment):
    former = queries.get_secret(world.admin, hook)
    actions.renew_secret(webhook_id=hook, actor=world.admin, now=moment)
    present = queries.get_secret(world.admin, hook)
    assert former != present
    for after in (timedelta(hours=1), timedelta(hours=25)):
        factories.make_case(world.officer, now=moment)
        run_waiting(moment + after)
    (early, body), (late, _) = receiver.taken
    told = moment + timedelta(hours=1)
    expected = [sign(secret, early["webhook-id"], told, body.decode()) for secret in (present, former)]
    assert early["webhook-signature"].split(" ") == expected
    assert len(late["webhook-signature"].split(" ")) == 1


def test_paused_and_removed_webhooks_are_told_nothing(world, hook, receiver, moment):
    actions.change_webhook(
        webhook_id=hook, url=receiver.url, events=list(WebhookEvent), is_paused=True, actor=world.admin, now=moment
    )
    factories.make_case(world.officer, now=moment)
    assert not Delivery.objects.exists()
    actions.remove_webhook(webhook_id=hook, actor=world.admin, now=moment)
    with pytest.raises(NotVisible):
        queries.get_secret(world.admin, hook)
    assert [event.type for event in Pending.objects.filter(object_id=hook).order_by("seq")] == [
        "organisation:webhook:added",
        "organisation:webhook:changed",
        "organisation:webhook:removed",
    ]


def test_removing_gives_up_what_waits(world, hook, moment):
    factories.make_case(world.officer, now=moment)
    actions.remove_webhook(webhook_id=hook, actor=world.admin, now=moment)
    run_waiting(moment)
    assert Delivery.objects.get().state == State.FAILED


def test_private_addresses_are_refused_when_added_and_when_sent(world, settings, receiver, moment):
    for url in ("https://127.0.0.1/x", "https://10.1.2.3/", "https://[::1]/", "https://169.254.169.254/latest"):
        with pytest.raises(WebhookIncomplete):
            actions.add_webhook(webhook_id=new_id(), url=url, events=["case.registered"], actor=world.admin, now=moment)
    answer = send(receiver.url, "{}", {})
    assert (answer.status, receiver.taken) == (0, [])
    assert "private network" in answer.outcome
    assert "private network" in send(receiver.url.replace("127.0.0.1", "localhost"), "{}", {}).outcome


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "::1", "fe80::1",
     "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "224.0.0.1", "255.255.255.255", "fe80::1%eth0"],
)  # fmt: skip
def test_inside_addresses_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700:4700::1111"])
def test_outside_addresses_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["", "http://records.example/x", "ftp://records.example", "https://user:pw@records.example/", "https://",
     "https://records.example/#x", "https://records.example/\nx", "https://records.example:99999/", "https://[::1"],
)  # fmt: skip
def test_addresses_that_cannot_be_told_are_refused(world, moment, url):
    with pytest.raises(WebhookIncomplete):
        actions.add_webhook(webhook_id=new_id(), url=url, events=["case.registered"], actor=world.admin, now=moment)


def test_unreachable_receiver_is_an_attempt_that_failed(world, inside, receiver, moment):
    receiver.close()
    answer = send(receiver.url, "{}", {}, to_private=True)
    assert (answer.status, answer.is_taken) == (0, False)


def test_webhooks_of_another_organisation_are_not_there(world, call, hook, moment):
    stranger = call(connect(world.area, Scope, now=moment))
    factories.make_case(world.officer, now=moment)
    delivery = Delivery.objects.get()
    assert stranger.get("/webhooks").json() == {"items": []}
    for path in (f"/webhooks/{hook}", f"/webhooks/{hook}/secret", f"/webhooks/{hook}/deliveries"):
        assert stranger.get(path).status_code == 404
    assert stranger.post(f"/webhooks/deliveries/{delivery.id}/replay").status_code == 404
    assert stranger.post(f"/webhooks/{hook}/secret").status_code == 404


def test_webhooks_through_the_api_from_adding_to_replaying(world, call, inside, receiver, moment):
    api = call(world.token)
    made = api.post("/webhooks", {"url": receiver.url, "events": ["case.registered"]}).json()["id"]
    secret = api.get(f"/webhooks/{made}/secret").json()["secret"]
    factories.make_case(world.officer, now=moment)
    run_waiting(moment)
    (delivery,) = api.get(f"/webhooks/{made}/deliveries").json()["items"]
    assert (delivery["state"], delivery["attempts"][0]["status"]) == ("DELIVERED", 200)
    headers, body = receiver.taken[0]
    assert headers["webhook-signature"] == sign(secret, headers["webhook-id"], moment, body.decode())
    assert api.post(f"/webhooks/deliveries/{delivery['id']}/replay").status_code == 201
    assert api.post(f"/webhooks/{made}/secret").status_code == 201
    assert api.get(f"/webhooks/{made}/secret").json()["secret"] != secret


def test_organisation_has_so_many_webhooks_and_no_more(world, moment, monkeypatch):
    monkeypatch.setattr(actions, "MOST", 1)
    facts = {"url": "https://records.example/", "events": ["case.registered"], "actor": world.admin, "now": moment}
    first = actions.add_webhook(webhook_id=new_id(), **facts)
    assert actions.add_webhook(webhook_id=first, **facts) == first
    with pytest.raises(Conflict):
        actions.add_webhook(webhook_id=new_id(), **facts)
    assert Endpoint.objects.count() == 1
