"""Run one of the pages' modules outside a browser, with a clock and a network that the test holds in its hand."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

MODULES = Path(__file__).resolve().parents[3] / "src/unbroken/service/pages/static/js"


def run_module(folder: Path, name: str, script: str) -> Any:
    """Run a script that was given everything of one module as `module`; return what it handed to `done` as JSON."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed, so the module cannot be run outside a browser")
    shutil.copy(MODULES / f"{name}.js", folder / "module.mjs")
    begin = 'import * as module from "./module.mjs";\nconst done = (value) => console.log(JSON.stringify(value));\n'
    (folder / "run.mjs").write_text(begin + script)
    ran = subprocess.run([node, "run.mjs"], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
