"""Pages of the portal and of serving: what each says, and that what is forbidden looks as what is absent."""

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.test import Client

import factories
from stages.disclosure.served import Served, email_of, make_served
from sweeps.test_absent_and_forbidden import answers
from sweeps.test_outsiders import addresses
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.disclosure.defence.models import CounselGrant, Note, Notebook, Undertaking
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.models import Opening, Service

SPACES = ("served", "serving", "disclosure")
NASTY = ["a\x00b", "\ud800", "<script>alert(1)</script>" + "x" * 6000]
FIELDS = ["q", "code", "email", "client_id", "reason", "confirmed", "service_id", "response_due", "replaces_id",
          "token", "is_s9_notice", "number", "sealed"]  # fmt: skip


@pytest.fixture
def served(database: object) -> Iterator[Served]:
    """Served five minutes ago: pages read the clock of the day."""
    cache.clear()
    yield make_served(datetime.now(UTC) - timedelta(minutes=5))
    factories.forget_caches()
    cache.clear()


def client_of(actor: Actor) -> Client:
    client = Client(raise_request_exception=False)
    factories.sign_in(client, actor)
    return client


def ids_of(served: Served) -> dict[str, str]:
    return {
        "case_id": served.case_id,
        "document_id": served.document_id,
        "service_id": served.service_id,
        "release_id": Release.objects.get().pk,
        "grant_id": grant(client_of(served.solicitor), served),
    }


def grant(client: Client, served: Served) -> str:
    """Let counsel in on the page; return the grant's id."""
    typed = {"client_id": served.world.client_id, "email": email_of(served.counsel)}
    answer = client.post(f"/served/{served.case_id}/counsel/", typed)
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"].rsplit("-", 1)[1]


def test_solicitor_reads_searches_lets_counsel_in_and_out_on_pages(served: Served) -> None:
    client = client_of(served.solicitor)
    home = client.get("/served/").content.decode()
    assert "1 not opened yet" in home
    case = client.get(f"/served/{served.case_id}/").content.decode()
    assert f"/served/document/{served.document_id}/" in case
    page = client.get(f"/served/document/{served.document_id}/").content.decode()
    assert f"/bytes/served/{served.document_id}?grant=" in page
    assert "All opened" in client.get("/served/").content.decode()
    found = client.get(f"/served/{served.case_id}/search/?q=window").content.decode()
    assert "<mark>window</mark>" in found
    assert "Nothing found" in client.get(f"/served/{served.case_id}/search/?q=07700").content.decode()
    made = grant(client, served)
    assert grant(client, served) == made
    counsel = client_of(served.counsel)
    assert counsel.get(f"/served/document/{served.document_id}/").status_code == 200
    assert counsel.get(f"/served/{served.case_id}/counsel/").status_code == 404
    for _twice in range(2):
        assert client.post(f"/served/counsel/{made}/end/").status_code == 302
    assert counsel.get(f"/served/document/{served.document_id}/still/").status_code == 404
    assert counsel.get(f"/served/{served.case_id}/").status_code == 404
    assert CounselGrant.objects.count() == 1


def test_what_is_forbidden_answers_as_what_is_absent_for_everybody_else(served: Served) -> None:
    ids = ids_of(served)
    base = served.world.base
    people = {
        "co-defendant's solicitor": served.theirs,
        "a firm that does not act": served.later,
        "court clerk": base.clerk,
        "police of another force": base.stranger,
    }
    absent = {name: path for name, path, _ in addresses({name: new_id() for name in ids})}
    telling, asked = [], 0
    for who, actor in people.items():
        client = client_of(actor)
        client.get("/served/")
        for name, path, _ in addresses(ids):
            if name.split(":")[0] not in SPACES or not any(one in path for one in ids.values()):
                continue
            if (who, name) == ("co-defendant's solicitor", "served:counsel"):
                page = client.get(path).content.decode()
                assert "Kai DUNMORE" in page, "they let counsel in for their own client"
                assert served.world.client_id not in page
                continue
            theirs, nothing = answers(client, path), answers(client, absent[name])
            telling += [
                f"{who}, {name}, {way}: {theirs[way][0]}, absent {nothing[way][0]}"
                for way in theirs
                if theirs[way] != nothing[way] or theirs[way][0] not in {404, 405, 422}
            ]
            asked += 1
    assert telling == []
    assert asked > 60
    assert Opening.objects.count() == 0


def test_serving_side_reads_its_own_pages_and_none_of_the_portal(served: Served) -> None:
    client = client_of(served.world.prosecutor)
    proof = client.get(f"/service/{served.service_id}/").content.decode()
    assert "Fern Solicitors" in proof
    assert "Petra Vale" not in proof
    assert client.get(f"/service/case/{served.case_id}/").status_code == 200
    for path in (f"/served/{served.case_id}/", f"/served/document/{served.document_id}/"):
        assert client.get(path).status_code == 404
    solicitor = client_of(served.solicitor)
    solicitor.get(f"/served/document/{served.document_id}/")
    assert "1 of 1 opened" in client.get(f"/service/{served.service_id}/").content.decode()
    for path in (f"/service/{served.service_id}/", f"/service/case/{served.case_id}/"):
        assert solicitor.get(path).status_code == 404


