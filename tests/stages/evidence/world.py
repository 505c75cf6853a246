"""A force with a case, an officer, a prosecution area and a stranger, made by the real actions; small files."""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime

from ground.organisations.factories import actor_for, make_area, make_force, make_person
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.stages.cases.actions import register_case
from unbroken.stages.cases.rules import OffenceInput, PersonInput, PersonRole
from unbroken.stages.evidence import actions, sealing, uploads
from unbroken.stages.evidence.partwriter import PartWriter

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n"


def mp4(size: int, seed: int = 1) -> bytes:
    """Return size bytes that begin as an MP4 does; the rest is pseudo-random and differs by seed."""
    head = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42"
    block = b"".join(hashlib.sha256(f"{seed}:{n}".encode()).digest() for n in range(2048))
    return (head + block * (size // len(block) + 1))[:size]


def docx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    return out.getvalue()


@dataclass(frozen=True)
class World:
    """officer: in the case, may upload. colleague: same force, not in the case. stranger: another force."""

    now: datetime
    case_id: str
    officer: Actor
    colleague: Actor
    stranger: Actor
    prosecutor: Actor


def make_world(now: datetime) -> World:
    force = make_force(now)
    other = make_force(now, "Eastmarch Police", "86")
    area = make_area(now)
    officer = actor_for(make_person(force, Role.POL_OIC, now, "Jane Smith"), force, now)
    colleague = actor_for(make_person(force, Role.POL_OIC, now, "Owen Hale"), force, now)
    stranger = actor_for(make_person(other, Role.POL_OIC, now, "Una Stone"), other, now)
    prosecutor = actor_for(make_person(area, Role.CPS_PROS, now, "Ada Field"), area, now)
    case_id = register_case(
        case_id=new_id(),
        urn="18AB1234526",
        operation_name="Operation Lantern",
        offences=[OffenceInput("TH68001", now.date())],
        people=[PersonInput(PersonRole.SUSPECT, "Example")],
        actor=officer,
        now=now,
    )
    return World(now, case_id, officer, colleague, stranger, prosecutor)


def make_item(world: World, ref: str = "JS/1", actor: Actor | None = None) -> str:
    return actions.add_item(
        item_id=new_id(),
        case_id=world.case_id,
        exhibit_ref=ref,
        kind="abe",
        title="Interview of witness A",
        producer="PC 4123 Jane Smith",
        captured_at=world.now,
        captured_where="Westmarch station",
        actor=actor or world.officer,
        now=world.now,
    )


def begin(world: World, size: int, item_id: str = "", name: str = "interview.mp4", now: datetime | None = None) -> str:
    """Begin an upload; return the version's id."""
    begun = actions.begin_upload(
        version_id=new_id(),
        item_id=item_id or make_item(world),
        name=name,
        size_bytes=size,
        last_modified="1",
        actor=world.officer,
        now=now or datetime.now(UTC),
    )
    return begun.version_id


def send(version_id: str, content: bytes, *, piece: int = 1 << 20) -> None:
    """Write content to the store as the byte path does, without HTTP."""
    state = uploads.claim(version_id=version_id, length_bytes=len(content), metadata={})
    writer = PartWriter(uploads.take(state.id), resources().store)
    for at in range(0, len(content), piece):
        writer.feed(content[at : at + piece])
    writer.flush()


def seal(world: World, content: bytes, *, item_id: str = "", sha256: str = "", name: str = "interview.mp4") -> str:
    """Carry content through to sealed or refused; return the version's id."""
    version_id = begin(world, len(content), item_id, name)
    send(version_id, content)
    digest = sha256 or hashlib.sha256(content).hexdigest()
    actions.declare_digest(version_id=version_id, sha256=digest, actor=world.officer, now=world.now)
    sealing.seal_version(version_id=version_id, actor=Actor.system(world.officer.organisation_id), now=world.now)
    return version_id
