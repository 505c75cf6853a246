"""How the judge of sentences looks for the nearest examples."""

import numpy as np
import pytest

from unbroken.engines.redaction.find.meaning.learned.judge import NEIGHBOURS, highest


@pytest.mark.parametrize("columns", [NEIGHBOURS, 63, 64, 65, 1279, 1280, 5000])
def test_highest_are_those_that_sorting_everything_gives(columns: int) -> None:
    likeness = np.random.default_rng(columns).permuted(np.tile(np.arange(columns, dtype=np.float32), (9, 1)), axis=1)

    found = np.sort(highest(likeness), axis=1)

    assert np.array_equal(found, np.sort(np.argsort(likeness, axis=1)[:, -NEIGHBOURS:], axis=1))
