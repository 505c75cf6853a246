"""`unbroken verify` as a process of its own: no network, no Django, no database, exit codes, words."""

import json
import os
import subprocess
import sys

import pytest

from engines.bag.bag_kit import KEY, make_kit, pack, unpack
from unbroken.engines.bag import Form

GUARDED = """
import sys

def refuse(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__" or event in ("subprocess.Popen", "os.exec"):
        raise RuntimeError(f"{event} {arguments} during offline verification")

sys.addaudithook(refuse)
arguments = sys.argv[1:]
sys.argv = ["unbroken", "verify", *arguments]
code = 0
try:
    from unbroken.service.cli import main
    main()
except SystemExit as done:
    code = done.code or 0
loaded = [name for name in ("django", "starlette", "reportlab", "procrastinate") if name in sys.modules]
print("LOADED", loaded, file=sys.stderr)
raise SystemExit(code)
"""


def run(*arguments, program=GUARDED, prefix=()):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("UNBROKEN", "DATABASE", "DJANGO"))
    }
    return subprocess.run(
        [*prefix, sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True, text=True, timeout=600, check=False, env={**environment, "COLUMNS": "160"},
    )  # fmt: skip


def test_verify_of_a_whole_package_exits_zero_with_a_sentence(written):
    kit, path = written
    done = run(path, "--trust", kit.fingerprint)
    assert done.returncode == 0, done.stderr
    assert "The package is whole: every check holds." in done.stdout
    assert kit.fingerprint[:4] in done.stdout


def test_verify_loads_no_framework_and_opens_no_socket(written):
    done = run(written[1])
    assert done.returncode == 0, done.stderr
    assert "LOADED []" in done.stderr


def test_verify_in_an_empty_network_namespace_works(written):
    probe = subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("this machine does not let a user make a network namespace")
    done = run(written[1], prefix=("unshare", "-rn"))
    assert done.returncode == 0, done.stderr


def test_verify_of_a_changed_package_exits_one_and_names_the_file(written, tmp_path):
    files = unpack(written[1])
    files["data/JS-2.jpg"] = b"another"
    done = run(pack(tmp_path / "p.zip", files))
    assert done.returncode == 1
    assert "data/JS-2.jpg was changed" in " ".join(done.stdout.split())
    assert "Do not rely on this package" in done.stdout


def test_verify_as_json_says_the_same(written, tmp_path):
    whole = json.loads(run(written[1], "--json").stdout)
    assert whole["ok"] is True
    assert whole["summary"]["urn"] == "51AB1234526"
    (tmp_path / "p.zip").write_bytes(written[1].read_bytes()[:-9])
    cut = run(tmp_path / "p.zip", "--json")
    assert cut.returncode == 1
    assert [check["name"] for check in json.loads(cut.stdout)["checks"]] == ["container"]


def test_verify_with_a_key_opens_the_items(tmp_path):
    make_kit(form=Form.AGE).write(tmp_path / "p.zip")
    key = tmp_path / "key"
    key.write_text(f"# a key\n{KEY}\n")
    done = run(tmp_path / "p.zip", "-i", key)
    assert done.returncode == 0, done.stderr
    assert "was opened and is exactly" in " ".join(done.stdout.split())


@pytest.mark.parametrize("option", ["--policy", "-i"])
def test_verify_with_a_missing_file_is_one_sentence(written, tmp_path, option):
    done = run(written[1], option, tmp_path / "none")
    assert done.returncode == 1
    assert done.stderr.startswith("No such file or directory: ")
    assert "Traceback" not in done.stderr


def test_verify_of_hostile_text_cannot_steer_the_terminal(tmp_path):
    files = {"data/x": b"", "custody/items.json": b"\x1b[2J", "bagit.txt": b"\x1b]0;x\x07"}
    done = run(pack(tmp_path / "p.zip", files))
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
