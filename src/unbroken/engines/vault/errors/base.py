"""The root of the vault's errors."""

from __future__ import annotations

from typing import ClassVar


class VaultError(Exception):
    """Root of everything the vault refuses. `str(error)` is a sentence a user can read."""

    code: ClassVar[str] = "vault-error"
    sentence: ClassVar[str] = "The vault refused this."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)
