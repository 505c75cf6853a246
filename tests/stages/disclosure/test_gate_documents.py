"""The gate over real files that the engine read: what may not go is stopped, what goes says nothing it should not."""

import io
from dataclasses import dataclass
from datetime import date, timedelta

import pikepdf
import pypdfium2
import pytest

import factories
from stages.disclosure.test_releases import check, go, rules_that_stop
from stages.disclosure.traps import GOING, STOPPED, Trap
from stages.disclosure.world import TO, World, represent
from unbroken.engines.casefile.material import UnusedFact
from unbroken.engines.casefile.people import (
    AddressFact,
    AddressUse,
    CaseRole,
    ContactFact,
    ContactKind,
    PersonFact,
    Whereabouts,
)
from unbroken.engines.casefile.proceedings import OffenceFact
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.disclosure.errors import ReleaseStopped
from unbroken.stages.disclosure.models import ReleaseEntry, ReleaseStop
from unbroken.stages.disclosure.releases.rules import State
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.actions import mark_about
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.vocabulary import IncidentKind
from unbroken.stages.review import actions as review
from unbroken.stages.review.situation import situation_of
from unbroken.stages.review.vocabulary import ReadingState, RenditionState


def record(world: World, *facts: object) -> None:
    for one in facts:
        cases.record_fact(
            case_id=world.case_id, record=one, expected_version=None, actor=world.base.officer, now=world.now
        )


def tolley() -> PersonFact:
    home = AddressFact(new_id(), ("17 Larkspur Road", "Harrowmoor"), "AA4 2BT", AddressUse.HOME)
    return PersonFact(
        new_id(),
        frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
        "Tolley",
        ("Arthur",),
        born_on=date(1941, 5, 3),
        whereabouts=Whereabouts((home,), (ContactFact(new_id(), ContactKind.MOBILE, "07700 900311"),)),
    )


def sealed(world: World, *traps: Trap) -> dict[str, str]:
    """Seal the files as items, hand them over, and return their versions by name of the trap."""
    made = {
        one.name: factories.make_sealed_item(
            world.base.officer, world.case_id, now=world.now, content=one.content, title="Document"
        )
        for one in traps
    }
    handover = factories.send(world.base.officer, world.case_id, list(made.values()), world.prosecutor, now=world.now)
    factories.receive(world.prosecutor, handover, now=world.now)
    return made


def read(world: World, version_id: str) -> None:
    reading = review.read_version(version_id=version_id, actor=world.prosecutor, now=world.now)
    assert review.do_read(reading_id=reading, now=world.now) is ReadingState.READ


def make_copy(world: World, version_id: str) -> None:
    """Accept what is proposed, remove what is asked about, and have the copy made."""
    common = {"version_id": version_id, "recipient": TO, "actor": world.prosecutor, "now": world.now}
    review.accept_proposals(**common)
    at = situation_of(world.prosecutor, version_id, TO, "")
    for key in at.stand.open:
        review.rule(key=key, action="REDACT", reason_code="R02", **common)
    review.finish_review(**common)
    assert review.do_render(rendition_id=review.render_version(**common), now=world.now) is RenditionState.PROVEN


def said(served: bytes) -> str:
    """Return everything that a file says: its text, its metadata, and every stream as it lies there unpacked."""
    pages = pypdfium2.PdfDocument(served)
    text = [pages[number].get_textpage().get_text_bounded() for number in range(len(pages))]
    with pikepdf.open(io.BytesIO(served)) as opened:
        text += [str(value) for _name, value in opened.docinfo.items()]
        text += [one.read_bytes().decode("latin-1") for one in opened.objects if isinstance(one, pikepdf.Stream)
                 and one.get("/Subtype") != "/Image"]  # fmt: skip
    return " ".join("\n".join(text).split())


@dataclass(frozen=True)
class Faults:
    """What was wrong with a served file."""

    leaked: tuple[str, ...]
    lost: tuple[str, ...]


def faults(trap: Trap, served: bytes) -> Faults:
    text = said(served)
    return Faults(
        tuple(one for one in trap.goes if one.casefold() in text.casefold()),
        tuple(one for one in trap.stays if one.casefold() not in text.casefold()),
    )


