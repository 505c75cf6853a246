"""Documents that the court and the defence put into the bundle: sections, numbers, walls, and the review."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pikepdf import Pdf

import factories
from stages.disclosure.courtroom import Courtroom, make_courtroom
from stages.disclosure.served import email_of, passed, serve
from stages.packages.test_pages import signed_in
from stages.review.world import statement
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.sections import FILLED_BY, UNREAD
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.actions import rotate_key
from unbroken.ground.organisations.models import KeyPurpose
from unbroken.stages.cases import actions as cases
from unbroken.stages.disclosure import representation, rewrapping
from unbroken.stages.disclosure.bundles import opening as binding
from unbroken.stages.disclosure.bundles import queries as bundles
from unbroken.stages.disclosure.bundles.models import BundlePage, Lodged, LodgedKey
from unbroken.stages.disclosure.bundles.sections import RULES, Party
from unbroken.stages.disclosure.defence import actions as portal
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.lodging import queries
from unbroken.stages.disclosure.lodging.actions import lodge_document, withdraw_lodged
from unbroken.stages.disclosure.lodging.opening import open_lodged, open_sealed
from unbroken.stages.disclosure.schedules import queries as schedules
from unbroken.stages.disclosure.schedules.duty import Trigger
from unbroken.stages.disclosure.serving.vocabulary import Section

IN_1_7 = "IDPC CH CS KWS WS KE EX TAI SFR UM DS PC MCEB PL BAC SE AP APNL CFO"
PAPER = statement("A paper of two lines.", "Nothing else.")


@pytest.fixture
def room(database: object, now: datetime) -> Iterator[Courtroom]:
    made = make_courtroom(now)
    made.serve(*made.version_ids)
    yield made
    factories.forget_caches()


def lodge(room: Courtroom, section: str, actor: Actor | None = None, **changes: Any) -> str:
    facts: dict[str, Any] = {
        "lodged_id": new_id(),
        "bundle_id": room.bundle().id,
        "section": str(section),
        "client_id": room.world.client_id,
        "title": f"Paper of {section}",
        "untrusted": PAPER,
        "actor": actor or room.clerk,
        "now": room.now,
    }
    return lodge_document(**{**facts, **changes})


def outline(room: Courtroom, actor: Actor | None = None) -> dict[str, list[str]]:
    bundle = room.bundle(actor)
    return {one.part.section.value: [entry.pages for entry in one.entries] for one in bundle.chapters}


def sees(actor: Actor, lodged_id: str, room: Courtroom) -> bool:
    """Say whether a lodged document is there for somebody: known, readable, and among what is at court."""
    answers = set()
    for ask in (queries.get_lodged, queries.require_reading):
        try:
            ask(actor, lodged_id, now=room.now)
            answers.add(True)
        except NotVisible:
            answers.add(False)
    try:
        listed = queries.get_at_court(actor, room.case_id, now=room.now).documents
    except NotVisible:
        listed = ()
    assert answers == {lodged_id in {one.id for one in listed}}
    return True in answers


def test_every_section_of_the_brief_is_there_with_rules_that_the_policy_keeps() -> None:
    assert {one.value for one in Section} == {*IN_1_7.split(), "OTH", "PRV"}
    assert set(RULES) == set(Section)
    defence, crown = Role.DEF_SOL, Role.CPS_PROS
    for section, rule in RULES.items():
        unread, filled = UNREAD.get(section.value, frozenset()), FILLED_BY.get(section.value, frozenset())
        assert crown not in filled, "the prosecution serves through the gate"
        assert (defence in filled) == (Party.DEFENCE in rule.lodgers), section
        assert not (unread & {Role.CRT_LA, Role.CRT_CLK, Role.CRT_ADM}), section
        for role, party in ((defence, Party.DEFENCE), (crown, Party.PROSECUTION)):
            assert not (role in unread and party in rule.readers), section
    assert FILLED_BY["PRV"] & {Role.JUDGE, Role.JP} == {Role.JUDGE, Role.JP}
    assert all(role not in FILLED_BY.get(one, ()) for one in set(FILLED_BY) - {"PRV"} for role in (Role.JUDGE, Role.JP))


def test_court_fills_its_sections_late_papers_get_letters_and_nothing_is_renumbered(room: Courtroom) -> None:
    assert outline(room) == {"CS": ["1"], "KWS": ["2"]}
    lodge(room, Section.PLEA)
    lodge(room, Section.BAIL)
    lodge(room, Section.PLEA)
    made = lodge(room, Section.FINAL_ORDERS, lodged_id=(twice := new_id()))
    assert lodge(room, Section.FINAL_ORDERS, lodged_id=twice) == made
    assert outline(room) == {"CS": ["1"], "KWS": ["2"], "PL": ["3", "3A"], "BAC": ["4"], "CFO": ["5"]}
    room.serve(room.version_ids[1], authority="MCEB")
    assert outline(room)["MCEB"] == ["6"]
    with Pdf.open(BytesIO(binding.bind_bundle(room.bundle().id, room.clerk, room.now))) as pdf:
        assert [page.label for page in pdf.pages][:7] == ["i", "1", "2", "3", "3A", "4", "5"]
    for section in (Section.CHARGES, Section.UNUSED, Section.MAGISTRATES, Section.CONVICTIONS, Section.FORENSIC):
        with pytest.raises(NotVisible):
            lodge(room, section)


def test_private_section_leaves_no_trace_for_anybody_but_judges_and_court_staff(room: Courtroom) -> None:
    lodge(room, Section.PLEA)
    notes = lodge(room, Section.PRIVATE, room.judge, title="Note on sentence")
    lodge(room, Section.BAIL)
    for actor in (room.clerk, room.judge, room.magistrate):
        assert outline(room, actor)["PRV"] == ["P1"]
        assert sees(actor, notes, room)
    assert (outline(room)["PL"], outline(room)["BAC"]) == (["3"], ["4"]), (
        "no number is missing where others could see a gap"
    )
    opened = open_lodged(lodged_id=notes, actor=room.magistrate, now=room.now)
    assert opened.document.title == "Note on sentence"
    world = room.world
    outside = [world.solicitor, world.prosecutor, world.manager, world.base.officer, world.base.stranger, room.lister]
    elsewhere = factories.make_organisation(OrganisationKind.CRT, now=room.now)
    for actor in (*outside, factories.make_person(elsewhere, Role.JUDGE, now=room.now)):
        assert not sees(actor, notes, room), actor.roles
        with pytest.raises(NotVisible):
            open_lodged(lodged_id=notes, actor=actor, now=room.now)
        with pytest.raises(NotVisible):
            lodge(room, Section.PRIVATE, actor)
    data = binding.bind_bundle(room.bundle().id, room.judge, room.now)
    with Pdf.open(BytesIO(data)) as pdf:
        assert "P1" not in {page.label for page in pdf.pages}
        assert b"Note on sentence" not in b"".join(bytes(one.unparse(resolved=True)) for one in pdf.objects)
    event = Pending.objects.get(type="bundle:document:lodged", object_id=notes)
    assert event.log_id == room.clerk.organisation_id
    others = Pending.objects.exclude(log_id=room.clerk.organisation_id)
    assert not others.filter(type__startswith="bundle:document").exists()


def test_defence_statement_raises_a_review_and_only_the_parties_of_its_section_read_it(room: Courtroom) -> None:
    world = room.world
    other = PersonFact(new_id(), frozenset({CaseRole.DEFENDANT}), "DUNMORE", ("Kai",))
    cases.record_fact(case_id=room.case_id, record=other, expected_version=None, actor=world.base.officer, now=room.now)
    elsewhere = factories.make_organisation(OrganisationKind.DEF, now=room.now, name="Other Side Solicitors")
    theirs = factories.make_person(elsewhere, Role.DEF_SOL, now=room.now)
    acting = {"case_id": room.case_id, "actor": world.prosecutor, "now": room.now, "has_undertaking": False}
    representation.record_representation(defendant_id=other.id, firm_id=elsewhere, since=room.now, **acting)
    made = lodge(room, Section.DEFENCE_STATEMENT, world.solicitor)
    for actor in (world.solicitor, room.clerk, room.judge, world.prosecutor, world.second):
        assert sees(actor, made, room), actor.roles
    for actor in (theirs, room.magistrate, room.lister, world.base.officer, world.base.stranger):
        assert not sees(actor, made, room), actor.roles
    with pytest.raises(NotVisible):
        lodge(room, Section.DEFENCE_STATEMENT, theirs, bundle_id=new_id())
    with pytest.raises(DisclosureIncomplete):
        lodge(room, Section.DEFENCE_STATEMENT, theirs)
    (duty,) = schedules.list_duties(world.prosecutor, room.case_id, now=room.now)
    assert duty.trigger is Trigger.DEFENCE_STATEMENT
    row = Lodged.objects.get(pk=made)
    open_lodged(lodged_id=made, actor=world.prosecutor, now=room.now)
    assert b"".join(open_sealed(row, world.prosecutor).open_all()).startswith(b"%PDF")
    assert set(LodgedKey.objects.values_list("organisation_id", flat=True)) == {
        world.solicitor.organisation_id,
        world.prosecutor.organisation_id,
        room.clerk.organisation_id,
    }
    representation.record_representation(defendant_id=world.client_id, firm_id=elsewhere, since=room.now, **acting)
    assert sees(theirs, made, room)
    assert not sees(world.solicitor, made, room)
    with pytest.raises(NotVisible):
        withdraw_lodged(lodged_id=made, reason="Wrong", actor=world.solicitor, now=room.now)


def test_keys_of_lodged_papers_are_destroyed_when_a_firm_or_counsel_stops_acting_and_made_anew(room: Courtroom) -> None:
    world, firm = room.world, room.world.solicitor.organisation_id
    other = PersonFact(new_id(), frozenset({CaseRole.DEFENDANT}), "DUNMORE", ("Kai",))
    cases.record_fact(case_id=room.case_id, record=other, expected_version=None, actor=world.base.officer, now=room.now)
    acting = {"case_id": room.case_id, "actor": world.prosecutor, "now": room.now, "has_undertaking": False}
    representation.record_representation(defendant_id=other.id, firm_id=firm, since=room.now, **acting)
    chambers = factories.make_organisation(OrganisationKind.DEF, now=room.now, name="Larch Chambers")
    counsel = factories.make_person(chambers, Role.DEF_ADV, now=room.now)
    papers = {
        "own": lodge(room, Section.DEFENCE_STATEMENT, world.solicitor),
        "theirs": lodge(room, Section.DEFENCE_STATEMENT, world.solicitor, client_id=other.id),
        "all": lodge(room, Section.OTHER, world.solicitor, client_id=""),
    }
    world.make_ready(client=world.client_id)
    serve(world, passed(world))
    let_in = {"case_id": room.case_id, "client_id": world.client_id, "email": email_of(counsel)}
    grant = portal.grant_counsel(**let_in, actor=world.solicitor, now=room.now)
    open_lodged(lodged_id=papers["own"], actor=counsel, now=room.now)

    def held_by(organisation_id: str) -> set[str]:
        kept = LodgedKey.objects.filter(organisation_id=organisation_id).exclude(header=b"")
        ids = set(kept.values_list("lodged_id", flat=True))
        return {name for name, lodged_id in papers.items() if lodged_id in ids}

    assert (held_by(firm), held_by(chambers)) == ({"own", "theirs", "all"}, {"own"})
    portal.end_counsel(grant_id=grant, actor=world.solicitor, now=room.now)
    assert (held_by(firm), held_by(chambers)) == ({"own", "theirs", "all"}, set())
    ending = {"case_id": room.case_id, "until": room.now, "actor": world.prosecutor, "now": room.now}
    representation.end_representation(defendant_id=world.client_id, **ending)
    assert held_by(firm) == {"theirs", "all"}, "it acts for the other defendant still"
    with pytest.raises(NotVisible):
        open_sealed(Lodged.objects.get(pk=papers["own"]), world.solicitor)
    assert held_by(room.clerk.organisation_id) == {"own", "theirs", "all"}
    since = room.now + timedelta(minutes=1)
    back = {**acting, "now": since}
    representation.record_representation(defendant_id=world.client_id, firm_id=firm, since=since, **back)
    open_lodged(lodged_id=papers["own"], actor=world.solicitor, now=since)
    assert b"".join(open_sealed(Lodged.objects.get(pk=papers["own"]), world.solicitor).open_all()).startswith(b"%PDF")


def test_withdrawn_paper_keeps_its_pages_without_a_name_and_nobody_opens_it(room: Courtroom) -> None:
    made = lodge(room, Section.APPLICATIONS, room.world.solicitor, title="Special measures")
    for actor in (room.clerk, room.world.prosecutor):
        with pytest.raises(NotVisible):
            withdraw_lodged(lodged_id=made, reason="Wrong", actor=actor, now=room.now)
    with pytest.raises(DisclosureIncomplete):
        withdraw_lodged(lodged_id=made, reason=" ", actor=room.world.solicitor, now=room.now)
    for _ in range(2):
        withdraw_lodged(lodged_id=made, reason="The wrong case", actor=room.world.solicitor, now=room.now)
    entry = next(one for one in room.bundle().entries if one.document_id == made)
    assert (entry.pages, entry.label, entry.is_withdrawn, entry.is_bound) == ("3", "", True, False)
    assert binding.notice_of(entry).startswith("Fern Solicitors withdrew these pages.")
    assert not sees(room.clerk, made, room)
    assert lodge(room, Section.APPLICATIONS) and outline(room)["AP"] == ["3", "4"]
    assert BundlePage.objects.filter(lodged=made).count() == 1
    assert not any(bytes(one.header) for one in LodgedKey.objects.filter(lodged=made))


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("section", {"section": "XX"}),
    ("title", {"title": " \u200b"}),
    ("title", {"title": "x" * 81}),
    ("client_id", {"client_id": "somebody"}),
    ("client_id", {"client_id": ""}),
    ("file", {"untrusted": b""}),
    ("file", {"untrusted": b"MZ\x90"}),
    ("file", {"untrusted": b"%PDF-" + b"x" * 921600}),
]


def test_lodged_paper_opens_by_the_new_key_alone_after_the_old_one_was_replaced(room: Courtroom) -> None:
    lodged_id = lodge(room, "PL")
    administrator = Actor(room.clerk.person_id, room.clerk.organisation_id, frozenset({Role.ORG_ADMIN}))
    rotate_key(KeyPurpose.ENCRYPTION, actor=administrator, now=room.now)

    assert rewrapping.rewrap_all(room.now) > 0
    assert rewrapping.rewrap_all(room.now) == 0

    key = keys.encryption_key_of(room.clerk.organisation_id)
    assert (
        LodgedKey.objects.get(lodged_id=lodged_id, organisation_id=room.clerk.organisation_id).wrapped_to == key.key_id
    )
    assert next(iter(open_sealed(Lodged.objects.get(pk=lodged_id), room.clerk).open_all()))


def test_what_cannot_be_lodged_is_refused_at_its_field(room: Courtroom) -> None:
    for field, changes in WRONG:
        with pytest.raises(DisclosureIncomplete) as refused:
            lodge(room, changes.get("section", Section.PLEA), **{k: v for k, v in changes.items() if k != "section"})
        assert set(refused.value.fields) == {field}, changes
    assert not Lodged.objects.exists()


def test_report_of_several_megabytes_is_lodged_and_one_beyond_the_limit_is_refused(database: object) -> None:
    room = make_courtroom(datetime.now(UTC))
    room.serve(*room.version_ids)
    client = signed_in(room.world.solicitor)
    place = f"/lodged/bundle/{room.bundle().id}/"
    sent = {"lodged_id": new_id(), "section": "EX", "client_id": room.world.client_id, "title": "Engineer's report"}
    with BytesIO() as held, Pdf.open(BytesIO(PAPER)) as pdf:
        pdf.pages[0].Noise = pdf.make_stream(random.Random(1).randbytes(6 * 1024 * 1024))
        pdf.save(held, compress_streams=False)
        large = held.getvalue()
    done = client.post(place, {**sent, "file": SimpleUploadedFile("report.pdf", large)})
    assert done.status_code == 302, done.text
    assert Lodged.objects.get(pk=sent["lodged_id"]).size_bytes > 6 * 1024 * 1024
    beyond = client.post(place, {**sent, "file": SimpleUploadedFile("report.pdf", b"0" * 26 * 1024 * 1024)})
    assert beyond.status_code == 413
    assert "larger than 25600 KiB" in beyond.text
    elsewhere = client.post(f"/bundles/{room.bundle().id}/", {"file": SimpleUploadedFile("report.pdf", large)})
    assert elsewhere.status_code == 413


def test_pages_lodge_open_and_withdraw(database: object) -> None:
    room = make_courtroom(datetime.now(UTC))
    room.serve(*room.version_ids)
    client = signed_in(room.world.solicitor)
    place = f"/lodged/bundle/{room.bundle().id}/"
    at_court = f"/lodged/case/{room.case_id}/"
    assert place in client.get(at_court).text
    assert "Leave out the addresses" in client.get(place).text
    sent = {"lodged_id": new_id(), "section": "DS", "client_id": room.world.client_id, "title": "Defence statement"}
    missing = client.post(place, sent)
    assert missing.status_code == 422
    assert "Choose a file" in missing.text
    wrong = client.post(place, {**sent, "file": SimpleUploadedFile("a.pdf", b"MZ\x90")})
    assert "neither a PDF nor a picture" in wrong.text
    done = client.post(place, {**sent, "file": SimpleUploadedFile("a.pdf", PAPER)})
    assert done["Location"] == f"{at_court}#document-{sent['lodged_id']}"
    assert "Defence statement" in client.get(at_court).text
    opened = client.get(f"/lodged/{sent['lodged_id']}/")
    assert f"/bytes/lodged/{sent['lodged_id']}?grant=" in opened.text
    court = signed_in(room.clerk)
    index = court.get(f"/bundles/{room.bundle().id}/").text
    assert f"/lodged/{sent['lodged_id']}/" in index
    assert place in index
    prosecutor = signed_in(room.world.prosecutor)
    assert "Defence statement" in prosecutor.get(at_court).text
    assert prosecutor.get(place).status_code == 404
    withdrawing = f"/lodged/{sent['lodged_id']}/withdraw/"
    assert court.get(withdrawing).status_code == 404
    assert client.post(withdrawing, {"reason": ""}).status_code == 422
    assert client.post(withdrawing, {"reason": "A newer one comes."}).status_code == 302
    assert "withdrew these pages" in court.get(f"/bundles/{room.bundle().id}/").text
    for other in (room.world.base.stranger, room.lister, replace(room.lister, organisation_id="")):
        with pytest.raises(NotVisible):
            queries.get_at_court(other, room.case_id, now=room.now)
        assert bundles.list_bundles(other, now=room.now) == []
    factories.forget_caches()
