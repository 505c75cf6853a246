"""What must be known of a refusal is written at once, or after the transaction that was undone; always once."""

from contextlib import nullcontext

import pytest
from django.db import transaction

from unbroken.ground import refusals


def test_write_is_done_at_once_where_nobody_undoes_it() -> None:
    done: list[str] = []
    refusals.keep(lambda: done.append("written"))
    assert done == ["written"]


def test_write_waits_until_the_block_is_over_however_it_ends() -> None:
    for is_refused, end in ((False, nullcontext()), (True, pytest.raises(ValueError, match="undone"))):
        done: list[str] = []
        with end, refusals.after_all():
            refusals.keep(lambda done=done: done.append("first"))
            refusals.keep(lambda done=done: done.append("second"))
            assert done == []
            if is_refused:
                raise ValueError("undone")
        assert done == ["first", "second"]
        refusals.keep(lambda done=done: done.append("third"))
        assert done == ["first", "second", "third"]


def test_write_is_made_outside_the_transaction_that_is_undone(database: object) -> None:
    inside: list[bool] = []
    with pytest.raises(ValueError, match="undone"), refusals.after_all(), transaction.atomic():
        refusals.keep(lambda: inside.append(transaction.get_connection().in_atomic_block))
        raise ValueError("undone")
    assert inside == [False]
