"""The core protocol of tus 1.0.0, case by case."""

import pytest

from service.dataplane.serving import BODY
from stages.evidence.world import mp4


def test_options_without_anything_describes_the_server(officer) -> None:
    response = officer.http.options("/bytes/uploads")
    assert response.status_code == 204
    assert response.headers["Tus-Version"] == "1.0.0"
    assert response.headers["Tus-Extension"] == "creation,creation-with-upload,expiration,checksum,termination"
    assert response.headers["Tus-Checksum-Algorithm"] == "sha1,sha256,md5"
    assert int(response.headers["Tus-Max-Size"]) > 0
    assert response.content == b""


def test_options_with_a_wrong_version_is_answered_all_the_same(officer) -> None:
    assert officer.http.options("/bytes/uploads", headers={"Tus-Resumable": "0.2.2"}).status_code == 204


@pytest.mark.parametrize("version", [None, "0.2.2", "1.0.1", ""])
@pytest.mark.parametrize("method", ["create", "head", "patch", "delete"])
def test_request_with_another_version_is_refused_with_412(tus, method, version) -> None:
    client = tus(10)
    calls = {
        "create": lambda: client.create(Tus_Resumable=version),
        "head": lambda: client.head(Tus_Resumable=version),
        "patch": lambda: client.patch(0, b"0123456789", Tus_Resumable=version),
        "delete": lambda: client.delete(Tus_Resumable=version),
    }
    response = calls[method]()
    assert response.status_code == 412
    assert response.headers["Tus-Version"] == "1.0.0"


def test_head_of_a_new_upload_gives_offset_length_and_no_store(tus) -> None:
    response = tus(10).head()
    assert response.status_code == 200
    assert response.headers["Upload-Offset"] == "0"
    assert response.headers["Upload-Length"] == "10"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Tus-Resumable"] == "1.0.0"


def test_head_of_an_unknown_upload_is_404_without_an_offset(tus) -> None:
    client = tus(10)
    client.url = "/bytes/uploads/01M82T9VNJW9SKX6KF0WBCA9QN"
    response = client.head()
    assert response.status_code == 404
    assert "Upload-Offset" not in response.headers


def test_patch_of_an_unknown_upload_is_404(tus) -> None:
    client = tus(10)
    client.url = "/bytes/uploads/01M82T9VNJW9SKX6KF0WBCA9QN"
    assert client.patch(0, b"0123456789").status_code == 404


def test_patch_of_everything_gives_the_new_offset(tus) -> None:
    client = tus(10)
    response = client.patch(0, b"0123456789")
    assert response.status_code == 204
    assert response.headers["Upload-Offset"] == "10"
    assert response.headers["Tus-Resumable"] == "1.0.0"
    assert client.offset() == 10


@pytest.mark.parametrize("pieces", [(1, 1, 98), (50, 50), (99, 1), (0, 100)])
def test_patch_in_pieces_moves_the_offset_by_each(tus, pieces) -> None:
    client = tus(100)
    content, at = mp4(100), 0
    for size in pieces:
        response = client.patch(at, content[at : at + size])
        at += size
        assert response.headers["Upload-Offset"] == str(at)
        assert client.offset() == at


@pytest.mark.parametrize("content_type", [None, "application/octet-stream", "text/plain", ""])
def test_patch_with_another_content_type_is_415(tus, content_type) -> None:
    client = tus(10)
    assert client.patch(0, b"0123456789", Content_Type=content_type).status_code == 415
    assert client.offset() == 0


@pytest.mark.parametrize("offset", [None, "", "-1", "x", "1.5", "99999999999999999999", "+1"])
def test_patch_without_a_valid_offset_is_400(tus, offset) -> None:
    client = tus(10)
    assert client.patch(0, b"0123456789", Upload_Offset=offset).status_code == 400
    assert client.offset() == 0


@pytest.mark.parametrize("offset", [1, 9, 10])
def test_patch_at_another_offset_is_409_and_keeps_nothing(tus, offset) -> None:
    client = tus(10)
    response = client.patch(offset, b"0123456789"[offset:])
    assert response.status_code == 409
    assert response.json()["code"] == "upload-offset-wrong"
    assert client.offset() == 0


def test_patch_at_an_offset_passed_already_is_409(tus) -> None:
    client = tus(10)
    client.patch(0, b"01234")
    assert client.patch(0, b"0123456789").status_code == 409
    assert client.offset() == 5


def test_patch_beyond_the_length_is_413_and_keeps_nothing(tus) -> None:
    client = tus(10)
    assert client.patch(0, b"0123456789A").status_code == 413
    assert client.offset() == 0


def test_patch_beyond_the_length_without_content_length_is_413(tus) -> None:
    client = tus(10)

    def body():
        yield b"0123456789"
        yield b"A"

    assert client.patch(0, body()).status_code == 413
    assert client.offset() == 0


def test_patch_chunked_without_content_length_is_taken(tus) -> None:
    client = tus(200_000)
    content = mp4(200_000)
    assert client.patch(0, iter([content[:70_000], content[70_000:]])).headers["Upload-Offset"] == "200000"


def test_patch_to_a_finished_upload_is_not_taken(tus) -> None:
    client = tus(10)
    client.patch(0, b"0123456789")
    assert client.patch(10, b"A").status_code == 413
    assert client.patch(0, b"0123456789").status_code == 409
    assert client.patch(10, b"").status_code == 204


@pytest.mark.parametrize("method", ["PATCH", "patch"])
def test_method_override_makes_a_post_a_patch(tus, method) -> None:
    client = tus(10)
    headers = client.headers(Upload_Offset="0", Content_Type=BODY, X_HTTP_Method_Override=method)
    response = client.person.http.post(client.url, headers=headers, content=b"0123456789")
    assert response.status_code == 204
    assert client.offset() == 10


def test_method_override_makes_a_post_a_head_and_a_delete(tus) -> None:
    client = tus(10)
    post = client.person.http.post
    assert post(client.url, headers=client.headers(X_HTTP_Method_Override="HEAD")).headers["Upload-Offset"] == "0"
    assert post(client.url, headers=client.headers(X_HTTP_Method_Override="DELETE")).status_code == 204


@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_other_methods_are_405_and_say_what_is_allowed(tus, method) -> None:
    client = tus(10)
    response = client.person.http.request(method, client.url, headers=client.headers())
    assert response.status_code == 405
    assert "PATCH" in response.headers["Allow"]


@pytest.mark.parametrize("path", ["..%2f..%2fetc%2fpasswd", "%2e%2e", "a" * 26, "01M82T9VNJW9SKX6KF0WBCA9Q%00"])
def test_head_of_a_strange_id_is_404(tus, path) -> None:
    client = tus(10)
    client.url = f"/bytes/uploads/{path}"
    assert client.head().status_code == 404
