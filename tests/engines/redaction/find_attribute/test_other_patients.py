"""The health of somebody else in custody, or of another donor, is not kept as the defendant's own."""

import pytest

from engines.redaction.find_attribute.finding_kit import only
from unbroken.engines.redaction.vocabulary import Role

CUSTODY = "CUSTODY RECORD\n\nDetained person: Darren HOLT\n\nCell: 4\n\n09:10 "


@pytest.mark.parametrize(
    "text",
    [
        "Detainee in cell 7 had an epileptic seizure and was taken to hospital.",
        "Another detainee is diabetic and was given insulin by the nurse.",
        "Male in cell 12 treated by the nurse for asthma.",
        "Cell 9 has asthma and was given an inhaler.",
        "Nurse called to the next cell, where a man has epilepsy.",
    ],
)
def test_the_health_of_another_detainee_is_nobody_recorded(text: str) -> None:
    assert only(CUSTODY + text, text[5:20], "CUSTODY_RECORD", kind="MEDICAL").role is Role.THIRD


@pytest.mark.parametrize(
    "text",
    [
        "Detainee says that he has asthma and high blood pressure.",
        "Detainee in cell 4 says that he has asthma.",
        "HOLT told another detainee that he is diabetic.",
        "Detainee told the nurse that, like the man in the next cell, he has asthma.",
    ],
)
def test_the_health_of_the_detainee_of_the_record_stays_the_defendants(text: str) -> None:
    assert only(CUSTODY + text, text[5:20], "CUSTODY_RECORD", kind="MEDICAL").role is Role.DEF


def test_the_health_of_another_donor_is_not_the_defendants() -> None:
    text = "FORENSIC SUBMISSION\n\nDefendant: Darren HOLT\n\nThe officer warns that the second donor is HIV positive."

    assert only(text, "second donor", "MG22", kind="MEDICAL").role is not Role.DEF


def test_the_health_in_an_entry_on_a_child_in_another_room_is_not_the_defendants() -> None:
    text = CUSTODY + "Boy of fifteen in the detention room has epilepsy and has had a seizure."

    assert only(text, "epilepsy", "CUSTODY_RECORD", kind="MEDICAL").role is Role.THIRD


def test_the_health_of_somebody_brought_in_next_door_is_not_the_defendants() -> None:
    text = CUSTODY + "Abel Tesfay brought in next door, very loud. He is waiting for a bed on the psychiatric ward."

    assert only(text, "psychiatric", "CUSTODY_RECORD", kind="MEDICAL").role is Role.THIRD
