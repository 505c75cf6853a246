"""Train the judge of sentences, and print how well it judges registers that it was not trained on.

    python scripts/train_meaning.py            train, write trained.npz, print figures
    python scripts/train_meaning.py --faults   print the sentences judged wrongly as well

Nothing is drawn by chance: the layer is convex and starts at nought, so the same examples give the same weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from unbroken.engines.redaction.find.meaning import learned
from unbroken.engines.redaction.find.meaning.learned.encoder import Vectors, encode
from unbroken.engines.redaction.find.meaning.learned.examples import digest, examples
from unbroken.engines.redaction.find.meaning.learned.judge import SENSES, likelihoods, of_neighbours

STEPS = 400
PENALTY = 1e-4
RATE = 0.05
SURE = (0.5, 0.6, 0.7, 0.8, 0.9)


def fit(vectors: Vectors, senses: Vectors) -> Vectors:
    """Return the weights of a softmax layer, by Adam over all examples at once."""
    rows = np.hstack([vectors, np.ones((len(vectors), 1), dtype=np.float32)])
    wanted = np.eye(len(SENSES), dtype=np.float32)[senses]
    weights = np.zeros((rows.shape[1], len(SENSES)), dtype=np.float32)
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = rows.T @ (likelihoods(weights, vectors) - wanted) / len(rows)
        slope[:-1] += PENALTY * weights[:-1]
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return weights


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--faults", action="store_true")
    options = parser.parse_args()
    known = examples()
    vectors = encode([each.text for each in known])
    senses = np.array([SENSES.index(each.sense) for each in known])
    registers = np.array([each.register for each in known])
    found = np.zeros((len(known), len(SENSES)), dtype=np.float32)
    for register in sorted(set(registers)):
        out = registers == register
        layer = likelihoods(fit(vectors[~out], senses[~out]), vectors[out])
        found[out] = (layer + of_neighbours(vectors[~out], senses[~out], vectors[out])) / 2
    report(found, senses)
    if options.faults:
        print_faults(found, senses)
    path = Path(learned.__file__).with_name("trained.npz")
    weights = fit(vectors, senses).astype(np.float16)
    np.savez_compressed(
        path, weights=weights, examples=(vectors * 512).round().clip(-127, 127).astype(np.int8), digest=digest()
    )
    print(f"{path.name}: {path.stat().st_size // 1024} KiB")


def report(found: Vectors, senses: Vectors) -> None:
    """Print for each threshold what is found of each sense, and of the ordinary by mistake."""
    print(
        f"{len(senses)} examples;",
        ", ".join(f"{sense} {int((senses == place).sum())}" for place, sense in enumerate(SENSES)),
    )
    for sure in SURE:
        hit = found[:, 0] < 1 - sure
        shares = ", ".join(f"{sense} {hit[senses == place].mean():.0%}" for place, sense in enumerate(SENSES))
        print(f"sure {sure}: found {hit[senses > 0].mean():.1%}; {shares}")


def print_faults(found: Vectors, senses: Vectors) -> None:
    """Print the examples that were judged wrongly, the worst first."""
    for place in np.argsort(np.where(senses > 0, found[:, 0], 1 - found[:, 0]))[::-1][:200]:
        each = examples()[place]
        print(f"{1 - found[place, 0]:.2f} {each.sense:9} {each.register:10} {each.text}")


if __name__ == "__main__":
    main()
