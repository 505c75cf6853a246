"""The court bundle: served pages in sections, with numbers that stay, for who at the court may read them."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.db import DatabaseError, connection, transaction
from pikepdf import Pdf

import factories
import races
from stages.disclosure.courtroom import Courtroom, make_courtroom
from stages.disclosure.served import serve
from stages.packages.test_pages import signed_in
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.disclosure.bundles import opening, queries
from unbroken.stages.disclosure.bundles.errors import BundleTooLarge
from unbroken.stages.disclosure.bundles.models import Bundle, BundlePage
from unbroken.stages.disclosure.defence import queries as portal
from unbroken.stages.disclosure.serving import actions as serving
from unbroken.stages.disclosure.serving import notices
from unbroken.stages.disclosure.serving import queries as proofs
from unbroken.stages.disclosure.serving.models import ServedDocument, ServiceNotice
from unbroken.stages.disclosure.serving.vocabulary import Section
from unbroken.stages.evidence import queries as evidence


@pytest.fixture
def room(database: object, now: datetime) -> Iterator[Courtroom]:
    yield make_courtroom(now)
    factories.forget_caches()


def outline(room: Courtroom, actor: Actor | None = None) -> list[tuple[str, list[str]]]:
    """Return the sections of the bundle, each with the pages of its documents."""
    bundle = room.bundle(actor)
    return [(one.part.section.value, [entry.pages for entry in one.entries]) for one in bundle.chapters]


def test_initial_details_are_split_into_sections_and_late_pages_renumber_nothing(room: Courtroom) -> None:
    statement, summary = room.version_ids
    first = room.serve(statement, summary)
    assert outline(room) == [("CS", ["1"]), ("KWS", ["2"])]
    assert Pending.objects.filter(type="bundle:pages:numbered").count() == 1
    late = room.add("MG5", "The summary goes on.")
    room.serve(late)
    assert outline(room) == [("CS", ["1", "1A"]), ("KWS", ["2"])]
    room.serve(summary, authority="BUNDLE", replaces_id=first)
    assert outline(room) == [("CS", ["1", "1A", "1B"]), ("KWS", ["2"])], "a copy served anew begins nothing anew"
    entries = {one.pages: one for one in room.bundle().entries}
    assert (entries["1"].is_withdrawn, entries["1"].instead) == (True, "1B")
    assert (entries["2"].is_withdrawn, entries["2"].instead) == (True, "")
    assert not entries["1B"].is_withdrawn


def test_recalled_pages_keep_their_place_without_a_name_and_the_numbers_go_on(room: Courtroom) -> None:
    statement, summary = room.version_ids
    room.serve(statement)
    wrong = room.serve(summary)
    serving.recall_service(service_id=wrong, reason="Wrong court", actor=room.world.prosecutor, now=room.now)
    entries = {one.pages: one for one in room.bundle().entries}
    assert (entries["2"].is_withdrawn, entries["2"].label, entries["2"].ref) == (True, "", "")
    room.serve(summary, authority="BUNDLE")
    assert outline(room) == [("KWS", ["1"]), ("CS", ["2", "3"])]
    data = opening.bind_bundle(room.bundle().id, room.clerk, room.now)
    with Pdf.open(BytesIO(data)) as pdf:
        assert [page.label for page in pdf.pages] == ["i", "1", "2", "3"]


def test_notice_to_a_court_leads_to_its_bundle(room: Courtroom) -> None:
    room.serve()
    body = notices._message(ServiceNotice.objects.get()).body
    assert f"/bundles/{room.bundle().id}/" in body
    assert "/served/" not in body


def test_bundle_of_which_everything_was_recalled_is_gone(room: Courtroom) -> None:
    wrong = room.serve(room.version_ids[0])
    bundle_id = room.bundle().id
    serving.recall_service(service_id=wrong, reason="Wrong court", actor=room.world.prosecutor, now=room.now)
    sees_nothing(room, room.clerk, bundle_id)


def test_two_servings_at_once_take_different_numbers(room: Courtroom) -> None:
    releases = [room.release(one) for one in room.version_ids]
    moves = [lambda one=one: serve(room.world, one) for one in releases]
    assert races.at_once(*moves) == [None, None]
    assert sorted(BundlePage.objects.values_list("whole", "letters")) == [(1, 0), (2, 0)]
    assert Bundle.objects.count() == 1


def test_database_lets_nobody_change_or_remove_a_number_or_give_it_twice(room: Courtroom) -> None:
    room.serve(room.version_ids[0])
    row = BundlePage.objects.get()
    for statement in ("UPDATE disclosure_bundlepage SET whole = 9", "DELETE FROM disclosure_bundlepage"):
        with pytest.raises(DatabaseError, match="never changed"), connection.cursor() as cursor:
            cursor.execute(statement)
    again = BundlePage(id=new_id(), bundle=row.bundle, document=row.document, place=2, whole=row.whole, letters=0)
    with pytest.raises(DatabaseError), transaction.atomic():
        again.save(force_insert=True)


def test_bundle_is_one_pdf_of_the_served_copies_and_opening_it_is_recorded_with_both_sides(room: Courtroom) -> None:
    service_id = room.serve()
    opened = opening.open_bundle(bundle_id=room.bundle().id, actor=room.clerk, now=room.now)
    data = opening.bind_bundle(opened.bundle.id, room.clerk, room.now)
    with Pdf.open(BytesIO(data)) as pdf:
        assert [page.label for page in pdf.pages] == ["i", "1", "2"]
        assert pdf.Root.Lang == "en-GB"
        assert len(pdf.pages[0].Annots) == 2
    originals = [evidence.get_sealed(one) for one in room.version_ids]
    for original in originals:
        assert original.sha256_server.encode() not in data
        assert original.file_name.encode() not in data
    assert {one.opened_at for one in opened.bundle.entries} == {room.now}
    mine = Pending.objects.filter(log_id=room.clerk.organisation_id, type="bundle:pages:opened")
    theirs = Pending.objects.filter(log_id=room.world.prosecutor.organisation_id, type="service:opening:noted")
    assert (mine.count(), theirs.count()) == (1, 1)
    assert proofs.get_proof(room.world.prosecutor, service_id, now=room.now).opened_count == 2
    opening.open_bundle(bundle_id=room.bundle().id, actor=room.clerk, now=room.now)
    assert (mine.count(), theirs.count()) == (2, 1)


WRITTEN: list[str] = []
WATCHING = {"on": False}


def watch(event: str, facts: tuple[object, ...]) -> None:
    """Note every file that is opened to be written, while somebody wants to know."""
    if WATCHING["on"] and event == "open" and isinstance(facts[1], str) and set(facts[1]) & set("wax+"):
        WRITTEN.append(str(facts[0]))


def test_no_file_is_written_while_a_bundle_is_made(room: Courtroom) -> None:
    room.serve()
    bundle_id = room.bundle().id
    opening.bind_bundle(bundle_id, room.clerk, room.now)
    sys.addaudithook(watch)
    WATCHING["on"] = True
    try:
        assert opening.bind_bundle(bundle_id, room.clerk, room.now).startswith(b"%PDF")
    finally:
        WATCHING["on"] = False
    assert WRITTEN == []


def test_bundle_too_large_for_memory_is_refused_with_a_sentence(
    room: Courtroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.serve()
    monkeypatch.setattr(opening, "LIMIT_BYTES", 10)
    for ask in (
        lambda: opening.open_bundle(bundle_id=room.bundle().id, actor=room.clerk, now=room.now),
        lambda: opening.bind_bundle(room.bundle().id, room.clerk, room.now),
    ):
        with pytest.raises(BundleTooLarge, match="one by one"):
            ask()


def test_each_reader_of_the_court_sees_the_sections_that_are_for_them(room: Courtroom) -> None:
    statement, summary = room.version_ids
    room.serve(statement, summary)
    room.serve(room.add("MG6C", "Custody record of the arrest."), authority="BUNDLE")
    of_all = {"CS", "KWS", "UM"}
    assert {section for section, _pages in outline(room)} == of_all
    assert {section for section, _pages in outline(room, room.judge)} == of_all - {"UM"}
    assert {section for section, _pages in outline(room, room.magistrate)} == {"CS"}
    assert [one.pages for one in room.bundle(room.magistrate).entries] == ["1"], "numbers are the same for everybody"
    hidden = ServedDocument.objects.get(section=Section.KEY_STATEMENTS)
    for ask in (portal.get_document, portal.require_reading):
        with pytest.raises(NotVisible):
            ask(room.magistrate, hidden.pk, now=room.now)
    (folder,) = portal.list_folders(room.magistrate, now=room.now)
    assert [one.section for one in folder.documents] == [Section.SUMMARY]
    sees_nothing(room, room.lister, room.bundle().id)


def sees_nothing(room: Courtroom, actor: Actor, bundle_id: str) -> None:
    """Ask every read of bundles; each must answer as for what is not there."""
    assert queries.list_bundles(actor, now=room.now) == []
    for ask in (
        lambda: queries.get_bundle(actor, bundle_id, now=room.now),
        lambda: queries.require_binding(actor, bundle_id, now=room.now),
        lambda: opening.open_bundle(bundle_id=bundle_id, actor=actor, now=room.now),
        lambda: opening.bind_bundle(bundle_id, actor, room.now),
    ):
        with pytest.raises(NotVisible):
            ask()


def test_other_courts_the_parties_and_strangers_see_no_bundle(room: Courtroom) -> None:
    room.serve()
    bundle_id = room.bundle().id
    elsewhere = factories.make_organisation(OrganisationKind.CRT, now=room.world.now)
    base = room.world.base
    others = [
        factories.make_person(elsewhere, Role.CRT_CLK, now=room.world.now),
        room.world.solicitor,
        room.world.prosecutor,
        base.officer,
        base.stranger,
        replace(room.clerk, organisation_id=""),
    ]
    for actor in others:
        sees_nothing(room, actor, bundle_id)
        with pytest.raises(NotVisible):
            queries.get_bundle(actor, new_id(), now=room.now)


def test_pages_show_the_index_lead_to_a_page_and_say_what_is_not_there(database: object) -> None:
    room = make_courtroom(datetime.now(UTC))
    client = signed_in(room.clerk)
    assert "Nothing is served on your court" in client.get("/bundles/").text
    room.serve()
    bundle = room.bundle()
    assert bundle.urn in client.get("/bundles/").text
    assert bundle.urn in client.get("/bundles/", {"q": f" {bundle.urn[2:7].lower()} "}).text
    for nothing in ("99ZZ", "%", "\u0661"):
        assert "No bundle of this case" in client.get("/bundles/", {"q": nothing}).text
    place = f"/bundles/{bundle.id}/"
    page = client.get(place).text
    assert "Key witness statements" in page
    for entry in bundle.entries:
        assert f"/served/document/{entry.document_id}/" in page
    found = client.get(place, {"page": "2"})
    assert found["Location"].endswith(f"#document-{bundle.entries[1].document_id}")
    for wrong in ("99", "2A", "<b>", "\u0661"):
        missing = client.get(place, {"page": wrong})
        assert missing.status_code == 404
        assert "There is no page" in missing.text
    read = client.get(f"{place}read/")
    assert f"/bytes/bundles/{bundle.id}?grant=" in read.text
    assert signed_in(room.lister).get(place).status_code == 404
    factories.forget_caches()
