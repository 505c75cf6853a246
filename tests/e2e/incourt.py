"""A case of two defendants whose ways part in court, made over HTTP as the officer does."""

from datetime import UTC, datetime, timedelta

from e2e.requests import add_fact
from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import form_with

COURT = "Harrowmoor Crown Court"


def go_to_court(officer: Browser, case: str, first: str) -> None:
    """Charge somebody with a second defendant, have both sent, and take the plea of the second. Raises DemoFailure."""
    today = datetime.now(UTC).date()
    charged_at = f"{today - timedelta(days=20)}T10:00"
    second = add_fact(officer, case, "person", roles=["DEF"], surname="Okonjo", forenames="Samuel")
    for one in (first, second):
        add_fact(officer, case, "suspect", person=one, remand="remanded in custody", charged_at=charged_at)
    for move, people, ago in (("SEND", "all", 15), ("PREPARE", "all", 10), ("CONVICT", second, 1)):
        page = officer.page(f"/charging/court/{case}/")
        officer.send(
            form_with(page, "move", "people"),
            move=move,
            people=people,
            on=str(today - timedelta(days=ago)),
            next_on=str(today + timedelta(days=20)),
            court=COURT,
        )
