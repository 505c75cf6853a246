"""What survives a lost connection, and what is refused: no nonce ever covers two plaintexts."""

import hashlib
import socket
import threading
import time
from urllib.parse import urlsplit

import pytest

from service.dataplane.serving import BODY
from stages.evidence.world import mp4
from unbroken.stages.evidence import queries


def finish(world, client, content) -> str:
    """Declare the digest, seal, and return the version's id."""
    from unbroken.ground.access.actor import Actor
    from unbroken.stages.evidence import actions, sealing
    from unbroken.stages.evidence.models import Version

    version_id = Version.objects.latest("begun_at").pk
    actions.declare_digest(
        version_id=version_id, sha256=hashlib.sha256(content).hexdigest(), actor=world.officer, now=world.now
    )
    sealing.seal_version(version_id=version_id, actor=Actor.system(world.officer.organisation_id), now=world.now)
    return version_id


def raw_patch(client, offset: int, announced: int, content: bytes) -> socket.socket:
    """Send a PATCH that announces more than it sends; the connection stays open until the caller closes it."""
    parts = urlsplit(str(client.person.http.base_url))
    connection = socket.create_connection((parts.hostname, parts.port), timeout=20)
    headers = client.headers(Upload_Offset=str(offset), Content_Type=BODY, Content_Length=str(announced), Host="x")
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    connection.sendall(f"PATCH {client.url} HTTP/1.1\r\n{lines}\r\n".encode() + content)
    return connection


@pytest.mark.parametrize("cuts", [(1,), (65_536,), (65_535, 65_537, 300_001), (1_000_003, 9_000_001)])
def test_upload_cut_anywhere_and_resumed_opens_to_what_was_sent(world, tus, cuts) -> None:
    content = mp4(10_000_000)
    client = tus(len(content))
    at = 0
    for cut in (*cuts, len(content)):
        response = client.patch(at, content[at:cut], Upload_Prefix_Sha256=hashlib.sha256(content[:at]).hexdigest())
        at = int(response.headers["Upload-Offset"])
        assert at == cut
    version_id = finish(world, client, content)
    opened = queries.open_sealed(version_id, world.officer.organisation_id)
    assert b"".join(opened.open_all()) == content


def test_connection_lost_in_the_middle_keeps_what_arrived(world, tus) -> None:
    content = mp4(3_000_000)
    client = tus(len(content))
    connection = raw_patch(client, 0, len(content), content[:1_234_567])
    time.sleep(0.3)
    connection.close()
    end = time.monotonic() + 10
    while (at := client.offset()) != 1_234_567 and time.monotonic() < end:
        time.sleep(0.05)
    assert at == 1_234_567
    assert client.patch(at, content[at:]).status_code == 204
    assert queries.get_version(world.officer, finish(world, client, content)).is_sealed


def test_connection_that_hangs_is_superseded_by_the_newer_one_quickly(world, tus) -> None:
    content = mp4(2_000_000)
    client = tus(len(content))
    stale = raw_patch(client, 0, len(content), content[:500_000])
    try:
        began = time.monotonic()
        while not (at := client.offset()) and time.monotonic() - began < 10:
            time.sleep(0.1)
        assert 0 < at <= 500_000
        began = time.monotonic()
        assert client.patch(at, content[at:]).status_code == 204
        assert time.monotonic() - began < 5
    finally:
        stale.close()
    assert queries.get_version(world.officer, finish(world, client, content)).is_sealed


def test_two_requests_at_once_leave_one_whole_upload(world, tus) -> None:
    content = mp4(6_000_000)
    client = tus(len(content))
    answers = []

    def send() -> None:
        import httpx

        with httpx.Client(base_url=client.person.http.base_url, trust_env=False, timeout=120) as http:
            headers = client.headers(Upload_Offset="0", Content_Type=BODY)
            answers.append(http.patch(client.url, headers=headers, content=content).status_code)

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(answers) <= {204, 409}
    at = client.offset()
    if at < len(content):
        assert client.patch(at, content[at:]).status_code == 204
    assert queries.get_version(world.officer, finish(world, client, content)).is_sealed


@pytest.mark.parametrize("kept", [100, 65_536, 200_000])
def test_resume_with_another_prefix_is_refused_with_a_sentence(tus, kept) -> None:
    first, second = mp4(300_000, seed=1), mp4(300_000, seed=2)
    client = tus(300_000)
    client.patch(0, first[:kept])
    response = client.patch(kept, second[kept:], Upload_Prefix_Sha256=hashlib.sha256(second[:kept]).hexdigest())
    assert response.status_code == 409
    assert response.json()["code"] == "upload-content-changed"
    assert "has changed" in response.json()["detail"]
    assert client.offset() == kept


def test_prefix_header_malformed_is_400(tus) -> None:
    client = tus(10)
    assert client.patch(0, b"0123456789", Upload_Prefix_Sha256="xyz").status_code == 400


