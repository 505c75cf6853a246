"""Sentences that a helper process encodes: the same vectors, with and without it."""

import os
import signal

import numpy as np

from unbroken.engines.redaction.beside import Helper
from unbroken.engines.redaction.find.marker import MODULE
from unbroken.engines.redaction.find.meaning.learned import judge, judge_soon
from unbroken.engines.redaction.find.meaning.learned.beside import Encoding, encoding_beside
from unbroken.engines.redaction.find.meaning.learned.encoder import encode

PARTS = [
    tuple(f"He hit me on the ear with pan {number} and I fell over the chair." for number in range(3)),
    ("The watchers sat in the hay loft and noted in their log who came to the gate.", "We had tea."),
]


def test_encoding_answered_by_the_helper_gives_the_same_vectors_as_alone() -> None:
    with Helper(MODULE) as helper:
        encoding = Encoding(helper)
        encoding.ask(PARTS)
        assert helper.ask({"sentences": []}).result() == {"vectors": ""}

        found = encoding.vectors(PARTS)

    assert all(np.array_equal(vectors, encode(part)) for vectors, part in zip(found, PARTS, strict=True))


def test_encoding_helper_killed_gives_the_same_vectors_as_alone() -> None:
    with Helper(MODULE) as helper:
        encoding = Encoding(helper)
        encoding.ask(PARTS)
        os.kill(helper.pid, signal.SIGKILL)

        found = encoding.vectors(PARTS)

    assert all(np.array_equal(vectors, encode(part)) for vectors, part in zip(found, PARTS, strict=True))


def test_judge_beside_a_helper_says_the_same_as_alone() -> None:
    sentences = [sentence for part in PARTS for sentence in part]
    alone = judge(sentences)
    with Helper(MODULE) as helper, encoding_beside(Encoding(helper)):
        judge_soon(sentences)
        beside = judge(sentences)

    assert [(each.sense, each.sureness) for each in beside] == [(each.sense, each.sureness) for each in alone]
