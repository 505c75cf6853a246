"""What somebody may do to a package, and what the verifier says about it."""

import base64
import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.bag.bag_kit import (
    FORCE,
    OpenLog,
    make_item,
    make_kit,
    pack,
    policy_text,
    relist,
    sha256,
    signer,
    unpack,
)
from unbroken.engines.bag import Form, verify_package
from unbroken.engines.bag.zipreader import read_layout
from unbroken.engines.ledger import Link

RECEIPT = "receipts/01JZ0000000000000000000001.receipt"


def said(report):
    return [f"{check.name} | {check.subject} | {check.sentence}" for check in report.failures]


def edited(files, name, old, new):
    assert old in files[name]
    return {**files, name: files[name].replace(old, new, 1)}


def without(files, *names):
    return {name: data for name, data in files.items() if name not in names}


def swapped(files, first, second):
    return {**files, first: files[second], second: files[first]}


def removed_line(files, name, number):
    lines = files[name].split(b"\n")
    del lines[number]
    return {**files, name: b"\n".join(lines)}


# (change, whether the forger recomputes the manifests, what the report must say)
OUTSIDE_ATTACKS = {
    "altered item": (lambda f: edited(f, "data/JS-1.mp4", b"interview", b"Interview"), False, "files | data/JS-1.mp4"),
    "altered item, relisted": (
        lambda f: edited(f, "data/JS-1.mp4", b"interview", b"Interview"), True, "not what was sealed"),
    "swapped items": (lambda f: swapped(f, "data/JS-1.mp4", "data/JS-2.jpg"), False, "files | data/JS-2.jpg"),
    "swapped items, relisted": (
        lambda f: swapped(f, "data/JS-1.mp4", "data/JS-2.jpg"), True, "items | JS/2 | The file data/JS-2.jpg is not"),
    "removed item": (lambda f: without(f, "data/JS-2.jpg"), False, "data/JS-2.jpg is missing"),
    "removed item, relisted": (lambda f: without(f, "data/JS-2.jpg"), True, "items | JS/2"),
    "added item, relisted": (
        lambda f: {**f, "data/JS-3.mp4": b"planted"}, True, "data/JS-3.mp4 is not one of the items"),
    "added file": (lambda f: {**f, "notes.txt": b"hello"}, False, "files | notes.txt | notes.txt was added"),
    "added file, relisted": (lambda f: {**f, "notes.txt": b"hello"}, True, "export event commits to another"),
    "added unlisted file beside the export event": (
        lambda f: {**f, "export/more.json": b"{}"}, False, "export/more.json was added"),
    "altered report": (lambda f: edited(f, "report.pdf", b"%PDF", b"%pdf"), False, "files | report.pdf"),
    "altered report, relisted": (
        lambda f: edited(f, "report.pdf", b"%PDF", b"%pdf"), True, "export | tagmanifest-sha256.txt"),
    "altered page, relisted": (
        lambda f: edited(f, "verify.html", b"bad", b"God"), True, "export | tagmanifest-sha256.txt"),
    "removed tag manifest": (
        lambda f: without(f, "tagmanifest-sha256.txt"), False, "tagmanifest-sha256.txt is missing"),
    "removed payload manifest, relisted": (
        lambda f: without(relist(f), "manifest-sha256.txt"), False, "manifest-sha256.txt is missing"),
    "removed export event": (
        lambda f: without(f, "export/event.json", "export/event.tlog-proof"), False, "Nothing proves"),
    "removed line of the tag manifest": (
        lambda f: removed_line(f, "tagmanifest-sha256.txt", 3), False, "no manifest lists it"),
    "removed event, relisted": (
        lambda f: removed_line(f, "custody/events.jsonl", 3), True, "speaks of entry 3"),
    "altered event, relisted": (
        lambda f: edited(f, "custody/events.jsonl", b"evidence:item:viewed", b"evidence:item:opened"),
        True, f"entry 3 of {FORCE}"),
    "altered checkpoint, relisted": (
        lambda f: edited(f, "custody/checkpoint", b"\n9\n", b"\n8\n"), True, "checkpoint | custody/checkpoint"),
    "altered proof, relisted": (
        lambda f: edited(f, "custody/proofs.json", b'"0":[0', b'"0":[1'), True, f"entry 0 of {FORCE}"),
    "altered list of items, relisted": (
        lambda f: edited(f, "custody/items.json", sha256(b"a photograph").encode(), b"0" * 64),
        True, "items | JS/2"),
    "altered receipt, relisted": (
        lambda f: edited(f, RECEIPT, b"CPS Loamshire", b"CPS Elsewhere"), True, f"receipts | {RECEIPT}"),
    "another policy, relisted": (
        lambda f: {**f, "custody/tlog-policy": policy_text(signer(FORCE, 9)).encode()},
        True, "not signed by"),
    "no policy": (lambda f: {**f, "custody/tlog-policy": b"quorum none\n"}, True, "not one of the logs"),
    "other bag version, relisted": (
        lambda f: edited(f, "bagit.txt", b"1.0", b"0.97"), True, "bagit.txt does not declare"),
    "altered export leaf": (
        lambda f: edited(f, "export/event.json", b"case-key", b"case-kez"), False, "export | export/event."),
    "extra line in the export proof": (
        lambda f: edited(f, "export/event.tlog-proof", b"index ", b"extra AAAA\nindex "), False, "one permitted form"),
    "unknown signature on the export proof": (
        lambda f: {**f, "export/event.tlog-proof": f["export/event.tlog-proof"]
                   + f"\u2014 stranger {base64.b64encode(bytes(68)).decode()}\n".encode()},
        False, "signature by stranger"),
}  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE_ATTACKS)
def test_package_attacked_from_outside_is_refused_by_name(name, written, tmp_path):
    change, relisted, expected = OUTSIDE_ATTACKS[name]
    files = change(unpack(written[1]))
    report = verify_package(pack(tmp_path / "p.zip", relist(files) if relisted else files))
    assert not report.ok
    assert any(expected in sentence for sentence in said(report)), said(report)


