"""Walk SYN-2 through a real browser from the first call to the charge: keys and seconds of each step, and what was
typed twice. The same walk as the browser test (tests/e2e/syn_2.py). Target: issue 4 section 6, zero fields typed twice.

A key is a character typed, a click, a choice from a list, a box ticked. Seconds are those of the pages and the
browser: these hands type at once, people do not.
"""

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parent.parent / "tests"


def run(work: Path) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit", "target", "ok"}. work: an empty folder for the installation."""
    recorder = walk(work)
    rows: list[dict[str, Any]] = []
    for one in recorder.steps:
        told = f"{one.name}: {one.typed} fields typed, {one.chosen} chosen, {one.held} filled in already"
        rows += [
            {"name": told, "value": one.keys, "unit": "keys"},
            {"name": f"{one.name}: pages and browser", "value": one.seconds, "unit": "s"},
        ]
    again = recorder.repeated()
    for sentence in again:
        print(sentence, file=sys.stderr)
    rows += [
        {"name": "all steps", "value": sum(one.keys for one in recorder.steps), "unit": "keys"},
        {"name": "all steps", "value": sum(one.seconds for one in recorder.steps), "unit": "s"},
        {"name": "facts typed twice", "value": len(again), "unit": "facts", "target": 0, "ok": not again},
    ]
    return rows


def walk(work: Path) -> Any:
    """Walk the journey on a new installation; return the recorder."""
    sys.path[:0] = [str(TESTS)]
    import os

    os.environ["DJANGO_SETTINGS_MODULE"] = "unbroken.service.django_settings"
    os.environ["UNBROKEN_DATA"] = str(work / "unused")
    import django

    django.setup()
    from chromium import open_chromium
    from e2e.syn_2 import Journey
    from e2e.windows import Window
    from live import LiveService

    work.chmod(0o755)
    with ExitStack() as stack:
        service = LiveService(work / "data")
        stack.callback(service.stop)
        browser = stack.enter_context(open_chromium())
        windows: dict[str, Window] = {}

        def open_page(who: str) -> Any:
            if who not in windows:
                windows[who] = Window(browser.new_context(base_url=service.address, locale="en-GB"))
                windows[who].sign_in(who)
            return windows[who].page

        # Everybody is signed in before the clock runs, as they are at work.
        for who in ("officer", "supervisor", "triage", "prosecutor"):
            open_page(who)
        journey = Journey.begin(open_page)
        journey.walk()
    return journey.recorder


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory(prefix="unbroken-journey-") as folder:
        found = run(Path(folder))
    print(json.dumps(found, indent=1))
    sys.exit(int(any(row.get("ok") is False for row in found)))
