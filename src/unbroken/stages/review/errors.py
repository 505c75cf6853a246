"""Errors of this stage.

DomainError
  InvalidInput
    SecondIsFirst          the second person is the one who decided first
  Conflict
    NotRead                the document has not been read yet, or reading it failed
    ReadingStale           the facts of the case, or the policy, changed since it was read
    RulingChanged          somebody decided this place meanwhile; carries both values
    InTwoHands             a place waits for a second person or a supervisor: nobody else decides it anew
    StillUndecided         places without a decision, or waiting for a second person, are left
    NotFinished            nobody has said that they looked at every page
    MayNotGo               a rule stops the whole document for this recipient
    NothingToUndo          nothing of one's own can be undone or redone
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, InvalidInput


class SecondIsFirst(InvalidInput):
    """Whoever decided first cannot be the second person."""

    code: ClassVar[str] = "second-is-first"

    def __init__(self) -> None:
        super().__init__("You decided this yourself. Ask a colleague who has not decided it to be the second person.")


class NotRead(Conflict):
    """The document has not been read, so nothing can be decided of it."""

    code: ClassVar[str] = "document-not-read"

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or "This document has not been read yet. Have it read first.")


class ReadingStale(Conflict):
    """What was read was read with other facts or another policy."""

    code: ClassVar[str] = "reading-stale"

    def __init__(self) -> None:
        super().__init__(
            "The facts of the case or the policy changed since this document was read. Have it read again; "
            "what was decided is kept."
        )


class RulingChanged(Conflict):
    """Somebody decided this place meanwhile. theirs, yours: both values in words."""

    code: ClassVar[str] = "ruling-changed"

    def __init__(self, theirs: str, yours: str) -> None:
        self.theirs, self.yours = theirs, yours
        super().__init__(
            f"Somebody decided this place while you were looking at it. It now says “{theirs}”; you chose “{yours}”. "
            "Look at it again and decide."
        )


class InTwoHands(Conflict):
    """Somebody else's decision waits for a second person, or two people disagree: it is not decided anew."""

    code: ClassVar[str] = "ruling-takes-two"

    def __init__(self, *, is_disputed: bool) -> None:
        super().__init__(
            "Two people decided this place differently. A supervisor who is neither settles it."
            if is_disputed
            else "A colleague decided this place, and it waits for a second person. Look at it again and decide it as "
            "the second person."
        )


class StillUndecided(Conflict):
    """A copy cannot be made while places are open."""

    code: ClassVar[str] = "redaction-undecided"

    def __init__(self, undecided: int, waiting: int) -> None:
        self.undecided, self.waiting = undecided, waiting
        parts = [f"{undecided} to decide"] if undecided else []
        parts += [f"{waiting} waiting for a second person"] if waiting else []
        super().__init__(f"This document is not decided yet: {' and '.join(parts)}. Decide them, then make the copy.")


class NotFinished(Conflict):
    """Nobody has said that they looked at every page."""

    code: ClassVar[str] = "review-not-finished"

    def __init__(self) -> None:
        super().__init__("Nobody has said yet that every page of this document was looked at. Finish the review first.")


class MayNotGo(Conflict):
    """A rule stops the whole document."""

    code: ClassVar[str] = "document-may-not-go"

    def __init__(self, rule: str, reason: str) -> None:
        self.rule = rule
        super().__init__(f"This document may not go to this recipient (rule {rule}). {reason}")


class NothingToUndo(Conflict):
    """Nothing of one's own is left, or somebody decided on top of it."""

    code: ClassVar[str] = "nothing-to-undo"

    def __init__(self, word: str) -> None:
        super().__init__(f"There is nothing of yours left to {word} here, or somebody has decided it anew since.")
