"""A settled process leaves what it loaded at the start out of its looks for garbage."""

import gc

from unbroken.service.server.garbage import GENERATIONS, settle


def test_settled_process_looks_less_often_and_not_at_what_it_loaded() -> None:
    before = gc.get_threshold()
    try:
        settle()
        assert gc.get_freeze_count() > 10_000
        assert gc.get_threshold() == GENERATIONS
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
