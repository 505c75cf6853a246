"""Entries of a log or notebook on another incident go whole; what tells of the case stays."""

import pytest

from engines.redaction.find_meaning.kit import found

LOG = "INCIDENT LOG 0410 OF 04/03/2026\n\n" + "".join(
    f"21:{minute} {said}\n\n"
    for minute, said in (
        (10, "Neighbour reports a break-in at 17 Fell Row."),
        (12, "Unit on way."),
        (16, "At scene."),
        (20, "Window found broken."),
    )
)
NOTEBOOK = "POCKET NOTEBOOK OF PC 310 DALE\n\nWednesday 4 March 2026. 21:16 At scene with Tamsin Wren.\n\n"


@pytest.mark.parametrize(
    "entry",
    [
        "Unrelated: stopped a cyclist without lights in Bank Top.",
        "Not connected - report of a lost dog at the chapel.",
        "Other job: shop alarm at Mill Lane, reset by the owner.",
        "Crew called away to a collision on the ring road.",
        "Patrol diverted to a missing pensioner from the hospice, see log 0433.",
        "Noise at a party in Chapel Street, recorded under separate log 0460.",
        "Caretaker found a thirteen year old boy asleep in the bin store, missing from his foster home.",
    ],
)
def test_entry_on_another_incident_is_found_whole(entry: str) -> None:
    assert entry in found(f"{LOG}22:05 {entry}\n\n22:10 Scene closed.", "CAD", kinds=["FREE_ID"])
    assert "Scene closed." not in found(f"{LOG}22:05 {entry}\n\n22:10 Scene closed.", "CAD", kinds=["FREE_ID"])


@pytest.mark.parametrize(
    "entry",
    [
        "Unit diverted to this incident from Bank Top.",
        "Patrol diverted to a burglary at 17 Fell Row.",
        "Unit diverted to the rear of the premises.",
        "Second caller on log 0411, same incident.",
        "Duplicate of log 0412.",
        "See log 0410 for the first account.",
        "Two youths seen running towards the canal.",
        "Boy on a bicycle seen at the gate.",
        "Dog unit sent to the towpath.",
    ],
)
def test_entry_on_the_case_is_left(entry: str) -> None:
    assert found(f"{LOG}22:05 {entry}\n\n22:10 Scene closed.", "CAD", kinds=["FREE_ID"]) == []


def test_entry_of_a_notebook_goes_on_until_the_next_one() -> None:
    text = (
        NOTEBOOK
        + "22:05 Unconnected: dealt with a drunk at the bus stop. He was sick and was taken home.\n\n22:30 Off duty."
    )

    assert found(text, "OTHER", kinds=["FREE_ID"]) == [
        "Unconnected: dealt with a drunk at the bus stop.",
        "He was sick and was taken home.",
    ]


def test_letter_is_no_log() -> None:
    assert found("Dear Madam\n\nUnrelated: my dog is lost.", "OTHER", kinds=["FREE_ID"]) == []
