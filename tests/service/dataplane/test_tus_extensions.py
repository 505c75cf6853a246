"""The extensions this server announces, case by case."""

import hashlib
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pytest

from service.dataplane.serving import BODY, b64
from stages.evidence.world import mp4


def test_creation_gives_201_and_a_location_that_answers(tus) -> None:
    client = tus(10, created=False)
    response = client.create()
    assert response.status_code == 201
    assert response.headers["Location"].startswith("/bytes/uploads/")
    assert response.headers["Tus-Resumable"] == "1.0.0"
    assert client.offset() == 0


@pytest.mark.parametrize("length", [None, "", "-1", "x", "1.5", "0x10"])
def test_creation_without_a_valid_length_is_400(tus, length) -> None:
    assert tus(10, created=False).create(Upload_Length=length).status_code == 400


@pytest.mark.parametrize("deferred", ["1", "0", "yes"])
@pytest.mark.parametrize("length", [None, "10"])
def test_creation_with_deferred_length_is_400_as_it_is_not_announced(tus, deferred, length) -> None:
    client = tus(10, created=False)
    assert client.create(Upload_Length=length, Upload_Defer_Length=deferred).status_code == 400


def test_creation_above_the_largest_size_is_413(tus) -> None:
    client = tus(10, created=False)
    largest = int(client.person.http.options("/bytes/uploads").headers["Tus-Max-Size"])
    assert client.create(Upload_Length=str(largest + 1)).status_code == 413


def test_creation_with_another_length_than_announced_is_400(tus) -> None:
    assert tus(10, created=False).create(Upload_Length="11").status_code == 400


def test_creation_sent_twice_gives_one_upload(tus) -> None:
    client = tus(10)
    first = client.url
    assert client.create().status_code == 201
    assert client.url == first


def test_creation_of_a_second_upload_once_bytes_came_is_409(tus) -> None:
    client = tus(10)
    client.patch(0, b"01234")
    assert client.create().status_code == 409
    assert client.offset() == 5


@pytest.mark.parametrize(
    "metadata",
    [
        f"filename {b64('interview.mp4')}",
        f"a {b64('1')},b {b64('2')}",
        "is_confidential",
        f"a {b64('1')},empty",
    ],
)
def test_creation_metadata_valid_comes_back_in_head(tus, metadata) -> None:
    client = tus(10, created=False)
    assert client.create(Upload_Metadata=metadata).status_code == 201
    assert client.head().headers["Upload-Metadata"] == metadata.strip()


@pytest.mark.parametrize(
    "metadata",
    [
        "a !!!",
        f"a {b64('1')},a {b64('2')}",
        "a b c",
        f",{b64('1')}",
        f"n\u00e4me {b64('1')}".encode("latin-1"),
    ],
)
def test_creation_metadata_invalid_is_400(tus, metadata) -> None:
    assert tus(10, created=False).create(Upload_Metadata=metadata).status_code == 400


def test_creation_metadata_empty_is_none(tus) -> None:
    client = tus(10, created=False)
    assert client.create(Upload_Metadata="").status_code == 201
    assert "Upload-Metadata" not in client.head().headers


def test_creation_with_upload_of_a_part_gives_its_offset(tus) -> None:
    client = tus(200_000, created=False)
    response = client.create(mp4(200_000)[:100_000])
    assert (response.status_code, response.headers["Upload-Offset"]) == (201, "100000")
    assert client.patch(100_000, mp4(200_000)[100_000:]).headers["Upload-Offset"] == "200000"


def test_creation_with_upload_of_everything_finishes(tus) -> None:
    client = tus(10, created=False)
    assert client.create(b"0123456789").headers["Upload-Offset"] == "10"
    assert client.offset() == 10


def test_creation_with_upload_of_another_content_type_is_415(tus) -> None:
    assert tus(10, created=False).create(b"0123456789", Content_Type="text/plain").status_code == 415


def test_creation_with_upload_beyond_the_length_is_413(tus) -> None:
    assert tus(10, created=False).create(b"0123456789A").status_code == 413