def test_export_event_of_another_package_does_not_fit(written, tmp_path):
    kit = make_kit()
    kit.case = dataclasses.replace(kit.case, purpose="Another purpose")
    kit.write(tmp_path / "other.zip")
    other = unpack(tmp_path / "other.zip")
    mixed = {**unpack(written[1]), **{name: other[name] for name in other if name.startswith("export/")}}
    report = verify_package(pack(tmp_path / "p.zip", mixed))
    assert any("commits to another tagmanifest" in sentence for sentence in said(report))


def dishonest(change):
    """Let an exporter who can sign for the log leave something out or put something in, and seal it properly."""

    def run(path):
        kit = make_kit()
        change(kit)
        kit.write(path)
        return verify_package(path, trust=kit.fingerprint)

    return run


def own(kit, **change):
    kit.custody = dataclasses.replace(kit.custody, own=dataclasses.replace(kit.custody.own, **change))


def drop_event(index):
    return lambda kit: own(kit, events=tuple(one for one in kit.custody.own.events if one.index != index))


def hide_digest(kit):
    kit.custody = dataclasses.replace(kit.custody, own=kit.force.record(hidden={"sha256"}))


def seal_other_event(kit):
    facts = dataclasses.replace(kit.items[0].facts, sealed_index=5)
    kit.items[0] = dataclasses.replace(kit.items[0], facts=facts)


def replace_content(kit):
    kit.items[1] = make_item("JS/2", "item-key-1", b"another picture", Form.PLAIN, 5, extension="jpg")


def forge_disclosure(kit):
    events = list(kit.custody.own.events)
    events[3] = dataclasses.replace(events[3], disclosures=events[6].disclosures)
    own(kit, events=tuple(events))


def foreign_checkpoint(kit):
    own(kit, checkpoint=str(kit.area.note()))


def stranger_receipt(kit):
    receipt = kit.custody.receipts[0]
    note = receipt.note.replace("CPS Loamshire", "CPS Elsewhere")
    kit.custody = dataclasses.replace(kit.custody, receipts=(dataclasses.replace(receipt, note=note),))


def unrecorded_receipt(kit):
    receipt = kit.custody.receipts[0]
    text = receipt.note.split("\n\n")[0].replace("item: 01JZ", "item: 01JY") + "\n"
    name = kit.area.signer.name.removesuffix("/log") + "/receipt"
    note = str(dataclasses.replace(kit.area.signer, name=name).sign_note(text))
    kit.custody = dataclasses.replace(kit.custody, receipts=(dataclasses.replace(receipt, note=note),))


def false_link(kit):
    log = OpenLog(signer(FORCE, 1))
    log.__dict__.update(kit.force.__dict__)
    log.add("handover:receipt:recorded", "handover-key", {}, links=[Link(kit.area.signer.name, 1, b"\x01" * 32)])
    kit.custody = dataclasses.replace(kit.custody, own=log.record())
    kit.force = log


