"""Train the judge of sentences on the vectors of the sentence model as it stands, and write `trained.npz`.

    python scripts/train_meaning.py

Nothing is drawn by chance: the layer is convex and starts at nought, so the same examples give the same weights.
The sentence model itself has learned from the examples, so figures on registers that neither has seen come from
`train_encoder.py --held-out`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from unbroken.engines.redaction.find.meaning import learned
from unbroken.engines.redaction.find.meaning.learned.encoder import Vectors, encode
from unbroken.engines.redaction.find.meaning.learned.examples import digest, examples
from unbroken.engines.redaction.find.meaning.learned.judge import SENSES, likelihoods

STEPS = 400
PENALTY = 1e-4
RATE = 0.05


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
    known = examples()
    vectors = encode([each.text for each in known])
    senses = np.array([SENSES.index(each.sense) for each in known])
    path = Path(learned.__file__).with_name("trained.npz")
    weights = fit(vectors, senses).astype(np.float16)
    np.savez_compressed(
        path, weights=weights, examples=(vectors * 512).round().clip(-127, 127).astype(np.int8), digest=digest()
    )
    counts = ", ".join(f"{sense} {int((senses == place).sum())}" for place, sense in enumerate(SENSES))
    print(f"{path.name}: {path.stat().st_size // 1024} KiB from {len(known)} examples: {counts}")


if __name__ == "__main__":
    main()