def test_recalled_document_is_gone_from_every_page_and_the_record_says_who_opened_it(served: Served) -> None:
    solicitor, prosecutor = client_of(served.solicitor), client_of(served.world.prosecutor)
    solicitor.get(f"/served/document/{served.document_id}/")
    empty = prosecutor.post(f"/service/{served.service_id}/recall/", {"reason": " "})
    assert empty.status_code == 422
    for _twice in range(2):
        answer = prosecutor.post(f"/service/{served.service_id}/recall/", {"reason": "It went to the wrong firm."})
        assert answer.status_code == 302
    assert "Petra Vale" in prosecutor.get(f"/service/{served.service_id}/").content.decode()
    for path in ("", "still/", "note/"):
        assert solicitor.get(f"/served/document/{served.document_id}/{path}").status_code == 404
    assert "Nothing is served on you" in solicitor.get("/served/").content.decode()
    assert prosecutor.post(f"/service/{served.service_id}/renew/").status_code == 409


def test_expired_access_says_so_opens_nothing_and_comes_back_with_one_press(database: object) -> None:
    cache.clear()
    served = make_served(datetime.now(UTC) - rules.ACCESS - timedelta(hours=1))
    client = client_of(served.solicitor)
    assert "Access has ended" in client.get(f"/served/{served.case_id}/").content.decode()
    closed = client.get(f"/served/document/{served.document_id}/")
    assert closed.status_code == 403
    assert "Your access ended on" in closed.content.decode()
    assert "/bytes/" not in closed.content.decode()
    stranger = client_of(served.theirs)
    assert stranger.post(f"/served/service/{served.service_id}/renew/").status_code == 404
    for _twice in range(2):
        assert client.post(f"/served/service/{served.service_id}/renew/").status_code == 302
    assert client.get(f"/served/document/{served.document_id}/").status_code == 200
    assert Service.objects.get().expires_at > datetime.now(UTC) + rules.ACCESS - timedelta(minutes=5)
    factories.forget_caches()
    cache.clear()


LOCKED = {"salt": "c2FsdA==", "rounds": 600_000, "key": "a2V5", "recovery_salt": "c2FsdA==", "recovery_key": "a2V5"}


def send(client: Client, path: str, body: object) -> int:
    return client.post(path, json.dumps(body), "application/json").status_code


def test_notes_are_bytes_of_their_writer_alone_and_a_stale_one_is_refused(served: Served) -> None:
    solicitor, clerk = client_of(served.solicitor), client_of(served.clerk)
    note = f"/served/document/{served.document_id}/note/"
    sealed = base64.b64encode(b"not to be read here").decode()
    assert send(solicitor, note, {"number": 0, "sealed": sealed}) == 404, "there is no notebook yet"
    assert send(solicitor, "/served/notebook/", LOCKED) == 200
    assert send(solicitor, "/served/notebook/", LOCKED) == 409
    assert send(solicitor, note, {"number": 0, "sealed": sealed}) == 200
    assert send(solicitor, note, {"number": 0, "sealed": sealed}) == 409
    assert send(solicitor, note, {"number": 1, "sealed": sealed}) == 200
    (line,) = solicitor.get("/served/notebook/notes/").json()["notes"]
    assert (line["document"], line["sealed"]) == (served.document_id, sealed)
    assert clerk.get("/served/notebook/notes/").json() == {"notes": []}
    assert clerk.get(note).json()["sealed"] == ""
    assert clerk.get("/served/notebook/").json() == {"locked": None}
    (event,) = Pending.objects.filter(type="defence:note:kept").order_by("seq")[:1]
    assert event.log_id == served.solicitor.organisation_id
    assert Note.objects.get().number == 2


NO_LOCKS: list[object] = [
    None,
    [],
    "x",
    {},
    {**LOCKED, "rounds": 1000},
    {**LOCKED, "key": "a" * 9000},
    {**LOCKED, "salt": "?"},
    {**LOCKED, "more": "x"},
    {**LOCKED, "rounds": "600000"},
    {**LOCKED, "rounds": True},
]


def test_lock_that_is_none_is_not_kept(served: Served) -> None:
    client = client_of(served.solicitor)
    assert [send(client, "/served/notebook/", body) for body in NO_LOCKS] == [422] * len(NO_LOCKS)
    assert not Notebook.objects.exists()


def test_nasty_text_in_every_field_is_never_a_fault(served: Served) -> None:
    clients = [client_of(one) for one in (served.solicitor, served.world.prosecutor)]
    ids = ids_of(served)
    faults = []
    for nasty in NASTY:
        form = urlencode(dict.fromkeys(FIELDS, nasty.encode("utf-8", "surrogatepass")))
        body = json.dumps(dict.fromkeys(FIELDS, nasty))
        for name, path, _ in addresses({**ids, "token": "x"}):
            if name.split(":")[0] not in {"served", "serving"} or name == "served:leave":
                continue
            for client in clients:
                sent = [client.get(f"{path}?{form}"), client.post(path, form, "application/x-www-form-urlencoded")]
                sent.append(client.post(path, body, "application/json"))
                faults += [f"{name}: {one.status_code}" for one in sent if one.status_code >= 500]
                faults += [name for one in sent if b"<script>alert(1)" in one.content]
    assert faults == []
    assert not Undertaking.objects.exists()
