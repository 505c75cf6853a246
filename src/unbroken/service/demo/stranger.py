"""Somebody who has no business with the case tries every door. Each must look as if nothing were behind it."""

from unbroken.ground.ids import new_id
from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import DemoFailure

CLOSED = 404


def doors_closed(person: Browser, case_id: str, version_id: str, handover_id: str) -> int:
    """Return how many doors were tried. Raises DemoFailure when one opened, or told that something is there."""
    doors = [
        f"/cases/{case_id}/",
        f"/cases/{case_id}/assign/",
        f"/evidence/cases/{case_id}/",
        f"/evidence/cases/{case_id}/add/",
        f"/evidence/versions/{version_id}/view/",
        f"/evidence/versions/{version_id}/status/",
        f"/handovers/send/{case_id}/",
        f"/handovers/{handover_id}/",
        f"/handovers/{handover_id}/receipt/",
        f"/packages/case/{case_id}/",
        f"/packages/case/{case_id}/export/",
    ]
    for door in doors:
        answer = person.http.get(door)
        absent = person.http.get(
            door.replace(case_id, new_id()).replace(version_id, new_id()).replace(handover_id, new_id())
        )
        if answer.status_code != CLOSED or absent.status_code != CLOSED:
            raise DemoFailure(f"A door stood open: {door} answered {answer.status_code}.")
    bytes_answer = person.http.get(f"/bytes/versions/{version_id}?grant=forged")
    if bytes_answer.status_code not in {401, 403, CLOSED}:
        raise DemoFailure(f"The byte path answered {bytes_answer.status_code} to a forged grant.")
    if case_id in person.http.get("/cases/").text:
        raise DemoFailure("The list of cases shows a case to somebody without access.")
    return len(doors) + 2
