"""Judge sentences by their meaning: a linear layer over the sentence model, and what the nearest examples say.

Both are made by `scripts/train_meaning.py`, which prints what each finds in registers that it has not seen; they count
alike, as together they find more at the same number of false alarms than either alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice

import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.find.meaning.learned.encoder import Vectors, encode
from unbroken.engines.redaction.find.meaning.learned.examples import Example, Sense, examples

SENSES = tuple(Sense)
NEIGHBOURS = 20
NEARNESS = 12.0
"""How much more a nearer example counts: by this power of e for each whole of cosine."""
_REMEMBERED = 20_000
_seen: dict[str, npt.NDArray[np.float32]] = {}
"""Sentences judged before: forms and logs say the same thing on every page."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The likeliest sense beyond the ordinary, how sure it is that the sentence is not ordinary, and the vector."""

    sense: Sense
    sureness: float
    vector: Vectors

    @property
    def example(self) -> str:
        """Return the example of this sense that the sentence reads most like."""
        vectors, known = _of_sense(self.sense)
        return known[int(np.argmax(vectors @ self.vector))].text


def judge(sentences: Sequence[str]) -> list[Judgement]:
    """Return a judgement on each sentence."""
    fresh = [each for each in dict.fromkeys(sentences) if each not in _seen]
    if len(_seen) > _REMEMBERED:
        for old in list(islice(_seen, len(_seen) // 2)):
            del _seen[old]
    fresh = [each for each in dict.fromkeys(sentences) if each not in _seen]
    _seen.update(zip(fresh, encode(fresh), strict=True))
    return [_judged(_seen[each]) for each in sentences]


def likelihoods(weights: Vectors, vectors: Vectors) -> Vectors:
    """Return for each row how likely each sense is. weights: one row for each of 384 numbers, and the bias."""
    scores = vectors @ weights[:-1] + weights[-1]
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(scores / scores.sum(axis=1, keepdims=True), dtype=np.float32)


def of_neighbours(known: Vectors, senses: Vectors, vectors: Vectors) -> Vectors:
    """Return for each row how likely each sense is by its nearest examples. known: unit vectors, a row each."""
    likeness = vectors @ known.T
    nearest = np.argpartition(-likeness, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
    counts = np.exp(NEARNESS * (np.take_along_axis(likeness, nearest, axis=1) - 1))
    said = np.stack([(counts * (senses[nearest] == place)).sum(axis=1) for place in range(len(SENSES))], axis=1)
    return np.asarray(said / said.sum(axis=1, keepdims=True), dtype=np.float32)


def _judged(vector: Vectors) -> Judgement:
    known, senses = _known()
    alone = vector[None, :]
    of_sense = ((likelihoods(_weights(), alone) + of_neighbours(known, senses, alone)) / 2)[0]
    best = 1 + int(np.argmax(of_sense[1:]))
    return Judgement(SENSES[best], float(1 - of_sense[0]), vector)


@cache
def _trained() -> dict[str, npt.NDArray[np.generic]]:
    with resources.files(__package__).joinpath("trained.npz").open("rb") as file, np.load(file) as kept:
        return {name: kept[name] for name in kept.files}


@cache
def _weights() -> Vectors:
    return _trained()["weights"].astype(np.float32)


def trained_on() -> str:
    """Return the digest of the examples that the weights were trained on."""
    return str(_trained()["digest"])


@cache
def _known() -> tuple[Vectors, Vectors]:
    """Return the vectors of all examples, of length one, and their senses by place."""
    kept = _trained()["examples"].astype(np.float32)
    senses = np.array([SENSES.index(each.sense) for each in examples()])
    return kept / np.linalg.norm(kept, axis=1, keepdims=True), senses


@cache
def _of_sense(sense: Sense) -> tuple[Vectors, tuple[Example, ...]]:
    known, senses = _known()
    places = np.flatnonzero(senses == SENSES.index(sense))
    return known[places], tuple(examples()[place] for place in places)
