"""The outside programs that check our work are there: on a build machine nothing may be skipped for want of one."""

import os
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_outside_tools_are_all_installed() -> None:
    tools = runpy.run_path(str(ROOT / "scripts" / "ensure_tools.py"))
    if absent := tools["missing"]():
        words = tools["sentence"](absent)
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
