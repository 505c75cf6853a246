"""The fixtures of these sweeps: the scene, and the byte path."""

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings

import factories
from service.dataplane.serving import serving
from stages.packages.conftest import pause, sequencer
from sweeps.gate.scene import Scene, make_scene
from unbroken.service.dataplane.app import build

__all__ = ["byte_path", "pause", "scene", "sequencer"]


@pytest.fixture
def scene(database: object, lean: None, pause: Callable[[float], None]) -> Iterator[Scene]:
    factories.forget_caches()
    yield make_scene(pause)
    factories.forget_caches()


@pytest.fixture
def byte_path(database: object) -> Iterator[str]:
    with serving(build(settings.UNBROKEN)) as address:
        yield address