INSIDE_ATTACKS = {
    "leaves out the first event": (drop_event(1), "chains | JS/1 | The history is not complete"),
    "leaves out an event in the middle": (drop_event(2), "chains | JS/1 | The history is not complete"),
    "hides the sealed digest": (hide_digest, "does not show the digest"),
    "names another item's seal": (seal_other_event, "items | JS/1 | Entry 5 is about another item"),
    "replaces the content": (replace_content, "items | JS/2 | The digest that was sealed"),
    "opens values that were not recorded": (forge_disclosure, f"disclosures | entry 3 of {FORCE}"),
    "alters a receipt": (stranger_receipt, f"receipts | {RECEIPT} | The signature"),
    "adds a receipt that no event records": (unrecorded_receipt, "No event in the package records this receipt"),
    "links to an event that never was": (false_link, "another event stands there"),
}


@pytest.mark.parametrize("name", INSIDE_ATTACKS)
def test_package_sealed_by_a_dishonest_exporter_is_refused_by_name(name, tmp_path):
    change, expected = INSIDE_ATTACKS[name]
    report = dishonest(change)(tmp_path / "p.zip")
    assert not report.ok
    assert any(expected in sentence for sentence in said(report)), said(report)


def test_checkpoint_of_another_organisation_cannot_carry_the_record(written, tmp_path):
    kit, path = written
    files = {**unpack(path), "custody/checkpoint": str(kit.area.note()).encode()}
    report = verify_package(pack(tmp_path / "p.zip", relist(files)))
    assert any("not in the signed log" in sentence for sentence in said(report))
    assert any("The export was recorded by" in sentence for sentence in said(report))


def test_handover_without_its_receipt_is_flagged_not_failed(tmp_path):
    kit = make_kit()
    kit.custody = dataclasses.replace(kit.custody, own=kit.force.record(range(8)), others=(), receipts=())
    kit.write(tmp_path / "p.zip")
    report = verify_package(tmp_path / "p.zip", trust=kit.fingerprint)
    assert report.ok
    assert [check.name for check in report.checks if check.attention] == ["handovers"]


def test_handover_whose_counterpart_lies_elsewhere_is_flagged(tmp_path):
    kit = make_kit()
    kit.custody = dataclasses.replace(kit.custody, others=())
    kit.write(tmp_path / "p.zip")
    report = verify_package(tmp_path / "p.zip", trust=kit.fingerprint)
    assert report.ok
    assert any("ask that organisation" in check.sentence for check in report.checks if check.attention)


def test_package_with_one_byte_changed_anywhere_is_refused(written, tmp_path):
    """Every byte outside the manifests and the ends of each file; a fixed sample of the rest."""
    _, path = written
    whole = path.read_bytes()
    with path.open("rb") as file:
        entries = read_layout(file).entries
    sample = random.Random(11)
    places = set(sample.sample(range(len(whole)), 60))
    for entry in entries:
        places |= {entry.offset, entry.content_offset, entry.content_end - 1, entry.content_end, entry.end - 1}
        if entry.name.startswith("export/"):
            places |= set(range(entry.content_offset, entry.content_end, 7))
    target = tmp_path / "p.zip"
    for place in sorted(places):
        changed = bytearray(whole)
        changed[place] ^= 1 << sample.randrange(8)
        target.write_bytes(changed)
        report = verify_package(target)
        assert not report.ok, place
        inside = [one.name for one in entries if one.content_offset <= place < one.content_end]
        if inside:
            assert inside[0] in " ".join(said(report)), (place, said(report))


def test_package_cut_at_any_length_is_refused(written, tmp_path):
    whole = written[1].read_bytes()
    for length in range(0, len(whole), 1999):
        (tmp_path / "p.zip").write_bytes(whole[:length])
        assert not verify_package(tmp_path / "p.zip").ok


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_package_with_any_part_replaced_by_anything_never_passes_and_never_breaks(written, tmp_path_factory, data):
    files = unpack(written[1])
    name = data.draw(st.sampled_from(sorted(files)))
    old = files[name]
    kind = data.draw(st.sampled_from(["random", "cut", "splice"]))
    if kind == "random":
        new = data.draw(st.binary(max_size=300))
    elif kind == "cut":
        new = old[: data.draw(st.integers(0, len(old)))]
    else:
        place = data.draw(st.integers(0, len(old)))
        new = old[:place] + data.draw(st.binary(min_size=1, max_size=20)) + old[place:]
    if new == old:
        return
    changed = {**files, name: new}
    for number, forged in enumerate((changed, relist(changed))):
        if forged == files:
            continue
        path = tmp_path_factory.mktemp("fuzz") / f"{number}.zip"
        assert not verify_package(pack(path, forged)).ok
