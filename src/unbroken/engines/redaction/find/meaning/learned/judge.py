"""Judge sentences by their meaning: a linear layer over the sentence model, and what the nearest examples say.

Both are made by `scripts/train_meaning.py`, which prints what each finds in registers that it has not seen; they count
alike, as together they find more at the same number of false alarms than either alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.find.meaning.learned.beside import Part, ask_ahead, encode_parts
from unbroken.engines.redaction.find.meaning.learned.encoder import Vectors
from unbroken.engines.redaction.find.meaning.learned.examples import Sense, examples

SENSES = tuple(Sense)
NEIGHBOURS = 20
NEARNESS = 12.0
"""How much more a nearer example counts: by this power of e for each whole of cosine."""
EVENNESS = 1.4
"""The model learned from the same examples, so that shares lie too near to one: this power spreads them."""
_AT_ONCE = 256
_GROUP = 64


@dataclass(frozen=True, slots=True)
class Judgement:
    """The likeliest sense beyond the ordinary, how sure it is that the sentence is not ordinary, and the vector."""

    sense: Sense
    sureness: float
    vector: Vectors

    @property
    def example(self) -> str:
        """Return the example of this sense that the sentence reads most like."""
        known, senses = _known()
        likeness = np.where(senses == SENSES.index(self.sense), known @ self.vector, -1.0)
        return examples()[int(np.argmax(likeness))].text


def judge(sentences: Sequence[str]) -> list[Judgement]:
    """Return a judgement on each sentence. The same sentences together always get the same ones.

    Give a document's sentences at once: what is remembered from another would move the steps of the whole numbers.
    """
    parts = _parts(sentences)
    seen: dict[str, Judgement] = {}
    for part, vectors in zip(parts, encode_parts(parts), strict=True):
        seen.update(zip(part, _judged(vectors), strict=True))
    return [seen[each] for each in sentences]


def judge_soon(sentences: Sequence[str]) -> None:
    """Say what `judge` will be asked, so that a helper process, where there is one, can begin."""
    ask_ahead(_parts(sentences))


def _parts(sentences: Sequence[str]) -> list[Part]:
    fresh = tuple(dict.fromkeys(sentences))
    return [fresh[start : start + _AT_ONCE] for start in range(0, len(fresh), _AT_ONCE)]


def likelihoods(weights: Vectors, vectors: Vectors) -> Vectors:
    """Return for each row how likely each sense is. weights: one row for each of 384 numbers, and the bias."""
    scores = vectors @ weights[:-1] + weights[-1]
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(scores / scores.sum(axis=1, keepdims=True), dtype=np.float32)


def of_neighbours(known: Vectors, senses: Vectors, vectors: Vectors) -> Vectors:
    """Return for each row how likely each sense is by its nearest examples. known: unit vectors, a row each."""
    likeness = vectors @ known.T
    nearest = highest(likeness)
    counts = np.exp(NEARNESS * (np.take_along_axis(likeness, nearest, axis=1) - 1))
    said = np.stack([(counts * (senses[nearest] == place)).sum(axis=1) for place in range(len(SENSES))], axis=1)
    return np.asarray(said / said.sum(axis=1, keepdims=True), dtype=np.float32)


def highest(likeness: Vectors) -> npt.NDArray[np.intp]:
    """Return for each row the places of its NEIGHBOURS highest numbers. Groups of which none is high are not sorted."""
    rows, columns = likeness.shape
    whole = columns // _GROUP * _GROUP
    tops = np.full((rows, -(-columns // _GROUP)), -np.inf, dtype=likeness.dtype)
    tops[:, : whole // _GROUP] = likeness[:, :whole].reshape(rows, -1, _GROUP).max(axis=2)
    if whole < columns:
        tops[:, -1] = likeness[:, whole:].max(axis=1)
    count = min(NEIGHBOURS, tops.shape[1])
    best = np.argpartition(tops, -count, axis=1)[:, -count:]
    places = (best[:, :, None] * _GROUP + np.arange(_GROUP)).reshape(rows, -1)
    left = np.take_along_axis(likeness, np.minimum(places, columns - 1), axis=1)
    left[places >= columns] = -np.inf
    top = np.argpartition(left, -NEIGHBOURS, axis=1)[:, -NEIGHBOURS:]
    return np.asarray(np.take_along_axis(places, top, axis=1))


def _judged(vectors: Vectors) -> Iterator[Judgement]:
    known, senses = _known()
    shares = (likelihoods(_weights(), vectors) + of_neighbours(known, senses, vectors)) / 2
    for share, vector in zip(shares, vectors, strict=True):
        yield Judgement(SENSES[1 + int(np.argmax(share[1:]))], float(1 - share[0]) ** EVENNESS, vector)


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
    for start in range(0, len(kept), _AT_ONCE):
        part = kept[start : start + _AT_ONCE]
        part /= np.linalg.norm(part, axis=1, keepdims=True)
    return kept, senses
