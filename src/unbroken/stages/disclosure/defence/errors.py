"""Errors of the portal.

DomainError
  Conflict
    NoteChanged         somebody, perhaps the same person elsewhere, kept this note meanwhile
    NotebookMade        there is a notebook already
  StepUpNeeded
    UndertakingNeeded   the undertaking comes first
  NotVisible
    LinkRefused         a link or code of a defendant in person is not good
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, NotVisible, StepUpNeeded


class NoteChanged(Conflict):
    """A note was kept meanwhile."""

    code: ClassVar[str] = "note-changed"

    def __init__(self) -> None:
        super().__init__("This note was changed in another window. Copy what you wrote, reload the page, and add it.")


class NotebookMade(Conflict):
    """There is a notebook already."""

    code: ClassVar[str] = "notebook-made"

    def __init__(self) -> None:
        super().__init__("You have a notebook already. Open it with your passphrase or your recovery code.")


class UndertakingNeeded(StepUpNeeded):
    """The undertaking comes first."""

    code: ClassVar[str] = "undertaking-needed"

    def __init__(self) -> None:
        super().__init__("Give the undertaking for recorded interviews first. Then the recording plays.")


class LinkRefused(NotVisible):
    """A link or its code is wrong, used, or over: nobody learns which."""

    code: ClassVar[str] = "one-time-link-refused"

    def __init__(self) -> None:
        super().__init__(
            "This link and code cannot be used. Check the code. If it still fails, ring the number on your letter "
            "and ask for a new link."
        )
