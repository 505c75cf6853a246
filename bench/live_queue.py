"""Measure how long a new red request takes to appear on a prosecutor's open queue, in a real browser, without a reload.

From the moment at which the officer's button is pressed until the row can be read on the other screen: the request is
checked, built, written and recorded in between. Beside it, from the moment at which the officer's next page began to
arrive, which is when the request was committed. Target: issue 4 section 4, within two seconds.
"""

import json
import sys
import time
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

TESTS = Path(__file__).resolve().parent.parent / "tests"
LONDON = ZoneInfo("Europe/London")
TURNS, TARGET_S = 5, 2.0


def run(work: Path) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit", "target", "ok"}. work: an empty folder for the installation."""
    sys.path[:0] = [str(TESTS)]
    import os

    os.environ["DJANGO_SETTINGS_MODULE"] = "unbroken.service.django_settings"
    os.environ["UNBROKEN_DATA"] = str(work / "unused")
    import django

    django.setup()
    from chromium import open_chromium
    from e2e.stage import make_own_case
    from e2e.windows import Window
    from live import LiveService

    work.chmod(0o755)
    with ExitStack() as stack:
        service = LiveService(work / "data")
        stack.callback(service.stop)
        cases = [make_own_case(service.address) for _ in range(TURNS)]
        browser = stack.enter_context(open_chromium())
        pages = {}
        for who in ("officer", "triage"):
            window = Window(browser.new_context(base_url=service.address, locale="en-GB"))
            window.sign_in(who)
            pages[who] = window.page
        pages["triage"].goto("/charging/?priority=red")
        pages["triage"].wait_for_load_state()
        seen = [_turn(pages, one) for one in cases]
    return [
        _row("from the press of the button", [one for one, _ in seen]),
        _row("from its commit", [two for _, two in seen]),
    ]


def _turn(pages: dict[str, Any], case: Any) -> tuple[float, float]:
    """Ask for a decision on one case; return the seconds until its row is there, from the press and from the answer."""
    officer, queue = pages["officer"], pages["triage"]
    officer.goto(f"/cases/{case.case}/facts/add/suspect/")
    officer.locator('[name="person"]').select_option(index=1)
    officer.locator('[name="remand"]').select_option("police detention")
    officer.locator('[name="relevant_time"]').fill(f"{datetime.now(LONDON) - timedelta(hours=2):%d/%m/%Y %H:%M}")
    officer.get_by_role("button", name="Save", exact=True).click()
    officer.wait_for_url("**/facts/#*")
    officer.goto(f"/charging/ask/{case.case}/")
    officer.get_by_label("Who decides").select_option(label="CPS March and Vale, any unit")
    officer.locator('[name="priority"][value="red"]').check()
    reason = officer.locator('[name="forced_reason"]')
    if reason.count():
        reason.fill("The clock does not wait.")
    answered: list[float] = []
    officer.once("response", lambda _answer: answered.append(time.monotonic()))
    pressed = time.monotonic()
    officer.get_by_role("button", name="Send the request").click(no_wait_after=True)
    queue.locator("#queue").get_by_text(case.urn).first.wait_for()
    there = time.monotonic()
    officer.wait_for_url("**/charging/*/")
    return there - pressed, there - min([*answered, there])


def _row(name: str, seconds: list[float]) -> dict[str, Any]:
    slowest = max(seconds)
    return {
        "name": f"a new red request on an open queue, {name}: slowest of {len(seconds)}",
        "value": slowest,
        "unit": "s",
        "target": TARGET_S,
        "ok": slowest <= TARGET_S,
    }


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1])), indent=1))
