"""How often a server process looks for garbage: what is loaded at the start stays and need not be looked at again."""

import gc

GENERATIONS = (20_000, 20, 20)
"""A large page makes some ten thousand objects; a whole look in the middle of it took as long as the page itself."""


def settle() -> None:
    """Leave what is loaded now out of later looks, and look less often. Call once, at the end of the start."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GENERATIONS)
