"""Errors of court bundles.

DomainError
  Conflict
    BundleTooLarge    a bundle cannot be made into one file
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict


class BundleTooLarge(Conflict):
    """The documents are together too large for one file."""

    code: ClassVar[str] = "bundle-too-large"

    def __init__(self) -> None:
        super().__init__("This bundle is too large for one PDF. Open its documents one by one.")
