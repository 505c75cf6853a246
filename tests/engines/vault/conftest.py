"""One real S3 server for the vault's tests, started once, when a test first needs it."""

from collections.abc import Iterator

import pytest

from seaweed import Seaweed, running_seaweed


@pytest.fixture(scope="session")
def seaweed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seaweed]:
    with running_seaweed(tmp_path_factory.mktemp("seaweed")) as server:
        yield server