def test_chunk_sealed_before_a_crash_is_never_sealed_over_other_bytes(tus) -> None:
    """A process dies after the tags were reserved and before the part was stored: only the same bytes may follow."""
    from unbroken.ground.resources import resources
    from unbroken.stages.evidence import uploads
    from unbroken.stages.evidence.models import Upload
    from unbroken.stages.evidence.partwriter import PartWriter

    first, second = mp4(300_000, seed=1), mp4(300_000, seed=2)
    client = tus(300_000)
    upload_id = client.url.rsplit("/", 1)[-1]

    class Dying(PartWriter):
        def _put(self, number: int, data: memoryview) -> None:
            raise KeyboardInterrupt

    writer = Dying(uploads.take(upload_id), resources().store)
    writer.feed(first)
    with pytest.raises(KeyboardInterrupt):
        writer.flush()
    assert Upload.objects.get().reserved_tags
    assert client.offset() == 0
    refused = client.patch(0, second)
    assert (refused.status_code, refused.json()["code"]) == (409, "upload-content-changed")
    assert not resources().store.list_parts(f"evidence/{Upload.objects.get().version_id}")
    assert client.patch(0, first[:150_000]).headers["Upload-Offset"] == "150000"
    assert client.patch(150_000, first[150_000:]).headers["Upload-Offset"] == "300000"


def test_crash_between_two_parts_keeps_the_first_and_reserves_the_second(tus) -> None:
    """The first part is counted and the tags of the second reserved in one commit."""
    from unbroken.ground.resources import resources
    from unbroken.stages.evidence import uploads
    from unbroken.stages.evidence.models import Upload
    from unbroken.stages.evidence.partwriter import PART_PLAIN_BYTES, PartWriter

    first, second = mp4(3 * PART_PLAIN_BYTES, seed=1), mp4(3 * PART_PLAIN_BYTES, seed=2)
    client = tus(len(first))
    upload_id = client.url.rsplit("/", 1)[-1]

    class Dying(PartWriter):
        def _put(self, number: int, data: memoryview) -> None:
            if number == 2:
                raise KeyboardInterrupt
            super()._put(number, data)

    writer = Dying(uploads.take(upload_id), resources().store)
    with pytest.raises(KeyboardInterrupt):
        writer.feed(first)
        writer.flush()
    assert len(Upload.objects.get().reserved_tags) == PART_PLAIN_BYTES // 65_536 * 16
    assert client.offset() == PART_PLAIN_BYTES
    refused = client.patch(PART_PLAIN_BYTES, second[PART_PLAIN_BYTES:])
    assert (refused.status_code, refused.json()["code"]) == (409, "upload-content-changed")
    assert [part.number for part in resources().store.list_parts(f"evidence/{Upload.objects.get().version_id}")] == [1]
    assert client.patch(PART_PLAIN_BYTES, first[PART_PLAIN_BYTES:]).headers["Upload-Offset"] == str(len(first))


def test_store_that_fails_one_part_is_never_given_the_next(tus) -> None:
    from unbroken.engines.vault.errors import StoreUnavailable
    from unbroken.ground.resources import resources
    from unbroken.stages.evidence import uploads
    from unbroken.stages.evidence.partwriter import PART_PLAIN_BYTES, PartWriter

    client = tus(3 * PART_PLAIN_BYTES)
    asked: list[int] = []

    class Failing(PartWriter):
        def _put(self, number: int, data: memoryview) -> None:
            asked.append(number)
            raise StoreUnavailable

    writer = Failing(uploads.take(client.url.rsplit("/", 1)[-1]), resources().store)
    with pytest.raises(StoreUnavailable):
        writer.feed(mp4(3 * PART_PLAIN_BYTES))
    writer.close()
    assert asked == [1]
    assert client.offset() == 0


def test_part_stored_before_a_crash_and_not_recorded_is_adopted(world, tus) -> None:
    from unbroken.ground.resources import resources
    from unbroken.stages.evidence import uploads
    from unbroken.stages.evidence.partwriter import PartWriter

    content = mp4(300_000)
    client = tus(len(content))
    upload_id = client.url.rsplit("/", 1)[-1]

    class Dying(PartWriter):
        def _put(self, number: int, data: memoryview) -> None:
            super()._put(number, data)
            raise KeyboardInterrupt

    writer = Dying(uploads.take(upload_id), resources().store)
    writer.feed(content[:200_000])
    with pytest.raises(KeyboardInterrupt):
        writer.flush()
    assert client.offset() == 3 * 65_536
    assert client.patch(3 * 65_536, content[3 * 65_536 :]).status_code == 204
    assert queries.get_version(world.officer, finish(world, client, content)).is_sealed


def test_request_with_an_older_fence_writes_nothing(tus) -> None:
    from unbroken.ground.resources import resources
    from unbroken.stages.evidence import uploads
    from unbroken.stages.evidence.errors import Superseded
    from unbroken.stages.evidence.partwriter import PartWriter

    client = tus(300_000)
    upload_id = client.url.rsplit("/", 1)[-1]
    old = PartWriter(uploads.take(upload_id), resources().store)
    assert client.offset() == 0
    old.feed(mp4(300_000))
    with pytest.raises(Superseded):
        old.flush()
    assert client.offset() == 0
