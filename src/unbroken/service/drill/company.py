"""Everybody who takes part in the drill, each at their own browser, signed in once."""

from contextlib import ExitStack
from types import TracebackType
from typing import Self

from unbroken.service.demo.client import Browser, wait_for
from unbroken.service.drill.seeding import Scene


class Company:
    """The people of a scene; use as a context manager."""

    def __init__(self, address: str, scene: Scene) -> None:
        self.address, self.scene = address, scene
        self._stack = ExitStack()
        self._browsers: dict[str, Browser] = {}

    def __enter__(self) -> Self:
        """Wait until the service answers."""
        with Browser(self.address) as anybody:
            wait_for(anybody.is_up, "the service to answer")
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self._stack.close()

    def __getitem__(self, key: str) -> Browser:
        """Return somebody at their browser."""
        if key not in self._browsers:
            browser = self._stack.enter_context(Browser(self.address))
            browser.sign_in(self.scene.people[key])
            self._browsers[key] = browser
        return self._browsers[key]
