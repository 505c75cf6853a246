"""Serving: what goes, to whom it becomes readable, what is recorded, and how it ends."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy

import pytest
from django.test import override_settings

import factories
from loopback import smtp_server
from stages.disclosure.served import Served, change_firm, email_of, make_served, passed, serve
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.stages.disclosure.defence import opening, searching
from unbroken.stages.disclosure.defence import queries as portal
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ReleaseSettled, ReleaseStopped
from unbroken.stages.disclosure.models import Release, ReleaseEntry
from unbroken.stages.disclosure.releases import actions as releases
from unbroken.stages.disclosure.releases.rules import State
from unbroken.stages.disclosure.serving import actions, expiry, giving, notices, queries, rules
from unbroken.stages.disclosure.serving.errors import CopyNotProven, NoticeElsewhere, NotReleased, ServiceSettled
from unbroken.stages.disclosure.serving.models import Opening, ServedDocument, Service, ServiceNotice, Wrapping
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind, ServiceState
from unbroken.stages.incidents import queries as incidents
from unbroken.stages.incidents.views import Asked
from unbroken.stages.incidents.vocabulary import DataKind, Reach
from unbroken.stages.review import actions as review
from unbroken.stages.review.vocabulary import RenditionState


@pytest.fixture
def served(database: object, now: datetime) -> Iterator[Served]:
    yield make_served(now)
    factories.forget_caches()


def test_released_document_is_served_opened_and_both_are_recorded(served: Served) -> None:
    prosecutor, now = served.world.prosecutor, served.now
    proof = queries.get_proof(prosecutor, served.service_id, now=now)
    assert Release.objects.get().state == State.SERVED
    assert (proof.state, proof.opened_count, len(proof.documents)) == (ServiceState.SERVED, 0, 1)
    assert proof.to == "Fern Solicitors"
    assert "Statement" not in proof.documents[0].label
    assert serve(served.world, Release.objects.get().pk) == served.service_id

    notice_names_nobody_and_is_sent_once(served)
    (folder,) = portal.list_folders(served.solicitor, now=now)
    assert folder.unopened == 1
    opened = opening.open_document(document_id=served.document_id, actor=served.solicitor, now=now)
    row = ServedDocument.objects.get(pk=served.document_id)
    data = b"".join(opening.open_sealed(row, served.solicitor).open_all())
    assert data.startswith(b"%PDF")
    assert opened.document.opened_at == now

    again = queries.get_proof(prosecutor, served.service_id, now=now)
    assert again.documents[0].opened_at == now
    assert again.opened_by == (), "who opened it is the defence's own business until a recall"
    of_firm = Pending.objects.filter(log_id=served.solicitor.organisation_id, type="defence:document:opened")
    of_area = Pending.objects.filter(log_id=prosecutor.organisation_id, type="service:opening:noted")
    assert (of_firm.count(), of_area.count()) == (1, 1)
    assert not Pending.objects.filter(log_id=prosecutor.organisation_id, type="defence:document:opened").exists()


def test_nothing_is_given_that_did_not_pass_or_is_not_the_proven_copy(served: Served) -> None:
    world, now = served.world, served.now
    draft = world.draft()
    with pytest.raises(NotReleased):
        serve(world, draft)
    for actor in (world.solicitor, world.base.officer, world.base.stranger, world.base.clerk):
        with pytest.raises(NotVisible):
            serve(world, draft, actor=actor)
    row, entry = Service.objects.get(), ReleaseEntry.objects.exclude(sha256="").get()
    original = {entry.version_id: replace_entry(entry, made_version_id=entry.version_id)}
    with pytest.raises(CopyNotProven):
        giving.check_copy(entry.version_id, original, "JS/1")
    changed = {entry.made_version_id: replace_entry(entry, sha256="ab" * 32)}
    with pytest.raises(CopyNotProven):
        giving.check_copy(entry.made_version_id, changed, "JS/1")
    row.release_id = draft
    with pytest.raises(NotReleased):
        giving.give(service=row, organisation_id=served.theirs.organisation_id, actor=world.prosecutor, now=now)
    assert not Wrapping.objects.filter(organisation_id=served.theirs.organisation_id).exists()
    never_holds_an_original(served)


def replace_entry(entry: ReleaseEntry, **changes: str) -> ReleaseEntry:
    facts = {"made_version_id": entry.made_version_id, "sha256": entry.sha256, "version_id": entry.version_id}
    return ReleaseEntry(**{**facts, **changes})


def never_holds_an_original(served: Served) -> None:
    from unbroken.stages.evidence import queries as evidence
    from unbroken.stages.evidence.models import Envelope

    assert not Envelope.objects.filter(organisation_id=served.solicitor.organisation_id).exists()
    for version_id in (served.world.base.version_id, ServedDocument.objects.get().version_id):
        with pytest.raises(NotVisible):
            evidence.get_version(served.solicitor, version_id)
        with pytest.raises(NotVisible):
            evidence.require_reading(served.solicitor, version_id)


def notice_names_nobody_and_is_sent_once(served: Served) -> None:
    notice = ServiceNotice.objects.get()
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    with smtp_server() as box, override_settings(EMAIL_BACKEND=smtp, EMAIL_HOST="127.0.0.1", EMAIL_PORT=box.port):
        notices.send_notice(key=notice.key, now=served.now)
        notices.send_notice(key=notice.key, now=served.now)
    ((_sender, recipients, whole),) = box.taken
    message = message_from_bytes(whole, policy=policy.default)
    assert recipients == [served.address]
    names = [*Service.objects.get().client_name.split(), "JS/", "Statement"]
    assert not [one for one in names if one in message["Subject"] + message.get_content()]
    assert rules.reference(served.service_id) in message["Subject"]


def test_recall_ends_access_at_once_shows_who_opened_it_and_fills_the_register(served: Served) -> None:
    prosecutor, now = served.world.prosecutor, served.now
    opening.open_document(document_id=served.document_id, actor=served.solicitor, now=now)
    with pytest.raises(DisclosureIncomplete):
        actions.recall_service(service_id=served.service_id, reason=" ", actor=prosecutor, now=now)
    with pytest.raises(NotVisible):
        actions.recall_service(service_id=served.service_id, reason="Wrong", actor=served.solicitor, now=now)
    made = actions.recall_service(service_id=served.service_id, reason="Wrong firm", actor=prosecutor, now=now)
    assert actions.recall_service(service_id=served.service_id, reason="Again", actor=prosecutor, now=now) == made
    for look in (portal.get_document, portal.require_reading):
        with pytest.raises(NotVisible):
            look(served.solicitor, served.document_id, now=now)
    assert portal.list_folders(served.solicitor, now=now) == []
    assert not Wrapping.objects.exclude(header=b"").exists()
    proof = queries.get_proof(prosecutor, served.service_id, now=now)
    assert [(one.name, one.first_at) for one in proof.opened_by] == [("Petra Vale", now)]
    entry = incidents.get_incident(served.world.manager, made)
    assert "1 of 1 documents were opened" in entry.row.sentence
    assert (entry.data_kinds, entry.reach) == ((DataKind.OTHER,), Reach.DEFENCE_LAWYER)
    assert ServiceNotice.objects.filter(kind=NoticeKind.RECALLED, address=served.address).count() == 1
    assert Release.objects.get().state == State.RECALLED
    with pytest.raises(ServiceSettled):
        actions.renew_service(service_id=served.service_id, actor=prosecutor, now=now)


def test_new_version_withdraws_the_old_one(served: Served) -> None:
    world, now = served.world, served.now
    release_id = passed(world, authority="S9")
    for too_soon in (now.date(), now.date() + timedelta(days=6)):
        with pytest.raises(DisclosureIncomplete):
            serve(world, release_id, response_due=too_soon)
    second = serve(world, release_id, replaces_id=served.service_id, response_due=date(2026, 6, 1), now=now)
    assert queries.get_proof(world.prosecutor, second, now=now).response_due == date(2026, 6, 1)
    old, new = Service.objects.get(pk=served.service_id), Service.objects.get(pk=second)
    assert (old.state, new.number, new.replaces_id) == (ServiceState.REPLACED, 2, old.pk)
    with pytest.raises(NotVisible):
        portal.get_document(served.solicitor, served.document_id, now=now)
    (folder,) = portal.list_folders(served.solicitor, now=now)
    assert [one.id for one in folder.services] == [second]
    assert queries.get_proof(world.prosecutor, old.pk, now=now).replaced_by_id == second


def test_expired_access_shows_the_list_opens_nothing_and_is_renewed_by_one_click(served: Served) -> None:
    from unbroken.stages.disclosure.defence import actions as defence

    soon = served.world.now + rules.ACCESS - timedelta(days=3)
    assert expiry.warn(served.now) == 0
    assert (expiry.warn(soon), expiry.warn(soon + timedelta(days=1))) == (1, 0)
    assert queries.get_proof(served.world.prosecutor, served.service_id, now=soon).is_expiring
    over = served.world.now + rules.ACCESS
    (folder,) = portal.list_folders(served.solicitor, now=over)
    assert folder.services[0].is_expired
    with pytest.raises(NotVisible):
        opening.open_document(document_id=served.document_id, actor=served.solicitor, now=over)
    with pytest.raises(NotVisible):
        defence.renew_access(service_id=served.service_id, actor=served.theirs, now=over)
    until = defence.renew_access(service_id=served.service_id, actor=served.clerk, now=over)
    assert until == over + rules.ACCESS
    opening.open_document(document_id=served.document_id, actor=served.solicitor, now=over)
    assert Opening.objects.count() == 1


def test_keys_follow_a_new_encryption_key_and_a_new_firm(served: Served) -> None:
    from unbroken.ground.access.roles import Role
    from unbroken.ground.organisations.actions import rotate_key
    from unbroken.ground.organisations.models import KeyPurpose
    from unbroken.stages.disclosure import rewrapping

    now, row = served.now, ServedDocument.objects.get()
    administrator = Actor(served.solicitor.person_id, served.solicitor.organisation_id, frozenset({Role.ORG_ADMIN}))
    rotate_key(KeyPurpose.ENCRYPTION, actor=administrator, now=now)
    assert (rewrapping.rewrap_all(now), rewrapping.rewrap_all(now)) == (1, 0)
    assert next(iter(opening.open_sealed(row, served.solicitor).open_all()))
    change_firm(served, served.later.organisation_id, now)
    assert searching.search(served.later, served.case_id, "window", now=now), "before anybody there opened it"
    opening.open_document(document_id=served.document_id, actor=served.later, now=now)
    assert next(iter(opening.open_sealed(row, served.later).open_all()))
    with pytest.raises(NotVisible):
        opening.open_sealed(row, served.solicitor)


def test_objection_in_time_and_late_is_recorded_by_both_sides_and_each_statement_once(served: Served) -> None:
    from unbroken.stages.disclosure.defence import actions as defence
    from unbroken.stages.disclosure.serving import objecting

    world, now = served.world, served.now
    service_id = serve(world, passed(world, authority="S9"), now=now)
    proof = queries.get_proof(world.prosecutor, service_id, now=now)
    assert (proof.is_s9_notice, proof.response_due) == (True, date(2026, 5, 11)), "Monday and five business days"
    (line,) = proof.statements
    ask = {"service_id": service_id, "document_ids": [line.id], "reason": "She was not there.", "now": now}
    for actor in (served.clerk, served.theirs, served.counsel, world.prosecutor):
        with pytest.raises(NotVisible):
            defence.object_to_statements(**ask, actor=actor)
    with pytest.raises(NotVisible):
        defence.object_to_statements(**{**ask, "document_ids": [served.document_id]}, actor=served.solicitor)
    for _twice in range(2):
        defence.object_to_statements(**ask, actor=served.solicitor)
    again = {**ask, "received_on": date(2026, 5, 20), "now": now + timedelta(days=20)}
    objecting.record_objection(**again, actor=world.prosecutor)
    (line,) = queries.get_proof(world.prosecutor, service_id, now=now).statements
    assert line.objection is not None
    assert (line.objection.received_on, line.objection.is_late) == (date(2026, 5, 4), False)
    of_firm = Pending.objects.filter(log_id=served.solicitor.organisation_id, type="defence:objection:made")
    of_area = Pending.objects.filter(log_id=world.prosecutor.organisation_id, type="service:objection:recorded")
    assert (of_firm.count(), of_area.count()) == (1, 1)

    later = serve(world, passed(world, authority="S9"), now=now)
    (open_line,) = queries.get_proof(world.prosecutor, later, now=now).objectable
    with pytest.raises(DisclosureIncomplete):
        objecting.record_objection(**{**again, "service_id": later, "document_ids": [open_line.id], "now": now},
                                   actor=world.prosecutor)  # fmt: skip
    objecting.record_objection(**{**again, "service_id": later, "document_ids": [open_line.id]}, actor=world.prosecutor)
    assert queries.get_proof(world.prosecutor, later, now=again["now"]).statements[0].objection.is_late  # type: ignore[union-attr]


def test_firm_that_changed_since_the_release_stops_the_serving_until_it_is_put_right(served: Served) -> None:
    world, now = served.world, served.now
    release_id = passed(world)
    change_firm(served, served.later.organisation_id, now)
    for _twice in range(2):
        with pytest.raises((ReleaseStopped, NotReleased)):
            serve(world, release_id, now=now)
    row = Release.objects.get(pk=release_id)
    assert (row.state, row.released_at, row.released_by_id) == (State.STOPPED, None, "")
    assert list(row.checks.filter(passed=False).values_list("rule", flat=True)) == ["on-record"]
    assert not row.entries.exclude(made_version_id="", sha256="", page_count=0).exists()
    assert not Service.objects.filter(release_id=release_id).exists()
    prevented = incidents.list_incidents(served.world.manager, asked=Asked(kind="PREVENTED"), now=now).rows
    assert [one.rule for one in prevented].count("on-record") == 1

    change_firm(served, served.solicitor.organisation_id, now + timedelta(minutes=1))
    common = {"release_id": release_id, "actor": world.prosecutor, "now": now + timedelta(minutes=2)}
    assert releases.check_release(**common) is State.READY
    assert releases.release(**common, confirmed=True) is State.RELEASED
    with pytest.raises(ReleaseSettled):
        releases.check_release(**common)
    assert serve(world, release_id, now=common["now"])


def test_copy_or_decision_that_changed_since_the_release_is_not_served(served: Served) -> None:
    world, now = served.world, served.now
    again = {"version_id": world.base.version_id, "recipient": Recipient.DEF_REP, "client": world.client_id}
    release_id = passed(world)
    words = {"page": 1, "text": "window", "kind": "FREE_ID", "reason_code": "R06"}
    assert review.add_text(**again, **words, actor=world.prosecutor, now=now)
    with pytest.raises(ReleaseStopped):
        serve(world, release_id, now=now)
    assert "made before something changed" in Release.objects.get(pk=release_id).checks.get(passed=False).sentence

    made = review.render_version(**again, actor=world.prosecutor, now=now)
    assert review.do_render(rendition_id=made, now=now) is RenditionState.PROVEN
    release_id = passed(world)
    review.undo(**again, actor=world.prosecutor, now=now)
    assert review.render_version(**again, actor=world.prosecutor, now=now + timedelta(minutes=1)) != made
    with pytest.raises(ReleaseStopped):
        serve(world, release_id, now=now)
    stopped = Release.objects.get(pk=release_id).checks.filter(passed=False)
    assert ["another copy was made" in one.sentence for one in stopped] == [True]


def test_notice_to_somebody_who_is_not_at_the_recipient_is_refused_and_a_near_miss(served: Served) -> None:
    from unbroken.stages.disclosure.serving import telling

    world, now, cousin = served.world, served.now, "cousin@mail.example"
    release_id = passed(world)
    with pytest.raises(NoticeElsewhere, match=cousin) as refused:
        serve(world, release_id, notices=[served.address, cousin])
    assert set(refused.value.fields) == {"notices"}
    with pytest.raises(NoticeElsewhere):
        serve(world, release_id, notices=[email_of(served.theirs)])
    with pytest.raises(NoticeElsewhere):
        telling.tell_recipient(
            service_id=served.service_id, method="", proof="", notices=[cousin], actor=world.prosecutor, now=now
        )
    found = incidents.list_incidents(world.manager, asked=Asked(kind="PREVENTED"), now=now).rows
    assert [one.rule for one in found] == ["notice", "notice"], "one of each attempt: the release, and what was served"
    assert not any(cousin in one.sentence for one in found)
    assert not ServiceNotice.objects.filter(address=cousin).exists()
    assert serve(world, release_id, notices=[served.address.upper()])


def test_nobody_told_is_refused_or_a_task_until_somebody_is(served: Served) -> None:
    from unbroken.stages.disclosure.serving import telling

    world, now = served.world, served.now
    release_id = passed(world)
    with pytest.raises(DisclosureIncomplete, match="Nobody would be told"):
        serve(world, release_id, notices=[])
    with pytest.raises(DisclosureIncomplete, match="who took it"):
        serve(world, release_id, notices=[], method="COURT")
    service_id = serve(world, release_id, notices=[], method="COURT", proof="Ms Vale, court 2")
    proof = queries.get_proof(world.prosecutor, service_id, now=now)
    assert (proof.is_untold, proof.notices, proof.proof) == (False, (), "Ms Vale, court 2")
    of_people = serve(world, passed(world))
    assert [one.address for one in queries.get_proof(world.prosecutor, of_people, now=now).notices] == [
        email_of(served.clerk)
    ], "without an address, the firm's own administrators"

    ServiceNotice.objects.filter(service_id=of_people).delete()
    untold = [one.id for one in queries.list_services(world.prosecutor, served.case_id, now=now) if one.is_untold]
    assert untold == [of_people]
    for actor, waiting in ((world.prosecutor, [of_people]), (world.solicitor, []), (world.base.officer, [])):
        assert [one.id for one in queries.list_untold(actor, [served.case_id], now=now)] == waiting
    tell = {"service_id": of_people, "method": "", "proof": "", "now": now}
    with pytest.raises(DisclosureIncomplete):
        telling.tell_recipient(**tell, notices=[], actor=world.prosecutor)
    with pytest.raises(NotVisible):
        telling.tell_recipient(**tell, notices=["a@firm.example"], actor=served.solicitor)
    telling.tell_recipient(**tell, notices=[email_of(served.clerk)], actor=world.prosecutor)
    assert not queries.get_proof(world.prosecutor, of_people, now=now).is_untold


def test_notices_go_to_whoever_holds_it_now_and_a_recall_to_everybody_who_opened_it(served: Served) -> None:
    now, newer = served.now, email_of(served.later)
    opening.open_document(document_id=served.document_id, actor=served.solicitor, now=now)
    change_firm(served, served.later.organisation_id, now)
    soon = served.world.now + rules.ACCESS - timedelta(days=3)
    assert (expiry.warn(soon), expiry.warn(soon)) == (1, 0)
    told = ServiceNotice.objects.filter(service_id=served.service_id)
    for kind in (NoticeKind.MOVED, NoticeKind.EXPIRING):
        assert list(told.filter(kind=kind).values_list("address", flat=True)) == [newer]
    actions.recall_service(service_id=served.service_id, reason="Wrong case", actor=served.world.prosecutor, now=now)
    recalled = set(told.filter(kind=NoticeKind.RECALLED).values_list("address", "organisation_id"))
    firm = served.solicitor.organisation_id
    assert recalled == {(served.address, firm), (newer, served.later.organisation_id)}
