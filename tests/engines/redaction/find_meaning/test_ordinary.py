"""Sentences that read like a secret and are ordinary in a case file, and their neighbours that are none."""

import pytest

from unbroken.engines.redaction.find.meaning.learned import Sense
from unbroken.engines.redaction.find.meaning.ordinary import is_ordinary

ORDINARY = [
    ("He ticked every withdrawal that was not his.", Sense.HEALTH),
    ("Seven withdrawals were made that week.", Sense.HEALTH),
    ("On 4 May 2026 at noon I was in the Plough public house with two friends.", Sense.WHERE),
    ("On the night of 9 June 2026 we had been to the pictures in town.", Sense.WHERE),
    ("She must not enter the Riverside Centre.", Sense.WHERE),
    ("There are substantial grounds for believing that he would not attend.", Sense.INTEL),
    ("The Crown will say that it shows how he chose his targets.", Sense.INTEL),
]
TELLING = [
    ("She is shaking in withdrawal from methadone.", Sense.HEALTH),
    ("He withdrew from treatment last year.", Sense.HEALTH),
    ("On 4 May 2026 I was staying at the hostel by the canal.", Sense.WHERE),
    ("Since 4 May 2026 I have been at my sister's.", Sense.WHERE),
    ("We went there every week until 4 May 2026.", Sense.WHERE),
    ("I was in the Plough with two friends.", Sense.WHERE),
    ("He must not go to the street where she is staying.", Sense.WHERE),
    ("A caller says that he sells from the garage.", Sense.INTEL),
    ("On 4 May 2026 I was with a man my husband does not know of.", Sense.PRIVATE),
]


@pytest.mark.parametrize(("sentence", "sense"), ORDINARY)
def test_ordinary_sentence_is_spared(sentence: str, sense: Sense) -> None:
    assert is_ordinary(sentence, sense)


@pytest.mark.parametrize(("sentence", "sense"), TELLING)
def test_telling_sentence_is_left_to_the_judge(sentence: str, sense: Sense) -> None:
    assert not is_ordinary(sentence, sense)