def test_files_full_of_traps_go_only_decided_and_proven_and_say_nothing_they_should_not(world: World) -> None:
    record(world, tolley(), OffenceFact(new_id(), "TH68036", start_on=date(2026, 1, 19), place="17 Larkspur Road"))
    made = sealed(world, *GOING)
    release_id = world.draft(version_ids=list(made.values()))
    assert check(world, release_id) is State.STOPPED
    assert rules_that_stop(world, release_id) == {"B5"}
    for version_id in made.values():
        read(world, version_id)
        make_copy(world, version_id)
    assert check(world, release_id) is State.READY, rules_that_stop(world, release_id)
    assert go(world, release_id) is State.RELEASED
    names = {version_id: name for name, version_id in made.items()}
    found = {}
    for entry in ReleaseEntry.objects.filter(release_id=release_id):
        name = names[entry.version_id]
        copy = evidence.open_sealed(entry.made_version_id, world.prosecutor.organisation_id)
        found[name] = faults(next(one for one in GOING if one.name == name), b"".join(copy.open_all()))
    assert found == {one.name: Faults((), ()) for one in GOING}


def test_documents_that_never_go_are_stopped_by_their_rule_whatever_they_are_called(world: World) -> None:
    record(world, UnusedFact(new_id(), 14, "Statement of next-door neighbour Mr R Quill, 5 Mill Yard"))
    made = sealed(world, *(trap for _rule, trap in STOPPED.values()))
    for version_id in made.values():
        read(world, version_id)
    release_id = world.draft(version_ids=list(made.values()))
    assert check(world, release_id) is State.STOPPED
    items = {entry.version_id: entry.item_id for entry in ReleaseEntry.objects.all()}
    stops = set(ReleaseStop.objects.values_list("rule", "item_id"))
    for name, (rule, _trap) in STOPPED.items():
        assert (rule, items[made[name]]) in stops, (name, sorted(stops))
    near = Incident.objects.filter(kind=IncidentKind.PREVENTED)
    assert near.count() == len(stops)
    assert not [one for one in near if "Quill" in one.sentence or "DUNMORE" in one.sentence.upper()]


def test_document_of_a_co_defendant_is_kept_from_the_firm_until_it_is_said_to_be_the_clients(world: World) -> None:
    """T15, for a record that no form gives away."""
    other = PersonFact(new_id(), frozenset({CaseRole.DEFENDANT}), "Dunmore", ("Kai",))
    record(world, other)
    version_id = sealed(world, Trap("notes", "notes.pdf", STOPPED["T29"][1].content))["notes"]
    item = evidence.get_item_of_version(world.prosecutor, version_id)
    release_id = world.draft(version_ids=[version_id])
    for about, is_stopped in (([other.id], True), ([world.client_id], False), ([], False)):
        mark_about(item_id=item.id, about=about, actor=world.prosecutor, now=world.now)
        check(world, release_id)
        assert ("42" in rules_that_stop(world, release_id)) is is_stopped


def test_over_redacted_statement_is_stopped_and_given_back(world: World) -> None:
    """T21: so much was removed that the charge makes no sense."""
    world.read()
    common = {"version_id": world.base.version_id, "recipient": TO, "actor": world.prosecutor, "now": world.now}
    review.accept_proposals(**common)
    for key in situation_of(world.prosecutor, world.base.version_id, TO, "").stand.open:
        review.rule(key=key, action="REDACT", reason_code="R02", **common)
    review.add_box(page=1, box=(60, 60, 560, 760), kind="FREE_ID", reason_code="R01", **common)
    review.finish_review(**common)
    assert review.do_render(rendition_id=review.render_version(**common), now=world.now) is RenditionState.PROVEN
    release_id = world.draft()
    assert check(world, release_id) is State.STOPPED
    assert rules_that_stop(world, release_id) == {"over-redacted"}
    complaint = review.Complaint("FAULT", "OVER", "15", "1", "Nothing of what was seen can be read.")
    review.return_redaction(
        remark_id=new_id(), version_id=world.base.version_id, complaint=complaint, is_charged=True,
        actor=world.prosecutor, now=world.now,
    )  # fmt: skip
    assert Incident.objects.filter(kind=IncidentKind.RECEIVED).count() == 1


def test_firm_that_took_over_yesterday_gets_nothing_drafted_for_the_one_before(world: World) -> None:
    """T31, on a document that is ready to go."""
    world.make_ready()
    release_id = world.draft()
    assert check(world, release_id) is State.READY
    newer = factories.make_organisation(OrganisationKind.DEF, now=world.now)
    represent(world, newer, since=world.now - timedelta(days=1))
    assert check(world, release_id) is State.STOPPED
    assert rules_that_stop(world, release_id) == {"on-record"}
    with pytest.raises(ReleaseStopped):
        go(world, release_id)
