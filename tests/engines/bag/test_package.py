import dataclasses

import bagit
import pytest

from engines.bag.bag_kit import FORCE, KEY, make_item, make_kit, sha256, unpack
from unbroken.engines.bag import (
    Form,
    PackageWriter,
    SealRefused,
    SizeMismatch,
    WritingError,
    verify_package,
)
from unbroken.engines.vault import generate_identity, parse_identity


def failed(report):
    return [(check.name, check.subject, check.sentence) for check in report.failures]


def test_package_as_written_verifies(written):
    kit, path = written
    report = verify_package(path, trust=kit.fingerprint.upper())
    assert failed(report) == []
    assert report.ok
    assert not any(check.attention for check in report.checks)
    summary = report.summary
    assert (summary.urn, summary.items, summary.origin) == ("51AB1234526", 2, FORCE)
    assert summary.policy_fingerprint == kit.fingerprint


def test_package_unpacked_into_a_folder_verifies(written, tmp_path):
    _, path = written
    for name, data in unpack(path).items():
        target = tmp_path / "bag" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    assert failed(verify_package(tmp_path / "bag")) == []
    bagit.Bag(str(tmp_path / "bag")).validate(processes=1)


def test_package_folder_with_a_link_is_refused(tmp_path):
    (tmp_path / "bag").mkdir()
    (tmp_path / "bag" / "bagit.txt").symlink_to("/etc/passwd")
    report = verify_package(tmp_path / "bag")
    assert not report.ok
    assert "link" in report.failures[0].sentence


def test_package_of_the_same_contents_has_the_same_bytes(written, tmp_path):
    _, path = written
    make_kit().write(tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == path.read_bytes()


def test_package_verified_without_trust_asks_to_compare_the_fingerprint(written):
    _, path = written
    report = verify_package(path)
    assert report.ok
    assert [check.name for check in report.checks if check.attention] == ["trust"]
    assert "telephone" in next(check.sentence for check in report.checks if check.attention)


def test_package_with_another_fingerprint_expected_fails(written):
    _, path = written
    report = verify_package(path, trust="00" * 32)
    assert [name for name, _, _ in failed(report)] == ["trust"]


def test_package_under_a_policy_given_by_another_road_verifies_or_fails(written, tmp_path):
    kit, path = written
    policy = tmp_path / "policy"
    policy.write_text(kit.custody.policy)
    assert verify_package(path, policy).ok
    policy.write_text("quorum none\n")
    report = verify_package(path, policy)
    assert any("not one of the logs that the policy trusts" in sentence for _, _, sentence in failed(report))


def test_age_package_opened_with_the_key_is_checked_inside(tmp_path):
    kit, path = make_kit(form=Form.AGE), tmp_path / "p.zip"
    kit.write(path)
    assert "data/JS-1.age" in unpack(path)
    assert kit.contents["JS/1"] not in path.read_bytes()
    closed = verify_package(path, trust=kit.fingerprint)
    assert closed.ok
    assert [check.subject for check in closed.checks if check.attention] == ["JS/1"]
    opened = verify_package(path, trust=kit.fingerprint, identities=[parse_identity(KEY)])
    assert opened.ok
    assert not any(check.attention for check in opened.checks)
    wrong = verify_package(path, identities=[generate_identity(pq=False)])
    assert [subject for _, subject, _ in failed(wrong)] == ["JS/1"]


def test_age_package_with_other_content_inside_fails_with_the_key(tmp_path):
    kit = make_kit(form=Form.AGE)
    other = make_item("JS/1", "item-key-0", b"something else entirely", Form.AGE, 2)
    facts = dataclasses.replace(other.facts, sha256=kit.items[0].facts.sha256)
    kit.items[0] = dataclasses.replace(other, facts=facts)
    kit.write(tmp_path / "p.zip")
    assert verify_package(tmp_path / "p.zip").ok
    report = verify_package(tmp_path / "p.zip", identities=[parse_identity(KEY)])
    assert failed(report) == [
        ("items", "JS/1", "The content inside data/JS-1.age is not what was sealed: its SHA-256 differs.")
    ]


def test_package_written_to_a_sink_equals_the_file(written):
    class Memory:
        def __init__(self):
            self.data, self.state = bytearray(), "open"

        def write(self, data):
            self.data += data

        def commit(self):
            self.state = "whole"

        def abort(self):
            self.state = "gone"

    _, path = written
    sink = Memory()
    make_kit().write(sink)
    assert sink.state == "whole"
    assert bytes(sink.data) == path.read_bytes()


def test_progress_is_reported_up_to_the_last_file(tmp_path):
    seen = []
    kit = make_kit()
    result = kit.write(tmp_path / "p.zip", progress=seen.append)
    assert seen[0].name == "data/JS-1.mp4"
    assert seen[-1].name == "export/event.tlog-proof"
    assert [one.written_bytes for one in seen] == sorted(one.written_bytes for one in seen)
    assert result.size_bytes == (tmp_path / "p.zip").stat().st_size


def broken(kit, **change):
    kit.items[0] = dataclasses.replace(kit.items[0], **change)
    return kit


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"chunks": [b"short"]}, SizeMismatch),
        ({"chunks": [b"x" * 5000]}, SizeMismatch),
        ({"chunks": [b"X" * 280]}, WritingError),
    ],
)
def test_writing_an_item_that_is_not_what_was_announced_leaves_nothing(tmp_path, change, error):
    with pytest.raises(error):
        broken(make_kit(), **change).write(tmp_path / "p.zip")
    assert list(tmp_path.iterdir()) == []