def test_creation_with_upload_and_a_wrong_checksum_is_460_and_keeps_nothing(tus) -> None:
    client = tus(10, created=False)
    checksum = f"sha1 {b64(hashlib.new('sha1', b'other').digest())}"  # noqa: S324
    assert client.create(b"0123456789", Upload_Checksum=checksum).status_code == 460
    client.create()
    assert client.offset() == 0


def test_expiration_is_told_on_creation_patch_and_head(tus) -> None:
    client = tus(10, created=False)
    for response in (client.create(), client.patch(0, b"01234"), client.head()):
        expires = parsedate_to_datetime(response.headers["Upload-Expires"])
        assert expires > datetime.now(UTC)


def test_expiration_of_a_finished_upload_is_not_told(tus) -> None:
    client = tus(10)
    assert "Upload-Expires" not in client.patch(0, b"0123456789").headers


def test_expired_upload_is_410_for_head_and_patch(tus) -> None:
    from unbroken.stages.evidence.models import Upload

    client = tus(10)
    Upload.objects.update(expires_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert client.head().status_code == 410
    assert client.patch(0, b"0123456789").status_code == 410


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "md5"])
def test_checksum_right_is_taken(tus, algorithm) -> None:
    client = tus(100_000)
    content = mp4(100_000)
    digest = hashlib.new(algorithm, content).digest()
    assert client.patch(0, content, Upload_Checksum=f"{algorithm} {b64(digest)}").headers["Upload-Offset"] == "100000"


def test_checksum_wrong_is_460_and_the_bytes_are_discarded(tus) -> None:
    client = tus(100_000)
    content = mp4(100_000)
    wrong = f"sha1 {b64(hashlib.new('sha1', b'x').digest())}"  # noqa: S324
    assert client.patch(0, content, Upload_Checksum=wrong).status_code == 460
    assert client.offset() == 0
    assert client.patch(0, content).status_code == 204


def test_checksum_of_an_unknown_algorithm_is_400(tus) -> None:
    client = tus(10)
    assert client.patch(0, b"0123456789", Upload_Checksum=f"crc32 {b64(b'1234')}").status_code == 400
    assert client.offset() == 0


@pytest.mark.parametrize("value", ["sha1", "sha1 !!!", f"sha1 {b64(b'short')}", "", f"sha1  {b64(bytes(20))}"])
def test_checksum_malformed_is_400(tus, value) -> None:
    client = tus(10)
    assert client.patch(0, b"0123456789", Upload_Checksum=value).status_code == 400
    assert client.offset() == 0


def test_checksum_over_a_body_too_large_to_hold_back_is_413(tus) -> None:
    client = tus(17 * 1024 * 1024)
    content = mp4(17 * 1024 * 1024)
    checksum = f"sha1 {b64(hashlib.new('sha1', content).digest())}"  # noqa: S324
    assert client.patch(0, content, Upload_Checksum=checksum).status_code == 413
    assert client.offset() == 0


def test_termination_is_204_and_then_410(tus) -> None:
    from unbroken.ground.resources import resources
    from unbroken.stages.evidence.models import Version

    client = tus(200_000)
    client.patch(0, mp4(200_000)[:150_000])
    assert client.delete().status_code == 204
    for response in (client.head(), client.patch(150_000, b"x"), client.delete()):
        assert response.status_code in {404, 410}
    version = Version.objects.get()
    assert version.state == "ABANDONED"
    assert not resources().store.list_parts(version.blob_key)


def test_termination_of_an_unknown_upload_is_404(tus) -> None:
    client = tus(10)
    client.url = "/bytes/uploads/01M82T9VNJW9SKX6KF0WBCA9QN"
    assert client.delete().status_code == 404


def test_concatenation_is_not_announced_and_not_half_done(tus) -> None:
    client = tus(10)
    headers = client.headers(Upload_Concat=f"final;{client.url}", Content_Type=BODY)
    assert client.person.http.post("/bytes/uploads", headers=headers).status_code == 400
