"""The sentence model that learned the senses: its vectors, and what it takes."""

from importlib import resources

import numpy as np

from unbroken.engines.redaction.find.meaning import learned
from unbroken.engines.redaction.find.meaning.learned.encoder import encode

WATCHED = "The watchers sat in the hay loft and noted in their log who came to the gate."
LISTENED = "A small microphone had been put in the clock with the landlord's leave."
HURT = "He hit me on the ear with the pan and I fell over the chair."


def test_encoder_every_vector_has_length_one() -> None:
    long = " ".join(["and then he came back to the shop"] * 40)

    assert np.allclose(np.linalg.norm(encode([WATCHED, "", long]), axis=1), 1, atol=1e-5)


def test_encoder_sentences_of_one_sense_in_other_words_lie_nearer_than_of_another() -> None:
    watched, listened, hurt = encode([WATCHED, LISTENED, HURT])

    assert float(watched @ listened) > 0.2 + float(watched @ hurt)


def test_encoder_same_sentences_twice_give_the_same_vectors() -> None:
    assert np.array_equal(encode([WATCHED, HURT]), encode([WATCHED, HURT]))


def test_encoder_neighbours_in_a_batch_hardly_move_a_vector() -> None:
    alone = encode([WATCHED])[0]
    among = encode([WATCHED, *(f"{HURT} {number}" for number in range(15))])[0]

    assert float(alone @ among) > 0.97


def test_encoder_file_holds_whole_numbers_and_not_floats() -> None:
    with resources.as_file(resources.files(learned.__name__).joinpath("encoder.onnx")) as path:
        assert path.stat().st_size < 25 * 2**20