def test_writing_when_the_source_breaks_leaves_nothing(tmp_path):
    def chunks():
        yield b"first"
        raise ConnectionError("the store is gone")

    with pytest.raises(ConnectionError):
        broken(make_kit(), chunks=chunks()).write(tmp_path / "p.zip")
    assert list(tmp_path.iterdir()) == []


def test_writing_an_item_without_history_is_refused(tmp_path):
    kit = make_kit()
    kit.items[0] = make_item("JS/9", "unknown-key", b"x", Form.PLAIN, 0)
    with pytest.raises(WritingError, match="no event of JS/9"):
        kit.write(tmp_path / "p.zip")
    assert list(tmp_path.iterdir()) == []


def test_sealing_with_an_event_of_another_package_is_refused(tmp_path):
    kit = make_kit()
    with pytest.raises(SealRefused, match="commits to another"):
        kit.write(tmp_path / "p.zip", seal=lambda _: kit.force.export("00" * 32))
    assert list(tmp_path.iterdir()) == []


def test_sealing_with_another_kind_of_event_is_refused(tmp_path):
    kit = make_kit()
    with pytest.raises(SealRefused, match="one export event"):
        kit.write(tmp_path / "p.zip", seal=lambda digest: kit.force.export(digest, kind="evidence:item:viewed"))


def test_sealing_in_another_log_is_refused(tmp_path):
    kit = make_kit()
    with pytest.raises(SealRefused, match="recorded by"):
        kit.write(tmp_path / "p.zip", seal=kit.area.export)


def test_finish_without_custody_is_refused(tmp_path):
    kit = make_kit()
    with pytest.raises(WritingError, match="custody record"), PackageWriter(tmp_path / "p.zip", kit.case) as writer:
        writer.finish(kit.force.export)
    assert list(tmp_path.iterdir()) == []


def test_export_event_commits_to_the_tag_manifest(written):
    _, path = written
    report = verify_package(path)
    assert report.summary.tag_manifest_sha256 == sha256(unpack(path)["tagmanifest-sha256.txt"])


def test_package_that_does_not_exist_is_one_failed_check(tmp_path):
    report = verify_package(tmp_path / "none.zip")
    assert [name for name, _, _ in failed(report)] == ["container"]
