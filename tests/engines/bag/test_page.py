"""verify.html in a real browser, from file://, with the network refused."""

import shutil
import zipfile
from pathlib import Path

import pytest

from chromium import open_chromium
from engines.bag.bag_kit import FORCE, make_kit, pack, relist, sha256, unpack
from unbroken.engines.bag.page import verify_page

AXE = Path(__file__).resolve().parents[2] / "service/pages/vendor/axe-core/axe.min.js"


def test_page_is_one_file_that_names_no_address():
    page = verify_page().decode()
    assert "connect-src 'none'" in page
    assert "default-src 'none'" in page
    for outside in (
        "http:",
        "https:",
        "//cdn",
        "@import",
        " url(",
        ":url(",
        "<link",
        "<img",
        "@POLICY@",
        "@SCRIPT@",
        "@STYLE@",
    ):
        assert outside not in page.replace("// ", "")


@pytest.fixture(scope="module")
def chromium():
    with open_chromium() as browser:
        yield browser


@pytest.fixture
def page(chromium, request, written, tmp_path):
    """The page in a tab, in light colours unless a test asks for others. What it complains about fails the test."""
    (tmp_path / "verify.html").write_bytes(unpack(written[1])["verify.html"])
    context = chromium.new_context(color_scheme=getattr(request, "param", "light"), offline=True)
    tab = context.new_page()
    problems = []
    tab.on("pageerror", lambda error: problems.append(str(error)))
    tab.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    tab.problems = problems
    tab.goto((tmp_path / "verify.html").as_uri())
    yield tab
    context.close()
    assert problems == []


def result(tab, field, files, trust=""):
    tab.fill("#trust", trust)
    tab.set_input_files(field, files)
    tab.wait_for_selector("#result[data-ok]", timeout=120_000)
    return tab.get_attribute("#result", "data-ok") == "true", tab.inner_text("#verdict"), tab.inner_text("#checks")


@pytest.mark.browser
def test_page_given_a_whole_zip_says_that_it_is_whole(page, written):
    kit, path = written
    ok, verdict, checks = result(page, "#zip", str(path), kit.fingerprint)
    assert ok
    assert verdict == "The package is whole. Every check holds."
    for expected in (
        "Every file is listed",
        "is exactly the content that was sealed",
        "signed for 2 items",
        "commits to every",
    ):
        assert expected in checks
    assert "51AB1234526" in page.inner_text("#summary")


@pytest.mark.browser
def test_page_given_the_unpacked_folder_says_that_it_is_whole(page, written, tmp_path):
    with zipfile.ZipFile(written[1]) as archive:
        archive.extractall(tmp_path / "bag")
    ok, _, _ = result(page, "#folder", str(tmp_path / "bag"))
    assert ok
    shutil.rmtree(tmp_path / "bag")


def changed(files, name, old, new):
    assert old in files[name]
    return {**files, name: files[name].replace(old, new, 1)}


ATTACKS = {
    "altered item": (lambda f: changed(f, "data/JS-1.mp4", b"interview", b"Interview"), "data/JS-1.mp4 was changed"),
    "altered item, relisted": (
        lambda f: relist(changed(f, "data/JS-1.mp4", b"interview", b"Interview")), "does not commit to these files"),
    "added file": (lambda f: {**f, "notes.txt": b"x"}, "notes.txt was added"),
    "removed receipt": (lambda f: {k: v for k, v in f.items() if "receipts/" not in k}, "is missing"),
    "altered event": (
        lambda f: relist(changed(f, "custody/events.jsonl", b"item:viewed", b"item:opened")), "not in the signed log"),
    "removed event": (
        lambda f: relist({**f, "custody/events.jsonl": b"\n".join(
            line for line in f["custody/events.jsonl"].split(b"\n") if not line.startswith(b'{"index":2,'))}),
        "The history is not complete"),
    "altered checkpoint": (
        lambda f: relist(changed(f, "custody/checkpoint", b"\n9\n", b"\n8\n")), "not signed with a key"),
    "altered list": (
        lambda f: relist(changed(f, "custody/items.json", sha256(b"a photograph").encode(), b"0" * 64)),
        "The digest that was sealed"),
    "altered receipt": (
        lambda f: relist(changed(f, "receipts/01JZ0000000000000000000001.receipt", b"CPS", b"CPX")),
        "The receipt is not signed"),
    "other export": (lambda f: changed(f, "export/event.tlog-proof", b"index 9", b"index 8"), "export event is not in"),
}  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("name", ATTACKS)
def test_page_given_an_attacked_zip_says_what_is_wrong(page, written, tmp_path, name):
    change, expected = ATTACKS[name]
    ok, verdict, checks = result(page, "#zip", str(pack(tmp_path / "p.zip", change(unpack(written[1])))))
    assert not ok
    assert verdict.startswith("Do not rely on this package.")
    assert expected in checks


@pytest.mark.browser
def test_page_given_a_cut_zip_or_another_fingerprint_fails(page, written, tmp_path):
    (tmp_path / "cut.zip").write_bytes(written[1].read_bytes()[:-1])
    ok, _, checks = result(page, "#zip", str(tmp_path / "cut.zip"))
    assert not ok
    assert "may have been cut" in checks
    ok, _, checks = result(page, "#zip", str(written[1]), "ab" * 32)
    assert not ok
    assert "does not have the fingerprint" in checks


@pytest.mark.browser
def test_page_digests_large_files_in_pieces_as_webcrypto_does(page):
    assert (
        page.evaluate(
            """async () => {
          for (const size of [0, 1, 55, 56, 63, 64, 65, 127, 128, 1000, 70001]) {
            const bytes = new Uint8Array(size).map((_, i) => (i * 31 + size) & 255);
            const state = new Sha256();
            for (let at = 0; at < size; at += 37) state.update(bytes.subarray(at, Math.min(size, at + 37)));
            if (hex(state.digest()) !== hex(await sha256(bytes))) return size;
          }
          const blob = new Blob([new Uint8Array(SMALL + 5)]);
          const whole = hex(await sha256(await blob.arrayBuffer()));
          return hex(await sha256OfBlob(blob, () => {})) === whole;
        }"""
        )
        is True
    )


@pytest.mark.browser
def test_page_cannot_reach_any_network(page):
    assert page.evaluate("() => fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused')") == "refused"
    assert any("Content Security Policy" in problem for problem in page.problems)
    page.problems.clear()


@pytest.mark.browser
@pytest.mark.parametrize("page", ["light", "dark"], indirect=True)
def test_page_has_no_accessibility_violation(page, written):
    result(page, "#zip", str(written[1]))
    axe = AXE.read_text()
    found = page.evaluate(f"async () => {{ {axe}; return (await axe.run()).violations.map((one) => one.id); }}")
    assert found == []


@pytest.mark.browser
def test_page_checks_a_longer_log(page, tmp_path):
    kit = make_kit(tags=300)
    kit.write(tmp_path / "p.zip")
    ok, _, checks = result(page, "#zip", str(tmp_path / "p.zip"))
    assert ok
    assert f"The state of {FORCE} after 309 events" in checks
