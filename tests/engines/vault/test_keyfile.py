"""Read and write key files and recipient files as age does."""

from datetime import UTC, datetime

import pytest

from unbroken.engines.vault import errors as e
from unbroken.engines.vault import format_key_file, generate_identity, parse_key_file, parse_recipient_file


@pytest.mark.parametrize("pq", [True, False])
def test_key_file_is_read_back(pq: bool) -> None:
    identity = generate_identity(pq=pq)
    text = format_key_file(identity, datetime(2026, 5, 4, 8, 30, tzinfo=UTC))
    assert text.startswith("# created: 2026-05-04T08:30:00Z\n# public key: age1")
    assert [str(found) for found in parse_key_file(text.replace("\n", "\r\n"))] == [str(identity)]
    assert parse_recipient_file(f"# us\n\n  {identity.recipient()}\n") == [identity.recipient()]


def test_key_file_with_a_bad_line_names_the_line_and_never_the_key() -> None:
    with pytest.raises(e.KeyFileMalformed, match="Line 2") as caught:
        parse_key_file("# mine\nAGE-SECRET-KEY-1QQQQ\n")
    assert "QQQQ" not in str(caught.value)
    for parse in (parse_key_file, parse_recipient_file):
        with pytest.raises(e.KeyFileMalformed, match="right file"):
            parse("# nothing\n")
